import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AssignmentOverview } from '../assignment-overview.service';
import { AssignmentsView, AssignmentView } from '../assignments-view.dto';
import { AssignmentsService } from '../assignments.service';
import { DistributionView } from '../distribution/distribution-view.dto';
import { DistributionService } from '../distribution/distribution.service';
import { ApplyDistributionRequest, AssignmentsQuery, AssignRequest, DistributionRequest, RecuseRequest } from './assignments.dto';

@Controller()
export class AssignmentsController {
  constructor(
    private readonly overview: AssignmentOverview,
    private readonly assignments: AssignmentsService,
    private readonly distribution: DistributionService,
  ) {}

  /** Accepted nominations with their members: by code, or those with the fewest members first. */
  @Get('campaigns/:id/assignments')
  @RequirePermission('assignment.read')
  list(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Query() query: AssignmentsQuery): Promise<AssignmentsView> {
    const { search = '', field = null, memberId = null, order = 'code', limit = 50, offset = 0 } = query;
    return this.overview.list(actor, campaignId, { search, field, memberId, order, limit, offset });
  }

  @Post('campaigns/:id/assignments')
  @RequirePermission('assignment.edit')
  assign(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() body: AssignRequest): Promise<AssignmentView> {
    return this.assignments.assign(actor, campaignId, { memberId: body.memberId, nominationId: body.nominationId });
  }

  /** What sharing out evenly would come to; nothing is changed. */
  @Post('campaigns/:id/assignments/preview')
  @HttpCode(200)
  @RequirePermission('assignment.edit')
  preview(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() body: DistributionRequest): Promise<DistributionView> {
    return this.distribution.preview(actor, campaignId, body);
  }

  /** Does what the preview with that fingerprint showed. */
  @Post('campaigns/:id/assignments/distribution')
  @RequirePermission('assignment.edit')
  distribute(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() body: ApplyDistributionRequest): Promise<DistributionView> {
    return this.distribution.apply(actor, campaignId, body);
  }

  /** Only while nothing stands on its sheet. */
  @Delete('assignments/:id')
  @HttpCode(204)
  @RequirePermission('assignment.edit')
  remove(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<void> {
    return this.assignments.remove(actor, id);
  }

  /** The member's own: will not mark this nomination, with a reason. */
  @Post('assignments/:id/recusal')
  @HttpCode(204)
  @RequirePermission('assignment.recuse')
  recuse(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: RecuseRequest): Promise<void> {
    return this.assignments.recuse(actor, id, body.reason);
  }
}
