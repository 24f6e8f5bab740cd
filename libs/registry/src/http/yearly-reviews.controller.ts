import { type Actor, CurrentActor, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { YearlyReviewsService } from '../lifecycle/yearly-reviews.service';
import { searchOf } from './initiatives.mapping';
import { ReviewedView, ReviewPreviewRequest, ReviewPreviewView, ReviewRequest, YearlyReviewListView, YearlyReviewQuery } from './life.dto';
import { neededReason, officeDocument } from './life.mapping';

const pageSize = 50;

/** The yearly review of accepted initiatives. */
@Controller('initiative-reviews')
export class YearlyReviewsController {
  constructor(private readonly reviews: YearlyReviewsService) {}

  @Get()
  @RequirePermission('initiative.decide')
  list(@CurrentActor() actor: Actor, @Query() { year, search, state, limit, offset }: YearlyReviewQuery): Promise<YearlyReviewListView> {
    return this.reviews.list(actor, { year, search: searchOf(search), state: state ?? null, limit: limit ?? pageSize, offset: offset ?? 0 });
  }

  /** What deciding so on the chosen would do. */
  @Post('preview')
  @HttpCode(200)
  @RequirePermission('initiative.decide')
  async preview(@CurrentActor() actor: Actor, @Body() { year, outcome, ids }: ReviewPreviewRequest): Promise<ReviewPreviewView> {
    return { lines: await this.reviews.preview(actor, { year, outcome }, ids) };
  }

  /** Decides on all the chosen or on none. */
  @Post()
  @HttpCode(200)
  @RequirePermission('initiative.decide')
  async record(@CurrentActor() actor: Actor, @Body() { year, outcome, reason, document, initiatives }: ReviewRequest): Promise<ReviewedView> {
    const given = { year, outcome, reason: neededReason(reason), document: document === null ? null : officeDocument(document) };
    return { reviewed: await this.reviews.record(actor, given, initiatives) };
  }
}
