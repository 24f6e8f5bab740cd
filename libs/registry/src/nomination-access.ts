import { CampaignScopes, CampaignsService, type GateLock, PhaseGate, type Permit, type ReadyCampaign } from '@dvk/campaigns';
import { type UnitStanding, UnitStandingService } from '@dvk/organization';
import { type Actor, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Nomination } from './nomination';
import { type NominationStanding, type NominationStep, whyNotStep } from './nominations.policy';
import { NominationsRepository } from './persistence/nominations.repository';
import { decidesAt, registryScope } from './registry-scope';

/** The permit of the campaign's phase under which each step is taken. */
export const permitOfStep: Readonly<Record<NominationStep, Permit>> = {
  edit: 'nomination.submit',
  submit: 'nomination.submit',
  withdraw: 'nomination.submit',
  accept: 'nomination.decide',
  return: 'nomination.decide',
  'set-aside-items': 'nomination.decide',
};

export interface OpenedNomination {
  /** Locked until the transaction ends. */
  readonly nomination: Nomination;
  readonly campaign: ReadyCampaign;
}

/** The way every use case goes to a nomination: who may see it, whether the phase permits the step, lock, who may take the step. */
@Injectable()
export class NominationAccess {
  constructor(
    private readonly gate: PhaseGate,
    private readonly campaigns: CampaignsService,
    private readonly scopes: CampaignScopes,
    private readonly standings: UnitStandingService,
    private readonly nominations: NominationsRepository,
  ) {}

  /** @throws Problem not-found, also for one the actor may not see */
  async requireVisible(tx: Tx, actor: Actor, id: string): Promise<Nomination> {
    const scope = registryScope(actor);
    const found = await this.nominations.findVisible(tx, scope, await this.standings.areaRoots(tx, scope.deskAt), id);
    if (found === null) throw Problem.notFound();
    return found;
  }

  /**
   * Opens a nomination for a step and locks it. The phase is locked first, so that its closing and the step never cross.
   * @throws Problem not-found; forbidden `nomination.not-yours`; conflict `campaign.phase-closed`, `nomination.wrong-state` {state}
   */
  async open(tx: Tx, actor: Actor, id: string, step: NominationStep): Promise<OpenedNomination> {
    const seen = await this.requireVisible(tx, actor, id);
    const { own, desk } = await this.standing(tx, actor, seen);
    if (whyNotStep(step, { state: seen.state, own, desk }) === 'nomination.not-yours') throw Problem.forbidden('nomination.not-yours');
    await this.gate.require(tx, seen.campaignId, permitOfStep[step], 'share');
    const nomination = await this.nominations.lock(tx, id);
    if (nomination === null) throw Problem.notFound();
    const reason = whyNotStep(step, { state: nomination.state, own, desk });
    if (reason !== null) throw Problem.conflict(reason, { state: nomination.state, version: nomination.version });
    return { nomination, campaign: await this.campaigns.requireReady(tx, nomination.campaignId) };
  }

  /** @throws Problem not-found, also for a campaign that does not concern the actor: its phase tells that it exists */
  async requireVisibleCampaign(tx: Tx, actor: Actor, campaignId: string): Promise<void> {
    await this.scopes.requireVisible(tx, actor, campaignId);
  }

  /**
   * A campaign whose phase permits what is asked; for a writer locked against its closing until the transaction ends.
   * @throws Problem not-found; conflict `campaign.phase-closed`, `campaign.no-criteria-set`
   */
  async openCampaign(tx: Tx, campaignId: string, permit: Permit, lock: GateLock = 'share'): Promise<ReadyCampaign> {
    await this.gate.require(tx, campaignId, permit, lock);
    return this.campaigns.requireReady(tx, campaignId);
  }

  /** @throws Problem not-found when there is no such campaign or the actor does not decide on what is handed in for it */
  async requireDesk(tx: Tx, actor: Actor, campaignId: string): Promise<void> {
    const { hostUnitId } = await this.campaigns.require(tx, campaignId);
    const roots = await this.standings.areaRoots(tx, decidesAt(actor));
    if (!(await this.standings.isWithin(tx, hostUnitId, roots))) throw Problem.notFound();
  }

  /** The unit itself, or whoever took over what it left open. */
  async unitInCharge(tx: Tx, unitId: string): Promise<string> {
    return (await this.standings.inCharge(tx, [unitId])).get(unitId) ?? unitId;
  }

  /** Standing of a unit with regard to the area of the campaign; null: there is no such unit. */
  async unitStanding(tx: Tx, { hostUnitId }: ReadyCampaign, unitId: string): Promise<UnitStanding | null> {
    return (await this.standings.standingsOf(tx, [unitId], hostUnitId)).get(unitId) ?? null;
  }

  /** How the actor stands to a nomination. */
  async standing(tx: Tx, actor: Actor, { unitId, state }: Nomination): Promise<NominationStanding> {
    const roots = await this.standings.areaRoots(tx, decidesAt(actor));
    return { state, own: registryScope(actor).clerkOf.includes(unitId), desk: await this.standings.isWithin(tx, unitId, roots) };
  }
}

/** @throws conflict `nomination.stale-version` with the version and state that are stored now */
export function staleNomination({ version, state, updatedAt }: Nomination): Problem {
  return Problem.conflict('nomination.stale-version', { version, state, updatedAt: updatedAt.toISOString() });
}
