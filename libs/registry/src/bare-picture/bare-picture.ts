import type { ImageMediaType } from '../image-size';
import { bareJpeg } from './bare-jpeg';
import { barePng } from './bare-png';
import { bareWebp } from './bare-webp';

const bareOf = { 'image/jpeg': bareJpeg, 'image/png': barePng, 'image/webp': bareWebp } as const;

/**
 * The same picture, bit for bit as it was taken, without what a file tells besides: place, time, camera, words, previews, and whatever
 * hangs behind its end. What turns it the right way up stays, as the only field of EXIF; colour profiles stay.
 *
 * @returns null: the file is not well-formed
 */
export function barePicture(bytes: Buffer, mediaType: ImageMediaType): Buffer | null {
  return bareOf[mediaType](bytes);
}
