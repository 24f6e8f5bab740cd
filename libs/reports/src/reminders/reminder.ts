import type { MailState } from '@dvk/platform';

/** Earliest and latest day of reminding, counted from the deadline. */
export const dayBounds = { min: -30, max: 30, most: 8 } as const;

export const noteLength = 500;

/** Somebody who would be reminded now. */
export interface Recipient {
  readonly personId: string;
  readonly code: string;
  readonly fullName: string;
  readonly missing: number;
  readonly hasEmail: boolean;
  /** null: never for this campaign. */
  readonly lastRemindedAt: Date | null;
}

export interface ReminderPreview {
  readonly campaignId: string;
  readonly campaignName: string;
  /** When marking ends by itself; null: by an act alone. */
  readonly closesAt: Date | null;
  readonly overdue: boolean;
  /** Why nobody can be reminded at all, or null. */
  readonly refusal: 'reminder.marking-not-open' | 'reminder.marking-closed' | null;
  readonly days: readonly number[];
  readonly recipients: readonly Recipient[];
}

export interface ReminderDelivery {
  readonly personId: string;
  readonly fullName: string;
  readonly missing: number;
  /** `not-needed`: everything was handed in before it could go. */
  readonly mail: MailState;
  readonly mailedAt: Date | null;
  readonly fault: string | null;
}

export interface ReminderRun {
  readonly id: string;
  readonly sentAt: Date;
  /** Full name; null: by itself, on a day of the plan. */
  readonly sentBy: string | null;
  readonly day: number | null;
  readonly deadline: Date | null;
  readonly note: string;
  readonly deliveries: readonly ReminderDelivery[];
}
