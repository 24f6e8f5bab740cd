import type { SubjectKind } from '@dvk/scoring-core';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { nominationStates, type NominationState } from '../../campaign-nomination';
import { subjectKinds } from '../../initiative';
import { type DuplicateVerdict, duplicateVerdicts } from '../duplicate';

const longestReason = 2_000;
const lastVersion = 2_147_483_646;

export class SimilarTitlesRequest {
  /** A unit whose clerk the caller is. */
  @IsUUID()
  unitId!: string;

  /** As far as it is written. */
  @IsString()
  @MaxLength(300)
  name!: string;

  /** The initiative that is being written itself. */
  @IsOptional()
  @IsUUID()
  exceptId?: string;
}

export class SimilarTitleView {
  /** null: the caller may not open it. */
  id!: string | null;
  code!: string;
  name!: string;
  unitName!: string;
  registeredAt!: string;
  @ApiProperty({ enum: ['equal', 'near'] })
  likeness!: 'equal' | 'near';
  /** The titles hold different numbers. */
  numbersDiffer!: boolean;
}

export class SimilarTitlesView {
  /** The most alike first, five at most. */
  items!: SimilarTitleView[];
}

export class SimilarNominationView {
  campaignName!: string;
  year!: number;
  @ApiProperty({ enum: nominationStates })
  state!: NominationState;
}

export class DuplicateDecisionView {
  @ApiProperty({ enum: duplicateVerdicts })
  verdict!: DuplicateVerdict;
  reason!: string;
  /** Name of who decided. */
  decidedBy!: string;
  decidedAt!: string;
}

export class DuplicateDecisionsView {
  /** Newest first. */
  items!: DuplicateDecisionView[];
}

export class SimilarInitiativeView {
  id!: string;
  code!: string;
  name!: string;
  @ApiProperty({ enum: subjectKinds })
  subjectKind!: SubjectKind;
  field!: string;
  unitId!: string;
  unitName!: string;
  registeredAt!: string;
  version!: number;
  /** Per cent; null: the titles are not alike. */
  titleLikeness!: number | null;
  /** Per cent of what both texts say together; null: they are not alike. */
  textLikeness!: number | null;
  sameTitle!: boolean;
  numbersDiffer!: boolean;
  /** One of the two continues the other. */
  continues!: boolean;
  /** Handed in, newest campaign first. */
  nominations!: SimilarNominationView[];
  /** Newest first. */
  decisions!: DuplicateDecisionView[];
}

export class SimilarInitiativesView {
  /** Of the initiative asked about. */
  version!: number;
  /** The most alike first. */
  items!: SimilarInitiativeView[];
}

export class DuplicateDecisionRequest {
  @IsUUID()
  otherId!: string;

  @IsIn(duplicateVerdicts)
  @ApiProperty({ enum: duplicateVerdicts })
  verdict!: DuplicateVerdict;

  @IsString()
  @MaxLength(longestReason)
  reason!: string;

  /** How many decisions on the two the writer saw. */
  @IsInt()
  @Min(0)
  @Max(lastVersion)
  seen!: number;
}

export class MergeRequest {
  /** The one that is kept. */
  @IsUUID()
  intoId!: string;

  @IsString()
  @MaxLength(longestReason)
  reason!: string;

  /** The version the writer saw of the one that is merged. */
  @IsInt()
  @Min(1)
  @Max(lastVersion)
  version!: number;

  /** The version the writer saw of the one that is kept. */
  @IsInt()
  @Min(1)
  @Max(lastVersion)
  intoVersion!: number;
}

export class MergeView {
  keptId!: string;
}
