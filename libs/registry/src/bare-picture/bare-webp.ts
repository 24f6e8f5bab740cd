import { exifOf, orientationIn } from './orientation';

const headLength = 12;
const frameHeadLength = 16;
const ofThePicture = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const drawings = new Set(['VP8 ', 'VP8L', 'ANMF']);
const [exifFlag, xmpFlag] = [0x08, 0x04];

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
}

/** null: one of them goes over the end. */
function chunksOf(bytes: Buffer): Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) return null;
    const size = bytes.readUInt32LE(at + 4);
    if (at + 8 + size > bytes.length) return null;
    chunks.push({ type: bytes.toString('latin1', at, at + 4), content: bytes.subarray(at + 8, at + 8 + size) });
    at += 8 + size + (size % 2);
  }
  return chunks;
}

function written({ type, content }: Chunk): Buffer {
  const head = Buffer.alloc(8, type, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

function bareFrame({ type, content }: Chunk): Chunk | null {
  if (type !== 'ANMF') return { type, content };
  const parts = content.length < frameHeadLength ? null : chunksOf(content.subarray(frameHeadLength));
  if (parts === null) return null;
  const drawn = parts.filter((part) => ofThePicture.has(part.type)).map(written);
  return { type, content: Buffer.concat([content.subarray(0, frameHeadLength), ...drawn]) };
}

/** Says beside the picture what stands beside it. */
function withFlags({ type, content }: Chunk, exif: boolean): Chunk {
  if (type !== 'VP8X') return { type, content };
  const flagged = Buffer.from(content);
  flagged[0] = ((flagged[0] ?? 0) & ~(exifFlag | xmpFlag)) | (exif ? exifFlag : 0);
  return { type, content: flagged };
}

function orientationOf(chunks: readonly Chunk[]): ReturnType<typeof orientationIn> {
  const exif = chunks.find(({ type }) => type === 'EXIF')?.content ?? Buffer.alloc(0);
  return orientationIn(exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif);
}

/** The same picture with the parts alone that it is drawn from; null: it is not whole. */
export function bareWebp(bytes: Buffer): Buffer | null {
  const end = bytes.length < headLength ? Infinity : bytes.readUInt32LE(4) + 8;
  const chunks = end > bytes.length ? null : chunksOf(bytes.subarray(headLength, end));
  if (chunks === null || !chunks.some(({ type }) => drawings.has(type))) return null;
  const orientation = orientationOf(chunks);
  const kept: Buffer[] = [];
  for (const chunk of chunks.filter(({ type }) => ofThePicture.has(type))) {
    const bare = bareFrame(withFlags(chunk, orientation !== 1));
    if (bare === null) return null;
    kept.push(written(bare));
  }
  if (orientation !== 1) kept.push(written({ type: 'EXIF', content: exifOf(orientation) }));
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...kept]);
  return written({ type: 'RIFF', content: body });
}
