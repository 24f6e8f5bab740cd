import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { nominationFilter } from '@dvk/registry';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { RegistrationListService } from '../registration-list/registration-list.service';
import { mediaTypeOf } from '../paper-kinds';
import { RegistrationListQuery } from './registration-list.dto';
import { sendWorkbook } from './send-workbook';

@Controller('campaigns/:id/registration-list')
export class RegistrationListController {
  constructor(private readonly lists: RegistrationListService) {}

  /** Everything registered for the campaign that the actor may see, as a workbook with totals by unit, field and kind. */
  @Get()
  @RequirePermission('nomination.read')
  @ApiProduces(mediaTypeOf.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Query() query: RegistrationListQuery, @Res() response: Response): Promise<void> {
    sendWorkbook(response, await this.lists.download(actor, campaignId, nominationFilter(query, campaignId)));
  }
}
