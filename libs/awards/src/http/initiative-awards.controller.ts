import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { InitiativeAwardsService } from '../publication/initiative-awards.service';
import { InitiativeAwardsResponse } from './initiative-awards.dto';

@Controller('initiatives/:id/awards')
export class InitiativeAwardsController {
  constructor(private readonly awards: InitiativeAwardsService) {}

  /** What published results propose the initiative for, and which decisions rewarded it. */
  @Get()
  @RequirePermission('initiative.read')
  async read(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<InitiativeAwardsResponse> {
    return { items: (await this.awards.of(actor, id)).map((item) => ({ ...item, publishedAt: item.publishedAt.toISOString() })) };
  }
}
