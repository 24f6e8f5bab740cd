import { PhaseReminders } from '@dvk/campaigns';
import { CampaignAccess } from '@dvk/judging';
import { type Actor, AuditLog, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

/** On which days reminding happens by itself. */
@Injectable()
export class ReminderPlan {
  constructor(
    private readonly transactor: Transactor,
    private readonly access: CampaignAccess,
    private readonly phases: PhaseReminders,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param seen the days that were seen
   * @returns the days, ascending, each once
   * @throws Problem not found; conflict `reminder.days-changed` {days}
   */
  setDays(actor: Actor, campaignId: string, seen: readonly number[], wanted: readonly number[]): Promise<readonly number[]> {
    const days = [...new Set(wanted)].sort((one, other) => one - other);
    return this.transactor.write(async (tx) => {
      await this.access.requireHeadOrOffice(tx, actor, campaignId);
      await this.phases.set(tx, campaignId, 'score-sheet.mark', seen, days);
      await this.audit.append(tx, { actorId: actor.personId, action: 'reminder.days-set', objectType: 'campaign', objectId: campaignId, data: { days } });
      return days;
    });
  }
}
