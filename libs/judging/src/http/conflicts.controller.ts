import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ConflictsService } from '../conflicts.service';
import { ConflictsView } from '../conflicts-view.dto';
import { AddConflictRequest, LiftConflictRequest } from './conflicts.dto';

@Controller()
export class ConflictsController {
  constructor(private readonly conflicts: ConflictsService) {}

  /** Who has declared, and every conflict: found, declared, added, lifted. */
  @Get('campaigns/:id/conflicts')
  @RequirePermission('conflict.read')
  list(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string): Promise<ConflictsView> {
    return this.conflicts.list(actor, campaignId);
  }

  /** The secretary adds one that nobody declared. */
  @Post('campaigns/:id/conflicts')
  @RequirePermission('conflict.edit')
  add(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() body: AddConflictRequest): Promise<ConflictsView> {
    return this.conflicts.add(actor, campaignId, { memberId: body.memberId, nominationId: body.nominationId, reason: body.reason });
  }

  /** The secretary lifts a declared or added one; it stays in history. */
  @Post('conflicts/:id/lifting')
  @HttpCode(200)
  @RequirePermission('conflict.edit')
  lift(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: LiftConflictRequest): Promise<ConflictsView> {
    return this.conflicts.lift(actor, id, body.reason);
  }
}
