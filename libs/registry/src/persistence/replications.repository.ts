import { comparisonKey, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { RegistryScope } from '../registry-scope';
import type { FamilyMember, Replicable, Replication } from '../replication/replication';
import type { ReplicationState } from '../replication/replication.policy';
import './constraint-codes';
import { droppedNow, mergedNow, recognisedEver, registrationNow } from './initiative-facts.sql';
import { containing, Values, visibleInitiative } from './scope.sql';

const columns = `asked.id, asked.origin_id AS "originId", initiative.code AS "originCode", initiative.name AS "originName", initiative.unit_id AS "originUnitId",
  asked.unit_id AS "unitId", asked.note, asked.state, asked.asked_at AS "askedAt", asked.answer, asked.answered_at AS "answeredAt", asked.copy_id AS "copyId",
  ${droppedNow} AS "originDropped", asked.version`;
const source = 'FROM replication asked JOIN initiative ON initiative.id = asked.origin_id';

const recognisedToday = `SELECT given.initiative_id FROM initiative_distinction given
  WHERE given.kind = 'recognised' AND given.withdrawn_at IS NULL AND current_date BETWEEN given.valid_from AND given.valid_to`;

/** Recognised today, neither dropped nor merged into another. */
const inForce = `initiative.id IN (${recognisedToday}) AND NOT ${droppedNow} AND NOT ${mergedNow}`;

export type ReplicableRow = Omit<Replicable, 'unitName'> & { readonly unitId: string };
export type FamilyRow = Omit<FamilyMember, 'unitName'> & { readonly unitId: string };

/** Who asked to copy what, and what came of it. */
@Injectable()
export class ReplicationsRepository {
  /** Initiatives of other units that are recognised today, by title in Vietnamese order. `id`: this one alone. */
  async replicable(tx: Tx, ownUnitIds: readonly string[], filter: { readonly id?: string; readonly search: string | null; readonly limit: number; readonly offset: number }): Promise<{ rows: ReplicableRow[]; total: number }> {
    const values = new Values();
    const conditions = [
      `found.unit_id <> ALL(${values.add([...ownUnitIds])}::uuid[])`,
      `found.initiative_id IN (${recognisedToday})`,
      `found.merged_into IS NULL AND NOT 'dropped' = ANY(found.facts)`,
    ];
    if (filter.id !== undefined) conditions.push(`found.initiative_id = ${values.add(filter.id)}`);
    if (filter.search !== null) {
      const pattern = values.add(containing(comparisonKey(filter.search)));
      conditions.push(`EXISTS (SELECT 1 FROM initiative WHERE id = found.initiative_id AND (search_key LIKE ${pattern} OR lower(code) LIKE ${pattern}))`);
    }
    const rows = await tx.query<(ReplicableRow & { total: number })[]>(
      `WITH matching AS MATERIALIZED (SELECT found.initiative_id, found.name_order FROM initiative_search found WHERE ${conditions.join(' AND ')}),
       counted AS (SELECT count(*)::int AS total FROM matching),
       page AS (SELECT initiative_id, name_order FROM matching ORDER BY name_order, initiative_id LIMIT ${values.add(filter.limit)} OFFSET ${values.add(filter.offset)})
       SELECT counted.total, initiative.id, initiative.code, initiative.name, initiative.subject_kind AS "subjectKind", initiative.field, initiative.unit_id AS "unitId",
         initiative.details->>'goals' AS goals, initiative.details->>'content' AS content,
         (SELECT count(*)::int FROM replication copied WHERE copied.origin_id = initiative.id AND copied.state = 'copied'
            AND EXISTS (SELECT 1 FROM initiative copy WHERE copy.id = copied.copy_id AND ${registrationNow.replaceAll('initiative.', 'copy.')} = 'accepted')) AS copies
       FROM counted LEFT JOIN (page JOIN initiative ON initiative.id = page.initiative_id) ON true ORDER BY page.name_order, page.initiative_id`,
      values.list,
    );
    return { rows: rows.flatMap(({ total: _, ...row }) => (row.id === null ? [] : [row])), total: rows[0]?.total ?? 0 };
  }

  async isReplicable(tx: Tx, initiativeId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`SELECT 1 FROM initiative WHERE id = $1 AND ${inForce}`, [initiativeId]);
    return rows.length > 0;
  }

  async ask(tx: Tx, request: { readonly id: string; readonly originId: string; readonly unitId: string; readonly note: string; readonly by: string }): Promise<void> {
    await tx.query(
      `INSERT INTO replication (id, origin_id, unit_id, note, state, asked_by, asked_at) VALUES ($1, $2, $3, $4, 'asked', $5, clock_timestamp())`,
      [request.id, request.originId, request.unitId, request.note, request.by],
    );
  }

  /** Asked by these units, or about initiatives of them or of the units of an area; the newest first. */
  async list(tx: Tx, unitIds: readonly string[], areaUnitIds: readonly string[], { limit, offset }: { readonly limit: number; readonly offset: number }): Promise<{ rows: Replication[]; total: number }> {
    const from = `${source} WHERE asked.unit_id = ANY($1::uuid[]) OR initiative.unit_id = ANY($2::uuid[])`;
    const values = [[...unitIds], [...new Set([...unitIds, ...areaUnitIds])]];
    const rows = await tx.query<Replication[]>(`SELECT ${columns} ${from} ORDER BY asked.asked_at DESC, asked.id LIMIT $3 OFFSET $4`, [...values, limit, offset]);
    const counted = await tx.query<{ total: number }[]>(`SELECT count(*)::int AS total ${from}`, values);
    return { rows, total: counted[0]?.total ?? 0 };
  }

  async find(tx: Tx, id: string): Promise<Replication | null> {
    const rows = await tx.query<Replication[]>(`SELECT ${columns} ${source} WHERE asked.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** @returns false when the version is no longer the one seen */
  async answer(tx: Tx, id: string, version: number, given: { readonly state: ReplicationState; readonly answer: string; readonly by: string }): Promise<boolean> {
    return this.guarded(tx, 'state = $3, answer = $4, answered_by = $5, answered_at = clock_timestamp()', [id, version, given.state, given.answer, given.by]);
  }

  /** @returns false when the version is no longer the one seen */
  withdraw(tx: Tx, id: string, version: number): Promise<boolean> {
    return this.guarded(tx, `state = 'withdrawn'`, [id, version]);
  }

  /** @returns false when the version is no longer the one seen */
  copied(tx: Tx, id: string, version: number, copyId: string): Promise<boolean> {
    return this.guarded(tx, `state = 'copied', copy_id = $3`, [id, version, copyId]);
  }

  /**
   * The whole family of an initiative: the first of it and everything copied from it, level by level. What is a draft yet is shown to
   * those who may see it anyway.
   */
  family(tx: Tx, scope: RegistryScope, areaRoots: readonly string[], initiativeId: string): Promise<FamilyRow[]> {
    const values = new Values();
    const visible = visibleInitiative(scope, areaRoots, values);
    return tx.query(
      `WITH RECURSIVE upward(id, steps) AS (
         SELECT ${values.add(initiativeId)}::uuid, 0
         UNION ALL
         SELECT link.origin_id, upward.steps + 1 FROM upward JOIN replication link ON link.copy_id = upward.id WHERE upward.steps < 64
       ), family(id, origin_id, level) AS (
         SELECT id, NULL::uuid, 0 FROM (SELECT id FROM upward ORDER BY steps DESC LIMIT 1) first
         UNION ALL
         SELECT link.copy_id, link.origin_id, family.level + 1 FROM family JOIN replication link ON link.origin_id = family.id AND link.state = 'copied' WHERE family.level < 64
       )
       SELECT initiative.id, family.origin_id AS "originId", initiative.code, initiative.name, initiative.unit_id AS "unitId", ${visible} AS visible,
         ${registrationNow} = 'accepted' AS accepted, ${recognisedEver} AS recognised, ${droppedNow} AS dropped
       FROM family JOIN initiative ON initiative.id = family.id
       WHERE ${visible} OR ${registrationNow} = 'accepted' ORDER BY family.level, initiative.code`,
      values.list,
    );
  }

  private async guarded(tx: Tx, assignments: string, values: unknown[]): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(`UPDATE replication SET ${assignments}, version = version + 1 WHERE id = $1 AND version = $2`, values);
    return changed === 1;
  }
}
