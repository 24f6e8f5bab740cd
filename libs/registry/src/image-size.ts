export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const imageMediaTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;

export type ImageMediaType = (typeof imageMediaTypes)[number];

export const isImage = (mediaType: string): mediaType is ImageMediaType => imageMediaTypes.some((each) => each === mediaType);

function pngSize(bytes: Buffer): ImageSize | null {
  if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Frame headers of JPEG: C0…CF without the tables C4, C8, CC. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function jpegSize(bytes: Buffer): ImageSize | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrameHeader(marker)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function webpSize(bytes: Buffer): ImageSize | null {
  if (bytes.length < 30) return null;
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) };
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const packed = bytes.readUInt32LE(21);
      return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
    }
    default:
      return null;
  }
}

/** Size in pixels as the file's own header says, without decoding it; null: the header cannot be read. */
export function imageSize(bytes: Buffer, mediaType: ImageMediaType): ImageSize | null {
  if (mediaType === 'image/png') return pngSize(bytes);
  return mediaType === 'image/jpeg' ? jpegSize(bytes) : webpSize(bytes);
}
