import { pipeline } from 'node:stream/promises';
import { contentDisposition } from '@dvk/platform';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { largestEvidence } from '../evidence-content';
import type { OpenedEvidence } from '../evidence.service';

/** What the upload middleware hands over. */
export interface UploadedBytes {
  readonly originalname: string;
  readonly buffer: Buffer;
}

/** In memory: the bytes are looked at before anything is stored. */
export const oneEvidenceFile = FileInterceptor('file', {
  limits: { files: 1, fileSize: largestEvidence, fields: 1, fieldSize: 1_000, fieldNameSize: 50, parts: 3, headerPairs: 20 },
  defParamCharset: 'utf8',
});

const mayBeShown = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp']);

/**
 * Sends a file that somebody else has brought: never sniffed, never run, never with our pages' rights. What cannot be
 * shown safely is downloaded whatever was asked for.
 */
export async function sendEvidence(response: Response, { fileName, mediaType, size, content }: OpenedEvidence, inline: boolean): Promise<void> {
  const shown = inline && mayBeShown.has(mediaType);
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Length', size);
  response.setHeader('Content-Disposition', contentDisposition(shown ? 'inline' : 'attachment', fileName));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'");
  response.setHeader('Cache-Control', 'private, no-store');
  await pipeline(content, response);
}
