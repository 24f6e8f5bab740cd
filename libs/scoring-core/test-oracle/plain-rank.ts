import type { AwardTier, ClassBand, RecordedDecision, Season, SeasonResult, TieKey } from '../src';
import { asDecimal, asText, cmp, dec, minus, type Num, num, over, plus } from './plain-number';
import { inConflict, isComplete, type PlainScore, scorePlainly } from './plain-score';

/** What a season's result says, without the trail that explains it. */
export type PlainResult = Omit<SeasonResult, 'peerGroups' | 'ineligible'> & {
  readonly peerGroups: readonly { readonly name: string; readonly entries: readonly PlainEntry[] }[];
  readonly ineligible: readonly Pick<SeasonResult['ineligible'][number], 'code' | 'reason' | 'at'>[];
};
type PlainEntry = Omit<SeasonResult['peerGroups'][number]['entries'][number], 'trail' | 'remarks'>;

interface Row extends PlainScore {
  readonly name: string;
  readonly preferred: boolean;
  readonly className: string | null;
  readonly undetermined: boolean;
  rank: number;
  tied: boolean;
  award: string | null;
  status: PlainEntry['awardStatus'];
}

const holds = (band: ClassBand, score: Num): boolean => {
  const low = band.from === null ? 1 : cmp(score, dec(band.from));
  const high = band.to === null ? -1 : cmp(score, dec(band.to));
  return (low > 0 || (low === 0 && band.fromInclusive)) && (high < 0 || (high === 0 && band.toInclusive));
};

const medianOf = (values: readonly Num[]): Num => {
  const sorted = [...values].sort(cmp);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return over(plus(low ?? num(0), high ?? num(0)), num(2));
};
const spreadOf = (values: readonly Num[]): Num => {
  const sorted = [...values].sort(cmp);
  return minus(sorted[sorted.length - 1] ?? num(0), sorted[0] ?? num(0));
};

/** What a key says of a row: larger is better; null when the row has no such figure. */
const figure = (row: Row, key: TieKey): Num | null => {
  switch (key.kind) {
    case 'average':
      return row.averageOf(key.code);
    case 'median':
      return medianOf(row.sheetTotals);
    case 'smaller-spread':
      return minus(num(0), spreadOf(row.sheetTotals));
    case 'legal-preference':
      return num(row.preferred ? 1 : 0);
    default:
      throw new Error(`not a computed key: ${key.kind}`);
  }
};

/**
 * Who stands strictly before whom: rows are set apart score by score, then key
 * by key among those still equal; a key that one of the equals lacks is passed over.
 */
const settle = (rows: readonly Row[], figures: readonly ((row: Row) => Num | null)[]): readonly (readonly Row[])[] => {
  const [first, ...rest] = figures;
  if (first === undefined || rows.length < 2) return rows.length === 0 ? [] : [rows];
  if (rows.some((row) => first(row) === null)) return settle(rows, rest);
  const best = rows.reduce((high, row) => (cmp(first(row) ?? num(0), first(high) ?? num(0)) > 0 ? row : high));
  const equal = (row: Row): boolean => cmp(first(row) ?? num(0), first(best) ?? num(0)) === 0;
  return [...settle(rows.filter(equal), rest), ...settle(rows.filter((row) => !equal(row)), figures)];
};

type DecisionOf<Kind extends RecordedDecision['kind']> = Extract<RecordedDecision, { kind: Kind }>;

const decisionsOf = <Kind extends RecordedDecision['kind']>(season: Season, kind: Kind): readonly DecisionOf<Kind>[] =>
  season.decisions.filter((decision): decision is DecisionOf<Kind> => decision.kind === kind);

/** Equals whom a vote or an authority has ordered, one by one. */
const apart = (season: Season, equals: readonly Row[]): readonly (readonly Row[])[] => {
  const order = decisionsOf(season, 'order').find(({ codes }) => codes.length === equals.length && equals.every(({ code }) => codes.includes(code)));
  return order === undefined ? [equals] : order.codes.map((code) => equals.filter((row) => row.code === code));
};

const quotaOf = (tier: AwardTier, participants: number, ranked: readonly Row[]): number => {
  const { quota } = tier;
  if (quota.kind === 'unlimited') return Number.MAX_SAFE_INTEGER;
  if (quota.kind === 'count') return quota.count;
  if (quota.kind !== 'percent') throw new Error(`not a quota of a workbook: ${quota.kind}`);
  const { base } = quota;
  const heads =
    base === 'participants' ? participants : base === 'eligible' ? ranked.length : ranked.filter(({ className }) => className === base.ofClass).length;
  const exact = num(BigInt(quota.percent) * BigInt(heads), 10_000);
  return Number(exact.n / exact.d);
};

const award = (season: Season, participants: number, rows: readonly Row[], undecided: SeasonResult['undecided'][number][], peerGroup: string): void => {
  const names = season.criteriaSet.classes.map(({ name }) => name);
  let waiting = false;
  for (const tier of season.tiers) {
    const candidates = rows.filter((row) => {
      if (row.award !== null) return false;
      if (tier.minClass !== null && (row.className === null || names.indexOf(row.className) > names.indexOf(tier.minClass))) return false;
      return tier.minScore === null || cmp(row.final, dec(tier.minScore)) >= 0;
    });
    if (waiting) {
      for (const row of candidates) row.status = 'waiting';
      continue;
    }
    let left = quotaOf(tier, participants, rows);
    for (const rank of [...new Set(candidates.map((row) => row.rank))]) {
      const together = candidates.filter((row) => row.rank === rank);
      if (together.length <= left) {
        left -= together.length;
        for (const row of together) [row.award, row.status] = [tier.name, 'awarded'];
        continue;
      }
      const crosses = left > 0;
      left = 0;
      for (const row of together) row.status = 'over-quota';
      if (crosses && tier.tieAtLine === 'take-all') for (const row of together) [row.award, row.status] = [tier.name, 'awarded'];
      const line = decisionsOf(season, 'line').find((each) => each.award === tier.name && each.peerGroup === peerGroup && each.codes.some((code) => together.some((row) => row.code === code)));
      if (line !== undefined) {
        for (const row of together) if (line.awarded.includes(row.code)) [row.award, row.status] = [tier.name, 'awarded'];
      } else if (crosses && tier.tieAtLine === 'wait') {
        waiting = true;
        for (const row of together) row.status = 'tie-at-quota';
        undecided.push({ peerGroup, award: tier.name, codes: together.map(({ code }) => code), reason: 'tie-at-quota' });
      }
    }
  }
};

const collator = new Intl.Collator('vi');

/** The whole arithmetic once more, from the text of the rules: slow, plain, exact. Only tests use it. */
export const rankPlainly = (season: Season): PlainResult => {
  const { criteriaSet: set, rules } = season;
  const outcomes = season.nominations.map((nomination) => ({ nomination, outcome: scorePlainly(season, nomination) }));
  const undecided: SeasonResult['undecided'][number][] = [];
  const peerGroups = [...new Set(season.nominations.map(({ peerGroup }) => peerGroup))].map((name) => {
    const all = outcomes.filter(({ nomination }) => nomination.peerGroup === name);
    const rows = all.flatMap(({ nomination, outcome }): Row[] => {
      if (outcome.kind !== 'scored' || outcome.barred !== null) return [];
      const band = set.classes.find((item) => holds(item, rules.classOn === 'exact' ? outcome.exact : outcome.final));
      const given = decisionsOf(season, 'class').find(({ nominationCode }) => nominationCode === nomination.code);
      const blocked = band !== undefined && band.zeroBlocked && outcome.zeroLeaf;
      const undetermined = blocked && given === undefined;
      const className = given !== undefined ? given.className : blocked ? null : (band?.name ?? null);
      const { name: ownName, legalPreference: preferred } = nomination;
      return [{ ...outcome, name: ownName, preferred, className, undetermined, rank: 0, tied: false, award: null, status: 'not-a-candidate' }];
    });
    const byScore = (row: Row): Num => (rules.rankOn === 'exact' ? row.exact : row.final);
    const firstAct = season.tieChain.findIndex(({ kind }) => kind === 'vote' || kind === 'authority');
    const computed = firstAct < 0 ? season.tieChain : season.tieChain.slice(0, firstAct);
    const settled = settle(rows, [byScore, ...computed.map((key) => (row: Row) => figure(row, key))]);
    let better = 0;
    for (const equals of settled.flatMap((each) => apart(season, each))) {
      for (const row of equals) [row.rank, row.tied] = [better + 1, equals.length > 1];
      better += equals.length;
    }
    const ordered = [...rows].sort((a, b) => a.rank - b.rank || collator.compare(a.name, b.name));
    award(season, all.length, ordered, undecided, name);
    for (const { nominationCode, award: given } of decisionsOf(season, 'departure')) {
      for (const row of ordered) if (row.code === nominationCode) [row.award, row.status] = [given, given === null ? 'withheld' : 'awarded'];
    }
    const entries = ordered.map(
      (row): PlainEntry => ({
        code: row.code,
        rank: row.rank,
        tied: row.tied,
        finalScore: asDecimal(row.final, set.decimals),
        exactScore: asText(row.exact),
        class: row.className,
        countedSheets: row.counted,
        award: row.award,
        awardStatus: row.status,
        notes: row.undetermined ? ['class-undetermined'] : [],
      }),
    );
    return { name, entries };
  });
  return {
    decimals: set.decimals,
    peerGroups,
    incomplete: outcomes.flatMap(({ outcome }) =>
      outcome.kind === 'incomplete' ? [{ code: outcome.code, reason: outcome.reason, countedSheets: outcome.counted }] : [],
    ),
    ineligible: outcomes.flatMap(({ outcome }) =>
      outcome.kind === 'scored' && outcome.barred !== null ? [{ code: outcome.code, ...outcome.barred }] : [],
    ),
    undecided,
    warnings: season.nominations.flatMap((nomination) =>
      season.assessors.flatMap((member) =>
        season.sheets
          .filter((row) => row.nominationCode === nomination.code && row.assessorCode === member.code && !row.recused)
          .flatMap((row) => {
            const at = { nominationCode: nomination.code, assessorCode: member.code };
            return [
              ...(isComplete(season, row, 'panel') ? [] : [{ code: 'draft-sheet' as const, ...at }]),
              ...(inConflict(season, row, nomination) ? [{ code: 'conflict-of-interest' as const, ...at }] : []),
            ];
          }),
      ),
    ),
  };
};
