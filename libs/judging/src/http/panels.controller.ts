import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { PanelCandidateView, PanelScopeChoicesView, PanelView } from '../panel-view.dto';
import { PanelsService } from '../panels.service';
import { CandidatesQuery, PanelRequest, UpdatePanelRequest } from './panels.dto';

@Controller()
export class PanelsController {
  constructor(private readonly panels: PanelsService) {}

  @Get('campaigns/:id/panels')
  @RequirePermission('panel.read')
  list(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string): Promise<PanelView[]> {
    return this.panels.list(actor, campaignId);
  }

  /** At most 20 people whose name holds the text. */
  @Get('campaigns/:id/panel-candidates')
  @RequirePermission('panel.edit')
  candidates(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Query() query: CandidatesQuery): Promise<PanelCandidateView[]> {
    return this.panels.candidates(actor, campaignId, query.search);
  }

  /** Fields and peer groups that a panel can be limited to. */
  @Get('campaigns/:id/panel-scope-choices')
  @RequirePermission('panel.edit')
  scopeChoices(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string): Promise<PanelScopeChoicesView> {
    return this.panels.scopeChoices(actor, campaignId);
  }

  @Post('campaigns/:id/panels')
  @RequirePermission('panel.edit')
  create(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() body: PanelRequest): Promise<PanelView> {
    return this.panels.create(actor, campaignId, body);
  }

  @Put('panels/:id')
  @RequirePermission('panel.edit')
  update(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: UpdatePanelRequest): Promise<PanelView> {
    return this.panels.update(actor, id, body);
  }
}
