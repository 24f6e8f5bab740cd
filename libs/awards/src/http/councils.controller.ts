import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { CampaignCouncilView, CouncilCandidateView } from '../council/council-view.dto';
import { CouncilsService } from '../council/councils.service';
import { awardsPermissions } from '../permissions';
import { CouncilCandidatesQuery, CouncilMemberEndRequest, CouncilMemberRequest, CouncilRequest } from './council.dto';

@Controller('campaigns/:campaignId/council')
export class CouncilsController {
  constructor(private readonly councils: CouncilsService) {}

  /** The council of the campaign's host, and the sessions of the campaign. */
  @Get()
  @RequirePermission(awardsPermissions.readCouncil)
  read(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string): Promise<CampaignCouncilView> {
    return this.councils.read(actor, campaignId);
  }

  /** Sets the council up, or changes how it decides. */
  @Put()
  @RequirePermission(awardsPermissions.runCouncil)
  write(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string, @Body() body: CouncilRequest): Promise<CampaignCouncilView> {
    const { version, name, quorumHundredths, denominator, ballot, standingOnly, absenteesWrite, chairBreaksTie, thresholds } = body;
    return this.councils.write(actor, campaignId, version, {
      name,
      quorumHundredths,
      denominator,
      ballot,
      standingOnly,
      absenteesWrite,
      chairBreaksTie,
      thresholds: thresholds.map(({ award, hundredths, comparison }) => ({ award, hundredths, comparison })),
    });
  }

  /** People who could be appointed. */
  @Get('candidates')
  @RequirePermission(awardsPermissions.runCouncil)
  candidates(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string, @Query() query: CouncilCandidatesQuery): Promise<CouncilCandidateView[]> {
    return this.councils.candidates(actor, campaignId, query.search);
  }

  /** Appoints a member; the right to vote comes with it. */
  @Post('members')
  @RequirePermission(awardsPermissions.runCouncil)
  appoint(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string, @Body() body: CouncilMemberRequest): Promise<CampaignCouncilView> {
    const { personId, position, title, unitId, standing, substituteId, validFrom, validTo, decisionNumber, decisionDate, decisionIssuer } = body;
    return this.councils.appoint(actor, campaignId, { personId, position, title, unitId, standing, substituteId, validFrom, validTo, decisionNumber, decisionDate, decisionIssuer });
  }

  /** Ends a membership. */
  @Post('members/:memberId/end')
  @HttpCode(200)
  @RequirePermission(awardsPermissions.runCouncil)
  end(
    @CurrentActor() actor: Actor,
    @Param('campaignId', ObjectIdPipe) campaignId: string,
    @Param('memberId', ObjectIdPipe) memberId: string,
    @Body() body: CouncilMemberEndRequest,
  ): Promise<CampaignCouncilView> {
    return this.councils.end(actor, campaignId, memberId, body.lastDay);
  }
}
