import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { PanelCandidateView, PanelView } from '../panel-view.dto';
import { PanelsService } from '../panels.service';
import { AppointMemberRequest, CandidatesQuery, PanelRequest, UpdatePanelRequest } from './panels.dto';

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

  /** Appoints a person; the rights of the seat come with it. */
  @Post('panels/:id/members')
  @RequirePermission('panel.edit')
  appoint(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: AppointMemberRequest): Promise<PanelView> {
    const { personId, unitId, code, title, position } = body;
    return this.panels.appoint(actor, id, { personId, unitId, code: code ?? '', title, position });
  }

  @Delete('panels/:id/members/:memberId')
  @RequirePermission('panel.edit')
  dismiss(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Param('memberId', ObjectIdPipe) memberId: string): Promise<PanelView> {
    return this.panels.dismiss(actor, id, memberId);
  }
}
