import { crc32, inflateRawSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { steadyEntry } from '../steady-entry';

export type PackageFault = 'not-a-docx' | 'encrypted' | 'too-large' | 'broken';

/** A file that is no Word package we read. */
export class PackageRefused extends Error {
  constructor(readonly code: PackageFault) {
    super(code);
  }
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
const mostParts = 500;
/** Of all parts unpacked. An office's own template takes a few hundred kilobytes. */
const mostBytes = 64 * 1024 * 1024;
/** Of a file we have just drawn. */
export const mostDrawnBytes = 1024 * 1024 * 1024;

/**
 * The parts of a Word package by name, unpacked under limits.
 *
 * @throws PackageRefused
 */
export function packageParts(bytes: Buffer, most = mostBytes): Map<string, Buffer> {
  if (bytes.length < endLength || bytes.readUInt32LE(0) !== localSignature) throw new PackageRefused('not-a-docx');
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostParts) throw new PackageRefused('too-large');
  const parts = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  let left = most;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directorySignature) throw new PackageRefused('broken');
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new PackageRefused('encrypted');
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, nameEnd);
    if (parts.has(name)) throw new PackageRefused('broken');
    const part = unpacked(bytes, at, left);
    left -= part.length;
    // Folders stand in some archives as entries of their own.
    if (!name.endsWith('/')) parts.set(name, part);
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - longestComment); at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  throw new PackageRefused('broken');
}

/** By the sizes that are counted while unpacking; what the directory says is not believed. */
function unpacked(bytes: Buffer, entry: number, most: number): Buffer {
  const method = bytes.readUInt16LE(entry + 10);
  const length = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== localSignature) throw new PackageRefused('broken');
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = bytes.subarray(start, start + length);
  if (content.length !== length || (method !== 0 && method !== 8)) throw new PackageRefused('broken');
  if (method === 0 && length > most) throw new PackageRefused('too-large');
  const part = method === 0 ? content : inflated(content, most);
  if (crc32(part) !== bytes.readUInt32LE(entry + 16)) throw new PackageRefused('broken');
  return part;
}

function inflated(content: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw new PackageRefused((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken');
  }
}

/** A Word file of these parts, with the given time for every time it names: the same content gives the same bytes. */
export async function packed(parts: ReadonlyMap<string, Buffer>, at: Date): Promise<Buffer> {
  const instant = at.toISOString().replace(/\.\d+Z$/, 'Z');
  const zip = new ZipFile();
  const entry = steadyEntry();
  let drawings = 0;
  for (const [name, part] of parts) {
    zip.addBuffer(steady(name, part), name, entry);
  }
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);

  /** Drawings are numbered anew: the library counts through the life of its process. */
  function steady(name: string, part: Buffer): Buffer {
    if (name === 'docProps/core.xml') return Buffer.from(part.toString('utf8').replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${instant}`));
    if (!name.endsWith('.xml') || !part.includes('<wp:docPr')) return part;
    return Buffer.from(part.toString('utf8').replace(/(<wp:docPr\b[^>]*?\bid=")\d+/g, (_whole, start: string) => `${start}${(drawings += 1)}`));
  }
}

/** The same of a file as the library packed it. */
export const repacked = (bytes: Buffer, at: Date): Promise<Buffer> => packed(packageParts(bytes), at);
