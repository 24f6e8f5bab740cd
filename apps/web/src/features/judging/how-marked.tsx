import { howMarked, type Leaf, levelLines } from '@dvk/scoring-core';
import css from './judging.module.css';

interface HowMarkedProps {
  leaf: Leaf;
  /** Of the criteria set. */
  decimals: number;
  /** Names the levels too, where no control does. */
  levels: boolean;
  /** By which the control is read out together with it. */
  id: string;
}

/** How points come about from what is entered, and what follows from failing: beside the mark, in the words of the guidance column. */
export function HowMarked({ leaf, decimals, levels, id }: HowMarkedProps) {
  const lines = [...(levels ? levelLines(leaf) : []), ...howMarked(leaf, decimals)];
  if (lines.length === 0) return null;
  return (
    <ul id={id} className={css.howMarked}>
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}
