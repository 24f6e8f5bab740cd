import { Workbook } from 'exceljs';
import { packageParts } from '../papers/word/docx-package';
import { figures, type FigureCell, type FiguresReport } from './figure';
import { figureDefinitions } from './figure-definitions';
import type { FiguresOrder } from './figures-order';
import { figureTables } from './figure-tables';
import { FIGURES } from './messages.vi';
import { writeFiguresPaper } from './write-figures-paper';
import { writeFiguresWorkbook } from './write-figures-workbook';

const hostile = '=1+1 <Xã> & "Tân" \'Trào\' \u0001';
const counts = (from: number): FigureCell['counts'] => Object.fromEntries(figures.map((figure, at) => [figure, from + at])) as FigureCell['counts'];
const cell = (unitName: string, field: string, from: number): FigureCell => ({ unitId: unitName, unitName, unitKind: 'commune', field, subjectKind: 'collective-model', own: true, counts: counts(from) });

const report: FiguresReport = {
  question: { unitId: 'p', alone: false, cutOff: '2026-11-30', from: '2026-01-01', to: '2026-12-31', structure: 'then', late: false, subjectKind: null, field: null },
  unitName: 'Tỉnh Thử',
  knownAt: '2026-11-30T16:59:59.999Z',
  definitions: figureDefinitions,
  cells: [cell('Xã An Hòa', 'Kinh tế', 1), cell(hostile, '', 10)],
  models: [{ code: 'SK001', name: '=HYPERLINK("x")', unitId: 'a', unitName: hostile, field: '', subjectKind: 'household', number: '01', date: '2026-03-02', issuer: 'Ban', validFrom: '2026-01-01', validTo: '2028-12-31', recognised: true, inForce: true }],
};
const settings = { head: 'state', parentBody: '', issuingBody: 'Sở Nội vụ', numberEnding: 'BC-SNV', place: '', year: 2026, annexOf: '', preparer: '', signer: ['GIÁM ĐỐC'], signerName: '', recipients: [], addressee: '', legalBases: [] } as const;
const order = (fields: Partial<FiguresOrder> = {}): FiguresOrder => ({ format: 'xlsx', report, at: '2026-12-01T02:00:00.000Z', sent: null, settings, ...fields });

const textOf = (parts: ReadonlyMap<string, Buffer>, name: string): string => parts.get(name)?.toString('utf8') ?? '';
const unescaped = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');

/** Every range a chart is drawn from, with what the chart itself keeps of it. */
function rangesOf(xml: string): { formula: string; kept: string[] }[] {
  return [...xml.matchAll(/<c:f>([^<]*)<\/c:f><c:(?:str|num)Cache>(.*?)<\/c:(?:str|num)Cache>/g)].map(([, formula = '', cache = '']) => ({
    formula: unescaped(formula),
    kept: [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = '']) => unescaped(value)),
  }));
}

/** What stands in the cells that a chart names. */
function cellsOf(book: Workbook, formula: string): string[] {
  const [, sheet = '', column = '', first = '', last = first] = /^'(.+)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula) ?? [];
  const values: string[] = [];
  for (let row = Number(first); row <= Number(last); row += 1) values.push(String(book.getWorksheet(sheet.replace(/''/g, "'"))?.getCell(`${column}${row}`).value ?? ''));
  return values;
}

/** Parts that are named by a relationship and are not there. */
function missing(parts: ReadonlyMap<string, Buffer>): string[] {
  return [...parts.keys()]
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      return [...textOf(parts, name).matchAll(/<Relationship\b[^>]*>/g)]
        .filter(([tag]) => !tag.includes('TargetMode="External"'))
        .map(([tag]) => /Target="([^"]*)"/.exec(tag)?.[1] ?? '')
        .map((target) => (target.startsWith('/') ? target.slice(1) : new URL(target, `http://x/${folder}`).pathname.slice(1)))
        .filter((target) => !parts.has(target));
    });
}

describe('a workbook of figures', () => {
  let parts: ReadonlyMap<string, Buffer>;
  const book = new Workbook();

  beforeAll(async () => {
    const bytes = await writeFiguresWorkbook(order());
    expect(bytes.equals(await writeFiguresWorkbook(order()))).toBe(true);
    parts = packageParts(bytes);
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
  });

  it('has its sheets, with every table adding up to the same total', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual(Object.values(FIGURES.sheets));
    const { total } = figureTables(report.cells);
    for (const name of [FIGURES.sheets.byUnit, FIGURES.sheets.byUnitKind, FIGURES.sheets.byField, FIGURES.sheets.byKind]) {
      const last = book.getWorksheet(name)?.lastRow;
      expect(figures.map((_, at) => last?.getCell(at + 3).value)).toEqual(figures.map((figure) => total[figure]));
    }
  });

  it('has charts of its own cells: what they keep is what stands there', () => {
    const charts = [...parts.keys()].filter((name) => name.startsWith('xl/charts/chart'));
    expect(charts).toHaveLength(4);
    for (const name of charts) {
      const ranges = rangesOf(textOf(parts, name));
      expect(ranges.length).toBeGreaterThanOrEqual(3);
      for (const { formula, kept } of ranges) expect([formula, cellsOf(book, formula)]).toEqual([formula, kept]);
    }
    expect(missing(parts)).toEqual([]);
    for (const name of [...charts, 'xl/drawings/drawing-charts.xml']) expect(textOf(parts, '[Content_Types].xml')).toContain(`PartName="/${name}"`);
  });

  it('keeps texts texts, and has no formula', () => {
    for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell(({ type, address }) => expect([sheet.name, address, type === 6 || type === 5]).toEqual([sheet.name, address, false])));
    for (const [name, part] of parts) if (name.endsWith('.xml')) expect([name, part.includes('\u0001')]).toEqual([name, false]);
  });

  it('is printed as every list is: A4 landscape, one page wide, heads repeated, frozen, numbered', () => {
    for (const { name, pageSetup, views, headerFooter } of book.worksheets) {
      expect(pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: name !== FIGURES.sheets.charts, fitToWidth: 1, fitToHeight: 0 });
      expect(headerFooter.oddFooter).toContain('Trang &P/&N');
      expect(views[0]).toMatchObject({ state: 'frozen' });
      if (name !== FIGURES.sheets.charts) expect([name, pageSetup.printTitlesRow]).toEqual([name, expect.stringMatching(/^\$?\d+:\$?\d+$/)]);
      expect([name, pageSetup.printArea]).toEqual([name, expect.stringMatching(/^A1:/)]);
    }
  });

  it('cuts no chart in two when it is printed', async () => {
    const many = Array.from({ length: 20 }, (_, at) => cell(`Xã ${at}`, `Lĩnh vực ${at % 9}`, at));
    const printed = packageParts(await writeFiguresWorkbook(order({ report: { ...report, cells: many } })));
    const sheet = textOf(printed, `xl/worksheets/sheet${Object.keys(FIGURES.sheets).indexOf('charts') + 1}.xml`);
    const heights = new Map([...sheet.matchAll(/<row r="(\d+)"[^>]*?\sht="([\d.]+)"/g)].map(([, row, height]) => [Number(row), Number(height)]));
    const breaks = [...sheet.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row));
    const charts = [...textOf(printed, 'xl/drawings/drawing-charts.xml').matchAll(/<xdr:row>(\d+)<\/xdr:row>/g)].map(([, row]) => Number(row) + 1);
    const spans = charts.filter((_, at) => at % 2 === 0).map((from, at) => [from, charts[at * 2 + 1] ?? 0] as const);
    expect([spans.length, breaks.length > 1]).toEqual([4, true]);
    const pages = [0, ...breaks].map((before, at) => [before + 1, breaks[at] ?? spans.at(-1)?.[1] ?? 0] as const);
    for (const [from, to] of spans) expect(pages.filter(([first, last]) => from >= first && to <= last + 1)).toHaveLength(1);
    const widths = [...sheet.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)].map(([, min, max, width]) => (Number(max) - Number(min) + 1) * Number(width));
    // Some 2.7 mm a letter over 262 mm.
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(97);
    const usual = 15;
    for (const [first, last] of pages) {
      const points = Array.from({ length: last - first }, (_, at) => heights.get(first + at) ?? usual).reduce((sum, height) => sum + height, 0);
      expect(points).toBeLessThanOrEqual(170 * (72 / 25.4));
    }
  });

  it('says so where there is nothing', async () => {
    const empty = new Workbook();
    await empty.xlsx.load((await writeFiguresWorkbook(order({ report: { ...report, cells: [], models: [] } }))) as unknown as ArrayBuffer);
    expect(empty.worksheets).toHaveLength(8);
    expect(JSON.stringify(empty.getWorksheet(FIGURES.sheets.models)?.getSheetValues())).toContain(FIGURES.none);
  });
});

describe('a Word paper of figures', () => {
  const sent = { versionNo: 2, sentAt: '2026-12-01T02:00:00.000Z', sha256: 'ab'.repeat(32), reason: 'Bổ sung' };

  it('has charts that Word can change: each with its cells beside it', async () => {
    const bytes = await writeFiguresPaper(order({ format: 'docx', sent }));
    expect(bytes.equals(await writeFiguresPaper(order({ format: 'docx', sent })))).toBe(true);
    const parts = packageParts(bytes);
    const xml = textOf(parts, 'word/document.xml');
    expect([...xml.matchAll(/<c:chart\b[^>]*r:id="([^"]*)"/g)]).toHaveLength(4);
    expect(xml).not.toContain('bookmarkStart');
    expect(xml).toContain('Bổ sung');
    expect(missing(parts)).toEqual([]);
    for (let number = 1; number <= 4; number += 1) {
      const book = new Workbook();
      await book.xlsx.load(parts.get(`word/embeddings/bieu-do-${number}.xlsx`) as unknown as ArrayBuffer);
      for (const { formula, kept } of rangesOf(textOf(parts, `word/charts/chart${number}.xml`))) expect([formula, cellsOf(book, formula)]).toEqual([formula, kept]);
    }
  });

  it('has none where there is nothing to draw', async () => {
    const parts = packageParts(await writeFiguresPaper(order({ format: 'docx', report: { ...report, cells: [], models: [] } })));
    expect([...parts.keys()].filter((name) => name.includes('chart'))).toEqual([]);
  });
});
