import { ListDifferenceView } from '@dvk/judging';
import { type Actor, contentDisposition, CurrentActor, ObjectIdPipe, Problem, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { AssignmentFileService } from '../assignment-file/assignment-file.service';
import { largestAssignmentFile } from '../assignment-file/read-assignment-file';
import { ApplyAssignmentFileRequest } from './assignment-file.dto';

interface UploadedBytes {
  readonly buffer: Buffer;
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const oneFile = FileInterceptor('file', {
  limits: { files: 1, fileSize: largestAssignmentFile, fields: 2, fieldSize: 100, fieldNameSize: 50, parts: 4, headerPairs: 20 },
  defParamCharset: 'utf8',
});
const file = { type: 'string', format: 'binary' } as const;

@Controller('campaigns/:id/assignment-file')
export class AssignmentFileController {
  constructor(private readonly files: AssignmentFileService) {}

  /** The assignments as they stand, as a workbook to be changed and handed back. */
  @Get()
  @RequirePermission('assignment.read')
  @ApiProduces(workbook)
  @ApiOkResponse({ schema: file })
  async download(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @Res() response: Response): Promise<void> {
    const { fileName, bytes } = await this.files.download(actor, campaignId);
    response.setHeader('Content-Type', workbook);
    response.setHeader('Content-Disposition', contentDisposition('attachment', fileName));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-store');
    response.end(bytes);
  }

  /** What a workbook or a CSV file would change; nothing is changed. */
  @Post('preview')
  @HttpCode(200)
  @RequirePermission('assignment.edit')
  @UseInterceptors(oneFile)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file } } })
  preview(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) campaignId: string, @UploadedFile() uploaded: UploadedBytes | undefined): Promise<ListDifferenceView> {
    return this.files.preview(actor, campaignId, bytesOf(uploaded));
  }

  /** Does what the preview with that fingerprint showed: all of it or nothing. */
  @Post()
  @RequirePermission('assignment.edit')
  @UseInterceptors(oneFile)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'fingerprint', 'skipRefused'],
      properties: { file, fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' }, skipRefused: { type: 'string', enum: ['true', 'false'] } },
    },
  })
  apply(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) campaignId: string,
    @Body() { fingerprint, skipRefused }: ApplyAssignmentFileRequest,
    @UploadedFile() uploaded: UploadedBytes | undefined,
  ): Promise<ListDifferenceView> {
    return this.files.apply(actor, campaignId, bytesOf(uploaded), { fingerprint, skipRefused: skipRefused === 'true' });
  }
}

function bytesOf(uploaded: UploadedBytes | undefined): Buffer {
  if (uploaded === undefined) throw Problem.invalid('assignment-file.missing', {}, [{ field: 'file', code: 'assignment-file.missing' }]);
  return uploaded.buffer;
}
