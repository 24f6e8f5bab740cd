import { pipeline } from 'node:stream/promises';
import { awardsPermissions } from '@dvk/awards';
import { type Actor, contentDisposition, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { type PaperKind, paperKinds } from '../paper-kinds';
import { PapersService } from '../papers.service';
import { PaperKindPipe } from './paper-kind.pipe';
import { PaperResponse } from './paper.dto';

@Controller('results/:id/papers')
export class PapersController {
  constructor(private readonly papers: PapersService) {}

  /** The papers of a frozen result. */
  @Get()
  @RequirePermission(awardsPermissions.download)
  async list(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<PaperResponse[]> {
    const papers = await this.papers.list(actor, id);
    return papers.map(({ madeAt, ...paper }) => ({ ...paper, madeAt: madeAt?.toISOString() ?? null }));
  }

  /** A paper as an Excel workbook; the same bytes with every download. */
  @Get(':kind')
  @RequirePermission(awardsPermissions.download)
  @ApiParam({ name: 'kind', enum: paperKinds })
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Param('kind', PaperKindPipe) kind: PaperKind,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, mediaType, content } = await this.papers.download(actor, id, kind);
    response.setHeader('Content-Type', mediaType);
    response.setHeader('Content-Disposition', contentDisposition('attachment', fileName));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-store');
    await pipeline(content, response);
  }
}
