import { join } from 'node:path';
import { frameOf, framesOf, inBoundedProcess, Problem } from '@dvk/platform';
import { type DecidedSeasonInRows, gatherSeason, noResult, seasonFrames } from '../freezing/season-frames';
import { programVersion } from '../program-version';
import { type AnsweredVotes, answeredVotes, type SessionVotes, votesSign } from './answered-votes';
import type { SessionOutcome } from './session-outcome';

/** So few are ranked here: a process would take longer to start. */
const mostSheetsHere = 500;
/** Fifty thousand nominations with seven sheets each. */
const bounds = { memoryMegabytes: 4_096, milliseconds: 120_000, outputBytes: 64 * 1024 * 1024 };
/** A ranking that nobody keeps belongs to no result. */
const names = noResult(programVersion);

/**
 * What the votes of an ended session come to in its season; each decision is tried by ranking. That of a large season is found in a
 * process of its own, so that the server goes on answering.
 *
 * @throws Problem conflict of a decision that stands and does not fit, `result.reckoning-gave-up`
 */
export async function outcomesOf(decided: DecidedSeasonInRows, votes: SessionVotes): Promise<readonly SessionOutcome[]> {
  const frames = bytesOf(seasonFrames(decided, names));
  const isSmall = decided.acceptedNominations * decided.members.length <= mostSheetsHere;
  const { outcomes, fault } = isSmall ? answeredVotes((await gatherSeason(framesOf(frames))).season, votes) : await inProcess(votes, frames);
  if (fault !== null) throw Problem.conflict(fault.code, { at: fault.at });
  return outcomes;
}

async function inProcess(votes: SessionVotes, season: AsyncIterable<Buffer>): Promise<AnsweredVotes> {
  const outcome = await inBoundedProcess(join(__dirname, 'session.process'), [], bounds, withVotes(votes, season));
  if (outcome.ended !== null) throw Problem.conflict('result.reckoning-gave-up');
  return JSON.parse(outcome.output.toString('utf8')) as AnsweredVotes;
}

async function* withVotes(votes: SessionVotes, season: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* frameOf(votesSign, JSON.stringify(votes));
  yield* season;
}

async function* bytesOf(frames: AsyncIterable<readonly [Buffer, Buffer]>): AsyncGenerator<Buffer> {
  for await (const frame of frames) yield* frame;
}
