import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Cluster, connectionUrl, provide, startCluster } from '../../scripts/embedded-postgres.mjs';
import { commandLine, isAlive, waitUntil } from '../../scripts/processes.mjs';
import { mayUse, serverUser } from '../../scripts/server-user.mjs';
import { testAccount, testEnvironment } from './test-environment';

const PREFIX = 'dvk-test-';

interface Running {
  readonly cluster: Cluster;
  readonly folder: string;
}

/** Jest loads set-up and tear-down as separate modules of one process; the running cluster is handed over here. */
const handover = globalThis as typeof globalThis & { dvkTestCluster?: Running };

/**
 * Starts a PostgreSQL for this test run in a folder of its own, with nothing forced to disk, and tells the test processes by
 * environment variables where it is. A second call in the same run changes nothing.
 */
export async function openTestCluster(): Promise<void> {
  if (handover.dvkTestCluster !== undefined) return;
  await sweepDeadRuns();
  const folder = mkdtempSync(path.join(temporaryRoot(), `${PREFIX}${process.pid}-`));
  // The account running the server has to pass through; what lies inside protects itself.
  chmodSync(folder, 0o711);
  const password = randomBytes(16).toString('hex');
  const cluster = await startCluster({ folder: path.join(folder, 'postgres'), password, durable: false });
  handover.dvkTestCluster = { cluster, folder };
  // The same kind of account as in production: owner of its databases, not a superuser.
  await provide(cluster, { account: testAccount, password, database: testAccount });
  process.env[testEnvironment.folder] = folder;
  process.env[testEnvironment.adminUrl] = cluster.url('postgres');
  process.env[testEnvironment.ownerUrl] = connectionUrl(testAccount, password, cluster.port, '');
}

export async function closeTestCluster(): Promise<void> {
  const running = handover.dvkTestCluster;
  if (running === undefined) return;
  delete handover.dvkTestCluster;
  await running.cluster.stop();
  rmSync(running.folder, { recursive: true, force: true });
}

/** The first temporary folder that the account running the server can enter. */
function temporaryRoot(): string {
  const user = serverUser();
  const candidates = [os.tmpdir(), '/tmp', '/var/tmp'];
  return candidates.find((folder) => existsSync(folder) && mayUse(user, folder, 'x')) ?? os.tmpdir();
}

/** A test run that was killed leaves its server and folder; the next one clears them. */
async function sweepDeadRuns(): Promise<void> {
  const root = temporaryRoot();
  for (const name of readdirSync(root).filter((entry) => entry.startsWith(PREFIX))) {
    if (isAlive(Number(name.slice(PREFIX.length).split('-')[0]))) continue;
    const folder = path.join(root, name);
    const server = serverPid(folder);
    if (server !== undefined && commandLine(server).includes(folder)) {
      process.kill(server, 'SIGQUIT');
      await waitUntil(() => !isAlive(server), 10_000);
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

function serverPid(folder: string): number | undefined {
  const file = path.join(folder, 'postgres', 'data', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}
