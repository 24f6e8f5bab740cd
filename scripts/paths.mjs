import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const projectFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Everything the running product keeps on this machine; ignored by git. */
export const dataFolder = path.join(projectFolder, '.data');

/** Local mailbox: where mails go while no SMTP server is set. */
export const mailFolder = path.resolve(process.env.MAIL_DIR || path.join(dataFolder, 'mail'));

/** Accounts of the demonstration season; written by the seed command once the season is loaded. */
export const demonstrationFile = path.join(dataFolder, 'demo-accounts.json');

/** Entry files of the build. */
export const builtFiles = {
  api: path.join(projectFolder, 'dist/apps/api/src/main.js'),
  worker: path.join(projectFolder, 'dist/apps/worker/src/main.js'),
  cli: path.join(projectFolder, 'dist/apps/cli/src/main.js'),
  web: path.join(projectFolder, 'dist/web/index.html'),
  serviceWorker: path.join(projectFolder, 'dist/web/sw.js'),
};
