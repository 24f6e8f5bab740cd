import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { awardsPermissions } from '../permissions';
import { RewardDecisionsService } from '../rewards/reward-decisions.service';
import { RewardDrafts } from '../rewards/reward-drafts.service';
import { CampaignRewardsView, RewardDecisionView } from '../rewards/reward-view.dto';
import { CorrectRewardRequest, DraftRewardRequest, IssueRewardRequest, RevokeRewardRequest, WithdrawRevocationRequest } from './rewards.dto';

@Controller()
export class RewardDecisionsController {
  constructor(
    private readonly drafts: RewardDrafts,
    private readonly decisions: RewardDecisionsService,
  ) {}

  /** Decisions to reward of a campaign, and what is left to decide on. */
  @Get('campaigns/:campaignId/reward-decisions')
  @RequirePermission(awardsPermissions.readRewards)
  ofCampaign(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string): Promise<CampaignRewardsView> {
    return this.drafts.ofCampaign(actor, campaignId);
  }

  /** Drafts the decision for one tier of the final result, its rows in the order of the signed list. */
  @Post('campaigns/:campaignId/reward-decisions')
  @RequirePermission(awardsPermissions.decideReward)
  draft(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string, @Body() body: DraftRewardRequest): Promise<CampaignRewardsView> {
    return this.drafts.draft(actor, campaignId, body);
  }

  /** A decision with its rows, their revocations, and what it said before. */
  @Get('reward-decisions/:id')
  @RequirePermission(awardsPermissions.readRewards)
  read(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<RewardDecisionView> {
    return this.decisions.read(actor, id);
  }

  /** Discards a draft; what was issued stays. */
  @Delete('reward-decisions/:id')
  @RequirePermission(awardsPermissions.decideReward)
  discard(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<CampaignRewardsView> {
    return this.drafts.discard(actor, id);
  }

  /** Number and date as the registry gave them: the decision is issued, once. */
  @Post('reward-decisions/:id/issue')
  @HttpCode(200)
  @RequirePermission(awardsPermissions.decideReward)
  issue(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version, ...entry }: IssueRewardRequest): Promise<RewardDecisionView> {
    return this.decisions.issue(actor, id, version, entry);
  }

  /** Mends a fault in an issued decision; what it said before stays readable. */
  @Post('reward-decisions/:id/corrections')
  @RequirePermission(awardsPermissions.decideReward)
  correct(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version, reason, ...entry }: CorrectRewardRequest): Promise<RewardDecisionView> {
    return this.decisions.correct(actor, id, version, entry, reason);
  }

  /** Takes the reward back from one recipient by a decision of its own; row and number stay. */
  @Post('reward-recipients/:id/revocation')
  @RequirePermission(awardsPermissions.decideReward)
  revoke(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: RevokeRewardRequest): Promise<RewardDecisionView> {
    return this.decisions.revoke(actor, id, body);
  }

  /** Withdraws a revocation that was entered wrongly or did not stand; the reward stands again, what was entered is kept. */
  @Post('reward-recipients/:id/revocation/withdrawal')
  @HttpCode(200)
  @RequirePermission(awardsPermissions.decideReward)
  withdrawRevocation(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { reason }: WithdrawRevocationRequest): Promise<RewardDecisionView> {
    return this.decisions.withdrawRevocation(actor, id, reason);
  }
}
