import { rankSeason } from '@dvk/scoring-core';
import { exampleSeason } from '../../../test/support/examples/example-season';
import { explainLine } from './result-explanation';

const season = exampleSeason();
const result = rankSeason(season);
const entries = result.peerGroups.flatMap((group) => group.entries);

describe('the explanation of a line', () => {
  it('names for everybody of the same score what set the two apart, each seen from both sides', () => {
    const explained = new Map(entries.map((entry) => [entry.code, explainLine(season, result, entry)]));
    const pairs = [...explained].flatMap(([code, { equals }]) => equals.map((equal) => ({ of: code, ...equal })));
    expect(pairs.length).toBeGreaterThan(0);
    for (const { of, code, decidedBy, rank } of pairs) {
      const mirrored = explained.get(code)?.equals.find((equal) => equal.code === of);
      expect([mirrored?.decidedBy?.key, mirrored?.decidedBy?.own]).toEqual([decidedBy?.key, decidedBy?.other]);
      expect(decidedBy === null).toBe(entries.find((entry) => entry.code === of)?.rank === rank);
    }
  });

  it('gives averages × weights and bands from which the class follows', () => {
    for (const entry of entries) {
      const { averages, band, totalMax } = explainLine(season, result, entry);
      for (const { code, weight, weighted } of averages) {
        if (weight === null || weighted === null) continue;
        expect(Math.abs(Number(weighted) - (Number(entry.trail.averages[code]) * weight) / 100)).toBeLessThanOrEqual(0.0051);
      }
      expect(Number(totalMax)).toBe(season.criteriaSet.declaredTotal / 100);
      if (entry.notes.length === 0 && entry.class !== null) expect(band?.name).toBe(entry.class);
    }
  });
});
