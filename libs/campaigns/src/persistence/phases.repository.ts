import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Permit } from '../phase-kinds';
import type { PhaseRow } from '../phase-row';
import { CampaignPhaseEntity } from './campaign-phase.entity';

/** Half-open: the instant of closing is outside. LEAST passes over nulls. */
const openNow = `opens_at <= clock_timestamp() AND (LEAST(closes_at, closed_at) IS NULL OR clock_timestamp() < LEAST(closes_at, closed_at))`;

/** Of the queue for a campaign's line of phases: first come, first served. */
const queueKey = `hashtextextended('campaign-phase ' || $1::uuid, 0)`;

const columns = `id, campaign_id AS "campaignId", kind, position, opens_at AS "opensAt", closes_at AS "closesAt", closed_at AS "closedAt",
  permits, change_reason AS "changeReason", version, (${openNow}) AS "isOpen", (opens_at <= clock_timestamp()) AS "hasOpened"`;

/** Every query on phases; which phase is open is always asked of the database's clock. */
@Injectable()
export class PhasesRepository {
  /**
   * Locks the rows that carry the permit against a closer until the transaction ends, and then says whether one of them is open.
   * Writers queue behind a closer that waits.
   */
  async holdForShare(tx: Tx, campaignId: string, permit: string): Promise<boolean> {
    const rows = await tx.query<[{ open: boolean }]>('SELECT phase_held_for_share($1, $2) AS open', [campaignId, permit]);
    return rows[0].open;
  }

  /** The whole line, locked against every writer that passed the gate; waits for those that did. */
  async lockForUpdate(tx: Tx, campaignId: string): Promise<void> {
    await tx.query(
      `WITH queue AS MATERIALIZED (SELECT pg_advisory_xact_lock(${queueKey}))
       SELECT id FROM campaign_phase, queue WHERE campaign_id = $1 ORDER BY position FOR UPDATE OF campaign_phase`,
      [campaignId],
    );
  }

  async isPermittedNow(tx: Tx, campaignId: string, permit: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM campaign_phase WHERE campaign_id = $1 AND $2 = ANY(permits) AND ${openNow} AND NOT ended_by_closing($1, $2)`,
      [campaignId, permit],
    );
    return rows.length > 0;
  }

  async permittedNow(tx: Tx, campaignId: string): Promise<ReadonlySet<Permit>> {
    const rows = await tx.query<{ permit: Permit }[]>(
      `SELECT DISTINCT permit FROM campaign_phase, unnest(permits) permit
       WHERE campaign_id = $1 AND ${openNow} AND NOT ended_by_closing(campaign_id, permit)`,
      [campaignId],
    );
    return new Set(rows.map(({ permit }) => permit));
  }

  /** Phases of several campaigns in the order of their lines. */
  of(tx: Tx, campaignIds: readonly string[]): Promise<PhaseRow[]> {
    return tx.query<PhaseRow[]>(
      `SELECT ${columns} FROM campaign_phase WHERE campaign_id = ANY($1::uuid[]) ORDER BY campaign_id, position`,
      [campaignIds],
    );
  }

  /** Has any phase with the permit opened already, whether or not it is still open? */
  async hasOpened(tx: Tx, campaignId: string, permit: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'SELECT 1 FROM campaign_phase WHERE campaign_id = $1 AND $2 = ANY(permits) AND opens_at <= clock_timestamp()',
      [campaignId, permit],
    );
    return rows.length > 0;
  }

  /** @returns false when the phase has not opened yet or an act has closed it before */
  async close(tx: Tx, phaseId: string): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(
      `UPDATE campaign_phase SET closed_at = clock_timestamp(), version = version + 1
       WHERE id = $1 AND closed_at IS NULL AND opens_at <= clock_timestamp()`,
      [phaseId],
    );
    return changed === 1;
  }

  /** Brings the opening of a phase forward to this instant; one that has opened stays as it is. */
  async openEarly(tx: Tx, phaseId: string): Promise<void> {
    await tx.query(
      'UPDATE campaign_phase SET opens_at = clock_timestamp(), version = version + 1 WHERE id = $1 AND opens_at > clock_timestamp()',
      [phaseId],
    );
  }

  async insert(tx: Tx, rows: readonly Omit<CampaignPhaseEntity, 'version' | 'reminderDays'>[]): Promise<void> {
    if (rows.length > 0) await tx.insert(CampaignPhaseEntity, [...rows]);
  }

  async remove(tx: Tx, campaignId: string, ids: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM campaign_phase WHERE campaign_id = $1 AND id = ANY($2::uuid[])', [campaignId, ids]);
  }

  /** @param reason kept with the phase; null leaves the earlier one */
  async replan(
    tx: Tx,
    phase: Pick<CampaignPhaseEntity, 'id' | 'position' | 'opensAt' | 'closesAt' | 'permits'>,
    reason: string | null,
  ): Promise<void> {
    await tx.query(
      `UPDATE campaign_phase SET position = $2, opens_at = $3, closes_at = $4, permits = $5,
         change_reason = coalesce($6, change_reason), version = version + 1 WHERE id = $1`,
      [phase.id, phase.position, phase.opensAt, phase.closesAt, phase.permits, reason],
    );
  }
}
