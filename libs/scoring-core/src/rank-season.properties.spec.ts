import fc from 'fast-check';
import { type AwardTier, type Mark, rankSeason, type RankedEntry, scoreSheet, type Season, type SeasonResult, type SeasonSheet } from '.';
import { Dice, leavesUnder, randomSeason } from '../test-oracle/random-season';

const RUNS = { numRuns: 500 };
const seeds = fc.integer({ min: 1, max: 2 ** 30 });
/** Seasons in which nobody recuses, drafts or sets a leaf aside. */
const plainSeason = (seed: number): Season => randomSeason(seed, { everything: false });

function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const dice = new Dice(seed);
  const left = [...items];
  return items.map(() => left.splice(dice.roll(left.length), 1)[0] as T);
}

const entriesOf = (result: SeasonResult): readonly RankedEntry[] => result.peerGroups.flatMap(({ entries }) => entries);

/** The result with its lists in an order that the order of nominations does not decide. */
function unordered(result: SeasonResult): unknown {
  const by = <T>(items: readonly T[], key: (item: T) => string): readonly T[] => [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return {
    ...result,
    peerGroups: by(result.peerGroups, ({ name }) => name),
    incomplete: by(result.incomplete, ({ code }) => code),
    ineligible: by(result.ineligible, ({ code }) => code),
    undecided: by(result.undecided, ({ peerGroup, award }) => `${peerGroup}/${award}`),
    warnings: by(result.warnings, ({ nominationCode, assessorCode, code }) => `${nominationCode}/${assessorCode}/${code}`),
  };
}

describe('rankSeason, whatever the season', () => {
  it('does not depend on the order of sheets, units and marks', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, order) => {
        const season = randomSeason(seed);
        const sheets = shuffled(season.sheets, order).map((sheet) => ({
          ...sheet,
          marks: Object.fromEntries(shuffled(Object.entries(sheet.marks), order)),
        }));
        expect(rankSeason({ ...season, sheets, units: shuffled(season.units, order) })).toEqual(rankSeason(season));
      }),
      RUNS,
    );
  });

  it('does not depend on the order of nominations, but for the order of its own lists', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, order) => {
        const season = randomSeason(seed);
        const moved = rankSeason({ ...season, nominations: shuffled(season.nominations, order) });
        expect(unordered(moved)).toEqual(unordered(rankSeason(season)));
      }),
      RUNS,
    );
  });

  it('accounts for every nomination exactly once', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const season = randomSeason(seed);
        const result = rankSeason(season);
        const codes = [...entriesOf(result), ...result.incomplete, ...result.ineligible].map(({ code }) => code);
        expect([...codes].sort()).toEqual(season.nominations.map(({ code }) => code).sort());
      }),
      RUNS,
    );
  });

  it('keeps every score between 0 and the maximum unless bonuses may exceed it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const season = randomSeason(seed);
        for (const { exactScore } of entriesOf(rankSeason(season))) {
          const [top = '0', bottom = '1'] = exactScore.split('/');
          const score = Number(top) / Number(bottom);
          expect(score).toBeGreaterThanOrEqual(0);
          if (season.criteriaSet.bonusMayExceedMax !== true) expect(score).toBeLessThanOrEqual(season.criteriaSet.declaredTotal / 100);
        }
      }),
      RUNS,
    );
  });

  it('gives rank 1 + the number of those ranked before, and never a worse score the better rank', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const season = randomSeason(seed);
        for (const { entries } of rankSeason(season).peerGroups) {
          for (const entry of entries) {
            expect(entry.rank).toBe(1 + entries.filter(({ rank }) => rank < entry.rank).length);
            expect(entry.tied).toBe(entries.filter(({ rank }) => rank === entry.rank).length > 1);
            const better = entries.filter(({ finalScore }) => Number(finalScore) > Number(entry.finalScore));
            for (const other of better) expect(other.rank).toBeLessThan(entry.rank);
          }
        }
      }),
      RUNS,
    );
  });

  it('shows an assessor while marking the total that the ranking counts', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const season = plainSeason(seed);
        const zeroGates = leavesUnder(season.criteriaSet.groups).some((leaf) => leaf.kind === 'gate' && leaf.whenFailed === 'group-zero');
        fc.pre(!zeroGates);
        const totals = new Map(entriesOf(rankSeason(season)).map(({ code, trail }) => [code, trail.sheets]));
        for (const { nominationCode, assessorCode, marks } of season.sheets) {
          const counted = totals.get(nominationCode)?.find((sheet) => sheet.assessorCode === assessorCode)?.total;
          if (counted === undefined || counted === null) continue;
          const live = scoreSheet(season.criteriaSet, marks);
          // A cap can have more places than the set prints.
          expect(Math.abs(live.total / 10_000 - Number(counted))).toBeLessThanOrEqual(0.5 / 10 ** season.criteriaSet.decimals + 1e-9);
        }
      }),
      RUNS,
    );
  });
});

/** Raises one mark of points or bonus on one sheet; null when there is none to raise. */
function raiseOne(season: Season, dice: Dice): { readonly season: Season; readonly nominationCode: string } | null {
  const raisable = leavesUnder(season.criteriaSet.groups).filter(({ kind }) => kind === 'points' || kind === 'bonus');
  const places = season.sheets.flatMap((sheet, at) =>
    raisable.flatMap((leaf) => {
      const mark = sheet.marks[leaf.code];
      return mark?.kind === 'points' && mark.hundredths < leaf.max ? [{ at, leaf, from: mark.hundredths }] : [];
    }),
  );
  const place = places[dice.roll(Math.max(1, places.length))];
  const sheet = place === undefined ? undefined : season.sheets[place.at];
  if (place === undefined || sheet === undefined) return null;
  const higher: Mark = { kind: 'points', hundredths: dice.between(place.from + 1, place.leaf.max) };
  const raised: SeasonSheet = { ...sheet, marks: { ...sheet.marks, [place.leaf.code]: higher } };
  return { season: { ...season, sheets: season.sheets.map((other) => (other === sheet ? raised : other)) }, nominationCode: sheet.nominationCode };
}

describe('a higher mark', () => {
  it('never lowers the rank of its nomination, by any method and scope, when no leaf is set aside and no tie-break key is used', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, choice) => {
        const season: Season = { ...plainSeason(seed), tieChain: [] };
        const raised = raiseOne(season, new Dice(choice));
        fc.pre(raised !== null);
        const rankIn = (played: Season): number | undefined =>
          entriesOf(rankSeason(played)).find(({ code }) => code === raised?.nominationCode)?.rank;
        const before = rankIn(season);
        fc.pre(before !== undefined);
        expect(rankIn(raised?.season ?? season)).toBeLessThanOrEqual(before ?? 0);
      }),
      RUNS,
    );
  });
});

function placesOf(tier: AwardTier, participants: number, entries: readonly RankedEntry[]): number {
  const { quota } = tier;
  if (quota.kind === 'count') return quota.count;
  if (quota.kind !== 'percent') return Infinity;
  const { base } = quota;
  const heads =
    base === 'participants' ? participants : base === 'eligible' ? entries.length : entries.filter((entry) => entry.class === base.ofClass).length;
  return Math.floor((heads * quota.percent) / 10_000);
}

describe('awards', () => {
  it('never exceed a quota, but for whole ranks under "take all"; never stand below a better rank left out', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const season = randomSeason(seed);
        for (const { name, entries } of rankSeason(season).peerGroups) {
          const participants = season.nominations.filter(({ peerGroup }) => peerGroup === name).length;
          for (const tier of season.tiers) {
            const awarded = entries.filter(({ award }) => award === tier.name);
            const places = placesOf(tier, participants, entries);
            if (tier.tieAtLine !== 'take-all') expect(awarded.length).toBeLessThanOrEqual(places);
            const lastRank = Math.max(0, ...awarded.map(({ rank }) => rank));
            expect(awarded.filter(({ rank }) => rank < lastRank).length).toBeLessThan(Math.max(1, places));
            if (places === 0) expect(awarded).toEqual([]);
          }
        }
      }),
      RUNS,
    );
  });

  it('treat all of one rank alike where a tier asks for no class', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const season = randomSeason(seed);
        fc.pre(season.tiers.every(({ minClass, minScore }) => minClass === null && minScore === null));
        for (const { entries } of rankSeason(season).peerGroups) {
          for (const { rank, award, awardStatus } of entries) {
            const twin = entries.find((entry) => entry.rank === rank);
            expect([award, awardStatus]).toEqual([twin?.award, twin?.awardStatus]);
          }
        }
      }),
      RUNS,
    );
  });
});
