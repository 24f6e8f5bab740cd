import type { BarChart, ChartCells } from './bar-chart';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const fontName = 'Times New Roman';
/** Deep red and gold first, as everywhere; then what prints apart from them in grey too. */
const colours = ['9B1C1C', 'D9A521', '4A6FA5', '6B7280', '2F7D5B', 'A8558C', '8C6D31'] as const;
const namespaces = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export const chartMediaType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
export const chartRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart';

/** Text inside XML; what XML cannot carry is left out. */
export function xmlText(text: string): string {
  // eslint-disable-next-line no-control-regex -- control-characters-are-the-subject
  const carried = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
  return carried.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A part that draws the chart natively: whoever opens the file can change its looks and, through the cells, its figures. */
export function chartXml(chart: BarChart, cells: ChartCells, externalData: string | null = null): string {
  const { title, categories, series } = chart;
  const last = cells.headRow + Math.max(1, categories.length);
  const column = (at: number): string => columnLetters(cells.column + at);
  const range = (at: number): string => `${quoted(cells.sheet)}!$${column(at)}$${cells.headRow + 1}:$${column(at)}$${last}`;
  const bars = series.map(
    ({ name, values }, at) =>
      `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>${xmlText(`${quoted(cells.sheet)}!$${column(at + 1)}$${cells.headRow}`)}</c:f>${texts([name])}</c:strRef></c:tx>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${colours[at % colours.length] ?? ''}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
      `<c:cat><c:strRef><c:f>${xmlText(range(0))}</c:f>${texts(categories)}</c:strRef></c:cat>` +
      `<c:val><c:numRef><c:f>${xmlText(range(at + 1))}</c:f>${numbers(values)}</c:numRef></c:val></c:ser>`,
  );
  return (
    `${head}<c:chartSpace ${namespaces}><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1300" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1300" b="1">${face}</a:rPr><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars.join('')}` +
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    '<c:gapWidth val="60"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>' +
    // The first category stands at the top.
    '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx></c:plotArea>' +
    `${series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1100">${face}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>` +
    `${externalData === null ? '' : `<c:externalData r:id="${externalData}"><c:autoUpdate val="0"/></c:externalData>`}</c:chartSpace>`
  );
}

const face = `<a:latin typeface="${fontName}"/><a:cs typeface="${fontName}"/>`;

const texts = (values: readonly string[]): string => `<c:strCache><c:ptCount val="${values.length}"/>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${xmlText(value)}</c:v></c:pt>`).join('')}</c:strCache>`;

const numbers = (values: readonly number[]): string =>
  `<c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val="${values.length}"/>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join('')}</c:numCache>`;

const quoted = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;

export function columnLetters(column: number): string {
  const letters = 26;
  return column <= letters ? String.fromCharCode(64 + column) : `${columnLetters(Math.trunc((column - 1) / letters))}${columnLetters(((column - 1) % letters) + 1)}`;
}
