import { compareFractions } from './fraction';
import type { CriteriaPlan } from './criteria-plan';
import type { NominationScore } from './nomination-score';
import type { TenThousandths } from './points';
import type { ScoringRules, TieKey } from './rules';

export interface Rankable {
  readonly score: NominationScore;
  readonly legalPreference: boolean;
}

export interface RankGroup<T> {
  /** Competition ranking 1-2-2-4: one more than the number of those strictly better. */
  readonly rank: number;
  readonly members: readonly T[];
}

/** Negative when `a` stands before `b`. */
type Comparison<T> = (a: T, b: T) => number;

/** Splits a list into runs of equals, best first. */
function splitBy<T>(members: readonly T[], compare: Comparison<T>): T[][] {
  const runs: T[][] = [];
  for (const member of [...members].sort(compare)) {
    const run = runs.at(-1);
    const first = run?.[0];
    if (run !== undefined && first !== undefined && compare(first, member) === 0) run.push(member);
    else runs.push([member]);
  }
  return runs;
}

function averageOf(plan: CriteriaPlan, score: NominationScore, code: string): TenThousandths | null {
  const leaf = plan.leaves.find((item) => item.leaf.code === code);
  if (leaf !== undefined) return score.leafAverages[leaf.index] ?? null;
  const group = plan.groups.find((item) => item.group?.code === code);
  return group === undefined ? null : (score.groupAverages[group.index] ?? null);
}

/**
 * Splits equals by one key. An average that one of them does not have (the item
 * was not assigned to it) says nothing about merit: the key is passed over for
 * that set of equals rather than read as a 0.
 */
function splitByKey<T extends Rankable>(plan: CriteriaPlan, members: readonly T[], key: TieKey): T[][] {
  switch (key.kind) {
    case 'average': {
      const averages = new Map(members.map((member) => [member, averageOf(plan, member.score, key.code)]));
      if ([...averages.values()].includes(null)) return [[...members]];
      return splitBy(members, (a, b) => (averages.get(b) ?? 0) - (averages.get(a) ?? 0));
    }
    case 'median':
      return splitBy(members, (a, b) => compareFractions(b.score.median, a.score.median));
    case 'smaller-spread':
      return splitBy(members, (a, b) => a.score.spread - b.score.spread);
    case 'legal-preference':
      return splitBy(members, (a, b) => Number(b.legalPreference) - Number(a.legalPreference));
    case 'vote':
    case 'authority':
      return [[...members]];
  }
}

/** Keys up to the first recorded act: what comes after a vote is only asked when the vote has been held. */
function computedKeys(tieChain: readonly TieKey[]): readonly TieKey[] {
  const act = tieChain.findIndex(({ kind }) => kind === 'vote' || kind === 'authority');
  return act < 0 ? tieChain : tieChain.slice(0, act);
}

/** The rounded or the exact score, falling. */
const byScore = ({ rankOn }: Pick<ScoringRules, 'rankOn'>): Comparison<Rankable> =>
  rankOn === 'exact' ? (a, b) => compareFractions(b.score.exact, a.score.exact) : (a, b) => b.score.final - a.score.final;

/**
 * Ranks one peer group by the rounded or the exact score, falling, and splits
 * equals by the keys of the chain in order (scoring rules §7). What the chain
 * leaves equal shares its rank.
 */
export function rankPeerGroup<T extends Rankable>(
  plan: CriteriaPlan,
  rules: Pick<ScoringRules, 'rankOn'>,
  tieChain: readonly TieKey[],
  members: readonly T[],
): readonly RankGroup<T>[] {
  let runs: T[][] = splitBy(members, byScore(rules));
  for (const key of computedKeys(tieChain)) {
    runs = runs.flatMap((run) => (run.length === 1 ? [run] : splitByKey(plan, run, key)));
  }
  return numberRuns(runs);
}

/** Gives runs of equals, best first, their competition ranks. */
function numberRuns<T>(runs: readonly (readonly T[])[]): readonly RankGroup<T>[] {
  let before = 0;
  return runs.map((members) => {
    const rank = before + 1;
    before += members.length;
    return { rank, members };
  });
}

export interface Ranked {
  readonly rank: number;
  readonly tied: boolean;
  /** How many are ranked, the one included. */
  readonly of: number;
}

/** The members of a peer group by their scores, best first: what `rankOne` looks them up in. */
export const sortedForRank = <T extends Rankable>(rules: Pick<ScoringRules, 'rankOn'>, members: readonly T[]): readonly T[] => [...members].sort(byScore(rules));

/**
 * The place `rankPeerGroup` would give to one among the others, who are sorted; whoever has its code among them is left
 * out. Only those of equal score are compared by the chain: asking this of everybody costs about a sort.
 */
export function rankOne<T extends Rankable & { readonly code: string }>(
  plan: CriteriaPlan,
  rules: Pick<ScoringRules, 'rankOn'>,
  tieChain: readonly TieKey[],
  sorted: readonly T[],
  own: T,
): Ranked {
  const compare = byScore(rules);
  const from = firstAt(sorted, (other) => compare(other, own) >= 0);
  const to = firstAt(sorted, (other) => compare(other, own) > 0);
  const self = sorted.findIndex(({ code }) => code === own.code);
  const equals = sorted.slice(from, to).filter(({ code }) => code !== own.code);
  const better = from - Number(self >= 0 && self < from);
  const run = rankPeerGroup(plan, rules, tieChain, [...equals, own]).find(({ members }) => members.includes(own));
  return { rank: better + (run?.rank ?? 1), tied: (run?.members.length ?? 1) > 1, of: sorted.length - Number(self >= 0) + 1 };
}

/** Where the first stands of whom it holds, when it holds of all who follow. */
function firstAt<T>(sorted: readonly T[], holds: (each: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = sorted[middle];
    if (each !== undefined && holds(each)) high = middle;
    else low = middle + 1;
  }
  return low;
}
