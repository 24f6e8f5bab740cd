import { isDeepStrictEqual } from 'node:util';
import { rankSeason, type Season, type SeasonResult } from '.';
import { type PlainResult, rankPlainly } from '../test-oracle/plain-rank';
import { withRandomDecisions } from '../test-oracle/random-decisions';
import { Dice, randomSeason } from '../test-oracle/random-season';

const SEASONS = 20_000;
/** One season in so many has recorded decisions besides. */
const DECIDED = 4;

function playedSeason(seed: number): Season {
  const season = randomSeason(seed);
  return seed % DECIDED === 0 ? withRandomDecisions(season, new Dice(seed)) : season;
}

/** The result without what only explains it. */
function bare(result: SeasonResult): PlainResult {
  return {
    ...result,
    peerGroups: result.peerGroups.map(({ name, entries }) => ({
      name,
      entries: entries.map(({ trail: _trail, remarks: _remarks, ...entry }) => entry),
    })),
    ineligible: result.ineligible.map(({ code, reason, at }) => ({ code, reason, at })),
  };
}

describe('rankSeason against a second, plain implementation', () => {
  it(`agrees on ${SEASONS} generated seasons, whole results compared`, () => {
    for (let seed = 1; seed <= SEASONS; seed += 1) {
      const season = playedSeason(seed);
      const [ours, plain] = [bare(rankSeason(season)), rankPlainly(season)];
      // What says where two results part takes ten times as long as learning that they do not.
      if (!isDeepStrictEqual({ ...ours }, { ...plain })) expect({ seed, ...ours }).toEqual({ seed, ...plain });
    }
  });

  it('meets every feature often enough in those seasons to mean something', () => {
    const seen = { tied: 0, undecided: 0, incomplete: 0, ineligible: 0, undetermined: 0, fractions: 0, waiting: 0, awarded: 0, office: 0 };
    const decided = { class: 0, order: 0, line: 0, departure: 0 };
    for (let seed = 1; seed <= 4_000; seed += 1) {
      const season = playedSeason(seed);
      const result = rankSeason(season);
      for (const { kind } of season.decisions) decided[kind] += 1;
      const entries = result.peerGroups.flatMap((group) => group.entries);
      seen.tied += entries.filter(({ tied }) => tied).length;
      seen.undecided += result.undecided.length;
      seen.incomplete += result.incomplete.length;
      seen.ineligible += result.ineligible.length;
      seen.undetermined += entries.filter(({ notes }) => notes.includes('class-undetermined')).length;
      seen.fractions += entries.filter(({ exactScore }) => exactScore.includes('/')).length;
      seen.waiting += entries.filter(({ awardStatus }) => awardStatus === 'waiting').length;
      seen.awarded += entries.filter(({ awardStatus }) => awardStatus === 'awarded').length;
      seen.office += entries.filter(({ trail }) => trail.officeTotal !== null).length;
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
    for (const count of Object.values(decided)) expect(count).toBeGreaterThan(10);
  });
});
