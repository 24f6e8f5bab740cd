import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Request, type Response, static as serveStatic, type NextFunction } from 'express';
import { isMadeHere } from './prefix-api';

/** The built web interface on the same port; any path that is no file and no API is the single page. */
export function serveWeb(app: NestExpressApplication, webDir: string): void {
  app.use('/assets', serveStatic(join(webDir, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }));
  app.use(serveStatic(webDir, { index: false, cacheControl: false, setHeaders: (response) => void response.setHeader('Cache-Control', 'no-cache') }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const page = request.method === 'GET' && !request.path.startsWith('/api') && !isMadeHere(request.path) && request.accepts('html') !== false;
    if (!page) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(webDir, 'index.html'));
  });
}
