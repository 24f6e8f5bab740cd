import { Document, type FileChild, Packer } from 'docx';
import { packageParts, mostDrawnBytes } from './docx-package';
import { tableOf, type TableStyle, type WordColumn, type WordRow } from './word-table';

/** A table of so many rows that the library cannot hold it whole. */
export interface LongTable {
  readonly columns: readonly WordColumn[];
  readonly rows: Iterable<WordRow>;
  readonly style: TableStyle;
}

/** A letter of the private use area: nobody types it, and nobody's text holds it. */
const mark = '\ue0d1';
/** Of a library that needs some kilobytes for each cell. */
const rowsAtOnce = 500;
const rowPattern = /<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/gs;

/** The table with one row that holds the place of all: {@link rowsInPlace} puts them there. */
export const placeOfRows = ({ columns, style }: LongTable): FileChild => tableOf(columns, [{ cells: [mark] }], style);

/** The body of a document with the rows in their place, drawn some hundreds at a time. */
export async function rowsInPlace(xml: string, { columns, rows, style }: LongTable, rowDone: () => void): Promise<string> {
  const marked = xml.match(rowPattern)?.find((row) => row.includes(mark));
  if (marked === undefined) return xml;
  const [before = '', behind = ''] = xml.split(marked);
  const pieces = [before];
  const some: WordRow[] = [];
  for (const row of rows) {
    some.push(row);
    rowDone();
    if (some.length === rowsAtOnce) pieces.push(await rowsOf(columns, some.splice(0), style));
  }
  if (some.length > 0) pieces.push(await rowsOf(columns, some, style));
  return [...pieces, behind].join('');
}

async function rowsOf(columns: readonly WordColumn[], rows: readonly WordRow[], style: TableStyle): Promise<string> {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [tableOf(columns, rows, style)] }] }));
  const drawn = packageParts(bytes, mostDrawnBytes).get('word/document.xml')?.toString('utf8').match(rowPattern) ?? [];
  // What stands above them is the head.
  return drawn.slice(drawn.length - rows.length).join('');
}
