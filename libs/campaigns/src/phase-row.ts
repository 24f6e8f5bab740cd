import type { Permit, PhaseKind } from './phase-kinds';

/** A phase as stored, with what the database's clock says of it at the moment of reading. */
export interface PhaseRow {
  readonly id: string;
  readonly campaignId: string;
  readonly kind: PhaseKind;
  readonly position: number;
  readonly opensAt: Date;
  readonly closesAt: Date | null;
  /** Closed by an act, before or after `closesAt`. */
  readonly closedAt: Date | null;
  readonly permits: readonly Permit[];
  /** Why its dates or permits were last changed after it had opened. */
  readonly changeReason: string | null;
  readonly version: number;
  readonly isOpen: boolean;
  readonly hasOpened: boolean;
}
