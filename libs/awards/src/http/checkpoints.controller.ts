import { type Actor, contentDisposition, CurrentActor, Problem, RequirePermission } from '@dvk/platform';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam } from '@nestjs/swagger';
import type { Response } from 'express';
import { CheckpointsService } from '../checkpoints/checkpoints.service';
import { awardsPermissions } from '../permissions';
import { CheckpointFileResponse, CheckpointResponse, CheckpointsQuery } from './checkpoint.dto';

@Controller('checkpoints')
export class CheckpointsController {
  constructor(private readonly checkpoints: CheckpointsService) {}

  /** Signed points of the audit chain, newest first. */
  @Get()
  @RequirePermission(awardsPermissions.readCheckpoints)
  async list(@Query() query: CheckpointsQuery): Promise<CheckpointResponse[]> {
    const page = await this.checkpoints.page(query.before === undefined ? null : String(query.before));
    return page.map(({ sequence, hash, at, keyId }) => ({ sequence, hash, at, keyId }));
  }

  /** A checkpoint as a file to keep outside; `newest` for the newest one. */
  @Get(':sequence')
  @RequirePermission(awardsPermissions.readCheckpoints)
  @ApiParam({ name: 'sequence', type: String })
  @ApiOkResponse({ type: CheckpointFileResponse })
  async download(@CurrentActor() actor: Actor, @Param('sequence') sequence: string, @Res() response: Response): Promise<void> {
    if (sequence !== 'newest' && !/^[1-9]\d{0,17}$/.test(sequence)) throw Problem.notFound();
    const file = await this.checkpoints.download(actor, sequence === 'newest' ? null : sequence);
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Disposition', contentDisposition('attachment', `moc-nhat-ky-${file.sequence}.json`));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-store');
    response.send(`${JSON.stringify(file, null, 2)}\n`);
  }
}
