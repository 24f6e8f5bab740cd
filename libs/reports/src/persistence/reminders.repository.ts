import type { MailState, Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ReminderDeliveryEntity } from './reminder-delivery.entity';
import { ReminderRunEntity } from './reminder-run.entity';

export type RunRow = ReminderRunEntity;

export interface DeliveryRow {
  readonly id: string;
  readonly runId: string;
  readonly personId: string;
  readonly missing: number;
  readonly mail: MailState;
  readonly fault: string | null;
  readonly mailedAt: Date | null;
}

/** A mail that waits, with what it is about. */
export interface WaitingMail {
  readonly id: string;
  readonly personId: string;
  readonly campaignId: string;
  readonly note: string;
}

const deliveryColumns = `id, run_id AS "runId", person_id AS "personId", missing, mail, fault, mailed_at AS "mailedAt"`;

@Injectable()
export class RemindersRepository {
  /** @returns false: this day of this deadline was done before; two that come at once wait for each other here */
  async insertRun(tx: Tx, run: RunRow): Promise<boolean> {
    const inserted = await tx.query<unknown[]>(
      `INSERT INTO reminder_run (id, campaign_id, deadline, day, sent_by, sent_at, note) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (campaign_id, deadline, day) DO NOTHING RETURNING id`,
      [run.id, run.campaignId, run.deadline, run.day, run.sentBy, run.sentAt, run.note],
    );
    return inserted.length > 0;
  }

  async insertDeliveries(tx: Tx, rows: readonly DeliveryRow[]): Promise<void> {
    if (rows.length > 0) await tx.insert(ReminderDeliveryEntity, [...rows]);
  }

  /** Newest first. */
  runs(tx: Tx, campaignId: string, page: { readonly limit: number; readonly offset: number }): Promise<RunRow[]> {
    return tx
      .createQueryBuilder(ReminderRunEntity, 'run')
      .where('run.campaignId = :campaignId', { campaignId })
      .orderBy('run.sentAt', 'DESC')
      .addOrderBy('run.id')
      .limit(page.limit)
      .offset(page.offset)
      .getMany();
  }

  countRuns(tx: Tx, campaignId: string): Promise<number> {
    return tx.createQueryBuilder(ReminderRunEntity, 'run').where('run.campaignId = :campaignId', { campaignId }).getCount();
  }

  deliveriesOf(tx: Tx, runIds: readonly string[]): Promise<DeliveryRow[]> {
    return tx.query(`SELECT ${deliveryColumns} FROM reminder_delivery WHERE run_id = ANY($1::uuid[]) ORDER BY run_id, missing DESC, person_id`, [runIds]);
  }

  /** When each person was last reminded in this campaign. */
  async lastReminded(tx: Tx, campaignId: string): Promise<ReadonlyMap<string, Date>> {
    const rows = await tx.query<{ personId: string; at: Date }[]>(
      `SELECT delivery.person_id AS "personId", max(run.sent_at) AS at FROM reminder_delivery delivery
       JOIN reminder_run run ON run.id = delivery.run_id WHERE run.campaign_id = $1 GROUP BY delivery.person_id`,
      [campaignId],
    );
    return new Map(rows.map(({ personId, at }) => [personId, at]));
  }

  async waitingMail(tx: Tx, deliveryId: string): Promise<WaitingMail | null> {
    const rows = await tx.query<WaitingMail[]>(
      `SELECT delivery.id, delivery.person_id AS "personId", run.campaign_id AS "campaignId", run.note FROM reminder_delivery delivery
       JOIN reminder_run run ON run.id = delivery.run_id WHERE delivery.id = $1 AND delivery.mail = 'waiting'`,
      [deliveryId],
    );
    return rows[0] ?? null;
  }

  async settleMail(tx: Tx, deliveryId: string, mail: MailState, fault: string | null): Promise<void> {
    await tx.query(
      `UPDATE reminder_delivery SET mail = $2, fault = $3, mailed_at = CASE WHEN $2 = 'sent' THEN clock_timestamp() END
       WHERE id = $1 AND mail = 'waiting'`,
      [deliveryId, mail, fault],
    );
  }
}
