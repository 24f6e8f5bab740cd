import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { MatrixSheetService } from '../matrix-sheet.service';
import { MatrixSheetView, MatrixView } from '../matrix-view.dto';
import { ReopeningPreviewService } from '../reopening-preview.service';
import { ReopeningPreviewView, SecondMarkingView } from '../reopening-view.dto';
import { ReopeningService } from '../reopening.service';
import { ScoringMatrixService } from '../scoring-matrix.service';
import { GiveBackRequest, LockScoringRequest, MatrixQuery, ReopeningPreviewRequest } from './after-closing.dto';

const wholePanel = 300;

@Controller('campaigns/:id')
export class AfterClosingController {
  constructor(
    private readonly matrix: ScoringMatrixService,
    private readonly sheets: MatrixSheetService,
    private readonly previews: ReopeningPreviewService,
    private readonly reopenings: ReopeningService,
  ) {}

  /** Totals of every nomination by every member, with their spread; once marking has been closed. */
  @Get('scoring-matrix')
  @RequirePermission('scoring.matrix')
  readMatrix(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Query() query: MatrixQuery): Promise<MatrixView> {
    return this.matrix.read(actor, campaignId, {
      peerGroup: query.peerGroup ?? null,
      only: query.only ?? null,
      search: query.search ?? '',
      sort: query.sort ?? 'rank',
      descending: query.direction === 'descending',
      limit: query.limit ?? wholePanel,
      offset: query.offset ?? 0,
    });
  }

  /** The sheet behind one total, with every marking that was handed in. */
  @Get('scoring-matrix/sheets/:sheetId')
  @RequirePermission('scoring.matrix')
  readSheet(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Param('sheetId', ObjectIdPipe) sheetId: string): Promise<MatrixSheetView> {
    return this.sheets.read(actor, campaignId, sheetId);
  }

  /** What was given back after closing, and what came of it. */
  @Get('sheet-reopenings')
  @RequirePermission('scoring.matrix')
  readReopenings(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string): Promise<SecondMarkingView> {
    return this.reopenings.read(actor, campaignId);
  }

  /** What giving these sheets back could do to the ranks; nothing is changed. */
  @Post('sheet-reopenings/preview')
  @HttpCode(200)
  @RequirePermission('scoring.reopen')
  preview(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() body: ReopeningPreviewRequest): Promise<ReopeningPreviewView> {
    return this.previews.preview(actor, campaignId, body.chosen);
  }

  /** Gives handed-in sheets back for a second marking. */
  @Post('sheet-reopenings')
  @RequirePermission('scoring.reopen')
  giveBack(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() body: GiveBackRequest): Promise<SecondMarkingView> {
    return this.reopenings.giveBack(actor, campaignId, body.sheetIds, body.reason);
  }

  /** Locks what counts now; nothing is given back after that. */
  @Post('scoring-lock')
  @RequirePermission('scoring.lock')
  lock(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() body: LockScoringRequest): Promise<SecondMarkingView> {
    return this.reopenings.lock(actor, campaignId, body.countFirst ?? false);
  }
}
