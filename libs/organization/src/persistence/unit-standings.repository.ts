import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { UnitStanding } from '../unit-standing';
import { territorialKinds } from '../unit-kinds';

@Injectable()
export class UnitStandingsRepository {
  async of(tx: Tx, unitIds: readonly string[], areaUnitId: string, onDate: string): Promise<UnitStanding[]> {
    if (unitIds.length === 0) return [];
    return tx.query<UnitStanding[]>(
      `SELECT unit.id, unit_kind_on(unit.id, $3::date) AS kind, coalesce(charged.dissolved_on <= $3::date, false) AS dissolved,
              unit_at_or_above(unit.id, $2, $3::date) AS "inArea"
       FROM unit JOIN unit charged ON charged.id = unit_in_charge(unit.id, $3::date) WHERE unit.id = ANY($1::uuid[])`,
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

  /** Units with the one in charge of them: themselves while they last. */
  async inCharge(tx: Tx, unitIds: readonly string[], onDate: string): Promise<Map<string, string>> {
    if (unitIds.length === 0) return new Map();
    const rows = await tx.query<{ id: string; charged: string }[]>(
      `SELECT id, CASE WHEN EXISTS (SELECT 1 FROM unit_succession link WHERE link.from_unit_id = asked.id) THEN unit_in_charge(id, $2::date) ELSE id END AS charged
       FROM unnest($1::uuid[]) AS asked(id)`,
      [[...new Set(unitIds)], onDate],
    );
    return new Map(rows.map(({ id, charged }) => [id, charged]));
  }

  /** The units and, above those that are no territory themselves, everything up to the nearest territory. */
  async upToTerritory(tx: Tx, unitIds: readonly string[], onDate: string): Promise<string[]> {
    if (unitIds.length === 0) return [];
    const rows = await tx.query<{ id: string }[]>(
      `WITH RECURSIVE climb(id, kind) AS (
         SELECT id, unit_kind_on(id, $2::date) FROM unit WHERE id = ANY($1::uuid[])
         UNION
         SELECT above.id, unit_kind_on(above.id, $2::date) FROM climb
         JOIN unit_parent link ON link.unit_id = climb.id
         JOIN unit above ON above.id = link.parent_id
         WHERE climb.kind <> ALL($3::text[])
           AND (link.valid_from IS NULL OR link.valid_from <= $2::date) AND (link.valid_to IS NULL OR link.valid_to > $2::date)
       )
       SELECT id FROM climb`,
      [[...unitIds], onDate, [...territorialKinds]],
    );
    return rows.map(({ id }) => id);
  }

  /** The other direction of `upToTerritory`: the unit and, below it, everything that is no territory and hangs on it without one between. */
  async desksOf(tx: Tx, unitId: string, onDate: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `WITH RECURSIVE desk(id) AS (
         SELECT $1::uuid
         UNION
         SELECT lower.id FROM desk JOIN unit_parent link ON link.parent_id = desk.id JOIN unit lower ON lower.id = link.unit_id
         WHERE unit_kind_on(lower.id, $2::date) <> ALL($3::text[])
           AND (link.valid_from IS NULL OR link.valid_from <= $2::date) AND (link.valid_to IS NULL OR link.valid_to > $2::date)
       )
       SELECT id FROM desk`,
      [unitId, onDate, [...territorialKinds]],
    );
    return rows.map(({ id }) => id);
  }

  /** The other direction of `unit_at_or_above`: the units themselves and all that stand below them, heirs' predecessors among them. */
  async within(tx: Tx, roots: readonly string[], onDate: string): Promise<string[]> {
    if (roots.length === 0) return [];
    const rows = await tx.query<{ id: string }[]>(
      `WITH RECURSIVE below(id) AS (
         SELECT unnest($1::uuid[])
         UNION
         SELECT lower.id FROM below CROSS JOIN LATERAL (
           SELECT link.unit_id AS id FROM unit_parent link
           WHERE link.parent_id = below.id AND (link.valid_from IS NULL OR link.valid_from <= $2::date) AND (link.valid_to IS NULL OR link.valid_to > $2::date)
           UNION ALL
           SELECT link.from_unit_id FROM unit_succession link
           WHERE link.to_unit_id = below.id AND link.takes_matters AND link.effective_on <= $2::date
         ) lower
       )
       SELECT id FROM below`,
      [[...roots], onDate],
    );
    return rows.map(({ id }) => id);
  }

  /** Units that did not stand yet on the day are gone back from to those they took over. */
  async standingOn(tx: Tx, unitIds: readonly string[], onDate: string): Promise<string[]> {
    if (unitIds.length === 0) return [];
    const rows = await tx.query<{ id: string }[]>(
      `WITH RECURSIVE earlier(id) AS (
         SELECT unnest($1::uuid[])
         UNION
         SELECT link.from_unit_id FROM earlier JOIN unit later ON later.id = earlier.id AND later.established_on > $2::date
         JOIN unit_succession link ON link.to_unit_id = later.id AND link.takes_matters
       )
       SELECT unit.id FROM earlier JOIN unit ON unit.id = earlier.id WHERE unit.established_on IS NULL OR unit.established_on <= $2::date`,
      [[...unitIds], onDate],
    );
    return rows.map(({ id }) => id);
  }

  /** The other direction of `unit_in_charge`. */
  async withTakenOver(tx: Tx, unitIds: readonly string[], onDate: string): Promise<string[]> {
    if (unitIds.length === 0) return [];
    const rows = await tx.query<{ id: string }[]>(
      `WITH RECURSIVE earlier(id) AS (
         SELECT unnest($1::uuid[])
         UNION
         SELECT link.from_unit_id FROM earlier JOIN unit_succession link ON link.to_unit_id = earlier.id WHERE link.takes_matters AND link.effective_on <= $2::date
       )
       SELECT id FROM earlier`,
      [[...unitIds], onDate],
    );
    return rows.map(({ id }) => id);
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
