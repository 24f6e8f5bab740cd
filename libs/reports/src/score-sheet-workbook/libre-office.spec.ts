import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { Workbook, type Worksheet } from 'exceljs';
import { formatPoints, scoreSheet } from '@dvk/scoring-core';
import { findLibreOffice, saveWithLibreOffice, sayLibreOfficeMissing } from '../../../../test/support/libre-office';
import { criteriaSets, sheetsFor } from '../../../../test/support/random-criteria';
import { scoreSheetBook } from '../../../../test/support/score-sheet-book';
import type { RawWorkbook } from '../season-workbook/reading/raw-workbook';
import { readRawWorkbook } from '../season-workbook/reading/read-raw-workbook';
import { readScoreSheets } from './reading/read-score-sheets';
import { COLUMNS, layoutOf } from './sheet-layout';
import { writeScoreSheets } from './writing/write-score-sheets';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'score-sheets-office-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function open(path: string, formulas: 'results' | 'formulas'): Promise<RawWorkbook> {
  const raw = await readRawWorkbook(path, formulas);
  if ('refusal' in raw) throw new Error(raw.refusal.code);
  return raw.workbook;
}

/** The figure beside a row as LibreOffice has computed it. */
function figureIn(workbook: RawWorkbook, sheet: string, row: number): string | number {
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.rows.find(({ number }) => number === row)?.cells ?? [];
  const [, type, value] = cells.find(([column]) => column === COLUMNS.points) ?? [COLUMNS.points, 'text', ''];
  return type === 'number' ? Number(value) : value;
}

/** Takes every stored result away, so that whoever opens the file must compute. */
function forget(sheet: Worksheet): void {
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (typeof cell.value === 'object' && cell.value !== null && 'formula' in cell.value) cell.value = { formula: cell.formula, result: undefined, date1904: false };
    }),
  );
}

describe('in LibreOffice', () => {
  it('the live formulas give the figures of scoring-core, whatever the criteria set', async () => {
    const program = await findLibreOffice();
    if (program === null) return sayLibreOfficeMissing();
    const cases = fc.sample(criteriaSets.chain((set) => fc.array(sheetsFor(set), { minLength: 3, maxLength: 3 }).map((sheets) => ({ set, sheets }))), { numRuns: 14, seed: 20_261_121 });
    const [from, to] = [join(folder, 'from'), join(folder, 'to')];
    await mkdir(from);
    await mkdir(to);
    const books = cases.map(({ set, sheets }) => scoreSheetBook(set, sheets));
    for (const [at, { book, sources }] of books.entries()) {
      const path = join(from, `${at}.xlsx`);
      await writeScoreSheets(path, book, sources);
      const workbook = new Workbook();
      await workbook.xlsx.readFile(path);
      workbook.worksheets.forEach(forget);
      await workbook.xlsx.writeFile(path);
    }
    await saveWithLibreOffice(program, books.map((_, at) => join(from, `${at}.xlsx`)), to, 'xlsx');
    for (const [at, { book, sources }] of books.entries()) {
      const path = join(to, `${at}.xlsx`);
      const computed = await open(path, 'results');
      const set = book.criteriaSet;
      const layout = layoutOf(set);
      for (const { nomination, marks } of sources) {
        const score = scoreSheet(set, marks, { notApplicable: Object.keys(nomination.notApplicable) });
        const number = (value: number): number => Number(formatPoints(value, set.decimals));
        const seen = layout.rows.filter(({ kind }) => kind !== 'assigned').map((row) => [row.row, figureIn(computed, nomination.code, row.row)]);
        const expected = layout.rows.filter(({ kind }) => kind !== 'assigned').map((row) => {
          if (row.kind === 'group') return [row.row, score.groups[row.group.code]?.leftOut === true ? 'KAD' : number(score.groups[row.group.code]?.points ?? 0)];
          const value = row.kind === 'leaf' ? score.leaves[row.leaf.code] : undefined;
          return [row.row, value === null || value === undefined ? '' : number(value)];
        });
        expect({ book: at, code: nomination.code, seen }).toEqual({ book: at, code: nomination.code, seen: expected });
        expect([at, nomination.code, figureIn(computed, nomination.code, layout.totalRow)]).toEqual([at, nomination.code, number(score.total)]);
      }
      const { identity, sheets, unstamped } = readScoreSheets(await open(path, 'formulas'), set);
      expect([identity?.seal, unstamped]).toEqual([book.seal, []]);
      expect(sheets.map(({ fault, refused, marks, stamp }) => [fault, refused, marks, stamp.seal])).toEqual(sources.map(({ marks, seal }) => [null, [], marks, seal]));
    }
  });
});
