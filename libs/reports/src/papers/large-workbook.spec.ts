import { campaignDefaults } from '@dvk/campaigns';
import { rankSeason } from '@dvk/scoring-core';
import { Workbook, type Worksheet } from 'exceljs';
import { exampleSeason } from '../../../../test/support/examples/example-season';
import { addAwardListSheets, awardListRows, awardListSheets, withoutAwardLines } from './award-list/award-list';
import { awardListOfSeason } from './award-list/award-list-of-season';
import { type DrawSheets, largeWorkbook } from './large-workbook';
import { countedFor, type Progress } from './making/progress';
import { noMark } from './paper-frame';
import { addScoreSummarySheets, scoreSummaryRows, scoreSummarySheets, withoutSummaryLines } from './score-summary/score-summary';
import { scoreSummaryOfSeason } from './score-summary/score-summary-of-season';
import { settingsOf } from './settings-of-campaign';

/** Everything of a sheet that shows or prints. */
function looksOf(sheet: Worksheet) {
  const rows: unknown[] = [];
  sheet.eachRow((row) => rows.push([row.number, row.height, ...Array.from({ length: sheet.columnCount }, (_, at) => row.getCell(at + 1)).map(({ value, style }) => [value, style])]));
  const { horizontalCentered: _, ...page } = sheet.pageSetup;
  const { printArea, printTitlesRow, orientation, paperSize, fitToPage, fitToWidth, fitToHeight, margins } = page;
  return { name: sheet.name, views: sheet.views, page: { printArea, printTitlesRow, orientation, paperSize, fitToPage, fitToWidth, fitToHeight, margins }, footer: sheet.headerFooter.oddFooter, widths: sheet.columns.map(({ width }) => width), rows };
}

async function looksOfBytes(bytes: Buffer): Promise<unknown[]> {
  const book = new Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  return book.worksheets.map(looksOf);
}

/** The sheets made in memory and written row by row, and what was told of the rows meanwhile. */
async function bothWays(inMemory: (book: Workbook) => void, rehearse: DrawSheets, draw: DrawSheets, rows: number) {
  const book = new Workbook();
  inMemory(book);
  const told: Progress[] = [];
  const streamed = await largeWorkbook({ creator: '', at: new Date(0), description: '' }, rehearse, draw, countedFor(rows, (progress) => told.push(progress)));
  return { one: await looksOfBytes(Buffer.from(await book.xlsx.writeBuffer())), other: await looksOfBytes(streamed), told };
}

function longNamed() {
  const season = exampleSeason();
  const [first, ...others] = season.nominations;
  if (first === undefined) throw new Error('no nomination');
  const named = { ...season, nominations: [{ ...first, name: `=1+1 ${'rất dài '.repeat(25)}` }, ...others], tiers: [...season.tiers, { ...season.tiers[0]!, name: 'Hình thức không ai được', minScore: 100_000 }] };
  return { season: named, result: rankSeason(named) };
}

/** From nothing to everything, never back, and no oftener than a bar shows. */
function expectToldInOrder(told: readonly Progress[], rows: number): void {
  expect(told[0]).toEqual({ done: 0, total: rows });
  expect(told.at(-1)).toEqual({ done: rows, total: rows });
  expect(told.length).toBeLessThanOrEqual(101);
  expect(told.map(({ done }) => done)).toEqual([...told.map(({ done }) => done)].sort((a, b) => a - b));
}

it('a list written row by row looks like one made in memory, and tells how far it has come', async () => {
  const { season, result } = longNamed();
  const view = awardListOfSeason(season, result, noMark, settingsOf('awardList', campaignDefaults.paperSettings, season));
  const rows = awardListRows(view);
  const { one, other, told } = await bothWays((book) => addAwardListSheets(book, view), (book) => awardListSheets(book, withoutAwardLines(view)), (book) => awardListSheets(book, view), rows);
  expect(other).toEqual(one);
  expect(JSON.stringify(other)).toContain('HÌNH THỨC KHÔNG AI ĐƯỢC (0)');
  expectToldInOrder(told, rows);
});

it.each(['sheet', 'criterion'] as const)('so does the score summary, formulas and all (%s)', async (scope) => {
  const { season } = longNamed();
  const scoped = { ...season, rules: { ...season.rules, scope } };
  const view = scoreSummaryOfSeason(scoped, rankSeason(scoped), noMark, settingsOf('scoreSummary', campaignDefaults.paperSettings, scoped));
  const rows = scoreSummaryRows(view);
  const { one, other, told } = await bothWays((book) => addScoreSummarySheets(book, view), (book) => scoreSummarySheets(book, withoutSummaryLines(view)), (book) => scoreSummarySheets(book, view), rows);
  expect(other).toEqual(one);
  expect(JSON.stringify(other)).toContain('RANK.EQ');
  expectToldInOrder(told, rows);
});
