import { PassThrough } from 'node:stream';
import { stream, Workbook, type Worksheet } from 'exceljs';

/** Where sheets are begun: a workbook in memory, or one that is written as a stream. */
export interface SheetMaker {
  addWorksheet(name: string): Worksheet;
}

/**
 * A workbook written row by row: what is written is forgotten, so that thirty thousand rows take no more room than three
 * hundred. A stream has to know page and frozen rows before the first row; they are those of `rehearsal`, which draws the same
 * sheets without rows into memory.
 */
export async function largeWorkbook({ creator, at, description }: { readonly creator: string; readonly at: Date; readonly description: string }, rehearsal: (book: SheetMaker) => void, draw: (book: SheetMaker) => void): Promise<Buffer> {
  const rehearsed = new Workbook();
  rehearsal(rehearsed);
  const output = new PassThrough();
  const pieces: Buffer[] = [];
  output.on('data', (piece: Buffer) => pieces.push(piece));
  const writer = new stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  writer.creator = creator;
  writer.created = at;
  writer.modified = at;
  writer.description = description;
  draw({
    addWorksheet: (name) => {
      const like = rehearsed.getWorksheet(name);
      return writer.addWorksheet(name, like === undefined ? {} : { views: like.views, pageSetup: { ...like.pageSetup } });
    },
  });
  await writer.commit();
  return Buffer.concat(pieces);
}
