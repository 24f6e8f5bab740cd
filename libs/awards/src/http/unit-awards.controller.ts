import { ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { PublishedAwardsService } from '../published-awards.service';
import { UnitAwardsResponse } from './published-awards.dto';

/** More than a reader looks at beside a form. */
const mostShown = 20;

@Controller('units/:id/awards')
export class UnitAwardsController {
  constructor(private readonly awards: PublishedAwardsService) {}

  /** Published awards of a unit and of all it came from, newest campaign first: to see whether one achievement is rewarded twice. */
  @Get()
  @RequirePermission('unit.read')
  async ofUnit(@Param('id', ObjectIdPipe) id: string): Promise<UnitAwardsResponse> {
    return { items: [...(await this.awards.ofUnit(id, mostShown))] };
  }
}
