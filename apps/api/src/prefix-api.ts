import { galleryRoot } from '@dvk/registry';
import type { INestApplication } from '@nestjs/common';

/** Everything stands below /api but the pages that are made for everybody. */
export function prefixApi(app: INestApplication): void {
  app.setGlobalPrefix('api', { exclude: [galleryRoot, `${galleryRoot}/*rest`] });
}

/** Whether a path is answered by a page made on the server, not by the web interface. */
export const isMadeHere = (path: string): boolean => path === `/${galleryRoot}` || path.startsWith(`/${galleryRoot}/`);
