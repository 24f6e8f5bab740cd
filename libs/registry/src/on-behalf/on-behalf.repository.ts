import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Asked, OnBehalf } from './on-behalf';

@Injectable()
export class OnBehalfRepository {
  async insert(tx: Tx, initiativeId: string, { way, askedBy, document, note }: Asked, enteredBy: string): Promise<void> {
    await tx.query(
      `INSERT INTO registration_on_behalf (initiative_id, way, asked_by, document_number, document_date, note, entered_by, entered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())`,
      [initiativeId, way, askedBy, document?.number ?? null, document?.date ?? null, note, enteredBy],
    );
  }

  /** Null where the unit registered it itself. */
  async find(tx: Tx, initiativeId: string): Promise<OnBehalf | null> {
    const rows = await tx.query<OnBehalf[]>(
      `SELECT way, asked_by AS "askedBy", CASE WHEN document_number IS NOT NULL THEN jsonb_build_object('number', document_number, 'date', document_date) END AS document, note,
         entered_by AS "enteredBy", entered_at AS "enteredAt" FROM registration_on_behalf WHERE initiative_id = $1`,
      [initiativeId],
    );
    return rows[0] ?? null;
  }
}
