import { type Actor, CurrentActor, ObjectIdPipe, Problem, RequirePermission } from '@dvk/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { EvidenceService } from '../evidence.service';
import { oneEvidenceFile, sendEvidence, type UploadedBytes } from './evidence-response';
import { EvidenceQuery, EvidenceUploadRequest } from './evidence.dto';
import { EvidenceView } from './nominations.dto';
import { evidenceView } from './nominations.mapping';

@Controller('nominations/:id/evidence')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  @Post()
  @RequirePermission('nomination.submit')
  @UseInterceptors(oneEvidenceFile)
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
