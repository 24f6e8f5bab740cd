import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CampaignObstaclesView } from '../obstacles/obstacle-view.dto';
import { ObstaclesService } from '../obstacles/obstacles.service';
import { awardsPermissions } from '../permissions';
import { DismissFindingRequest, EnterObstacleListRequest, EnterObstacleRequest, LiftObstacleRequest } from './obstacles.dto';

@Controller()
export class ObstaclesController {
  constructor(private readonly obstacles: ObstaclesService) {}

  /** What stands in the way of a campaign's nominations, and what the register found. */
  @Get('campaigns/:campaignId/obstacles')
  @RequirePermission(awardsPermissions.readObstacles)
  read(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string): Promise<CampaignObstaclesView> {
    return this.obstacles.read(actor, campaignId);
  }

  /** Enters an obstacle with the document that says so. */
  @Post('campaigns/:campaignId/obstacles')
  @RequirePermission(awardsPermissions.enterObstacle)
  enter(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string, @Body() body: EnterObstacleRequest): Promise<CampaignObstaclesView> {
    const { nominationId, ...content } = body;
    return this.obstacles.enter(actor, campaignId, nominationId, content);
  }

  /** Enters what one document says of many nominations; those it was entered for before are left as they are. */
  @Post('campaigns/:campaignId/obstacles/list')
  @RequirePermission(awardsPermissions.enterObstacle)
  enterMany(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string, @Body() body: EnterObstacleListRequest): Promise<CampaignObstaclesView> {
    const { nominationIds, ...content } = body;
    return this.obstacles.enterMany(actor, campaignId, nominationIds, content);
  }

  /** Puts aside what the register found, with a reason. */
  @Post('campaigns/:campaignId/obstacle-findings/dismissal')
  @RequirePermission(awardsPermissions.enterObstacle)
  dismiss(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string, @Body() body: DismissFindingRequest): Promise<CampaignObstaclesView> {
    const { nominationId, kind, reason } = body;
    return this.obstacles.dismiss(actor, campaignId, { nominationId, kind }, reason);
  }

  /** Lifts an obstacle; it stays readable with the act that lifted it. */
  @Post('obstacles/:id/lifting')
  @RequirePermission(awardsPermissions.liftObstacle)
  lift(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: LiftObstacleRequest): Promise<CampaignObstaclesView> {
    return this.obstacles.lift(actor, id, body.reason, body.document);
  }
}
