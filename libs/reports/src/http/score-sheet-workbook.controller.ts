import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type Actor, contentDisposition, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { leavesOf } from '@dvk/scoring-core';
import { Body, Controller, Get, HttpCode, Param, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { mediaTypeOf } from '../paper-kinds';
import { LARGEST_WORKBOOK } from '../score-sheet-workbook/score-sheet-files';
import { ScoreSheetWorkbookService } from '../score-sheet-workbook/score-sheet-workbook.service';
import { bytesOf, fileSchema, oneFile, type UploadedBytes } from './one-file';
import { ApplyWorkbookRequest, WorkbookAppliedResponse, WorkbookDifferenceResponse } from './score-sheet-workbook.dto';

const upload = oneFile({ largest: LARGEST_WORKBOOK, fields: 3, longestField: 40_000 });
const missing = 'score-sheet-workbook.missing';

/** A member's own score sheets as an Excel workbook, for marking without a network. */
@Controller('campaigns/:id/score-sheet-workbook')
export class ScoreSheetWorkbookController {
  constructor(private readonly workbooks: ScoreSheetWorkbookService) {}

  /** The member's own sheets: a list and one locked sheet per nomination. */
  @Get()
  @RequirePermission('score-sheet.read')
  @ApiProduces(mediaTypeOf.xlsx)
  @ApiOkResponse({ schema: fileSchema })
  async download(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Res() response: Response): Promise<void> {
    const { fileName, path } = await this.workbooks.make(actor, id);
    try {
      response.setHeader('Content-Type', mediaTypeOf.xlsx);
      response.setHeader('Content-Length', (await stat(path)).size);
      response.setHeader('Content-Disposition', contentDisposition('attachment', fileName));
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Cache-Control', 'private, no-store');
      await pipeline(createReadStream(path), response);
    } finally {
      await rm(path, { force: true });
    }
  }

  /** Shows what the workbook would change; nothing is saved. */
  @Post('preview')
  @HttpCode(200)
  @RequirePermission('score-sheet.mark')
  @UseInterceptors(upload)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: fileSchema } } })
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @UploadedFile() uploaded: UploadedBytes | undefined,
  ): Promise<WorkbookDifferenceResponse> {
    const { difference, criteriaSet } = await this.workbooks.preview(actor, id, bytesOf(uploaded, missing));
    const { fingerprint, sheets, unchanged, absent } = difference;
    return {
      fingerprint,
      sheets: sheets.map(({ sheetId, code, initiativeName, state, refusal, totalBefore, totalAfter, complete, changes }) => ({
        sheetId,
        code,
        initiativeName,
        state,
        refusal,
        totalBefore,
        totalAfter,
        complete,
        changes: [...changes],
      })),
      unchanged: unchanged.length,
      absent,
      items: leavesOf(criteriaSet.groups).map(({ code, name }) => ({ code, name })),
    };
  }

  /** Saves exactly the difference that was shown, as drafts, and hands in what is complete when asked to. */
  @Post('application')
  @HttpCode(200)
  @RequirePermission('score-sheet.mark')
  @UseInterceptors(upload)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'fingerprint'],
      properties: {
        file: fileSchema,
        fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        takeFromFile: { type: 'string', maxLength: 37_000 },
        handIn: { type: 'string', enum: ['1'] },
      },
    },
  })
  async apply(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() { fingerprint, takeFromFile = '', handIn }: ApplyWorkbookRequest,
    @UploadedFile() uploaded: UploadedBytes | undefined,
  ): Promise<WorkbookAppliedResponse> {
    const wish = { fingerprint, takeFromFile: new Set(takeFromFile.split(',')), handIn: handIn === '1' };
    const { sheets } = await this.workbooks.apply(actor, id, bytesOf(uploaded, missing), wish);
    return { sheets: [...sheets] };
  }
}
