import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Commands under way; a stop request ends them before anything else is stopped. */
const active = new Set();

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number, shell?: boolean, signal?: AbortSignal, quiet?: boolean, whole?: boolean, uninterrupted?: boolean}} options
 *   `quiet` collects the output instead of showing it, `whole` all of it (not for a command that leaves a server behind, which
 *   keeps the pipes open); `uninterrupted` lets the command end by itself whatever is asked meanwhile.
 * @returns {Promise<{code: number, output: string}>} never rejects for a failing command; code 127 when it cannot be started.
 */
export function run(command, args, { quiet = false, whole = false, uninterrupted = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      windowsHide: true,
      // Out of the terminal's process group, where Ctrl-C would reach it.
      detached: uninterrupted && process.platform !== 'win32',
      ...options,
    });
    if (!uninterrupted) active.add(child);
    let output = '';
    // Letters of more than one byte may lie across two pieces.
    child.stdout?.setEncoding('utf8');
    child.stderr?.setEncoding('utf8');
    const collect = (chunk) => (output += chunk);
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const end = (code) => {
      active.delete(child);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    // 'exit', not 'close', where nothing else is asked for: a server started by pg_ctl keeps the pipes open for as long as it lives.
    child.on(whole ? 'close' : 'exit', (code) => setImmediate(end, code ?? 1));
  });
}

/** Ends every command that `run` still waits for. */
export function endActiveCommands() {
  for (const child of active) child.kill('SIGTERM');
}

/** True while a process of that id exists, whoever owns it. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !isZombie(pid);
}

function readProcFile(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

function isZombie(pid) {
  // A killed process without a reaping parent (containers) stays in the table; only Linux shows it cheaply.
  const stat = readProcFile(pid, 'stat');
  return /\) [ZX] /.test(stat);
}

/** The command line of a running process, '' when it is gone or cannot be read. Process ids are reused, so an id alone proves nothing. */
export function commandLine(pid) {
  if (process.platform === 'linux') return readProcFile(pid, 'cmdline').replaceAll('\0', ' ').trim();
  const [command, args] =
    process.platform === 'win32'
      ? ['powershell.exe', ['-NoProfile', '-Command', `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`]]
      : ['ps', ['-ww', '-o', 'command=', '-p', String(pid)]];
  const result = spawnSync(command, args, { encoding: 'utf8', windowsHide: true });
  return result.status === 0 ? result.stdout.trim() : '';
}

/** The process that started `pid`; undefined when unknown (only Linux tells without a command). */
export function parentOf(pid) {
  const match = /\) \S (\d+) /.exec(readProcFile(pid, 'stat'));
  return match ? Number(match[1]) : undefined;
}

/** Waits until `condition` holds. Returns false when it does not within `milliseconds`. */
export async function waitUntil(condition, milliseconds, pause = 50) {
  const end = Date.now() + milliseconds;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
