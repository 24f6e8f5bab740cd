import { extname, join } from 'node:path';
import { Problem, runProgram } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { SeatPlan, SeatProblem } from './seat-problem';

/** A thousand nominations and forty members take about three seconds. */
const bounds = { megabytes: 512, milliseconds: 60_000 };

/**
 * Solves in a process of its own, one problem after the other: solving holds a processor for seconds, and the server goes
 * on answering meanwhile. A process that takes too long is ended, and the answer says so.
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

export async function solveInChildProcess(problem: SeatProblem, milliseconds: number = bounds.milliseconds): Promise<SeatPlan> {
  const answer = await runProgram(join(__dirname, `solver.process${extname(__filename)}`), problem, { ...bounds, milliseconds });
  if (answer === null) throw Problem.conflict('assignment.solver-gave-up');
  return JSON.parse(answer.toString('utf8')) as SeatPlan;
}
