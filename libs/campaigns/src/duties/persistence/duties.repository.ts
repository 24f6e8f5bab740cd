import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { type Duty, type DutyCounts, type DutyLine, type DutyState, nearDays, type DutyStep } from '../duty';
import type { DutyScope } from './duty-plans.repository';
import { DutyEntity } from './duty.entity';
import { DutyStepEntity } from './duty-step.entity';

export type DutyRow = Omit<Duty, 'state' | 'daysLate'> & { readonly daysLate: number | null };

export interface OwingFilter {
  readonly year: number;
  readonly state: DutyState | null;
  readonly planId: string | null;
  /** The last unit of the page before. */
  readonly after: string | null;
  readonly limit: number;
  /** The day it is in Viet Nam. */
  readonly today: string;
}

export interface OwingUnitRow {
  readonly unitId: string;
  readonly unitKind: string;
}

const columns = `duty.id, duty.plan_id AS "planId", duty.unit_id AS "unitId", duty.line, duty.due_on::text AS "dueOn", duty.done_at AS "doneAt", duty.days_late AS "daysLate", duty.version`;

/** `$1` year, `$2` hosts, `$3` own units. */
const visible = `plan.year = $1 AND plan.withdrawn_at IS NULL AND (plan.host_unit_id = ANY($2::uuid[]) OR duty.unit_id = ANY($3::uuid[]))`;

/** `$4` the day it is. */
const inState: Readonly<Record<DutyState, string>> = {
  ahead: `duty.done_at IS NULL AND duty.due_on > $4::date + ${nearDays}`,
  near: `duty.done_at IS NULL AND duty.due_on BETWEEN $4::date AND $4::date + ${nearDays}`,
  late: 'duty.done_at IS NULL AND duty.due_on < $4::date',
  done: 'duty.days_late = 0',
  'done-late': 'duty.days_late > 0',
};

/** `$2` the day it is. */
const stateCounts = Object.entries(inState)
  .map(([state, condition]) => `count(*) FILTER (WHERE ${condition.replaceAll('$4', '$2')})::int AS "${state}"`)
  .join(', ');

/** In the order of their names; the name by which it is compared stands in the search key. */
const nameKey = `coalesce((SELECT search_key FROM unit_name WHERE unit_id = unit.id ORDER BY valid_to IS NULL DESC, valid_from DESC NULLS LAST LIMIT 1), '')`;

@Injectable()
export class DutiesRepository {
  async insert(tx: Tx, duties: readonly Pick<DutyEntity, 'id' | 'planId' | 'unitId' | 'line' | 'dueOn'>[]): Promise<void> {
    if (duties.length === 0) return;
    await tx.query(
      `INSERT INTO duty (id, plan_id, unit_id, line, due_on) SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::date[])`,
      [duties.map(({ id }) => id), duties.map(({ planId }) => planId), duties.map(({ unitId }) => unitId), duties.map(({ line }) => line), duties.map(({ dueOn }) => dueOn)],
    );
  }

  /** A page of the units that owe something the actor sees, in the order of their names. */
  owingUnits(tx: Tx, { hosts, own }: DutyScope, { year, state, planId, after, limit, today }: OwingFilter): Promise<OwingUnitRow[]> {
    const values: unknown[] = [year, [...hosts], [...own], today];
    const place = (value: unknown): string => `$${values.push(value)}`;
    const conditions = [visible, '$4::date IS NOT NULL'];
    if (planId !== null) conditions.push(`plan.id = ${place(planId)}`);
    if (state !== null) conditions.push(inState[state]);
    const keyset = after === null ? '' : `WHERE (key, "unitId") > (SELECT ${nameKey}, unit.id FROM unit WHERE unit.id = ${place(after)})`;
    return tx.query(
      `SELECT "unitId", "unitKind" FROM (
         SELECT unit.id AS "unitId", unit_kind_on(unit.id, $4::date) AS "unitKind", ${nameKey} AS key FROM unit
         WHERE unit.id IN (SELECT duty.unit_id FROM duty JOIN duty_plan plan ON plan.id = duty.plan_id WHERE ${conditions.join(' AND ')})
       ) owing ${keyset} ORDER BY key, "unitId" LIMIT ${place(limit)}`,
      values,
    );
  }

  /** What the units owe of the year, of plans the actor sees, in the order of the days. */
  ofUnits(tx: Tx, { hosts, own }: DutyScope, year: number, unitIds: readonly string[]): Promise<DutyRow[]> {
    return tx.query(
      `SELECT ${columns} FROM duty JOIN duty_plan plan ON plan.id = duty.plan_id
       WHERE ${visible} AND duty.unit_id = ANY($4::uuid[]) ORDER BY plan.due_on, plan.title, plan.id, duty.line`,
      [year, [...hosts], [...own], [...unitIds]],
    );
  }

  /** How many of each plan stand how on the day. */
  counts(tx: Tx, planIds: readonly string[], today: string): Promise<(DutyCounts & { readonly planId: string })[]> {
    return tx.query(`SELECT duty.plan_id AS "planId", ${stateCounts} FROM duty WHERE duty.plan_id = ANY($1::uuid[]) GROUP BY duty.plan_id`, [[...planIds], today]);
  }

  /** How many of each unit stand how on the day, by plans of these hosts. */
  countsByUnit(tx: Tx, hosts: readonly string[], year: number, today: string): Promise<(DutyCounts & { readonly unitId: string })[]> {
    return tx.query(
      `SELECT duty.unit_id AS "unitId", ${stateCounts} FROM duty JOIN duty_plan plan ON plan.id = duty.plan_id
       WHERE plan.host_unit_id = ANY($1::uuid[]) AND plan.year = $3 AND plan.withdrawn_at IS NULL GROUP BY duty.unit_id`,
      [[...hosts], today, year],
    );
  }

  async find(tx: Tx, id: string): Promise<DutyRow | null> {
    const rows = await tx.query<DutyRow[]>(`SELECT ${columns} FROM duty WHERE duty.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Those of the units that owe nothing by the plan, neither themselves nor by what they took over. */
  async without(tx: Tx, planId: string, unitIds: readonly string[], today: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT asked.id FROM unnest($2::uuid[]) AS asked(id)
       WHERE NOT EXISTS (SELECT 1 FROM duty WHERE duty.plan_id = $1 AND duty.unit_id = asked.id)
         AND NOT EXISTS (SELECT 1 FROM units_of_charge(asked.id, $3::date) charge JOIN duty ON duty.unit_id = charge.unit_id AND duty.plan_id = $1)`,
      [planId, [...unitIds], today],
    );
    return rows.map(({ id }) => id);
  }

  /** On which lines a plan is answered. */
  async linesOf(tx: Tx, planId: string): Promise<DutyLine[]> {
    const rows = await tx.query<{ line: DutyLine }[]>('SELECT DISTINCT line FROM duty WHERE plan_id = $1 ORDER BY line', [planId]);
    return rows.map(({ line }) => line);
  }

  /** What is not done of a plan. */
  open(tx: Tx, planId: string): Promise<DutyRow[]> {
    return tx.query(`SELECT ${columns} FROM duty WHERE duty.plan_id = $1 AND duty.done_at IS NULL ORDER BY duty.id`, [planId]);
  }

  /** The day of everything of a plan that is not done. @returns how many */
  async moveOpen(tx: Tx, planId: string, dueOn: string): Promise<number> {
    const [, moved] = await tx.query<[unknown, number]>(
      `UPDATE duty SET due_on = $2::date, version = duty.version + 1
       FROM (SELECT id FROM duty WHERE plan_id = $1 AND done_at IS NULL ORDER BY id FOR UPDATE) open WHERE duty.id = open.id`,
      [planId, dueOn],
    );
    return moved;
  }

  /** @returns false when the version is no longer the one seen, or it is done */
  async done(tx: Tx, id: string, version: number, doneAt: Date, daysLate: number): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(
      'UPDATE duty SET done_at = $3, days_late = $4, version = version + 1 WHERE id = $1 AND version = $2 AND done_at IS NULL',
      [id, version, doneAt, daysLate],
    );
    return changed === 1;
  }

  /** @returns false when the version is no longer the one seen, or it is not done */
  async reopen(tx: Tx, id: string, version: number): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(
      `UPDATE duty SET done_at = NULL, days_late = NULL, version = duty.version + 1 WHERE id = $1 AND version = $2 AND done_at IS NOT NULL`,
      [id, version],
    );
    return changed === 1;
  }

  /** A duty that is open again is due when its plan says, which may have moved while it was done. */
  async dueAsPlanned(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE duty SET due_on = plan.due_on FROM duty_plan plan WHERE plan.id = duty.plan_id AND duty.id = $1 AND duty.done_at IS NULL', [id]);
  }

  async note(tx: Tx, step: DutyStepEntity): Promise<void> {
    await tx.insert(DutyStepEntity, step);
  }

  /** Oldest first. */
  steps(tx: Tx, dutyId: string): Promise<(Omit<DutyStep, 'by'> & { readonly personId: string | null })[]> {
    return tx.query(
      `SELECT kind, happened_at AS "happenedAt", known_at AS "knownAt", due_on::text AS "dueOn", days_late AS "daysLate", document_number AS "documentNumber", document_date::text AS "documentDate", note, person_id AS "personId"
       FROM duty_step WHERE duty_id = $1 ORDER BY known_at, id`,
      [dutyId],
    );
  }

  /** Open duties of the units with what they took over by the day, by the unit asked for. */
  async openOf(tx: Tx, unitIds: readonly string[], onDate: string): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ unitId: string; open: number }[]>(
      `WITH RECURSIVE charge(unit_id, root) AS (
         SELECT id, id FROM unnest($1::uuid[]) AS asked(id)
         UNION
         SELECT heir.from_unit_id, charge.root FROM charge JOIN unit_succession heir ON heir.to_unit_id = charge.unit_id WHERE heir.takes_matters AND heir.effective_on <= $2::date
       )
       SELECT charge.root AS "unitId", count(*)::int AS open FROM charge JOIN duty ON duty.unit_id = charge.unit_id AND duty.done_at IS NULL
       JOIN duty_plan plan ON plan.id = duty.plan_id AND plan.withdrawn_at IS NULL GROUP BY charge.root`,
      [[...unitIds], onDate],
    );
    return new Map(rows.map(({ unitId, open }) => [unitId, open]));
  }
}

/** Parts of an owed duty that a plan begins with. */
export interface NewDuty {
  readonly unitId: string;
  readonly line: DutyLine;
}
