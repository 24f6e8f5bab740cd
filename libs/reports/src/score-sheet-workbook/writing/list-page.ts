import { cleanText } from '../../plain-text';
import { formatPoints, leavesOf, type SheetScore } from '@dvk/scoring-core';
import type { stream } from 'exceljs';
import { LIST, OTHER_REASON, REASONS, STATES } from '../messages.vi';
import type { SheetLayout } from '../sheet-layout';
import type { CellStyles } from './cell-styles';
import { localMoment } from './local-moment';
import { listSheetName, pageOptions, PageWriter, protect } from './sheet-page';
import type { SheetSource, WorkbookSource } from './workbook-source';

export interface ListedSheet {
  readonly source: SheetSource;
  /** null: it has no sheet, and the list says why. */
  readonly name: string | null;
  readonly score: SheetScore;
  readonly aside: ReadonlySet<string>;
}

const WIDTHS = [6, 12, 40, 28, 20, 17, 10, 12, 34];
const LAST = WIDTHS.length;

export const deadlineText = (deadline: string | null): string => {
  if (deadline === null) return LIST.noDeadline;
  const { time, date } = localMoment(deadline);
  return LIST.until(time, date);
};

/** First page: whose it is, until when, what to do, and every nomination with a link to its sheet. */
export async function writeListPage(writer: stream.xlsx.WorkbookWriter, book: WorkbookSource, layout: SheetLayout, styles: CellStyles, listed: readonly ListedSheet[]): Promise<void> {
  const headRow = 8 + LIST.steps.length;
  const sheet = writer.addWorksheet(listSheetName, pageOptions('', `${headRow}:${headRow + 1}`, 0));
  const page = new PageWriter(sheet, WIDTHS);
  page.span(1, 1, LAST, LIST.title, styles.title);
  const open = listed.filter(({ source }) => source.reason === null).length;
  const facts: readonly (readonly [string, string])[] = [
    [LIST.campaign, cleanText(book.campaignName)],
    [LIST.assessor, cleanText(book.memberName)],
    [LIST.deadline, deadlineText(book.deadline)],
  ];
  facts.forEach(([label, text], at) => {
    page.span(at + 2, 1, 2, label, styles.line);
    page.span(at + 2, 3, LAST, text, styles.strongLine);
  });
  page.span(5, 1, LAST, LIST.howTo, styles.strongLine);
  LIST.steps.forEach((step, at) => page.span(at + 6, 1, LAST, `${at + 1}. ${step}`, styles.line));
  page.span(headRow - 1, 1, LAST, LIST.count(String(listed.length), String(open)), styles.note);
  const { heads } = LIST;
  [heads.number, heads.code, heads.name, heads.unit, heads.field, heads.state, heads.marked, heads.total, heads.remark].forEach((head, at) => {
    page.cell(headRow, at + 1, head, styles.head);
    page.cell(headRow + 1, at + 1, `(${at + 1})`, styles.number);
  });
  page.tall(headRow, [[heads.state, WIDTHS[5] ?? 9]]);
  listed.forEach((line, at) => writeLine(page, book, layout, styles, line, headRow + 2 + at, at + 1));
  await protect(sheet);
  sheet.commit();
}

function writeLine(page: PageWriter, book: WorkbookSource, layout: SheetLayout, styles: CellStyles, { source, name, score, aside }: ListedSheet, row: number, number: number): void {
  const { code, initiativeName, unitName, field } = source.nomination;
  const remark = source.reason === null ? '' : (REASONS[source.reason] ?? OTHER_REASON);
  page.cell(row, 1, number, styles.whole);
  if (name === null) page.cell(row, 2, cleanText(code), styles.middle);
  else page.link(row, 2, cleanText(code), name, styles.link);
  page.cell(row, 3, cleanText(initiativeName), styles.text);
  page.cell(row, 4, cleanText(unitName), styles.text);
  page.cell(row, 5, cleanText(field), styles.text);
  page.cell(row, 6, stateWord(source), styles.middle);
  if (name === null) {
    page.cell(row, 7, null, styles.middle);
    page.cell(row, 8, null, styles.points);
  } else {
    const place = `'${name}'!`;
    const filled = cellsFilled(source, book, aside);
    page.formula(row, 7, `${place}F${layout.markedRow}&"${LIST.markedOf}"&${place}C${layout.markedRow}`, `${filled.done}${LIST.markedOf}${filled.of}`, styles.middle);
    // Where nothing is marked there is no total, not a total of nought.
    const total = filled.done === 0 ? '' : Number(formatPoints(score.total, book.criteriaSet.decimals));
    page.formula(row, 8, `IF(${place}F${layout.markedRow}=0,"",${place}F${layout.totalRow})`, total, styles.points);
  }
  page.cell(row, 9, remark, styles.text);
  page.tall(row, [[cleanText(initiativeName), page.width(3)], [cleanText(unitName), page.width(4)], [cleanText(field), page.width(5)], [remark, page.width(9)]]);
}

function stateWord({ state, reason }: SheetSource): string {
  if (reason === 'score-sheet.conflict-of-interest') return STATES.conflict;
  if (state === 'draft' || state === 'not-started') return reason === 'campaign.phase-closed' ? STATES.locked : STATES[state];
  return STATES[state];
}

/** Mark cells that hold something, of those to be filled: a ratio has two. */
export function cellsFilled(source: Pick<SheetSource, 'marks'>, { criteriaSet }: Pick<WorkbookSource, 'criteriaSet'>, aside: ReadonlySet<string>): { readonly done: number; readonly of: number } {
  const leaves = leavesOf(criteriaSet.groups).filter(({ code, markedBy }) => markedBy === 'panel' && !aside.has(code));
  const cells = (kind: string): number => (kind === 'ratio' ? 2 : 1);
  return {
    done: leaves.reduce((sum, { code, kind }) => sum + (Object.hasOwn(source.marks, code) ? cells(kind) : 0), 0),
    of: leaves.reduce((sum, { kind }) => sum + cells(kind), 0),
  };
}
