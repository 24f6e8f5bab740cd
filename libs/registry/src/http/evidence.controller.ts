import { type Actor, CurrentActor, ObjectIdPipe, Problem, RequirePermission } from '@dvk/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { largestEvidence } from '../evidence-content';
import { EvidenceService } from '../evidence.service';
import { sendEvidence } from './evidence-response';
import { EvidenceQuery, EvidenceUploadRequest } from './evidence.dto';
import { EvidenceView } from './nominations.dto';
import { evidenceView } from './nominations.mapping';

/** What the upload middleware hands over. */
interface UploadedBytes {
  readonly originalname: string;
  readonly buffer: Buffer;
}

/** In memory: the bytes are looked at before anything is stored. */
const oneFile = FileInterceptor('file', {
  limits: { files: 1, fileSize: largestEvidence, fields: 1, fieldSize: 1_000, fieldNameSize: 50, parts: 3, headerPairs: 20 },
  defParamCharset: 'utf8',
});

@Controller('nominations/:id/evidence')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  @Post()
  @RequirePermission('nomination.submit')
  @UseInterceptors(oneFile)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' }, leafCode: { type: 'string', maxLength: 100 } },
    },
  })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Body() request: EvidenceUploadRequest,
    @UploadedFile() file: UploadedBytes | undefined,
  ): Promise<EvidenceView> {
    if (file === undefined) throw Problem.invalid('evidence.missing', {}, [{ field: 'file', code: 'evidence.missing' }]);
    const arrived = { name: file.originalname, bytes: file.buffer };
    return evidenceView(await this.evidence.add(actor, id, request.leafCode ?? null, arrived));
  }

  @Delete(':evidenceId')
  @HttpCode(204)
  @RequirePermission('nomination.submit')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Param('evidenceId', ObjectIdPipe) evidenceId: string,
  ): Promise<void> {
    await this.evidence.remove(actor, id, evidenceId);
  }

  @Get(':evidenceId')
  @RequirePermission('evidence.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async open(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Param('evidenceId', ObjectIdPipe) evidenceId: string,
    @Query() query: EvidenceQuery,
    @Res() response: Response,
  ): Promise<void> {
    await sendEvidence(response, await this.evidence.open(actor, id, evidenceId), query.inline === '1');
  }
}
