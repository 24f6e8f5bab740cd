import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { crc32 } from 'node:zlib';
import { photoOf } from '../../../../test/support/photo-file';
import type { ImageMediaType } from '../image-size';
import { barePicture } from './bare-picture';
import { exifOf, orientationIn } from './orientation';

const planted = 'GPS 21.0278N 105.8342E';
const place = Buffer.from(planted, 'latin1');
const types = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** EXIF as cameras write it, in either byte order: the orientation among others, and the place behind. */
function cameraExif(orientation: number, bigEndian: boolean): Buffer {
  const block = Buffer.alloc(8 + 2 + 24 + 4);
  const short = (value: number, at: number) => (bigEndian ? block.writeUInt16BE(value, at) : block.writeUInt16LE(value, at));
  const long = (value: number, at: number) => (bigEndian ? block.writeUInt32BE(value, at) : block.writeUInt32LE(value, at));
  block.write(bigEndian ? 'MM\0*' : 'II*\0', 'latin1');
  long(8, 4);
  short(2, 8);
  [[0x8825, 4, 38] as const, [0x0112, 3, orientation] as const].forEach(([tag, type, value], entry) => {
    const at = 10 + entry * 12;
    short(tag, at);
    short(type, at + 2);
    long(1, at + 4);
    if (type === 3) short(value, at + 8);
    else long(value, at + 8);
  });
  return Buffer.concat([block, place]);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function pngChunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function webpChunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8, type, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

const inserted = (bytes: Buffer, at: number, parts: readonly Buffer[]): Buffer => Buffer.concat([bytes.subarray(0, at), ...parts, bytes.subarray(at)]);

/** The picture with the place written wherever its kind of file has room for it. */
const withPlace = {
  'image/jpeg': (bytes: Buffer, exif: Buffer): Buffer =>
    Buffer.concat([
      inserted(bytes, 2, [
        segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif])),
        segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${planted}`, 'latin1')),
        segment(0xe2, Buffer.from(`MPF\0${planted}`, 'latin1')),
        segment(0xed, Buffer.from(`Photoshop 3.0\0${planted}`, 'latin1')),
        Buffer.from([0xff]),
        segment(0xfe, place),
      ]),
      place,
    ]),
  'image/png': (bytes: Buffer, exif: Buffer): Buffer =>
    Buffer.concat([inserted(bytes, 33, [pngChunk('eXIf', exif), pngChunk('tEXt', Buffer.concat([Buffer.from('Comment\0', 'latin1'), place])), pngChunk('prVt', place)]), place]),
  'image/webp': (bytes: Buffer, exif: Buffer): Buffer => {
    const chunks = Buffer.from(bytes.subarray(12, bytes.readUInt32LE(4) + 8));
    // The first part says that both stand behind the picture.
    chunks[8] = (chunks[8] ?? 0) | 0x0c;
    const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), chunks, webpChunk('EXIF', exif), webpChunk('XMP ', place), webpChunk('prVt', place)]);
    return Buffer.concat([webpChunk('RIFF', body), place]);
  },
} as const;

function drawn(mediaType: ImageMediaType): Buffer {
  const canvas = createCanvas(8, 5);
  const draw = canvas.getContext('2d');
  draw.fillStyle = '#b71c1c';
  draw.fillRect(0, 0, 5, 3);
  return mediaType === 'image/png' ? canvas.toBuffer('image/png') : mediaType === 'image/webp' ? canvas.toBuffer('image/webp', 80) : canvas.toBuffer('image/jpeg', 80);
}

const pictures = Object.fromEntries(types.map((type) => [type, drawn(type)])) as Readonly<Record<ImageMediaType, Buffer>>;

async function seen(bytes: Buffer): Promise<{ readonly size: readonly number[]; readonly pixels: string }> {
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return { size: [image.width, image.height], pixels: Buffer.from(canvas.getContext('2d').getImageData(0, 0, image.width, image.height).data).toString('hex') };
}

function bare(bytes: Buffer, mediaType: ImageMediaType): Buffer {
  const kept = barePicture(bytes, mediaType);
  if (kept === null) throw new Error('refused');
  return kept;
}

describe.each(types)('a photo as %s', (mediaType) => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('tells nothing besides its picture, which is seen as before, turned by %d', async (orientation) => {
    const sent = withPlace[mediaType](pictures[mediaType], cameraExif(orientation, orientation % 2 === 0));
    expect(sent.toString('latin1').split(planted).length).toBeGreaterThan(4);
    const kept = bare(sent, mediaType);
    expect(kept.includes(place)).toBe(false);
    expect(await seen(kept)).toEqual(await seen(sent));
    expect(kept.includes(exifOf(orientation))).toBe(orientation !== 1);
    expect(kept.length).toBeLessThan(pictures[mediaType].length + 60);
    expect(bare(kept, mediaType).equals(kept)).toBe(true);
  });

  it('stays as it is, byte for byte, where it tells nothing', () => {
    expect(bare(pictures[mediaType], mediaType).equals(pictures[mediaType])).toBe(true);
  });

  it('is refused where it is cut off, and never stops the program, whatever comes', () => {
    const sent = withPlace[mediaType](pictures[mediaType], cameraExif(6, false));
    const whole = sent.length - place.length;
    for (let length = 12; length < whole; length += 1) expect(barePicture(sent.subarray(0, length), mediaType)).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 }), (faults) => {
        const spoilt = Buffer.from(sent);
        for (const [at, value] of faults) spoilt[at] = value;
        const kept = barePicture(spoilt, mediaType);
        expect(kept === null || bare(kept, mediaType).equals(kept)).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => void barePicture(Buffer.concat([pictures[mediaType].subarray(0, 12), noise]), mediaType)));
  });
});

it('keeps every scan of a picture that comes in several, and its colour profile', () => {
  const profile = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01sRGB', 'latin1'));
  const scan = (byte: number) => Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([byte, 0xff, 0x00, 0xff, 0xd0, byte])]);
  const [begin, end] = [Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xd9])];
  const tables = segment(0xc4, Buffer.from('4712'));
  const sent = Buffer.concat([begin, profile, scan(1), segment(0xfe, place), tables, scan(2), end]);
  expect(bare(sent, 'image/jpeg').equals(Buffer.concat([begin, profile, scan(1), tables, scan(2), end]))).toBe(true);
});

it('turns a photo of a telephone as the telephone says', async () => {
  const photo = photoOf(planted, 1, { width: 400, height: 300 });
  const kept = bare(photo, 'image/jpeg');
  expect(kept.includes(place)).toBe(false);
  expect((await seen(kept)).size).toEqual([400, 300]);
});

it('reads an orientation where there is one, and none out of anything else', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), fc.boolean(), (turned, big) => orientationIn(cameraExif(turned, big)) === turned));
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (noise) => orientationIn(Buffer.concat([Buffer.from('II*\0', 'latin1'), noise])) >= 1));
  expect([orientationIn(cameraExif(9, true)), orientationIn(Buffer.from('none'))]).toEqual([1, 1]);
});
