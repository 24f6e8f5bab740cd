import type { MailState, Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { DutyAudience } from '../reminders/duty-reminder';
import { DutyReminderDeliveryEntity } from './duty-reminder-delivery.entity';
import { DutyReminderRunEntity } from './duty-reminder-run.entity';

export interface DutyDeliveryRow {
  readonly id: string;
  readonly runId: string;
  readonly personId: string;
  readonly duties: number;
  readonly mail: MailState;
  readonly fault: string | null;
  readonly mailedAt: Date | null;
}

export interface DutyRunRow {
  readonly id: string;
  readonly dueOn: string;
  readonly audience: DutyAudience;
  readonly day: number | null;
  readonly sentBy: string | null;
  readonly sentAt: Date;
  readonly note: string;
}

/** A mail that waits, with what it is about. */
export interface WaitingDutyMail {
  readonly id: string;
  readonly personId: string;
  readonly planId: string;
  readonly audience: DutyAudience;
  readonly note: string;
}

@Injectable()
export class DutyRemindersRepository {
  /** @returns false: this day of this plan was done before; two that come at once wait for each other here */
  async insertRun(tx: Tx, run: DutyReminderRunEntity): Promise<boolean> {
    const inserted = await tx.query<unknown[]>(
      `INSERT INTO duty_reminder_run (id, plan_id, due_on, audience, day, sent_by, sent_at, note) VALUES ($1, $2, $3::date, $4, $5, $6, $7, $8)
       ON CONFLICT (plan_id, due_on, audience, day) DO NOTHING RETURNING id`,
      [run.id, run.planId, run.dueOn, run.audience, run.day, run.sentBy, run.sentAt, run.note],
    );
    return inserted.length > 0;
  }

  async insertDeliveries(tx: Tx, rows: readonly DutyDeliveryRow[]): Promise<void> {
    if (rows.length > 0) await tx.insert(DutyReminderDeliveryEntity, [...rows]);
  }

  /** Newest first. */
  runs(tx: Tx, planId: string, limit: number): Promise<DutyRunRow[]> {
    return tx.query(
      `SELECT id, due_on::text AS "dueOn", audience, day, sent_by AS "sentBy", sent_at AS "sentAt", note FROM duty_reminder_run WHERE plan_id = $1 ORDER BY sent_at DESC, id LIMIT $2`,
      [planId, limit],
    );
  }

  deliveriesOf(tx: Tx, runIds: readonly string[]): Promise<DutyDeliveryRow[]> {
    return tx.query(
      `SELECT id, run_id AS "runId", person_id AS "personId", duties, mail, fault, mailed_at AS "mailedAt" FROM duty_reminder_delivery WHERE run_id = ANY($1::uuid[]) ORDER BY run_id, duties DESC, person_id`,
      [[...runIds]],
    );
  }

  /** When each person was last reminded of this plan. */
  async lastReminded(tx: Tx, planId: string): Promise<ReadonlyMap<string, Date>> {
    const rows = await tx.query<{ personId: string; at: Date }[]>(
      `SELECT delivery.person_id AS "personId", max(run.sent_at) AS at FROM duty_reminder_delivery delivery JOIN duty_reminder_run run ON run.id = delivery.run_id
       WHERE run.plan_id = $1 AND run.audience = 'owing' GROUP BY delivery.person_id`,
      [planId],
    );
    return new Map(rows.map(({ personId, at }) => [personId, at]));
  }

  async waitingMail(tx: Tx, deliveryId: string): Promise<WaitingDutyMail | null> {
    const rows = await tx.query<WaitingDutyMail[]>(
      `SELECT delivery.id, delivery.person_id AS "personId", run.plan_id AS "planId", run.audience, run.note FROM duty_reminder_delivery delivery
       JOIN duty_reminder_run run ON run.id = delivery.run_id WHERE delivery.id = $1 AND delivery.mail = 'waiting'`,
      [deliveryId],
    );
    return rows[0] ?? null;
  }

  async settleMail(tx: Tx, deliveryId: string, mail: MailState, fault: string | null): Promise<void> {
    await tx.query(
      `UPDATE duty_reminder_delivery SET mail = $2, fault = $3, mailed_at = CASE WHEN $2 = 'sent' THEN clock_timestamp() END WHERE id = $1 AND mail = 'waiting'`,
      [deliveryId, mail, fault],
    );
  }
}
