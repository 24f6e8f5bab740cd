import { ApiProperty } from '@nestjs/swagger';
import { type FindingKind, findingKinds, type ObstacleEffect, obstacleEffects, type ObstacleKind, obstacleKinds } from './obstacle';

export class ObstacleNominationView {
  id!: string;
  code!: string;
  name!: string;
  unitName!: string;
}

export class ObstacleLiftingView {
  reason!: string;
  document!: string;
  liftedByName!: string;
  /** ISO instant. */
  liftedAt!: string;
}

export class ObstacleScanView {
  id!: string;
  fileName!: string;
  size!: number;
}

export class ObstacleView {
  id!: string;
  nomination!: ObstacleNominationView;
  @ApiProperty({ enum: obstacleKinds })
  kind!: ObstacleKind;
  @ApiProperty({ enum: obstacleEffects })
  effect!: ObstacleEffect;
  className!: string | null;
  reason!: string;
  documentNumber!: string;
  /** `YYYY-MM-DD` */
  documentDate!: string;
  documentIssuer!: string;
  /** Of the document, oldest first. */
  scans!: ObstacleScanView[];
  enteredByName!: string;
  /** ISO instant. */
  enteredAt!: string;
  /** null: it stands. */
  lifting!: ObstacleLiftingView | null;
}

export class RewardedByView {
  number!: string;
  /** `YYYY-MM-DD` */
  date!: string;
  issuer!: string;
}

export class RewardedBeforeView {
  campaignName!: string;
  year!: number;
  award!: string;
  /** Of the register of decisions; null: published, and not decided on yet. */
  decision!: RewardedByView | null;
}

export class FindingView {
  nomination!: ObstacleNominationView;
  @ApiProperty({ enum: findingKinds })
  kind!: FindingKind;
  rewarded!: RewardedBeforeView | null;
}

export class DismissedFindingView extends FindingView {
  reason!: string;
  dismissedByName!: string;
  /** ISO instant. */
  dismissedAt!: string;
}

/** What stands in the way of a campaign's nominations, and what the register found. */
export class CampaignObstaclesView {
  campaignId!: string;
  campaignName!: string;
  /** Oldest first, the lifted ones too. */
  obstacles!: ObstacleView[];
  /** Nobody has looked into them yet. */
  findings!: FindingView[];
  dismissed!: DismissedFindingView[];
  /** Accepted nominations by code. */
  nominations!: ObstacleNominationView[];
  /** Classes of the criteria set, best first. */
  classes!: string[];
  mayEnter!: boolean;
  mayLift!: boolean;
}
