import { WholeInQuery } from '@dvk/platform';
import { type FindingOrder, findingOrders, type InitiativeFact, initiativeFacts, type RecognitionState, recognitionStates, subjectKinds } from '@dvk/registry';
import type { SubjectKind } from '@dvk/scoring-core';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { type AwardState, awardStates } from '../finding/award-state';

/** Which initiatives are looked for, and in which order they stand. */
export class FindingQuery {
  /** Words of title, code or unit – its names of today and of before –, with or without marks. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  @IsOptional()
  @IsIn(subjectKinds)
  @ApiProperty({ enum: subjectKinds, required: false })
  subjectKind?: SubjectKind;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  field?: string;

  /** A programme it belongs to. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  programme?: string;

  /** Registered by this very unit. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Registered by this unit or one below it. */
  @IsOptional()
  @IsUUID()
  belowId?: string;

  /** Calendar year in which it was first handed in; of a draft, in which it was begun. */
  @IsOptional()
  @WholeInQuery()
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;

  @IsOptional()
  @IsIn(initiativeFacts)
  @ApiProperty({ enum: initiativeFacts, required: false })
  fact?: InitiativeFact;

  /** Whether the period it is recognised for lasts today. */
  @IsOptional()
  @IsIn(recognitionStates)
  @ApiProperty({ enum: recognitionStates, required: false })
  recognition?: RecognitionState;

  /** By published results: proposed, whatever came of it; rewarded by a decision that stands. */
  @IsOptional()
  @IsIn(awardStates)
  @ApiProperty({ enum: awardStates, required: false })
  award?: AwardState;

  /** Handed in for this campaign. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  /** `with`: those merged into another one too. */
  @IsOptional()
  @IsIn(['with'])
  @ApiProperty({ enum: ['with'], required: false })
  merged?: 'with';

  /** By fitting when left out, which is by name where nothing is searched for. */
  @IsOptional()
  @IsIn(findingOrders)
  @ApiProperty({ enum: findingOrders, required: false })
  order?: FindingOrder;
}

export class FindingPageQuery extends FindingQuery {
  /** 1 to 200; 50 when left out. */
  @IsOptional()
  @WholeInQuery()
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** `next` of the page before, with the same filters. */
  @IsOptional()
  @IsString()
  @MaxLength(3_000)
  cursor?: string;
}

export class FoundInitiativeView {
  id!: string;
  code!: string;
  name!: string;
  @ApiProperty({ enum: subjectKinds })
  subjectKind!: SubjectKind;
  field!: string;
  unitId!: string;
  unitName!: string;
  /** Name of who is in charge of what the unit left; null: the unit itself. */
  inCharge!: string | null;
  @ApiProperty({ enum: initiativeFacts, isArray: true })
  facts!: InitiativeFact[];
  /** When it was first handed in, by itself or for a campaign; of a draft, when it was begun. */
  registeredAt!: string;
  changedAt!: string;
  /** Code of the initiative this one was merged into. */
  mergedInto!: string | null;
}

export class FoundInitiativesView {
  items!: FoundInitiativeView[];
  /** How many are found; with `totalIsMore` at least so many. */
  total!: number;
  totalIsMore!: boolean;
  /** The order they stand in: another one than asked for where very many are found by words. */
  @ApiProperty({ enum: findingOrders })
  order!: FindingOrder;
  /** `cursor` of the next page; null: this is the last. */
  next!: string | null;
}

export class FindingChoicesView {
  fields!: string[];
  programmes!: string[];
  /** Newest first. */
  years!: number[];
}
