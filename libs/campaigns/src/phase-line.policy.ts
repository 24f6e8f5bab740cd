import type { FieldProblem } from '@dvk/platform';
import type { PhasePlan } from './default-phases';
import { endedByClosing, phaseKinds } from './phase-kinds';
import type { PhaseRow } from './phase-row';

const at = (index: number, field: string, code: string): FieldProblem => ({ field: `phases[${index}].${field}`, code });

/**
 * What is wrong with a line of phases by itself: kinds in their order and once each, each closing after it opens and
 * not after the next one opens, only the last without an end, marking in one of them. Empty when it can stand.
 */
export function lineProblems(plans: readonly PhasePlan[]): FieldProblem[] {
  if (plans.length === 0) return [{ field: 'phases', code: 'campaign.phases-missing' }];
  const marking = plans.findIndex(({ permits }) => permits.includes('score-sheet.mark'));
  return plans.flatMap((plan, index): FieldProblem[] => {
    const next = plans[index + 1];
    const problems: FieldProblem[] = [];
    if (plan.permits.includes('score-sheet.mark') && index !== marking) problems.push(at(index, 'permits', 'campaign.marking-twice'));
    if (plan.closesAt !== null && plan.closesAt <= plan.opensAt) problems.push(at(index, 'closesAt', 'campaign.phase-closes-before-opening'));
    if (next === undefined) return problems;
    if (phaseKinds.indexOf(next.kind) <= phaseKinds.indexOf(plan.kind)) problems.push(at(index + 1, 'kind', 'campaign.phase-out-of-order'));
    if (plan.closesAt === null) problems.push(at(index, 'closesAt', 'campaign.phase-end-missing'));
    else if (next.opensAt < plan.closesAt) problems.push(at(index + 1, 'opensAt', 'campaign.phase-overlap'));
    return problems;
  });
}

const same = (one: Date | null, other: Date | null): boolean => one?.getTime() === other?.getTime();
const samePermits = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((permit) => other.includes(permit));

/** Differs in anything but its place in the line. */
export function isChanged(row: PhaseRow, plan: PhasePlan): boolean {
  return !same(row.opensAt, plan.opensAt) || !same(row.closesAt, plan.closesAt) || !samePermits(row.permits, plan.permits);
}

/**
 * Why a new plan may not replace the line as it stands: what has happened stays as it happened. A phase ended by an act
 * cannot change, one that has opened keeps its opening and stays in the line, and no end is moved into the past. The end of marking
 * that people work towards is moved by extending it, which tells them; after it was closed nothing that bends a mark opens again.
 *
 * @param now the database's clock, read under the lock on the line
 */
export function historyProblems(rows: readonly PhaseRow[], plans: readonly PhasePlan[], now: Date): FieldProblem[] {
  const moved = rows.flatMap((row): FieldProblem[] => {
    const index = plans.findIndex(({ kind }) => kind === row.kind);
    const plan = plans[index];
    if (plan === undefined) return row.hasOpened ? [{ field: 'phases', code: 'campaign.phase-begun', params: { kind: row.kind } }] : [];
    if (!isChanged(row, plan)) return [];
    if (row.closedAt !== null) return [at(index, 'closesAt', 'campaign.phase-already-closed')];
    if (!row.hasOpened) return [];
    const problems: FieldProblem[] = [];
    if (!same(row.opensAt, plan.opensAt)) problems.push(at(index, 'opensAt', 'campaign.phase-begun'));
    const marking = row.permits.includes('score-sheet.mark');
    if (marking && !plan.permits.includes('score-sheet.mark')) problems.push(at(index, 'permits', 'campaign.marking-begun'));
    if (marking && row.closesAt !== null && !same(row.closesAt, plan.closesAt)) {
      problems.push(at(index, 'closesAt', 'campaign.marking-end-by-extension'));
    } else if (!same(row.closesAt, plan.closesAt) && plan.closesAt !== null && plan.closesAt <= now) {
      problems.push(at(index, 'closesAt', 'campaign.phase-end-in-past'));
    }
    return problems;
  });
  return [...moved, ...reopeningProblems(rows, plans)];
}

function reopeningProblems(rows: readonly PhaseRow[], plans: readonly PhasePlan[]): FieldProblem[] {
  const marking = rows.find((row) => row.permits.includes('score-sheet.mark'));
  if (marking === undefined || marking.closedAt === null) return [];
  return plans.flatMap((plan, index): FieldProblem[] => {
    if (phaseKinds.indexOf(plan.kind) <= phaseKinds.indexOf(marking.kind)) return [];
    const before = rows.find(({ kind }) => kind === plan.kind)?.permits ?? [];
    return plan.permits.some((permit) => endedByClosing.includes(permit) && !before.includes(permit)) ? [at(index, 'permits', 'campaign.permit-ended-by-closing')] : [];
  });
}

/** Changing a phase that people are already working in asks for a reason, which is kept. */
export function needsReason(rows: readonly PhaseRow[], plans: readonly PhasePlan[]): boolean {
  return rows.some((row) => {
    const plan = plans.find(({ kind }) => kind === row.kind);
    return row.hasOpened && plan !== undefined && isChanged(row, plan);
  });
}

/**
 * Whether staff may end a phase early by themselves; the code of the reason when not. The scoring is closed by the
 * panel's secretary, and what follows it waits for that.
 */
export function earlyEndRefusal(rows: readonly PhaseRow[], kind: string): string | null {
  const scoring = rows.find((row) => row.permits.includes('score-sheet.mark'));
  const phase = rows.find((row) => row.kind === kind);
  if (phase === undefined || scoring === undefined || phase.position < scoring.position) return null;
  if (phase.kind === scoring.kind) return 'campaign.scoring-ends-by-closing';
  return scoring.closedAt === null ? 'campaign.scoring-not-closed' : null;
}

/** Why the end of a phase may not be put off; null: it may. A fault of the typed instant stands at its field. */
export function extensionRefusal(
  phase: PhaseRow,
  { seen, closesAt }: { readonly seen: Date; readonly closesAt: Date },
  now: Date,
): { readonly code: string; readonly params?: Readonly<Record<string, string>>; readonly field: boolean } | null {
  if (!phase.hasOpened) return { code: 'campaign.phase-not-open', params: { kind: phase.kind }, field: false };
  if (phase.closesAt === null) return { code: 'campaign.phase-without-end', field: false };
  if (phase.closedAt !== null) return { code: 'campaign.phase-already-closed', field: false };
  if (!same(phase.closesAt, seen)) return { code: 'campaign.deadline-moved', params: { closesAt: phase.closesAt.toISOString() }, field: false };
  if (closesAt <= now) return { code: 'campaign.phase-end-in-past', field: true };
  return closesAt <= phase.closesAt ? { code: 'campaign.deadline-not-later', field: true } : null;
}
