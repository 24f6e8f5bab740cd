import { CampaignScopes, CampaignsService, type CampaignView, type GateLock, PhaseGate } from '@dvk/campaigns';
import { type Actor, may, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { awardsPermissions } from '../permissions';
import type { CouncilSessionEntity } from '../persistence/council-session.entity';
import { CouncilSessionsRepository } from '../persistence/council-sessions.repository';

export interface ReadableCouncil {
  readonly campaign: CampaignView;
  /** The actor runs it; otherwise the actor audits what has ended. */
  readonly mayRun: boolean;
}

/** Whose council it is: the council secretary's of the campaign's host, and the auditor's to read. Anybody else finds nothing. */
@Injectable()
export class CouncilAccess {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly scopes: CampaignScopes,
    private readonly gate: PhaseGate,
    private readonly sessions: CouncilSessionsRepository,
  ) {}

  /** @throws Problem not found; conflict `campaign.phase-closed` while the phase opens no result */
  async requireSecretary(tx: Tx, actor: Actor, campaignId: string, lock: GateLock): Promise<CampaignView> {
    const campaign = await this.campaigns.require(tx, campaignId);
    if (!(await this.runs(tx, actor, campaign))) throw Problem.notFound();
    await this.gate.require(tx, campaignId, 'result.read', lock);
    return campaign;
  }

  /** Whether the actor is that secretary, whatever the phase. @throws Problem not found */
  async isSecretary(tx: Tx, actor: Actor, campaignId: string): Promise<boolean> {
    return this.runs(tx, actor, await this.campaigns.require(tx, campaignId));
  }

  /** Like `requireSecretary`, for auditors as well. */
  async requireReader(tx: Tx, actor: Actor, campaignId: string): Promise<ReadableCouncil> {
    const campaign = await this.campaigns.require(tx, campaignId);
    const mayRun = await this.runs(tx, actor, campaign);
    if (!mayRun && !(await this.scopes.worksFor(tx, actor, ['auditor'], campaign.hostUnitId))) throw Problem.notFound();
    await this.gate.require(tx, campaignId, 'result.read', 'none');
    return { campaign, mayRun };
  }

  /** Whether the actor reads the council of a campaign at all. */
  async mayRead(tx: Tx, actor: Actor, campaignId: string): Promise<boolean> {
    const { hostUnitId } = await this.campaigns.require(tx, campaignId);
    return may(actor, awardsPermissions.readCouncil) && (await this.scopes.worksFor(tx, actor, ['council-secretary', 'auditor'], hostUnitId));
  }

  /** A session the actor may read: an auditor finds it once it has ended. */
  async requireReadable(tx: Tx, actor: Actor, sessionId: string): Promise<ReadableCouncil & { readonly session: CouncilSessionEntity }> {
    const session = await this.sessions.find(tx, sessionId);
    if (session === null) throw Problem.notFound();
    const readable = await this.requireReader(tx, actor, session.campaignId);
    if (!readable.mayRun && session.state !== 'ended') throw Problem.notFound();
    return { ...readable, session };
  }

  /** A session the actor runs, locked as wanted after the lock on the phase. */
  async requireRun(tx: Tx, actor: Actor, sessionId: string, lock: 'share' | 'update'): Promise<{ readonly campaign: CampaignView; readonly session: CouncilSessionEntity }> {
    const seen = await this.sessions.find(tx, sessionId);
    if (seen === null) throw Problem.notFound();
    const campaign = await this.requireSecretary(tx, actor, seen.campaignId, 'share');
    await this.sessions.lock(tx, sessionId, lock);
    const session = await this.sessions.find(tx, sessionId);
    if (session === null) throw Problem.notFound();
    return { campaign, session };
  }

  private runs(tx: Tx, actor: Actor, { hostUnitId }: CampaignView): Promise<boolean> {
    return this.scopes.worksFor(tx, actor, ['council-secretary'], hostUnitId);
  }
}
