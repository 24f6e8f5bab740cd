import { PassThrough, type Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { stream, Workbook, type Worksheet } from 'exceljs';

/** Where sheets are begun: a workbook in memory, or one that is written as a stream. */
export interface SheetMaker {
  addWorksheet(name: string): Worksheet;
}

/** Gives after each row; one sheet is whole before the next begins. */
export type DrawSheets = (book: SheetMaker) => Iterable<unknown>;

/** Rows written before it is looked whether they have gone out. */
const rowsAtOnce = 50;
/** Bytes of rows that may wait to be packed. */
const mostWaiting = 512 * 1024;

/**
 * A workbook written row by row: what is written is packed before more is, and forgotten, so that thirty thousand rows take no
 * more room than three hundred. A stream has to know page and frozen rows before the first row; they are those of `rehearsal`,
 * which draws the same sheets without rows into memory.
 */
export async function largeWorkbook(
  { creator, at, description }: { readonly creator: string; readonly at: Date; readonly description: string },
  rehearsal: DrawSheets,
  draw: DrawSheets,
  rowDone: () => void = () => undefined,
): Promise<Buffer> {
  const rehearsed = new Workbook();
  for (const _ of rehearsal(rehearsed));
  const output = new PassThrough();
  const pieces: Buffer[] = [];
  output.on('data', (piece: Buffer) => pieces.push(piece));
  const writer = new stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  writer.creator = creator;
  writer.created = at;
  writer.modified = at;
  writer.description = description;
  const sheets: Worksheet[] = [];
  const rows = draw({
    addWorksheet: (name) => {
      // Sheets are packed one after the other: the next one's rows would wait for this one's end.
      sheets.at(-1)?.commit();
      const like = rehearsed.getWorksheet(name);
      const sheet = writer.addWorksheet(name, like === undefined ? {} : { views: like.views, pageSetup: { ...like.pageSetup } });
      sheets.push(sheet);
      return sheet;
    },
  });
  let written = 0;
  for (const _ of rows) {
    written += 1;
    rowDone();
    if (written % rowsAtOnce === 0) await packed(sheets.at(-1));
  }
  await writer.commit();
  return Buffer.concat(pieces);
}

/** exceljs says nowhere when its rows have gone out; they wait in what its own stream is piped into. */
async function packed(sheet: Worksheet | undefined): Promise<void> {
  const { pipes = [] } = (sheet as { readonly stream?: { readonly pipes?: readonly (Writable & { readonly readableLength?: number })[] } } | undefined)?.stream ?? {};
  while (pipes.some(({ writableLength, readableLength = 0 }) => writableLength + readableLength > mostWaiting)) await nextTurn();
}
