import type { FileChild } from 'docx';
import { tableOf, type WordColumn } from '../word/word-table';
import { closingOf } from '../word/word-closing';
import { headOf } from '../word/word-head';
import { emptyLine, paragraphOf } from '../word/word-text';
import type { ExplanationPage, MarksRow, RankExplanationView } from './explanation-view';
import { EXPLANATION } from './messages.vi';

const small = 10;
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
    paragraphOf(campaign, { align: 'center', size: 11, italics: true, after: 4, keepNext: true }),
    paragraphOf(page.identity, { size: 11, align: 'both' }),
    paragraphOf(criteria, { size: 11, align: 'both' }),
    paragraphOf(page.verdict, { size: 12, bold: true, before: 2, after: 4 }),
    paragraphOf(EXPLANATION.marks, { size: 12, bold: true, after: 2, keepNext: true }),
    ...(page.members.length === 0 ? [paragraphOf(EXPLANATION.noSheets, { size: 11 })] : [marksTable(page), paragraphOf(page.memberNames, { size: small, italics: true, before: 2, after: 4 })]),
    paragraphOf(EXPLANATION.steps, { size: 12, bold: true, after: 2, keepNext: true }),
    ...page.steps.map((step, at) => paragraphOf(EXPLANATION.step(at + 1, step), { size: 11, align: 'both', after: 1 })),
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
  return tableOf(columns, rows.map((row) => ({ cells: cellsOf(row), bold: row.bold })), { size: 9, tight: true });
}
