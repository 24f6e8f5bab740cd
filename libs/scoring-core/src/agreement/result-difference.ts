import type { AwardStatus, DecimalText, SeasonResult } from '../season-result';
import type { Season } from '../season';

/** Where a nomination stands in one result, in figures as they are printed. */
export interface LineStanding {
  readonly outcome: 'ranked' | 'ineligible' | 'incomplete';
  readonly rank: number | null;
  readonly tied: boolean;
  readonly finalScore: DecimalText | null;
  readonly className: string | null;
  readonly award: string | null;
  readonly awardStatus: AwardStatus | null;
  /** Why it has no rank. */
  readonly reason: string | null;
}

/** What becomes of a nomination's award. */
export type AwardChange =
  | 'none'
  /** Had no award, has one. */
  | 'enters'
  | 'leaves'
  | 'other-tier'
  /** Waits for a recorded act in one result and not in the other. */
  | 'waiting';

export interface LineDifference {
  readonly code: string;
  readonly peerGroup: string;
  readonly official: LineStanding;
  readonly other: LineStanding;
  readonly rankChanged: boolean;
  readonly award: AwardChange;
}

const unranked = { rank: null, tied: false, finalScore: null, className: null, award: null, awardStatus: null } as const;

/** By nomination code; in the order of the list: peer groups and ranks, then the ineligible, then the incomplete. */
export function lineStandings(result: SeasonResult): ReadonlyMap<string, LineStanding> {
  return new Map([
    ...result.peerGroups.flatMap(({ entries }) =>
      entries.map((entry): [string, LineStanding] => [
        entry.code,
        {
          outcome: 'ranked',
          rank: entry.rank,
          tied: entry.tied,
          finalScore: entry.finalScore,
          className: entry.class,
          award: entry.award,
          awardStatus: entry.awardStatus,
          reason: null,
        },
      ]),
    ),
    ...result.ineligible.map((entry): [string, LineStanding] => [entry.code, { ...unranked, outcome: 'ineligible', finalScore: entry.finalScore, reason: entry.reason }]),
    ...result.incomplete.map((entry): [string, LineStanding] => [entry.code, { ...unranked, outcome: 'incomplete', reason: entry.reason }]),
  ]);
}

const waits = ({ awardStatus }: LineStanding): boolean => awardStatus === 'tie-at-quota' || awardStatus === 'waiting';

function awardChange(official: LineStanding, other: LineStanding): AwardChange {
  if (official.award !== other.award) {
    if (official.award === null) return 'enters';
    return other.award === null ? 'leaves' : 'other-tier';
  }
  return waits(official) === waits(other) ? 'none' : 'waiting';
}

const sameLine = (a: LineStanding, b: LineStanding): boolean => (Object.keys(a) as (keyof LineStanding)[]).every((key) => a[key] === b[key]);

/** Every nomination that stands otherwise in the other result, in the order of the official list. */
export function resultDifference({ nominations }: Pick<Season, 'nominations'>, official: SeasonResult, other: SeasonResult): readonly LineDifference[] {
  const others = lineStandings(other);
  const groupOf = new Map(nominations.map(({ code, peerGroup }) => [code, peerGroup]));
  return [...lineStandings(official)].flatMap(([code, line]): LineDifference[] => {
    const now = others.get(code);
    if (now === undefined || sameLine(line, now)) return [];
    return [{ code, peerGroup: groupOf.get(code) ?? '', official: line, other: now, rankChanged: line.rank !== now.rank, award: awardChange(line, now) }];
  });
}
