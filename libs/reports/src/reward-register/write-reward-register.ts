import { type CollectiveOrIndividual, collectiveOrIndividual, compareVietnamese, type SubjectKind } from '@dvk/scoring-core';
import type { Worksheet } from 'exceljs';
import { printedDay } from '../printed-day';
import { type DrawSheets, largeWorkbook } from '../papers/large-workbook';
import { SECTION_COUNTS } from '../papers/messages.vi';
import { numberWords } from '../papers/number-words';
import { BODY_FONT, BOLD_FONT, closePage, ITALIC_FONT, pageFooter, type PaperColumn, setUpPage, TITLE_FONT, writeDataRow, writeLine, writeSectionRow, writeTableHead } from '../papers/paper-frame';
import { localMoment } from '../score-sheet-workbook/writing/local-moment';
import { REGISTER } from './messages.vi';
import type { RewardRegisterOrder } from './reward-register-order';

type Row = RewardRegisterOrder['rows'][number];

const widths = [5, 14, 11, 17, 16, 12, 7, 26, 17, 9, 13, 17, 21] as const;
const centred: readonly number[] = [0, 2, 6, 9];
const columns: readonly PaperColumn[] = REGISTER.columns.map((head, at) => ({ head, width: widths[at] ?? 12, align: centred.includes(at) ? 'center' : 'left' }));
const kinds: readonly CollectiveOrIndividual[] = ['collective', 'individual', 'household'];

/** *Bảng theo dõi khen thưởng*: rewards of the State and of the Party each on a sheet of their own, never mixed on one page. */
export function writeRewardRegister(order: RewardRegisterOrder): Promise<Buffer> {
  const draw = (rows: readonly Row[]): DrawSheets => function* (book) {
    for (const track of ['state', 'party'] as const) {
      // A book has a sheet at least; the Party's comes when there is something to stand on it.
      if (track === 'party' && !order.rows.some(({ head }) => head === 'party')) continue;
      yield* writeTrack(book.addWorksheet(REGISTER.sheets[track]), track, order, rows.filter(({ head }) => head === track));
    }
  };
  return largeWorkbook({ creator: '', at: new Date(order.at), description: REGISTER.title }, draw([]), draw(order.rows));
}

function* writeTrack(sheet: Worksheet, track: Row['head'], order: RewardRegisterOrder, rows: readonly Row[]): Generator<void> {
  setUpPage(sheet, '', columns);
  const { time, date } = localMoment(order.at);
  sheet.headerFooter.oddFooter = pageFooter(REGISTER.takenOut(`${time} ${date}`));
  writeLine(sheet, columns.length, REGISTER.title, TITLE_FONT);
  writeLine(sheet, columns.length, REGISTER.tracks[track], BOLD_FONT);
  if (order.narrowedBy !== '') writeLine(sheet, columns.length, REGISTER.narrowed(order.narrowedBy), ITALIC_FONT);
  sheet.addRow([]);
  const head = writeTableHead(sheet, columns);
  for (const [at, row] of rows.entries()) yield void writeDataRow(sheet, columns, cellsOf(row, at + 1));
  if (rows.length === 0) writeSectionRow(sheet, columns, REGISTER.none, ITALIC_FONT);
  writeTotals(sheet, rows);
  closePage(sheet, head, columns.length);
}

function cellsOf(row: Row, at: number): (string | number)[] {
  const { number, date, issuer, signer, award, rowNo, name, unitName, field, campaignName, revokedNumber } = row;
  const note = revokedNumber === null ? '' : REGISTER.revoked(revokedNumber, printedDay(row.revokedDate ?? ''), row.revokedIssuer ?? '', row.revokedReason ?? '');
  return [at, number, printedDay(date), issuer, signer, award, rowNo, name, unitName, REGISTER.kinds[kindOf(row)], field, campaignName, note];
}

const kindOf = ({ subjectKind }: Row): CollectiveOrIndividual => collectiveOrIndividual(subjectKind as SubjectKind);

const rewardsText = (count: number): string => REGISTER.rewards(count, numberWords(count));

/** How many in all, then how many of each tier in each year, newest first. */
function writeTotals(sheet: Worksheet, rows: readonly Row[]): void {
  sheet.addRow([]);
  const revoked = rows.filter(({ revokedNumber }) => revokedNumber !== null).length;
  writeLine(sheet, columns.length, REGISTER.total(rewardsText(rows.length), rewardsText(revoked)), BOLD_FONT, 'left');
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.date.slice(0, 4), row.award]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const named = [...groups].map(([key, group]) => [JSON.parse(key) as [string, string], group] as const);
  named.sort(([[year, award]], [[otherYear, otherAward]]) => Number(otherYear) - Number(year) || compareVietnamese(award, otherAward));
  for (const [[year, award], group] of named) writeLine(sheet, columns.length, REGISTER.ofYear(year, award, countsInWords(group)), BODY_FONT, 'left');
}

function countsInWords(rows: readonly Row[]): string {
  return kinds
    .map((kind) => [kind, rows.filter((row) => kindOf(row) === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} (${numberWords(count)}) ${SECTION_COUNTS[kind]}`)
    .join(', ');
}
