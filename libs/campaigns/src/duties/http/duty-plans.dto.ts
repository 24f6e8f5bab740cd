import { dayForm, type UnitKind, unitKinds } from '@dvk/organization';
import { WholeInQuery } from '@dvk/platform';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { type DutyKind, dutyKinds, type DutyLine, dutyLines, mostEscalationDays, noteLength, remindDayBounds } from '../duty';
import { type DutyAudience, dutyAudiences } from '../reminders/duty-reminder';

export class DutyYearQuery {
  @WholeInQuery()
  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;
}

export class OwedPreviewRequest {
  /** A unit the caller's desk works for. */
  @IsUUID()
  hostUnitId!: string;

  /** Every living unit of these kinds in its area owes it. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @IsIn(unitKinds, { each: true })
  @ApiProperty({ enum: unitKinds, isArray: true })
  unitKinds!: UnitKind[];
}

export class PlanDutyRequest extends OwedPreviewRequest {
  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;

  /** Of this campaign alone; left out: of the year. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  @IsIn(dutyKinds)
  @ApiProperty({ enum: dutyKinds })
  kind!: DutyKind;

  /** One line; must not be empty. */
  @IsString()
  @MaxLength(300)
  title!: string;

  /** What exactly is wanted, and where it goes; may be empty. */
  @IsString()
  @MaxLength(2_000)
  note!: string;

  /** `YYYY-MM-DD`, the first day on which it can be done. */
  @IsString()
  @Matches(dayForm)
  startsOn!: string;

  /** `YYYY-MM-DD`, the last day on which it is in time. */
  @IsString()
  @Matches(dayForm)
  dueOn!: string;

  /** Empty: one duty for each unit; else one for each line. */
  @IsArray()
  @ArrayMaxSize(2)
  @IsIn(['state', 'party'], { each: true })
  @ApiProperty({ enum: ['state', 'party'], isArray: true })
  lines!: ('state' | 'party')[];

  /** Whole days from the day that is due on which it is reminded of by itself: −3 three days before, 1 the day after. */
  @IsArray()
  @ArrayMaxSize(remindDayBounds.most)
  @IsInt({ each: true })
  @Min(remindDayBounds.min, { each: true })
  @Max(remindDayBounds.max, { each: true })
  remindDays!: number[];

  /** Days after the day that is due on which the urging body is told; left out: never by itself. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostEscalationDays)
  escalateAfter?: number;
}

export class MoveDutyPlanRequest {
  /** The version the writer saw. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;

  /** `YYYY-MM-DD` */
  @IsString()
  @Matches(dayForm)
  dueOn!: string;

  /** Must not be empty. */
  @IsString()
  @MaxLength(1_000)
  reason!: string;
}

export class WithdrawDutyPlanRequest {
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

export class RemindOfDutyRequest {
  /** A sentence of the sender's own; may be empty. */
  @IsString()
  @MaxLength(noteLength)
  note!: string;
}

/** How many duties stand how. */
export class DutyCountsView {
  ahead!: number;
  /** Due within a week. */
  near!: number;
  /** The day has passed and it is not done. */
  late!: number;
  /** In time. */
  done!: number;
  /** Done, after its day. */
  'done-late'!: number;
}

export class DutyPlanView {
  id!: string;
  hostUnitId!: string;
  year!: number;
  campaignId!: string | null;
  @ApiProperty({ enum: dutyKinds })
  kind!: DutyKind;
  title!: string;
  note!: string;
  startsOn!: string;
  dueOn!: string;
  remindDays!: number[];
  escalateAfter!: number | null;
  withdrawnAt!: string | null;
  withdrawalReason!: string | null;
  version!: number;
  /** Nothing but zeros for whoever is not at its desk. */
  counts!: DutyCountsView;
  editable!: boolean;
}

export class DutyPlansView {
  /** In the order of their days. */
  items!: DutyPlanView[];
}

export class DutyPlanMoveView {
  wasDueOn!: string;
  dueOn!: string;
  reason!: string;
  movedBy!: string;
  movedAt!: string;
}

export class OpenedDutyPlanView extends DutyPlanView {
  /** Oldest first. */
  moves!: DutyPlanMoveView[];
}

export class UsualDutyView {
  @ApiProperty({ enum: dutyKinds })
  kind!: DutyKind;
  startsOn!: string;
  dueOn!: string;
  @ApiProperty({ enum: unitKinds, isArray: true })
  unitKinds!: UnitKind[];
  @ApiProperty({ enum: dutyLines, isArray: true })
  lines!: DutyLine[];
  remindDays!: number[];
  escalateAfter!: number | null;
}

export class DutyHostView {
  id!: string;
  name!: string;
}

export class UsualDutiesView {
  /** For whose areas the caller's desk plans. */
  hosts!: DutyHostView[];
  items!: UsualDutyView[];
}

export class OwedKindView {
  @ApiProperty({ enum: unitKinds })
  kind!: UnitKind;
  count!: number;
}

export class OwedPreviewView {
  total!: number;
  byKind!: OwedKindView[];
  /** Of the first of them. */
  names!: string[];
}

export class DutyRecipientView {
  personId!: string;
  fullName!: string;
  /** Units for which the person is told. */
  unitNames!: string[];
  duties!: number;
  /** false: the notice inside the program is all they get. */
  hasEmail!: boolean;
  lastRemindedAt!: string | null;
}

export class DutyReminderPreviewView {
  recipients!: DutyRecipientView[];
  /** Units that are late or near and have nobody who acts for them. */
  unreached!: string[];
}

export class DutyMailCountsView {
  waiting!: number;
  sent!: number;
  refused!: number;
  'no-address'!: number;
  'not-needed'!: number;
}

export class DutyReminderRunView {
  sentAt!: string;
  /** null: by itself. */
  sentBy!: string | null;
  @ApiProperty({ enum: dutyAudiences })
  audience!: DutyAudience;
  day!: number | null;
  dueOn!: string;
  note!: string;
  told!: number;
  mails!: DutyMailCountsView;
}

export class DutyRemindersView {
  /** The newest first. */
  items!: DutyReminderRunView[];
}

export class DutyRemindedView {
  /** How many people were reminded. */
  reminded!: number;
}
