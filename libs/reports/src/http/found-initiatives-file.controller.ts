import { type Actor, contentDisposition, CurrentActor, RequirePermission } from '@dvk/platform';
import { findingFilter, FindingQuery } from '@dvk/registry';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { FoundInitiativesFile } from '../found-initiatives/found-initiatives-file.service';
import { mediaTypeOf } from '../paper-kinds';

@Controller('found-initiatives/workbook')
export class FoundInitiativesFileController {
  constructor(private readonly file: FoundInitiativesFile) {}

  /** Everything the filters find, in the order of the list, as a workbook. */
  @Get()
  @RequirePermission('initiative.read')
  @ApiProduces(mediaTypeOf.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@CurrentActor() actor: Actor, @Query() query: FindingQuery, @Res() response: Response): Promise<void> {
    const { fileName, bytes } = await this.file.download(actor, findingFilter(query));
    response.setHeader('Content-Type', mediaTypeOf.xlsx);
    response.setHeader('Content-Disposition', contentDisposition('attachment', fileName));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-store');
    response.end(bytes);
  }
}
