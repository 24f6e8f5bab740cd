import { findingFilter, FindingQuery } from '@dvk/awards';
import { type Actor, CurrentActor, RequirePermission } from '@dvk/platform';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { FoundInitiativesFile } from '../found-initiatives/found-initiatives-file.service';
import { mediaTypeOf } from '../paper-kinds';
import { sendWorkbook } from './send-workbook';

@Controller('found-initiatives/workbook')
export class FoundInitiativesFileController {
  constructor(private readonly file: FoundInitiativesFile) {}

  /** Everything the filters find, in the order of the list, as a workbook. */
  @Get()
  @RequirePermission('initiative.read')
  @ApiProduces(mediaTypeOf.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@CurrentActor() actor: Actor, @Query() query: FindingQuery, @Res() response: Response): Promise<void> {
    sendWorkbook(response, await this.file.download(actor, findingFilter(query)));
  }
}
