import { rankSeason, type Season, undecidedLines } from '@dvk/scoring-core';
import { exampleSeason } from '../../../../test/support/examples/example-season';
import { largeSeason, seasonInRows } from '../../../../test/support/season-in-rows';
import { programVersion } from '../program-version';
import { canonicalSeason, manifestSha256 } from '../season-manifest';
import { rankingOf } from './season-rankings';

// The ranking program is TypeScript here.
function small(): Season {
  const season = exampleSeason();
  const nominations = season.nominations.slice(0, 30);
  const codes = new Set(nominations.map(({ code }) => code));
  return { ...season, nominations, sheets: season.sheets.filter(({ nominationCode }) => codes.has(nominationCode)) };
}

it.each([
  ['here', small()],
  ['in a process of its own', largeSeason()],
])('a season is ranked %s to what is frozen of it', async (_where, season) => {
  const found = await rankingOf(seasonInRows(season));
  const result = rankSeason(canonicalSeason(season));
  const entries = result.peerGroups.flatMap(({ name, entries: own }) => own.map((entry) => ({ peerGroup: name, ...entry })));
  expect(found.sha256).toBe(manifestSha256(season, programVersion));
  expect(found.ranked.map(({ code, rank, finalScore, className, award, peerGroup }) => [code, rank, finalScore, className, award, peerGroup])).toEqual(entries.map((entry) => [entry.code, entry.rank, entry.finalScore, entry.class, entry.award, entry.peerGroup]));
  const [first] = found.ranked;
  const nominated = season.nominations.find(({ code }) => code === first?.code);
  expect(first).toMatchObject({ name: nominated?.name, unitName: season.units.find(({ code }) => code === nominated?.unitCode)?.name });
  expect(found.lines).toEqual(undecidedLines(canonicalSeason(season)));
  expect([found.fault, new Set(found.openClasses)]).toEqual([null, new Set(entries.filter(({ notes }) => notes.includes('class-undetermined')).map(({ code }) => code))]);
});

it.each([small(), largeSeason()])('a decision that does not fit is named', async (season) => {
  const [nominationCode = ''] = season.nominations.map(({ code }) => code);
  const decision = { kind: 'class', nominationCode, className: 'không có hạng này', reason: '', decidedBy: '', decidedAt: '', document: '' } as const;
  expect(await rankingOf(seasonInRows({ ...season, decisions: [decision] }))).toMatchObject({ fault: { code: 'decision.class-settled' }, ranked: [], sha256: null });
});
