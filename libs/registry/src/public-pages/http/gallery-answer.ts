import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import type { PagePart } from '../html/page-parts';

const pack = promisify(gzip);

/** Below it packing saves nothing. */
const worthPacking = 1_000;

const forever = 'public, max-age=31536000, immutable';
/** May be kept, and is asked for again each time: what is withdrawn is gone with the next request. */
const askAgain = 'public, no-cache';

/** Nothing but our own style sheet, font, pictures and the one small program; no frame, no foreign form. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const takesPacked = (request: Request): boolean => /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');

/** Sends text made on the server; to whoever has it already, that nothing changed. */
export async function sendText(request: Request, response: Response, mediaType: string, text: string, status = 200): Promise<void> {
  response.status(status);
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Cache-Control', status === 200 ? askAgain : 'no-store');
  response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200) {
    response.setHeader('ETag', `W/"${createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 22)}"`);
    if (request.fresh) return void response.status(304).end();
  }
  response.setHeader('Content-Type', mediaType);
  const plain = Buffer.from(text, 'utf8');
  if (plain.length < worthPacking || !takesPacked(request)) return void response.end(plain);
  response.setHeader('Content-Encoding', 'gzip');
  response.end(await pack(plain));
}

/** Sends a file that never changes under its name. */
export function sendPart(request: Request, response: Response, { mediaType, bytes, packed }: PagePart): void {
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Cache-Control', forever);
  response.setHeader('Content-Security-Policy', "default-src 'none'");
  if (packed !== null) response.setHeader('Vary', 'Accept-Encoding');
  const sendPacked = packed !== null && takesPacked(request);
  if (sendPacked) response.setHeader('Content-Encoding', 'gzip');
  response.end(sendPacked ? packed : bytes);
}

/** Headers of a picture under the hash of its bytes. Pages of other sites may link to it, not show it. */
export function picturesHeaders(response: Response): void {
  response.setHeader('Content-Type', 'image/webp');
  response.setHeader('Cache-Control', forever);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
}
