import type { MailState } from '@dvk/platform';

/** `owing`: whoever has not done it; `urging`: whoever has to see to it that it is done. */
export const dutyAudiences = ['owing', 'urging'] as const;
export type DutyAudience = (typeof dutyAudiences)[number];

/** Who is told, of how many duties. */
export interface Told {
  readonly personId: string;
  readonly duties: number;
}

export interface DutyRecipient extends Told {
  readonly fullName: string;
  /** Of the units for which the person is told. */
  readonly unitNames: readonly string[];
  readonly hasEmail: boolean;
  /** null: never of this plan. */
  readonly lastRemindedAt: Date | null;
}

export interface DutyReminderPreview {
  /** Late or near, and with somebody to be told. */
  readonly recipients: readonly DutyRecipient[];
  /** Units that are late or near and have nobody who acts for them. */
  readonly unreached: readonly string[];
}

export interface DutyReminderRun {
  readonly sentAt: Date;
  /** Full name; null: by itself. */
  readonly sentBy: string | null;
  readonly audience: DutyAudience;
  readonly day: number | null;
  readonly dueOn: string;
  readonly note: string;
  readonly told: number;
  readonly mails: Readonly<Record<MailState, number>>;
}
