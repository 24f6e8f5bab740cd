import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { PanelSeatsService } from '../panel-seats.service';
import { PanelView, ReplacementView } from '../panel-view.dto';
import { SeatChangesService } from '../seat-changes.service';
import { AppointMemberRequest, ChangeSeatRequest, LeaveRequest, ReplaceMemberRequest } from './panels.dto';

@Controller('panels/:id/members')
export class PanelSeatsController {
  constructor(
    private readonly seats: PanelSeatsService,
    private readonly changes: SeatChangesService,
  ) {}

  /** Appoints a person; the rights of the seat come with it. */
  @Post()
  @RequirePermission('panel.edit')
  appoint(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: AppointMemberRequest): Promise<PanelView> {
    const { personId, unitId, code, title, position } = body;
    return this.seats.appoint(actor, id, { personId, unitId, code: code ?? '', title, position });
  }

  /** Position, unit and title of a seat. */
  @Put(':memberId')
  @RequirePermission('panel.edit')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Param('memberId', ObjectIdPipe) memberId: string,
    @Body() body: ChangeSeatRequest,
  ): Promise<PanelView> {
    const { position, unitId, title, reason, version } = body;
    return this.changes.change(actor, id, memberId, { position, unitId, title, reason: reason ?? '', version });
  }

  /** Takes a departure back. */
  @Post(':memberId/return')
  @HttpCode(200)
  @RequirePermission('panel.edit')
  takeDepartureBack(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Param('memberId', ObjectIdPipe) memberId: string): Promise<PanelView> {
    return this.changes.takeDepartureBack(actor, id, memberId);
  }

  /** Takes a seat back that nothing was assigned to. */
  @Delete(':memberId')
  @RequirePermission('panel.edit')
  dismiss(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Param('memberId', ObjectIdPipe) memberId: string): Promise<PanelView> {
    return this.seats.dismiss(actor, id, memberId);
  }

  /** The member leaves: what was handed in is kept, what was not is taken back. */
  @Post(':memberId/departure')
  @RequirePermission('panel.edit')
  leave(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Param('memberId', ObjectIdPipe) memberId: string,
    @Body() body: LeaveRequest,
  ): Promise<PanelView> {
    return this.seats.leave(actor, id, memberId, body.reason);
  }

  /** Another takes over the seat and what was not handed in, in one act. */
  @Post(':memberId/replacement')
  @RequirePermission('panel.edit')
  replace(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Param('memberId', ObjectIdPipe) memberId: string,
    @Body() body: ReplaceMemberRequest,
  ): Promise<ReplacementView> {
    const { personId, unitId, code, title, reason } = body;
    return this.seats.replace(actor, id, memberId, { personId, unitId, code: code ?? '', title, reason });
  }
}
