import { randomUUID } from 'node:crypto';
import { PhaseGate } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { type Actor, AuditLog, Problem, Transactor, type Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { CampaignAccess } from './campaign-access.service';
import { OpenPanels } from './open-panels';
import { type PanelDecision, readDecision } from './panel-decision';
import type { PanelCandidateView, PanelScopeChoicesView, PanelView } from './panel-view.dto';
import { PanelViews } from './panel-views';
import { whyNotChangeRule } from './panels.policy';
import { noLimits, PanelsRepository } from './persistence/panels.repository';

const mostCandidates = 20;

/** Panels of a campaign: the decisions that appoint them, and what they mark. */
@Injectable()
export class PanelsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly access: CampaignAccess,
    private readonly open: OpenPanels,
    private readonly people: PeopleDirectory,
    private readonly nominations: NominationsReader,
    private readonly panels: PanelsRepository,
    private readonly views: PanelViews,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem not found */
  list(actor: Actor, campaignId: string): Promise<PanelView[]> {
    return this.transactor.read(async (tx) => {
      await this.access.requireHeadOrOffice(tx, actor, campaignId);
      return this.views.ofCampaign(tx, campaignId);
    });
  }

  /** The first people found by name, for the form that appoints. @throws Problem not found */
  candidates(actor: Actor, campaignId: string, search: string): Promise<PanelCandidateView[]> {
    return this.transactor.read(async (tx) => {
      await this.access.requireOffice(tx, actor, campaignId);
      const people = await this.people.search(tx, search, mostCandidates);
      return people.map(({ id, fullName, title }) => ({ personId: id, fullName, title }));
    });
  }

  /** What a panel of the campaign can be limited to. @throws Problem not found */
  scopeChoices(actor: Actor, campaignId: string): Promise<PanelScopeChoicesView> {
    return this.transactor.read(async (tx) => {
      const { fields } = await this.access.requireOffice(tx, actor, campaignId);
      const accepted = (await this.nominations.acceptedHeads(tx, campaignId)).map(({ peerGroup }) => peerGroup);
      const chosen = (await this.panels.ofCampaign(tx, campaignId)).flatMap(({ peerGroups }) => peerGroups);
      const inAlphabet = new Intl.Collator('vi').compare;
      return { fields: [...fields], peerGroups: [...new Set([...accepted, ...chosen])].filter((group) => group !== '').sort(inAlphabet) };
    });
  }

  /** @throws Problem not found; conflict `campaign.phase-closed`; invalid as `readDecision` */
  create(actor: Actor, campaignId: string, typed: PanelDecision): Promise<PanelView> {
    return this.transactor.write(async (tx) => {
      const { fields } = await this.access.requireOffice(tx, actor, campaignId);
      await this.gate.require(tx, campaignId, 'panel.appoint', 'share');
      const id = randomUUID();
      await this.panels.insert(tx, { id, campaignId, version: 1, ...readDecision(typed, noLimits, fields) });
      const view = await this.views.byId(tx, campaignId, id);
      await this.append(tx, actor, 'panel.created', id, { campaignId });
      return view;
    });
  }

  /**
   * @throws Problem not found; conflict `campaign.phase-closed`, `panel.stale-version` {current}, `panel.departed-rule-fixed`;
   *   invalid as `readDecision`
   */
  update(actor: Actor, panelId: string, typed: PanelDecision & { readonly version: number }): Promise<PanelView> {
    return this.transactor.write(async (tx) => {
      const { panel, campaign } = await this.open.require(tx, actor, panelId);
      await this.panels.lockOfCampaign(tx, campaign.id);
      const current = await this.views.byId(tx, campaign.id, panelId);
      const { version, ...decision } = typed;
      const decided = readDecision(decision, panel, campaign.fields);
      if (current.version !== version) throw Problem.conflict('panel.stale-version', { current });
      const refusal = whyNotChangeRule({ before: current.departedSheets, wanted: decided.departedSheets, applied: current.departedRuleFixed });
      if (refusal !== null) throw Problem.conflict(refusal);
      if (!(await this.panels.update(tx, { id: panelId, campaignId: campaign.id, version, ...decided }))) throw Problem.conflict('panel.stale-version', { current });
      const view = await this.views.byId(tx, campaign.id, panelId);
      await this.append(tx, actor, 'panel.updated', panelId, { version: view.version });
      return view;
    });
  }

  private append(tx: Tx, actor: Actor, action: string, id: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'panel', objectId: id, data });
  }
}
