import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Problem } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { SeatPlan, SeatProblem } from './seat-problem';

/** A thousand nominations and forty members take about three seconds. */
const mostMilliseconds = 60_000;
const mostMegabytes = 512;

/**
 * Solves in a process of its own, one problem after the other: solving holds a processor for seconds, and the server goes
 * on answering meanwhile. A process that takes too long is ended.
 */
@Injectable()
export class SeatSolver {
  private last: Promise<unknown> = Promise.resolve();

  /** @throws Problem conflict `assignment.solver-gave-up` */
  solve(problem: SeatProblem): Promise<SeatPlan> {
    const next = this.last.then(() => solveInChildProcess(problem));
    this.last = next.catch(() => undefined);
    return next;
  }
}

export function solveInChildProcess(problem: SeatProblem, milliseconds: number = mostMilliseconds): Promise<SeatPlan> {
  return new Promise((resolve, reject) => {
    const program = join(__dirname, `solver.process${__filename.slice(__filename.lastIndexOf('.'))}`);
    const inherited = process.execArgv.filter((flag) => !flag.startsWith('--inspect'));
    const child = spawn(process.execPath, [...inherited, `--max-old-space-size=${mostMegabytes}`, program], {
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const pieces: Buffer[] = [];
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    // A process that ended early refuses the rest of its input; `close` tells why.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code !== 0) reject(Problem.conflict('assignment.solver-gave-up'));
      else resolve(JSON.parse(Buffer.concat(pieces).toString('utf8')) as SeatPlan);
    });
    child.stdin.end(JSON.stringify(problem));
  });
}
