import { inflateSync } from 'node:zlib';

export interface Pixels {
  /** Red, green, blue, alpha of each pixel, row by row. */
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** The pixels of a PNG picture of eight bits a channel, as QR codes are. */
export function pngPixels(png: Buffer): Pixels {
  const [width, height, channels] = [png.readUInt32BE(16), png.readUInt32BE(20), channelsOf[png[25] ?? -1] ?? 0];
  if (png[24] !== 8 || channels === 0) throw new Error('no picture of eight bits a channel');
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(packed));
  const stride = width * channels;
  const plain = new Uint8Array(stride * height);
  const of = (row: number, column: number): number => (row < 0 || column < 0 ? 0 : (plain[row * stride + column] ?? 0));
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column += 1) {
      const [left, above, corner] = [of(row, column - channels), of(row - 1, column), of(row - 1, column - channels)];
      const added = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      plain[row * stride + column] = (raw[row * (stride + 1) + 1 + column] ?? 0) + added;
    }
  }
  const data = new Uint8ClampedArray(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const at = pixel * channels;
    const gray = channels < 3;
    data.set([plain[at] ?? 0, plain[gray ? at : at + 1] ?? 0, plain[gray ? at : at + 2] ?? 0, 255], pixel * 4);
  }
  return { data, width, height };
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
}
