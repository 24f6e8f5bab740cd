#!/usr/bin/env node
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { messages } from './messages.vi.mjs';
import { isSupportedNode } from './node-version.mjs';

/** Commands that work on files alone. */
const WITHOUT_DATABASE = new Set(['season', 'help', '--help', '-h', '--version', '-V', undefined]);

/** Besides those, the check of a manifest or a list: years later there may be no database any more. */
const needsDatabase = ([command, ...rest]) => !WITHOUT_DATABASE.has(command) && !(command === 'verify' && rest.some((word) => /\.(json|xlsx)$/i.test(word)));

// Nothing but Node itself may be imported before the packages are installed.
if (!isSupportedNode(process.versions.node)) {
  console.error(messages.oldNode(process.versions.node));
  process.exit(1);
}

/** What a command may use at most: the check of half a million nominations holds their marks. */
const mostMegabytes = 12_288;

/** Standard output belongs to the command alone. */
const say = (sentence) => console.error(sentence);

/** Runs `dvk` from the sources as they are now; without DATABASE_URL on the product's own database, started for the time of the command. */
async function main(args) {
  const { ensureInstalled } = await import('./install.mjs');
  const { ensureBuilt } = await import('./build-parts.mjs');
  const { builtFiles, dataFolder } = await import('./paths.mjs');
  await ensureInstalled(say);
  await ensureBuilt('server', say);
  const env = { DATA_DIR: path.join(dataFolder, 'files'), ...process.env };
  if (!needsDatabase(args) || process.env.DATABASE_URL || process.env.DATABASE_URL_FILE) return runCommand([builtFiles.cli, ...args], env);
  const { openProductDatabase } = await import('./product-database.mjs');
  const database = await openProductDatabase(say);
  try {
    return await runCommand([builtFiles.cli, ...args], { ...env, DATABASE_URL: database.url });
  } finally {
    if (!database.adopted) await database.stop();
  }
}

function runCommand(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${mostMegabytes}`, ...args], { env, stdio: 'inherit' });
    // The terminal sends Ctrl-C to the command as well; what it answers decides.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
