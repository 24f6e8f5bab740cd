import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ProgressView } from '../progress-view.dto';
import { ScoringService } from '../scoring.service';
import { ExtendScoringRequest } from './scoring-deadline.dto';

@Controller('campaigns/:id/scoring-extensions')
export class ScoringDeadlineController {
  constructor(private readonly scoring: ScoringService) {}

  /** Puts the end of marking off for everybody. */
  @Post()
  @RequirePermission('scoring.extend')
  extend(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() body: ExtendScoringRequest): Promise<ProgressView> {
    return this.scoring.extend(actor, campaignId, { seen: new Date(body.seen), closesAt: new Date(body.closesAt), reason: body.reason });
  }
}
