import type { FileChild } from 'docx';
import { figureAndWords } from '../kind-counts';
import { FRAME } from '../messages.vi';
import { type LongTable, placeOfRows } from '../word/long-table';
import { closingOf } from '../word/word-closing';
import { headOf, titleOf } from '../word/word-head';
import type { WordColumn } from '../word/word-table';
import { bodyOf, emptyLine, headingOf } from '../word/word-text';
import type { ChangeTableView } from './change-table-view';
import { CHANGES } from './messages.vi';

const shares = [7, 24, 11, 10, 10, 15, 12, 20] as const;
const leftAligned: readonly number[] = [1, 7];

/** The columns of the table and its rows, which are written behind the rest: there may be tens of thousands. */
export const changedLines = ({ rows }: ChangeTableView): LongTable => ({
  columns: CHANGES.heads.map((head, at): WordColumn => ({ head, share: shares[at] ?? 10, align: leftAligned.includes(at) ? 'left' : 'center' })),
  rows,
  style: { size: 11, numbered: true },
});

export function changeTable(view: ChangeTableView): readonly FileChild[] {
  const { settings, campaign, code, day, versionNo, reason, replaced, causes, counts, rows } = view;
  const ending = FRAME.ending[settings.head];
  return [
    ...headOf(settings),
    ...titleOf(CHANGES.kind, CHANGES.subject(settings.year), settings),
    headingOf(CHANGES.versions),
    bodyOf(CHANGES.replaced(campaign, replaced.versionNo, replaced.code, replaced.day)),
    bodyOf(CHANGES.replacing(versionNo, code, day)),
    bodyOf(CHANGES.because(reason)),
    headingOf(CHANGES.causes),
    ...(causes.length === 0 ? [bodyOf(CHANGES.noCause)] : causes.map((cause) => bodyOf(cause))),
    headingOf(CHANGES.lines),
    ...(rows.length === 0
      ? [bodyOf(CHANGES.none(ending), { after: 14, keepNext: true })]
      : [
          bodyOf(CHANGES.count(figureAndWords(rows.length), counts.map(([kind, count]) => CHANGES.countOf(count, CHANGES.kinds[kind])).join('; '))),
          bodyOf(CHANGES.reading, { italics: true, keepNext: true }),
          placeOfRows(changedLines(view)),
          emptyLine(),
        ]),
    closingOf(settings),
  ];
}
