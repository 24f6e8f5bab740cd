import { Public } from '@dvk/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { PublishedAwardsService } from '../published-awards.service';
import { PublicAwardResponse, PublicAwardsQuery } from './result.dto';

@Controller('public/awards')
export class PublishedAwardsController {
  constructor(private readonly awards: PublishedAwardsService) {}

  /** The rewarded of published campaigns, open to everybody. */
  @Get()
  @Public()
  search(@Query() query: PublicAwardsQuery): Promise<PublicAwardResponse[]> {
    return this.awards.search(query.search ?? '');
  }
}
