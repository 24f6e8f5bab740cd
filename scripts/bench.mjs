import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, chmodSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './build-parts.mjs';
import { provide, startCluster } from './embedded-postgres.mjs';
import { projectFolder } from './paths.mjs';
import { run } from './processes.mjs';
import { runTool } from './command-line-tool.mjs';

const benchFolder = path.join(projectFolder, 'test', 'bench');

/**
 * `npm run bench [-- word …]`: runs `test/bench/*.bench.mjs` whose names hold a word, each as a process of its own with DATABASE_URL
 * of an empty migrated database on a server that forces everything to disk, as the product's does. `--large` asks for the sizes that want
 * much disk and time.
 */
async function main(args) {
  const words = args.filter((word) => !word.startsWith('--'));
  const large = args.includes('--large') ? { BENCH_LARGE: '1' } : {};
  const files = readdirSync(benchFolder)
    .filter((name) => name.endsWith('.bench.mjs') && (words.length === 0 || words.some((word) => name.includes(word))))
    .sort();
  await ensureBuilt('server', console.log);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dvk-bench-'));
  chmodSync(folder, 0o711);
  const password = randomBytes(16).toString('hex');
  const cluster = await startCluster({ folder: path.join(folder, 'postgres'), password });
  let failed = 0;
  try {
    for (const [index, file] of files.entries()) {
      console.log(`\n── ${file}`);
      const url = await provide(cluster, { account: 'dvk', password, database: `bench_${index}` });
      const migrated = await runTool(['migrate'], { DATABASE_URL: url });
      if (migrated.code !== 0) throw new Error(migrated.output);
      const env = { ...process.env, ...large, DATABASE_URL: url, DATA_DIR: path.join(folder, `files-${index}`), BENCH_ADMIN_URL: cluster.url('postgres') };
      const { code } = await run(process.execPath, ['--expose-gc', '--max-old-space-size=12288', path.join(benchFolder, file)], { cwd: projectFolder, env });
      if (code !== 0) failed += 1;
    }
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return failed;
}

process.exitCode = (await main(process.argv.slice(2))) === 0 ? 0 : 1;
