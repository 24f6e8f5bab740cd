import { type Actor, AuditLog, Clock, Problem, Transactor, type Tx } from '@dvk/platform';
import { type AwardTier, checkRules, type CriteriaSet, type RulesProblem, type ScoringRules, type TieKey } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { blankCriteriaSet } from './blank-criteria-set';
import { CampaignScopes } from './campaign-scopes.service';
import { parseFields, parsePaperSettings, parsePeerGrouping, parseRules, parseTieChain, parseTiers } from './campaign-settings.parser';
import { groupingProblems } from './campaign-settings.policy';
import type { CampaignView } from './campaign-view';
import { type CampaignIdentity, CampaignsService } from './campaigns.service';
import { CampaignsRepository, type CampaignChange } from './persistence/campaigns.repository';
import { CriteriaSetsRepository } from './persistence/criteria-sets.repository';
import { PhaseGate } from './phase-gate';
import type { PublicationRules } from './shown-to-units';

/** What can be set of a campaign, part by part; each write names the version it was made upon. */
@Injectable()
export class CampaignSettingsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly campaigns: CampaignsRepository,
    private readonly criteriaSets: CriteriaSetsRepository,
    private readonly reader: CampaignsService,
    private readonly gate: PhaseGate,
    private readonly scopes: CampaignScopes,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Every write here:
   *
   * @throws Problem not found unless a staff post of the actor works for the host
   * @throws Problem `campaign.stale-version` {version}
   * @throws Problem `campaign.rules-locked` once scoring has opened (name, organizer and paper excepted)
   */
  identify(actor: Actor, id: string, version: number, identity: CampaignIdentity): Promise<CampaignView> {
    return this.change(actor, id, version, 'campaign.identified', async (tx, campaign) => {
      if (identity.hostUnitId !== campaign.hostUnitId) {
        await this.refuseOnceOpened(tx, id, 'nomination.submit', 'campaign.host-locked');
        if (!(await this.scopes.mayHost(tx, actor, identity.hostUnitId))) throw Problem.invalid('campaign.host-not-yours');
      }
      return { ...identity };
    });
  }

  /**
   * Chooses a published criteria set.
   *
   * @throws Problem `campaign.criteria-set-unknown` when there is no such published set
   * @throws Problem `campaign.criteria-set-in-use` once nominations may refer to the one chosen before
   * @throws Problem `campaign.rules-do-not-fit` with each rule that names what the set does not have
   */
  chooseCriteriaSet(actor: Actor, id: string, version: number, criteriaSetId: string): Promise<CampaignView> {
    return this.change(actor, id, version, 'campaign.criteria-set-chosen', async (tx, campaign) => {
      await this.refuseOnceOpened(tx, id, 'score-sheet.mark', 'campaign.rules-locked');
      if (campaign.criteriaSetId !== null && campaign.criteriaSetId !== criteriaSetId) {
        await this.refuseOnceOpened(tx, id, 'nomination.submit', 'campaign.criteria-set-in-use');
      }
      const set = await this.criteriaSets.find(tx, criteriaSetId);
      if (set === null || set.publishedAt === null) throw Problem.invalid('campaign.criteria-set-unknown');
      refuseMisfit(checkRules(campaign.rules, campaign.tieChain, campaign.tiers, set.content));
      return { criteriaSetId };
    });
  }

  /**
   * Method, tie-break chain and award tiers together, since they are checked together.
   *
   * @throws Problem `shape.invalid`
   * @throws Problem `campaign.rules-do-not-fit` with every problem as a field
   */
  setRules(actor: Actor, id: string, version: number, given: { rules: unknown; tieChain: unknown; tiers: unknown }): Promise<CampaignView> {
    const rules: ScoringRules = parseRules(given.rules);
    const tieChain: TieKey[] = parseTieChain(given.tieChain);
    const tiers: AwardTier[] = parseTiers(given.tiers);
    return this.change(actor, id, version, 'campaign.rules-set', async (tx, campaign) => {
      await this.refuseOnceOpened(tx, id, 'score-sheet.mark', 'campaign.rules-locked');
      const set: CriteriaSet = campaign.criteriaSet ?? blankCriteriaSet;
      refuseMisfit(checkRules(rules, tieChain, tiers, set));
      return { rules, tieChain, tiers };
    });
  }

  /**
   * Peer groups and fields; once units can submit, the groups stand and fields can only be added.
   *
   * @throws Problem `campaign.grouping-wrong` with every problem as a field
   * @throws Problem `campaign.grouping-locked`
   */
  setGrouping(actor: Actor, id: string, version: number, given: { peerGrouping: unknown; fields: unknown }): Promise<CampaignView> {
    const peerGrouping = parsePeerGrouping(given.peerGrouping);
    const fields = parseFields(given.fields);
    const problems = groupingProblems(peerGrouping, fields);
    if (problems.length > 0) throw Problem.invalid('campaign.grouping-wrong', {}, problems);
    return this.change(actor, id, version, 'campaign.grouping-set', async (tx, campaign) => {
      await this.refuseOnceOpened(tx, id, 'score-sheet.mark', 'campaign.rules-locked');
      const regrouped = JSON.stringify(parsePeerGrouping(campaign.peerGrouping)) !== JSON.stringify(peerGrouping);
      if (regrouped || campaign.fields.some((field) => !fields.includes(field))) {
        await this.refuseOnceOpened(tx, id, 'nomination.submit', 'campaign.grouping-locked');
      }
      return { peerGrouping, fields };
    });
  }

  /** What stands on the papers; at any time, since it changes no result. */
  setPaper(actor: Actor, id: string, version: number, given: unknown): Promise<CampaignView> {
    const paperSettings = parsePaperSettings(given);
    return this.change(actor, id, version, 'campaign.paper-set', () => Promise.resolve({ paperSettings }));
  }

  /**
   * What members see while they mark; fixed once scoring has opened, so that all of them judge with the same in sight.
   */
  setMarkingDesk(actor: Actor, id: string, version: number, showSelfMarks: boolean): Promise<CampaignView> {
    return this.change(actor, id, version, 'campaign.marking-desk-set', async (tx) => {
      await this.refuseOnceOpened(tx, id, 'score-sheet.mark', 'campaign.rules-locked');
      return { showSelfMarks };
    });
  }

  /**
   * How much of their own nominations units see, and for how long they may appeal. Changed at any time: a publication keeps
   * what stood when it was made, so a change says what the next one will show and never what an earlier one has promised.
   */
  setPublication(actor: Actor, id: string, version: number, rules: PublicationRules): Promise<CampaignView> {
    return this.change(actor, id, version, 'campaign.publication-set', () => Promise.resolve({ ...rules }));
  }

  private change(
    actor: Actor,
    id: string,
    version: number,
    action: string,
    decide: (tx: Tx, campaign: CampaignView) => Promise<CampaignChange>,
  ): Promise<CampaignView> {
    return this.transactor.write(async (tx) => {
      await this.scopes.requireEditable(tx, actor, id);
      const change = await decide(tx, await this.reader.require(tx, id));
      if (!(await this.campaigns.change(tx, id, version, change, this.clock.now()))) {
        throw Problem.conflict('campaign.stale-version', { version: (await this.reader.require(tx, id)).version });
      }
      await this.audit.append(tx, {
        actorId: actor.personId,
        action,
        objectType: 'campaign',
        objectId: id,
        data: { version: version + 1, changed: Object.keys(change).sort() },
      });
      return this.reader.require(tx, id);
    });
  }

  /** Waits for whoever works inside a phase and holds off the next, so that nobody works under two rules. */
  private async refuseOnceOpened(tx: Tx, id: string, permit: 'score-sheet.mark' | 'nomination.submit', code: string): Promise<void> {
    if (await this.gate.hasOpened(tx, id, permit, 'update')) throw Problem.conflict(code);
  }
}

function refuseMisfit(problems: readonly RulesProblem[]): void {
  if (problems.length === 0) return;
  throw Problem.invalid(
    'campaign.rules-do-not-fit',
    { count: problems.length },
    problems.map(({ at, code, params }) => ({ field: at, code, params })),
  );
}
