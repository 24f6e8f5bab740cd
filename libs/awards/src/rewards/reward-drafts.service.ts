import { randomUUID } from 'node:crypto';
import { type Actor, AuditLog, cleanText, comparisonKey, databaseNow, Problem, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { RewardDecisionsRepository } from '../persistence/reward-decisions.repository';
import { RewardAccess } from './reward-access.service';
import type { RewardHead } from './reward';
import { draftingRefusal } from './reward.policy';
import { RewardRowsReader } from './reward-rows.reader';
import type { CampaignRewardsView } from './reward-view.dto';
import { RewardsReader } from './rewards.reader';

/** A decision to reward as it is asked for. */
export interface NewReward {
  /** The result that was looked at. */
  readonly resultId: string;
  readonly award: string;
  readonly head: RewardHead;
  readonly issuer: string;
}

/** Drafts of decisions to reward: the rows of one tier of a final result in the order of the signed list, until the registry gives number and date. */
@Injectable()
export class RewardDrafts {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly access: RewardAccess,
    private readonly decisions: RewardDecisionsRepository,
    private readonly rows: RewardRowsReader,
    private readonly reader: RewardsReader,
  ) {}

  /** @throws Problem not found; conflict `campaign.phase-closed`, `result.not-frozen-yet` */
  ofCampaign(actor: Actor, campaignId: string): Promise<CampaignRewardsView> {
    return this.transactor.snapshot(async (tx) => {
      const campaign = await this.access.requireReader(tx, actor, campaignId);
      return this.reader.ofCampaign(tx, campaign, await this.access.mayAct(tx, actor, campaign));
    });
  }

  /**
   * Everybody of the tier whom no decision of the campaign names yet.
   *
   * @throws Problem as `DecidingGate.requireAct`; invalid `reward.incomplete`; conflict `reward.result-outdated`, `reward.result-not-final`,
   *   `reward.nobody-left`, `reward.voted-down` {names}
   */
  draft(actor: Actor, campaignId: string, { resultId, award, head, issuer: typed }: NewReward): Promise<CampaignRewardsView> {
    return this.transactor.write(async (tx) => {
      const { campaign, newest } = await this.access.requireDrafting(tx, actor, campaignId);
      const issuer = cleanText(typed);
      if (issuer === '') throw Problem.invalid('reward.incomplete', {}, [{ field: 'issuer', code: 'reward.part-missing' }]);
      const rows = (await this.rows.left(tx, campaignId, newest.id, null))(award);
      const votedDown = await this.rows.votedDown(tx, campaignId, award, rows);
      const tierKnown = campaign.tiers.some(({ name }) => name === award);
      const refusal = draftingRefusal({ newest, seenId: resultId, tierKnown, left: rows.length, votedDown });
      if (refusal !== null) throw Problem.conflict(refusal, { names: votedDown.join(', ') });
      const id = randomUUID();
      await this.decisions.insert(
        tx,
        {
          id,
          campaignId,
          hostUnitId: campaign.hostUnitId,
          resultId: newest.id,
          award,
          head,
          issuer,
          issuerKey: comparisonKey(issuer),
          number: null,
          numberKey: null,
          decisionDate: null,
          decisionYear: null,
          signer: null,
          madeAt: await databaseNow(tx),
          madeBy: actor.personId,
          issuedAt: null,
          issuedBy: null,
          version: 1,
        },
        rows.map(({ nominationId, position }, at) => ({ id: randomUUID(), decisionId: id, rowNo: at + 1, nominationId, position })),
      );
      const view = await this.reader.ofCampaign(tx, campaign, true);
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'reward-decision.drafted',
        objectType: 'reward-decision',
        objectId: id,
        data: { campaignId, resultId, award, head, recipients: rows.length },
      });
      return view;
    });
  }

  /** A draft that will not be issued goes without a trace but this act. @throws Problem not found; conflict `campaign.phase-closed`, `reward.issued-already` */
  discard(actor: Actor, id: string): Promise<CampaignRewardsView> {
    return this.transactor.write(async (tx) => {
      const found = await this.decisions.find(tx, id);
      if (found === null) throw Problem.notFound();
      const campaign = await this.access.requireAct(tx, actor, found.campaignId);
      const draft = await this.decisions.find(tx, id);
      if (draft === null) throw Problem.notFound();
      if (draft.issuedAt !== null) throw Problem.conflict('reward.issued-already');
      await this.decisions.discard(tx, id);
      const view = await this.reader.ofCampaign(tx, campaign, true);
      const { campaignId, resultId, award } = draft;
      await this.audit.append(tx, { actorId: actor.personId, action: 'reward-decision.discarded', objectType: 'reward-decision', objectId: id, data: { campaignId, resultId, award } });
      return view;
    });
  }
}
