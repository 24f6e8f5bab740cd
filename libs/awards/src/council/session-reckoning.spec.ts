import { rankSeason, type Season } from '@dvk/scoring-core';
import { exampleSeason } from '../../../../test/support/examples/example-season';
import { largeSeason, seasonInRows } from '../../../../test/support/season-in-rows';
import { canonicalSeason } from '../season-manifest';
import type { CouncilOutcome } from './council-outcome';
import { sessionOutcomes } from './session-outcome';
import { outcomesOf } from './session-reckoning';

function small(): Season {
  const season = exampleSeason();
  const nominations = season.nominations.slice(0, 30);
  const codes = new Set(nominations.map(({ code }) => code));
  return { ...season, nominations, sheets: season.sheets.filter(({ nominationCode }) => codes.has(nominationCode)) };
}

/** Somebody proposed is voted down, somebody else is given that award, and a third case is about nobody. */
function votesIn(season: Season): CouncilOutcome[] {
  const entries = rankSeason(season).peerGroups.flatMap((group) => group.entries);
  const [proposed, without] = [entries.find(({ award }) => award !== null), entries.find(({ award }) => award === null)];
  const voted = (ordinal: number, nominationCode: string, yes: number): CouncilOutcome => ({
    sessionId: 'one', sessionNumber: 1, resultId: 'result', endedAt: new Date('2026-11-20T04:00:00Z'), ordinal, kind: 'award', nominationCode, award: proposed?.award ?? '', matter: '', line: null,
    obstacleId: null, adopted: yes > 4, yes, no: 9 - yes, blank: 0, denominator: 9, conclusion: '',
  });
  return [voted(1, proposed?.code ?? '', 1), voted(2, without?.code ?? '', 9), voted(3, 'nobody', 9)];
}

const nothingElse = { standing: [], lifted: [], superseded: [] };

it.each([
  ['here', small(), 'ready'],
  // Its copies tie on every line: nobody is given more while those wait.
  ['in a process of its own', largeSeason(), 'unfit'],
])('votes are turned into decisions %s, to the same', async (_where, season, second) => {
  const voted = votesIn(season);
  const found = await outcomesOf(seasonInRows(season), { voted, after: nothingElse });
  expect(found.map(({ state }) => state)).toEqual(['ready', second, 'unfit']);
  expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(JSON.stringify(sessionOutcomes(voted, canonicalSeason(season), nothingElse))));
  expect(await outcomesOf(seasonInRows(season), { voted, after: { ...nothingElse, superseded: [2] } })).toMatchObject([{ state: 'ready' }, { state: 'superseded' }, { state: 'unfit' }]);
});

it.each([small(), largeSeason()])('a decision that stands and does not fit is named', async (season) => {
  const [nominationCode = ''] = season.nominations.map(({ code }) => code);
  const decision = { kind: 'class', nominationCode, className: 'không có hạng này', reason: '', decidedBy: '', decidedAt: '', document: '' } as const;
  await expect(outcomesOf(seasonInRows({ ...season, decisions: [decision] }), { voted: votesIn(season), after: nothingElse })).rejects.toMatchObject({ code: 'decision.class-settled' });
});
