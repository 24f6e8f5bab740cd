import type { Position } from './position';

export interface MemberToAppoint {
  readonly personId: string;
  readonly code: string;
  readonly position: Position;
}

/** Why somebody may not be added to a campaign's panels; null: may. Codes and people are unique in the whole campaign, since its result has one column for each. */
export function whyNotAppoint(existing: readonly (MemberToAppoint & { readonly panelId: string })[], wanted: MemberToAppoint & { readonly panelId: string }): string | null {
  if (existing.some(({ personId }) => personId === wanted.personId)) return 'panel.person-already-member';
  if (existing.some(({ code }) => code === wanted.code)) return 'panel.member-code-taken';
  const doubled = wanted.position === 'chair' && existing.some(({ panelId, position }) => panelId === wanted.panelId && position === 'chair');
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
