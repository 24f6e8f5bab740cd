import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { DatedName } from '../unit';

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

  /** All names of those of the units that have borne more than one. */
  async ofRenamed(tx: Tx, unitIds: readonly string[]): Promise<(DatedName & { readonly unitId: string })[]> {
    return tx.query<(DatedName & { unitId: string })[]>(
      `SELECT unit_id AS "unitId", name, valid_from::text AS "validFrom", valid_to::text AS "validTo" FROM unit_name borne
       WHERE unit_id = ANY($1::uuid[]) AND EXISTS (SELECT 1 FROM unit_name other WHERE other.unit_id = borne.unit_id AND other.id <> borne.id)`,
      [[...new Set(unitIds)]],
    );
  }
}
