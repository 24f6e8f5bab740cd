import type { Season } from '../season';
import type { SeasonResult } from '../season-result';
import { rankWhatFits } from './rank-what-fits';
import { type LineDifference, resultDifference } from './result-difference';
import { seasonWithout } from './season-trial';

/** What the ranking would be without one member. */
export interface WithoutMember {
  readonly assessorCode: string;
  /** Sheets of theirs that count. */
  readonly countedSheets: number;
  readonly differences: readonly LineDifference[];
}

/** For every member with a sheet that counts. Throws as `rankSeason`. */
export function leaveOneOut(season: Season, official: SeasonResult): readonly WithoutMember[] {
  const counted = new Map<string, number>();
  const trails = [...official.peerGroups.flatMap(({ entries }) => entries), ...official.ineligible].map(({ trail }) => trail);
  for (const { assessorCode, state } of trails.flatMap(({ sheets }) => sheets)) {
    if (state === 'counted') counted.set(assessorCode, (counted.get(assessorCode) ?? 0) + 1);
  }
  return season.assessors.flatMap(({ code }): WithoutMember[] => {
    const countedSheets = counted.get(code);
    if (countedSheets === undefined) return [];
    return [{ assessorCode: code, countedSheets, differences: resultDifference(season, official, rankWhatFits(seasonWithout(season, code)).result) }];
  });
}
