import { awardsPermissions } from '@dvk/awards';
import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { mediaTypeOf } from '../paper-kinds';
import { MinutesFiles } from '../papers/council-minutes/minutes-files.service';
import { sendPaper } from './send-paper';

@Controller('council-sessions/:id')
export class CouncilMinutesController {
  constructor(private readonly minutes: MinutesFiles) {}

  /** The minutes of an ended session as a Word file; the same bytes with every download. */
  @Get('minutes')
  @RequirePermission(awardsPermissions.readCouncil)
  @ApiProduces(mediaTypeOf.docx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Res() response: Response): Promise<void> {
    await sendPaper(response, await this.minutes.download(actor, id));
  }
}
