import { type Actor, contentDisposition, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { oneLine } from '@dvk/registry';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { FiguresFiles } from '../figures/figures-files.service';
import { SentReportsService } from '../figures/sent-reports.service';
import { mediaTypeOf } from '../paper-kinds';
import { CorrectReportRequest, OpenedReportView, ReportDifferenceView, SendReportRequest, SentReportsQuery, SentReportsView, SentReportView } from './figures.dto';
import { askedFigures, differenceView, openedReportView, sentReportView } from './figures.mapping';
import { sendFile } from './send-file';

const file = { type: 'string', format: 'binary' } as const;
const usualPage = 50;

/** Reports of figures as they were sent; none ever changes. */
@Controller('sent-reports')
export class SentReportsController {
  constructor(
    private readonly sent: SentReportsService,
    private readonly files: FiguresFiles,
  ) {}

  /** Of the caller's units and areas, the newest first. */
  @Get()
  @RequirePermission('figures.read')
  async list(@CurrentActor() actor: Actor, @Query() { limit, offset }: SentReportsQuery): Promise<SentReportsView> {
    const { items, total } = await this.sent.list(actor, { limit: limit ?? usualPage, offset: offset ?? 0 });
    return { items: items.map(sentReportView), total };
  }

  /** Counts, keeps what was counted, and counts it as sent. */
  @Post()
  @RequirePermission('figures.send')
  async send(@CurrentActor() actor: Actor, @Body() request: SendReportRequest): Promise<SentReportView> {
    return sentReportView(await this.sent.send(actor, askedFigures(request)));
  }

  @Get(':id')
  @RequirePermission('figures.read')
  async read(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<OpenedReportView> {
    return openedReportView(await this.sent.open(actor, id));
  }

  /** What the same question answers otherwise today. */
  @Get(':id/difference')
  @RequirePermission('figures.read')
  async difference(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<ReportDifferenceView> {
    return differenceView(await this.sent.difference(actor, id));
  }

  /** A new version with everything that is known by now and the reason for it; the version before stays as it was sent. */
  @Post(':id/correction')
  @RequirePermission('figures.send')
  async correct(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { reason }: CorrectReportRequest): Promise<SentReportView> {
    return sentReportView(await this.sent.correct(actor, id, oneLine(reason)));
  }

  /** The report as canonical JSON: its SHA-256 is the one that was recorded when it was sent. */
  @Get(':id/content')
  @RequirePermission('figures.read')
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: file })
  async content(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Res() response: Response): Promise<void> {
    const { content, sha256 } = await this.sent.open(actor, id);
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Disposition', contentDisposition('attachment', `bao-cao-so-lieu-${sha256.slice(0, 12)}.json`));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-store');
    response.end(content);
  }

  @Get(':id/workbook')
  @RequirePermission('figures.read')
  @ApiProduces(mediaTypeOf.xlsx)
  @ApiOkResponse({ schema: file })
  async workbook(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Res() response: Response): Promise<void> {
    sendFile(response, 'xlsx', await this.files.ofSent(actor, id, 'xlsx'));
  }

  @Get(':id/document')
  @RequirePermission('figures.read')
  @ApiProduces(mediaTypeOf.docx)
  @ApiOkResponse({ schema: file })
  async document(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Res() response: Response): Promise<void> {
    sendFile(response, 'docx', await this.files.ofSent(actor, id, 'docx'));
  }
}
