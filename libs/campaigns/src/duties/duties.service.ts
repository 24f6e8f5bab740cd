import { randomUUID } from 'node:crypto';
import { PeopleDirectory } from '@dvk/identity';
import { UnitsService, UnitStandingService, vietnamDay } from '@dvk/organization';
import { type Actor, AuditLog, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Duty, DutyPlan, DutyStep, OwingUnit } from './duty';
import { DutyScopes } from './duty-scopes.service';
import { daysBetween, standing } from './duty-state';
import { receivedRefusal } from './duty.policy';
import { type DutyRow, DutiesRepository, type OwingFilter } from './persistence/duties.repository';

/** What somebody writes down of a duty that is done. */
export interface DutyDone {
  readonly document: { readonly number: string; readonly date: string } | null;
  readonly note: string;
  /** Day on which it came, said by the desk; null: now. */
  readonly receivedOn: string | null;
}

export interface OpenedDuty extends Duty {
  readonly plan: DutyPlan;
  readonly unitName: string;
  /** Oldest first. */
  readonly steps: readonly DutyStep[];
  readonly byDesk: boolean;
}

/** What units owe: who, what, until when, and what was written down of it. */
@Injectable()
export class DutiesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly units: UnitsService,
    private readonly standings: UnitStandingService,
    private readonly people: PeopleDirectory,
    private readonly scopes: DutyScopes,
    private readonly duties: DutiesRepository,
  ) {}

  /** Units that owe something, with everything they owe of the year; `state` and `planId` choose the units, `ownOnly` those the actor acts for. */
  owing(actor: Actor, { ownOnly, ...filter }: Omit<OwingFilter, 'today'> & { readonly ownOnly: boolean }): Promise<{ readonly items: OwingUnit[]; readonly today: string }> {
    return this.transactor.read(async (tx) => {
      const { hosts, own } = await this.scopes.of(tx, actor);
      const scope = { hosts: ownOnly ? [] : hosts, own };
      const today = vietnamDay(await databaseNow(tx));
      const rows = await this.duties.owingUnits(tx, scope, { ...filter, today });
      const unitIds = rows.map(({ unitId }) => unitId);
      const owed = await this.duties.ofUnits(tx, scope, filter.year, unitIds);
      const charged = await this.standings.inCharge(tx, unitIds);
      const names = await this.units.namesOf(tx, [...new Set([...unitIds, ...charged.values()])]);
      const items = rows.map(({ unitId, unitKind }) => {
        const by = charged.get(unitId) ?? unitId;
        return {
          unitId,
          unitKind,
          unitName: names.get(unitId) ?? '',
          inCharge: by === unitId ? null : (names.get(by) ?? null),
          duties: owed.filter((duty) => duty.unitId === unitId).map((duty) => ({ ...duty, ...standing(duty, today) })),
        };
      });
      return { items, today };
    });
  }

  /** @throws Problem not-found */
  open(actor: Actor, id: string): Promise<OpenedDuty> {
    return this.transactor.read((tx) => this.opened(tx, actor, id));
  }

  /**
   * Writes down that it was done: with its document and day. Late stays late: the days are counted once, now.
   * @throws Problem not-found; conflict `duty.done-already`, `duty.stale-version`; invalid `duty.received-by-desk`, `duty.received-day`
   */
  done(actor: Actor, id: string, version: number, { document, note, receivedOn }: DutyDone): Promise<OpenedDuty> {
    return this.transactor.write(async (tx) => {
      const { duty, plan, byDesk } = await this.scopes.requireDuty(tx, actor, id, 'hold');
      if (duty.doneAt !== null) throw Problem.conflict('duty.done-already');
      const now = await databaseNow(tx);
      const today = vietnamDay(now);
      const refusal = receivedRefusal({ receivedOn, byDesk, today, startsOn: plan.startsOn });
      if (refusal !== null) throw Problem.invalid(refusal, {}, [{ field: 'receivedOn', code: refusal }]);
      const day = receivedOn ?? today;
      const doneAt = day === today ? now : new Date(`${day}T12:00:00+07:00`);
      const daysLate = Math.max(0, daysBetween(duty.dueOn, day));
      if (!(await this.duties.done(tx, id, version, doneAt, daysLate))) throw stale(duty);
      await this.duties.note(tx, {
        id: randomUUID(),
        dutyId: id,
        kind: 'done',
        happenedAt: doneAt,
        knownAt: now,
        dueOn: duty.dueOn,
        daysLate,
        documentNumber: document?.number ?? null,
        documentDate: document?.date ?? null,
        note,
        personId: actor.personId,
      });
      const opened = await this.opened(tx, actor, id);
      await this.record(tx, actor, 'duty.done', id, { daysLate });
      return opened;
    });
  }

  /**
   * Takes back what was noted by mistake; both stay in what was noted of it.
   * @throws Problem not-found, also for whoever is not at the desk; conflict `duty.not-done`, `duty.stale-version`
   */
  reopen(actor: Actor, id: string, version: number, reason: string): Promise<OpenedDuty> {
    return this.transactor.write(async (tx) => {
      const { duty, plan, byDesk } = await this.scopes.requireDuty(tx, actor, id, 'hold');
      if (!byDesk) throw Problem.notFound();
      if (duty.doneAt === null) throw Problem.conflict('duty.not-done');
      const now = await databaseNow(tx);
      if (!(await this.duties.reopen(tx, id, version))) throw stale(duty);
      await this.duties.dueAsPlanned(tx, id);
      await this.duties.note(tx, { id: randomUUID(), dutyId: id, kind: 'reopened', happenedAt: now, knownAt: now, dueOn: plan.dueOn, daysLate: null, documentNumber: null, documentDate: null, note: reason, personId: actor.personId });
      const opened = await this.opened(tx, actor, id);
      await this.record(tx, actor, 'duty.reopened', id, {});
      return opened;
    });
  }

  private async opened(tx: Tx, actor: Actor, id: string): Promise<OpenedDuty> {
    const { duty, plan, byDesk } = await this.scopes.requireDuty(tx, actor, id, 'look');
    const steps = await this.duties.steps(tx, id);
    const people = await this.people.namesOf(tx, steps.flatMap(({ personId }) => personId ?? []));
    const names = await this.units.namesOf(tx, [duty.unitId]);
    return {
      ...duty,
      ...standing(duty, vietnamDay(await databaseNow(tx))),
      plan,
      byDesk,
      unitName: names.get(duty.unitId) ?? '',
      steps: steps.map(({ personId, ...step }) => ({ ...step, by: personId === null ? null : (people.get(personId) ?? '') })),
    };
  }

  private record(tx: Tx, actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'duty', objectId, data });
  }
}

const stale = ({ version }: DutyRow): Problem => Problem.conflict('duty.stale-version', { version });
