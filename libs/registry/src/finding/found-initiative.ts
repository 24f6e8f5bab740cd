import type { SubjectKind } from '@dvk/scoring-core';

/** What is so of an initiative now, each by itself. */
export const initiativeFacts = [
  'registration-handed-in', 'registration-returned', 'registration-accepted', 'never-handed-in', 'handed-in', 'accepted', 'returned', 'recognised', 'typical', 'dropped',
] as const;

export type InitiativeFact = (typeof initiativeFacts)[number];

/** Recognised for a period that lasts today; recognised only for periods that ended. Of what was dropped neither. */
export const recognitionStates = ['in-force', 'expired'] as const;

export type RecognitionState = (typeof recognitionStates)[number];

/**
 * Titles that hold what was typed before the others, then by title; by title in Vietnamese order; by the last change; by the day of
 * registration. A minus: from the end.
 */
export const findingOrders = ['fitting', 'name', '-name', 'changed', '-changed', 'registered', '-registered'] as const;

export type FindingOrder = (typeof findingOrders)[number];

/** What initiatives are looked for by; null: no matter. */
export interface FindingFilter {
  readonly search: string | null;
  readonly subjectKind: SubjectKind | null;
  readonly field: string | null;
  /** A programme it belongs to. */
  readonly programme: string | null;
  /** Registered by this very unit. */
  readonly unitId: string | null;
  /** Registered by this unit or one below it today, those they took over among them. */
  readonly belowId: string | null;
  /** Calendar year of registration: of `registeredAt`. */
  readonly year: number | null;
  readonly fact: InitiativeFact | null;
  readonly recognition: RecognitionState | null;
  /** None but these. */
  readonly among: readonly string[] | null;
  /** Handed in for this campaign and not withdrawn. */
  readonly campaignId: string | null;
  /** Also those that were merged into another. */
  readonly withMerged: boolean;
  readonly order: FindingOrder;
}

export interface FoundInitiative {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly subjectKind: SubjectKind;
  readonly field: string;
  readonly unitId: string;
  /** Today's name, of a unit that ended its last. */
  readonly unitName: string;
  /** Who is in charge of what the unit left; null: the unit itself. */
  readonly inCharge: string | null;
  readonly facts: readonly InitiativeFact[];
  /** When it was first handed in, by itself or for a campaign; of a draft, when it was begun. */
  readonly registeredAt: Date;
  readonly changedAt: Date;
  /** Code of the initiative this one was merged into; null: it stands for itself. */
  readonly mergedInto: string | null;
}

export interface FoundPage {
  readonly items: readonly FoundInitiative[];
  /** How many there are, as far as they are counted. */
  readonly total: number;
  /** There are more than were counted. */
  readonly totalIsMore: boolean;
  /** The order they stand in: another one than asked for where so many are found that sorting them by title would take long. */
  readonly order: FindingOrder;
  /** Where the next page begins; null: this is the last one. */
  readonly next: string | null;
}

/** What the filters can be set to. */
export interface FindingChoices {
  readonly fields: readonly string[];
  readonly programmes: readonly string[];
  /** Newest first. */
  readonly years: readonly number[];
}

/** So many are counted where units alone are asked for; beyond, a list says "more than". */
export const countedTo = 20_000;
