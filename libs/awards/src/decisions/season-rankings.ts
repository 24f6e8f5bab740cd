import { join } from 'node:path';
import { framesOf, inBoundedProcess, Problem } from '@dvk/platform';
import { type DecidedSeasonInRows, gatherSeason, noResult, seasonFrames } from '../freezing/season-frames';
import { programVersion } from '../program-version';
import type { ReplacedVersion } from '../season-manifest';
import { type DecidedRanking, decidedRanking } from './decided-ranking';

/** So few are ranked here: a process would take longer to start. */
const mostSheetsHere = 500;
/** Fifty thousand nominations with seven sheets each. */
const bounds = { memoryMegabytes: 4_096, milliseconds: 120_000, outputBytes: 128 * 1024 * 1024 };

/**
 * Ranks a season with the decisions it comes with; a large one in a process of its own, so that the server goes on answering.
 *
 * @param replaces what the version replaces with which it is compared
 * @throws Problem conflict `result.reckoning-gave-up`
 */
export async function rankingOf(decided: DecidedSeasonInRows, replaces: ReplacedVersion | null = null): Promise<DecidedRanking> {
  const names = { ...noResult(programVersion), replaces };
  const frames = bytesOf(seasonFrames(decided, names));
  if (decided.acceptedNominations * decided.members.length <= mostSheetsHere) return decidedRanking((await gatherSeason(framesOf(frames))).season, names);
  const outcome = await inBoundedProcess(join(__dirname, 'ranking.process'), [], bounds, frames);
  if (outcome.ended !== null) throw Problem.conflict('result.reckoning-gave-up');
  return JSON.parse(outcome.output.toString('utf8')) as DecidedRanking;
}

async function* bytesOf(frames: AsyncIterable<readonly [Buffer, Buffer]>): AsyncGenerator<Buffer> {
  for await (const frame of frames) yield* frame;
}
