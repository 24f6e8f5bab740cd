import type { Borders, Fill, Font, Row, Style, Worksheet } from 'exceljs';
import type { PaperSettings } from './paper-settings';
import { FRAME } from './messages.vi';

const FONT_NAME = 'Times New Roman';
export const BODY_FONT: Partial<Font> = { name: FONT_NAME, size: 12 };
export const BOLD_FONT: Partial<Font> = { name: FONT_NAME, size: 12, bold: true };
export const TITLE_FONT: Partial<Font> = { name: FONT_NAME, size: 13, bold: true };
export const ITALIC_FONT: Partial<Font> = { name: FONT_NAME, size: 12, italic: true };
const THIN_BORDERS: Partial<Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
};
export const HEAD_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
const SECTION_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF7F7F7' } };

const A4 = 9;
const LINE_POINTS = 16.5;
const TALLEST_ROW = 409;
const LETTERS_PER_WIDTH = 1.2;
const INDENT_WIDTH = 1.2;
const MILLIMETRES_PER_INCH = 25.4;
const PICTURE_MILLIMETRES = 20;
const PIXELS_PER_MILLIMETRE = 96 / MILLIMETRES_PER_INCH;
const PIXELS_PER_WIDTH = 7;
const inches = (millimetres: number): number => millimetres / MILLIMETRES_PER_INCH;

export type Alignment = 'left' | 'center' | 'right';

export interface PaperColumn {
  readonly head: string;
  /** In Excel's character widths. */
  readonly width: number;
  readonly align: Alignment;
  readonly format?: string;
}

/** `#,##0.00` with as many places as the result has. */
export function scoreFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** What tells on a sheet which result it is of. */
export interface SheetMark {
  /** At the foot of every page. */
  readonly footer: string;
  /** QR code (PNG) that leads to the page that verifies it; null: there is none. */
  readonly picture: Buffer | null;
}

export const noMark: SheetMark = { footer: '', picture: null };

/** A4 landscape, one page wide, a few words and "Trang x/y" in the footer. */
export function setUpPage(sheet: Worksheet, footer: string, columns: readonly PaperColumn[]): void {
  sheet.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: inches(20), right: inches(15), top: inches(20), bottom: inches(20), header: inches(8), footer: inches(8) },
  };
  sheet.headerFooter.oddFooter = pageFooter(footer);
  sheet.columns = columns.map(({ width }) => ({ width }));
}

/** A few words to the left, "Trang x/y" to the right. */
export function pageFooter(left: string): string {
  const font = `&"${FONT_NAME},Regular"&10`;
  return `&L${font}${left}&R${font}${FRAME.page} &P/&N`;
}

/** Repeats and freezes the head rows, and prints exactly the rows written. */
export function closePage(sheet: Worksheet, head: { first: number; last: number }, columns: number): void {
  // Changed in place: the views of a sheet that is written as a stream cannot be set anew.
  sheet.views.splice(0, sheet.views.length, { state: 'frozen', ySplit: head.last, showGridLines: false });
  sheet.pageSetup.printTitlesRow = `${head.first}:${head.last}`;
  const last = sheet.getColumn(columns).letter;
  sheet.pageSetup.printArea = `A1:${last}${Math.max(sheet.lastRow?.number ?? 0, head.last)}`;
}

/** Heads and, below, the row of column numbers (1) (2) …; returns the rows they take. */
export function writeTableHead(sheet: Worksheet, columns: readonly PaperColumn[]): { first: number; last: number } {
  const heads = sheet.addRow(columns.map(({ head }) => head));
  const numbers = sheet.addRow(columns.map((_, at) => `(${at + 1})`));
  for (const row of [heads, numbers]) {
    for (let at = 1; at <= columns.length; at += 1) {
      const cell = row.getCell(at);
      cell.font = row === heads ? BOLD_FONT : ITALIC_FONT;
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
      cell.border = THIN_BORDERS;
      cell.fill = HEAD_FILL;
    }
  }
  heads.height = heightFor(columns.map(({ head }) => head), columns);
  return { first: heads.number, last: numbers.number };
}

/** A row that stands out among the data: a group, an average. */
export type Emphasis = 'plain' | 'bold' | 'bold-filled';

/** One style object per column and emphasis, shared by its cells: exceljs takes many times longer with a style per cell. */
const STYLES = new WeakMap<PaperColumn, Map<Emphasis, Partial<Style>>>();

function styleOf(column: PaperColumn, emphasis: Emphasis): Partial<Style> {
  const own = STYLES.get(column) ?? new Map<Emphasis, Partial<Style>>();
  STYLES.set(column, own);
  const known = own.get(emphasis);
  if (known) return known;
  const style: Partial<Style> = {
    font: emphasis === 'plain' ? BODY_FONT : BOLD_FONT,
    border: THIN_BORDERS,
    alignment: { horizontal: column.align, vertical: 'middle', wrapText: true, ...(column.align === 'left' ? { indent: 1 } : {}) },
    ...(column.format === undefined ? {} : { numFmt: column.format }),
    ...(emphasis === 'bold-filled' ? { fill: SECTION_FILL } : {}),
  };
  own.set(emphasis, style);
  return style;
}

/** The rows written so far change no more: a sheet that is written as a stream forgets them, any other keeps them. */
function letGo(sheet: Worksheet): void {
  sheet.lastRow?.commit();
}

/** One row of data: texts stay texts, numbers numbers; as high as its wrapped texts need. */
export function writeDataRow(
  sheet: Worksheet,
  columns: readonly PaperColumn[],
  values: readonly (string | number | null)[],
  emphasis: Emphasis = 'plain',
): Row {
  letGo(sheet);
  const row = sheet.addRow([]);
  columns.forEach((column, at) => {
    const cell = row.getCell(at + 1);
    const value = values[at] ?? null;
    cell.value = value === '' ? null : value;
    cell.style = styleOf(column, emphasis);
  });
  row.height = heightFor(values.map((value) => (typeof value === 'string' ? value : '')), columns);
  return row;
}

/** A heading inside the table: its text runs over the empty cells to its right, none are merged. */
export function writeSectionRow(sheet: Worksheet, columns: readonly PaperColumn[], text: string, font: Partial<Font> = BOLD_FONT): Row {
  letGo(sheet);
  const row = sheet.addRow([]);
  const last = columns.length;
  for (let at = 1; at <= last; at += 1) {
    const cell = row.getCell(at);
    cell.fill = SECTION_FILL;
    const edge = { style: 'thin' as const };
    cell.border = { top: edge, bottom: edge, ...(at === 1 ? { left: edge } : {}), ...(at === last ? { right: edge } : {}) };
  }
  row.getCell(1).value = text;
  row.getCell(1).font = font;
  row.getCell(1).alignment = { horizontal: 'left', vertical: 'middle' };
  row.height = LINE_POINTS + 3;
  return row;
}

/** A line of text over the whole width, wrapped where it must be. */
export function writeLine(sheet: Worksheet, columns: number, text: string, font: Partial<Font>, align: Alignment = 'center'): Row {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, columns);
  const cell = row.getCell(1);
  cell.font = font;
  cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true };
  let width = 0;
  for (let at = 1; at <= columns; at += 1) width += sheet.getColumn(at).width ?? 9;
  row.height = linesOf(text, width) * LINE_POINTS + 2;
  return row;
}

/** State head (NĐ 30/2020, phụ lục I) or Party head, over the left two fifths and the rest of the width. */
export function writePaperHead(sheet: Worksheet, columns: number, settings: PaperSettings): void {
  const left = Math.max(1, Math.trunc(columns * 0.4));
  const dateLine = FRAME.date(settings.place, settings.year);
  const lines: readonly (readonly [string, Partial<Font>, string, Partial<Font>])[] =
    settings.head === 'state'
      ? [
          [settings.parentBody.toUpperCase(), BODY_FONT, FRAME.nation, { ...TITLE_FONT, size: 12 }],
          [settings.issuingBody.toUpperCase(), BOLD_FONT, FRAME.motto, { ...TITLE_FONT, underline: true }],
          [FRAME.stateNumber(settings.numberEnding), BODY_FONT, dateLine, { ...ITALIC_FONT, size: 13 }],
        ]
      : [
          [settings.parentBody.toUpperCase(), BODY_FONT, FRAME.party, { ...TITLE_FONT, underline: true }],
          [settings.issuingBody.toUpperCase(), BOLD_FONT, dateLine, { ...ITALIC_FONT, size: 13 }],
          ['*', BOLD_FONT, '', BODY_FONT],
          [FRAME.partyNumber(settings.numberEnding), BODY_FONT, '', BODY_FONT],
        ];
  for (const [leftText, leftFont, rightText, rightFont] of lines) {
    const row = sheet.addRow([]);
    writeSpan(sheet, row.number, 1, left, leftText, leftFont);
    writeSpan(sheet, row.number, left + 1, columns, rightText, rightFont);
    row.height = linesOf(leftText, widthOf(sheet, 1, left)) * LINE_POINTS + 1.5;
  }
  sheet.addRow([]);
}

/** Preparer to the left, signer to the right, room for the signatures with the QR code between them, the signer's name; then who receives the paper. */
export function writeSignatures(sheet: Worksheet, columns: number, settings: PaperSettings, picture: Buffer | null): void {
  sheet.addRow([]);
  const half = Math.trunc(columns / 2);
  const height = Math.max(1, settings.signer.length);
  for (let at = 0; at < height; at += 1) {
    const row = sheet.addRow([]);
    writeSpan(sheet, row.number, 1, half, at === 0 ? settings.preparer : '', BOLD_FONT);
    writeSpan(sheet, row.number, half + 1, columns, settings.signer[at] ?? '', BOLD_FONT);
    row.height = LINE_POINTS;
  }
  if (picture !== null) placePicture(sheet, picture, half, sheet.rowCount);
  for (let blank = 0; blank < 5; blank += 1) sheet.addRow([]);
  if (settings.signerName !== '') writeSpan(sheet, sheet.addRow([]).number, half + 1, columns, settings.signerName, BOLD_FONT);
  writeRecipients(sheet, half, settings);
}

/** Its middle on the edge after a column; exceljs has no pictures in footers. */
function placePicture(sheet: Worksheet, picture: Buffer, column: number, row: number): void {
  const pixels = PICTURE_MILLIMETRES * PIXELS_PER_MILLIMETRE;
  const columnPixels = (sheet.getColumn(column).width ?? 9) * PIXELS_PER_WIDTH;
  // exceljs names the buffer of an older Node.
  const imageId = sheet.workbook.addImage({ base64: picture.toString('base64'), extension: 'png' });
  sheet.addImage(imageId, { tl: { col: column - Math.min(1, pixels / 2 / columnPixels), row: row + 0.1 }, ext: { width: pixels, height: pixels }, editAs: 'oneCell' });
}

/** NĐ 30/2020 phụ lục I: the word in bold italics; papers of the Party underline it. */
function writeRecipients(sheet: Worksheet, half: number, { head, recipients }: PaperSettings): void {
  if (recipients.length === 0) return;
  const wordFont: Partial<Font> = head === 'state' ? { ...BOLD_FONT, italic: true } : { ...BODY_FONT, underline: true };
  const lines: readonly (readonly [string, Partial<Font>])[] = [
    [FRAME.recipients[head], wordFont],
    ...FRAME.recipientLines(recipients, head).map((line): [string, Partial<Font>] => [line, { ...BODY_FONT, size: 11 }]),
  ];
  for (const [text, font] of lines) {
    const row = sheet.addRow([]);
    writeSpan(sheet, row.number, 1, half, text, font, 'left');
    row.height = linesOf(text, widthOf(sheet, 1, half)) * LINE_POINTS;
  }
}

function writeSpan(sheet: Worksheet, row: number, first: number, last: number, text: string, font: Partial<Font>, align: Alignment = 'center'): void {
  if (last > first) sheet.mergeCells(row, first, row, last);
  const cell = sheet.getCell(row, first);
  cell.value = text === '' ? null : text;
  cell.font = font;
  cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true };
}

function widthOf(sheet: Worksheet, first: number, last: number): number {
  let width = 0;
  for (let at = first; at <= last; at += 1) width += sheet.getColumn(at).width ?? 9;
  return width;
}

/** Most cells of a long list say what a cell above them says: by width and text. */
const KNOWN_LINES = new Map<number, Map<string, number>>();
const MOST_KNOWN = 1_000;

function knownLines(text: string, width: number): number {
  if (text === '') return 1;
  const known = KNOWN_LINES.get(width) ?? new Map<string, number>();
  KNOWN_LINES.set(width, known);
  const found = known.get(text);
  if (found !== undefined) return found;
  const lines = linesOf(text, width);
  if (known.size < MOST_KNOWN) known.set(text, lines);
  return lines;
}

function heightFor(texts: readonly string[], columns: readonly PaperColumn[]): number {
  const lines = columns.map(({ width, align }, at) => knownLines(texts[at] ?? '', align === 'left' ? width - INDENT_WIDTH : width));
  return Math.min(TALLEST_ROW, Math.max(1, ...lines) * LINE_POINTS + 4);
}

/**
 * Lines a text takes when wrapped at words. A width unit is a digit of the default font (Calibri 11); measured on pages
 * printed by LibreOffice, 1.3 average letters of Times New Roman 12 fit into one. A little less is assumed.
 */
export function linesOf(text: string, width: number): number {
  const room = Math.max(2, width * LETTERS_PER_WIDTH - 1);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const length = letterWidth(word);
      if (used > 0 && used + 1 + length > room) {
        lines += 1;
        used = 0;
      }
      lines += Math.trunc(Math.max(0, length - 1) / room);
      used += (used > 0 ? 1 : 0) + (length > room ? length % room : length);
    }
  }
  return lines;
}

/** In letters, of the signs as they are written; signs are few, words many. */
function letterWidth(word: string): number {
  let tenths = 0;
  for (const sign of word) tenths += KNOWN_WIDTHS.get(sign) ?? widthOfSign(sign);
  return tenths / 10;
}

const KNOWN_WIDTHS = new Map<string, number>();

/** Capitals and m, w are wide; i, l, t narrow; marks above and below take no room: in tenths of a letter. */
function widthOfSign(sign: string): number {
  let tenths = 0;
  for (const letter of sign.normalize('NFD')) {
    if (/\p{M}/u.test(letter)) continue;
    tenths += /[\p{Lu}mw–—]/u.test(letter) ? 14 : /[iltfjr.,:;'’()]/.test(letter) ? 7 : 10;
  }
  if (KNOWN_WIDTHS.size < MOST_KNOWN) KNOWN_WIDTHS.set(sign, tenths);
  return tenths;
}
