import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { largestEvidence, sendEvidence } from '@dvk/registry';
import { Body, Controller, Get, HttpCode, Param, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { AppealFiling } from '../appeals/appeal-filing.service';
import { AppealSteps } from '../appeals/appeal-steps.service';
import { longestAppeal } from '../appeals/appeal-text';
import { AppealsReader } from '../appeals/appeals.reader';
import { awardsPermissions } from '../permissions';
import { toAppeal, toAppealDetail } from './appeal-mapping';
import { AnswerAppealRequest, AppealDetailResponse, AppealReceiptResponse, AppealsResponse, FileAppealRequest } from './appeal.dto';

/** What the upload middleware hands over. */
interface UploadedBytes {
  readonly originalname: string;
  readonly buffer: Buffer;
}

/** In memory: the bytes are looked at before anything is stored. A character takes up to four bytes. */
const oneFile = FileInterceptor('file', {
  limits: { files: 1, fileSize: largestEvidence, fields: 1, fieldSize: longestAppeal * 4, fieldNameSize: 50, parts: 3, headerPairs: 20 },
  defParamCharset: 'utf8',
});

@Controller()
export class AppealsController {
  constructor(
    private readonly filing: AppealFiling,
    private readonly steps: AppealSteps,
    private readonly reader: AppealsReader,
  ) {}

  /** Files an appeal against the published result of an own nomination, with one file at most. */
  @Post('nominations/:id/appeals')
  @RequirePermission(awardsPermissions.fileAppeal)
  @UseInterceptors(oneFile)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['text'],
      properties: { text: { type: 'string', maxLength: longestAppeal }, file: { type: 'string', format: 'binary' } },
    },
  })
  file(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() body: FileAppealRequest,
    @UploadedFile() file: UploadedBytes | undefined,
  ): Promise<AppealReceiptResponse> {
    return this.filing.file(actor, id, body.text, file === undefined ? null : { name: file.originalname, bytes: file.buffer });
  }

  /** All appeals of a campaign. */
  @Get('campaigns/:campaignId/appeals')
  @RequirePermission(awardsPermissions.readAppeal)
  async list(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string): Promise<AppealsResponse> {
    const { campaignName, items } = await this.reader.list(actor, campaignId);
    return { campaignName, items: items.map(toAppeal) };
  }

  @Get('appeals/:id')
  @RequirePermission(awardsPermissions.readAppeal)
  async read(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<AppealDetailResponse> {
    return toAppealDetail(await this.reader.read(actor, id));
  }

  /** The file that came with it. */
  @Get('appeals/:id/file')
  @RequirePermission(awardsPermissions.readAppeal)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async open(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Res() response: Response): Promise<void> {
    await sendEvidence(response, await this.reader.file(actor, id), false);
  }

  /** The unit takes it back. */
  @Post('appeals/:id/withdrawal')
  @HttpCode(200)
  @RequirePermission(awardsPermissions.fileAppeal)
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<AppealDetailResponse> {
    return toAppealDetail(await this.steps.withdraw(actor, id));
  }

  /** Tiếp nhận: says that it is being looked at. */
  @Post('appeals/:id/receipt')
  @HttpCode(200)
  @RequirePermission(awardsPermissions.answerAppeal)
  async receive(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<AppealDetailResponse> {
    return toAppealDetail(await this.steps.receive(actor, id));
  }

  /** Answers it for good. */
  @Post('appeals/:id/answer')
  @HttpCode(200)
  @RequirePermission(awardsPermissions.answerAppeal)
  async answer(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: AnswerAppealRequest): Promise<AppealDetailResponse> {
    return toAppealDetail(await this.steps.answer(actor, id, body.outcome, body.text));
  }
}
