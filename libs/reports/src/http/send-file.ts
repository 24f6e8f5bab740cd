import { contentDisposition } from '@dvk/platform';
import type { Response } from 'express';
import { mediaTypeOf, type PaperFormat } from '../paper-kinds';

/** A file to be kept: never shown inside a page, never kept by a cache. */
export function sendFile(response: Response, format: PaperFormat, { fileName, bytes }: { readonly fileName: string; readonly bytes: Buffer }): void {
  response.setHeader('Content-Type', mediaTypeOf[format]);
  response.setHeader('Content-Disposition', contentDisposition('attachment', fileName));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-store');
  response.end(bytes);
}
