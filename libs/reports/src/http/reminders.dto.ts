import { mailStates, type MailState } from '@dvk/platform';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { dayBounds, noteLength } from '../reminders/reminder';

export class SendRemindersRequest {
  /** A sentence of the sender's own; may be empty. It must not say who is nominated. */
  @IsString()
  @MaxLength(noteLength)
  note!: string;

  /** Only these, as far as they are late; everybody late when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  personIds?: string[];
}

export class SetReminderDaysRequest {
  /** The days that were seen. */
  @IsArray()
  @ArrayMaxSize(dayBounds.most)
  @IsInt({ each: true })
  @Min(dayBounds.min, { each: true })
  @Max(dayBounds.max, { each: true })
  seen!: number[];

  /** Whole days from the deadline: −3 three days before, 0 at the deadline, 1 a day after. Empty: nobody is reminded by itself. */
  @IsArray()
  @ArrayMaxSize(dayBounds.most)
  @IsInt({ each: true })
  @Min(dayBounds.min, { each: true })
  @Max(dayBounds.max, { each: true })
  days!: number[];
}

export class ReminderDaysView {
  /** Ascending, each once. */
  days!: number[];
}

export class RemindedView {
  /** How many people were reminded. */
  reminded!: number;
}

export class ReminderRecipientView {
  personId!: string;
  /** Member code. */
  code!: string;
  fullName!: string;
  /** Sheets not handed in. */
  missing!: number;
  /** false: the notice inside the program is all they get. */
  hasEmail!: boolean;
  /** null: never for this campaign. */
  lastRemindedAt!: Date | null;
}

export class ReminderPreviewView {
  campaignId!: string;
  campaignName!: string;
  /** When marking ends by itself; null: by an act alone. */
  closesAt!: Date | null;
  /** That instant has passed. */
  overdue!: boolean;
  /** Why nobody can be reminded: `reminder.marking-not-open`, `reminder.marking-closed`; null: nothing is in the way. */
  refusal!: string | null;
  /** The plan: whole days from the deadline. */
  days!: number[];
  recipients!: ReminderRecipientView[];
}

export class ReminderDeliveryView {
  personId!: string;
  fullName!: string;
  missing!: number;
  @ApiProperty({ enum: mailStates })
  mail!: MailState;
  mailedAt!: Date | null;
  /** Status of the mail server's refusal. */
  fault!: string | null;
}

export class ReminderRunView {
  id!: string;
  sentAt!: Date;
  /** Full name; null: by itself, on a day of the plan. */
  sentBy!: string | null;
  day!: number | null;
  /** The deadline at that time. */
  deadline!: Date | null;
  note!: string;
  deliveries!: ReminderDeliveryView[];
}

export class ReminderRunsView {
  items!: ReminderRunView[];
  total!: number;
}
