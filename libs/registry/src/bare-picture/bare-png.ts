import { crc32 } from 'node:zlib';
import { exifOf, orientationIn } from './orientation';

const signatureLength = 8;
const ofThePicture = new Set('IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(' '));

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The same picture with the parts alone that it is drawn from; null: it is not whole, or has a part that nobody knows and that is needed to draw it. */
export function barePng(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, signatureLength)];
  for (let at = signatureLength; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (ofThePicture.has(type)) kept.push(bytes.subarray(at, end));
    else if (/^[A-Z]/.test(type)) return null;
    if (type === 'IEND') return Buffer.concat(kept);
    const orientation = type === 'eXIf' ? orientationIn(bytes.subarray(at + 8, end - 4)) : 1;
    if (orientation !== 1) kept.push(chunk('eXIf', exifOf(orientation)));
    at = end;
  }
  return null;
}
