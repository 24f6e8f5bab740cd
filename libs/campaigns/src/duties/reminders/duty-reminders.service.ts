import { PeopleDirectory } from '@dvk/identity';
import { UnitsService } from '@dvk/organization';
import { type Actor, type MailState, mailStates, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { DutyPlan } from '../duty';
import { DutyScopes } from '../duty-scopes.service';
import { DutyRemindersRepository } from '../persistence/duty-reminders.repository';
import { DutyPlansRepository } from '../persistence/duty-plans.repository';
import { DutyAudiences } from './duty-audience';
import { DutyReminderDispatch } from './duty-reminder-dispatch';
import type { DutyReminderPreview, DutyReminderRun } from './duty-reminder';

const mostRuns = 20;

/** Only those are reminded who are late, or nearly so. */
const reminded = ['late', 'near'] as const;

/** Reminding by hand, and what was sent. */
@Injectable()
export class DutyReminders {
  constructor(
    private readonly transactor: Transactor,
    private readonly people: PeopleDirectory,
    private readonly units: UnitsService,
    private readonly scopes: DutyScopes,
    private readonly plans: DutyPlansRepository,
    private readonly audiences: DutyAudiences,
    private readonly dispatch: DutyReminderDispatch,
    private readonly reminders: DutyRemindersRepository,
  ) {}

  /** Who would be reminded now. @throws Problem not-found */
  preview(actor: Actor, planId: string): Promise<DutyReminderPreview> {
    return this.transactor.read(async (tx) => {
      const plan = await this.required(tx, actor, planId);
      const owed = plan.withdrawnAt === null ? await this.audiences.notDone(tx, plan, reminded) : [];
      const told = await this.audiences.owing(tx, owed);
      const people = told.map(({ personId }) => personId);
      const names = await this.people.namesOf(tx, people);
      const emails = await this.people.emailsOf(tx, people);
      const last = await this.reminders.lastReminded(tx, planId);
      const unitNames = await this.units.namesOf(tx, [...new Set(owed.map(({ unitId }) => unitId))]);
      const reached = new Set(told.flatMap(({ unitIds }) => unitIds));
      return {
        recipients: told.map(({ personId, unitIds, duties }) => ({
          personId,
          duties,
          fullName: names.get(personId) ?? '',
          unitNames: unitIds.map((id) => unitNames.get(id) ?? ''),
          hasEmail: emails.has(personId),
          lastRemindedAt: last.get(personId) ?? null,
        })),
        unreached: [...unitNames].flatMap(([id, name]) => (reached.has(id) ? [] : [name])),
      };
    });
  }

  /** Reminds everybody who is late or near. @returns how many. @throws Problem not-found; conflict `duty-plan.withdrawn`, `duty-plan.nobody-late` */
  send(actor: Actor, planId: string, note: string): Promise<number> {
    return this.transactor.write(async (tx) => {
      const plan = await this.scopes.requirePlan(tx, actor, planId);
      if (plan.withdrawnAt !== null) throw Problem.conflict('duty-plan.withdrawn');
      const told = await this.audiences.owing(tx, await this.audiences.notDone(tx, plan, reminded));
      const count = await this.dispatch.send(tx, plan, 'owing', { sentBy: actor.personId, day: null, note }, told);
      if (count === null || count === 0) throw Problem.conflict('duty-plan.nobody-late');
      return count;
    });
  }

  /** What was sent, the newest first. @throws Problem not-found */
  log(actor: Actor, planId: string): Promise<DutyReminderRun[]> {
    return this.transactor.read(async (tx) => {
      await this.required(tx, actor, planId);
      const runs = await this.reminders.runs(tx, planId, mostRuns);
      const deliveries = await this.reminders.deliveriesOf(tx, runs.map(({ id }) => id));
      const names = await this.people.namesOf(tx, runs.flatMap(({ sentBy }) => sentBy ?? []));
      return runs.map(({ id, sentBy, ...run }) => {
        const own = deliveries.filter(({ runId }) => runId === id);
        const mails = Object.fromEntries(mailStates.map((state) => [state, own.filter(({ mail }) => mail === state).length])) as Record<MailState, number>;
        return { ...run, sentBy: sentBy === null ? null : (names.get(sentBy) ?? ''), told: own.length, mails };
      });
    });
  }

  private async required(tx: Tx, actor: Actor, planId: string): Promise<DutyPlan> {
    const plan = await this.plans.find(tx, planId);
    if (plan === null || !(await this.scopes.of(tx, actor)).hosts.includes(plan.hostUnitId)) throw Problem.notFound();
    return plan;
  }
}
