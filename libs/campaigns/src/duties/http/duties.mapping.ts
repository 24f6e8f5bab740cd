import { calendarDay, neededUnitText } from '@dvk/organization';
import { cleanText } from '@dvk/platform';
import type { Duty, DutyPlan, DutyPlanShown, OwingUnit } from '../duty';
import type { DutyPlanBrought } from '../duty-planning.service';
import type { OpenedDutyPlan } from '../duty-plans.reader';
import type { DutyDone, OpenedDuty } from '../duties.service';
import type { DutyReminderPreview, DutyReminderRun } from '../reminders/duty-reminder';
import type { DutyDoneRequest, DutyView, OpenedDutyView, OwingUnitView } from './duties.dto';
import type { DutyPlanView, DutyReminderPreviewView, DutyReminderRunView, OpenedDutyPlanView, PlanDutyRequest } from './duty-plans.dto';

/** @throws Problem invalid for a title that says nothing, or a day that is none */
export function planBrought({ title, note, startsOn, dueOn, lines, campaignId, escalateAfter, ...rest }: PlanDutyRequest): DutyPlanBrought {
  return {
    ...rest,
    title: neededUnitText(title, 'title'),
    note: cleanText(note),
    startsOn: calendarDay(startsOn, 'startsOn'),
    dueOn: calendarDay(dueOn, 'dueOn'),
    lines: lines.length === 0 ? [''] : lines,
    campaignId: campaignId ?? null,
    escalateAfter: escalateAfter ?? null,
  };
}

/** @throws Problem invalid for a number that says nothing, or a day that is none */
export function dutyDone({ document, note, receivedOn }: DutyDoneRequest): DutyDone {
  return {
    // What may be left out may be null.
    document: document ? { number: neededUnitText(document.number, 'document.number'), date: calendarDay(document.date, 'document.date') } : null,
    note: cleanText(note),
    receivedOn: typeof receivedOn === 'string' ? calendarDay(receivedOn, 'receivedOn') : null,
  };
}

const plain = ({ remindDays, withdrawnAt, ...plan }: DutyPlan) => ({ ...plan, remindDays: [...remindDays], withdrawnAt: withdrawnAt?.toISOString() ?? null });

export const planView = ({ counts, editable, ...plan }: DutyPlanShown): DutyPlanView => ({ ...plain(plan), counts: { ...counts }, editable });

export function openedPlanView({ moves, ...plan }: OpenedDutyPlan): OpenedDutyPlanView {
  return { ...planView(plan), moves: moves.map((move) => ({ ...move, movedAt: move.movedAt.toISOString() })) };
}

const dutyView = ({ doneAt, ...duty }: Duty): DutyView => ({ ...duty, doneAt: doneAt?.toISOString() ?? null });

export const owingUnitView = ({ duties, ...unit }: OwingUnit): OwingUnitView => ({ ...unit, duties: duties.map(dutyView) });

export function openedDutyView({ plan, unitName, steps, byDesk, ...duty }: OpenedDuty): OpenedDutyView {
  return {
    ...dutyView(duty),
    unitName,
    byDesk,
    plan: plain(plan),
    steps: steps.map((step) => ({ ...step, happenedAt: step.happenedAt.toISOString(), knownAt: step.knownAt.toISOString() })),
  };
}

export function reminderPreviewView({ recipients, unreached }: DutyReminderPreview): DutyReminderPreviewView {
  return {
    recipients: recipients.map(({ unitNames, lastRemindedAt, ...recipient }) => ({ ...recipient, unitNames: [...unitNames], lastRemindedAt: lastRemindedAt?.toISOString() ?? null })),
    unreached: [...unreached],
  };
}

export const reminderRunView = ({ sentAt, mails, ...run }: DutyReminderRun): DutyReminderRunView => ({ ...run, sentAt: sentAt.toISOString(), mails: { ...mails } });
