import loadHighs from 'highs';
import type { SeatProblem } from './seat-problem';
import { solveSeats } from './solve-seats';

/** Program of the solver process: one {@link SeatProblem} as JSON on standard input, one plan on standard output. */
async function main(): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const problem = JSON.parse(Buffer.concat(pieces).toString('utf8')) as SeatProblem;
  process.stdout.write(JSON.stringify(solveSeats(await loadHighs(), problem)));
}

void main();
