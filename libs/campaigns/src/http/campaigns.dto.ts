import { PageQuery, WholeInQuery } from '@dvk/platform';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
import { permits, phaseKinds, type Permit, type PhaseKind } from '../phase-kinds';
import { mostAppealDays, shownToUnits, type ShownToUnits } from '../shown-to-units';

export class CampaignsQuery extends PageQuery {
  /** In code and name, with or without marks. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  @IsOptional()
  @WholeInQuery()
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;
}

export class CreateCampaignRequest {
  /** Short sign of the campaign, e.g. `DVK-2026`; unique. */
  @IsString()
  @Matches(/^[\p{L}\d][\p{L}\d ./_-]{0,39}$/u)
  code!: string;

  @IsString()
  @MaxLength(300)
  name!: string;

  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;

  /** The body that holds it, as its papers call it. */
  @IsString()
  @MaxLength(300)
  organizer!: string;

  /** Only units at or below it take part. */
  @IsUUID()
  hostUnitId!: string;
}

export class VersionedRequest {
  /** The version the change was made upon. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;
}

export class IdentifyCampaignRequest extends CreateCampaignRequest {
  /** The version the change was made upon. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;
}

export class ChooseCriteriaSetRequest extends VersionedRequest {
  @IsUUID()
  criteriaSetId!: string;
}

export class SetRulesRequest extends VersionedRequest {
  /** `ScoringRules` of the scoring core. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  rules!: Record<string, unknown>;

  /** `TieKey`s of the scoring core, in order. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  @IsArray()
  @ArrayMaxSize(50)
  tieChain!: object[];

  /** `AwardTier`s of the scoring core, highest first. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  @IsArray()
  @ArrayMaxSize(20)
  tiers!: object[];
}

export class SetGroupingRequest extends VersionedRequest {
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  peerGrouping!: Record<string, unknown>;

  /** Fields a nomination may choose from. */
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  fields!: string[];
}

export class SetPaperRequest extends VersionedRequest {
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  paperSettings!: Record<string, unknown>;
}

export class SetMarkingDeskRequest extends VersionedRequest {
  /** Whether members see the unit's own marks and remarks while they mark. */
  @IsBoolean()
  showSelfMarks!: boolean;
}

export class SetPublicationRequest extends VersionedRequest {
  /** What the next publication lets units see of their own nominations. */
  @ApiProperty({ enum: shownToUnits })
  @IsIn(shownToUnits)
  showToUnits!: ShownToUnits;

  /** Whole days after publication in which a unit may file an appeal; 0: none is taken. */
  @IsInt()
  @Min(0)
  @Max(mostAppealDays)
  appealDays!: number;
}

const instant = /^(?:20\d\d|2100)-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;

export class PhasePlanRequest {
  @ApiProperty({ enum: phaseKinds })
  @IsIn(phaseKinds)
  kind!: PhaseKind;

  /** With its offset, e.g. `2026-09-01T08:00:00+07:00`. */
  @Matches(instant)
  opensAt!: string;

  /** null: open until it is closed by an act; the last phase only. */
  @ApiProperty({ type: String, nullable: true })
  @ValidateIf((plan: PhasePlanRequest) => plan.closesAt !== null)
  @Matches(instant)
  closesAt!: string | null;

  /** What may be done while it is open. */
  @ApiProperty({ enum: permits, isArray: true })
  @IsArray()
  @ArrayMaxSize(permits.length)
  @IsIn(permits, { each: true })
  permits!: Permit[];
}

export class PlanPhasesRequest extends VersionedRequest {
  @IsArray()
  @ArrayMaxSize(phaseKinds.length)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PhasePlanRequest)
  phases!: PhasePlanRequest[];

  /** Asked for when a phase that has begun changes. */
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  reason?: string;
}

export class CampaignPhaseView {
  id!: string;
  @ApiProperty({ enum: phaseKinds })
  kind!: PhaseKind;
  opensAt!: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closesAt!: Date | null;
  /** Ended by an act. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt!: Date | null;
  @ApiProperty({ enum: permits, isArray: true })
  permits!: Permit[];
  @ApiProperty({ type: String, nullable: true })
  changeReason!: string | null;
  /** By the database's clock at the moment of reading. */
  isOpen!: boolean;
  hasOpened!: boolean;
}

export class CampaignSummaryView {
  id!: string;
  code!: string;
  name!: string;
  year!: number;
  organizer!: string;
  hostUnitId!: string;
  @ApiProperty({ type: String, nullable: true })
  criteriaSetId!: string | null;
  version!: number;
  /** In the order of the line. */
  phases!: CampaignPhaseView[];
}

export class CampaignsView {
  items!: CampaignSummaryView[];
  /** Of all pages. */
  total!: number;
}

export class CampaignDetailView extends CampaignSummaryView {
  /** The published set in use; null while none has been chosen. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  criteriaSet!: object | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  rules!: object;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  tieChain!: object[];
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  tiers!: object[];
  @ApiProperty({ type: 'object', additionalProperties: true })
  peerGrouping!: object;
  fields!: string[];
  @ApiProperty({ type: 'object', additionalProperties: true })
  paperSettings!: object;
  /** Whether members see the unit's own marks and remarks while they mark. */
  showSelfMarks!: boolean;
  /** What the next publication lets units see of their own nominations. */
  @ApiProperty({ enum: shownToUnits })
  showToUnits!: ShownToUnits;
  /** Days after publication in which a unit may file an appeal; 0: none is taken. */
  appealDays!: number;
  updatedAt!: Date;
  /** What is permitted at the moment of reading. */
  @ApiProperty({ enum: permits, isArray: true })
  permitsNow!: Permit[];
}

export class CampaignHostView {
  id!: string;
  /** Today's name. */
  name!: string;
}

export class CampaignHostsView {
  items!: CampaignHostView[];
}
