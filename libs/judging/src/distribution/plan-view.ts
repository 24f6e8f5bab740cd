import { createHash } from 'node:crypto';
import type { HeldSeat } from '../persistence/seats.repository';
import type { DistributionView, PlannedAssignmentView, ShortfallView } from './distribution-view.dto';
import type { SeatPlan } from './seat-problem';
import type { Situation } from './seat-planner';

const codesNamed = 20;

/** What is to be written: seats given and seats taken back. */
export interface SeatChanges {
  readonly added: readonly PlannedAssignmentView[];
  readonly removed: readonly HeldSeat[];
}

/** A member who keeps a nomination appears in neither list. */
export function changesOf({ heads, members, movable }: Situation, { chosen }: SeatPlan): SeatChanges {
  const keyOf = (nominationId: string, memberId: string): string => `${nominationId} ${memberId}`;
  const before = new Set(movable.flat().map(({ nominationId, memberId }) => keyOf(nominationId, memberId)));
  const planned = heads.flatMap(({ id }, at) => (chosen[at] ?? []).map((member) => ({ nominationId: id, memberId: members[member]?.memberId ?? '' })));
  const after = new Set(planned.map(({ nominationId, memberId }) => keyOf(nominationId, memberId)));
  return {
    added: planned.filter(({ nominationId, memberId }) => !before.has(keyOf(nominationId, memberId))),
    removed: movable.flat().filter(({ nominationId, memberId }) => !after.has(keyOf(nominationId, memberId))),
  };
}

/** Names the situation and the plan for it: any change of either gives another. */
export function fingerprintOf(situation: Situation, plan: SeatPlan): string {
  const { problem, heads, members, movable } = situation;
  const named = [heads.map(({ id }) => id), members.map(({ memberId }) => memberId), movable.map((seats) => seats.map(({ assignmentId }) => assignmentId))];
  return createHash('sha256').update(JSON.stringify([named, problem, plan.chosen])).digest('hex');
}

export function planView(situation: Situation, plan: SeatPlan): DistributionView {
  const { problem, heads, members, takingPart } = situation;
  const { added, removed } = changesOf(situation, plan);
  const loads = members.slice(0, takingPart).map((seat, at) => ({
    memberId: seat.memberId,
    before: seat.load,
    after: (problem.members[at]?.load ?? 0) + plan.chosen.filter((chosen) => chosen.includes(at)).length,
    most: seat.mostNominations,
    preferred: plan.chosen.filter((chosen, nomination) => chosen.includes(at) && problem.nominations[nomination]?.preferred.includes(at) === true).length,
  }));
  const after = loads.map((load) => load.after);
  const { bottleneck } = plan;
  return {
    fingerprint: fingerprintOf(situation, plan),
    assignments: [...added],
    removed: removed.map(({ nominationId, memberId }) => ({ nominationId, memberId })),
    nominations: heads.length,
    loads,
    balanced: Math.max(...after) - Math.min(...after) <= 1,
    shortfalls: heads.flatMap((_, at) => shortfallOf(situation, plan, at) ?? []),
    reliefs: plan.reliefs.map((together) => ({ together: [...together] })),
    bottleneck: bottleneck && {
      nominations: bottleneck.nominations.length,
      codes: bottleneck.nominations.slice(0, codesNamed).map((at) => heads[at]?.code ?? ''),
      needed: bottleneck.needed,
      available: bottleneck.available,
      memberIds: bottleneck.members.map((at) => members[at]?.memberId ?? ''),
    },
  };
}

function shortfallOf({ problem, heads, covered, recused }: Situation, { chosen }: SeatPlan, at: number): ShortfallView | null {
  const seats = problem.nominations[at];
  const head = heads[at];
  const given = chosen[at]?.length ?? 0;
  if (seats === undefined || head === undefined || given >= seats.wanted) return null;
  return {
    nominationId: head.id,
    code: head.code,
    initiativeName: head.initiativeName,
    unitName: head.unitName,
    missing: seats.wanted - given,
    covered: (covered[at] ?? 0) + given,
    eligible: seats.open.length,
    full: seats.open.length - given,
    conflicted: seats.conflicted.length,
    recused: recused[at] ?? 0,
  };
}
