import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { provide, startCluster } from './embedded-postgres.mjs';
import { messages } from './messages.vi.mjs';
import { dataFolder, demonstrationFile, projectFolder } from './paths.mjs';
import { mayUse, serverUser } from './server-user.mjs';
import { readState, writeState } from './state-file.mjs';

const ACCOUNT = 'dvk';
const accountFile = path.join(dataFolder, 'database.json');

/**
 * Starts the product's own database, made the first time. Its passwords are random, known only to `.data/database.json`.
 *
 * @param {(sentence: string) => void} say
 * @returns {Promise<{url: string, adopted: boolean, pid: () => number | undefined, revive: () => Promise<void>, stop: () => Promise<void>,
 *   migratedBuild: () => string | undefined, rememberMigrated: (build: string) => void}>}
 * @throws {Error} with a sentence for the person
 */
export async function openProductDatabase(say) {
  try {
    mkdirSync(dataFolder, { recursive: true });
    const folder = clusterFolder(say);
    const state = readState(accountFile, {});
    if (!state.password) {
      // Without its password a cluster is a locked box; the two are made together.
      if (existsSync(path.join(folder, 'data'))) throw new Error(`${accountFile} is missing or broken`);
      Object.assign(state, { superuserPassword: randomPassword(), password: randomPassword() });
      writeState(accountFile, state);
    }
    const start = (port) =>
      startCluster({
        folder,
        password: state.superuserPassword,
        port,
        onCreate: () => {
          say(messages.creatingDatabase);
          rmSync(demonstrationFile, { force: true });
          delete state.migratedBuild;
          writeState(accountFile, state);
        },
      });
    const cluster = await start(state.port);
    const url = await provide(cluster, { account: ACCOUNT, password: state.password, database: ACCOUNT });
    if (state.port !== cluster.port) writeState(accountFile, Object.assign(state, { port: cluster.port }));
    return {
      url,
      adopted: cluster.adopted,
      pid: cluster.pid,
      revive: async () => {
        const again = await start(cluster.port);
        if (again.port !== cluster.port) throw new Error(`port ${cluster.port} is taken`);
      },
      stop: cluster.stop,
      migratedBuild: () => state.migratedBuild,
      rememberMigrated: (build) => writeState(accountFile, Object.assign(state, { migratedBuild: build })),
    };
  } catch (error) {
    if (error.code === 'unsupported-platform') throw new Error(messages.unsupportedPlatform(error.platform));
    if (error.code === 'no-unprivileged-user') throw new Error(messages.noUnprivilegedUser);
    throw new Error(messages.databaseFailed(error.message));
  }
}

/**
 * `.data/postgres`, or for root, when the account that runs the server cannot pass the folders above the project (`/root` is closed),
 * a folder of the system named after the project's path. Either way the data outlive restarts of machine and program.
 */
function clusterFolder(say) {
  const usual = path.join(dataFolder, 'postgres');
  const user = serverUser();
  if (mayUse(user, dataFolder, 'x')) return usual;
  const name = createHash('sha256').update(projectFolder).digest('hex').slice(0, 12);
  const elsewhere = path.join(process.platform === 'darwin' ? '/usr/local/var' : '/var/lib', 'dan-van-kheo', name);
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  if (!existsSync(path.join(elsewhere, 'data'))) say(messages.databaseElsewhere(elsewhere));
  return elsewhere;
}

function randomPassword() {
  return randomBytes(24).toString('base64url');
}
