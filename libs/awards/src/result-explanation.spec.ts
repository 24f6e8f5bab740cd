import { rankSeason, scoreSheet } from '@dvk/scoring-core';
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

  it('gives every single mark, from which each sheet comes to its total', () => {
    const all = [...entries, ...result.ineligible];
    for (const entry of all) {
      const { marks } = explainLine(season, result, entry);
      expect(marks.members.length).toBeGreaterThan(0);
      for (const [at, { code }] of marks.members.entries()) {
        const sheet = season.sheets.find(({ nominationCode, assessorCode }) => nominationCode === entry.code && assessorCode === code)!;
        const traced = entry.trail.sheets.find(({ assessorCode }) => assessorCode === code);
        if (traced === undefined || traced.total === null || entry.trail.notApplicable.length > 0) continue;
        const panelScore = scoreSheet(season.criteriaSet, sheet.marks, { notApplicable: [] });
        const base = marks.leaves.filter(({ code: leaf }) => !/^[TP]/.test(leaf)).reduce((sum, { marks: given, weight }) => sum + (Number(given[at]) * weight) / 100, 0);
        expect([entry.code, code, base + (panelScore.bonus - panelScore.deduction) / 10_000]).toEqual([entry.code, code, Number(traced.total)]);
      }
    }
  });
});
