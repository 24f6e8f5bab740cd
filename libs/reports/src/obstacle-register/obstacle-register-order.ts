import type { CampaignObstaclesView } from '@dvk/awards';

/** What the register is to hold; travels as JSON to the process that writes. */
export interface ObstacleRegisterOrder {
  /** ISO instant. */
  readonly at: string;
  readonly campaignName: string;
  readonly rows: CampaignObstaclesView['obstacles'];
}
