import { CampaignsService, PhaseGate, PhaseReminders } from '@dvk/campaigns';
import { MissingSheets } from '@dvk/judging';
import { databaseNow, JobQueue, Transactor } from '@dvk/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReminderDispatch } from './reminder-dispatch';
import { dayNow, remindingRefusal } from './reminder.policy';

/** Reminds by itself on the days of each campaign's plan: each day once for one deadline, and anew when the deadline moves. */
@Injectable()
export class ScheduledReminders implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly campaigns: CampaignsService,
    private readonly phases: PhaseReminders,
    private readonly missing: MissingSheets,
    private readonly dispatch: ReminderDispatch,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'reports.scheduled-reminders', schedule: '*/5 * * * *', handle: () => this.remind() });
  }

  /** One transaction for each campaign: what fails for one does not hold up what was sent for another. */
  async remind(): Promise<void> {
    const campaignIds = await this.transactor.read((tx) => this.phases.due(tx, 'score-sheet.mark'));
    const failures: unknown[] = [];
    for (const campaignId of campaignIds) await this.remindIn(campaignId).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  private remindIn(campaignId: string): Promise<void> {
    return this.transactor.write(async (tx) => {
      // Whoever moves the deadline waits, so the day is one of the deadline it is noted under.
      await this.gate.hasOpened(tx, campaignId, 'score-sheet.mark', 'share');
      const phase = await this.phases.of(tx, campaignId, 'score-sheet.mark');
      if (phase === null || remindingRefusal(phase, await this.missing.areClosed(tx, campaignId)) !== null) return;
      const day = dayNow(phase, await databaseNow(tx));
      if (day === null) return;
      await this.dispatch.send(tx, await this.campaigns.require(tx, campaignId), phase, { sentBy: null, day, note: '', personIds: null });
    });
  }
}
