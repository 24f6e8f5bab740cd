import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { CouncilMembersService } from '../council/council-members.service';
import { CampaignCouncilView, CouncilCandidateView } from '../council/council-view.dto';
import { CouncilsService } from '../council/councils.service';
import type { NewCouncilMember } from '../council/membership.policy';
import { awardsPermissions } from '../permissions';
import { CouncilCandidatesQuery, CouncilMemberEndRequest, CouncilMemberRequest, CouncilRequest } from './council.dto';

@Controller('campaigns/:campaignId/council')
export class CouncilsController {
  constructor(
    private readonly councils: CouncilsService,
    private readonly members: CouncilMembersService,
  ) {}

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
    return this.members.appoint(actor, campaignId, newMember(body));
  }

  /** Puts another membership in the place of one, from its first day on: somebody else, or the same member with another substitute. */
  @Post('members/:memberId/replacement')
  @RequirePermission(awardsPermissions.runCouncil)
  replace(
    @CurrentActor() actor: Actor,
    @Param('campaignId', ObjectIdPipe) campaignId: string,
    @Param('memberId', ObjectIdPipe) memberId: string,
    @Body() body: CouncilMemberRequest,
  ): Promise<CampaignCouncilView> {
    return this.members.replace(actor, campaignId, memberId, newMember(body));
  }

  /** Ends a membership. */
  @Post('members/:memberId/end')
  @HttpCode(200)
  @RequirePermission(awardsPermissions.runCouncil)
  end(
    @CurrentActor() actor: Actor,
    @Param('campaignId', ObjectIdPipe) campaignId: string,
    @Param('memberId', ObjectIdPipe) memberId: string,
    @Body() { lastDay, document }: CouncilMemberEndRequest,
  ): Promise<CampaignCouncilView> {
    return this.members.end(actor, campaignId, memberId, lastDay, document);
  }
}

/** Nothing but what a membership has. */
function newMember(body: CouncilMemberRequest): NewCouncilMember {
  const { personId, position, title, unitId, standing, substituteId, validFrom, validTo, decisionNumber, decisionDate, decisionIssuer } = body;
  return { personId, position, title, unitId, standing, substituteId, validFrom, validTo, decisionNumber, decisionDate, decisionIssuer };
}
