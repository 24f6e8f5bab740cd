import { exifOf, orientationIn } from './orientation';

const exifMark = Buffer.from('Exif\0\0', 'latin1');
const [startOfScan, endOfImage, comment] = [0xda, 0xd9, 0xfe];

const isWithoutContent = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;

/** Of what programs and cameras add, only what colours and size of the picture depend on: JFIF, the colour profile, Adobe's transform. */
function isOfThePicture(marker: number, content: Buffer): boolean {
  const begins = (text: string): boolean => content.toString('latin1', 0, text.length) === text;
  if (marker === 0xe0) return begins('JFIF\0');
  if (marker === 0xe2) return begins('ICC_PROFILE\0');
  return marker === 0xee && begins('Adobe');
}

/** Where the coded data that begin at `from` end: at the next marker that is none of theirs; -1: nowhere. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return -1;
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return -1;
}

function exifSegment(content: Buffer): Buffer | null {
  const orientation = orientationIn(content.subarray(exifMark.length));
  if (orientation === 1) return null;
  const exif = exifOf(orientation);
  const head = Buffer.from([0xff, 0xe1, 0, 2 + exifMark.length + exif.length]);
  return Buffer.concat([head, exifMark, exif]);
}

/** What is kept of one segment; null: nothing. */
function keptOf(marker: number, whole: Buffer, exifBefore: boolean): Buffer | null {
  const content = whole.subarray(4);
  if (marker === 0xe1 && !exifBefore && content.subarray(0, exifMark.length).equals(exifMark)) return exifSegment(content);
  if (marker === comment || isApplication(marker)) return isOfThePicture(marker, content) ? whole : null;
  return whole;
}

/** The same picture without what a camera wrote beside it; behind its end (second pictures, films) nothing is kept. null: it is not whole. */
export function bareJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [Buffer.from([0xff, 0xd8])];
  let [at, exifSeen] = [2, false];
  for (;;) {
    at = bytes.indexOf(0xff, at);
    const marker = at < 0 ? undefined : bytes[at + 1];
    if (marker === undefined || marker === 0xd8) return null;
    if (marker === endOfImage) return Buffer.concat([...kept, Buffer.from([0xff, endOfImage])]);
    if (marker === 0xff || marker === 0x00 || isWithoutContent(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const next = marker === startOfScan ? endOfScan(bytes, end) : end;
    if (end < at + 4 || next < 0 || next > bytes.length) return null;
    const segment = keptOf(marker, bytes.subarray(at, next), exifSeen);
    if (segment !== null) kept.push(segment);
    exifSeen ||= segment !== null && marker === 0xe1;
    at = next;
  }
}
