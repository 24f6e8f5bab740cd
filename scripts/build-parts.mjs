import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { messages } from './messages.vi.mjs';
import { builtFiles, projectFolder } from './paths.mjs';
import { run } from './processes.mjs';
import { sourceStamp } from './source-stamp.mjs';
import { readState, writeState } from './state-file.mjs';

const SETTINGS = ['package-lock.json', 'tsconfig.json'];

const parts = {
  server: {
    sources: [...SETTINGS, 'tsconfig.build.json', 'nest-cli.json', 'apps/api', 'apps/worker', 'apps/cli', 'libs'],
    outputs: ['dist/apps/api', 'dist/apps/worker', 'dist/apps/cli', 'dist/libs', 'dist/.tsbuildinfo'],
    proofs: [builtFiles.api, builtFiles.cli],
    commands: [['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api']],
  },
  web: {
    sources: [...SETTINGS, 'apps/web', 'libs/scoring-core'],
    outputs: ['dist/web'],
    proofs: [builtFiles.web, builtFiles.serviceWorker],
    commands: [
      ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn'],
      // Knows the names of what the first has made.
      ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--mode', 'service-worker', '--logLevel', 'warn'],
    ],
  },
};

/** The two halves that are built, in order. */
export const buildParts = Object.keys(parts);

const stampFile = (name) => path.join(projectFolder, 'dist', `.stamp-${name}.json`);

/** Hash of the sources that the present build of a part was made from; '' when there is none. */
export function builtFrom(name) {
  return parts[name].proofs.every((file) => existsSync(file)) ? readState(stampFile(name), { sources: '' }).sources : '';
}

/**
 * Builds a part from an empty folder when its sources changed since the last build.
 *
 * @param {'server' | 'web'} name
 * @param {(sentence: string) => void} say
 * @param {{force?: boolean, quiet?: boolean}} options `quiet`: what the tools say goes to `say` when they have ended, not to the screen
 * @returns {Promise<boolean>} whether anything was built
 * @throws {Error} with a sentence for the person
 */
export async function ensureBuilt(name, say, { force = false, quiet = false } = {}) {
  const part = parts[name];
  const sources = sourceStamp(part.sources);
  if (!force && builtFrom(name) === sources) return false;
  say(messages.building(name));
  for (const output of [...part.outputs, `dist/.stamp-${name}.json`]) rmSync(path.join(projectFolder, output), { recursive: true, force: true });
  const env = { ...process.env, NODE_ENV: 'production' };
  for (const command of part.commands) {
    const { code, output } = await run(process.execPath, command, { cwd: projectFolder, env, quiet, whole: quiet });
    if (output !== '') say(output);
    if (code !== 0) throw new Error(messages.buildFailed(name));
  }
  if (!part.proofs.every((file) => existsSync(file))) throw new Error(messages.buildFailed(name));
  writeState(stampFile(name), { sources });
  return true;
}
