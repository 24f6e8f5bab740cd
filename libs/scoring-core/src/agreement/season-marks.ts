import { readSheet } from '../counted-sheets';
import { totalsBeside } from '../nomination-score';
import type { TenThousandths } from '../points';
import type { Season, SeasonNomination } from '../season';
import { type SeasonStandings, seasonStandings, type StandingNomination } from '../season-standings';
import { unitRelation } from '../unit-relation';
import type { MarkTable } from './mark-table';

/** What a member's handed-in sheet for somebody of their own unit's line came to, beside the counted sheets of the others. */
export interface OwnUnitMark {
  readonly assessorCode: string;
  readonly own: TenThousandths;
  readonly others: readonly TenThousandths[];
}

export interface NominationMarks {
  readonly code: string;
  readonly peerGroup: string;
  /** Totals of the counted sheets by member, in ten-thousandths. */
  readonly totals: ReadonlyMap<string, TenThousandths>;
  readonly ownUnit: readonly OwnUnitMark[];
}

/** A season's panel totals, also of nominations that failed or have too few sheets: the panel marked them as well. */
export interface SeasonMarks {
  readonly standings: SeasonStandings;
  readonly nominations: readonly NominationMarks[];
}

/** Throws as `rankSeason`. */
export function seasonMarks(season: Season): SeasonMarks {
  const standings = seasonStandings(season);
  const related = unitRelation(season.units);
  const unitOf = new Map(season.assessors.map(({ code, unitCode }) => [code, unitCode]));
  const handedIn = new Map<string, Set<string>>();
  for (const { nominationCode, assessorCode, submitted } of season.sheets) {
    if (submitted && assessorCode !== null) handedIn.set(nominationCode, (handedIn.get(nominationCode) ?? new Set()).add(assessorCode));
  }
  const isOwn = (assessorCode: string, { code, unitCode }: SeasonNomination): boolean => {
    const own = unitOf.get(assessorCode) ?? null;
    return own !== null && related(own, unitCode) && handedIn.get(code)?.has(assessorCode) === true;
  };
  return { standings, nominations: standings.nominations.map((each) => marksOf(standings, each, isOwn)) };
}

function marksOf({ plan }: SeasonStandings, { nomination, sheets }: StandingNomination, isOwn: (assessorCode: string, nomination: SeasonNomination) => boolean): NominationMarks {
  const office = sheets.office ?? readSheet(plan, {}, 'office');
  // Such a sheet never counts (it is in conflict): it was kept out by what its member is, not by what is on it.
  const aside = sheets.panel.flatMap(({ assessorCode, read }) => (read !== null && read.complete && isOwn(assessorCode, nomination) ? [{ assessorCode, read }] : []));
  const totals = totalsBeside(plan, sheets, office, [...sheets.counted, ...aside.map(({ read }) => read)]);
  const counted = sheets.panel.filter(({ state }) => state === 'counted').map(({ assessorCode }, at) => [assessorCode, totals[at] ?? 0] as const);
  const others = counted.map(([, total]) => total);
  return {
    code: nomination.code,
    peerGroup: nomination.peerGroup,
    totals: new Map(counted),
    ownUnit: others.length === 0 ? [] : aside.map(({ assessorCode }, at) => ({ assessorCode, own: totals[counted.length + at] ?? 0, others })),
  };
}

/** Rows for the nominations that at least one of the members marked; columns in the order of the codes. */
export function tableOf(nominations: readonly NominationMarks[], assessorCodes: readonly string[]): MarkTable {
  return nominations.map(({ totals }) => assessorCodes.map((code) => totals.get(code) ?? null)).filter((row) => row.some((mark) => mark !== null));
}
