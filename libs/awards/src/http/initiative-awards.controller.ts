import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InitiativeAwardsService } from '../publication/initiative-awards.service';
import { PublicRewardResponse } from './published-awards.dto';

export class InitiativeAwardResponse {
  nominationId!: string;
  campaignName!: string;
  year!: number;
  /** Tier it was proposed for. */
  award!: string;
  publishedAt!: string;
  /** The issued decision; null: proposed, not rewarded. */
  @ApiProperty({ type: PublicRewardResponse, nullable: true })
  reward!: PublicRewardResponse | null;
}

export class InitiativeAwardsResponse {
  /** The newest campaign first. */
  items!: InitiativeAwardResponse[];
}

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
