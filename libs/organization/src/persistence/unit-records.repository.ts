import { randomUUID } from 'node:crypto';
import { comparisonKey, registerConstraintCodes, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { DatedAreaClass } from '../area-class';
import type { UnitKind } from '../unit-kinds';

registerConstraintCodes({ ck_unit_dates: 'unit.dates', ck_unit_name_dates: 'unit.dates', ck_unit_parent_dates: 'unit.dates' });

/** A unit with the rows that are looked at today: of a dissolved one those of its last day. */
export interface UnitRecordRow {
  readonly id: string;
  readonly version: number;
  readonly kind: UnitKind;
  readonly establishedOn: string | null;
  readonly dissolvedOn: string | null;
  readonly nameId: string;
  readonly name: string;
  readonly parents: readonly { readonly linkId: string; readonly parentId: string }[];
}

/** Single units as the administrator keeps them. */
@Injectable()
export class UnitRecordsRepository {
  async find(tx: Tx, id: string, onDate: string): Promise<UnitRecordRow | null> {
    const rows = await tx.query<UnitRecordRow[]>(
      `SELECT unit.id, unit.version, unit_kind_on(unit.id, seen.day) AS kind, unit.established_on::text AS "establishedOn", unit.dissolved_on::text AS "dissolvedOn",
         named.id AS "nameId", named.name,
         coalesce((
           SELECT json_agg(json_build_object('linkId', link.id, 'parentId', link.parent_id) ORDER BY link.id) FROM unit_parent link
           WHERE link.unit_id = unit.id AND (link.valid_from IS NULL OR link.valid_from <= seen.day) AND (link.valid_to IS NULL OR link.valid_to > seen.day)
         ), '[]') AS parents
       FROM unit CROSS JOIN LATERAL (SELECT coalesce(least($2::date, unit.dissolved_on - 1), $2::date) AS day) seen
       JOIN LATERAL (
         SELECT id, name FROM unit_name WHERE unit_id = unit.id
         ORDER BY ((valid_from IS NULL OR valid_from <= seen.day) AND (valid_to IS NULL OR valid_to > seen.day)) DESC, valid_from DESC NULLS LAST LIMIT 1
       ) named ON true
       WHERE unit.id = $1`,
      [id, onDate],
    );
    return rows[0] ?? null;
  }

  /** @returns false when the version is no longer the one seen */
  async update(tx: Tx, id: string, version: number, establishedOn: string | null): Promise<boolean> {
    const [, changed] = await tx.query<[unknown[], number]>(
      'UPDATE unit SET established_on = $3::date, version = version + 1 WHERE id = $1 AND version = $2',
      [id, version, establishedOn],
    );
    return changed === 1;
  }

  /** Mends what it is today: the kind that began last by then, or else the one it began with. */
  async correctKind(tx: Tx, id: string, kind: string, onDate: string): Promise<void> {
    const [, mended] = await tx.query<[unknown[], number]>(
      `UPDATE unit_kind SET kind = $2 WHERE id = (
         SELECT later.id FROM unit_kind later JOIN unit ON unit.id = later.unit_id
         WHERE later.unit_id = $1 AND later.valid_from <= coalesce(least($3::date, unit.dissolved_on - 1), $3::date) ORDER BY later.valid_from DESC LIMIT 1)`,
      [id, kind, onDate],
    );
    if (mended === 0) await tx.query(`UPDATE unit SET kind = $2, kind_label = '' WHERE id = $1`, [id, kind]);
  }

  async rename(tx: Tx, nameId: string, name: string): Promise<void> {
    await tx.query('UPDATE unit_name SET name = $2, search_key = $3 WHERE id = $1', [nameId, name, comparisonKey(name)]);
  }

  /** The first name and the first place begin with the unit. */
  async begin(tx: Tx, id: string, before: string | null, establishedOn: string | null): Promise<void> {
    for (const table of ['unit_name', 'unit_parent']) {
      await tx.query(`UPDATE ${table} SET valid_from = $3::date WHERE unit_id = $1 AND valid_from IS NOT DISTINCT FROM $2::date`, [id, before, establishedOn]);
    }
  }

  async hangElsewhere(tx: Tx, linkId: string, parentId: string): Promise<void> {
    await tx.query('UPDATE unit_parent SET parent_id = $2 WHERE id = $1', [linkId, parentId]);
  }

  async hang(tx: Tx, unitId: string, parentId: string, validFrom: string | null): Promise<void> {
    await tx.query('INSERT INTO unit_parent (id, unit_id, parent_id, valid_from) VALUES ($1, $2, $3, $4)', [randomUUID(), unitId, parentId, validFrom]);
  }

  async unhang(tx: Tx, linkId: string): Promise<void> {
    await tx.query('DELETE FROM unit_parent WHERE id = $1', [linkId]);
  }

  areaClasses(tx: Tx, unitId: string): Promise<(DatedAreaClass & { readonly id: string })[]> {
    return tx.query(
      `SELECT id, area_class AS "areaClass", valid_from::text AS "validFrom", valid_to::text AS "validTo", legal_document AS "legalDocument"
       FROM unit_area_class WHERE unit_id = $1 ORDER BY valid_from`,
      [unitId],
    );
  }

  /** Ends the open class on the day, or takes it away when it began that very day, and begins another. */
  async classify(tx: Tx, unitId: string, { areaClass, validFrom, legalDocument }: Omit<DatedAreaClass, 'validTo'>): Promise<void> {
    await tx.query('DELETE FROM unit_area_class WHERE unit_id = $1 AND valid_to IS NULL AND valid_from = $2::date', [unitId, validFrom]);
    await tx.query('UPDATE unit_area_class SET valid_to = $2::date WHERE unit_id = $1 AND valid_to IS NULL', [unitId, validFrom]);
    await tx.query('INSERT INTO unit_area_class (id, unit_id, area_class, valid_from, legal_document) VALUES ($1, $2, $3, $4::date, $5)', [
      randomUUID(),
      unitId,
      areaClass,
      validFrom,
      legalDocument,
    ]);
  }

  /** Classes in force on the day, by unit; units without one are absent. */
  async classesOn(tx: Tx, unitIds: readonly string[], onDate: string): Promise<Map<string, DatedAreaClass['areaClass']>> {
    const rows = await tx.query<{ unitId: string; areaClass: DatedAreaClass['areaClass'] }[]>(
      `SELECT unit_id AS "unitId", area_class AS "areaClass" FROM unit_area_class
       WHERE unit_id = ANY($1::uuid[]) AND valid_from <= $2::date AND (valid_to IS NULL OR valid_to > $2::date)`,
      [[...unitIds], onDate],
    );
    return new Map(rows.map(({ unitId, areaClass }) => [unitId, areaClass]));
  }
}
