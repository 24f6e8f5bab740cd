import { join } from 'node:path';
import { inBoundedProcess, Problem } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { SeatPlan, SeatProblem } from './seat-problem';

/** A thousand nominations and forty members take about three seconds. */
const bounds = { memoryMegabytes: 512, milliseconds: 60_000, outputBytes: 32 * 1024 * 1024 };

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
  const outcome = await inBoundedProcess(join(__dirname, 'solver.process'), [], { ...bounds, milliseconds }, [JSON.stringify(problem)]);
  if (outcome.ended !== null) throw Problem.conflict('assignment.solver-gave-up');
  return JSON.parse(outcome.output.toString('utf8')) as SeatPlan;
}
