const orientationTag = 0x0112;
const shortType = 3;

/** What a camera says of how the picture is to be turned: 1 (as it lies) to 8. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

function isOrientation(value: number): value is Orientation {
  return value >= 1 && value <= 8;
}

/** The orientation in a block of EXIF (TIFF 6.0, from its byte order on); 1 where it has none or cannot be read. */
export function orientationIn(tiff: Buffer): Orientation {
  const order = tiff.toString('latin1', 0, 4);
  if (tiff.length < 8 || (order !== 'II*\0' && order !== 'MM\0*')) return 1;
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : order === 'II*\0' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === 'II*\0' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = short(directory);
  for (let at = directory + 2, left = entries; left > 0 && at + 12 <= tiff.length; at += 12, left -= 1) {
    if (short(at) !== orientationTag || short(at + 2) !== shortType) continue;
    const value = short(at + 8);
    return isOrientation(value) ? value : 1;
  }
  return 1;
}

/** The smallest block of EXIF there is: the orientation, and nothing else. */
export function exifOf(orientation: Orientation): Buffer {
  return Buffer.from(`49492a0008000000010012010300010000000${orientation}00000000000000`, 'hex');
}
