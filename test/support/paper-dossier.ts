import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Download } from 'playwright-core';
import jsQR from 'jsqr';
import { packageParts } from '../../libs/reports/src/papers/word/docx-package';
import { pngPixels } from './png-pixels';

const CONTENTS = 'muc-luc.txt';

/** The set of papers as it lies in a folder after unpacking. */
export interface Dossier {
  readonly folder: string;
  /** In the order of the archive, the table of contents first. */
  readonly names: readonly string[];
  readonly contents: string;
  /** Names of the files whose SHA-256 is not the one the table of contents gives. */
  readonly unlike: readonly string[];
  /** Path of the file whose name holds these words. */
  pathOf(words: string): string;
  bytesOf(words: string): Buffer;
}

/** Everything a browser received of a download. */
export async function receivedBytes(download: Download): Promise<Buffer> {
  const stream = await download.createReadStream();
  return Buffer.concat(await stream.toArray());
}

/** Unpacks the set into a folder of its own and reckons every hash again. */
export function unpackDossier(zip: Buffer): Dossier {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dvk-dossier-'));
  const parts = packageParts(zip);
  for (const [name, bytes] of parts) writeFileSync(path.join(folder, name), bytes);
  const contents = (parts.get(CONTENTS) ?? Buffer.alloc(0)).toString('utf8');
  const lines = contents.split('\r\n');
  const named = (words: string): string => {
    const found = [...parts.keys()].filter((name) => name.includes(words));
    if (found.length !== 1) throw new Error(`${words}: ${found.length} of ${[...parts.keys()].join(', ')}`);
    return found[0] ?? '';
  };
  return {
    folder,
    names: [...parts.keys()],
    contents,
    unlike: [...parts].flatMap(([name, bytes]) => {
      const printed = lines[lines.indexOf(name) + 2]?.trim();
      return name === CONTENTS || printed === `SHA-256: ${createHash('sha256').update(bytes).digest('hex')}` ? [] : [name];
    }),
    pathOf: (words) => path.join(folder, named(words)),
    bytesOf: (words) => parts.get(named(words)) ?? Buffer.alloc(0),
  };
}

/** The address in the QR code of a Word paper. */
export function addressInQr(docx: Buffer): string {
  const picture = [...packageParts(docx)].find(([part]) => part.startsWith('word/media/'))?.[1] ?? Buffer.alloc(0);
  const { data, width, height } = pngPixels(picture);
  return jsQR(data, width, height)?.data ?? '';
}
