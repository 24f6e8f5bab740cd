import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { AssigneeView } from '../assignment-overview-view.dto';
import { AssigneesService } from '../assignees.service';
import { CapacitiesRequest } from './assignees.dto';

@Controller('campaigns/:id/assignees')
export class AssigneesController {
  constructor(private readonly assignees: AssigneesService) {}

  /** Members of all panels with their loads, limits and fields. */
  @Get()
  @RequirePermission('assignment.read')
  list(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string): Promise<AssigneeView[]> {
    return this.assignees.list(actor, campaignId);
  }

  /** Changes limits and fields of those named; the others stay as they are. */
  @Put()
  @RequirePermission('assignment.edit')
  change(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() body: CapacitiesRequest): Promise<AssigneeView[]> {
    return this.assignees.change(actor, campaignId, body.members);
  }
}
