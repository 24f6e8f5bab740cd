import type { Position } from './position';

export interface MemberToAppoint {
  readonly personId: string;
  readonly code: string;
  readonly position: Position;
}

/**
 * Why somebody may not be added to a campaign's panels; null: may. Codes and people are unique in the whole campaign, those who
 * left included, since its result has one column for each and nobody is counted twice.
 */
export function whyNotAppoint(existing: readonly (MemberToAppoint & { readonly panelId: string; readonly leftAt?: Date | null })[], wanted: MemberToAppoint & { readonly panelId: string }): string | null {
  if (existing.some(({ personId }) => personId === wanted.personId)) return 'panel.person-already-member';
  if (existing.some(({ code }) => code === wanted.code)) return 'panel.member-code-taken';
  const doubled = wanted.position === 'chair' && existing.some(({ panelId, position, leftAt }) => panelId === wanted.panelId && position === 'chair' && !leftAt);
  return doubled ? 'panel.chair-taken' : null;
}

/** The next free code of the form TV01, TV02 … */
export function nextMemberCode(codes: readonly string[]): string {
  const taken = new Set(codes);
  for (let number = 1; ; number += 1) {
    const code = `TV${String(number).padStart(2, '0')}`;
    if (!taken.has(code)) return code;
  }
}

/** What decides whether the seat can be left. */
export interface SeatStanding {
  readonly left: boolean;
}

/** Why the member cannot leave; null: can. */
export const whyNotLeave = ({ left }: SeatStanding): string | null => (left ? 'panel.member-already-left' : null);

interface SeatHeld {
  readonly id: string;
  readonly panelId: string;
  readonly position: Position;
  readonly leftAt: Date | null;
  readonly replacesId: string | null;
}

const chairTaken = (seats: readonly SeatHeld[], { id, panelId }: SeatHeld): boolean =>
  seats.some((each) => each.id !== id && each.panelId === panelId && each.position === 'chair' && each.leftAt === null);

/** Why a seat cannot become another; null: can. Somebody invited marks nothing, so nothing may be assigned to them. */
export function whyNotChangeSeat(seats: readonly SeatHeld[], seat: SeatHeld, wanted: Position, assigned: number): string | null {
  if (seat.leftAt !== null) return 'panel.member-already-left';
  if (wanted === 'chair' && chairTaken(seats, seat)) return 'panel.chair-taken';
  return wanted === 'invitee' && assigned > 0 ? 'panel.member-has-assignments' : null;
}

/** Why a departure cannot be taken back; null: can. */
export function whyNotReturn(seats: readonly SeatHeld[], seat: SeatHeld): string | null {
  if (seat.leftAt === null) return 'panel.member-not-left';
  if (seats.some(({ replacesId }) => replacesId === seat.id)) return 'panel.seat-taken-over';
  return seat.position === 'chair' && chairTaken(seats, seat) ? 'panel.chair-taken' : null;
}

/** What decides whether the rule on the sheets of those who left may change. */
export interface RuleStanding {
  readonly before: string;
  readonly wanted: string;
  /** Somebody has left with sheets handed in. */
  readonly applied: boolean;
}

/** Why the rule cannot change: it would count sheets, or set them aside, knowing whose they are. */
export const whyNotChangeRule = ({ before, wanted, applied }: RuleStanding): string | null => (applied && before !== wanted ? 'panel.departed-rule-fixed' : null);
