import { type Borders, type Cell, type CellValue, type Row, Workbook, type Worksheet } from 'exceljs';

/**
 * A workbook as lines, as it is read and printed: for each sheet its page, columns, frozen rows, repeated rows, filter and pictures; for each
 * row its height and, for each cell that shows something, its column, alignment, size, bold, italics, format of numbers, borders and what it says.
 */
export async function workbookLines(bytes: Buffer): Promise<string[]> {
  const book = new Workbook();
  await book.xlsx.load(bytes as never);
  return book.worksheets.flatMap((sheet) => [`== ${sheet.name}${sheet.state === 'visible' ? '' : ` (${sheet.state})`}`, ...pageOf(sheet), ...rowsOf(sheet)]);
}

function pageOf(sheet: Worksheet): string[] {
  const { pageSetup, headerFooter, views, autoFilter } = sheet;
  const { paperSize, orientation, fitToPage, fitToWidth, fitToHeight, margins, printTitlesRow, printArea, horizontalCentered } = pageSetup;
  const frozen = views.flatMap((view) => (view.state === 'frozen' ? [`${view.xSplit ?? 0},${view.ySplit ?? 0}`] : []));
  return [
    `page ${JSON.stringify({ paperSize, orientation, fitToPage, fitToWidth, fitToHeight, margins, printTitlesRow, printArea, horizontalCentered })}`,
    `foot ${JSON.stringify({ first: headerFooter.firstFooter, odd: headerFooter.oddFooter, head: headerFooter.oddHeader })}`,
    `columns ${Array.from({ length: sheet.columnCount }, (_, at) => sheet.getColumn(at + 1).width ?? '-').join(' ')}`,
    ...(frozen.length > 0 ? [`frozen ${frozen.join(' ')}`] : []),
    ...(autoFilter === undefined || autoFilter === null ? [] : [`filter ${JSON.stringify(autoFilter)}`]),
    ...sheet.getImages().map(({ range }) => `picture at ${range.tl.nativeRow + 1},${range.tl.nativeCol + 1}`),
  ];
}

function rowsOf(sheet: Worksheet): string[] {
  const lines: string[] = [];
  sheet.eachRow((row, at) => {
    const cells = cellsOf(row);
    if (cells.length > 0) lines.push(`${at}${row.height === undefined ? '' : ` h${row.height}`} ${cells.join(' ')}`);
  });
  return lines;
}

function cellsOf(row: Row): string[] {
  const cells: string[] = [];
  row.eachCell((cell) => {
    if (cell.isMerged && cell.master.address !== cell.address) return;
    const value = saidBy(cell.value);
    if (value !== '') cells.push(`${column(cell)} ${styleOf(cell)}${value}`);
  });
  return cells;
}

function column(cell: Cell): string {
  const letters = cell.address.replace(/\d+$/, '');
  const merged = cell.isMerged ? (cell.worksheet.model.merges.find((range) => range.startsWith(`${cell.address}:`))?.split(':')[1] ?? '') : '';
  return merged === '' ? letters : `${letters}:${merged}`;
}

function styleOf({ font, alignment, numFmt, border }: Cell): string {
  const face = `${font?.bold === true ? 'b' : ''}${font?.italic === true ? 'i' : ''}${font?.size ?? ''}`;
  return [alignment?.horizontal ?? '', face, numFmt === undefined || numFmt === 'General' ? '' : numFmt, edges(border)].filter((word) => word !== '').join(' ');
}

const edges = (border: Partial<Borders> | undefined): string => {
  const sides = (['top', 'right', 'bottom', 'left'] as const).filter((side) => border?.[side]?.style !== undefined);
  return sides.length === 4 ? 'box' : sides.join('-');
};

function saidBy(value: CellValue): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'object' && 'formula' in value) return `=${value.formula}→${JSON.stringify(value.result)}`;
  if (typeof value === 'object' && 'richText' in value) return JSON.stringify(value.richText.map(({ text }) => text).join(''));
  return JSON.stringify(value);
}
