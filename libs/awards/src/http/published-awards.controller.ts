import { ObjectIdPipe, Public } from '@dvk/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { PublishedAwardsService } from '../published-awards.service';
import { PublicAwardChoicesResponse, PublicAwardDetailResponse, PublicAwardsQuery, PublicAwardsResponse } from './published-awards.dto';

const pageSize = 50;

@Controller('public/awards')
export class PublishedAwardsController {
  constructor(private readonly awards: PublishedAwardsService) {}

  /** The rewarded of published results, open to everybody. */
  @Get()
  @Public()
  async search(@Query() query: PublicAwardsQuery): Promise<PublicAwardsResponse> {
    const { items, total } = await this.awards.search({
      search: query.search ?? '',
      year: query.year ?? null,
      field: query.field ?? null,
      subjectKind: query.kind ?? null,
      award: query.award ?? null,
      unitName: query.unit ?? null,
      limit: query.limit ?? pageSize,
      offset: query.offset ?? 0,
    });
    return { items: [...items], total };
  }

  /** What the list can be filtered by. */
  @Get('choices')
  @Public()
  async choices(): Promise<PublicAwardChoicesResponse> {
    const { years, fields, kinds, awards, units } = await this.awards.choices();
    return { years: [...years], fields: [...fields], kinds: [...kinds], awards: [...awards], units: [...units] };
  }

  /** One of the rewarded. */
  @Get(':id')
  @Public()
  read(@Param('id', ObjectIdPipe) id: string): Promise<PublicAwardDetailResponse> {
    return this.awards.read(id);
  }
}
