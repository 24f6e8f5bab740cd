import { PhaseGate } from '@dvk/campaigns';
import { type Actor, AuditLog, Problem, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CampaignAccess } from '../campaign-access.service';
import type { DistributionView } from './distribution-view.dto';
import { changesOf, fingerprintOf, planView } from './plan-view';
import { type DistributionWish, SeatPlanner } from './seat-planner';
import { SeatSolver } from './seat-solver';
import { SeatWriting } from './seat-writing';

export type { DistributionWish };

/** Sharing nominations out evenly: looked at first, then done exactly as it was looked at. */
@Injectable()
export class DistributionService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly access: CampaignAccess,
    private readonly planner: SeatPlanner,
    private readonly solver: SeatSolver,
    private readonly writing: SeatWriting,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem not found; invalid `assignment.members-unknown`; conflict `assignment.solver-gave-up` */
  async preview(actor: Actor, campaignId: string, wish: DistributionWish): Promise<DistributionView> {
    const { situation, plan } = await this.solve(actor, campaignId, wish);
    return planView(situation, plan);
  }

  /**
   * The plan is worked out anew before the transaction, so that nobody waits for it, and written only where the situation
   * under the locks is still the one it was worked out for.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `assignment.plan-outdated` when something has changed since the
   *   preview, `assignment.solver-gave-up`; invalid `assignment.too-few-members` {codes} unless shortfalls are accepted
   */
  async apply(
    actor: Actor,
    campaignId: string,
    wish: DistributionWish & { readonly fingerprint: string; readonly acceptShortfalls: boolean },
  ): Promise<DistributionView> {
    const { situation, plan } = await this.solve(actor, campaignId, wish);
    const view = planView(situation, plan);
    const { added, removed } = changesOf(situation, plan);
    return this.transactor.write(async (tx) => {
      await this.access.requireHeadOrOffice(tx, actor, campaignId);
      await this.gate.require(tx, campaignId, 'assignment.edit', 'share');
      if (view.fingerprint !== wish.fingerprint) throw Problem.conflict('assignment.plan-outdated');
      if (view.shortfalls.length > 0 && !wish.acceptShortfalls) {
        throw Problem.invalid('assignment.too-few-members', { codes: view.shortfalls.map(({ code }) => code) });
      }
      await this.writing.lock(tx, campaignId, [...added, ...removed]);
      const now = await this.planner.situation(tx, campaignId, wish);
      if (fingerprintOf(now, plan) !== wish.fingerprint) throw Problem.conflict('assignment.plan-outdated');
      const removedIds = removed.map(({ assignmentId }) => assignmentId);
      await this.writing.write(tx, actor.personId, campaignId, added, removedIds);
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'assignment.distributed',
        objectType: 'panel',
        objectId: wish.panelId,
        data: { assignments: added.length, removed: removedIds, fingerprint: view.fingerprint },
      });
      return view;
    });
  }

  private async solve(actor: Actor, campaignId: string, wish: DistributionWish) {
    const situation = await this.transactor.snapshot(async (tx) => {
      await this.access.requireHeadOrOffice(tx, actor, campaignId);
      return this.planner.situation(tx, campaignId, wish);
    });
    return { situation, plan: await this.solver.solve(situation.problem) };
  }
}
