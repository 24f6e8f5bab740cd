import { whyNotAct, type LifecycleStanding, type RegistrationState } from '../lifecycle/lifecycle.policy';
import type { Asked } from './on-behalf';

/** Until the unit or the office hands it in, and again when it came back: what waits or is accepted the office writes nothing in. */
const written: readonly RegistrationState[] = ['draft', 'returned'];

/** Whether the office may go on writing a registration that it began for the unit. */
export function mayWriteForUnit(standing: LifecycleStanding, onBehalf: boolean): boolean {
  return onBehalf && standing.desk && !standing.own && written.includes(standing.registration) && whyNotAct('edit', { ...standing, own: true }) === null;
}

/** Why what is told of the unit's wish cannot be so, or null. @param today `YYYY-MM-DD` */
export function askedRefusal({ way, document }: Asked, today: string): 'on-behalf.document-missing' | 'document.date-ahead' | null {
  if ((way === 'document') !== (document !== null)) return 'on-behalf.document-missing';
  return document !== null && document.date > today ? 'document.date-ahead' : null;
}
