import { awardsPermissions } from '@dvk/awards';
import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { largestFilledFile } from '../filled-file/read-filled-file';
import { ObstacleFileService } from '../obstacle-file/obstacle-file.service';
import { mediaTypeOf } from '../paper-kinds';
import { ApplyObstacleFileRequest, ObstacleFileApplied, ObstacleFileDocument, ObstacleFilePreview } from './obstacle-file.dto';
import { bytesOf, fileSchema, oneFile, type UploadedBytes } from './one-file';
import { sendWorkbook } from './send-workbook';

/** A character takes up to four bytes. */
const upload = oneFile({ largest: largestFilledFile, fields: 6, longestField: 8_000 });
const missing = 'obstacle-file.missing';
const documentFields = {
  documentNumber: { type: 'string', maxLength: 100 },
  documentDate: { type: 'string', format: 'date' },
  documentIssuer: { type: 'string', maxLength: 300 },
  summary: { type: 'string', maxLength: 2_000 },
} as const;
const required = ['file', ...Object.keys(documentFields)];
const withDocument = { schema: { type: 'object', required, properties: { file: fileSchema, ...documentFields } } };

/** Obstacles of many nominations out of one document, by Excel. */
@Controller('campaigns/:id/obstacle-file')
export class ObstacleFileController {
  constructor(private readonly files: ObstacleFileService) {}

  /** A list to be filled in, with the nominations of today. */
  @Get()
  @RequirePermission(awardsPermissions.enterObstacle)
  @ApiProduces(mediaTypeOf.xlsx)
  @ApiOkResponse({ schema: fileSchema })
  async template(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Res() response: Response): Promise<void> {
    sendWorkbook(response, await this.files.template(actor, campaignId));
  }

  /** Where each row of a filled list stands; nothing is entered. */
  @Post('preview')
  @HttpCode(200)
  @RequirePermission(awardsPermissions.enterObstacle)
  @UseInterceptors(upload)
  @ApiConsumes('multipart/form-data')
  @ApiBody(withDocument)
  async preview(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() document: ObstacleFileDocument, @UploadedFile() uploaded: UploadedBytes | undefined): Promise<ObstacleFilePreview> {
    const { counts, rows, ...preview } = await this.files.preview(actor, campaignId, bytesOf(uploaded, missing), document);
    return { ...preview, counts: { ...counts }, rows: rows.map(({ problems, ...row }) => ({ ...row, problems: [...problems] })) };
  }

  /** The same list with everything that is wrong marked in its cell, to be mended and handed in again. */
  @Post('errors')
  @HttpCode(200)
  @RequirePermission(awardsPermissions.enterObstacle)
  @UseInterceptors(upload)
  @ApiConsumes('multipart/form-data')
  @ApiBody(withDocument)
  @ApiProduces(mediaTypeOf.xlsx)
  @ApiOkResponse({ schema: fileSchema })
  async errors(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() document: ObstacleFileDocument, @UploadedFile() uploaded: UploadedBytes | undefined, @Res() response: Response): Promise<void> {
    sendWorkbook(response, await this.files.errors(actor, campaignId, bytesOf(uploaded, missing), document));
  }

  /** Enters what the preview with that fingerprint showed: every row or those that are right. */
  @Post()
  @RequirePermission(awardsPermissions.enterObstacle)
  @UseInterceptors(upload)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: [...required, 'fingerprint', 'choice'],
      properties: { file: fileSchema, ...documentFields, fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' }, choice: { type: 'string', enum: ['all', 'good'] } },
    },
  })
  async apply(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Body() { fingerprint, choice, ...typed }: ApplyObstacleFileRequest, @UploadedFile() uploaded: UploadedBytes | undefined): Promise<ObstacleFileApplied> {
    const { entered, counts } = await this.files.apply(actor, campaignId, bytesOf(uploaded, missing), { typed, fingerprint, choice });
    return { entered, counts: { ...counts } };
  }
}
