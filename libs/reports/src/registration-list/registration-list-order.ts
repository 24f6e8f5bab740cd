import type { RegisteredNomination } from '@dvk/registry';
import type { PaperSettings } from '../papers/paper-settings';

/** What is registered, with when and by what it was taken out; travels as JSON to the process that writes. */
export interface RegistrationListOrder {
  /** ISO instant. */
  readonly at: string;
  readonly campaignName: string;
  /** What it was narrowed by, in words; empty: it is everything the reader may see. */
  readonly narrowedBy: string;
  /** Head and signatures of the office; null: a unit's own list, which has neither. */
  readonly settings: PaperSettings | null;
  readonly rows: readonly RegistrationRow[];
}

export type RegistrationRow = Omit<RegisteredNomination, 'submittedAt'> & { readonly submittedAt: string | null };
