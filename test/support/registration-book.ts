import { Workbook, type Worksheet } from 'exceljs';
import type { Agent } from './test-app';

/** Heads of the sheet as a person reads them. */
export const heads = {
  unit: 'Đơn vị đăng ký *',
  name: 'Tên mô hình, điển hình *',
  kind: 'Đối tượng *',
  field: 'Lĩnh vực chính',
  programmes: 'Chương trình',
  continues: 'Tiếp nối mô hình',
  partners: 'Đơn vị phối hợp',
  situation: 'Tình hình, lý do xây dựng',
  goals: 'Mục tiêu',
  start: 'Thời gian bắt đầu, các mốc và thời điểm đánh giá',
  leader: 'Lãnh đạo phụ trách',
  level: 'Cấp đề nghị công nhận',
} as const;

export type Head = keyof typeof heads;
export type TypedRow = Readonly<Partial<Record<Head, string | number | Date>>>;

export const filePath = (campaignId: string): string => `/api/campaigns/${campaignId}/registration-file`;

/** The sheet to be filled in, opened as a spreadsheet program opens it. */
export class RegistrationBook {
  private constructor(
    readonly book: Workbook,
    readonly sheet: Worksheet,
    readonly headRow: number,
  ) {}

  static async open(bytes: Buffer): Promise<RegistrationBook> {
    const book = new Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = book.getWorksheet('Đăng ký');
    if (sheet === undefined) throw new Error(`no sheet to fill in: ${book.worksheets.map(({ name }) => name).join(', ')}`);
    let headRow = 0;
    sheet.eachRow((row, number) => row.eachCell((cell) => (headRow = cell.value === heads.name ? number : headRow)));
    return new RegistrationBook(book, sheet, headRow);
  }

  column(head: string): number {
    let found = 0;
    this.sheet.getRow(this.headRow).eachCell((cell, column) => (found = cell.value === head ? column : found));
    if (found === 0) throw new Error(`no column ${head}`);
    return found;
  }

  /** @param at row of the table, from 1 */
  cell(at: number, head: Head | 'errors') {
    return this.sheet.getCell(this.headRow + at, this.column(head === 'errors' ? 'Lỗi' : heads[head]));
  }

  type(at: number, row: TypedRow): void {
    for (const [head, value] of Object.entries(row) as [Head, string | number | Date][]) {
      this.cell(at, head).value = value;
      // A date that is pasted brings its format along.
      if (value instanceof Date) this.cell(at, head).numFmt = 'dd/mm/yyyy';
    }
  }

  async bytes(): Promise<Buffer> {
    return Buffer.from(await this.book.xlsx.writeBuffer());
  }
}

/** The template with these rows typed into it, from its first row on. */
export async function filledIn(template: Buffer, rows: readonly TypedRow[]): Promise<Buffer> {
  const book = await RegistrationBook.open(template);
  rows.forEach((row, at) => book.type(at + 1, row));
  return book.bytes();
}

/** A clerk at the page of one campaign. */
export class FileDesk {
  constructor(
    private readonly agent: Agent,
    private readonly campaignId: string,
  ) {}

  async template(): Promise<Buffer> {
    return (await this.agent.get(filePath(this.campaignId)).responseType('blob').expect(200)).body as Buffer;
  }

  preview(bytes: Buffer) {
    return this.agent.post(`${filePath(this.campaignId)}/preview`).attach('file', bytes, 'dang-ky.xlsx');
  }

  async errors(bytes: Buffer): Promise<Buffer> {
    return (await this.agent.post(`${filePath(this.campaignId)}/errors`).attach('file', bytes, 'dang-ky.xlsx').responseType('blob').expect(200)).body as Buffer;
  }

  apply(bytes: Buffer, fingerprint: string, choice: 'all' | 'good' = 'all') {
    return this.agent.post(filePath(this.campaignId)).field('fingerprint', fingerprint).field('choice', choice).attach('file', bytes, 'dang-ky.xlsx');
  }

  /** Looked at and taken. */
  async take(bytes: Buffer, choice: 'all' | 'good' = 'all') {
    const { body } = await this.preview(bytes).expect(200);
    return (await this.apply(bytes, body.fingerprint as string, choice).expect(201)).body;
  }
}
