import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version of this program as package.json states it; part of every manifest. */
export const programVersion = versionAbove(__dirname);

/** The built files lie deeper than the sources: the nearest package.json of this program counts. */
function versionAbove(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    try {
      const found = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as { name?: string; version?: string };
      if (found.name === 'dan-van-kheo' && found.version !== undefined) return found.version;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    if (at === dirname(at)) throw new Error('package.json of the program was not found');
  }
}
