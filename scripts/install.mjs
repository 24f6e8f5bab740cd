import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { messages } from './messages.vi.mjs';
import { projectFolder } from './paths.mjs';
import { run } from './processes.mjs';

const lockFile = path.join(projectFolder, 'package-lock.json');
const modules = path.join(projectFolder, 'node_modules');
const stampFile = path.join(modules, '.installed-lock');

/**
 * Installs exactly what package-lock.json names, when that is not what node_modules holds.
 *
 * @param {(sentence: string) => void} say
 * @throws {Error} with a sentence for the person when npm fails
 */
export async function ensureInstalled(say) {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (isInstalled(wanted)) return;
  // npm would follow the link and empty the folder of another checkout.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) throw new Error(messages.linkedModules);
  say(messages.installing);
  // Building needs the development packages, and PostgreSQL and the password hash are optional ones, whatever NODE_ENV says.
  const result = await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']);
  if (result.code !== 0) throw new Error(messages.installFailed);
  writeFileSync(stampFile, wanted);
}

function isInstalled(wanted) {
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') === wanted;
  // Installed by hand: npm's own record is younger than the lock file it was made from.
  const record = path.join(modules, '.package-lock.json');
  return existsSync(record) && statSync(record).mtimeMs >= statSync(lockFile).mtimeMs;
}

function npm(args) {
  const script = process.env.npm_execpath;
  if (script && /\.c?js$/.test(script)) return run(process.execPath, [script, ...args], { cwd: projectFolder });
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: projectFolder, shell: process.platform === 'win32' });
}
