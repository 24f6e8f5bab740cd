import { randomUUID } from 'node:crypto';
import { Clock, databaseNow, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { PhasePlan } from './default-phases';
import { CampaignsRepository } from './persistence/campaigns.repository';
import { type DeadlineChange, PhaseDeadlinesRepository } from './persistence/phase-deadlines.repository';
import { PhasesRepository } from './persistence/phases.repository';
import { extensionRefusal } from './phase-line.policy';
import type { Permit, PhaseKind } from './phase-kinds';
import type { PhaseRow } from './phase-row';

export type { DeadlineChange };

/** A wish to put the end of a phase off. */
export interface Extension {
  /** The end that was seen; one that was moved since is not moved again unseen. */
  readonly seen: Date;
  readonly closesAt: Date;
  readonly reason: string;
}

/** Ends of phases that are put off while people work in them, and the history of that. */
@Injectable()
export class PhaseDeadlines {
  constructor(
    private readonly phases: PhasesRepository,
    private readonly deadlines: PhaseDeadlinesRepository,
    private readonly campaigns: CampaignsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts the end of the phase with this permit off, for everybody at once: it waits for whoever works inside the phase.
   * What follows is put off by as much as the new end runs into it. A phase whose time ran out without being closed by an
   * act goes on; the caller has made sure that nothing was done upon its end. The caller writes the audit entry.
   *
   * @returns what was changed
   * @throws Problem conflict `campaign.phase-not-open` {kind}, `campaign.phase-already-closed`, `campaign.deadline-moved` {closesAt};
   *   invalid `campaign.phase-end-in-past`, `campaign.deadline-not-later`
   */
  async extend(tx: Tx, actorId: string, campaignId: string, permit: Permit, wish: Extension): Promise<DeadlineChange> {
    await this.phases.lockForUpdate(tx, campaignId);
    const line = await this.phases.of(tx, [campaignId]);
    const at = line.findIndex((phase) => phase.permits.includes(permit));
    const phase = line[at];
    if (phase === undefined) throw Problem.conflict('campaign.phase-closed', { permit });
    const refusal = extensionRefusal(phase, wish, await databaseNow(tx));
    if (refusal !== null) throw refusal.field ? Problem.invalid(refusal.code, {}, [{ field: 'closesAt', code: refusal.code }]) : Problem.conflict(refusal.code, refusal.params);
    const next = line[at + 1];
    const overlap = next === undefined ? 0 : wish.closesAt.getTime() - next.opensAt.getTime();
    if (overlap > 0) await this.deadlines.postponeAfter(tx, campaignId, phase.position, overlap);
    await this.deadlines.setEnd(tx, phase.id, wish.closesAt, wish.reason);
    await this.newVersion(tx, campaignId);
    return this.record(tx, campaignId, phase.kind, { endedAt: phase.closesAt, endsAt: wish.closesAt, reason: wish.reason, changedBy: actorId });
  }

  /** Remembers which ends a new plan of the line moves, of the phases that have begun. */
  async recordMoves(
    tx: Tx,
    actorId: string,
    campaignId: string,
    { rows, plans, reason }: { readonly rows: readonly PhaseRow[]; readonly plans: readonly PhasePlan[]; readonly reason: string },
  ): Promise<void> {
    for (const { kind, hasOpened, closesAt } of rows) {
      const plan = plans.find((each) => each.kind === kind);
      if (!hasOpened || plan === undefined || plan.closesAt?.getTime() === closesAt?.getTime()) continue;
      await this.record(tx, campaignId, kind, { endedAt: closesAt, endsAt: plan.closesAt, reason, changedBy: actorId });
    }
  }

  private async record(tx: Tx, campaignId: string, kind: PhaseKind, change: Pick<DeadlineChange, 'endedAt' | 'endsAt' | 'reason' | 'changedBy'>): Promise<DeadlineChange> {
    const id = randomUUID();
    await this.deadlines.insert(tx, campaignId, kind, { ...change, id });
    return { ...change, id, changedAt: await databaseNow(tx) };
  }

  /** Moves of the end of this phase, oldest first. */
  historyOf(tx: Tx, campaignId: string, kind: PhaseKind): Promise<DeadlineChange[]> {
    return this.deadlines.of(tx, campaignId, kind);
  }

  /** Whoever plans the line at the same time is told that it has moved. */
  private async newVersion(tx: Tx, campaignId: string): Promise<void> {
    const campaign = await this.campaigns.find(tx, campaignId);
    if (campaign === null) throw Problem.notFound();
    if (!(await this.campaigns.change(tx, campaignId, campaign.version, {}, this.clock.now()))) {
      throw Problem.conflict('campaign.stale-version', { version: campaign.version + 1 });
    }
  }
}
