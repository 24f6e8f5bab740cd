import { ListDifferenceView } from '@dvk/judging';
import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { AssignmentFileService } from '../assignment-file/assignment-file.service';
import { largestAssignmentFile } from '../assignment-file/read-assignment-file';
import { mediaTypeOf } from '../paper-kinds';
import { ApplyAssignmentFileRequest } from './assignment-file.dto';
import { bytesOf, fileSchema, oneFile, type UploadedBytes } from './one-file';
import { sendWorkbook } from './send-workbook';

const upload = oneFile({ largest: largestAssignmentFile, fields: 2 });
const missing = 'assignment-file.missing';

@Controller('campaigns/:id/assignment-file')
export class AssignmentFileController {
  constructor(private readonly files: AssignmentFileService) {}

  /** The assignments as they stand, as a workbook to be changed and handed back. */
  @Get()
  @RequirePermission('assignment.read')
  @ApiProduces(mediaTypeOf.xlsx)
  @ApiOkResponse({ schema: fileSchema })
  async download(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Res() response: Response): Promise<void> {
    sendWorkbook(response, await this.files.download(actor, campaignId));
  }

  /** What a workbook or a CSV file would change; nothing is changed. */
  @Post('preview')
  @HttpCode(200)
  @RequirePermission('assignment.edit')
  @UseInterceptors(upload)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: fileSchema } } })
  preview(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @UploadedFile() uploaded: UploadedBytes | undefined): Promise<ListDifferenceView> {
    return this.files.preview(actor, campaignId, bytesOf(uploaded, missing));
  }

  /** Does what the preview with that fingerprint showed: all of it or nothing. */
  @Post()
  @RequirePermission('assignment.edit')
  @UseInterceptors(upload)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'fingerprint', 'skipRefused'],
      properties: { file: fileSchema, fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' }, skipRefused: { type: 'string', enum: ['true', 'false'] } },
    },
  })
  apply(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) campaignId: string,
    @Body() { fingerprint, skipRefused }: ApplyAssignmentFileRequest,
    @UploadedFile() uploaded: UploadedBytes | undefined,
  ): Promise<ListDifferenceView> {
    return this.files.apply(actor, campaignId, bytesOf(uploaded, missing), { fingerprint, skipRefused: skipRefused === 'true' });
  }
}
