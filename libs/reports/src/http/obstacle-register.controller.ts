import { awardsPermissions } from '@dvk/awards';
import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { ObstacleRegisterFile } from '../obstacle-register/obstacle-register-file.service';
import { mediaTypeOf } from '../paper-kinds';
import { sendWorkbook } from './send-workbook';

@Controller('campaigns/:id/obstacle-register')
export class ObstacleRegisterController {
  constructor(private readonly file: ObstacleRegisterFile) {}

  /** Every obstacle of a campaign with its document, the lifted ones with who lifted them and why, as a workbook. */
  @Get()
  @RequirePermission(awardsPermissions.readObstacles)
  @ApiProduces(mediaTypeOf.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Res() response: Response): Promise<void> {
    sendWorkbook(response, await this.file.download(actor, campaignId));
  }
}
