import type { FindingOrder, FoundInitiative } from '@dvk/registry';

/** What was found, with when and by what; travels as JSON to the process that writes. */
export interface FoundInitiativesOrder {
  /** ISO instant. */
  readonly at: string;
  /** In words; empty: everything the reader may see. */
  readonly narrowedBy: string;
  readonly order: FindingOrder;
  readonly rows: readonly FoundRow[];
}

export type FoundRow = Omit<FoundInitiative, 'id' | 'unitId' | 'registeredAt' | 'changedAt'> & { readonly registeredAt: string; readonly changedAt: string };
