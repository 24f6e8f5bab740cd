import { rankSeason, type RecordedDecision, type Season } from '@dvk/scoring-core';
import { exampleSeason } from '../../../test/support/examples/example-season';
import { readManifest } from './frozen-season';
import { resultLines } from './result-rows';
import { freezeRefusal } from './result.policy';
import { manifestFault } from './verification/manifest-fault';
import { manifestSha256, seasonManifest, sha256Of } from './season-manifest';

/** The rows of a season in another order each time; criteria, classes, tiers and the tie chain stay. */
function turned(season: Season, by: number): Season {
  const turn = <T>(items: readonly T[]): T[] => [...items.slice(by % items.length), ...items.slice(0, by % items.length)].reverse();
  return { ...season, units: turn(season.units), nominations: turn(season.nominations), assessors: turn(season.assessors), sheets: turn(season.sheets) };
}

describe('a manifest', () => {
  const season = exampleSeason();
  const text = seasonManifest(season, '1.2.3');

  it.each([1, 2, 3, 5, 8, 13])('is the same to the byte when its rows come in another order (%i)', (by) => {
    expect(seasonManifest(turned(season, by), '1.2.3')).toBe(text);
    expect(manifestSha256(turned(season, by), '1.2.3')).toBe(sha256Of(text));
  });

  it('is another one when a mark, a rule or the version of the program differs', () => {
    const [first, ...others] = season.sheets;
    const marks = { ...first?.marks, A1: { kind: 'points', hundredths: 50 } } as const;
    const changed = [
      { ...season, sheets: [...(first === undefined ? [] : [{ ...first, marks }]), ...others] },
      { ...season, rules: { ...season.rules, minSheets: season.rules.minSheets + 1 } },
    ];
    const hashes = [...changed.map((each) => manifestSha256(each, '1.2.3')), manifestSha256(season, '1.2.4'), sha256Of(text)];
    expect(new Set(hashes).size).toBe(4);
  });

  it('has recorded decisions in an order of their own, and the bytes of old when there are none', async () => {
    expect(text).not.toContain('"decisions"');
    const { peerGroups } = rankSeason(season);
    const [first, second] = peerGroups.flatMap(({ entries }) => entries).filter(({ award }) => award !== null);
    const departure = (nominationCode: string): RecordedDecision => ({ kind: 'departure', nominationCode, award: null, reason: 'Đơn vị xin rút', decidedBy: 'Hội đồng', decidedAt: '2026-11-20T02:00:00.000Z', document: '' });
    const decisions = [departure(first?.code ?? ''), departure(second?.code ?? '')];
    const decided = seasonManifest({ ...season, decisions }, '1.2.3');
    expect(seasonManifest({ ...season, decisions: [...decisions].reverse() }, '1.2.3')).toBe(decided);
    expect(readManifest(decided).season.decisions).toHaveLength(2);
    expect(await manifestFault(decided, sha256Of(decided))).toBeNull();
  });

  it('holds the ranking that its own season gives', async () => {
    const { season: kept, result, programVersion } = readManifest(text);
    expect(programVersion).toBe('1.2.3');
    const ranked = rankSeason(kept);
    for (const group of result.peerGroups) expect(ranked.peerGroups).toContainEqual(group);
    expect(result.peerGroups).toHaveLength(ranked.peerGroups.length);
    expect(await manifestFault(text, sha256Of(text))).toBeNull();
  });

  it('gives away bytes that are not those hashed, and a result that its inputs do not give', async () => {
    expect(await manifestFault(`${text} `, sha256Of(text))).toBe('hash-differs');
    const forged = text.replace('"rank":1', '"rank":2');
    expect(await manifestFault(forged, sha256Of(forged))).toBe('recomputation-differs');
    expect(() => readManifest('{"format":2}')).toThrow('known format');
  });

  it('becomes a line for each nomination, numbered without a gap', () => {
    const { season: kept, result } = readManifest(text);
    const lines = resultLines(kept, result);
    expect(lines.map(({ position }) => position)).toEqual(kept.nominations.map((_, at) => at + 1));
    expect(new Set(lines.map(({ nominationCode }) => nominationCode)).size).toBe(kept.nominations.length);
    for (const { outcome, rank, reason } of lines) expect([outcome, rank === null, reason === null]).toEqual([outcome, outcome !== 'ranked', outcome === 'ranked']);
  });
});

describe('freezing', () => {
  const ready = { scoringClosed: true, scoringLocked: true, phasePermits: true, alreadyFrozen: false, acceptedNominations: 1 };
  it.each([
    [{}, null],
    [{ scoringClosed: false }, 'result.scoring-still-open'],
    [{ scoringLocked: false }, 'result.scoring-not-locked'],
    [{ phasePermits: false }, 'result.phase-closed'],
    [{ alreadyFrozen: true }, 'result.already-frozen'],
    [{ acceptedNominations: 0 }, 'result.no-nominations'],
    [{ scoringClosed: false, phasePermits: false, alreadyFrozen: true, acceptedNominations: 0 }, 'result.scoring-still-open'],
  ])('with %j: %s', (fields, refusal) => expect(freezeRefusal({ ...ready, ...fields })).toBe(refusal));
});
