import { AlignmentType, BorderStyle, type FileChild, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { paragraphOf, tableSize, textWidth, twips } from './word-text';

export interface WordColumn {
  readonly head: string;
  /** Share of the table's width; all shares together are the whole. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface WordRow {
  readonly cells: readonly string[];
  readonly bold?: boolean;
}

/** How a table looks. */
export interface TableStyle {
  /** Points. */
  readonly size?: number;
  /** Row of column numbers (1) (2) … under the heads. */
  readonly numbered?: boolean;
  /** Without room above, below and between the lines of the text. */
  readonly tight?: boolean;
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
export const noBorders = {
  top: { style: BorderStyle.NONE, size: 0 },
  bottom: { style: BorderStyle.NONE, size: 0 },
  left: { style: BorderStyle.NONE, size: 0 },
  right: { style: BorderStyle.NONE, size: 0 },
  insideHorizontal: { style: BorderStyle.NONE, size: 0 },
  insideVertical: { style: BorderStyle.NONE, size: 0 },
} as const;
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line } as const;
const cellMargins = { left: 70, right: 70, top: 20, bottom: 20 } as const;
const tightMargins = { left: 40, right: 40, top: 0, bottom: 0 } as const;

/** Rows under a head that is repeated on every page; no row is split by the end of a page. */
export function tableOf(columns: readonly WordColumn[], rows: readonly WordRow[], { size = tableSize, numbered = false, tight = false }: TableStyle = {}): FileChild {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => twips((textWidth * share) / whole));
  const rowOf = (cells: readonly string[], style: { readonly bold?: boolean; readonly italics?: boolean; readonly head?: boolean }): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(style.head === true ? { tableHeader: true } : {}),
      children: columns.map(
        ({ align }, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            margins: tight ? tightMargins : cellMargins,
            verticalAlign: VerticalAlignTable.CENTER,
            children: [paragraphOf(cells[at] ?? '', { size, ...style, align: style.head === true ? 'center' : align, dense: tight })],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(textWidth), type: WidthType.DXA },
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    borders,
    rows: [
      rowOf(columns.map(({ head }) => head), { bold: true, head: true }),
      ...(numbered ? [rowOf(columns.map((_, at) => `(${at + 1})`), { italics: true, head: true })] : []),
      ...rows.map(({ cells, bold }) => rowOf(cells, bold === true ? { bold } : {})),
    ],
  });
}

/** Two blocks side by side without lines; widths in millimetres. */
export function sideBySide(left: { readonly width: number; readonly children: readonly FileChild[] }, right: { readonly width: number; readonly children: readonly FileChild[] }): FileChild {
  const cell = ({ width, children }: typeof left): TableCell =>
    new TableCell({ width: { size: twips(width), type: WidthType.DXA }, margins: { left: 0, right: 0, top: 0, bottom: 0 }, children: children as never });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(left.width + right.width), type: WidthType.DXA },
    columnWidths: [twips(left.width), twips(right.width)],
    borders: noBorders,
    rows: [new TableRow({ cantSplit: true, children: [cell(left), cell(right)] })],
  });
}
