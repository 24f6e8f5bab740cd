import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

/** Names of units at a day; a unit that bore none that day answers with its nearest one. */
@Injectable()
export class UnitNamesRepository {
  /** One query whatever the number of ids; ids that do not exist are absent from the map. */
  async namesOf(tx: Tx, unitIds: readonly string[], onDate: string): Promise<Map<string, string>> {
    if (unitIds.length === 0) return new Map();
    const rows = await tx.query<{ unit_id: string; name: string }[]>(
      `SELECT DISTINCT ON (unit_id) unit_id, name FROM unit_name WHERE unit_id = ANY($1::uuid[])
       ORDER BY unit_id,
         ((valid_from IS NULL OR valid_from <= $2::date) AND (valid_to IS NULL OR valid_to > $2::date)) DESC,
         valid_from DESC NULLS LAST`,
      [[...new Set(unitIds)], onDate],
    );
    return new Map(rows.map((row) => [row.unit_id, row.name]));
  }
}
