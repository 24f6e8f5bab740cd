import { ApiProperty } from '@nestjs/swagger';
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
