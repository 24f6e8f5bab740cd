import { campaignDefaults } from '@dvk/campaigns';
import { rankSeason } from '@dvk/scoring-core';
import { Workbook, type Worksheet } from 'exceljs';
import { exampleSeason } from '../../../../test/support/examples/example-season';
import { addAwardListSheets, awardListSheets } from './award-list/award-list';
import { awardListOfSeason } from './award-list/award-list-of-season';
import { largeWorkbook } from './large-workbook';
import { noMark } from './paper-frame';
import { settingsOf } from './settings-of-campaign';

/** Everything of a sheet that shows or prints. */
function looksOf(sheet: Worksheet) {
  const rows: unknown[] = [];
  sheet.eachRow((row) => rows.push([row.number, row.height, ...Array.from({ length: sheet.columnCount }, (_, at) => row.getCell(at + 1)).map(({ value, style }) => [value, style])]));
  const { horizontalCentered: _, ...page } = sheet.pageSetup;
  const { printArea, printTitlesRow, orientation, paperSize, fitToPage, fitToWidth, fitToHeight, margins } = page;
  return { name: sheet.name, views: sheet.views, page: { printArea, printTitlesRow, orientation, paperSize, fitToPage, fitToWidth, fitToHeight, margins }, footer: sheet.headerFooter.oddFooter, widths: sheet.columns.map(({ width }) => width), rows };
}

it('a list written row by row looks like one made in memory', async () => {
  const season = exampleSeason();
  const [first, ...others] = season.nominations;
  if (first === undefined) throw new Error('no nomination');
  const named = { ...season, nominations: [{ ...first, name: `=1+1 ${'rất dài '.repeat(25)}` }, ...others], tiers: [...season.tiers, { ...season.tiers[0]!, name: 'Hình thức không ai được', minScore: 100_000 }] };
  const view = awardListOfSeason(named, rankSeason(named), noMark, settingsOf('awardList', campaignDefaults.paperSettings, named));
  const empty = { ...view, tiers: [], undecided: [], notProposed: [], ranking: [] };
  const inMemory = new Workbook();
  addAwardListSheets(inMemory, view);
  const [one, other] = [new Workbook(), new Workbook()];
  await one.xlsx.load(await inMemory.xlsx.writeBuffer());
  const streamed = await largeWorkbook({ creator: '', at: new Date(0), description: '' }, (book) => awardListSheets(book, empty), (book) => awardListSheets(book, view));
  await other.xlsx.load(streamed.buffer.slice(streamed.byteOffset, streamed.byteOffset + streamed.length) as ArrayBuffer);
  expect(other.worksheets.map(looksOf)).toEqual(one.worksheets.map(looksOf));
  expect(JSON.stringify(other.worksheets.map(looksOf))).toContain('HÌNH THỨC KHÔNG AI ĐƯỢC (0)');
});
