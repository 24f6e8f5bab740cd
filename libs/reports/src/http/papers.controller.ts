import { awardsPermissions } from '@dvk/awards';
import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { mediaTypeOf, type PaperKind, paperKinds } from '../paper-kinds';
import { PaperOffers, type PaperView } from '../papers/paper-offers.service';
import { PapersService } from '../papers.service';
import { PaperKindPipe } from './paper-kind.pipe';
import { MakePapersRequest, PaperResponse } from './paper.dto';
import { sendPaper } from './send-paper';

const file = { type: 'string', format: 'binary' } as const;

@Controller('results/:id')
export class PapersController {
  constructor(
    private readonly papers: PapersService,
    private readonly offers: PaperOffers,
  ) {}

  /** The papers of a frozen result, and how far those have come that are made in the background. */
  @Get('papers')
  @RequirePermission(awardsPermissions.download)
  async list(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<PaperResponse[]> {
    return (await this.offers.list(actor, id)).map(toPaper);
  }

  /** Has papers made in the background; the list of papers says how far each has come. */
  @Post('paper-makings')
  @HttpCode(202)
  @RequirePermission(awardsPermissions.download)
  async make(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { kinds }: MakePapersRequest): Promise<PaperResponse[]> {
    return (await this.offers.ask(actor, id, kinds)).map(toPaper);
  }

  /** A paper as a workbook or a Word file; the same bytes with every download. */
  @Get('papers/:kind')
  @RequirePermission(awardsPermissions.download)
  @ApiParam({ name: 'kind', enum: paperKinds })
  @ApiProduces(mediaTypeOf.xlsx, mediaTypeOf.docx)
  @ApiOkResponse({ schema: file })
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', ObjectIdPipe) id: string,
    @Param('kind', PaperKindPipe) kind: PaperKind,
    @Res() response: Response,
  ): Promise<void> {
    await sendPaper(response, await this.papers.download(actor, id, kind));
  }

  /** All papers of a result as one archive with a table of contents; the same bytes with every download. */
  @Get('paper-set')
  @RequirePermission(awardsPermissions.download)
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: file })
  async downloadSet(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Res() response: Response): Promise<void> {
    await sendPaper(response, await this.papers.downloadSet(actor, id));
  }
}

const toPaper = ({ madeAt, ...paper }: PaperView): PaperResponse => ({ ...paper, madeAt: madeAt?.toISOString() ?? null });
