import { mkdirSync, mkdtempSync, readFileSync, rmSync, existsSync, copyFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './build-parts.mjs';
import { projectFolder } from './paths.mjs';
import { run } from './processes.mjs';

/** Committed files that are made from the code, and where. */
const generated = { api: 'openapi.json', webTypes: 'apps/web/src/api/schema.ts' };

/**
 * `node scripts/generate.mjs` makes the committed generated files anew; with `--check` it makes them aside and fails on a difference.
 * The description of the API comes from the built server: the plugin that reads types and comments runs in the build only.
 */
async function main(check) {
  await ensureBuilt('server', console.log);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dvk-generated-'));
  try {
    const fresh = await makeInto(folder);
    const different = Object.keys(generated).filter((key) => !sameText(path.join(projectFolder, generated[key]), fresh[key]));
    for (const key of different) {
      if (check) {
        console.error(`${generated[key]} is not what the code says; run "npm run generate" and commit it`);
        continue;
      }
      const target = path.join(projectFolder, generated[key]);
      mkdirSync(path.dirname(target), { recursive: true });
      copyFileSync(fresh[key], target);
      console.log(`${generated[key]} made anew`);
    }
    return check && different.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeInto(folder) {
  const api = path.join(folder, 'openapi.json');
  const webTypes = path.join(folder, 'schema.ts');
  await must(['dist/apps/api/src/openapi.js', api]);
  await must(['node_modules/openapi-typescript/bin/cli.js', api, '--output', webTypes]);
  return { api, webTypes };
}

async function must(args) {
  const result = await run(process.execPath, args, { cwd: projectFolder, quiet: true });
  if (result.code !== 0) throw new Error(`${args[0]}: ${result.output.trim()}`);
}

function sameText(left, right) {
  const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined);
  return read(left) === read(right);
}

try {
  process.exitCode = await main(process.argv.includes('--check'));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
