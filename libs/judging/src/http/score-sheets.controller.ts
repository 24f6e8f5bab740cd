import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { sendEvidence } from '@dvk/registry';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { DeskView } from '../desk-view.dto';
import { DeskService } from '../desk.service';
import { HandingInService } from '../handing-in.service';
import { ScoreSheetsService } from '../score-sheets.service';
import { ReadinessView, SheetView, SheetWriteView, SubmissionsView } from '../sheet-view.dto';
import { DeskQuery, EvidenceQuery, ReadinessQuery, SheetVersionRequest, SubmitSheetsRequest, WriteSheetRequest } from './score-sheets.dto';

/** A member's own desk and own sheets; another's sheet is answered like an absent one. */
@Controller('score-sheets')
export class ScoreSheetsController {
  constructor(
    private readonly desk: DeskService,
    private readonly sheets: ScoreSheetsService,
    private readonly handingIn: HandingInService,
  ) {}

  @Get()
  @RequirePermission('assignment.own')
  list(@CurrentActor() actor: Actor, @Query() query: DeskQuery): Promise<DeskView> {
    return this.desk.read(actor, query.campaignId ?? null);
  }

  /** Which of the own drafts of a campaign can be handed in, and what the others lack. */
  @Get('readiness')
  @RequirePermission('score-sheet.read')
  readiness(@CurrentActor() actor: Actor, @Query() query: ReadinessQuery): Promise<ReadinessView> {
    return this.handingIn.readiness(actor, query.campaignId);
  }

  /** Hands many own sheets in at once; each that cannot be is named with the reason and stays as it is. */
  @Post('submissions')
  @HttpCode(200)
  @RequirePermission('score-sheet.mark')
  submitMany(@CurrentActor() actor: Actor, @Body() body: SubmitSheetsRequest): Promise<SubmissionsView> {
    return this.handingIn.submit(actor, body.campaignId, body.sheets);
  }

  @Get(':id')
  @RequirePermission('score-sheet.read')
  read(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<SheetView> {
    return this.sheets.read(actor, id);
  }

  /** Saves a draft, complete or not; refused when it was saved elsewhere since. */
  @Put(':id')
  @RequirePermission('score-sheet.mark')
  write(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: WriteSheetRequest): Promise<SheetWriteView> {
    return this.sheets.write(actor, id, body);
  }

  /** Hands the saved sheet in. */
  @Post(':id/submission')
  @HttpCode(200)
  @RequirePermission('score-sheet.mark')
  submit(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: SheetVersionRequest): Promise<SheetWriteView> {
    return this.sheets.submit(actor, id, body.version);
  }

  /** Takes an own handed-in sheet back while marking is open. */
  @Post(':id/reopening')
  @HttpCode(200)
  @RequirePermission('score-sheet.mark')
  reopen(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: SheetVersionRequest): Promise<SheetWriteView> {
    return this.sheets.reopen(actor, id, body.version);
  }

  @Get(':id/evidence/:evidenceId')
  @RequirePermission('score-sheet.read')
  @ApiProduces('application/octet-stream')
  async evidence(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Param('evidenceId', ObjectIdPipe) evidenceId: string,
    @Query() query: EvidenceQuery,
    @Res() response: Response,
  ): Promise<void> {
    await sendEvidence(response, await this.sheets.openEvidence(actor, id, evidenceId), query.disposition === 'inline');
  }
}
