import { Bookmark, type FileChild, Paragraph } from 'docx';
import { Workbook } from 'exceljs';
import { repacked } from '../papers/word/docx-package';
import { type BarChart, emu, heightOf } from './bar-chart';
import { chartMediaType, chartRelationship, chartXml, xmlText } from './chart-xml';
import { declare, type OfficeParts, relate, setText, textOf } from './office-parts';

const mainPart = 'word/document.xml';
const dataSheet = 'Sheet1';
const workbookRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/package';
const workbookMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const bookmarkOf = (at: number): string => `bieu-do-${at + 1}`;

/** Holds the place of the chart; nothing that somebody types can look like it. */
export const chartPlace = (at: number): FileChild => new Paragraph({ alignment: 'center', children: [new Bookmark({ id: bookmarkOf(at), children: [] })], spacing: { before: 120, after: 120 } });

/** Draws each chart in its place, with the cells it is drawn from beside it, so that Word can change its figures too. @param width millimetres */
export async function withWordCharts(parts: OfficeParts, charts: readonly BarChart[], width: number): Promise<OfficeParts> {
  let xml = textOf(parts, mainPart);
  for (const [at, chart] of charts.entries()) {
    const part = `word/charts/chart${at + 1}.xml`;
    const book = `word/embeddings/bieu-do-${at + 1}.xlsx`;
    parts.set(book, await cellsOf(chart));
    declare(parts, book, workbookMediaType);
    const data = relate(parts, part, { type: workbookRelationship, target: `../embeddings/bieu-do-${at + 1}.xlsx` });
    setText(parts, part, chartXml(chart, { sheet: dataSheet, column: 1, headRow: 1 }, data));
    declare(parts, part, chartMediaType);
    const id = relate(parts, mainPart, { type: chartRelationship, target: `charts/chart${at + 1}.xml` });
    const place = new RegExp(`<w:bookmarkStart\\b[^>]*\\bw:name="${bookmarkOf(at)}"[^>]*/><w:bookmarkEnd\\b[^>]*/>`);
    if (!place.test(xml)) throw new Error('a paper without the place of its chart');
    xml = xml.replace(place, () => drawingOf(chart, id, at + 1, width));
  }
  setText(parts, mainPart, xml);
  return parts;
}

function drawingOf(chart: BarChart, relation: string, number: number, width: number): string {
  return (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent cx="${emu(width)}" cy="${emu(heightOf(chart))}"/><wp:docPr id="${number}" name="${xmlText(chart.title)}" descr="${xmlText(chart.title)}"/><wp:cNvGraphicFramePr/>` +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relation}"/>` +
    '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}

/** Texts stay texts, as everywhere. */
async function cellsOf({ categories, series }: BarChart): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet(dataSheet);
  sheet.addRow(['', ...series.map(({ name }) => name)]);
  categories.forEach((category, at) => sheet.addRow([category, ...series.map(({ values }) => values[at] ?? 0)]));
  // The same chart has the same bytes.
  return repacked(Buffer.from(await book.xlsx.writeBuffer()), new Date(0));
}
