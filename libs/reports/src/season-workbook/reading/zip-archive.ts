import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { ARCHIVE_SIGNATURE, beginsLikeWorkbook, COMPOUND_FILE } from './first-bytes';
import { READING_LIMITS } from './reading-limits';
import { WorkbookRefused } from './workbook-refused';

interface ZipEntry {
  readonly method: number;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const PIECE_BYTES = 64 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** Random access to the parts of a zip file by its central directory, with every size counted while it is read. */
export class ZipArchive {
  private inflated = 0;

  private constructor(
    private readonly file: FileHandle,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
  ) {}

  /** @throws WorkbookRefused when the file is no readable zip archive */
  static async open(path: string): Promise<ZipArchive> {
    const file = await open(path, 'r').catch(() => {
      throw new WorkbookRefused('file-missing');
    });
    try {
      return new ZipArchive(file, await readDirectory(file));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The bytes of one part, piece by piece; its checksum is compared at the end. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw new WorkbookRefused('broken', { part: name });
    if (entry.method !== STORED && entry.method !== DEFLATED) throw new WorkbookRefused('broken', { part: name });
    const start = await this.dataOffset(entry);
    let checksum = 0;
    for await (const piece of this.pieces(entry, start)) {
      this.inflated += piece.length;
      if (this.inflated > READING_LIMITS.inflatedBytes) throw new WorkbookRefused('expands-too-much');
      checksum = crc32(piece, checksum);
      yield piece;
    }
    if (checksum !== entry.crc) throw new WorkbookRefused('broken', { part: name });
  }

  async close(): Promise<void> {
    await this.file.close();
  }

  private async dataOffset(entry: ZipEntry): Promise<number> {
    const header = await readExactly(this.file, entry.headerOffset, LOCAL_BYTES);
    if (header.readUInt32LE(0) !== ARCHIVE_SIGNATURE) throw new WorkbookRefused('truncated');
    return entry.headerOffset + LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  }

  private async *pieces(entry: ZipEntry, start: number): AsyncGenerator<Buffer> {
    const packed = this.packedBytes(start, entry.compressedBytes);
    if (entry.method === STORED) {
      yield* packed;
      return;
    }
    const inflate = createInflateRaw();
    const source = Readable.from(packed);
    source.on('error', (error) => inflate.destroy(error));
    try {
      yield* source.pipe(inflate);
    } catch {
      throw new WorkbookRefused('truncated');
    } finally {
      source.destroy();
      inflate.destroy();
    }
  }

  private async *packedBytes(start: number, length: number): AsyncGenerator<Buffer> {
    for (let done = 0; done < length; done += PIECE_BYTES) {
      yield await readExactly(this.file, start + done, Math.min(PIECE_BYTES, length - done));
    }
  }
}

async function readExactly(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new WorkbookRefused('truncated');
  return buffer;
}

async function readDirectory(file: FileHandle): Promise<Map<string, ZipEntry>> {
  const { size } = await file.stat();
  if (size === 0) throw new WorkbookRefused('file-empty');
  if (size > READING_LIMITS.fileBytes) throw new WorkbookRefused('file-too-large');
  const head = await readExactly(file, 0, Math.min(8, size));
  if (head.equals(COMPOUND_FILE)) throw new WorkbookRefused(await compoundFileKind(file, size));
  if (!beginsLikeWorkbook(head)) throw new WorkbookRefused('not-a-workbook');
  const { count, offset, length } = await findDirectory(file, size);
  if (count > READING_LIMITS.zipEntries || length > READING_LIMITS.zipDirectoryBytes) {
    throw new WorkbookRefused('too-many-parts', { limit: READING_LIMITS.zipEntries });
  }
  return parseDirectory(await readExactly(file, offset, length), count);
}

/** A password turns an .xlsx into a compound file with a stream of this name; an .xls is a compound file without it. */
async function compoundFileKind(file: FileHandle, size: number): Promise<'encrypted' | 'old-format'> {
  const start = await readExactly(file, 0, Math.min(size, 4 * 1024 * 1024));
  return start.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-format';
}

async function findDirectory(file: FileHandle, size: number): Promise<{ count: number; offset: number; length: number }> {
  const tailLength = Math.min(size, END_BYTES + LONGEST_COMMENT);
  const tail = await readExactly(file, size - tailLength, tailLength);
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE || at + END_BYTES + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const found = { count: tail.readUInt16LE(at + 10), length: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
    const isZip64 = at >= 20 && tail.readUInt32LE(at - 20) === ZIP64_LOCATOR_SIGNATURE;
    return isZip64 ? readZip64End(file, safeNumber(tail.readBigUInt64LE(at - 12))) : found;
  }
  throw new WorkbookRefused('truncated');
}

async function readZip64End(file: FileHandle, position: number): Promise<{ count: number; offset: number; length: number }> {
  const end = await readExactly(file, position, 56);
  return {
    count: safeNumber(end.readBigUInt64LE(32)),
    length: safeNumber(end.readBigUInt64LE(40)),
    offset: safeNumber(end.readBigUInt64LE(48)),
  };
}

function safeNumber(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new WorkbookRefused('broken');
  return Number(value);
}

function parseDirectory(directory: Buffer, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + DIRECTORY_ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== DIRECTORY_SIGNATURE) {
      throw new WorkbookRefused('truncated');
    }
    if ((directory.readUInt16LE(at + 8) & 1) === 1) throw new WorkbookRefused('encrypted');
    const nameEnd = at + DIRECTORY_ENTRY_BYTES + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    if (extraEnd > directory.length) throw new WorkbookRefused('truncated');
    const name = directory.toString('utf8', at + DIRECTORY_ENTRY_BYTES, nameEnd).replace(/\\/g, '/').toLowerCase();
    if (entries.has(name)) throw new WorkbookRefused('broken', { part: name });
    entries.set(name, {
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      ...sizesOf(directory, at, directory.subarray(nameEnd, extraEnd)),
    });
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Sizes that do not fit 32 bits stand in extra field 1, in the order: uncompressed, compressed, offset. */
function sizesOf(directory: Buffer, at: number, extra: Buffer): { compressedBytes: number; headerOffset: number } {
  const NOT_HERE = 0xffffffff;
  const short = { plain: directory.readUInt32LE(at + 24), packed: directory.readUInt32LE(at + 20), offset: directory.readUInt32LE(at + 42) };
  const wide: number[] = [];
  for (let place = 0; place + 4 <= extra.length; place += 4 + extra.readUInt16LE(place + 2)) {
    if (extra.readUInt16LE(place) !== 1) continue;
    const end = Math.min(place + 4 + extra.readUInt16LE(place + 2), extra.length);
    for (let field = place + 4; field + 8 <= end; field += 8) wide.push(safeNumber(extra.readBigUInt64LE(field)));
  }
  if (short.plain === NOT_HERE) wide.shift();
  const compressedBytes = short.packed === NOT_HERE ? wide.shift() : short.packed;
  const headerOffset = short.offset === NOT_HERE ? wide.shift() : short.offset;
  if (compressedBytes === undefined || headerOffset === undefined) throw new WorkbookRefused('broken');
  return { compressedBytes, headerOffset };
}
