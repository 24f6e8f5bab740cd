import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { OfficeSheetView } from '../office-sheet-view.dto';
import { OfficeSheetsService } from '../office-sheets.service';
import { ProgressView } from '../progress-view.dto';
import { ScoringService } from '../scoring.service';
import { CloseScoringRequest, WriteOfficeSheetRequest } from './score-sheets.dto';

@Controller()
export class ScoringController {
  constructor(
    private readonly scoring: ScoringService,
    private readonly officeSheets: OfficeSheetsService,
  ) {}

  /** Who has finished how many sheets, never what was marked. */
  @Get('campaigns/:id/scoring-progress')
  @RequirePermission('scoring.progress')
  progress(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string): Promise<ProgressView> {
    return this.scoring.progress(actor, campaignId);
  }

  /** Ends marking; with late members a reason is asked for. */
  @Post('campaigns/:id/scoring-closure')
  @RequirePermission('scoring.close')
  close(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() body: CloseScoringRequest): Promise<ProgressView> {
    return this.scoring.close(actor, campaignId, body.reason ?? '');
  }

  @Get('nominations/:id/office-sheet')
  @RequirePermission('office-sheet.read')
  officeSheet(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) nominationId: string): Promise<OfficeSheetView> {
    return this.officeSheets.read(actor, nominationId);
  }

  @Put('nominations/:id/office-sheet')
  @RequirePermission('office-sheet.edit')
  writeOfficeSheet(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) nominationId: string, @Body() body: WriteOfficeSheetRequest): Promise<OfficeSheetView> {
    return this.officeSheets.write(actor, nominationId, body);
  }
}
