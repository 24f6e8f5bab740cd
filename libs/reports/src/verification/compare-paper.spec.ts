import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { seasonManifest, sha256Of } from '@dvk/awards';
import { campaignDefaults } from '@dvk/campaigns';
import { type Cell, Workbook } from 'exceljs';
import { exampleSeason } from '../../../../test/support/examples/example-season';
import { readIdentity } from '../paper-identity';
import { nothingBehind } from '../papers/making/behind-the-result';
import { drawPaper } from '../papers/making/draw-paper';
import { seasonOfManifest } from '../papers/making/paper-order';
import { columnLetters } from '../season-workbook/cell-address';
import { readRawWorkbook } from '../season-workbook/reading/read-raw-workbook';
import type { RawWorkbook } from '../season-workbook/reading/raw-workbook';
import { comparePaper, type PaperDifference } from './compare-paper';
import { paperDifferenceLine } from './messages.vi';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dvk-compare-'));
const kinds = ['award-list', 'score-summary'] as const;
type Kind = (typeof kinds)[number];
const papers = new Map<Kind, { readonly bytes: Buffer; readonly cells: RawWorkbook }>();

function paperOf(kind: Kind): { readonly bytes: Buffer; readonly cells: RawWorkbook } {
  const paper = papers.get(kind);
  if (paper === undefined) throw new Error(`${kind} was not drawn`);
  return paper;
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function cellsOf(bytes: Buffer): Promise<RawWorkbook> {
  const file = path.join(folder, 'list.xlsx');
  writeFileSync(file, bytes);
  const reading = await readRawWorkbook(file, 'written');
  if ('refusal' in reading) throw new Error(reading.refusal.code);
  return reading.workbook;
}

async function bookOf({ bytes }: { readonly bytes: Buffer }): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  return book;
}

async function edited(edit: (book: Workbook) => void, kind: Kind = 'award-list'): Promise<PaperDifference[]> {
  const book = await bookOf(paperOf(kind));
  edit(book);
  return comparePaper(paperOf(kind).cells, await cellsOf(Buffer.from(await book.xlsx.writeBuffer())));
}

beforeAll(async () => {
  const season = exampleSeason();
  for (const kind of kinds) {
    // A summary has a row for each sheet: a few nominations are as many cells.
    const nominations = season.nominations.slice(0, kind === 'award-list' ? 24 : 5);
    const codes = new Set(nominations.map(({ code }) => code));
    const manifest = seasonManifest({ ...season, nominations, sheets: season.sheets.filter(({ nominationCode }) => codes.has(nominationCode)) }, '1.2.3');
    const order = { kind, sha256: sha256Of(manifest), frozenAt: '2026-11-29T08:00:00Z', papers: campaignDefaults.paperSettings, publicUrl: null, checkpoint: null, decisions: [], behind: nothingBehind, showsFigures: true, template: null } as const;
    const bytes = await drawPaper(order, seasonOfManifest(manifest));
    papers.set(kind, { bytes, cells: await cellsOf(bytes) });
  }
});

it.each(kinds)('a paper (%s) that Excel or somebody wrote anew without a change has no difference', async (kind) => {
  expect(await edited(() => undefined, kind)).toEqual([]);
});

it('says among its properties what it was made with', async () => {
  const { awardList, scoreSummary } = campaignDefaults.paperSettings;
  for (const [kind, head] of [['award-list', awardList], ['score-summary', scoreSummary]] as const) {
    expect(readIdentity((await bookOf(paperOf(kind))).description)).toEqual({ kind, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), head });
  }
  for (const text of ['', 'x', '{}', '{"kind":"award-list"}', 'null']) expect(readIdentity(text)).toBeNull();
});

/** Numbers that come in the same order every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const edits: readonly ((cell: Cell) => void)[] = [
  (cell) => (cell.value = typeof cell.value === 'number' ? cell.value + 0.01 : `${cell.text}.`),
  (cell) => (cell.value = typeof cell.value === 'number' ? String(cell.value) : 7),
  (cell) => (cell.value = cell.value === null ? 'x' : null),
  (cell) => (cell.value = { formula: '1+1', result: typeof cell.value === 'number' ? cell.value : 2 }),
];

it.each(kinds)('a hundred random edits of one cell (%s) are all found, in that very cell', async (kind) => {
  const roll = dice(20_261_129);
  for (let at = 0; at < 100; at += 1) {
    let place = '';
    const found = await edited((book) => {
      const sheet = book.worksheets[roll(book.worksheets.length)]!;
      const row = 1 + roll(sheet.rowCount + 2);
      const column = 1 + roll(sheet.columnCount + 1);
      const cell = sheet.getRow(row).getCell(column);
      const { master } = cell;
      edits[at % edits.length]!(master);
      place = `${sheet.name} ${columnLetters(Number(master.col))}${master.row}`;
    }, kind);
    expect([at, found.map(({ sheet, address }) => `${sheet} ${address}`)]).toEqual([at, [place]]);
    expect(paperDifferenceLine(found[0]!)).not.toMatch(/undefined|null/);
  }
});

it('a formula of our own is found changed, and a result stored beside it that it does not give', async () => {
  const told = async (change: (formula: string, result: number) => { formula: string; result: number }): Promise<string> => {
    const found = await edited((book) => {
      const cell = firstFormula(book);
      cell.value = change(cell.formula, Number(cell.result));
    }, 'score-summary');
    expect(found).toHaveLength(1);
    return paperDifferenceLine(found[0]!);
  };
  expect(await told((formula, result) => ({ formula: `${formula}+1`, result }))).toMatch(/^Trang Tổng hợp, ô [A-Z]+\d+: tệp ghi “=COUNT\(E\d+:K\d+\)\+1 → 7”, lập lại từ kết quả là “=COUNT\(E\d+:K\d+\) → 7”$/);
  expect(await told((formula, result) => ({ formula, result: result - 1 }))).toMatch(/tệp ghi “=COUNT\(E\d+:K\d+\) → 6”, lập lại/);
});

function firstFormula(book: Workbook): Cell {
  const found: Cell[] = [];
  book.getWorksheet('Tổng hợp')!.eachRow((row) => row.eachCell((cell) => (cell.formula === undefined ? undefined : found.push(cell))));
  return found[0]!;
}

it('rows put in, taken out, changed places, sheets and merges are told as that', async () => {
  const rowOf = (book: Workbook): number => {
    let found = 0;
    book.worksheets[2]!.eachRow((row, number) => {
      if (found === 0 && typeof row.getCell(1).value === 'number') found = number;
    });
    return found;
  };
  const kinds = async (edit: (book: Workbook) => void): Promise<string[]> => (await edited(edit)).map(({ kind }) => kind);
  expect(await kinds((book) => book.worksheets[2]!.insertRow(rowOf(book) + 1, [1, 'MH999', 'Thêm vào']))).toEqual(expect.arrayContaining(['row-added']));
  expect((await kinds((book) => book.worksheets[2]!.spliceRows(rowOf(book) + 1, 1)))[0]).toBe('row-missing');
  expect(
    (
      await kinds((book) => {
        const [one, other] = [book.worksheets[2]!.getRow(rowOf(book)), book.worksheets[2]!.getRow(rowOf(book) + 1)];
        [one.values, other.values] = [other.values, one.values];
      })
    )[0],
  ).toBe('rows-swapped');
  expect(await kinds((book) => book.addWorksheet('Khác'))).toEqual(['sheet-added']);
  expect(await kinds((book) => book.removeWorksheet(book.worksheets[1]!.id))).toEqual(['sheet-missing']);
  expect(await kinds((book) => book.worksheets[2]!.mergeCells('M90:N91'))).toEqual(['merge']);
});
