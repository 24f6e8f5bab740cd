import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What a running (or killed) server left in `postmaster.pid`: its process id and port.
 * Source: PostgreSQL, src/include/utils/pidfile.h (line 1 process id, line 4 port).
 *
 * @returns {{pid: number, port: number} | undefined}
 */
export function readPostmasterFile(dataFolder) {
  let lines;
  try {
    lines = readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}
