import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CouncilCasesService } from '../council/council-cases.service';
import { CouncilDeskService } from '../council/council-desk.service';
import { CouncilSessionsService } from '../council/council-sessions.service';
import { CouncilDeskView, CouncilSessionView, VoteView } from '../council/session-view.dto';
import { awardsPermissions } from '../permissions';
import { AttendanceRequest, CloseCaseRequest, EndSessionRequest, OpenCaseRequest, OpenSessionRequest, PrepareSessionRequest, VoteRequest, WriteDownRequest } from './council.dto';

@Controller()
export class CouncilSessionsController {
  constructor(
    private readonly sessions: CouncilSessionsService,
    private readonly cases: CouncilCasesService,
    private readonly desk: CouncilDeskService,
  ) {}

  /** Prepares a session on the newest result. */
  @Post('campaigns/:campaignId/council-sessions')
  @RequirePermission(awardsPermissions.runCouncil)
  prepare(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string, @Body() body: PrepareSessionRequest): Promise<CouncilSessionView> {
    return this.sessions.prepare(actor, campaignId, { title: body.title, place: body.place, plannedAt: new Date(body.plannedAt) });
  }

  @Get('council-sessions/:id')
  @RequirePermission(awardsPermissions.readCouncil)
  read(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<CouncilSessionView> {
    return this.sessions.read(actor, id);
  }

  /** Who came, who sits for whom, who is absent and why, who was invited. */
  @Put('council-sessions/:id/attendance')
  @RequirePermission(awardsPermissions.runCouncil)
  attend(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version, seats, invitees }: AttendanceRequest): Promise<CouncilSessionView> {
    return this.sessions.attend(actor, id, { version, seats, invitees });
  }

  @Post('council-sessions/:id/opening')
  @HttpCode(200)
  @RequirePermission(awardsPermissions.runCouncil)
  open(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: OpenSessionRequest): Promise<CouncilSessionView> {
    return this.sessions.open(actor, id, body.version);
  }

  @Post('council-sessions/:id/ending')
  @HttpCode(200)
  @RequirePermission(awardsPermissions.runCouncil)
  end(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: EndSessionRequest): Promise<CouncilSessionView> {
    return this.sessions.end(actor, id, body.version, body.conclusion);
  }

  /** Calls a case: from now on it is voted on. */
  @Post('council-cases/:id/opening')
  @HttpCode(200)
  @RequirePermission(awardsPermissions.runCouncil)
  openCase(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: OpenCaseRequest): Promise<CouncilSessionView> {
    return this.cases.open(actor, id, body.ballot);
  }

  /** Writes down a show of hands by name, or opinions in writing. */
  @Put('council-cases/:id/votes')
  @RequirePermission(awardsPermissions.runCouncil)
  writeDown(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: WriteDownRequest): Promise<CouncilSessionView> {
    return this.cases.writeDown(actor, id, body.votes);
  }

  /** Counts a case and closes it. */
  @Post('council-cases/:id/closing')
  @HttpCode(200)
  @RequirePermission(awardsPermissions.runCouncil)
  closeCase(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { conclusion, opinions }: CloseCaseRequest): Promise<CouncilSessionView> {
    return this.cases.close(actor, id, { conclusion, opinions });
  }

  /** The actor's own seats with their agendas. */
  @Get('council-desk')
  @RequirePermission(awardsPermissions.vote)
  readDesk(@CurrentActor() actor: Actor): Promise<CouncilDeskView> {
    return this.desk.read(actor);
  }

  /** Votes from a seat of one's own. */
  @Put('council-cases/:id/vote')
  @RequirePermission(awardsPermissions.vote)
  vote(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { seatId, choice }: VoteRequest): Promise<VoteView> {
    return this.desk.vote(actor, id, seatId, choice);
  }
}
