import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, renameSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtFiles, projectFolder } from './paths.mjs';
import { waitUntil } from './processes.mjs';

const LARGEST_LOG = 10 * 1024 * 1024;
/** What a request leaves behind is thrown away before it counts as lasting: of those who wait longest, the wait is shorter. */
const serverFlags = ['--enable-source-maps', '--max-semi-space-size=64'];
const exitWithParent = pathToFileURL(path.join(projectFolder, 'scripts', 'exit-with-parent.mjs')).href;

/**
 * Starts the built server (web, API and background jobs on one port) as a child that never outlives this process.
 *
 * @param {{env: Record<string, string>, logFile: string}} options `env` is added to this process's environment
 * @returns {{child: import('node:child_process').ChildProcess, pid: number, ended: Promise<void>, stop: () => Promise<void>}}
 */
export function startServer({ env, logFile }) {
  mkdirSync(path.dirname(logFile), { recursive: true });
  if (existsSync(logFile) && statSync(logFile).size > LARGEST_LOG) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, [...serverFlags, '--import', exitWithParent, builtFiles.api], {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log, 'ipc'],
    windowsHide: true,
    // A process group of its own: Ctrl-C reaches only the starter, which stops the server before the database.
    detached: process.platform !== 'win32',
  });
  closeSync(log);
  const ended = new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    child,
    pid: child.pid ?? 0,
    ended,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const patience = setTimeout(() => child.kill('SIGKILL'), 15_000);
      if (child.connected) child.send('stop', () => undefined);
      else child.kill('SIGTERM');
      await ended;
      clearTimeout(patience);
    },
  };
}

/** Waits until the server answers that it is healthy; false when it ended or `milliseconds` passed first. */
export async function serverReady(server, port, milliseconds) {
  let ended = false;
  void server.ended.then(() => (ended = true));
  const ready = await waitUntil(async () => ended || (await isHealthy(port)), milliseconds, 30);
  return ready && !ended;
}

/** True when a server on this machine answers there that it and its database are well. */
export function isHealthy(port) {
  return new Promise((resolve) => {
    const request = http.get({ host: '127.0.0.1', port, path: '/api/health', timeout: 5000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

/** The end of a log, to show why a server did not start. */
export function lastLines(file, count = 20) {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : '';
}
