import type { CountedSheets, PanelSheet, ReadSheet } from './counted-sheets';
import type { CriteriaPlan } from './criteria-plan';
import { formatPoints, fromHundredths } from './points';
import { type Rankable, rankOne, type Ranked, sortedForRank } from './rank';
import type { Season } from './season';
import type { DecimalText } from './season-result';
import { notRanked, type RankPlace, placesOf, seasonStandings, type StandingNomination } from './season-standings';
import { type NominationStanding, standingOf } from './standing';

/** Sheets of one nomination that might be marked again. */
export interface ReopenedSheets {
  readonly nominationCode: string;
  readonly assessorCodes: readonly string[];
}

/** What marking all the chosen sheets again, of every nomination at once, could do to the place of one of them. */
export interface RankOutlook {
  readonly nominationCode: string;
  readonly now: RankPlace;
  /** Printed; null: there is none. */
  readonly scoreNow: DecimalText | null;
  /** Without any of the chosen sheets, of this nomination and of the others. */
  readonly without: RankPlace;
  readonly scoreWithout: DecimalText | null;
  /** With 0 for every item of its own chosen sheets and the most on those of the others, and the other way round: no total leads further down or up. */
  readonly lowest: RankPlace;
  readonly highest: RankPlace;
}

/** A nomination none of whose sheets is chosen, which moves when the chosen ones are taken out. */
export interface RankShift {
  readonly nominationCode: string;
  readonly now: RankPlace;
  readonly without: RankPlace;
}

export interface JointOutlook {
  /** In the order of the picks. */
  readonly outlooks: readonly RankOutlook[];
  /** In the season's order. */
  readonly moved: readonly RankShift[];
}

type Standings = ReadonlyMap<string, NominationStanding>;
type Reading = 'without' | 'least' | 'most';

/**
 * The joint effect of all picks. Sheets that do not count now are taken as if they would; gates stay as they are.
 * Nominations the season does not have are left out. Throws as `rankSeason`.
 */
export function rankOutlooks(season: Season, picks: readonly ReopenedSheets[]): JointOutlook {
  const { plan, nominations } = seasonStandings(season);
  const picked = new Map(picks.map(({ nominationCode, assessorCodes }) => [nominationCode, assessorCodes]));
  const read = (reading: Reading): Standings =>
    new Map(
      nominations.map(({ nomination, sheets, standing }) => {
        const assessorCodes = picked.get(nomination.code);
        return [nomination.code, assessorCodes === undefined ? standing : standingOf(plan, season.rules, nomination, withSheets(plan, sheets, assessorCodes, reading))];
      }),
    );
  const [without, least, most] = [read('without'), read('least'), read('most')];
  const now = placesOf(plan, season, nominations);
  const after = placesOf(plan, season, nominations.map((each) => ({ ...each, standing: without.get(each.nomination.code) ?? each.standing })));
  const amongLeast = placeAmong(plan, season, nominations, least);
  const amongMost = placeAmong(plan, season, nominations, most);
  const score = (standing: NominationStanding | undefined): DecimalText | null =>
    standing === undefined || standing.kind === 'incomplete' ? null : formatPoints(standing.score.final, plan.decimals);
  const known = new Map(nominations.map((each) => [each.nomination.code, each]));
  const outlooks = picks.flatMap(({ nominationCode: code }): RankOutlook[] => {
    const own = known.get(code);
    const [before, taken, low, high] = [now.get(code), after.get(code), least.get(code), most.get(code)];
    if (own === undefined || before === undefined || taken === undefined || low === undefined || high === undefined) return [];
    return [
      {
        nominationCode: code,
        now: before,
        scoreNow: score(own.standing),
        without: taken,
        scoreWithout: score(without.get(code)),
        lowest: amongMost(own, low),
        highest: amongLeast(own, high),
      },
    ];
  });
  const moved = nominations.flatMap(({ nomination: { code } }): RankShift[] => {
    const [before, taken] = [now.get(code), after.get(code)];
    return picked.has(code) || before === undefined || taken === undefined || samePlace(before, taken) ? [] : [{ nominationCode: code, now: before, without: taken }];
  });
  return { outlooks, moved };
}

/** Places one nomination, with a standing of its own, among the others of its peer group as they stand here. */
function placeAmong(
  plan: CriteriaPlan,
  { rules, tieChain }: Pick<Season, 'rules' | 'tieChain'>,
  nominations: readonly StandingNomination[],
  standings: Standings,
): (own: StandingNomination, standing: NominationStanding) => RankPlace {
  const groups = new Map<string, (Rankable & { readonly code: string })[]>();
  for (const { nomination } of nominations) {
    const standing = standings.get(nomination.code);
    if (standing?.kind !== 'eligible') continue;
    const entry = { code: nomination.code, score: standing.score, legalPreference: nomination.legalPreference };
    const group = groups.get(nomination.peerGroup);
    if (group === undefined) groups.set(nomination.peerGroup, [entry]);
    else group.push(entry);
  }
  const sorted = new Map([...groups].map(([name, members]) => [name, sortedForRank(rules, members)]));
  return ({ nomination }, standing) => {
    if (standing.kind !== 'eligible') return notRanked(standing);
    const { code, peerGroup, legalPreference } = nomination;
    const others = sorted.get(peerGroup) ?? [];
    const { rank, tied, of }: Ranked = rankOne(plan, rules, tieChain, others, { code, score: standing.score, legalPreference });
    return { kind: 'ranked', rank, tied, of };
  };
}

const samePlace = (one: RankPlace, other: RankPlace): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The sheets of these assessors taken out or read otherwise; recused and conflicted ones never count. */
function withSheets(plan: CriteriaPlan, sheets: CountedSheets, assessorCodes: readonly string[], reading: Reading): CountedSheets {
  const chosen = new Set(assessorCodes);
  const panel = sheets.panel.map((sheet): PanelSheet => {
    if (!chosen.has(sheet.assessorCode) || sheet.state === 'recused' || sheet.state === 'conflict') return sheet;
    return reading === 'without' ? { ...sheet, state: 'draft' } : { ...sheet, state: 'counted', read: extreme(plan, sheets, sheet.read, reading === 'most') };
  });
  return { ...sheets, panel, counted: panel.flatMap((sheet) => (sheet.state === 'counted' && sheet.read !== null ? [sheet.read] : [])) };
}

/** A complete sheet with the least or the most points on every item that applies; a deduction is the other way round. */
function extreme(plan: CriteriaPlan, { notApplicable }: CountedSheets, read: ReadSheet | null, most: boolean): ReadSheet {
  return {
    points: plan.leaves.map(({ leaf, index }) => {
      if (leaf.markedBy !== 'panel' || leaf.kind === 'gate' || notApplicable[index] === true) return null;
      return most === (leaf.kind !== 'deduction') ? fromHundredths(leaf.max) : 0;
    }),
    failedGates: read?.failedGates ?? [],
    notApplicable: read?.notApplicable ?? [],
    complete: true,
  };
}
