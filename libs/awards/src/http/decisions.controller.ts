import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { VersionChangesService } from '../changes/version-changes.service';
import { ActsService } from '../decisions/acts.service';
import { CampaignDecisionsView } from '../decisions/acts-view.dto';
import { awardsPermissions } from '../permissions';
import { VersionsService } from '../versions.service';
import { ResultChangesQuery, ResultChangesResponse } from './changes.dto';
import { decisionSubject } from './decision-subject';
import { NewVersionRequest, RecordDecisionRequest, WithdrawDecisionRequest } from './decisions.dto';
import { toChanges, toResult, toVersion } from './result-mapping';
import { ResultResponse, ResultVersionResponse } from './result.dto';

const mostLines = 200;

@Controller()
export class DecisionsController {
  constructor(
    private readonly acts: ActsService,
    private readonly versions: VersionsService,
    private readonly differences: VersionChangesService,
  ) {}

  /** Recorded decisions about a campaign's result, and what they leave open. */
  @Get('campaigns/:campaignId/decisions')
  @RequirePermission(awardsPermissions.read)
  read(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string): Promise<CampaignDecisionsView> {
    return this.acts.read(actor, campaignId);
  }

  /** Records a decision about what the rules leave open. */
  @Post('campaigns/:campaignId/decisions')
  @RequirePermission(awardsPermissions.recordDecision)
  record(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string, @Body() body: RecordDecisionRequest): Promise<CampaignDecisionsView> {
    const { reason, decidedBy, decidedAt, document } = body;
    return this.acts.record(actor, campaignId, decisionSubject(body), { reason, decidedBy, decidedAt: new Date(decidedAt), document });
  }

  /** Withdraws a recorded decision; both stay readable. */
  @Post('decisions/:id/withdrawal')
  @RequirePermission(awardsPermissions.recordDecision)
  withdraw(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: WithdrawDecisionRequest): Promise<CampaignDecisionsView> {
    return this.acts.withdraw(actor, id, body.reason);
  }

  /** Versions of a campaign's result, newest first. */
  @Get('campaigns/:campaignId/result-versions')
  @RequirePermission(awardsPermissions.read)
  async listVersions(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string): Promise<ResultVersionResponse[]> {
    return (await this.versions.list(actor, campaignId)).map(toVersion);
  }

  /** Freezes a new version with the decisions and obstacles of this moment. */
  @Post('campaigns/:campaignId/result-versions')
  @RequirePermission(awardsPermissions.finalise)
  async makeVersion(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string, @Body() body: NewVersionRequest): Promise<ResultResponse> {
    return toResult(await this.versions.make(actor, campaignId, body));
  }

  /** What differs from the version that a result replaces, some lines at a time. */
  @Get('results/:id/changes')
  @RequirePermission(awardsPermissions.read)
  async changes(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Query() { kind, after = 0, limit = mostLines }: ResultChangesQuery): Promise<ResultChangesResponse> {
    return toChanges(await this.differences.of(actor, id), { kind: kind ?? null, after, limit });
  }
}
