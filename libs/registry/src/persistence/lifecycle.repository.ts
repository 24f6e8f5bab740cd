import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { type Distinction, documentKey, type Drop, type NewDistinction, type OfficeDocument, type Review, type ReviewOutcome } from '../lifecycle/life';
import type { RegistrationState } from '../lifecycle/lifecycle.policy';
import './constraint-codes';

const documentColumn = `jsonb_build_object('number', number, 'date', document_date::text, 'issuer', issuer) AS document`;

/** A row to be added, of an initiative. */
export interface NewRow {
  readonly id: string;
  readonly initiativeId: string;
}

/** Acts on initiatives that are no change of what they say. */
@Injectable()
export class LifecycleRepository {
  /** @returns false when the version is no longer the one seen. `handedInBy`: who hands it in now; null: nobody does */
  async setRegistration(
    tx: Tx,
    id: string,
    version: number,
    { state, reason, handedInBy }: { readonly state: RegistrationState; readonly reason: string | null; readonly handedInBy: string | null },
  ): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(
      `UPDATE initiative SET registration = $3, return_reason = $4, registration_by = coalesce($5, registration_by),
         registration_at = CASE WHEN $5::uuid IS NULL THEN registration_at ELSE clock_timestamp() END,
         version = version + 1, updated_at = clock_timestamp() WHERE id = $1 AND version = $2`,
      [id, version, state, reason, handedInBy],
    );
    return changed === 1;
  }

  /** Keeps other writers from many initiatives, in the order of their ids, so that two bulk acts never wait for each other in a circle. */
  async lock(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query('SELECT id FROM initiative WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [[...ids]]);
  }

  /** The unit of each. */
  async unitsOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ unitId: string }[]>('SELECT unit_id AS "unitId" FROM initiative WHERE id = ANY($1::uuid[])', [ids]);
    return rows.map(({ unitId }) => unitId);
  }

  async distinguish(tx: Tx, rows: readonly NewRow[], { kind, document, period }: NewDistinction, by: string): Promise<void> {
    await tx.query(
      `INSERT INTO initiative_distinction (id, initiative_id, kind, number, document_date, issuer, document_key, valid_from, valid_to, entered_by, entered_at)
       SELECT each.id, each.initiative, $3, $4, $5, $6, $7, $8, $9, $10, clock_timestamp() FROM unnest($1::uuid[], $2::uuid[]) AS each(id, initiative)`,
      [rows.map(({ id }) => id), rows.map(({ initiativeId }) => initiativeId), kind, document.number, document.date, document.issuer, documentKey(document), period?.from ?? null, period?.to ?? null, by],
    );
  }

  /** @returns false when it was taken back before */
  async withdrawDistinction(tx: Tx, id: string, by: string, reason: string): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(
      'UPDATE initiative_distinction SET withdrawn_by = $2, withdrawn_at = clock_timestamp(), withdrawal_reason = $3 WHERE id = $1 AND withdrawn_at IS NULL',
      [id, by, reason],
    );
    return changed === 1;
  }

  async initiativeOfDistinction(tx: Tx, id: string): Promise<string | null> {
    const rows = await tx.query<{ initiativeId: string }[]>('SELECT initiative_id AS "initiativeId" FROM initiative_distinction WHERE id = $1', [id]);
    return rows[0]?.initiativeId ?? null;
  }

  async drop(tx: Tx, rows: readonly NewRow[], given: { readonly reason: string; readonly document: OfficeDocument; readonly by: string }): Promise<void> {
    await tx.query(
      `INSERT INTO initiative_drop (id, initiative_id, reason, number, document_date, issuer, dropped_by, dropped_at)
       SELECT each.id, each.initiative, $3, $4, $5, $6, $7, clock_timestamp() FROM unnest($1::uuid[], $2::uuid[]) AS each(id, initiative)`,
      [rows.map(({ id }) => id), rows.map(({ initiativeId }) => initiativeId), given.reason, given.document.number, given.document.date, given.document.issuer, given.by],
    );
  }

  /** @returns false when it was not dropped any more */
  async restore(tx: Tx, initiativeId: string, by: string, reason: string): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(
      'UPDATE initiative_drop SET restored_by = $2, restored_at = clock_timestamp(), restore_reason = $3 WHERE initiative_id = $1 AND restored_at IS NULL',
      [initiativeId, by, reason],
    );
    return changed === 1;
  }

  async review(tx: Tx, initiativeIds: readonly string[], given: { readonly year: number; readonly outcome: ReviewOutcome; readonly reason: string; readonly by: string }): Promise<void> {
    await tx.query(
      `INSERT INTO initiative_review (initiative_id, year, outcome, reason, reviewed_by, reviewed_at)
       SELECT id, $2, $3, $4, $5, clock_timestamp() FROM unnest($1::uuid[]) AS id`,
      [[...initiativeIds], given.year, given.outcome, given.reason, given.by],
    );
  }

  distinctionsOf(tx: Tx, initiativeId: string): Promise<Distinction[]> {
    return tx.query(
      `SELECT id, kind, ${documentColumn}, CASE WHEN valid_from IS NOT NULL THEN jsonb_build_object('from', valid_from::text, 'to', valid_to::text) END AS period,
         entered_by AS "enteredBy", entered_at AS "enteredAt", withdrawn_by AS "withdrawnBy", withdrawn_at AS "withdrawnAt", withdrawal_reason AS "withdrawalReason"
       FROM initiative_distinction WHERE initiative_id = $1 ORDER BY document_date DESC, entered_at DESC, id`,
      [initiativeId],
    );
  }

  dropsOf(tx: Tx, initiativeId: string): Promise<Drop[]> {
    return tx.query(
      `SELECT id, reason, ${documentColumn}, dropped_by AS "droppedBy", dropped_at AS "droppedAt", restored_by AS "restoredBy", restored_at AS "restoredAt",
         restore_reason AS "restoreReason" FROM initiative_drop WHERE initiative_id = $1 ORDER BY dropped_at DESC, id`,
      [initiativeId],
    );
  }

  reviewsOf(tx: Tx, initiativeId: string): Promise<Review[]> {
    return tx.query(
      `SELECT year, outcome, reason, reviewed_by AS "reviewedBy", reviewed_at AS "reviewedAt" FROM initiative_review WHERE initiative_id = $1 ORDER BY year DESC`,
      [initiativeId],
    );
  }
}
