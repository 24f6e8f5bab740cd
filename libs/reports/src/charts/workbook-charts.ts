import type { BarChart, ChartCells } from './bar-chart';
import { chartMediaType, chartRelationship, chartXml, xmlText } from './chart-xml';
import { declare, type OfficeParts, relate, setText, textOf } from './office-parts';

/** A chart on a sheet, drawn from cells of the same workbook. */
export interface PlacedChart {
  readonly chart: BarChart;
  readonly cells: ChartCells;
  /** How many rows stand above it, how many it covers, and how many columns from the first. */
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const drawingMediaType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const drawingRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing';
const namespaces =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Draws charts on a sheet of a finished workbook; the library that writes workbooks has none. */
export function withCharts(parts: OfficeParts, sheetName: string, placed: readonly PlacedChart[]): OfficeParts {
  if (placed.length === 0) return parts;
  const sheet = sheetPart(parts, sheetName);
  const drawing = `xl/drawings/drawing-charts.xml`;
  const anchors = placed.map(({ chart, cells, row, rows, columns }, at) => {
    const part = `xl/charts/chart${at + 1}.xml`;
    setText(parts, part, chartXml(chart, cells));
    declare(parts, part, chartMediaType);
    const id = relate(parts, drawing, { type: chartRelationship, target: `../charts/chart${at + 1}.xml` });
    return (
      `<xdr:twoCellAnchor editAs="oneCell"><xdr:from>${cornerOf(0, row)}</xdr:from><xdr:to>${cornerOf(columns, row + rows)}</xdr:to>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${at + 2}" name="${xmlText(chart.title)}" descr="${xmlText(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
      `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  setText(parts, drawing, `${head}<xdr:wsDr ${namespaces}>${anchors.join('')}</xdr:wsDr>`);
  declare(parts, drawing, drawingMediaType);
  const id = relate(parts, sheet, { type: drawingRelationship, target: '../drawings/drawing-charts.xml' });
  setText(parts, sheet, drawnOn(textOf(parts, sheet), `<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`));
  return parts;
}

const cornerOf = (column: number, row: number): string => `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;

/** Before what the order of a sheet's parts puts behind a drawing. */
function drawnOn(xml: string, drawing: string): string {
  const behind = /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b/.exec(xml);
  const at = behind?.index ?? xml.lastIndexOf('</worksheet>');
  if (at < 0 || /<drawing\b/.test(xml)) throw new Error('a sheet on which no chart can be drawn');
  return `${xml.slice(0, at)}${drawing}${xml.slice(at)}`;
}

function sheetPart(parts: OfficeParts, name: string): string {
  const book = textOf(parts, 'xl/workbook.xml');
  const id = [...book.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(`name="${xmlText(name)}"`));
  const relation = /\br:id="([^"]*)"/.exec(id ?? '')?.[1];
  const target = [...textOf(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(`Id="${relation}"`));
  const path = /\bTarget="([^"]*)"/.exec(target ?? '')?.[1];
  if (relation === undefined || path === undefined) throw new Error(`a workbook without the sheet ${name}`);
  return path.startsWith('/') ? path.slice(1) : `xl/${path}`;
}
