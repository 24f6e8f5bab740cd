import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { DeclarationView } from '../declaration-view.dto';
import { DeclarationsService } from '../declarations.service';
import { DeclarationRequest } from './declarations.dto';

/** A member's own declaration; nobody declares for another. */
@Controller('campaigns/:id/conflict-declaration')
export class DeclarationsController {
  constructor(private readonly declarations: DeclarationsService) {}

  @Get()
  @RequirePermission('conflict.declare')
  read(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string): Promise<DeclarationView> {
    return this.declarations.read(actor, campaignId);
  }

  /** Answers for the whole list at once. */
  @Put()
  @RequirePermission('conflict.declare')
  declare(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() body: DeclarationRequest): Promise<DeclarationView> {
    return this.declarations.declare(
      actor,
      campaignId,
      body.nominationIds,
      body.conflicts.map(({ nominationId, reason }) => ({ nominationId, reason })),
    );
  }
}
