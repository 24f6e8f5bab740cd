import { awardsPermissions, registerSearch, RewardWorkbookQuery } from '@dvk/awards';
import { type Actor, CurrentActor, RequirePermission } from '@dvk/platform';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { mediaTypeOf } from '../paper-kinds';
import { RewardRegisterFile } from '../reward-register/reward-register-file.service';
import { sendWorkbook } from './send-workbook';

@Controller('reward-register')
export class RewardRegisterFileController {
  constructor(private readonly file: RewardRegisterFile) {}

  /** Everything the register finds, as a workbook; State and Party on sheets of their own. */
  @Get('workbook')
  @RequirePermission(awardsPermissions.readRewards)
  @ApiProduces(mediaTypeOf.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@CurrentActor() actor: Actor, @Query() query: RewardWorkbookQuery, @Res() response: Response): Promise<void> {
    sendWorkbook(response, await this.file.download(actor, registerSearch(query)));
  }
}
