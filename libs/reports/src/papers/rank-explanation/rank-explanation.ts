import type { FileChild } from 'docx';
import { tableOf, type WordColumn } from '../word/word-table';
import { closingOf } from '../word/word-closing';
import { headOf } from '../word/word-head';
import { emptyLine, paragraphOf } from '../word/word-text';
import type { ExplanationPage, MarksRow, RankExplanationView } from './explanation-view';
import { EXPLANATION } from './messages.vi';

/** So that a page with a long set of criteria, a chain of ties and three tiers stays one page. */
const small = { size: 9, dense: true } as const;
const fine = { size: 10, dense: true, align: 'both' } as const;
/** A weight that changes nothing; where every leaf has it there is no column for it. */
const unweighted = '1';
/** More members than this on one page get narrower columns. */
const roomyMembers = 7;

/** *Phiếu giải trình thứ hạng*: a page for each nomination, from which its total and rank can be worked out again by hand. */
export function rankExplanation(view: RankExplanationView): readonly FileChild[] {
  return [...headOf(view.settings), ...rankExplanationBody(view), emptyLine(), closingOf(view.settings)];
}

/** The pages without head and signature. */
export function rankExplanationBody(view: RankExplanationView): readonly FileChild[] {
  return view.pages.flatMap((page, at) => pageOf(view, page, at > 0));
}

function pageOf({ campaign, criteria }: RankExplanationView, page: ExplanationPage, newPage: boolean): FileChild[] {
  return [
    paragraphOf(EXPLANATION.title, { align: 'center', size: 14, bold: true, newPage, keepNext: true }),
    paragraphOf(EXPLANATION.subject(page.code, page.name), { align: 'center', size: 13, bold: true, keepNext: true }),
    paragraphOf(campaign, { align: 'center', size: 10, italics: true, after: 2, keepNext: true }),
    paragraphOf(page.identity, fine),
    paragraphOf(criteria, fine),
    paragraphOf(page.verdict, { size: 11, bold: true, before: 1, after: 3, dense: true }),
    paragraphOf(EXPLANATION.marks, { size: 11, bold: true, after: 1, keepNext: true, dense: true }),
    ...(page.members.length === 0 ? [paragraphOf(EXPLANATION.noSheets, { size: 11 })] : [marksTable(page), paragraphOf(page.memberNames, { ...small, italics: true, before: 2, after: 3 })]),
    paragraphOf(EXPLANATION.steps, { size: 11, bold: true, after: 1, keepNext: true, dense: true }),
    ...page.steps.map((step, at) => paragraphOf(EXPLANATION.step(at + 1, step), fine)),
  ];
}

function marksTable({ members, rows }: ExplanationPage): FileChild {
  const { criterion, max, weight, average } = EXPLANATION.columns;
  const narrow = members.length > roomyMembers;
  const weighted = rows.some((row) => row.weight !== '' && row.weight !== unweighted);
  const columns: WordColumn[] = [
    { head: criterion, share: (narrow ? 50 : 70) - (weighted ? 10 : 0), align: 'left' },
    { head: max, share: 10, align: 'center' },
    ...(weighted ? [{ head: weight, share: 10, align: 'center' } as const] : []),
    ...members.map((head): WordColumn => ({ head, share: 11, align: 'center' })),
    { head: average, share: 11, align: 'center' },
  ];
  const cellsOf = (row: MarksRow): string[] => [row.criterion, row.max, ...(weighted ? [row.weight] : []), ...row.marks, row.average];
  return tableOf(columns, rows.map((row) => ({ cells: cellsOf(row), bold: row.bold })), { size: 8.5, tight: true });
}
