import { rmSync } from 'node:fs';
import path from 'node:path';
import { builtFiles, dataFolder } from './paths.mjs';
import { commandLine, isAlive, parentOf, waitUntil } from './processes.mjs';
import { readState, writeState } from './state-file.mjs';

/** What runs now, so that a later start can find what a killed one left. */
const runFile = path.join(dataFolder, 'running.json');

/** Notes this starter, those who started it, and its server. */
export function rememberRunning({ address, serverPid }) {
  writeState(runFile, { address, serverPid, starterPid: process.pid, ancestors: ancestors() });
}

export function forgetRunning() {
  if (readState(runFile, {}).starterPid === process.pid) rmSync(runFile, { force: true });
}

/**
 * Clears what an earlier start left running.
 *
 * @returns {Promise<string | undefined>} the address of a whole program that somebody else runs now; undefined when the way is free
 */
export async function clearLeftovers() {
  const left = readState(runFile, undefined);
  if (!left) return undefined;
  const starter = isAlive(left.starterPid) && commandLine(left.starterPid).includes('start.mjs');
  // Whoever started it is gone (`npm` was killed): nobody could stop it any more, so this start takes its place.
  const orphaned = (left.ancestors ?? []).some((pid) => !isAlive(pid));
  if (starter && !orphaned) return left.address;
  if (starter) await end(left.starterPid, 30_000);
  if (isAlive(left.serverPid) && commandLine(left.serverPid).includes(builtFiles.api)) await end(left.serverPid, 10_000);
  rmSync(runFile, { force: true });
  return undefined;
}

async function end(pid, milliseconds) {
  signal(pid, 'SIGTERM');
  if (!(await waitUntil(() => !isAlive(pid), milliseconds))) signal(pid, 'SIGKILL');
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** The shell between npm and this program, and npm itself; only the parent where the system tells no more. */
function ancestors() {
  if (process.env.npm_lifecycle_event !== 'start') return [];
  const shell = process.ppid;
  const npm = parentOf(shell);
  return npm !== undefined && npm > 1 && /\bnpm\b/.test(commandLine(npm)) ? [shell, npm] : [shell];
}
