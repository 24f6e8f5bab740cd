import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

/** A phase that people are reminded of, with its end and the days on which that happens. */
export interface RemindedPhase {
  readonly campaignId: string;
  readonly opensAt: Date;
  readonly closesAt: Date | null;
  /** Closed by an act. */
  readonly closedAt: Date | null;
  readonly hasOpened: boolean;
  /** Whole days from the end: −3 three days before, 0 at the end, 1 a day after; ascending. */
  readonly days: readonly number[];
}

@Injectable()
export class PhaseRemindersRepository {
  async find(tx: Tx, campaignId: string, permit: string): Promise<RemindedPhase | null> {
    const rows = await tx.query<RemindedPhase[]>(
      `SELECT campaign_id AS "campaignId", opens_at AS "opensAt", closes_at AS "closesAt", closed_at AS "closedAt",
         opens_at <= clock_timestamp() AS "hasOpened", reminder_days AS days
       FROM campaign_phase WHERE campaign_id = $1 AND $2 = ANY(permits) ORDER BY position LIMIT 1`,
      [campaignId, permit],
    );
    return rows[0] ?? null;
  }

  /** Campaigns for which one of the days began within the last day of the database's clock. */
  async due(tx: Tx, permit: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT phase.campaign_id AS id FROM campaign_phase phase, unnest(phase.reminder_days) AS day
       WHERE $1 = ANY(phase.permits) AND phase.closed_at IS NULL AND phase.opens_at <= clock_timestamp()
         AND clock_timestamp() - make_interval(days => day) >= phase.closes_at
         AND clock_timestamp() - make_interval(days => day + 1) < phase.closes_at
       ORDER BY id`,
      [permit],
    );
    return rows.map(({ id }) => id);
  }

  /** @returns false: the days are not those that were seen */
  async set(tx: Tx, campaignId: string, permit: string, seen: readonly number[], days: readonly number[]): Promise<boolean> {
    const [, changed] = await tx.query<[unknown[], number]>(
      'UPDATE campaign_phase SET reminder_days = $4::integer[] WHERE campaign_id = $1 AND $2 = ANY(permits) AND reminder_days = $3::integer[]',
      [campaignId, permit, seen, days],
    );
    return changed > 0;
  }
}
