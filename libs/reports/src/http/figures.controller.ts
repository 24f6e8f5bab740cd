import { type Actor, Clock, CurrentActor, RequirePermission } from '@dvk/platform';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { FiguresFiles } from '../figures/figures-files.service';
import { FiguresService } from '../figures/figures.service';
import { mediaTypeOf } from '../paper-kinds';
import { FiguresQuery, FiguresView } from './figures.dto';
import { askedFigures, figuresView } from './figures.mapping';
import { sendFile } from './send-file';

const file = { type: 'string', format: 'binary' } as const;

@Controller('figures')
export class FiguresController {
  constructor(
    private readonly figures: FiguresService,
    private readonly files: FiguresFiles,
    private readonly clock: Clock,
  ) {}

  /** Registered, accepted, recognised, in force, replicated, dropped and rewarded at a cut-off day, by unit, field and kind. */
  @Get()
  @RequirePermission('figures.read')
  async ask(@CurrentActor() actor: Actor, @Query() query: FiguresQuery): Promise<FiguresView> {
    return figuresView(await this.figures.ask(actor, askedFigures(query)), this.clock.now());
  }

  /** The same as a workbook, with charts. */
  @Get('workbook')
  @RequirePermission('figures.read')
  @ApiProduces(mediaTypeOf.xlsx)
  @ApiOkResponse({ schema: file })
  async workbook(@CurrentActor() actor: Actor, @Query() query: FiguresQuery, @Res() response: Response): Promise<void> {
    sendFile(response, 'xlsx', await this.files.ofFigures(actor, askedFigures(query), 'xlsx'));
  }

  /** The same as a Word paper, with charts. */
  @Get('document')
  @RequirePermission('figures.read')
  @ApiProduces(mediaTypeOf.docx)
  @ApiOkResponse({ schema: file })
  async document(@CurrentActor() actor: Actor, @Query() query: FiguresQuery, @Res() response: Response): Promise<void> {
    sendFile(response, 'docx', await this.files.ofFigures(actor, askedFigures(query), 'docx'));
  }
}
