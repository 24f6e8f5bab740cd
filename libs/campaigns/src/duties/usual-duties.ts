import type { UnitKind } from '@dvk/organization';
import type { DutyKind, DutyLine } from './duty';

/** A line that a year's calendar usually has; every part of it can be changed before it is planned. */
export interface UsualDuty {
  readonly kind: DutyKind;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly unitKinds: readonly UnitKind[];
  readonly lines: readonly DutyLine[];
  readonly remindDays: readonly number[];
  readonly escalateAfter: number | null;
}

const communes: readonly UnitKind[] = ['commune', 'ward', 'special-zone'];
const bodies: readonly UnitKind[] = ['department', 'sector', 'party-committee', 'front', 'association', 'police', 'military'];
const everybody = [...communes, ...bodies];

/** The days are those of the yearly round: what is due "before 05/12" is in time on 04/12 at the latest. */
const round: readonly (readonly [kind: DutyKind, startsOn: string, dueOn: string, unitKinds: readonly UnitKind[], lines: readonly DutyLine[]])[] = [
  ['registration', '01-01', '03-31', everybody, ['']],
  ['report', '11-15', '12-04', everybody, ['']],
  ['reward-file', '11-15', '12-09', everybody, ['']],
  ['obstacle-list', '11-15', '12-09', ['police', 'sector', 'department'], ['']],
  ['self-mark', '12-01', '12-15', everybody, ['']],
  ['statistics', '12-01', '12-15', everybody, ['']],
  ['inspection-reply', '01-01', '06-30', communes, ['state', 'party']],
  ['ad-hoc-report', '01-01', '06-30', communes, ['']],
];

export function usualDuties(year: number): UsualDuty[] {
  return round.map(([kind, startsOn, dueOn, unitKinds, lines]) => ({
    kind,
    startsOn: `${year}-${startsOn}`,
    dueOn: `${year}-${dueOn}`,
    unitKinds,
    lines,
    remindDays: [-7, -1, 1],
    escalateAfter: 3,
  }));
}
