import { join } from 'node:path';
import { framesOf, framesOfProcess, Problem, ProcessEndedError } from '@dvk/platform';
import { frozenSteps, type FrozenStep, stepOfFrame } from './frozen-steps';
import { type DecidedSeasonInRows, type FrozenNames, gatherSeason, seasonFrames } from './season-frames';

/** So few are ranked and written down here: a process would take longer to start. */
const mostSheetsHere = 500;
/** Room for half a million nominations with seven sheets each. */
const bounds = { memoryMegabytes: 12_288, nurseryMegabytes: 64, milliseconds: 3_600_000 };

/**
 * Ranks a season and gives its frozen result step by step; a large one in a process of its own, to which it goes and from which it
 * comes in small pieces that are not read on the way, so that the server goes on answering and never holds it whole.
 *
 * @throws Problem conflict `result.freezing-gave-up`
 */
export async function* frozenSeason(decided: DecidedSeasonInRows, names: FrozenNames): AsyncGenerator<FrozenStep> {
  const frames = seasonFrames(decided, names);
  if (decided.acceptedNominations * decided.members.length <= mostSheetsHere) {
    yield* frozenSteps(await gatherSeason(framesOf(bytesOf(frames))));
    return;
  }
  try {
    for await (const frame of framesOfProcess(join(__dirname, 'freezing.process'), [], bounds, bytesOf(frames))) yield stepOfFrame(frame);
  } catch (error) {
    if (error instanceof ProcessEndedError) throw Problem.conflict('result.freezing-gave-up');
    throw error;
  }
}

async function* bytesOf(frames: AsyncIterable<readonly [Buffer, Buffer]>): AsyncGenerator<Buffer> {
  for await (const frame of frames) yield* frame;
}
