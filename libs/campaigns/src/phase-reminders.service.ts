import { Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Permit } from './phase-kinds';
import { PhaseRemindersRepository, type RemindedPhase } from './persistence/phase-reminders.repository';

export type { RemindedPhase };

/** On which days people are reminded of the end of a phase: data on the phase. It asks for no permission: the caller has decided. */
@Injectable()
export class PhaseReminders {
  constructor(private readonly reminders: PhaseRemindersRepository) {}

  /** The phase with this permit; null: the campaign has none. */
  of(tx: Tx, campaignId: string, permit: Permit): Promise<RemindedPhase | null> {
    return this.reminders.find(tx, campaignId, permit);
  }

  /** Campaigns that have a day of reminding now; which one, and whether it was done, is for the caller to find under a lock. */
  due(tx: Tx, permit: Permit): Promise<string[]> {
    return this.reminders.due(tx, permit);
  }

  /** @throws Problem conflict `reminder.days-changed` {days} when they are not those that were seen */
  async set(tx: Tx, campaignId: string, permit: Permit, seen: readonly number[], days: readonly number[]): Promise<void> {
    if (await this.reminders.set(tx, campaignId, permit, seen, days)) return;
    throw Problem.conflict('reminder.days-changed', { days: (await this.reminders.find(tx, campaignId, permit))?.days ?? [] });
  }
}
