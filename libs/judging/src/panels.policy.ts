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

/** What decides whether the rule on the sheets of those who left may change. */
export interface RuleStanding {
  readonly before: string;
  readonly wanted: string;
  /** Somebody has left with sheets handed in. */
  readonly applied: boolean;
}

/** Why the rule cannot change: it would count sheets, or set them aside, knowing whose they are. */
export const whyNotChangeRule = ({ before, wanted, applied }: RuleStanding): string | null => (applied && before !== wanted ? 'panel.departed-rule-fixed' : null);
