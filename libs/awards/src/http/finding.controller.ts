import { type Actor, CurrentActor, RequirePermission } from '@dvk/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { AwardFindingService } from '../finding/award-finding.service';
import { FindingChoicesView, FindingPageQuery, FoundInitiativesView } from './finding.dto';
import { findingFilter, foundInitiativesView } from './finding.mapping';

const pageSize = 50;

/** Finding among all initiatives the caller may see. */
@Controller('found-initiatives')
export class FindingController {
  constructor(private readonly finding: AwardFindingService) {}

  /** A page of what the filters find; the next one begins at `next`. */
  @Get()
  @RequirePermission('initiative.read')
  async find(@CurrentActor() actor: Actor, @Query() query: FindingPageQuery): Promise<FoundInitiativesView> {
    return foundInitiativesView(await this.finding.find(actor, findingFilter(query), query.cursor ?? null, query.limit ?? pageSize));
  }

  /** What the filters can be set to. */
  @Get('choices')
  @RequirePermission('initiative.read')
  async choices(@CurrentActor() actor: Actor): Promise<FindingChoicesView> {
    const { fields, programmes, years } = await this.finding.choices(actor);
    return { fields: [...fields], programmes: [...programmes], years: [...years] };
  }
}
