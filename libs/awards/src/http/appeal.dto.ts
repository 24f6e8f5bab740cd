import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { type AppealOutcome, appealOutcomes, type AppealRelation, type AppealState, appealStates } from '../appeals/appeal.policy';
import { longestAppeal } from '../appeals/appeal-text';
import { ResultLineDetailResponse } from './result.dto';

export class FileAppealRequest {
  @IsString()
  @MaxLength(longestAppeal)
  text!: string;
}

export class AnswerAppealRequest {
  @ApiProperty({ enum: appealOutcomes })
  @IsIn(appealOutcomes)
  outcome!: AppealOutcome;

  @IsString()
  @MaxLength(longestAppeal)
  text!: string;
}

export class AppealReceiptResponse {
  id!: string;
  receiptCode!: string;
}

export class AppealFileResponse {
  name!: string;
  mediaType!: string;
  /** Bytes. */
  size!: number;
}

export class AppealStepResponse {
  @ApiProperty({ enum: appealStates })
  state!: AppealState;
  @ApiProperty({ enum: appealOutcomes, nullable: true, type: String })
  outcome!: AppealOutcome | null;
  /** The answer; empty for every other step. */
  text!: string;
  takenAt!: Date;
  /** null for the unit. */
  takenByName!: string | null;
}

export class AppealResponse {
  id!: string;
  campaignId!: string;
  campaignName!: string;
  nominationId!: string;
  nominationCode!: string;
  name!: string;
  unitName!: string;
  /** Version of the result it is about. */
  versionNo!: number;
  receiptCode!: string;
  text!: string;
  file!: AppealFileResponse | null;
  filedAt!: Date;
  @ApiProperty({ enum: appealStates })
  state!: AppealState;
  @ApiProperty({ enum: appealOutcomes, nullable: true, type: String })
  outcome!: AppealOutcome | null;
  /** Oldest first. */
  steps!: AppealStepResponse[];
}

export class AppealDetailResponse extends AppealResponse {
  /** How the actor stands to it. */
  @ApiProperty({ enum: ['unit', 'answerer', 'reader'] })
  relation!: AppealRelation;
  mayReceive!: boolean;
  mayAnswer!: boolean;
  mayWithdraw!: boolean;
  /** The nomination's line with its trail; null for the unit. */
  line!: ResultLineDetailResponse | null;
}

export class AppealsResponse {
  campaignName!: string;
  /** Newest first. */
  items!: AppealResponse[];
}
