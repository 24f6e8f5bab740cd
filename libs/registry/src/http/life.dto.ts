import { dayForm } from '@dvk/organization';
import { PageQuery, WholeInQuery } from '@dvk/platform';
import type { SubjectKind } from '@dvk/scoring-core';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { subjectKinds } from '../initiative';
import { type ReviewOutcome, reviewOutcomes, type ReviewState, reviewStates } from '../lifecycle/life';
import { type DistinctionKind, distinctionKinds } from '../lifecycle/lifecycle.policy';
import { SeenVersionRequest } from './nominations.dto';

const unitSteps = ['hand-in', 'take-back'] as const;
const deskSteps = ['accept', 'return'] as const;

export class RegistrationStepRequest extends SeenVersionRequest {
  @IsIn(unitSteps)
  @ApiProperty({ enum: unitSteps })
  step!: (typeof unitSteps)[number];
}

export class RegistrationDecisionRequest extends SeenVersionRequest {
  @IsIn(deskSteps)
  @ApiProperty({ enum: deskSteps })
  step!: (typeof deskSteps)[number];

  /** Needed for a return; the unit reads it. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;
}

export class WhyRequest {
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

/** A document is known by number, date and issuer together. */
export class OfficeDocumentFields {
  /** Text, leading zeros kept. */
  @IsString()
  @MaxLength(100)
  number!: string;

  /** `YYYY-MM-DD`, not after today. */
  @IsString()
  @Matches(dayForm)
  date!: string;

  @IsString()
  @MaxLength(300)
  issuer!: string;
}

/** First and last day, `YYYY-MM-DD`. */
export class PeriodFields {
  @IsString()
  @Matches(dayForm)
  from!: string;

  @IsString()
  @Matches(dayForm)
  to!: string;
}

export class DistinctionRequest {
  @IsIn(distinctionKinds)
  @ApiProperty({ enum: distinctionKinds })
  kind!: DistinctionKind;

  @IsObject()
  @ValidateNested()
  @Type(() => OfficeDocumentFields)
  document!: OfficeDocumentFields;

  /** Of a recognition; null for `typical`. */
  @ValidateIf((_, value) => value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => PeriodFields)
  @ApiProperty({ type: PeriodFields, nullable: true })
  period!: PeriodFields | null;
}

export class DropRequest extends WhyRequest {
  @IsObject()
  @ValidateNested()
  @Type(() => OfficeDocumentFields)
  document!: OfficeDocumentFields;
}

export class DistinctionView {
  id!: string;
  @ApiProperty({ enum: distinctionKinds })
  kind!: DistinctionKind;
  document!: OfficeDocumentFields;
  @ApiProperty({ type: PeriodFields, nullable: true })
  period!: PeriodFields | null;
  enteredBy!: string;
  enteredAt!: string;
  withdrawnBy!: string | null;
  withdrawnAt!: string | null;
  withdrawalReason!: string | null;
}

export class DropView {
  id!: string;
  reason!: string;
  document!: OfficeDocumentFields;
  droppedBy!: string;
  droppedAt!: string;
  restoredBy!: string | null;
  restoredAt!: string | null;
  restoreReason!: string | null;
}

export class ReviewView {
  year!: number;
  @ApiProperty({ enum: reviewOutcomes })
  outcome!: ReviewOutcome;
  reason!: string;
  reviewedBy!: string;
  reviewedAt!: string;
}

/** What was decided on an initiative over the years, the newest first. */
export class InitiativeLifeView {
  distinctions!: DistinctionView[];
  drops!: DropView[];
  reviews!: ReviewView[];
}

export class ContentChangeView {
  /** `subjectKind`, `name`, `field`, `programmeTags`, `continuesId`, `jointUnits`, `files` or a part of the form. */
  part!: string;
  before!: string;
  after!: string;
}

export class InitiativeChangeView {
  /** The version it ended with. */
  version!: number;
  changedBy!: string;
  firstAt!: string;
  /** Of its last save. */
  lastAt!: string;
  changes!: ContentChangeView[];
}

export class InitiativeChangesView {
  items!: InitiativeChangeView[];
  total!: number;
}

export class YearlyReviewQuery extends PageQuery {
  @WholeInQuery()
  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;

  /** Part of the name, with or without marks, or of the code. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  /** `open`: nothing decided yet. */
  @IsOptional()
  @IsIn(reviewStates)
  @ApiProperty({ enum: reviewStates, required: false })
  state?: ReviewState;
}

export class YearlyReviewLineView {
  id!: string;
  code!: string;
  name!: string;
  @ApiProperty({ enum: subjectKinds })
  subjectKind!: SubjectKind;
  field!: string;
  unitId!: string;
  unitName!: string;
  version!: number;
  /** Last day of the latest period it is recognised for; null: it never was. */
  recognisedTo!: string | null;
  @ApiProperty({ enum: reviewOutcomes, nullable: true })
  outcome!: ReviewOutcome | null;
  /** Of the year before. */
  @ApiProperty({ enum: reviewOutcomes, nullable: true })
  outcomeBefore!: ReviewOutcome | null;
}

export class YearlyReviewListView {
  items!: YearlyReviewLineView[];
  /** Rows that match the filter. */
  total!: number;
  /** Still to be decided in the year, whatever the filter. */
  open!: number;
}

class ReviewYearFields {
  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;

  @IsIn(reviewOutcomes)
  @ApiProperty({ enum: reviewOutcomes })
  outcome!: ReviewOutcome;
}

export class ReviewPreviewRequest extends ReviewYearFields {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

export class ChosenInitiativeFields extends SeenVersionRequest {
  @IsUUID()
  id!: string;
}

export class ReviewRequest extends ReviewYearFields {
  @IsString()
  @MaxLength(2_000)
  reason!: string;

  /** By which they are dropped; null for the other outcomes. */
  @ValidateIf((_, value) => value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => OfficeDocumentFields)
  @ApiProperty({ type: OfficeDocumentFields, nullable: true })
  document!: OfficeDocumentFields | null;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique((chosen: ChosenInitiativeFields) => chosen?.id)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ChosenInitiativeFields)
  initiatives!: ChosenInitiativeFields[];
}

export class ReviewPreviewLineView {
  id!: string;
  code!: string;
  name!: string;
  unitName!: string;
  version!: number;
  /** Why nothing can be decided on it; null: it can. */
  refusal!: string | null;
}

export class ReviewPreviewView {
  lines!: ReviewPreviewLineView[];
}

export class ReviewedView {
  reviewed!: number;
}
