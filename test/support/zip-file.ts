import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly bytes: Buffer | string;
  /** Sizes and flags other than the true ones, for broken archives. */
  readonly flags?: number;
}

/** A zip archive of these parts, deflated. */
export function zipFile(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, flags = 0 } of parts) {
    const plain = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
    const packed = deflateRawSync(plain, { level: 9 });
    const title = Buffer.from(name, 'utf8');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(plain.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, title]));
    locals.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, listing, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface RawBook {
  /** Name and the XML inside `<worksheet>`. */
  readonly sheets: readonly (readonly [name: string, inner: string])[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookInner?: string;
  /** Before the root element of the first sheet. */
  readonly prolog?: string;
  readonly further?: readonly ZipPart[];
}

/** A workbook written as XML by hand, for what no library would write. */
export function rawXlsx(book: RawBook): Buffer {
  const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const sheetList = book.sheets.map(([name], at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at + 1}"/>`).join('');
  const relations = [
    ...book.sheets.map((_, at) => relation(`s${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    ...(book.sharedStrings === undefined ? [] : [relation('strings', 'sharedStrings', 'sharedStrings.xml')]),
    ...(book.styles === undefined ? [] : [relation('styles', 'styles', 'styles.xml')]),
  ].join('');
  return zipFile([
    { name: '_rels/.rels', bytes: `<Relationships xmlns="${PACKAGE}">${relation('book', 'officeDocument', 'xl/workbook.xml')}</Relationships>` },
    { name: 'xl/workbook.xml', bytes: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${book.workbookInner ?? ''}<sheets>${sheetList}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', bytes: `<Relationships xmlns="${PACKAGE}">${relations}</Relationships>` },
    ...book.sheets.map(([, inner], at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      bytes: `<?xml version="1.0"?>${at === 0 ? (book.prolog ?? '') : ''}<worksheet xmlns="${MAIN}">${inner}</worksheet>`,
    })),
    ...(book.sharedStrings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', bytes: `<sst xmlns="${MAIN}">${book.sharedStrings}</sst>` }]),
    ...(book.styles === undefined ? [] : [{ name: 'xl/styles.xml', bytes: `<styleSheet xmlns="${MAIN}">${book.styles}</styleSheet>` }]),
    ...(book.further ?? []),
  ]);
}
