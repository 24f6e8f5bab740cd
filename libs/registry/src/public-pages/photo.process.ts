import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { DrawnPhoto, DrawnPhotos } from './drawn-photo';

/** Longest side of each size, and how much of the picture is kept. */
const sizes = { small: { side: 560, quality: 74 }, large: { side: 1_440, quality: 78 } } as const;

type Loaded = Awaited<ReturnType<typeof loadImage>>;

/** Whole pixels, at least one; never larger than it is. */
function scaled({ width, height }: Loaded, side: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}

async function drawn(image: Loaded, { side, quality }: { readonly side: number; readonly quality: number }): Promise<DrawnPhoto> {
  const { width, height } = scaled(image, side);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return { width, height, base64: (await canvas.encode('webp', quality)).toString('base64') };
}

/** Program of the drawing process: a picture on standard input, {@link DrawnPhotos} as JSON on standard output. */
async function main(): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  // Turned as the camera says; whatever else the file holds (place, camera, profile, what hangs behind its end) stays behind.
  const image = await loadImage(Buffer.concat(pieces.splice(0)));
  const photos: DrawnPhotos = { small: await drawn(image, sizes.small), large: await drawn(image, sizes.large) };
  process.stdout.write(JSON.stringify(photos));
}

void main();
