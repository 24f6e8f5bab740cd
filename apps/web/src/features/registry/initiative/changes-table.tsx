import type { ReactNode } from 'react';
import { messages } from '../../../messages/vi';
import { life } from '../../../messages/vi/life';
import { registration } from '../../../messages/vi/registration';
import css from './life.module.css';

const texts = life.changes;
const partNames: Readonly<Record<string, string>> = { ...registration.parts, ...texts.parts };
const kinds: Readonly<Record<string, string>> = messages.registry.kinds;

export interface ChangedLine {
  readonly key: string;
  readonly name: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
}

/** A part of a registration, before and after, as they are read. */
export function changedPart({ part, before, after }: { part: string; before: string; after: string }): ChangedLine {
  return { key: part, name: partNames[part] ?? part, before: shownOf(part, before), after: shownOf(part, after) };
}

function shownOf(part: string, text: string): string {
  if (text === '') return texts.empty;
  if (part === 'continuesId') return texts.continuesAnother;
  return part === 'subjectKind' ? (kinds[text] ?? text) : text;
}

/** What changed, line by line: before and after beside each other, on a phone one above the other. */
export function ChangesTable({ lines, head = texts.part, label }: { lines: readonly ChangedLine[]; head?: string; label?: string }) {
  return (
    <table className={css.changes} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{texts.before}</th>
          <th scope="col">{texts.after}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, before, after }) => (
          <tr key={key}>
            <td>{name}</td>
            <td data-label={texts.before}>{before}</td>
            <td data-label={texts.after}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
