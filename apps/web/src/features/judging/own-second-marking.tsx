import { leavesOf } from '@dvk/scoring-core';
import { messages } from '../../messages/vi';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import css from './after-closing.module.css';
import type { Sheet } from './queries';
import { criteriaOf, markText, marksOf, type SheetDraft, withComma } from './sheet-draft';

const texts = afterClosingMessages.own;

/** Why an own sheet came back, and what differs by now from the marking that still counts; own marks and nothing else. */
export function OwnSecondMarking({ sheet, draft, total }: { sheet: Sheet; draft: Pick<SheetDraft, 'marks'>; total: string }) {
  const given = sheet.secondMarking;
  if (given === null) return null;
  const before = marksOf(given.marks);
  const changed = leavesOf(criteriaOf(sheet).groups).filter(({ code, markedBy }) => markedBy === 'panel' && markText(before[code]) !== markText(draft.marks[code]));
  return (
    <section className={css.own} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p>{texts.reason(given.reason)}</p>
      <p>{texts.counts}</p>
      <p>
        <strong>{texts.totals(withComma(given.total), total)}</strong>
      </p>
      {changed.length === 0 ? (
        <p>{texts.same}</p>
      ) : (
        <>
          <h3>{texts.changes}</h3>
          <ul>
            {changed.map(({ code, name }) => (
              <li key={code}>{texts.item(messages.judging.sheet.item(code, name), markText(before[code]), markText(draft.marks[code]))}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
