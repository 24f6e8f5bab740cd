import { randomUUID } from 'node:crypto';
import { type Actor, AuditLog, Clock, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import type { AwardTier, CriteriaSet, ScoringRules, TieKey } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { campaignDefaults, usualDates } from './campaign-defaults';
import { CampaignScopes } from './campaign-scopes.service';
import type { CampaignSummary } from './campaign-summary';
import type { CampaignView } from './campaign-view';
import { CriteriaSetsService } from './criteria-sets.service';
import { defaultPhases, type PhasePlan } from './default-phases';
import type { PaperSettings } from './paper-settings';
import type { PeerGrouping } from './peer-grouping';
import { CampaignsRepository, type CampaignFilter } from './persistence/campaigns.repository';
import { PhasesRepository } from './persistence/phases.repository';
import { lineProblems } from './phase-line.policy';
import { permits } from './phase-kinds';
import type { PhaseRow } from './phase-row';
import { PublishedCriteria } from './published-criteria';
import { usualPublicationRules } from './shown-to-units';

/** A campaign whose criteria set has been chosen: nominations, sheets and results need one. */
export type ReadyCampaign = CampaignView & { readonly criteriaSetId: string; readonly criteriaSet: CriteriaSet };

/** What a campaign is called and whose it is. */
export interface CampaignIdentity {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly organizer: string;
  readonly hostUnitId: string;
}

/** A campaign as a season brings it, complete with its criteria set. */
export interface SeasonCampaign extends CampaignIdentity {
  readonly criteriaSet: CriteriaSet;
  readonly rules: ScoringRules;
  readonly tieChain: readonly TieKey[];
  readonly tiers: readonly AwardTier[];
  readonly peerGrouping: PeerGrouping;
  readonly fields: readonly string[];
  readonly paperSettings: PaperSettings;
  /** Left out: shown. */
  readonly showSelfMarks?: boolean;
  readonly phases: readonly PhasePlan[];
}

export interface ListedCampaign extends CampaignSummary {
  readonly phases: readonly PhaseRow[];
}

/** Campaigns as a whole: listing, reading, creating; the front door for the contexts to the right. */
@Injectable()
export class CampaignsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly campaigns: CampaignsRepository,
    private readonly publishedCriteria: PublishedCriteria,
    private readonly phases: PhasesRepository,
    private readonly criteriaSets: CriteriaSetsService,
    private readonly scopes: CampaignScopes,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The campaigns an actor may see, each with its phases. */
  list(actor: Actor, filter: CampaignFilter): Promise<{ items: ListedCampaign[]; total: number }> {
    return this.transactor.read(async (tx) => {
      const { items, total } = await this.campaigns.list(tx, await this.scopes.of(tx, actor), filter);
      const phases = await this.phases.of(
        tx,
        items.map(({ id }) => id),
      );
      return { items: items.map((item) => ({ ...item, phases: phases.filter(({ campaignId }) => campaignId === item.id) })), total };
    });
  }

  /** Fields of the campaigns the actor may see, each once, in no order. */
  async fieldsFor(tx: Tx, actor: Actor): Promise<string[]> {
    return this.campaigns.fields(tx, await this.scopes.of(tx, actor));
  }

  /** Units for which the actor may hold a campaign. */
  hosts(actor: Actor): Promise<{ id: string; name: string }[]> {
    return this.transactor.read((tx) => this.scopes.hosts(tx, actor));
  }

  /** @throws Problem not found, also for a campaign that does not concern the actor */
  read(actor: Actor, id: string): Promise<CampaignView> {
    return this.transactor.read(async (tx) => {
      await this.scopes.requireVisible(tx, actor, id);
      return this.require(tx, id);
    });
  }

  /**
   * A new campaign with usual rules and dates; every one of them can be changed until scoring opens.
   *
   * @throws Problem `campaign.host-not-yours` when no staff post of the actor works for the host's area
   * @throws Problem `campaign.code-taken`
   */
  create(actor: Actor, identity: CampaignIdentity): Promise<CampaignView> {
    return this.transactor.write(async (tx) => {
      if (!(await this.scopes.mayHost(tx, actor, identity.hostUnitId))) throw Problem.invalid('campaign.host-not-yours');
      const phases = defaultPhases(usualDates(await databaseNow(tx)));
      const id = await this.insert(tx, { ...campaignDefaults, ...identity, criteriaSetId: null, phases });
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'campaign.created',
        objectType: 'campaign',
        objectId: id,
        data: { hostUnitId: identity.hostUnitId, year: identity.year },
      });
      return this.require(tx, id);
    });
  }

  /**
   * The campaign of a season that comes as a whole (import, demonstration); its criteria set is published with it. The
   * caller owns the transaction and writes the audit entry.
   *
   * @throws Problem `criteria-set.not-publishable`, `campaign.code-taken` or `campaign.phases-wrong`
   */
  async createFromSeason(tx: Tx, actorId: string | null, season: SeasonCampaign): Promise<ReadyCampaign> {
    const faults = lineProblems(season.phases);
    if (faults.length > 0) throw Problem.invalid('campaign.phases-wrong', {}, faults);
    const criteriaSetId = await this.criteriaSets.publishedFor(tx, actorId, season.criteriaSet);
    const { criteriaSet: _content, ...campaign } = season;
    return this.requireReady(tx, await this.insert(tx, { ...campaign, criteriaSetId }));
  }

  /** The id of the campaign with this code or id, for the command line; null: there is none. */
  idOf(codeOrId: string): Promise<string | null> {
    return this.transactor.read((tx) => this.campaigns.idOf(tx, codeOrId));
  }

  /** Is there a campaign of this code already? */
  codeExists(tx: Tx, code: string): Promise<boolean> {
    return this.campaigns.codeExists(tx, code);
  }

  /** Campaigns hosted at or below one of the roots, and those with these ids, each with its phases; newest year first. */
  async hostedWithin(tx: Tx, roots: readonly string[], ids: readonly string[], limit: number): Promise<ListedCampaign[]> {
    const items = await this.campaigns.hostedWithin(tx, roots, ids, limit);
    const phases = await this.phases.of(
      tx,
      items.map(({ id }) => id),
    );
    return items.map((item) => ({ ...item, phases: phases.filter(({ campaignId }) => campaignId === item.id) }));
  }

  /** Campaigns whose results are open to the public, newest year first. */
  published(tx: Tx): Promise<CampaignSummary[]> {
    return this.campaigns.published(tx);
  }

  /** @throws Problem not found */
  async require(tx: Tx, id: string): Promise<CampaignView> {
    const campaign = await this.campaigns.find(tx, id);
    if (campaign === null) throw Problem.notFound();
    const criteriaSet = campaign.criteriaSetId === null ? null : await this.publishedCriteria.of(tx, campaign.criteriaSetId);
    const phases = await this.phases.of(tx, [id]);
    const open = phases.filter((phase) => phase.isOpen);
    return {
      id: campaign.id,
      code: campaign.code,
      name: campaign.name,
      year: campaign.year,
      organizer: campaign.organizer,
      hostUnitId: campaign.hostUnitId,
      criteriaSetId: campaign.criteriaSetId,
      criteriaSet,
      rules: campaign.rules,
      tieChain: campaign.tieChain,
      tiers: campaign.tiers,
      peerGrouping: campaign.peerGrouping,
      fields: campaign.fields,
      paperSettings: campaign.paperSettings,
      showSelfMarks: campaign.showSelfMarks,
      showToUnits: campaign.showToUnits,
      appealDays: campaign.appealDays,
      version: campaign.version,
      updatedAt: campaign.updatedAt,
      phases,
      permitsNow: permits.filter((permit) => open.some((phase) => phase.permits.includes(permit))),
    };
  }

  /**
   * @throws Problem not found
   * @throws Problem `campaign.no-criteria-set` while none has been chosen
   */
  async requireReady(tx: Tx, id: string): Promise<ReadyCampaign> {
    const campaign = await this.require(tx, id);
    const { criteriaSetId, criteriaSet } = campaign;
    if (criteriaSetId === null || criteriaSet === null) throw Problem.conflict('campaign.no-criteria-set');
    return { ...campaign, criteriaSetId, criteriaSet };
  }

  private async insert(
    tx: Tx,
    { phases, ...campaign }: Omit<SeasonCampaign, 'criteriaSet'> & { readonly criteriaSetId: string | null },
  ): Promise<string> {
    const id = randomUUID();
    await this.campaigns.insert(tx, {
      ...campaign,
      id,
      tieChain: [...campaign.tieChain],
      tiers: [...campaign.tiers],
      fields: [...campaign.fields],
      showSelfMarks: campaign.showSelfMarks ?? true,
      ...usualPublicationRules,
      updatedAt: this.clock.now(),
    });
    await this.phases.insert(
      tx,
      phases.map((phase, position) => ({
        ...phase,
        permits: [...phase.permits],
        id: randomUUID(),
        campaignId: id,
        position,
        closedAt: null,
        changeReason: null,
      })),
    );
    return id;
  }
}
