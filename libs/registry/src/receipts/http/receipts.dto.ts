import { ApiProperty } from '@nestjs/swagger';
import type { SubjectKind } from '@dvk/scoring-core';
import { nominationStates, type NominationState } from '../../campaign-nomination';
import { subjectKinds } from '../../initiative';
import { type RegistrationState, registrationStates } from '../../lifecycle/lifecycle.policy';

export class ReceiptView {
  code!: string;
  @ApiProperty({ enum: ['registration', 'nomination'] })
  of!: 'registration' | 'nomination';
  /** Of the initiative or the nomination. */
  objectId!: string;
  objectCode!: string;
  name!: string;
  @ApiProperty({ enum: subjectKinds })
  subjectKind!: SubjectKind;
  unitName!: string;
  /** null: outside a campaign. */
  campaignName!: string | null;
  handedInAt!: string;
  /** Files beside it now. */
  files!: number;
  /** It was handed in again since, and has a newer receipt. */
  replaced!: boolean;
  /** How far it is now. */
  @ApiProperty({ enum: [...new Set([...registrationStates, ...nominationStates])] })
  state!: RegistrationState | NominationState;
}
