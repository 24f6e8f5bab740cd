import { createHash } from 'node:crypto';
import type { Request } from 'express';

interface UploadedPart {
  readonly fieldname: string;
  readonly originalname: string;
  readonly buffer: Buffer;
}

interface RequestWithFiles {
  readonly file?: UploadedPart;
  readonly files?: readonly UploadedPart[] | Readonly<Record<string, readonly UploadedPart[]>>;
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function partsOf({ file, files }: RequestWithFiles): readonly UploadedPart[] {
  const several = files === undefined ? [] : Array.isArray(files) ? files : Object.values(files).flat();
  return [...(file === undefined ? [] : [file]), ...several];
}

/**
 * SHA-256 of what a request asks for: method, path with query, parsed body, and the bytes of uploads held in memory. To be
 * called after the upload was parsed; what a route reads from the raw stream itself is not covered.
 */
export function requestContentHash(request: Request): string {
  const files = partsOf(request as RequestWithFiles).map(({ fieldname, originalname, buffer }) => [fieldname, originalname, sha256(buffer)]);
  return sha256(JSON.stringify([request.method, request.originalUrl, request.body ?? null, files]));
}
