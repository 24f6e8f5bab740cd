import type { SubjectKind } from '@dvk/scoring-core';
import type { NominationState } from '../campaign-nomination';
import type { RegistrationState } from '../lifecycle/lifecycle.policy';

/** That a registration was handed in, in a word. */
export interface RegistrationReceipt {
  readonly code: string;
  readonly handedInAt: Date;
}

/** What a code on a receipt stands for. */
export interface FoundReceipt extends RegistrationReceipt {
  readonly of: 'registration' | 'nomination';
  /** Of the initiative or the nomination. */
  readonly objectId: string;
  /** It was handed in again since, and has a newer receipt. */
  readonly replaced: boolean;
}

/** A receipt as it is checked. */
export interface ReceiptShown extends FoundReceipt {
  /** `SK00012` or `MH0012` */
  readonly objectCode: string;
  readonly name: string;
  readonly subjectKind: SubjectKind;
  readonly unitName: string;
  /** null: outside a campaign. */
  readonly campaignName: string | null;
  /** Files beside it now. */
  readonly files: number;
  /** How far it is now. */
  readonly state: RegistrationState | NominationState;
}
