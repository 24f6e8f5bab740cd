import { LimitQuery } from '@dvk/platform';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { type Erasure, erasures } from '../field-map/field';
import { type PlaceTable, placeTables, type RequestKind, requestKinds, type RequestState, requestStates, type SubjectKind, subjectKinds } from '../requests/personal-data-request';

const nameLength = 120;
const sourceLength = 500;
const reasonLength = 2_000;
const mostPlaces = 2_000;
const largestVersion = 2_147_483_646;

export class RequestsQuery extends LimitQuery {
  /** From the answer before: the page behind it. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

export class ReceiveRequest {
  @IsIn(requestKinds)
  @ApiProperty({ enum: requestKinds })
  kind!: RequestKind;

  @IsIn(subjectKinds)
  @ApiProperty({ enum: subjectKinds })
  subject!: SubjectKind;

  /** Of an account: whose. */
  @ValidateIf((_, value) => value !== undefined)
  @IsUUID()
  personId?: string;

  /** Of somebody named in registrations: the full name, two words at least. */
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @MaxLength(nameLength)
  subjectName?: string;

  /** How it came and how it was made sure who asks. */
  @IsString()
  @MaxLength(sourceLength)
  source!: string;

  /** `YYYY-MM-DD`, today at the latest. */
  @IsString()
  @Matches(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  receivedOn!: string;
}

export class PlaceRequest {
  @IsIn(placeTables)
  @ApiProperty({ enum: placeTables })
  table!: PlaceTable;

  @IsUUID()
  id!: string;

  /** 0 but for a kept version. */
  @IsInt()
  @Min(0)
  @Max(largestVersion)
  version!: number;

  @IsString()
  @MaxLength(200)
  part!: string;
}

export class DecideRequest {
  /** The version seen. */
  @IsInt()
  @Min(1)
  @Max(largestVersion)
  version!: number;

  @IsBoolean()
  approve!: boolean;

  /** Needed for a refusal. */
  @IsString()
  @MaxLength(reasonLength)
  reason!: string;

  /** Of somebody named: the places found that are about this very person. */
  @IsArray()
  @ArrayMaxSize(mostPlaces)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PlaceRequest)
  places!: PlaceRequest[];
}

export class FinishRequest {
  /** The version seen. */
  @IsInt()
  @Min(1)
  @Max(largestVersion)
  version!: number;
}

export class TableCountView {
  table!: string;
  rows!: number;
}

export class RequestOutcomeView {
  /** Given or erased. */
  done!: TableCountView[];
  /** Kept with the name because the law has it so. */
  kept!: TableCountView[];
}

export class PersonalDataRequestView {
  id!: string;
  @ApiProperty({ enum: requestKinds })
  kind!: RequestKind;
  @ApiProperty({ enum: subjectKinds })
  subject!: SubjectKind;
  /** null: somebody named in registrations. */
  personId!: string | null;
  /** Empty for somebody named whose name was erased. */
  name!: string;
  source!: string;
  /** `YYYY-MM-DD` */
  receivedOn!: string;
  /** Last day to say whether it is done. */
  answerDue!: string;
  /** Last day to have it done. */
  finishDue!: string;
  @ApiProperty({ enum: requestStates })
  state!: RequestState;
  reason!: string;
  /** Places that were chosen. */
  places!: number;
  /** null: not done yet. */
  outcome!: RequestOutcomeView | null;
  enteredByName!: string;
  enteredAt!: string;
  decidedByName!: string;
  decidedAt!: string | null;
  finishedByName!: string;
  finishedAt!: string | null;
  version!: number;
}

export class PersonalDataRequestsView {
  /** The newest first. */
  items!: PersonalDataRequestView[];
  /** null: there are no more. */
  next!: string | null;
}

export class OwnCountView {
  table!: string;
  rows!: number;
  /** What an erasure would do to them. */
  @ApiProperty({ enum: erasures })
  erased!: Erasure;
}

export class ActCountView {
  table!: string;
  column!: string;
  rows!: number;
}

export class FoundPlaceView {
  @ApiProperty({ enum: placeTables })
  table!: PlaceTable;
  id!: string;
  version!: number;
  part!: string;
  initiativeId!: string;
  initiativeCode!: string;
  initiativeName!: string;
  subjectKind!: string;
  unitName!: string;
  /** The name with some text around. */
  excerpt!: string;
}

export class FindingsView {
  own!: OwnCountView[];
  acts!: ActCountView[];
  places!: FoundPlaceView[];
  /** Records that must be kept with the name in them. */
  kept!: TableCountView[];
  /** Codes: why it cannot be carried out now. */
  faults!: string[];
}
