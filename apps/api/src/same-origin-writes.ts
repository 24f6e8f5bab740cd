import { Problem, type Settings } from '@dvk/platform';
import type { NextFunction, Request, Response } from 'express';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Writes come from our own pages only: a header no foreign form can send, and
 * the browser's own word on where the request began.
 */
export function sameOriginWrites(settings: Settings) {
  return (request: Request, response: Response, next: NextFunction): void => {
    response.setHeader('Cache-Control', 'no-store');
    if (reading.has(request.method)) return next();
    if (request.headers['content-encoding'] !== undefined) {
      return next(new Problem('unsupported', 'http.unsupported-media-type'));
    }
    const site = request.headers['sec-fetch-site'];
    const origin = request.headers.origin;
    const expected = settings.publicOrigin ?? `${request.protocol}://${request.headers.host ?? ''}`;
    const foreign = (site !== undefined && site !== 'same-origin') || (origin !== undefined && origin !== expected);
    if (foreign || request.headers['x-requested-with'] !== 'dvk') {
      return next(Problem.forbidden('http.foreign-origin'));
    }
    next();
  };
}
