import type { Worksheet } from 'exceljs';
import type { CollectiveOrIndividual } from '@dvk/scoring-core';
import { type Lines, linesOver } from '../lines';
import { AWARD_LIST, FRAME, NOT_PROPOSED, RANKING, SECTION_COUNTS, SECTION_NAMES } from '../messages.vi';
import { numberWords } from '../number-words';
import {
  BODY_FONT,
  BOLD_FONT,
  closePage,
  ITALIC_FONT,
  scoreFormat,
  setUpPage,
  TITLE_FONT,
  writeDataRow,
  writeLine,
  writePaperHead,
  writeSectionRow,
  writeSignatures,
  writeTableHead,
  type Alignment,
  type PaperColumn,
} from '../paper-frame';
import type { SheetMaker } from '../large-workbook';
import type { AwardListView, AwardSection, RankedLine } from './award-list-view';

const ROMAN = ['I', 'II', 'III'] as const;
const KINDS: readonly CollectiveOrIndividual[] = ['collective', 'individual', 'household'];

function columnsOf(heads: readonly string[], widths: readonly number[], aligns: readonly Alignment[], scoreAt: number, decimals: number): PaperColumn[] {
  return heads.map((head, at) => ({
    head,
    width: widths[at] ?? 10,
    align: aligns[at] ?? 'left',
    ...(at === scoreAt ? { format: scoreFormat(decimals) } : {}),
  }));
}

function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

/**
 * *Danh sách đề nghị khen thưởng*, those not proposed and why, and the complete ranking: three sheets of a workbook.
 * Ties at the quota line stand apart as undecided; nobody is proposed by the program's own choice.
 */
export function addAwardListSheets(book: SheetMaker, view: AwardListView): void {
  for (const _ of awardListSheets(book, view));
}

const noLines = linesOver<never, never>([], (line) => line);

/** The same list without its rows. */
export const withoutAwardLines = (view: AwardListView): AwardListView => ({ ...view, tiers: [], undecided: noLines, notProposed: noLines, ranking: [] });

/** How many rows of data its sheets have. */
export function awardListRows({ tiers, undecided, notProposed, ranking }: AwardListView): number {
  const listed = ranking.reduce((sum, { lines }) => sum + lines.length, 0);
  return countOf(tiers.flatMap(({ sections }) => sections)) + undecided.length + notProposed.length + listed;
}

/** {@link addAwardListSheets} row by row: gives after each, so that what was written can go out before the next. */
export function* awardListSheets(book: SheetMaker, view: AwardListView): Generator<void> {
  yield* writeProposed(book.addWorksheet(AWARD_LIST.sheet), view);
  yield* writeNotProposed(book.addWorksheet(NOT_PROPOSED.sheet), view);
  yield* writeRanking(book.addWorksheet(RANKING.sheet), view);
}

function* writeProposed(sheet: Worksheet, view: AwardListView): Generator<void> {
  const columns = columnsOf(
    AWARD_LIST.columns,
    [5, 6, 24, 19, 13, 13, 8, 10, 46, 15, 15],
    ['center', 'center', 'left', 'left', 'left', 'left', 'right', 'center', 'left', 'left', 'left'],
    6,
    view.decimals,
  );
  setUpPage(sheet, view.mark.footer, columns);
  writePaperHead(sheet, columns.length, view.settings);
  writeLine(sheet, columns.length, AWARD_LIST.title, TITLE_FONT);
  writeLine(sheet, columns.length, view.campaign, BOLD_FONT);
  if (view.settings.annexOf !== '') writeLine(sheet, columns.length, FRAME.annex(view.settings.annexOf), ITALIC_FONT);
  sheet.addRow([]);
  const head = writeTableHead(sheet, columns);
  for (const [at, tier] of view.tiers.entries()) {
    writeSectionRow(sheet, columns, AWARD_LIST.tier(letterOf(at), tier.name, countOf(tier.sections)));
    for (const section of tier.sections) yield* writeSection(sheet, columns, section);
  }
  if (view.undecided.length > 0) {
    writeSectionRow(sheet, columns, AWARD_LIST.undecided(letterOf(view.tiers.length), view.undecided.length));
    yield* writeProposedLines(sheet, columns, 0, view.undecided);
  }
  if (view.undecided.length === 0 && view.tiers.every((tier) => tier.sections.length === 0)) writeSectionRow(sheet, columns, AWARD_LIST.none, ITALIC_FONT);
  writeTotals(sheet, columns.length, view);
  writeSignatures(sheet, columns.length, view.settings, view.mark.picture);
  closePage(sheet, head, columns.length);
}

function* writeSection(sheet: Worksheet, columns: readonly PaperColumn[], section: AwardSection): Generator<void> {
  const roman = ROMAN[KINDS.indexOf(section.kind)] ?? '';
  writeSectionRow(sheet, columns, AWARD_LIST.section(roman, SECTION_NAMES[section.kind], countOf([section])));
  let number = 0;
  for (const group of section.groups) {
    writeSectionRow(sheet, columns, group.peerGroup, { ...ITALIC_FONT, bold: true });
    yield* writeProposedLines(sheet, columns, number, group.lines);
    number += group.lines.length;
  }
}

/** @param before lines that stand above in the same section */
function* writeProposedLines(sheet: Worksheet, columns: readonly PaperColumn[], before: number, lines: Lines<RankedLine>): Generator<void> {
  let number = before;
  for (const { rank, name, unit, area, field, score, className, summary, award, remark } of lines) {
    number += 1;
    yield void writeDataRow(sheet, columns, [number, rank, name, unit, area, field, Number(score), className, summary, award, remark]);
  }
}

function countOf(sections: readonly AwardSection[]): number {
  return sections.reduce((sum, section) => sum + section.groups.reduce((own, group) => own + group.lines.length, 0), 0);
}

function countsInWords(sections: readonly AwardSection[]): string {
  const parts = KINDS.map((kind) => [kind, countOf(sections.filter((section) => section.kind === kind))] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => AWARD_LIST.totalPart(count, numberWords(count), SECTION_COUNTS[kind]));
  return parts.length === 0 ? AWARD_LIST.nobody : parts.join(', ');
}

function writeTotals(sheet: Worksheet, columns: number, view: AwardListView): void {
  sheet.addRow([]);
  writeLine(sheet, columns, AWARD_LIST.total(countsInWords(view.tiers.flatMap((tier) => tier.sections))), BOLD_FONT, 'left');
  for (const tier of view.tiers) writeLine(sheet, columns, AWARD_LIST.totalOfTier(tier.name, countsInWords(tier.sections)), BODY_FONT, 'left');
  const undecided = view.undecided.length;
  if (undecided > 0) writeLine(sheet, columns, AWARD_LIST.totalUndecided(undecided, numberWords(undecided)), BOLD_FONT, 'left');
}

function* writeNotProposed(sheet: Worksheet, view: AwardListView): Generator<void> {
  const columns = columnsOf(
    NOT_PROPOSED.columns,
    [5, 11, 30, 22, 18, 7, 10, 12, 31, 24],
    ['center', 'left', 'left', 'left', 'left', 'center', 'right', 'center', 'left', 'left'],
    6,
    view.decimals,
  );
  setUpPage(sheet, view.mark.footer, columns);
  writeLine(sheet, columns.length, NOT_PROPOSED.title, TITLE_FONT);
  writeLine(sheet, columns.length, view.campaign, BOLD_FONT);
  sheet.addRow([]);
  const head = writeTableHead(sheet, columns);
  let number = 0;
  for (const { code, name, unit, peerGroup, rank, score, className, reason, remark } of view.notProposed) {
    number += 1;
    yield void writeDataRow(sheet, columns, [number, code, name, unit, peerGroup, rank, score === null ? null : Number(score), className, reason, remark]);
  }
  const count = view.notProposed.length;
  sheet.addRow([]);
  writeLine(sheet, columns.length, count === 0 ? NOT_PROPOSED.none : NOT_PROPOSED.total(count, numberWords(count)), BOLD_FONT, 'left');
  closePage(sheet, head, columns.length);
}

function* writeRanking(sheet: Worksheet, view: AwardListView): Generator<void> {
  const columns = columnsOf(
    RANKING.columns,
    [7, 11, 32, 24, 18, 10, 12, 8, 26, 27],
    ['center', 'left', 'left', 'left', 'left', 'right', 'center', 'center', 'left', 'left'],
    5,
    view.decimals,
  );
  setUpPage(sheet, view.mark.footer, columns);
  writeLine(sheet, columns.length, RANKING.title, TITLE_FONT);
  writeLine(sheet, columns.length, view.campaign, BOLD_FONT);
  writeLine(sheet, columns.length, RANKING.order, ITALIC_FONT);
  sheet.addRow([]);
  const head = writeTableHead(sheet, columns);
  for (const group of view.ranking) {
    writeSectionRow(sheet, columns, RANKING.group(group.peerGroup, group.lines.length));
    for (const { rank, code, name, unit, field, score, className, countedSheets, outcome, remark } of group.lines) {
      yield void writeDataRow(sheet, columns, [rank, code, name, unit, field, Number(score), className, countedSheets, outcome, remark]);
    }
  }
  closePage(sheet, head, columns.length);
}
