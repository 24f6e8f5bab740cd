import { Link } from 'react-router';
import { life } from '../../../messages/vi/life';
import css from './life.module.css';

const texts = life.parts;

/** Parts of an initiative's page, by their word in the address; the registration has none. */
const parts = [
  ['', texts.registration],
  ['tien-do', texts.progress],
  ['quyet-dinh', texts.decisions],
  ['nhan-rong', texts.family],
  ['cong-khai', texts.public],
  ['lich-su', texts.changes],
] as const;

export type Part = (typeof parts)[number][0];

export const readPart = (word: string | undefined): Part => parts.find(([part]) => part === word)?.[0] ?? '';

/** The way from one part of an initiative to the others, always at the same place. */
export function PartLinks({ initiativeId, part }: { initiativeId: string; part: Part }) {
  return (
    <nav className={css.parts} aria-label={texts.label}>
      {parts.map(([word, label]) => (
        <Link key={word} to={`/mo-hinh/${initiativeId}${word === '' ? '' : `/${word}`}`} aria-current={word === part ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
