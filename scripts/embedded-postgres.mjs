import { chownSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { freePort, isPortFree } from './free-port.mjs';
import { readableBinaries } from './postgres-binaries.mjs';
import { readPostmasterFile } from './postmaster-file.mjs';
import { commandLine, isAlive, run, waitUntil } from './processes.mjs';
import { serverUser } from './server-user.mjs';

/** Superuser of the cluster; the product itself connects as the plain owner of its database. */
const SUPERUSER = 'postgres';
const RECOVERY_SECONDS = 600;
const LARGEST_LOG = 10 * 1024 * 1024;

/**
 * Starts the embedded PostgreSQL on a folder, creating the cluster the first time, or takes over the server that a killed start
 * left running on it.
 *
 * @param {object} options
 * @param {string} options.folder holds the cluster and the server's log; made when missing
 * @param {string} options.password of the superuser
 * @param {number} [options.port] wanted port; a free one is taken when it is in use
 * @param {boolean} [options.durable] false only in tests: nothing is forced to disk
 * @param {() => void} [options.onCreate] told before a new cluster is made
 * @returns {Promise<{port: number, created: boolean, adopted: boolean, pid: () => number | undefined, url: (database: string) => string, stop: () => Promise<void>}>}
 */
export async function startCluster({ folder, password, port, durable = true, onCreate }) {
  const data = path.join(folder, 'data');
  const user = serverUser(data);
  const binaries = readableBinaries(user, folder);
  mkdirSync(folder, { recursive: true });
  if (user) chownSync(folder, user.uid, user.gid);
  const program = programRunner(binaries, folder, user);

  const created = !existsSync(path.join(data, 'PG_VERSION'));
  if (created) {
    onCreate?.();
    await createCluster({ folder, data, password, durable, user, program });
  }

  const running = await runningServer(data, password);
  const chosenPort = running ?? (await startServer({ folder, data, port, durable, program }));
  return {
    port: chosenPort,
    created,
    adopted: running !== undefined,
    pid: () => readPostmasterFile(data)?.pid,
    url: (database) => connectionUrl(SUPERUSER, password, chosenPort, database),
    stop: () => stopServer(data, program),
  };
}

/** `postgresql://` address on this machine. */
export function connectionUrl(user, password, port, database) {
  return `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/** Makes the product's account and database where they are missing. The account is no superuser: it owns one database and nothing else. */
export async function provide(cluster, { account, password, database }) {
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  try {
    const name = client.escapeIdentifier(account);
    const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [account]);
    if (known.rowCount === 0) await client.query(`CREATE ROLE ${name} LOGIN`);
    await client.query(`ALTER ROLE ${name} PASSWORD ${client.escapeLiteral(password)}`);
    const present = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (present.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${name}`);
  } finally {
    await client.end();
  }
  return connectionUrl(account, password, cluster.port, database);
}

function programRunner(binaries, folder, user) {
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  // None of the caller's PG* settings may reach the server, and its messages must not follow the caller's language.
  const env = { PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C', TZ: 'UTC' };
  return async (name, args) => {
    const file = path.join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
    return run(file, args, { cwd: folder, env, uid: user?.uid, gid: user?.gid, quiet: true, uninterrupted: true });
  };
}

async function createCluster({ folder, data, password, durable, user, program }) {
  // Made beside its final place, so that a cluster either exists whole or not at all.
  const draft = path.join(folder, 'data.new');
  const passwordFile = path.join(folder, 'password.new');
  rmSync(draft, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const result = await program('initdb', [
    `--pgdata=${draft}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of text on every platform, whatever its C library; Vietnamese order is asked for by name ("vi-x-icu").
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(durable ? ['--data-checksums'] : ['--no-sync', '--no-data-checksums']),
  ]);
  rmSync(passwordFile, { force: true });
  if (result.code !== 0) throw new Error(result.output.trim());
  renameSync(draft, data);
}

/** The port of a healthy server on this very folder; clears what a dead one left. */
async function runningServer(data, password) {
  const left = readPostmasterFile(data);
  if (!left) return undefined;
  let mine = false;
  // A server found starting or stopping settles into answering or gone.
  await waitUntil(async () => {
    if (!isAlive(left.pid) || !/postgres/i.test(commandLine(left.pid) || 'postgres')) return true;
    mine = await serves(data, left.port, password);
    return mine;
  }, 60_000);
  if (mine) return left.port;
  if (isAlive(left.pid) && !/postgres/i.test(commandLine(left.pid) || 'postgres')) {
    // The process id was given to another program after a crash; the server itself would refuse to start over it.
    rmSync(path.join(data, 'postmaster.pid'), { force: true });
  }
  return undefined;
}

async function serves(data, port, password) {
  const client = new pg.Client({ connectionString: connectionUrl(SUPERUSER, password, port, 'postgres'), connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    const answer = await client.query('SHOW data_directory');
    return realpathSync(answer.rows[0].data_directory) === realpathSync(data);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function startServer({ folder, data, port, durable, program }) {
  const log = path.join(folder, 'server.log');
  setLargeLogAside(log);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(durable ? { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' } : { fsync: 'off', full_page_writes: 'off', autovacuum_naptime: '10min' }),
  };
  let failure = '';
  let chosen;
  // After a kill −9 the old server's children may hold its shared memory for a moment.
  const started = await waitUntil(
    async () => {
      chosen = port && (await isPortFree(port)) ? port : await freePort();
      const options = Object.entries({ ...settings, port: chosen }).map(([name, value]) => `-c ${name}=${value}`);
      const result = await program('pg_ctl', ['start', '-w', '-t', String(RECOVERY_SECONDS), '-D', data, '-l', log, '-o', options.join(' ')]);
      failure = result.output;
      return result.code === 0;
    },
    20_000,
    500,
  );
  if (!started) throw new Error(`${failure.trim()}\n${lastLines(log)}`);
  return chosen;
}

async function stopServer(data, program) {
  if (!readPostmasterFile(data)) return;
  const fast = await program('pg_ctl', ['stop', '-w', '-t', '60', '-m', 'fast', '-D', data]);
  if (fast.code !== 0 && isAlive(readPostmasterFile(data)?.pid)) await program('pg_ctl', ['stop', '-w', '-t', '30', '-m', 'immediate', '-D', data]);
}

function setLargeLogAside(log) {
  if (existsSync(log) && statSync(log).size > LARGEST_LOG) renameSync(log, `${log}.1`);
}

function lastLines(file, count = 15) {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : '';
}
