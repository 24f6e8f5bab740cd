import { type CriteriaPlan, planCriteria, type RankedEntry, type ScoreTrail, type Season, type SeasonNomination, type SeasonResult, type SeasonSheet } from '@dvk/scoring-core';
import { criterionNames } from '../rules-in-words';

type Ineligible = SeasonResult['ineligible'][number];
type Incomplete = SeasonResult['incomplete'][number];

/** A ranked nomination among those of its peer group. */
export interface Ranked {
  readonly kind: 'ranked';
  readonly entry: RankedEntry;
  readonly group: readonly RankedEntry[];
}

export type Standing =
  | Ranked
  | { readonly kind: 'ineligible'; readonly entry: Ineligible }
  | { readonly kind: 'incomplete'; readonly entry: Incomplete };

/** One nomination with everything its page needs. */
export interface ExplainedNomination {
  readonly nomination: SeasonNomination;
  readonly standing: Standing;
  readonly trail: ScoreTrail | null;
  /** Members' sheets in the panel's order. */
  readonly sheets: readonly SeasonSheet[];
  readonly office: SeasonSheet | null;
  /** Whether a member's sheet counts, and whether the trimmed mean drops it. */
  stateOf(sheet: SeasonSheet): SheetState;
}

export type SheetState = ScoreTrail['sheets'][number]['state'] | 'trimmed';

export interface ExplainedSeason {
  readonly season: Season;
  readonly plan: CriteriaPlan;
  readonly names: ReadonlyMap<string, string>;
  /** All nominations of each peer group, the ineligible and the incomplete too. */
  readonly participants: ReadonlyMap<string, number>;
  /** As lists have them: peer groups by rank and name, then the ineligible, then the incomplete. */
  readonly nominations: readonly ExplainedNomination[];
}

export function explainedSeason(season: Season, result: SeasonResult): ExplainedSeason {
  const nominations = new Map(season.nominations.map((nomination) => [nomination.code, nomination]));
  const participants = new Map<string, number>();
  for (const { peerGroup } of season.nominations) participants.set(peerGroup, (participants.get(peerGroup) ?? 0) + 1);
  const places = new Map(season.assessors.map(({ code }, at) => [code, at]));
  const sheets = new Map<string, SeasonSheet[]>();
  for (const sheet of season.sheets) sheets.set(sheet.nominationCode, [...(sheets.get(sheet.nominationCode) ?? []), sheet]);
  const warned = new Set(result.warnings.map(({ code, nominationCode, assessorCode }) => `${code} ${nominationCode} ${assessorCode}`));
  const placeOf = ({ assessorCode }: SeasonSheet): number => places.get(assessorCode ?? '') ?? 0;
  const explained = (standing: Standing): ExplainedNomination => {
    const { code } = standing.entry;
    const nomination = nominations.get(code);
    if (nomination === undefined) throw new RangeError(`nomination ${code} is not of this season`);
    const own = sheets.get(code) ?? [];
    const trail = standing.kind === 'incomplete' ? null : standing.entry.trail;
    return {
      nomination,
      standing,
      trail,
      stateOf: ({ assessorCode, recused }) => {
        const traced = trail?.sheets.find((sheet) => sheet.assessorCode === assessorCode);
        if (traced !== undefined) return traced.trimmed ? 'trimmed' : traced.state;
        if (recused) return 'recused';
        const is = (warning: string): boolean => warned.has(`${warning} ${code} ${assessorCode ?? ''}`);
        return is('conflict-of-interest') ? 'conflict' : is('draft-sheet') ? 'draft' : 'counted';
      },
      sheets: own.filter(({ assessorCode }) => assessorCode !== null).sort((a, b) => placeOf(a) - placeOf(b)),
      office: own.find(({ assessorCode }) => assessorCode === null) ?? null,
    };
  };
  return {
    season,
    plan: planCriteria(season.criteriaSet),
    names: criterionNames(season.criteriaSet.groups),
    participants,
    nominations: [
      ...result.peerGroups.flatMap(({ entries }) => entries.map((entry) => explained({ kind: 'ranked', entry, group: entries }))),
      ...result.ineligible.map((entry) => explained({ kind: 'ineligible', entry })),
      ...result.incomplete.map((entry) => explained({ kind: 'incomplete', entry })),
    ],
  };
}
