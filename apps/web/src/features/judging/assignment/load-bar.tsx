import css from './assignment.module.css';

interface LoadBarProps {
  before: number;
  /** What it becomes; left out: it stays. */
  after?: number;
  /** What the whole width stands for. */
  full: number;
}

/** A bar beside its number; what is added is hatched, so that it is not told by colour alone. */
export function LoadBar({ before, after = before, full }: LoadBarProps) {
  const width = (part: number): string => `${Math.min(100, (part * 100) / Math.max(1, full))}%`;
  return (
    <span className={css.track} aria-hidden="true">
      <span className={css.held} style={{ width: width(Math.min(before, after)) }} />
      <span className={after >= before ? css.gained : css.lost} style={{ width: width(Math.abs(after - before)) }} />
    </span>
  );
}
