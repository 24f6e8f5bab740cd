import { randomUUID } from 'node:crypto';
import { comparisonKey, registerConstraintCodes, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { PlannedParent, PlannedSuccession, PlannedUnit } from '../unit-plan';

registerConstraintCodes({
  uq_unit_code: 'unit.code-taken',
  ck_unit_parent_not_itself: 'unit.above-itself',
});

/** A unit of the same code, as far as it matters when the same one is brought again. */
export interface KnownUnit {
  readonly id: string;
  readonly code: string;
  readonly officialCode: string | null;
  readonly name: string;
  readonly dissolved: boolean;
  readonly hasParent: boolean;
}

const unitLock = 4_901_101;

/** Writes of units, many in one statement. */
@Injectable()
export class UnitWritesRepository {
  /** Held until the transaction ends: of two that bring the same units, the second sees what the first made. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [unitLock]);
  }

  /** Makes the units with their names. @returns ids by code */
  async insertUnits(tx: Tx, units: readonly (PlannedUnit & { readonly ownLabel?: string })[]): Promise<Map<string, string>> {
    const ids = new Map(units.map(({ code }) => [code, randomUUID()]));
    await this.makeUnits(tx, units.map((unit) => ({ ...unit, id: ids.get(unit.code) ?? '' })));
    return ids;
  }

  /** Makes the units under the ids given, each with its name. */
  async makeUnits(tx: Tx, units: readonly (PlannedUnit & { readonly id: string; readonly ownLabel?: string })[]): Promise<void> {
    const idList = units.map(({ id }) => id);
    await tx.query(
      `INSERT INTO unit (id, code, official_code, kind, kind_label, established_on, dissolved_on)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[])`,
      [
        idList,
        units.map(({ code }) => code),
        units.map(({ officialCode }) => officialCode),
        units.map(({ kind }) => kind),
        units.map(({ ownLabel = '' }) => ownLabel),
        units.map(({ establishedOn }) => establishedOn),
        units.map(({ dissolvedOn }) => dissolvedOn),
      ],
    );
    await tx.query(
      `INSERT INTO unit_name (id, unit_id, name, search_key, valid_from, valid_to)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::date[], $6::date[])`,
      [
        units.map(() => randomUUID()),
        idList,
        units.map(({ name }) => name),
        units.map(({ name }) => comparisonKey(name)),
        units.map(({ establishedOn }) => establishedOn),
        units.map(({ dissolvedOn }) => dissolvedOn),
      ],
    );
  }

  async insertParents(tx: Tx, parents: readonly PlannedParent[], ids: ReadonlyMap<string, string>): Promise<void> {
    await tx.query(
      `INSERT INTO unit_parent (id, unit_id, parent_id, valid_from, valid_to)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[], $5::date[])`,
      [
        parents.map(() => randomUUID()),
        parents.map(({ code }) => ids.get(code)),
        parents.map(({ parentCode }) => ids.get(parentCode)),
        parents.map(({ validFrom }) => validFrom),
        parents.map(({ validTo }) => validTo),
      ],
    );
  }

  async insertSuccessions(tx: Tx, successions: readonly PlannedSuccession[], ids: ReadonlyMap<string, string>): Promise<void> {
    await tx.query(
      `INSERT INTO unit_succession (id, from_unit_id, to_unit_id, effective_on, kind, legal_document, takes_matters)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[], $5::text[], $6::text[], $7::boolean[])`,
      [
        successions.map(() => randomUUID()),
        successions.map(({ fromCode }) => ids.get(fromCode)),
        successions.map(({ toCode }) => ids.get(toCode)),
        successions.map(({ effectiveOn }) => effectiveOn),
        successions.map(({ kind }) => kind),
        successions.map(({ legalDocument }) => legalDocument),
        successions.map(({ takesMatters }) => takesMatters),
      ],
    );
  }

  /** Tells the planner how large the tables have become; without it the conflict triggers read whole tables. */
  async analyze(tx: Tx): Promise<void> {
    await tx.query('ANALYZE unit, unit_name, unit_parent, unit_succession');
  }

  /** Units under the code, or under the code with a number behind it (`CODE-2`). */
  async sameCode(tx: Tx, code: string, onDate: string): Promise<KnownUnit[]> {
    return tx.query<KnownUnit[]>(
      `SELECT unit.id, unit.code, unit.official_code AS "officialCode", coalesce(unit.dissolved_on <= $2::date, false) AS dissolved,
         (SELECT name FROM unit_name WHERE unit_id = unit.id ORDER BY valid_from DESC NULLS LAST LIMIT 1) AS name,
         EXISTS (SELECT 1 FROM unit_parent WHERE unit_id = unit.id) AS "hasParent"
       FROM unit WHERE unit.code = $1 OR (left(unit.code, length($1) + 1) = $1 || '-' AND substring(unit.code FROM length($1) + 2) ~ '^[0-9]{1,6}$')
       ORDER BY length(unit.code), unit.code`,
      [code, onDate],
    );
  }

  /** After thousands of rows at once the planner would otherwise go by what was there before. */
  async refreshStatistics(tx: Tx): Promise<void> {
    await tx.query('ANALYZE unit, unit_name, unit_parent, unit_succession');
  }

  async insertParent(tx: Tx, unitId: string, parentId: string): Promise<void> {
    await tx.query('INSERT INTO unit_parent (id, unit_id, parent_id) VALUES ($1, $2, $3)', [randomUUID(), unitId, parentId]);
  }
}
