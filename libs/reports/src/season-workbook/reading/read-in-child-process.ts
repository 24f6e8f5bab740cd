import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { RawReading, RefusalCode } from './raw-workbook';
import { READING_LIMITS } from './reading-limits';

/** Bounds of the reading process itself. */
export interface ProcessBounds {
  readonly memoryMegabytes: number;
  readonly milliseconds: number;
  readonly outputBytes: number;
}

/**
 * Reads a workbook in a process of its own: whatever the file does to that process, this one goes on. A process that
 * runs out of memory, time or output is ended and the file refused.
 */
export function readInChildProcess(path: string, bounds: ProcessBounds = READING_LIMITS): Promise<RawReading> {
  return new Promise((resolve, reject) => {
    const program = join(__dirname, `reading.process${__filename.slice(__filename.lastIndexOf('.'))}`);
    const inherited = process.execArgv.filter((flag) => !flag.startsWith('--inspect'));
    const child = spawn(process.execPath, [...inherited, `--max-old-space-size=${bounds.memoryMegabytes}`, program, path], {
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const pieces: Buffer[] = [];
    let received = 0;
    let ended: RefusalCode | null = null;
    const end = (reason: RefusalCode): void => {
      ended ??= reason;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end('takes-too-long'), bounds.milliseconds);
    child.stdout.on('data', (piece: Buffer) => {
      received += piece.length;
      if (received > bounds.outputBytes) end('needs-too-much');
      else pieces.push(piece);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (ended !== null) resolve(refused(ended));
      else if (code !== 0) resolve(refused(signal === null ? 'broken' : 'needs-too-much'));
      else resolve(JSON.parse(Buffer.concat(pieces).toString('utf8')) as RawReading);
    });
  });
}

function refused(code: RefusalCode): RawReading {
  return { refusal: { code, sheet: null, params: {} } };
}
