import { PhaseReminders } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { CampaignAccess, MissingSheets } from '@dvk/judging';
import { type Actor, databaseNow, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { RemindersRepository } from '../persistence/reminders.repository';
import type { Recipient, ReminderPreview, ReminderRun } from './reminder';
import { isOverdue, remindingRefusal } from './reminder.policy';

/** Who would be reminded, and what went out. */
@Injectable()
export class ReminderLog {
  constructor(
    private readonly transactor: Transactor,
    private readonly access: CampaignAccess,
    private readonly phases: PhaseReminders,
    private readonly missing: MissingSheets,
    private readonly people: PeopleDirectory,
    private readonly reminders: RemindersRepository,
  ) {}

  /** @throws Problem not found */
  preview(actor: Actor, campaignId: string): Promise<ReminderPreview> {
    return this.transactor.read(async (tx) => {
      const campaign = await this.access.requireHeadOrOffice(tx, actor, campaignId);
      const phase = await this.phases.of(tx, campaignId, 'score-sheet.mark');
      const refusal = remindingRefusal(phase, await this.missing.areClosed(tx, campaignId));
      return {
        campaignId,
        campaignName: campaign.name,
        closesAt: phase?.closesAt ?? null,
        overdue: isOverdue(phase?.closesAt ?? null, await databaseNow(tx)),
        refusal,
        days: phase?.days ?? [],
        recipients: refusal === null ? await this.recipients(tx, campaignId) : [],
      };
    });
  }

  /** Newest first. @throws Problem not found */
  runs(actor: Actor, campaignId: string, page: { readonly limit: number; readonly offset: number }): Promise<{ items: ReminderRun[]; total: number }> {
    return this.transactor.read(async (tx) => {
      await this.access.requireHeadOrOffice(tx, actor, campaignId);
      const runs = await this.reminders.runs(tx, campaignId, page);
      const deliveries = await this.reminders.deliveriesOf(tx, runs.map(({ id }) => id));
      const names = await this.people.namesOf(tx, [...new Set([...deliveries.map(({ personId }) => personId), ...runs.flatMap(({ sentBy }) => sentBy ?? [])])]);
      const items = runs.map(({ id, sentAt, sentBy, day, deadline, note }) => ({
        id,
        sentAt,
        sentBy: sentBy === null ? null : (names.get(sentBy) ?? ''),
        day,
        deadline,
        note,
        deliveries: deliveries
          .filter(({ runId }) => runId === id)
          .map(({ personId, missing, mail, mailedAt, fault }) => ({ personId, fullName: names.get(personId) ?? '', missing, mail, mailedAt, fault })),
      }));
      return { items, total: await this.reminders.countRuns(tx, campaignId) };
    });
  }

  private async recipients(tx: Tx, campaignId: string): Promise<Recipient[]> {
    const late = await this.missing.of(tx, campaignId);
    const ids = late.map(({ personId }) => personId);
    const names = await this.people.namesOf(tx, ids);
    const emails = await this.people.emailsOf(tx, ids);
    const last = await this.reminders.lastReminded(tx, campaignId);
    return late.map(({ personId, code, missing }) => ({
      personId,
      code,
      fullName: names.get(personId) ?? '',
      missing,
      hasEmail: emails.has(personId),
      lastRemindedAt: last.get(personId) ?? null,
    }));
  }
}
