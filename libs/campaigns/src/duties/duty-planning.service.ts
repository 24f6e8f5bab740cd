import { randomUUID } from 'node:crypto';
import { UnitStandingService } from '@dvk/organization';
import { type Actor, AuditLog, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CampaignsRepository } from '../persistence/campaigns.repository';
import { type DutyLine, dutyLines, type DutyPlan } from './duty';
import { DutyNotices } from './duty-notices';
import { type OpenedDutyPlan, DutyPlansReader } from './duty-plans.reader';
import { DutyScopes } from './duty-scopes.service';
import { moveRefusal, planRefusal } from './duty.policy';
import { type OwedBy, OwedUnits } from './owed-units';
import { DutiesRepository } from './persistence/duties.repository';
import { DutyPlansRepository } from './persistence/duty-plans.repository';

/** A line of the calendar as it is brought. */
export interface DutyPlanBrought extends Pick<DutyPlan, 'year' | 'campaignId' | 'kind' | 'title' | 'note' | 'startsOn' | 'dueOn' | 'remindDays' | 'escalateAfter'>, OwedBy {
  /** One duty for each; `['']` where there is one line alone. */
  readonly lines: readonly DutyLine[];
}

/** A whole country's communes at once is a mistake. */
const most = 4_000;

/** The calendar as the desk of an area writes it: planned, moved, taken back. */
@Injectable()
export class DutyPlanning {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly standings: UnitStandingService,
    private readonly campaigns: CampaignsRepository,
    private readonly owed: OwedUnits,
    private readonly scopes: DutyScopes,
    private readonly reader: DutyPlansReader,
    private readonly plans: DutyPlansRepository,
    private readonly duties: DutiesRepository,
    private readonly notices: DutyNotices,
  ) {}

  /**
   * Plans a line and gives it to the units; what they have done already is noted at once.
   * @throws Problem invalid `duty-plan.host-not-yours`, `duty-plan.dates`, `duty-plan.no-unit`, `duty-plan.too-many-units`, `duty-plan.campaign`
   */
  plan(actor: Actor, brought: DutyPlanBrought): Promise<OpenedDutyPlan> {
    return this.transactor.write(async (tx) => {
      const { lines, ...fields } = brought;
      const refusal = planRefusal(fields);
      if (refusal !== null) throw Problem.invalid(refusal.code, {}, [refusal]);
      const found = await this.owed.of(tx, actor, brought);
      if (found.length === 0) throw Problem.invalid('duty-plan.no-unit', {}, [{ field: 'unitKinds', code: 'duty-plan.no-unit' }]);
      if (found.length > most) throw Problem.invalid('duty-plan.too-many-units', { most }, [{ field: 'unitKinds', code: 'duty-plan.too-many-units', params: { most } }]);
      await this.requireCampaign(tx, fields.campaignId, fields.hostUnitId);
      const id = randomUUID();
      const remindDays = [...new Set(fields.remindDays)].sort((one, other) => one - other);
      await this.plans.insert(tx, { ...fields, id, unitKinds: [...fields.unitKinds], remindDays, plannedBy: actor.personId, plannedAt: await databaseNow(tx) });
      await this.duties.insert(
        tx,
        found.flatMap(({ id: unitId }) => dutyLines.filter((line) => lines.includes(line)).map((line) => ({ id: randomUUID(), planId: id, unitId, line, dueOn: fields.dueOn }))),
      );
      await this.notices.planned(tx, await this.reader.required(tx, id), await this.duties.open(tx, id));
      const opened = await this.reader.opened(tx, id);
      await this.record(tx, actor, 'duty-plan.planned', id, { kind: fields.kind, dueOn: fields.dueOn, units: found.length });
      return opened;
    });
  }

  /**
   * Another day for everything that is not done; what was done stays as it was, in time or late, and the day before is kept.
   * @throws Problem not-found; conflict `duty-plan.stale-version`, `duty-plan.withdrawn`; invalid `duty-plan.same-day`, `duty-plan.dates`
   */
  move(actor: Actor, id: string, version: number, { dueOn, reason }: { readonly dueOn: string; readonly reason: string }): Promise<OpenedDutyPlan> {
    return this.transactor.write(async (tx) => {
      const plan = await this.scopes.requirePlan(tx, actor, id);
      const refusal = moveRefusal(plan, dueOn);
      if (refusal === 'duty-plan.withdrawn') throw Problem.conflict(refusal);
      if (refusal !== null) throw Problem.invalid(refusal, {}, [{ field: 'dueOn', code: refusal }]);
      const move = { id: randomUUID(), dueOn, reason, movedBy: actor.personId, movedAt: await databaseNow(tx) };
      if (!(await this.plans.move(tx, plan, version, move))) throw stale(plan);
      const moved = await this.duties.moveOpen(tx, id, dueOn);
      await this.notices.moved(tx, { ...plan, dueOn }, await this.duties.open(tx, id), reason);
      const opened = await this.reader.opened(tx, id);
      await this.record(tx, actor, 'duty-plan.moved', id, { from: plan.dueOn, to: dueOn, duties: moved });
      return opened;
    });
  }

  /** Takes a line back that should not be there; nobody owes it any more, and it stays in the calendar of the desk with its reason. @throws Problem as `move` */
  withdraw(actor: Actor, id: string, version: number, reason: string): Promise<OpenedDutyPlan> {
    return this.transactor.write(async (tx) => {
      const plan = await this.scopes.requirePlan(tx, actor, id);
      if (plan.withdrawnAt !== null) throw Problem.conflict('duty-plan.withdrawn');
      if (!(await this.plans.withdraw(tx, id, version, actor.personId, reason))) throw stale(plan);
      const opened = await this.reader.opened(tx, id);
      await this.record(tx, actor, 'duty-plan.withdrawn', id, {});
      return opened;
    });
  }

  private async requireCampaign(tx: Tx, campaignId: string | null, hostUnitId: string): Promise<void> {
    if (campaignId === null) return;
    const campaign = await this.campaigns.find(tx, campaignId);
    if (campaign !== null && (await this.standings.isWithin(tx, campaign.hostUnitId, [hostUnitId]))) return;
    throw Problem.invalid('duty-plan.campaign', {}, [{ field: 'campaignId', code: 'duty-plan.campaign' }]);
  }

  private record(tx: Tx, actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'duty-plan', objectId, data });
  }
}

const stale = ({ version }: DutyPlan): Problem => Problem.conflict('duty-plan.stale-version', { version });
