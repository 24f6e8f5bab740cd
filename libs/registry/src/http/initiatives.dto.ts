import { PageQuery } from '@dvk/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import type { SubjectKind } from '@dvk/scoring-core';
import { AttachmentView } from '../attachments/http/attachments.dto';
import { nominationStates, type NominationState } from '../campaign-nomination';
import { subjectKinds } from '../initiative';
import { narrativeLength, shortLength } from '../initiative-details';
import { type LifecycleAct, lifecycleActs, type RegistrationState, registrationStates } from '../lifecycle/lifecycle.policy';
import { type AskedWay, askedWays } from '../on-behalf/on-behalf';
import { registrationLimits } from '../registration-limits';

/** The parts of the registration form; a part not written yet is an empty text. */
export class InitiativeDetailsFields {
  @IsString()
  @MaxLength(narrativeLength)
  situation!: string;

  @IsString()
  @MaxLength(narrativeLength)
  goals!: string;

  /** Content and way of working. */
  @IsString()
  @MaxLength(narrativeLength)
  content!: string;

  @IsString()
  @MaxLength(narrativeLength)
  placeAndBeneficiaries!: string;

  /** Who leads, who joins, the role of each. */
  @IsString()
  @MaxLength(narrativeLength)
  forces!: string;

  @IsString()
  @MaxLength(narrativeLength)
  resources!: string;

  /** Start, milestones, time of evaluation. */
  @IsString()
  @MaxLength(narrativeLength)
  startAndMilestones!: string;

  /** Outputs that can be verified. */
  @IsString()
  @MaxLength(narrativeLength)
  outputs!: string;

  /** Ability to last and be copied. */
  @IsString()
  @MaxLength(narrativeLength)
  sustainability!: string;

  @IsString()
  @MaxLength(shortLength)
  leaderInCharge!: string;

  @IsString()
  @MaxLength(shortLength)
  levelAimedAt!: string;
}

class InitiativeFields {
  @IsIn(subjectKinds)
  @ApiProperty({ enum: subjectKinds })
  subjectKind!: SubjectKind;

  /** One line; must not be empty. */
  @IsString()
  @MaxLength(registrationLimits.name)
  name!: string;

  /** Main field; may be empty while it is being written. */
  @IsString()
  @MaxLength(registrationLimits.field)
  field!: string;

  @IsArray()
  @ArrayMaxSize(registrationLimits.programmes)
  @IsString({ each: true })
  @MaxLength(registrationLimits.programme, { each: true })
  @ApiProperty({ maxItems: registrationLimits.programmes })
  programmeTags!: string[];

  @IsObject()
  @ValidateNested()
  @Type(() => InitiativeDetailsFields)
  details!: InitiativeDetailsFields;

  /** An own initiative that this one continues; null: a new one. */
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  continuesId!: string | null;

  /** Units that work on it together with the own one; left out: as they are. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(registrationLimits.jointUnits)
  @IsUUID(undefined, { each: true })
  @ApiProperty({ maxItems: registrationLimits.jointUnits })
  jointUnitIds?: string[];
}

export class RegisterInitiativeRequest extends InitiativeFields {
  /** A unit whose clerk the caller is. */
  @IsUUID()
  unitId!: string;
}

export class UpdateInitiativeRequest extends InitiativeFields {
  /** The version the writer saw. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;
}

export class InitiativesQuery extends PageQuery {
  /** Part of the name, with or without marks, or of the code. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  @IsOptional()
  @IsUUID()
  unitId?: string;

  @IsOptional()
  @IsIn(subjectKinds)
  @ApiProperty({ enum: subjectKinds, required: false })
  subjectKind?: SubjectKind;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  field?: string;
}

export class NominationMentionView {
  id!: string;
  campaignId!: string;
  @ApiProperty({ enum: nominationStates })
  state!: NominationState;
}

export class InitiativeListedView {
  id!: string;
  code!: string;
  unitId!: string;
  unitName!: string;
  @ApiProperty({ enum: subjectKinds })
  subjectKind!: SubjectKind;
  name!: string;
  field!: string;
  /** How far the registration is; a nomination that was handed in or accepted counts as its registration being so. */
  @ApiProperty({ enum: registrationStates })
  registration!: RegistrationState;
  /** Why the desk gave it back. */
  returnReason!: string | null;
  updatedAt!: string;
  nominations!: NominationMentionView[];
}

export class InitiativeListView {
  items!: InitiativeListedView[];
  /** Rows that match the filter. */
  total!: number;
}

export class JointUnitView {
  id!: string;
  name!: string;
}

export class InitiativeMentionView {
  id!: string;
  code!: string;
  name!: string;
}

export class InitiativeContentView {
  id!: string;
  code!: string;
  unitId!: string;
  @ApiProperty({ enum: subjectKinds })
  subjectKind!: SubjectKind;
  name!: string;
  field!: string;
  programmeTags!: string[];
  details!: InitiativeDetailsFields;
  continuesId!: string | null;
  /** Units that work on it together with the one that registered it. */
  jointUnits!: JointUnitView[];
  /** The initiative this one turned out to be. */
  mergedInto!: InitiativeMentionView | null;
  /** Initiatives that turned out to be this one. */
  keeps!: InitiativeMentionView[];
  createdAt!: string;
  updatedAt!: string;
  version!: number;
}

export class OnBehalfDocumentView {
  number!: string;
  date!: string;
}

/** How the office came to register it for its unit. */
export class OnBehalfView {
  @ApiProperty({ enum: askedWays })
  way!: AskedWay;
  askedBy!: string;
  document!: OnBehalfDocumentView | null;
  note!: string;
  /** Full name of who wrote it down. */
  by!: string;
  enteredAt!: string;
}

/** That the registration was handed in. */
export class RegistrationReceiptView {
  code!: string;
  handedInAt!: string;
}

export class InitiativeView extends InitiativeContentView {
  unitName!: string;
  nominations!: NominationMentionView[];
  /** That go along with the registration, in the order they came. */
  files!: AttachmentView[];
  /** Of the last time the registration was handed in by itself; null: it never was. */
  receipt!: RegistrationReceiptView | null;
  /** The caller may change it now. */
  mayEdit!: boolean;
  /** Null: the unit registered it itself. */
  onBehalf!: OnBehalfView | null;
  /** The caller's desk registered it for the unit and may go on with it. */
  mayWriteForUnit!: boolean;
  /** How far the registration is; a nomination that was handed in or accepted counts as its registration being so. */
  @ApiProperty({ enum: registrationStates })
  registration!: RegistrationState;
  registeredAt!: string | null;
  /** Why the desk gave it back. */
  returnReason!: string | null;
  /** A recognition stands, whatever its period. */
  recognised!: boolean;
  dropped!: boolean;
  /** What the caller may do with it now. */
  @ApiProperty({ enum: lifecycleActs, isArray: true })
  acts!: LifecycleAct[];
}
