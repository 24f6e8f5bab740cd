import { LimitQuery } from '@dvk/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import type { CriteriaSet, Marks, SubjectKind } from '@dvk/scoring-core';
import { nominationStates, type NominationState } from '../campaign-nomination';
import { subjectKinds } from '../initiative';
import { nominationSorts, type NominationSort } from '../nomination';
import { InitiativeContentView } from './initiatives.dto';

const longestReason = 2_000;

export class BeginNominationRequest {
  /** An own initiative. */
  @IsUUID()
  initiativeId!: string;
}

/** The version the writer saw. */
export class SeenVersionRequest {
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;
}

export class SelfMarksRequest extends SeenVersionRequest {
  /** Summary of achievements as it stands on the lists. */
  @IsString()
  @MaxLength(4_000)
  summary!: string;

  /** A woman, or a collective with at least 70 % women. */
  @IsBoolean()
  legalPreference!: boolean;

  /** Leaf code → mark as scoring-core defines it; a missing key is a missing mark. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true })
  marks!: Record<string, unknown>;

  /** Leaf code → remark of the unit. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  remarks!: Record<string, unknown>;
}

export class ReturnRequest extends SeenVersionRequest {
  @IsString()
  @MaxLength(longestReason)
  reason!: string;
}

export class NotApplicableRequest extends SeenVersionRequest {
  @IsString()
  @MaxLength(100)
  leafCode!: string;

  /** null takes the decision back. */
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(longestReason)
  reason!: string | null;
}

export class AcceptancePreviewRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

export class ChosenNominationFields {
  @IsUUID()
  id!: string;

  /** The version its chooser saw. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;
}

export class BulkAcceptanceRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ChosenNominationFields)
  nominations!: ChosenNominationFields[];
}

export class NominationsQuery extends LimitQuery {
  /** Part of the name, with or without marks, of the code or of the receipt. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  /** States separated by commas; all when left out. */
  @IsOptional()
  @IsString()
  @Matches(new RegExp(`^(${nominationStates.join('|')})(,(${nominationStates.join('|')})){0,4}$`))
  states?: string;

  @IsOptional()
  @IsUUID()
  unitId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  field?: string;

  @IsOptional()
  @IsIn(subjectKinds)
  @ApiProperty({ enum: subjectKinds, required: false })
  subjectKind?: SubjectKind;

  /** By code when left out. */
  @IsOptional()
  @IsIn(nominationSorts)
  @ApiProperty({ enum: nominationSorts, required: false })
  sort?: NominationSort;

  /** As the page before said it, in the same order. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  cursor?: string;
}

export class NominationListedView {
  id!: string;
  campaignId!: string;
  initiativeId!: string;
  initiativeName!: string;
  @ApiProperty({ enum: subjectKinds })
  subjectKind!: SubjectKind;
  field!: string;
  unitId!: string;
  unitName!: string;
  /** null while it was never handed in. */
  code!: string | null;
  @ApiProperty({ enum: nominationStates })
  state!: NominationState;
  submittedAt!: string | null;
  updatedAt!: string;
  evidenceCount!: number;
  /** It was handed in more than once; `GET nominations/{id}/changes` says what changed. */
  resubmitted!: boolean;
  version!: number;
}

export class NominationCountsView {
  draft!: number;
  submitted!: number;
  returned!: number;
  accepted!: number;
  withdrawn!: number;
}

export class NominationListView {
  items!: NominationListedView[];
  /** Rows that match the filter. */
  total!: number;
  /** Rows by state that match the filter without its states. */
  byState!: NominationCountsView;
  /** Where the next page begins; null: this is the last one. */
  next!: string | null;
}

export class EvidenceView {
  id!: string;
  /** null: for the nomination as a whole. */
  leafCode!: string | null;
  fileName!: string;
  mediaType!: string;
  /** Bytes. */
  size!: number;
  uploadedAt!: string;
}

export class NominationActionsView {
  edit!: boolean;
  submit!: boolean;
  withdraw!: boolean;
  accept!: boolean;
  return!: boolean;
  setAsideItems!: boolean;
}

export class NominationView {
  id!: string;
  campaignId!: string;
  campaignName!: string;
  unitId!: string;
  unitName!: string;
  initiative!: InitiativeContentView;
  code!: string | null;
  peerGroup!: string | null;
  summary!: string;
  legalPreference!: boolean;
  @ApiProperty({ enum: nominationStates })
  state!: NominationState;

  @ApiProperty({ type: 'object', additionalProperties: true })
  selfMarks!: Marks;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  selfRemarks!: Record<string, string>;

  /** Leaf code → reason of the office. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  notApplicable!: Record<string, string>;

  /** The set in use, as scoring-core defines it. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  criteriaSet!: CriteriaSet;

  evidence!: EvidenceView[];
  receiptCode!: string | null;
  submittedAt!: string | null;
  returnReason!: string | null;
  decidedAt!: string | null;
  /** When handing in ends; null: it is not open, or has no end. */
  submitBefore!: string | null;
  updatedAt!: string;
  /** It was handed in more than once; `GET nominations/{id}/changes` says what changed. */
  resubmitted!: boolean;
  version!: number;
  /** What the caller may do now. */
  actions!: NominationActionsView;
}

/** One that an initiative is like. */
export class AlikeMentionView {
  id!: string;
  code!: string;
  name!: string;
  unitName!: string;
}

export class AcceptanceLineView {
  id!: string;
  version!: number;
  code!: string | null;
  initiativeName!: string;
  unitName!: string;
  /** Error code why it cannot be accepted; null: it can. */
  refusal!: string | null;
  /** At most three that it is like and of which nobody has said that they are two, the most alike first. */
  alike!: AlikeMentionView[];
}

export class AcceptancePreviewView {
  lines!: AcceptanceLineView[];
}

export class BulkAcceptanceView {
  accepted!: number;
}
