import { type Actor, CurrentActor, ObjectIdPipe, Problem, RequirePermission } from '@dvk/platform';
import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import type { ArrivedFile } from '../../arrived-evidence';
import { oneEvidenceFile, sendEvidence, type UploadedBytes } from '../../http/evidence-response';
import { EvidenceQuery } from '../../http/evidence.dto';
import type { AttachmentsShown } from '../attachment';
import { AttachmentsService } from '../attachments.service';
import { AttachmentsView, RenameAttachmentRequest } from './attachments.dto';

const oneFile = { schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } };

function arrived(file: UploadedBytes | undefined): ArrivedFile {
  if (file === undefined) throw Problem.invalid('evidence.missing', {}, [{ field: 'file', code: 'evidence.missing' }]);
  return { name: file.originalname, bytes: file.buffer };
}

const view = ({ files, version }: AttachmentsShown): AttachmentsView => ({ files: files.map((file) => ({ ...file })), version });

/** Files of a registration, as its unit and the office that began it for the unit add them and everybody who sees it opens them. */
@Controller('initiatives/:id')
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  @Get('files/:fileId')
  @RequirePermission('initiative.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async open(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Param('fileId', ObjectIdPipe) fileId: string,
    @Query() query: EvidenceQuery,
    @Res() response: Response,
  ): Promise<void> {
    await sendEvidence(response, await this.attachments.open(actor, id, fileId), query.inline === '1');
  }

  @Post('files')
  @RequirePermission('initiative.register')
  @UseInterceptors(oneEvidenceFile)
  @ApiConsumes('multipart/form-data')
  @ApiBody(oneFile)
  async add(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @UploadedFile() file: UploadedBytes | undefined): Promise<AttachmentsView> {
    return view(await this.attachments.add(actor, 'unit', id, arrived(file)));
  }

  @Put('files/:fileId')
  @RequirePermission('initiative.register')
  async rename(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Param('fileId', ObjectIdPipe) fileId: string,
    @Body() { fileName }: RenameAttachmentRequest,
  ): Promise<AttachmentsView> {
    return view(await this.attachments.rename(actor, 'unit', id, fileId, fileName));
  }

  @Delete('files/:fileId')
  @RequirePermission('initiative.register')
  async remove(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Param('fileId', ObjectIdPipe) fileId: string): Promise<AttachmentsView> {
    return view(await this.attachments.remove(actor, 'unit', id, fileId));
  }

  @Post('on-behalf/files')
  @RequirePermission('initiative.register-for-unit')
  @UseInterceptors(oneEvidenceFile)
  @ApiConsumes('multipart/form-data')
  @ApiBody(oneFile)
  async addForUnit(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @UploadedFile() file: UploadedBytes | undefined): Promise<AttachmentsView> {
    return view(await this.attachments.add(actor, 'office', id, arrived(file)));
  }

  @Put('on-behalf/files/:fileId')
  @RequirePermission('initiative.register-for-unit')
  async renameForUnit(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Param('fileId', ObjectIdPipe) fileId: string,
    @Body() { fileName }: RenameAttachmentRequest,
  ): Promise<AttachmentsView> {
    return view(await this.attachments.rename(actor, 'office', id, fileId, fileName));
  }

  @Delete('on-behalf/files/:fileId')
  @RequirePermission('initiative.register-for-unit')
  async removeForUnit(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Param('fileId', ObjectIdPipe) fileId: string): Promise<AttachmentsView> {
    return view(await this.attachments.remove(actor, 'office', id, fileId));
  }
}
