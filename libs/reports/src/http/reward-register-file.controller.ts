import { awardsPermissions, registerSearch, RewardWorkbookQuery } from '@dvk/awards';
import { type Actor, contentDisposition, CurrentActor, RequirePermission } from '@dvk/platform';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { RewardRegisterFile } from '../reward-register/reward-register-file.service';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller('reward-register')
export class RewardRegisterFileController {
  constructor(private readonly file: RewardRegisterFile) {}

  /** Everything the register finds, as a workbook; State and Party on sheets of their own. */
  @Get('workbook')
  @RequirePermission(awardsPermissions.readRewards)
  @ApiProduces(workbook)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@CurrentActor() actor: Actor, @Query() query: RewardWorkbookQuery, @Res() response: Response): Promise<void> {
    const { fileName, bytes } = await this.file.download(actor, registerSearch(query));
    response.setHeader('Content-Type', workbook);
    response.setHeader('Content-Disposition', contentDisposition('attachment', fileName));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-store');
    response.end(bytes);
  }
}
