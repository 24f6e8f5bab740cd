import { largestRemainder } from './largest-remainder';
import type { RankGroup } from './rank';
import type { AwardTier, CollectiveOrIndividual, Quota } from './rules';
import type { SubjectKind } from './criteria-set';
import type { SeasonNomination } from './season';
import type { UndecidedReason } from './season-result';
import type { TenThousandths } from './points';

export interface Contender {
  readonly nomination: SeasonNomination;
  readonly className: string | null;
  readonly final: TenThousandths;
}

/** One peer group with everything a quota may depend on. */
export interface Standing<T extends Contender> {
  readonly name: string;
  /** All its nominations, the incomplete and ineligible ones too. */
  readonly participants: number;
  readonly ranks: readonly RankGroup<T>[];
}

export interface CandidateList<T extends Contender> {
  readonly peerGroup: string;
  readonly ranks: readonly RankGroup<T>[];
}

/** Places that several lists want, so that what people decide for one is not there for another. */
export interface Contest {
  readonly places: number;
  /** Only what a list is given beyond its certain places is taken from them; else all it is given. */
  readonly beyondCertain: boolean;
}

/** Candidates who share places, with the number of places each list can count on and the most it may get. */
export interface QuotaPool<T extends Contender> {
  readonly lists: readonly (CandidateList<T> & { readonly certain: number; readonly most: number; readonly contest: Contest | null })[];
  /** Why `certain` and `most` differ. */
  readonly openBecause: UndecidedReason;
}

const KIND_OF: Readonly<Record<SubjectKind, CollectiveOrIndividual>> = {
  'collective-model': 'collective',
  'collective-exemplar': 'collective',
  'individual-model': 'individual',
  'individual-exemplar': 'individual',
  household: 'household',
};

/** Tập thể, cá nhân or hộ gia đình. */
export function collectiveOrIndividual(kind: SubjectKind): CollectiveOrIndividual {
  return KIND_OF[kind];
}

const sizeOf = (list: CandidateList<Contender>): number => list.ranks.reduce((sum, { members }) => sum + members.length, 0);

/** Percent (hundredths) of a head count, in whole places; rounded down unless the tier says otherwise. */
export function percentPlaces(base: number, percent: number, rounding: 'down' | 'up' | 'half-up'): number {
  const exact = BigInt(base) * BigInt(percent);
  const bump = rounding === 'down' ? 0n : rounding === 'up' ? 9_999n : 5_000n;
  return Number((exact + bump) / 10_000n);
}

function percentBase(standing: Standing<Contender>, base: Extract<Quota, { kind: 'percent' }>['base']): number {
  if (base === 'participants') return standing.participants;
  const ranked = standing.ranks.flatMap(({ members }) => members);
  return base === 'eligible' ? ranked.length : ranked.filter(({ className }) => className === base.ofClass).length;
}

function placesOfGroup(standing: Standing<Contender>, quota: Exclude<Quota, { kind: 'per-unit' | 'shared-total' }>): number {
  switch (quota.kind) {
    case 'unlimited':
      return Infinity;
    case 'count':
      return quota.count;
    case 'count-by-peer-group':
      return Object.hasOwn(quota.counts, standing.name) ? (quota.counts[standing.name] ?? 0) : 0;
    case 'percent':
      return percentPlaces(percentBase(standing, quota.base), quota.percent, quota.rounding);
  }
}

/** Places of a unit for one kind; a household has a place only in a shared pool. */
function placesOfUnit(pool: Extract<Quota, { kind: 'per-unit' }>['pool'], kind: CollectiveOrIndividual): number {
  if ('shared' in pool) return pool.shared;
  return kind === 'household' ? 0 : pool[kind];
}

/**
 * One pool per unit – and per kind, unless the pool is shared. Lists of
 * different peer groups are never compared, so a list can count only on the
 * places that the other lists of its pool could not use up.
 */
function unitPools<T extends Contender>(
  lists: readonly CandidateList<T>[],
  pool: Extract<Quota, { kind: 'per-unit' }>['pool'],
): readonly QuotaPool<T>[] {
  const pools = new Map<string, { places: number; byGroup: Map<string, T[][]> }>();
  const ranksOf = new Map<T, number>();
  for (const { peerGroup, ranks } of lists) {
    for (const { rank, members } of ranks) {
      const touched = new Map<T[][], T[]>();
      for (const member of members) {
        const kind = collectiveOrIndividual(member.nomination.subjectKind);
        const key = JSON.stringify([member.nomination.unitCode, 'shared' in pool ? '' : kind]);
        const own = pools.get(key) ?? { places: placesOfUnit(pool, kind), byGroup: new Map<string, T[][]>() };
        pools.set(key, own);
        const runs = own.byGroup.get(peerGroup) ?? [];
        own.byGroup.set(peerGroup, runs);
        const run = touched.get(runs) ?? [];
        if (run.length === 0) runs.push(run);
        touched.set(runs, run);
        run.push(member);
        ranksOf.set(member, rank);
      }
    }
  }
  return [...pools.values()].map(({ places, byGroup }) => {
    const own = [...byGroup].map(([peerGroup, runs]) => ({
      peerGroup,
      ranks: runs.map((members) => ({ rank: members[0] === undefined ? 0 : (ranksOf.get(members[0]) ?? 0), members })),
    }));
    const all = own.reduce((sum, list) => sum + sizeOf(list), 0);
    const contest: Contest = { places, beyondCertain: false };
    return {
      openBecause: 'shared-pool' as const,
      lists: own.map((list) => {
        const certain = Math.max(0, places - (all - sizeOf(list)));
        return { ...list, certain, most: places, contest };
      }),
    };
  });
}

/**
 * Sets out who competes for which places of a tier (scoring rules §8). `lists`
 * are the tier's candidates, one list per standing, in the same order.
 */
export function quotaPools<T extends Contender>(
  tier: AwardTier,
  standings: readonly Standing<T>[],
  lists: readonly CandidateList<T>[],
): readonly QuotaPool<T>[] {
  const { quota } = tier;
  if (quota.kind === 'per-unit') return unitPools(lists, quota.pool);
  if (quota.kind === 'shared-total') {
    const sizes = new Map(standings.map(({ name, participants }) => [name, participants]));
    const { certain, contested, contestedPlaces } = largestRemainder(sizes, quota.total);
    const contest: Contest = { places: contestedPlaces, beyondCertain: true };
    return lists.map((list) => {
      const places = certain.get(list.peerGroup) ?? 0;
      const most = contested.includes(list.peerGroup) ? places + 1 : places;
      return { openBecause: 'remainder-tie' as const, lists: [{ ...list, certain: places, most, contest: most > places ? contest : null }] };
    });
  }
  return standings.flatMap((standing, at) => {
    const list = lists[at];
    if (list === undefined) return [];
    const places = placesOfGroup(standing, quota);
    return [{ openBecause: 'tie-at-quota' as const, lists: [{ ...list, certain: places, most: places, contest: null }] }];
  });
}
