import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { UnitKind } from '../unit-kinds';

export interface UnitAboveRow {
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  /** In the words of the table it came from; empty: the kind's own. */
  readonly ownLabel: string;
  /** Units directly above, by id; empty at the top. */
  readonly parentIds: readonly string[];
}

@Injectable()
export class UnitLinesRepository {
  /** The unit and all it came from, in chains, by that day; what gave it only a part is not among them. */
  async withPredecessors(tx: Tx, unitId: string, onDate: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `WITH RECURSIVE earlier(id) AS (
         SELECT $1::uuid
         UNION
         SELECT link.from_unit_id FROM earlier JOIN unit_succession link ON link.to_unit_id = earlier.id
         WHERE link.kind <> 'transfer' AND link.effective_on <= $2::date
       )
       SELECT id FROM earlier`,
      [unitId, onDate],
    );
    return rows.map(({ id }) => id);
  }

  /** Of those of the units that ended by that day, whoever lives at the end of their successions: the heir's line where one took over what was left open. */
  successors(tx: Tx, unitIds: readonly string[], onDate: string): Promise<{ unitId: string; successorId: string }[]> {
    return tx.query<{ unitId: string; successorId: string }[]>(
      `WITH RECURSIVE later(origin, id) AS (
         SELECT id, id FROM unit WHERE id = ANY($1::uuid[]) AND dissolved_on <= $2::date
         UNION
         SELECT later.origin, link.to_unit_id
         FROM later JOIN unit ended ON ended.id = later.id AND ended.dissolved_on <= $2::date
         JOIN unit_succession link ON link.from_unit_id = ended.id AND link.kind <> 'transfer' AND link.effective_on <= $2::date
         WHERE link.takes_matters OR NOT EXISTS (
           SELECT 1 FROM unit_succession heir WHERE heir.from_unit_id = ended.id AND heir.takes_matters AND heir.effective_on <= $2::date)
       )
       SELECT later.origin AS "unitId", unit.id AS "successorId" FROM later JOIN unit ON unit.id = later.id
       WHERE unit.dissolved_on IS NULL OR unit.dissolved_on > $2::date ORDER BY unit.code`,
      [unitIds, onDate],
    );
  }

  /** The units given and every unit above one of them on that day, each once. */
  upwardOf(tx: Tx, unitIds: readonly string[], onDate: string): Promise<UnitAboveRow[]> {
    return tx.query<UnitAboveRow[]>(
      `WITH RECURSIVE above(id) AS (
         SELECT unnest($1::uuid[])
         UNION
         SELECT link.parent_id FROM above JOIN unit_parent link ON link.unit_id = above.id
         WHERE (link.valid_from IS NULL OR link.valid_from <= $2::date) AND (link.valid_to IS NULL OR link.valid_to > $2::date)
       )
       SELECT unit.id, unit.code, unit_kind_on(unit.id, $2::date) AS kind,
              CASE WHEN unit_kind_on(unit.id, $2::date) = unit.kind THEN unit.kind_label ELSE '' END AS "ownLabel",
              array_remove(array_agg(link.parent_id ORDER BY link.parent_id), NULL) AS "parentIds"
       FROM above JOIN unit ON unit.id = above.id
       LEFT JOIN unit_parent link ON link.unit_id = unit.id
         AND (link.valid_from IS NULL OR link.valid_from <= $2::date) AND (link.valid_to IS NULL OR link.valid_to > $2::date)
       GROUP BY unit.id ORDER BY unit.code`,
      [unitIds, onDate],
    );
  }
}
