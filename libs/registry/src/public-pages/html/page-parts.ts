import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { galleryPath } from '../gallery-path';
import { pageScript } from './page-script';
import { pageStyle } from './page-style';

/** A file the pages are made of: it never changes under its name. */
export interface PagePart {
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** For browsers that unpack it; null: it is packed already. */
  readonly packed: Buffer | null;
}

const parts = new Map<string, PagePart>();

/** @returns its address */
function part(stem: string, ending: string, mediaType: string, bytes: Buffer): string {
  const name = `${stem}.${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.${ending}`;
  parts.set(name, { mediaType, bytes, packed: ending === 'woff2' ? null : gzipSync(bytes) });
  return galleryPath.part(name);
}

const font = (subset: string, weight: number): string => {
  const file = require.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff2`);
  return part(`${subset}-${weight}`, 'woff2', 'font/woff2', readFileSync(file));
};

const style = pageStyle(font);

export const pageParts = {
  style: part('trang', 'css', 'text/css; charset=utf-8', Buffer.from(style, 'utf8')),
  script: part('trang', 'js', 'text/javascript; charset=utf-8', Buffer.from(pageScript, 'utf8')),
} as const;

export const pagePart = (name: string): PagePart | null => parts.get(name) ?? null;
