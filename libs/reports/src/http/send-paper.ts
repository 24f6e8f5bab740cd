import { pipeline } from 'node:stream/promises';
import { contentDisposition } from '@dvk/platform';
import type { Response } from 'express';
import type { OpenedPaper } from '../opened-paper';

/** A paper as a file to be kept: never shown inside a page, never kept by a cache. */
export async function sendPaper(response: Response, { fileName, mediaType, content }: OpenedPaper): Promise<void> {
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Disposition', contentDisposition('attachment', fileName));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-store');
  await pipeline(content, response);
}
