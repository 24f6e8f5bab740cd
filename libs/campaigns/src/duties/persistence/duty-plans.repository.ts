import type { UnitKind } from '@dvk/organization';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { DutyPlan, DutyPlanMove } from '../duty';
import { DutyPlanEntity } from './duty-plan.entity';
import { DutyPlanMoveEntity } from './duty-plan-move.entity';

/** Whose plans and duties somebody sees. */
export interface DutyScope {
  /** Hosts whose desk the actor is at: everything of their plans. */
  readonly hosts: readonly string[];
  /** Units the actor acts for, with what they took over: what these owe. */
  readonly own: readonly string[];
}

const columns = `plan.id, plan.host_unit_id AS "hostUnitId", plan.year, plan.campaign_id AS "campaignId", plan.kind, plan.title, plan.note, plan.starts_on::text AS "startsOn",
  plan.due_on::text AS "dueOn", plan.remind_days AS "remindDays", plan.escalate_after AS "escalateAfter", plan.withdrawn_at AS "withdrawnAt", plan.withdrawal_reason AS "withdrawalReason", plan.version`;

/** More lines no year has; a list is never longer. */
const mostPlans = 300;

@Injectable()
export class DutyPlansRepository {
  /** Of the year, in the order of their days; those taken back too, for the desk that planned them. */
  list(tx: Tx, year: number, { hosts, own }: DutyScope): Promise<DutyPlan[]> {
    return tx.query(
      `SELECT ${columns} FROM duty_plan plan WHERE plan.year = $1 AND (plan.host_unit_id = ANY($2::uuid[])
         OR (plan.withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM duty WHERE duty.plan_id = plan.id AND duty.unit_id = ANY($3::uuid[]))))
       ORDER BY plan.due_on, plan.title, plan.id LIMIT ${mostPlans}`,
      [year, [...hosts], [...own]],
    );
  }

  async find(tx: Tx, id: string): Promise<DutyPlan | null> {
    const rows = await tx.query<DutyPlan[]>(`SELECT ${columns} FROM duty_plan plan WHERE plan.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** The same, held until the transaction ends: what is done by it waits for a move of its day, and the other way round. */
  async lock(tx: Tx, id: string): Promise<DutyPlan | null> {
    const rows = await tx.query<DutyPlan[]>(`SELECT ${columns} FROM duty_plan plan WHERE plan.id = $1 FOR UPDATE`, [id]);
    return rows[0] ?? null;
  }

  async insert(tx: Tx, plan: Omit<DutyPlanEntity, 'withdrawnAt' | 'withdrawnBy' | 'withdrawalReason' | 'version'>): Promise<void> {
    await tx.insert(DutyPlanEntity, plan);
  }

  /** @returns false when the version is no longer the one seen */
  async move(tx: Tx, plan: Pick<DutyPlan, 'id' | 'dueOn'>, version: number, move: Pick<DutyPlanMoveEntity, 'id' | 'dueOn' | 'reason' | 'movedBy' | 'movedAt'>): Promise<boolean> {
    const moved = await this.guarded(tx, 'due_on = $3::date', [plan.id, version, move.dueOn]);
    if (!moved) return false;
    await tx.insert(DutyPlanMoveEntity, { ...move, planId: plan.id, wasDueOn: plan.dueOn });
    return true;
  }

  /** @returns false when the version is no longer the one seen */
  withdraw(tx: Tx, id: string, version: number, by: string, reason: string): Promise<boolean> {
    return this.guarded(tx, 'withdrawn_at = clock_timestamp(), withdrawn_by = $3, withdrawal_reason = $4', [id, version, by, reason]);
  }

  /** Oldest first. */
  moves(tx: Tx, planId: string): Promise<DutyPlanMove[]> {
    return tx.query(
      `SELECT was_due_on::text AS "wasDueOn", due_on::text AS "dueOn", reason, moved_by AS "movedBy", moved_at AS "movedAt" FROM duty_plan_move WHERE plan_id = $1 ORDER BY moved_at, id`,
      [planId],
    );
  }

  /** Plans with something that is not done, whose days of reminding or of telling the urging body can be now. */
  async active(tx: Tx, today: string): Promise<DutyPlan[]> {
    return tx.query(
      `SELECT ${columns} FROM duty_plan plan WHERE plan.withdrawn_at IS NULL AND $1::date BETWEEN plan.due_on - 60 AND plan.due_on + 90
         AND EXISTS (SELECT 1 FROM duty WHERE duty.plan_id = plan.id AND duty.done_at IS NULL) ORDER BY plan.id`,
      [today],
    );
  }

  /** Plans whose day has not passed, with the kinds of units that owe them. */
  running(tx: Tx, today: string): Promise<{ readonly id: string; readonly unitKinds: readonly UnitKind[] }[]> {
    return tx.query(`SELECT id, unit_kinds AS "unitKinds" FROM duty_plan WHERE withdrawn_at IS NULL AND due_on >= $1::date ORDER BY id`, [today]);
  }

  private async guarded(tx: Tx, assignments: string, values: unknown[]): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(`UPDATE duty_plan SET ${assignments}, version = version + 1 WHERE id = $1 AND version = $2`, values);
    return changed === 1;
  }
}
