import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileStore, inBoundedProcess, Problem, type ProcessBounds } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { imageSize, isImage } from '../image-size';
import type { DrawnPhotos } from './drawn-photo';

const bounds: ProcessBounds = { memoryMegabytes: 256, milliseconds: 30_000, outputBytes: 6 * 1024 * 1024 };
/** Four bytes each while a picture is drawn; no telephone makes more. */
const mostPixels = 64_000_000;

/**
 * Draws pictures anew, smaller: nothing of the file somebody brought is ever handed to the public. In a process of its own, since
 * decoders of pictures are where hostile files strike; one picture at a time, since each needs hundreds of megabytes.
 */
@Injectable()
export class PhotoDrawer {
  private last: Promise<unknown> = Promise.resolve();
  /** By the hash of the picture: who asks for the same one meanwhile gets the same. */
  private readonly underWay = new Map<string, Promise<DrawnPhotos>>();

  constructor(private readonly files: FileStore) {}

  /** @throws Problem invalid `public-photo.unreadable`, `public-photo.too-large` */
  draw({ sha256, mediaType }: { readonly sha256: string; readonly mediaType: string }): Promise<DrawnPhotos> {
    const begun = this.underWay.get(sha256);
    if (begun !== undefined) return begun;
    const drawing = this.last.then(() => this.drawOne(sha256, mediaType));
    this.underWay.set(sha256, drawing);
    this.last = drawing.then(
      () => this.underWay.delete(sha256),
      () => this.underWay.delete(sha256),
    );
    return drawing;
  }

  private async drawOne(sha256: string, mediaType: string): Promise<DrawnPhotos> {
    if (!isImage(mediaType)) throw refused('public-photo.unreadable');
    const bytes = await this.files.bytes(sha256);
    const size = imageSize(bytes, mediaType);
    if (size === null) throw refused('public-photo.unreadable');
    if (size.width * size.height > mostPixels) throw refused('public-photo.too-large');
    const outcome = await inBoundedProcess(join(__dirname, 'photo.process'), [], bounds, Readable.from([bytes]) as AsyncIterable<Buffer>);
    if (outcome.ended !== null) throw refused('public-photo.unreadable');
    return JSON.parse(outcome.output.toString('utf8')) as DrawnPhotos;
  }
}

function refused(code: string): Problem {
  return Problem.invalid(code, {}, [{ field: 'fileId', code }]);
}
