import { randomUUID } from 'node:crypto';
import { comparisonKey, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { EndedRow, UnitChangeEffects, UnitChangePlan, UnitRef, UnitStructure } from '../unit-change';
import { isValidOn } from '../unit-change-plan';
import { UnitWritesRepository } from './unit-writes.repository';

/** What a change wrote into the tables of units. */
export type UnitRowEffects = Omit<UnitChangeEffects, 'endedPosts' | 'begunPosts'>;

export interface ChangeDates {
  readonly effectiveOn: string;
  readonly legalDocument: string;
}

const dated = `id, unit_id AS "unitId", valid_from::text AS "validFrom", valid_to::text AS "validTo"`;

/** Reads what a change is planned upon, writes what was planned, takes it back. */
@Injectable()
export class UnitChangesRepository {
  constructor(private readonly writes: UnitWritesRepository) {}

  /** The units with everything above them through time and what stands directly below them. Ids of nobody are absent. */
  async structure(tx: Tx, unitIds: readonly string[]): Promise<UnitStructure> {
    const ids = [...unitIds];
    return {
      units: await tx.query(
        'SELECT id, established_on::text AS "establishedOn", dissolved_on::text AS "dissolvedOn", kind FROM unit WHERE id = ANY($1::uuid[])',
        [ids],
      ),
      kinds: await tx.query('SELECT unit_id AS "unitId", kind, valid_from::text AS "validFrom" FROM unit_kind WHERE unit_id = ANY($1::uuid[]) ORDER BY valid_from', [ids]),
      names: await tx.query(`SELECT ${dated}, name FROM unit_name WHERE unit_id = ANY($1::uuid[]) ORDER BY valid_from NULLS FIRST`, [ids]),
      parents: await tx.query(
        `WITH RECURSIVE above(id) AS (
           SELECT unnest($1::uuid[])
           UNION
           SELECT link.parent_id FROM above JOIN unit_parent link ON link.unit_id = above.id
         )
         SELECT ${dated}, parent_id AS "parentId" FROM unit_parent
         WHERE unit_id IN (SELECT id FROM above) OR parent_id = ANY($1::uuid[]) ORDER BY id`,
        [ids],
      ),
    };
  }

  /** Writes the plan. `ids`: the unit of every reference of the plan. */
  async apply(tx: Tx, plan: UnitChangePlan, structure: UnitStructure, dates: ChangeDates, ids: ReadonlyMap<UnitRef, string>): Promise<UnitRowEffects> {
    const idOf = (ref: UnitRef): string => ids.get(ref) ?? ref;
    await this.writes.makeUnits(
      tx,
      plan.made.map(({ key, code, kind, name }) => ({ id: idOf(key), code, officialCode: null, kind, name, establishedOn: dates.effectiveOn, dissolvedOn: null })),
    );
    const endedNames = await this.end(tx, 'unit_name', plan.endedNames, structure.names, dates.effectiveOn);
    const endedParents = await this.end(tx, 'unit_parent', plan.endedParents, structure.parents, dates.effectiveOn);
    const dissolvedUnits = plan.dissolved.map(({ unitId }) => unitId);
    await tx.query('UPDATE unit SET dissolved_on = $2::date, version = version + 1 WHERE id = ANY($1::uuid[])', [dissolvedUnits, dates.effectiveOn]);
    return {
      madeUnits: plan.made.map(({ key }) => idOf(key)),
      dissolvedUnits,
      endedNames,
      begunNames: await this.beginNames(tx, plan.begunNames.map(({ unitId, name }) => ({ unitId: idOf(unitId), name })), dates.effectiveOn),
      begunKinds: await this.beginKinds(tx, plan.begunKinds, dates.effectiveOn),
      endedParents,
      begunParents: await this.beginParents(
        tx,
        plan.begunParents.map(({ unitId, parentId }) => ({ unitId: idOf(unitId), parentId: idOf(parentId) })),
        dates.effectiveOn,
      ),
      links: await this.insertLinks(tx, plan.links.map((link) => ({ ...link, from: idOf(link.from), to: idOf(link.to) })), dates),
    };
  }

  /** Units whose place in the tree the change moved, such as those below a unit that ended. */
  async unitsOf(tx: Tx, { begunParents }: Pick<UnitRowEffects, 'begunParents'>): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>('SELECT DISTINCT unit_id AS id FROM unit_parent WHERE id = ANY($1::uuid[])', [begunParents]);
    return rows.map(({ id }) => id);
  }

  /** Takes back what `apply` wrote; a unit that the change made and somebody uses already makes it fail by its foreign key. */
  async undo(tx: Tx, effects: UnitRowEffects): Promise<void> {
    await tx.query('DELETE FROM unit_succession WHERE id = ANY($1::uuid[])', [effects.links]);
    await tx.query('DELETE FROM unit_name WHERE id = ANY($1::uuid[]) OR unit_id = ANY($2::uuid[])', [effects.begunNames, effects.madeUnits]);
    await tx.query('DELETE FROM unit_kind WHERE id = ANY($1::uuid[])', [effects.begunKinds]);
    await tx.query('DELETE FROM unit_parent WHERE id = ANY($1::uuid[])', [effects.begunParents]);
    await this.reopen(tx, 'unit_name', effects.endedNames);
    await this.reopen(tx, 'unit_parent', effects.endedParents);
    await tx.query('UPDATE unit SET dissolved_on = NULL, version = version + 1 WHERE id = ANY($1::uuid[])', [effects.dissolvedUnits]);
    await tx.query('DELETE FROM unit WHERE id = ANY($1::uuid[])', [effects.madeUnits]);
  }

  private async end(tx: Tx, table: 'unit_name' | 'unit_parent', ids: readonly string[], rows: UnitStructure['parents'] | UnitStructure['names'], day: string): Promise<EndedRow[]> {
    await tx.query(`UPDATE ${table} SET valid_to = $2::date WHERE id = ANY($1::uuid[])`, [[...ids], day]);
    const ended = new Set(ids);
    return rows.filter((row) => ended.has(row.id) && isValidOn(row, day)).map(({ id, validTo }) => ({ id, validTo }));
  }

  private async reopen(tx: Tx, table: 'unit_name' | 'unit_parent', rows: readonly EndedRow[]): Promise<void> {
    await tx.query(
      `UPDATE ${table} row SET valid_to = before.valid_to FROM unnest($1::uuid[], $2::date[]) AS before(id, valid_to) WHERE row.id = before.id`,
      [rows.map(({ id }) => id), rows.map(({ validTo }) => validTo)],
    );
  }

  private async beginNames(tx: Tx, names: readonly { readonly unitId: string; readonly name: string }[], day: string): Promise<string[]> {
    const ids = names.map(() => randomUUID());
    await tx.query(
      `INSERT INTO unit_name (id, unit_id, name, search_key, valid_from)
       SELECT id, unit_id, name, search_key, $5::date FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) AS begun(id, unit_id, name, search_key)`,
      [ids, names.map(({ unitId }) => unitId), names.map(({ name }) => name), names.map(({ name }) => comparisonKey(name)), day],
    );
    return ids;
  }

  private async beginKinds(tx: Tx, kinds: UnitChangePlan['begunKinds'], day: string): Promise<string[]> {
    const ids = kinds.map(() => randomUUID());
    await tx.query(
      `INSERT INTO unit_kind (id, unit_id, kind, valid_from)
       SELECT id, unit_id, kind, $4::date FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS begun(id, unit_id, kind)`,
      [ids, kinds.map(({ unitId }) => unitId), kinds.map(({ kind }) => kind), day],
    );
    return ids;
  }

  private async beginParents(tx: Tx, links: readonly { readonly unitId: string; readonly parentId: string }[], day: string): Promise<string[]> {
    const ids = links.map(() => randomUUID());
    await tx.query(
      `INSERT INTO unit_parent (id, unit_id, parent_id, valid_from)
       SELECT id, unit_id, parent_id, $4::date FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS begun(id, unit_id, parent_id)`,
      [ids, links.map(({ unitId }) => unitId), links.map(({ parentId }) => parentId), day],
    );
    return ids;
  }

  private async insertLinks(tx: Tx, links: UnitChangePlan['links'], { effectiveOn, legalDocument }: ChangeDates): Promise<string[]> {
    const ids = links.map(() => randomUUID());
    await tx.query(
      `INSERT INTO unit_succession (id, from_unit_id, to_unit_id, kind, takes_matters, effective_on, legal_document)
       SELECT id, from_id, to_id, kind, takes_matters, $6::date, $7
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::boolean[]) AS link(id, from_id, to_id, kind, takes_matters)`,
      [ids, links.map(({ from }) => from), links.map(({ to }) => to), links.map(({ kind }) => kind), links.map(({ takesMatters }) => takesMatters), effectiveOn, legalDocument],
    );
    return ids;
  }
}
