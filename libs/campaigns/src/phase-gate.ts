import { Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CampaignsRepository } from './persistence/campaigns.repository';
import { PhasesRepository } from './persistence/phases.repository';
import type { Permit, PhaseKind } from './phase-kinds';

/** 'share' for a writer inside the phase, 'update' for the one who closes it, 'none' for a plain read. */
export type GateLock = 'share' | 'update' | 'none';

/**
 * Decides what a campaign permits at this instant of the database's clock. The lock is taken first and the clock is
 * read after it: whoever passed the gate with 'share' commits before a closer with 'update' goes on, and whoever comes
 * after the closer sees the phase closed. Nobody is counted who was late, nobody is lost who was in time.
 */
@Injectable()
export class PhaseGate {
  constructor(
    private readonly phases: PhasesRepository,
    private readonly campaigns: CampaignsRepository,
  ) {}

  /**
   * Call it before anything else is read or locked in the transaction.
   *
   * @throws Problem `campaign.phase-closed` {permit} (409), or not found when there is no such campaign
   */
  async require(tx: Tx, campaignId: string, permit: Permit, lock: GateLock): Promise<void> {
    if (lock === 'update') await this.phases.lockForUpdate(tx, campaignId);
    const permitted = lock === 'share' ? this.phases.holdForShare(tx, campaignId, permit) : this.phases.isPermittedNow(tx, campaignId, permit);
    if (await permitted) return;
    if (!(await this.campaigns.exists(tx, campaignId))) throw Problem.notFound();
    throw Problem.conflict('campaign.phase-closed', { permit });
  }

  /** What may be done now. Without a lock of its own: a write that decides by it has held the line before. */
  async permitsNow(tx: Tx, campaignId: string): Promise<ReadonlySet<Permit>> {
    return this.phases.permittedNow(tx, campaignId);
  }

  /** Has a phase with this permit begun already, open or over? Locked against a change of the line like `require`. */
  async hasOpened(tx: Tx, campaignId: string, permit: Permit, lock: GateLock): Promise<boolean> {
    if (lock === 'share') await this.phases.holdForShare(tx, campaignId, permit);
    if (lock === 'update') await this.phases.lockForUpdate(tx, campaignId);
    return this.phases.hasOpened(tx, campaignId, permit);
  }

  /**
   * Ends a phase now, by an act of the caller, and opens the next one of the line now if its time has not come yet.
   * The caller writes the audit entry of the act it belongs to.
   *
   * @returns the kind of the phase that follows, or null at the end of the line
   * @throws Problem `campaign.phase-not-open` when it has not begun or an act has ended it before
   */
  async closePhase(tx: Tx, campaignId: string, kind: PhaseKind): Promise<PhaseKind | null> {
    await this.phases.lockForUpdate(tx, campaignId);
    const line = await this.phases.of(tx, [campaignId]);
    const at = line.findIndex((phase) => phase.kind === kind);
    const phase = line[at];
    if (phase === undefined || !(await this.phases.close(tx, phase.id))) {
      throw Problem.conflict('campaign.phase-not-open', { kind });
    }
    const next = line[at + 1];
    if (next === undefined) return null;
    await this.phases.openEarly(tx, next.id);
    return next.kind;
  }
}
