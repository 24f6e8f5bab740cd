import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './paths.mjs';

/** Files that shape no build output: tests beside the sources. */
const TEST_FILE = /\.(spec|int-spec|property-spec|e2e-spec)\.tsx?$/;

/**
 * One hash over the names and contents of all files below the given places (files or folders, relative to the project).
 * Contents, not times: a fresh clone or a branch switch touches every time and changes nothing.
 */
export function sourceStamp(places) {
  const hash = createHash('sha256');
  for (const file of places.flatMap(filesBelow).sort()) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(path.join(projectFolder, file)));
    hash.update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(place) {
  const absolute = path.join(projectFolder, place);
  const entry = statSync(absolute, { throwIfNoEntry: false });
  if (!entry) return [];
  if (entry.isFile()) return TEST_FILE.test(place) ? [] : [place];
  return readdirSync(absolute)
    .filter((name) => name !== 'node_modules')
    .flatMap((name) => filesBelow(`${place}/${name}`));
}
