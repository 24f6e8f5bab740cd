import type { RegistrationState } from '../lifecycle/lifecycle.policy';

/** With what was handed in and not given back nothing goes away; an accepted registration may get further files. */
const open: readonly RegistrationState[] = ['draft', 'returned'];

/** Why a file may not be renamed or taken away now; null: it may. */
export function whyNotMove(registration: RegistrationState): 'attachment.handed-in' | null {
  return open.includes(registration) ? null : 'attachment.handed-in';
}
