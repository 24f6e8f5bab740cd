import { pipeline } from 'node:stream/promises';
import { contentDisposition } from '@dvk/platform';
import type { Response } from 'express';
import type { OpenedEvidence } from '../evidence.service';

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
