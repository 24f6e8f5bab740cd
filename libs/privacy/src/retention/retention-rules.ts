import type { KeptUntil } from '../field-map/field';

export type RetentionName = Exclude<KeptUntil, 'record' | 'request'>;

/** What goes by itself once its time is over. */
export interface RetentionRule {
  readonly name: RetentionName;
  /** `emptied`: the row stays, what somebody wrote in it goes. */
  readonly how: 'removed' | 'emptied';
  /** After how many days; 0: as soon as it ended. */
  readonly days: number;
  /** Table and condition; `$1` stands for the days. null: files of the local mailbox. */
  readonly rows: { readonly table: string; readonly where: string } | null;
}

/**
 * The one table of what is kept for how long; the rest is kept as the record it belongs to. The words of the log are written to the
 * standard output and kept nowhere by the program: whoever runs it says for how long.
 */
export const retentionRules: readonly RetentionRule[] = [
  // The idle time of a session is a setting: `$2`, in minutes.
  { name: 'sessions', how: 'removed', days: 0, rows: { table: 'session', where: `(expires_at <= now() - make_interval(days => $1) OR last_seen_at <= now() - make_interval(days => $1, mins => $2))` } },
  { name: 'attempts', how: 'removed', days: 1, rows: { table: 'sign_in_throttle', where: 'last_failure_at < now() - make_interval(days => $1)' } },
  { name: 'repeated-requests', how: 'removed', days: 1, rows: { table: 'idempotency_record', where: 'created_at < now() - make_interval(days => $1)' } },
  { name: 'notices', how: 'removed', days: 365, rows: { table: 'notice', where: 'created_at < now() - make_interval(days => $1)' } },
  {
    name: 'reminders',
    how: 'removed',
    days: 730,
    rows: { table: 'reminder_delivery', where: `mail <> 'waiting' AND run_id IN (SELECT run.id FROM reminder_run run WHERE run.sent_at < now() - make_interval(days => $1))` },
  },
  {
    name: 'duty-reminders',
    how: 'removed',
    days: 730,
    rows: { table: 'duty_reminder_delivery', where: `mail <> 'waiting' AND run_id IN (SELECT run.id FROM duty_reminder_run run WHERE run.sent_at < now() - make_interval(days => $1))` },
  },
  { name: 'mails', how: 'removed', days: 30, rows: null },
  {
    name: 'drafts',
    how: 'emptied',
    days: 730,
    rows: {
      table: 'initiative',
      where: `registration = 'draft' AND updated_at < now() - make_interval(days => $1) AND (details <> $2::jsonb OR EXISTS (SELECT 1 FROM initiative_file WHERE initiative_file.initiative_id = initiative.id))
        AND NOT EXISTS (SELECT 1 FROM nomination WHERE nomination.initiative_id = initiative.id AND (nomination.code IS NOT NULL OR nomination.state <> 'draft'))
        AND NOT EXISTS (SELECT 1 FROM initiative_distinction distinction WHERE distinction.initiative_id = initiative.id)`,
    },
  },
  { name: 'finished-requests', how: 'removed', days: 1_825, rows: { table: 'personal_data_request', where: `state IN ('done', 'refused') AND coalesce(finished_at, decided_at) < now() - make_interval(days => $1)` } },
];
