import { nameKey } from '@dvk/platform';
import type { DistinctionKind } from './lifecycle.policy';

/** A document is known by number, date and issuer together. */
export interface OfficeDocument {
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly issuer: string;
}

/** Two documents of one number, date and issuer are one, however they were typed. */
export function documentKey({ number, date, issuer }: OfficeDocument): string {
  return [nameKey(number), date, nameKey(issuer)].join('|');
}

/** First and last day, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface NewDistinction {
  readonly kind: DistinctionKind;
  readonly document: OfficeDocument;
  /** Of a recognition; null for being typical. */
  readonly period: Period | null;
}

export interface Distinction extends NewDistinction {
  readonly id: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
}

export interface Drop {
  readonly id: string;
  readonly reason: string;
  readonly document: OfficeDocument;
  readonly droppedBy: string;
  readonly droppedAt: Date;
  readonly restoredBy: string | null;
  readonly restoredAt: Date | null;
  readonly restoreReason: string | null;
}

export const reviewOutcomes = ['keep', 'strengthen', 'drop'] as const;

/** duy trì · củng cố · loại bỏ */
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** What the list of a year's review can be narrowed to; `open`: nothing decided yet. */
export const reviewStates = ['open', ...reviewOutcomes] as const;

export type ReviewState = (typeof reviewStates)[number];

export interface Review {
  readonly year: number;
  readonly outcome: ReviewOutcome;
  readonly reason: string;
  readonly reviewedBy: string;
  readonly reviewedAt: Date;
}

/** What was decided on an initiative over the years, the newest first; people by name. */
export interface InitiativeLife {
  readonly distinctions: readonly Distinction[];
  readonly drops: readonly Drop[];
  readonly reviews: readonly Review[];
}
