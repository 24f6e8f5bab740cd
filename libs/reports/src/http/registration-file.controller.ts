import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { mediaTypeOf } from '../paper-kinds';
import { RegistrationFileService } from '../registration-file/registration-file.service';
import { largestFilledFile } from '../filled-file/read-filled-file';
import { bytesOf, fileSchema, oneFile, type UploadedBytes } from './one-file';
import { ApplyRegistrationFileRequest, RegistrationFileApplied, RegistrationFilePreview } from './registration-file.dto';
import { sendWorkbook } from './send-workbook';

const upload = oneFile({ largest: largestFilledFile, fields: 2 });
const missing = 'registration-file.missing';
const onlyFile = { schema: { type: 'object', required: ['file'], properties: { file: fileSchema } } };

/** Registering by Excel, for a campaign that takes registrations of the clerk's units now. */
@Controller('campaigns/:id/registration-file')
export class RegistrationFileController {
  constructor(private readonly files: RegistrationFileService) {}

  /** A workbook to be filled in: one row for each initiative, with the lists of today. */
  @Get()
  @RequirePermission('initiative.register')
  @ApiProduces(mediaTypeOf.xlsx)
  @ApiOkResponse({ schema: fileSchema })
  async template(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Res() response: Response): Promise<void> {
    sendWorkbook(response, await this.files.template(actor, campaignId));
  }

  /** Where each row of a filled workbook stands; nothing is registered. */
  @Post('preview')
  @HttpCode(200)
  @RequirePermission('initiative.register')
  @UseInterceptors(upload)
  @ApiConsumes('multipart/form-data')
  @ApiBody(onlyFile)
  async preview(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @UploadedFile() uploaded: UploadedBytes | undefined): Promise<RegistrationFilePreview> {
    const { fingerprint, counts, rows } = await this.files.preview(actor, campaignId, bytesOf(uploaded, missing));
    return { fingerprint, counts: { ...counts }, rows: rows.map(({ problems, notes, ...row }) => ({ ...row, problems: [...problems], notes: [...notes] })) };
  }

  /** The same workbook with everything that is wrong marked in its cell, to be mended and handed in again. */
  @Post('errors')
  @HttpCode(200)
  @RequirePermission('initiative.register')
  @UseInterceptors(upload)
  @ApiConsumes('multipart/form-data')
  @ApiBody(onlyFile)
  @ApiProduces(mediaTypeOf.xlsx)
  @ApiOkResponse({ schema: fileSchema })
  async errors(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @UploadedFile() uploaded: UploadedBytes | undefined, @Res() response: Response): Promise<void> {
    sendWorkbook(response, await this.files.errors(actor, campaignId, bytesOf(uploaded, missing)));
  }

  /** Registers what the preview with that fingerprint showed, each with its nomination begun: every row or those that are right. */
  @Post()
  @RequirePermission('initiative.register')
  @UseInterceptors(upload)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'fingerprint', 'choice'],
      properties: { file: fileSchema, fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' }, choice: { type: 'string', enum: ['all', 'good'] } },
    },
  })
  async apply(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) campaignId: string,
    @Body() { fingerprint, choice }: ApplyRegistrationFileRequest,
    @UploadedFile() uploaded: UploadedBytes | undefined,
  ): Promise<RegistrationFileApplied> {
    const { registered, changed, counts } = await this.files.apply(actor, campaignId, bytesOf(uploaded, missing), { fingerprint, choice });
    return { registered: [...registered], changed: [...changed], counts: { ...counts } };
  }
}
