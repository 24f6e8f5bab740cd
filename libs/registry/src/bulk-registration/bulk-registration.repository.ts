import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { TakenRow } from './bulk-registration';

const unitLock = 4_902_003;

/** Rows of registration files and what they were registered as. */
@Injectable()
export class BulkRegistrationRepository {
  /** Lets one file at a time be taken for each of the units, in the order of their numbers; until the transaction ends. */
  async lockUnits(tx: Tx, unitIds: readonly string[]): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1, number) FROM (SELECT DISTINCT hashtext(id) AS number FROM unnest($2::text[]) id ORDER BY number) units', [unitLock, [...unitIds]]);
  }

  takenRows(tx: Tx, templateId: string, unitIds: readonly string[]): Promise<TakenRow[]> {
    return tx.query<TakenRow[]>(
      `SELECT row_key AS "rowKey", unit_id AS "unitId", initiative_id AS "initiativeId", digest, version FROM registration_file_row
       WHERE template_id = $1 AND unit_id = ANY($2::uuid[])`,
      [templateId, [...unitIds]],
    );
  }

  async keep(tx: Tx, templateId: string, takenBy: string, rows: readonly TakenRow[]): Promise<void> {
    await tx.query(
      `INSERT INTO registration_file_row (template_id, unit_id, row_key, initiative_id, digest, version, taken_by, taken_at)
       SELECT $1, unit_id, row_key, initiative_id, digest, version, $2, clock_timestamp()
       FROM unnest($3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::integer[]) AS taken(unit_id, row_key, initiative_id, digest, version)
       ON CONFLICT (template_id, unit_id, row_key) DO UPDATE SET digest = excluded.digest, version = excluded.version, taken_by = excluded.taken_by, taken_at = excluded.taken_at`,
      [
        templateId,
        takenBy,
        rows.map(({ unitId }) => unitId),
        rows.map(({ rowKey }) => rowKey),
        rows.map(({ initiativeId }) => initiativeId),
        rows.map(({ digest }) => digest),
        rows.map(({ version }) => version),
      ],
    );
  }
}
