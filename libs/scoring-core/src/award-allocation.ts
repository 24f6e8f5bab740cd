import type { AppliedDecisions } from './applied-decisions';
import type { AwardOutcome } from './award-outcome';
import { isAtLeast } from './class-bands';
import type { ClassBand } from './criteria-set';
import { fromHundredths } from './points';
import { type CandidateList, type Contender, type Contest, type QuotaPool, quotaPools, type Standing } from './quota';
import type { RankGroup } from './rank';
import type { AwardTier } from './rules';
import type { AwardStatus, SeasonResult, UndecidedReason } from './season-result';

export interface Allocation {
  /** By nomination code; a code that is absent was never a candidate. */
  readonly outcomes: ReadonlyMap<string, AwardOutcome>;
  readonly undecided: SeasonResult['undecided'];
  /** For each of the undecided, how many of them can get the award at most. */
  readonly undecidedPlaces: readonly number[];
  /** Who stands on a line over which a recorded decision was made. */
  readonly decided: ReadonlySet<string>;
}

type AtLine = Extract<AwardStatus, 'awarded' | 'over-quota' | 'tie-at-quota'>;

/**
 * Gives `places` to whole ranks while they fit. The first rank that does not
 * ends the tier; if it crosses the line (some places are left, fewer than it
 * needs) the tier's rule decides over it. One status per rank, in order.
 */
export function takeRanks(
  ranks: readonly RankGroup<unknown>[],
  places: number,
  tieAtLine: AwardTier['tieAtLine'],
): readonly AtLine[] {
  let left = places;
  let ended = false;
  return ranks.map(({ members }) => {
    if (ended) return 'over-quota';
    if (members.length <= left) {
      left -= members.length;
      return 'awarded';
    }
    ended = true;
    if (left === 0 || tieAtLine === 'take-none') return 'over-quota';
    return tieAtLine === 'take-all' ? 'awarded' : 'tie-at-quota';
  });
}

function candidatesOf<T extends Contender>(
  standing: Standing<T>,
  tier: AwardTier,
  classes: readonly ClassBand[],
  hasAward: (contender: T) => boolean,
): CandidateList<T> {
  const qualifies = (contender: T): boolean =>
    !hasAward(contender) &&
    (tier.minClass === null || isAtLeast(classes, contender.className, tier.minClass)) &&
    (tier.minScore === null || contender.final >= fromHundredths(tier.minScore));
  return {
    peerGroup: standing.name,
    ranks: standing.ranks
      .map(({ rank, members }) => ({ rank, members: members.filter(qualifies) }))
      .filter(({ members }) => members.length > 0),
  };
}

/**
 * Awards per peer group, tiers in falling order, one tier for each nomination
 * (scoring rules §8). A rank at the line that must wait for a recorded act
 * leaves the later tiers of its peer group waiting too, since who is still a
 * candidate there is not known. A nomination without an award keeps the status
 * of the last tier for which it was a candidate. A pool that spans several peer
 * groups waits as soon as one of them waits. A recorded decision over a line
 * settles it where it stands, so that the later tiers go on from there.
 */
export function allocateAwards<T extends Contender>(
  standings: readonly Standing<T>[],
  tiers: readonly AwardTier[],
  classes: readonly ClassBand[],
  decisions: AppliedDecisions,
): Allocation {
  const outcomes = new Map<string, AwardOutcome>();
  const waiting = new Set<string>();
  const undecided: { place: number; places: number; entry: SeasonResult['undecided'][number] }[] = [];
  const place = new Map(standings.map(({ name }, at) => [name, at]));

  const decided = new Set<string>();

  const taken = new Map<Contest, number>();

  const settle = (tier: AwardTier, pool: QuotaPool<T>, nowWaiting: Set<string>): void => {
    const poolWaits = pool.lists.some(({ peerGroup }) => waiting.has(peerGroup));
    for (const { peerGroup, ranks, certain, most, contest } of pool.lists) {
      const atLeast = takeRanks(ranks, certain, tier.tieAtLine);
      const atMost = takeRanks(ranks, most, tier.tieAtLine);
      const open = new Map<UndecidedReason, string[][]>();
      let settledPlaces = 0;
      ranks.forEach(({ members }, at) => {
        const settled = atLeast[at] === atMost[at];
        const status: AwardStatus = poolWaits ? 'waiting' : settled ? (atLeast[at] ?? 'over-quota') : 'tie-at-quota';
        const codes = members.map(({ nomination }) => nomination.code);
        for (const code of codes) outcomes.set(code, { award: status === 'awarded' ? tier.name : null, status });
        if (status === 'awarded') settledPlaces += codes.length;
        if (status !== 'tie-at-quota') return;
        const reason = settled ? 'tie-at-quota' : pool.openBecause;
        open.set(reason, [...(open.get(reason) ?? []), codes]);
      });
      let stillOpen = false;
      for (const [reason, onLine] of open) {
        const codes = onLine.flat();
        const wanted = contest === null ? Infinity : contest.places + (contest.beyondCertain ? certain : 0) - (taken.get(contest) ?? 0);
        const placesLeft = tier.tieAtLine === 'take-all' ? Infinity : Math.min(most, wanted) - settledPlaces;
        const awarded = decisions.onLine(peerGroup, tier.name, onLine, placesLeft);
        if (awarded === null) {
          stillOpen = true;
          undecided.push({ place: place.get(peerGroup) ?? 0, places: Math.min(placesLeft, codes.length), entry: { peerGroup, award: tier.name, codes, reason } });
          continue;
        }
        settledPlaces += awarded.size;
        for (const code of codes) {
          decided.add(code);
          outcomes.set(code, awarded.has(code) ? { award: tier.name, status: 'awarded' } : { award: null, status: 'over-quota' });
        }
      }
      if (contest !== null) taken.set(contest, (taken.get(contest) ?? 0) + Math.max(0, settledPlaces - (contest.beyondCertain ? certain : 0)));
      if (stillOpen || (poolWaits && ranks.length > 0)) nowWaiting.add(peerGroup);
    }
  };

  for (const tier of tiers) {
    const hasAward = ({ nomination }: T): boolean => (outcomes.get(nomination.code)?.award ?? null) !== null;
    const lists = standings.map((standing) => candidatesOf(standing, tier, classes, hasAward));
    const nowWaiting = new Set<string>();
    for (const pool of quotaPools(tier, standings, lists)) settle(tier, pool, nowWaiting);
    for (const peerGroup of nowWaiting) waiting.add(peerGroup);
  }
  undecided.sort((a, b) => a.place - b.place);
  return { outcomes, decided, undecided: undecided.map(({ entry }) => entry), undecidedPlaces: undecided.map(({ places }) => places) };
}
