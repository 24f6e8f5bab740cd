import { type CriteriaNode, type CriteriaSet, type Mark, rankSeason, type RankedEntry, type Season } from '../src';
import { assessor, criteriaSet, nomination, season, sheet } from './small-season';

/** Marks of one sheet by leaf code; numbers are points in hundredths. */
export type Row = Readonly<Record<string, number | Mark>>;

/** One nomination N, one row of marks for each assessor, and the office's row when there is one. */
export function one(
  groups: readonly CriteriaNode[],
  rows: readonly Row[],
  options: Partial<Season> & { readonly set?: Partial<CriteriaSet>; readonly office?: Row } = {},
): Season {
  const { set, office, ...rest } = options;
  return season({
    criteriaSet: criteriaSet(groups, set),
    nominations: [nomination('N')],
    assessors: rows.map((_, at) => assessor(`J${at + 1}`)),
    sheets: [...rows.map((row, at) => sheet('N', `J${at + 1}`, row)), ...(office === undefined ? [] : [sheet('N', null, office)])],
    ...rest,
  });
}

export const entriesOf = (played: Season): readonly RankedEntry[] => rankSeason(played).peerGroups.flatMap(({ entries }) => entries);

/** The one ranked entry of a season; fails when there is none or more. */
export function only(played: Season): RankedEntry {
  const [entry, ...others] = entriesOf(played);
  if (entry === undefined || others.length > 0) throw new Error('not exactly one entry');
  return entry;
}
