import { duties as texts } from '../../messages/vi/duties';
import type { PlanDuty, UnitKind, UsualDuty } from './queries';

/** A line of the calendar while it is being written. */
export interface PlanDraft {
  readonly year: number;
  readonly kind: PlanDuty['kind'];
  readonly hostUnitId: string;
  readonly campaignId: string;
  readonly title: string;
  readonly note: string;
  readonly startsOn: string | null;
  readonly dueOn: string | null;
  readonly unitKinds: readonly UnitKind[];
  readonly bothLines: boolean;
  readonly remindDays: readonly number[];
  readonly escalateAfter: number | null;
}

/** One of the usual lines, to begin with. */
export function draftOf({ kind, startsOn, dueOn, unitKinds, lines, remindDays, escalateAfter }: UsualDuty, year: number, hostUnitId: string): PlanDraft {
  return {
    year,
    kind,
    hostUnitId,
    campaignId: '',
    title: texts.plan.nameOf(texts.kinds[kind], String(year)),
    note: '',
    startsOn,
    dueOn,
    unitKinds,
    bothLines: lines.length === 2,
    remindDays,
    escalateAfter,
  };
}

export const isComplete = ({ title, startsOn, dueOn, unitKinds, hostUnitId }: PlanDraft): boolean =>
  title.trim() !== '' && startsOn !== null && dueOn !== null && startsOn <= dueOn && unitKinds.length > 0 && hostUnitId !== '';

export function requestOf({ campaignId, bothLines, unitKinds, remindDays, escalateAfter, startsOn, dueOn, ...draft }: PlanDraft): PlanDuty {
  return {
    ...draft,
    startsOn: startsOn ?? '',
    dueOn: dueOn ?? '',
    unitKinds: [...unitKinds],
    lines: bothLines ? ['state', 'party'] : [],
    remindDays: [...remindDays],
    ...(campaignId !== '' && { campaignId }),
    ...(escalateAfter !== null && { escalateAfter }),
  };
}
