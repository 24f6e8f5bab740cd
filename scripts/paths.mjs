import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const projectFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Everything the running product keeps on this machine; ignored by git. */
export const dataFolder = path.join(projectFolder, '.data');

/** Built entry files, relative to nothing: absolute paths. */
export const builtFiles = {
  api: path.join(projectFolder, 'dist/apps/api/src/main.js'),
  worker: path.join(projectFolder, 'dist/apps/worker/src/main.js'),
  cli: path.join(projectFolder, 'dist/apps/cli/src/main.js'),
  web: path.join(projectFolder, 'dist/apps/web/index.html'),
};
