import { Workbook, type Worksheet } from 'exceljs';
import type { Agent } from './test-app';

export const workbookPath = (campaignId: string): string => `/api/campaigns/${campaignId}/score-sheet-workbook`;

export async function downloadWorkbook(agent: Agent, campaignId: string): Promise<Buffer> {
  const { body } = await agent
    .get(workbookPath(campaignId))
    .buffer(true)
    .parse((response, done) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => done(null, Buffer.concat(pieces)));
    })
    .expect(200);
  return body as Buffer;
}

export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}

/** The workbook after somebody has worked in it. */
export async function editWorkbook(bytes: Buffer, change: (sheetOf: (name: string) => Worksheet, book: Workbook) => void): Promise<Buffer> {
  const book = await openWorkbook(bytes);
  change((name) => {
    const sheet = book.getWorksheet(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}: ${book.worksheets.map((each) => each.name).join(', ')}`);
    return sheet;
  }, book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Row of an item, found as a person finds it: by its code in the first column. */
export function rowOf(sheet: Worksheet, code: string): number {
  let found = 0;
  sheet.getColumn(1).eachCell((cell, row) => {
    if (cell.value === code && found === 0) found = row;
  });
  if (found === 0) throw new Error(`no item ${code}`);
  return found;
}

export function typeMark(sheet: Worksheet, code: string, value: string | number | null, remark?: string): void {
  const row = rowOf(sheet, code);
  sheet.getCell(row, 5).value = value;
  if (remark !== undefined) sheet.getCell(row, 7).value = remark;
}
