import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { UnitStanding } from '../unit-standing';
import { territorialKinds } from '../unit-kinds';

@Injectable()
export class UnitStandingsRepository {
  async of(tx: Tx, unitIds: readonly string[], areaUnitId: string, onDate: string): Promise<UnitStanding[]> {
    if (unitIds.length === 0) return [];
    return tx.query<UnitStanding[]>(
      `SELECT id, kind, (dissolved_on IS NOT NULL AND dissolved_on <= $3::date) AS dissolved,
              unit_at_or_above(id, $2, $3::date) AS "inArea"
       FROM unit WHERE id = ANY($1::uuid[])`,
      [[...new Set(unitIds)], areaUnitId, onDate],
    );
  }

  async dissolved(tx: Tx, unitIds: readonly string[], onDate: string): Promise<Set<string>> {
    if (unitIds.length === 0) return new Set();
    const rows = await tx.query<{ id: string }[]>(
      'SELECT id FROM unit WHERE id = ANY($1::uuid[]) AND dissolved_on <= $2::date',
      [[...new Set(unitIds)], onDate],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The units and, of those that are no territory themselves, the ones directly above. */
  async withParents(tx: Tx, unitIds: readonly string[], onDate: string): Promise<string[]> {
    if (unitIds.length === 0) return [];
    const rows = await tx.query<{ parent_id: string }[]>(
      `SELECT link.parent_id FROM unit_parent link JOIN unit ON unit.id = link.unit_id
       WHERE link.unit_id = ANY($1::uuid[]) AND unit.kind <> ALL($3::text[])
       AND (link.valid_from IS NULL OR link.valid_from <= $2::date) AND (link.valid_to IS NULL OR link.valid_to > $2::date)`,
      [[...unitIds], onDate, [...territorialKinds]],
    );
    return [...new Set([...unitIds, ...rows.map((row) => row.parent_id)])];
  }

  async isWithin(tx: Tx, unitId: string, roots: readonly string[], onDate: string): Promise<boolean> {
    if (roots.length === 0) return false;
    const rows = await tx.query<unknown[]>(
      'SELECT 1 FROM unnest($2::uuid[]) root WHERE unit_at_or_above($1, root, $3::date)',
      [unitId, [...roots], onDate],
    );
    return rows.length > 0;
  }
}
