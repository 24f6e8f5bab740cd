import { randomUUID } from 'node:crypto';
import { type Actor, AuditLog, Clock, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CampaignScopes } from './campaign-scopes.service';
import type { CampaignView } from './campaign-view';
import { CampaignsService } from './campaigns.service';
import type { PhasePlan } from './default-phases';
import { CampaignsRepository } from './persistence/campaigns.repository';
import { PhasesRepository } from './persistence/phases.repository';
import { PhaseDeadlines } from './phase-deadlines.service';
import { PhaseGate } from './phase-gate';
import { earlyEndRefusal, historyProblems, isChanged, lineProblems, needsReason } from './phase-line.policy';
import type { PhaseKind } from './phase-kinds';
import type { PhaseRow } from './phase-row';

/** The line of phases: its dates, what each permits, and ending one early. */
@Injectable()
export class CampaignPhasesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly campaigns: CampaignsRepository,
    private readonly phases: PhasesRepository,
    private readonly reader: CampaignsService,
    private readonly gate: PhaseGate,
    private readonly deadlines: PhaseDeadlines,
    private readonly scopes: CampaignScopes,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Replaces the whole line. Whoever works inside a phase is waited for, so that nobody is cut off half-way.
   *
   * @param reason asked for when a phase that has begun changes (an extension, for instance)
   * @throws Problem `campaign.phases-wrong` with every problem as a field
   * @throws Problem `campaign.phase-reason-required`
   * @throws Problem `campaign.stale-version` {version}
   */
  plan(actor: Actor, id: string, version: number, plans: readonly PhasePlan[], reason: string | null): Promise<CampaignView> {
    return this.transactor.write(async (tx) => {
      await this.scopes.requireEditable(tx, actor, id);
      await this.phases.lockForUpdate(tx, id);
      const rows = await this.phases.of(tx, [id]);
      const faults = [...lineProblems(plans), ...historyProblems(rows, plans, await databaseNow(tx))];
      if (faults.length > 0) throw Problem.invalid('campaign.phases-wrong', { count: faults.length }, faults);
      if (needsReason(rows, plans) && reason === null) throw Problem.invalid('campaign.phase-reason-required');
      await this.bump(tx, id, version);
      await this.replace(tx, id, rows, plans, reason);
      if (reason !== null) await this.deadlines.recordMoves(tx, actor.personId, id, { rows, plans, reason });
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'campaign.phases-planned',
        objectType: 'campaign',
        objectId: id,
        data: {
          version: version + 1,
          phases: plans.map(({ kind, opensAt, closesAt }) => ({
            kind,
            opensAt: opensAt.toISOString(),
            closesAt: closesAt === null ? null : closesAt.toISOString(),
          })),
        },
      });
      return this.reader.require(tx, id);
    });
  }

  /**
   * Ends the open phase now and opens the one after it.
   *
   * @throws Problem `campaign.phase-not-open` {kind}
   * @throws Problem `campaign.scoring-ends-by-closing`: the scoring is ended by closing it
   * @throws Problem `campaign.scoring-not-closed`: what follows the scoring waits for that
   * @throws Problem `campaign.stale-version` {version}
   */
  endEarly(actor: Actor, id: string, version: number, kind: PhaseKind): Promise<CampaignView> {
    return this.transactor.write(async (tx) => {
      await this.scopes.requireEditable(tx, actor, id);
      await this.phases.lockForUpdate(tx, id);
      const rows = await this.phases.of(tx, [id]);
      const refusal = earlyEndRefusal(rows, kind);
      if (refusal !== null) throw Problem.conflict(refusal);
      if (rows.find((row) => row.kind === kind)?.isOpen !== true) throw Problem.conflict('campaign.phase-not-open', { kind });
      await this.bump(tx, id, version);
      const next = await this.gate.closePhase(tx, id, kind);
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'campaign.phase-ended',
        objectType: 'campaign',
        objectId: id,
        data: { version: version + 1, kind, next },
      });
      return this.reader.require(tx, id);
    });
  }

  private async bump(tx: Tx, id: string, version: number): Promise<void> {
    if (await this.campaigns.change(tx, id, version, {}, this.clock.now())) return;
    throw Problem.conflict('campaign.stale-version', { version: (await this.reader.require(tx, id)).version });
  }

  private async replace(tx: Tx, campaignId: string, rows: readonly PhaseRow[], plans: readonly PhasePlan[], reason: string | null) {
    const gone = rows.filter((row) => !plans.some(({ kind }) => kind === row.kind));
    await this.phases.remove(
      tx,
      campaignId,
      gone.map(({ id }) => id),
    );
    for (const [position, plan] of plans.entries()) {
      const row = rows.find(({ kind }) => kind === plan.kind);
      const planned = { ...plan, position, permits: [...plan.permits] };
      if (row === undefined) {
        await this.phases.insert(tx, [{ ...planned, id: randomUUID(), campaignId, closedAt: null, changeReason: null }]);
        continue;
      }
      const explained = row.hasOpened && isChanged(row, plan) ? reason : null;
      await this.phases.replan(tx, { ...planned, id: row.id }, explained);
    }
  }
}
