import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { provide, startCluster } from './embedded-postgres.mjs';
import { messages } from './messages.vi.mjs';
import { dataFolder, demonstrationFile } from './paths.mjs';
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
    const state = readState(accountFile, {});
    const folder = clusterFolder(state, say);
    if (!state.password) {
      // Without its password a cluster is a locked box; the two are made together.
      if (existsSync(path.join(folder, 'data'))) throw new Error(messages.passwordsLost(accountFile));
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
 * a folder of the system that `.data/database.json` remembers. Either way the data outlive restarts of machine and program.
 */
function clusterFolder(state, say) {
  const usual = path.join(dataFolder, 'postgres');
  if (existsSync(path.join(usual, 'data')) || mayUse(serverUser(), dataFolder, 'x')) return usual;
  if (!state.folder) {
    const system = process.platform === 'darwin' ? '/usr/local/var' : '/var/lib';
    state.folder = path.join(system, 'dan-van-kheo', randomBytes(6).toString('hex'));
    say(messages.databaseElsewhere(state.folder));
  }
  mkdirSync(state.folder, { recursive: true, mode: 0o755 });
  return state.folder;
}

function randomPassword() {
  return randomBytes(24).toString('base64url');
}
