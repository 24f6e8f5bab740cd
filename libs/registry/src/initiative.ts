import type { SubjectKind } from '@dvk/scoring-core';
import type { InitiativeDetails } from './initiative-details';
import type { Attachment } from './attachments/attachment';
import type { NominationState } from './campaign-nomination';
import type { OnBehalf } from './on-behalf/on-behalf';
import type { LifecycleAct, LifecycleStanding, RegistrationState } from './lifecycle/lifecycle.policy';
import type { RegistrationReceipt } from './receipts/receipt';

export const subjectKinds = [
  'collective-model',
  'individual-model',
  'collective-exemplar',
  'individual-exemplar',
  'household',
] as const satisfies readonly SubjectKind[];

/** What a unit writes of an initiative. */
export interface InitiativeContent {
  readonly subjectKind: SubjectKind;
  readonly name: string;
  readonly field: string;
  readonly programmeTags: readonly string[];
  readonly details: InitiativeDetails;
  /** The initiative this one continues; null: a new one. */
  readonly continuesId: string | null;
  /** Units that work on it together with the one that registers it; left out: as they are. */
  readonly jointUnitIds?: readonly string[];
}

/** Where an initiative stands in its own life, whoever asks. */
export interface InitiativeFacts extends Omit<LifecycleStanding, 'own' | 'desk' | 'unitDissolved'> {
  /** When its unit handed the registration in; null: it has not yet. */
  readonly registeredAt: Date | null;
  /** Why the desk gave the registration back; null: it has not, or it was handed in again. */
  readonly returnReason: string | null;
}

/** An initiative, in a word. */
export interface InitiativeMention {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface Initiative extends InitiativeContent, InitiativeFacts {
  /** The one this turned out to be; null: it stands for itself. */
  readonly mergedInto: InitiativeMention | null;
  /** Those that turned out to be this one. */
  readonly keeps: readonly InitiativeMention[];
  /** With today's names. */
  readonly jointUnits: readonly { readonly id: string; readonly name: string }[];
  /** That go along with the registration, in the order they came. */
  readonly files: readonly Attachment[];
  readonly id: string;
  readonly code: string;
  readonly unitId: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

/** A nomination of an initiative, in a word. */
export interface NominationMention {
  readonly id: string;
  readonly campaignId: string;
  readonly state: NominationState;
}

/** One line of a list of initiatives. */
export interface InitiativeListed {
  readonly id: string;
  readonly code: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly subjectKind: SubjectKind;
  readonly name: string;
  readonly field: string;
  readonly registration: RegistrationState;
  /** Why the desk gave the registration back; null: it has not, or it was handed in again. */
  readonly returnReason: string | null;
  readonly updatedAt: Date;
  readonly nominations: readonly NominationMention[];
}

export interface InitiativeFilter {
  readonly search: string | null;
  readonly unitId: string | null;
  readonly subjectKind: SubjectKind | null;
  readonly field: string | null;
  readonly limit: number;
  readonly offset: number;
}

/** An initiative as one person sees it. */
export interface InitiativeShown extends Initiative {
  readonly unitName: string;
  readonly nominations: readonly NominationMention[];
  readonly mayEdit: boolean;
  /** How the office came to register it for its unit, with the full name of who wrote it down; null: the unit registered it itself. */
  readonly onBehalf: (OnBehalf & { readonly by: string }) | null;
  /** The office may go on writing what it registered for the unit. */
  readonly mayWriteForUnit: boolean;
  /** Of the last time the registration was handed in by itself; null: it never was. */
  readonly receipt: RegistrationReceipt | null;
  /** What the actor may do with it now. */
  readonly acts: readonly LifecycleAct[];
}

export type { LifecycleAct, RegistrationState };
