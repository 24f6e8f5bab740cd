import { dayForm } from '@dvk/organization';
import { WholeInQuery } from '@dvk/platform';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { type DutyLine, dutyLines, type DutyState, dutyStates } from '../duty';
import { DutyPlanView, DutyYearQuery } from './duty-plans.dto';

export class OwingQuery extends DutyYearQuery {
  /** Units of which something stands so. */
  @IsOptional()
  @IsIn(dutyStates)
  @ApiProperty({ enum: dutyStates, required: false })
  state?: DutyState;

  /** Units that owe something by this plan. */
  @IsOptional()
  @IsUUID()
  planId?: string;

  /** `with`: only units the caller acts for, also where the caller's desk sees others. */
  @IsOptional()
  @IsIn(['with'])
  @ApiProperty({ enum: ['with'], required: false })
  own?: 'with';

  /** The last unit of the page before. */
  @IsOptional()
  @IsUUID()
  afterUnitId?: string;

  /** 1 to 500; 100 when left out. */
  @IsOptional()
  @WholeInQuery()
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;
}

export class DutyDocumentFields {
  /** As written, with leading zeros; must not be empty. */
  @IsString()
  @MaxLength(100)
  number!: string;

  /** `YYYY-MM-DD` */
  @IsString()
  @Matches(dayForm)
  date!: string;
}

export class DutyDoneRequest {
  /** The version the writer saw. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;

  /** Left out: there is none. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DutyDocumentFields)
  document?: DutyDocumentFields;

  /** May be empty. */
  @IsString()
  @MaxLength(2_000)
  note!: string;

  /** `YYYY-MM-DD`, the day on which it came, said by the desk alone; left out: today. */
  @IsOptional()
  @IsString()
  @Matches(dayForm)
  receivedOn?: string;
}

export class ReopenDutyRequest {
  /** The version the writer saw. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;

  /** Must not be empty. */
  @IsString()
  @MaxLength(1_000)
  reason!: string;
}

export class DutyView {
  id!: string;
  planId!: string;
  unitId!: string;
  /** To which line it is answered; empty: on one line alone. */
  @ApiProperty({ enum: dutyLines })
  line!: DutyLine;
  dueOn!: string;
  doneAt!: string | null;
  /** Of one that is done: how late it was then; of an open one: how late it is today. */
  daysLate!: number;
  @ApiProperty({ enum: dutyStates })
  state!: DutyState;
  version!: number;
}

export class OwingUnitView {
  unitId!: string;
  unitName!: string;
  unitKind!: string;
  /** Who is in charge of it today, when that is another unit. */
  inCharge!: string | null;
  /** Of the year, in the order of their days. */
  duties!: DutyView[];
}

export class OwingUnitsView {
  items!: OwingUnitView[];
  /** There are more behind the last one. */
  more!: boolean;
  /** The day it is in Viet Nam. */
  today!: string;
}

export class DutyStepView {
  @ApiProperty({ enum: ['done', 'reopened'] })
  kind!: 'done' | 'reopened';
  /** When it was so. */
  happenedAt!: string;
  /** When it was written down. */
  knownAt!: string;
  /** The day that was due then. */
  dueOn!: string;
  daysLate!: number | null;
  documentNumber!: string | null;
  documentDate!: string | null;
  note!: string;
  /** null: seen in the system by itself. */
  by!: string | null;
}

class PlanOfDutyView extends DutyPlanView {}

export class OpenedDutyView extends DutyView {
  unitName!: string;
  @ApiProperty({ type: PlanOfDutyView })
  plan!: Omit<DutyPlanView, 'counts' | 'editable'>;
  /** Oldest first. */
  steps!: DutyStepView[];
  /** The caller is at the desk of the plan. */
  byDesk!: boolean;
}
