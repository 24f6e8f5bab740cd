import { type Actor, CurrentActor, ObjectIdPipe, Problem, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CouncilCasesService } from '../council/council-cases.service';
import { CouncilDeskService } from '../council/council-desk.service';
import { CouncilSessionsService } from '../council/council-sessions.service';
import { type AddedQuestion, SessionAgendaService } from '../council/session-agenda.service';
import { CouncilDeskView, CouncilSessionView, VoteView } from '../council/session-view.dto';
import { SessionOutcomesView } from '../council/session-outcome-view.dto';
import { SessionRecordingService } from '../council/session-recording.service';
import { awardsPermissions } from '../permissions';
import { AddCaseRequest, AttendanceRequest, CloseCaseRequest, EndSessionRequest, OpenCaseRequest, OpenSessionRequest, PrepareSessionRequest, VoteRequest, WriteDownRequest } from './council.dto';

@Controller()
export class CouncilSessionsController {
  constructor(
    private readonly sessions: CouncilSessionsService,
    private readonly cases: CouncilCasesService,
    private readonly desk: CouncilDeskService,
    private readonly agenda: SessionAgendaService,
    private readonly recording: SessionRecordingService,
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

  /** Adds a question to the agenda: another tier for a nomination, or whether an obstacle is lifted. */
  @Post('council-sessions/:id/cases')
  @RequirePermission(awardsPermissions.runCouncil)
  addCase(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: AddCaseRequest): Promise<CouncilSessionView> {
    return this.agenda.add(actor, id, addedQuestion(body));
  }

  /** What the votes of an ended session come to, and what of it is recorded. */
  @Get('council-sessions/:id/outcomes')
  @RequirePermission(awardsPermissions.readCouncil)
  readOutcomes(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<SessionOutcomesView> {
    return this.recording.read(actor, id);
  }

  /** Makes the votes of an ended session recorded decisions. */
  @Post('council-sessions/:id/recording')
  @HttpCode(200)
  @RequirePermission(awardsPermissions.recordDecision)
  record(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<SessionOutcomesView> {
    return this.recording.record(actor, id);
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

/** @throws Problem invalid `council.question-unclear` unless it is one of the two questions */
function addedQuestion({ nominationCode, award, obstacleId }: AddCaseRequest): AddedQuestion {
  if (obstacleId !== null && nominationCode === null && award === null) return { obstacleId };
  if (obstacleId === null && nominationCode !== null && award !== null) return { nominationCode, award };
  throw Problem.invalid('council.question-unclear');
}
