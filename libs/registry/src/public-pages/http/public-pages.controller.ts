import { pipeline } from 'node:stream/promises';
import { calendarDay, today } from '@dvk/organization';
import { type Actor, cleanText, Clock, CurrentActor, ObjectIdPipe, Problem, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { readWaitingCursor, writeWaitingCursor } from '../../http/waiting-cursor';
import { WaitingQuery } from '../../http/waiting-query.dto';
import { oneLine } from '../../one-line';
import { PublicPagesService } from '../public-pages.service';
import { PublicPhotosService } from '../public-photos.service';
import {
  DecidePhotoRequest,
  InitiativePublicPageView,
  MarkPhotoRequest,
  PublicPhotoView,
  PublicSummaryRequest,
  PublishPageRequest,
  SeenPhotoRequest,
  WaitingPagesView,
  WithdrawPageRequest,
} from './public-pages.dto';
import { photoView, publicPageView } from './public-pages.mapping';

const pageSize = 50;

/** @throws Problem invalid with the field that says nothing */
function needed(text: string, field: string): string {
  if (text === '') throw Problem.invalid('shape.invalid', {}, [{ field, code: 'shape.is-not-empty' }]);
  return text;
}

/** What the public is to see of an initiative. */
@Controller()
export class PublicPagesController {
  constructor(
    private readonly clock: Clock,
    private readonly pages: PublicPagesService,
    private readonly photos: PublicPhotosService,
  ) {}

  @Get('initiatives/:id/public-page')
  @RequirePermission('initiative.read')
  async read(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<InitiativePublicPageView> {
    return publicPageView(await this.pages.read(actor, id));
  }

  /** Writes what the public is to read; it waits for the office. */
  @Put('initiatives/:id/public-page')
  @RequirePermission('public-page.write')
  async write(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version, summary }: PublicSummaryRequest): Promise<InitiativePublicPageView> {
    return publicPageView(await this.pages.write(actor, id, version, needed(cleanText(summary), 'summary')));
  }

  /** Publishes what is written, as the initiative stands now. */
  @Post('initiatives/:id/public-page/publication')
  @HttpCode(200)
  @RequirePermission('public-page.publish')
  async publish(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version, decisionPublishedOn }: PublishPageRequest): Promise<InitiativePublicPageView> {
    const day = decisionPublishedOn === null ? null : calendarDay(decisionPublishedOn, 'decisionPublishedOn');
    if (day !== null && day > today(this.clock)) throw Problem.invalid('document.date-ahead', {}, [{ field: 'decisionPublishedOn', code: 'document.date-ahead' }]);
    return publicPageView(await this.pages.publish(actor, id, version, day));
  }

  /** Takes the page away from the public. */
  @Post('initiatives/:id/public-page/withdrawal')
  @HttpCode(200)
  @RequirePermission('public-page.publish')
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version, reason }: WithdrawPageRequest): Promise<InitiativePublicPageView> {
    return publicPageView(await this.pages.withdraw(actor, id, version, needed(cleanText(reason), 'reason')));
  }

  /** Marks a picture among its files as one that everybody may see, once the office has approved it. */
  @Post('initiatives/:id/public-photos')
  @RequirePermission('public-page.write')
  async mark(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { fileId, caption, alt }: MarkPhotoRequest): Promise<PublicPhotoView> {
    return photoView(await this.photos.mark(actor, id, { fileId: fileId.toLowerCase(), caption: oneLine(caption), alt: needed(oneLine(alt), 'alt') }));
  }

  @Post('public-photos/:id/decision')
  @HttpCode(200)
  @RequirePermission('public-page.publish')
  async decide(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version, approve, reason }: DecidePhotoRequest): Promise<PublicPhotoView> {
    const why = cleanText(reason);
    return photoView(await this.photos.decide(actor, id, version, { approve, reason: approve ? '' : needed(why, 'reason') }));
  }

  /** By the unit or the office: the public sees it no longer. */
  @Post('public-photos/:id/withdrawal')
  @HttpCode(200)
  @RequirePermission('public-page.write')
  async withdrawPhoto(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() { version }: SeenPhotoRequest): Promise<PublicPhotoView> {
    return photoView(await this.photos.withdraw(actor, id, version));
  }

  /** The picture as the public sees or would see it. */
  @Get('public-photos/:id')
  @RequirePermission('initiative.read')
  @ApiProduces('image/webp')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async open(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Res() response: Response): Promise<void> {
    const content = await this.photos.open(actor, id);
    response.setHeader('Content-Type', 'image/webp');
    response.setHeader('Cache-Control', 'private, no-store');
    await pipeline(content, response);
  }

  /** What the office has to look at in its area, the longest waiting first. */
  @Get('waiting-public-pages')
  @RequirePermission('public-page.publish')
  async waiting(@CurrentActor() actor: Actor, @Query() { limit, cursor }: WaitingQuery): Promise<WaitingPagesView> {
    const { items, next } = await this.pages.waiting(actor, cursor === undefined ? null : readWaitingCursor(cursor), limit ?? pageSize);
    return { items: items.map((item) => ({ ...item, since: item.since.toISOString() })), next: next === null ? null : writeWaitingCursor(next) };
  }
}
