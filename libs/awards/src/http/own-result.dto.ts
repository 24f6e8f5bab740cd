import { shownToUnits, type ShownToUnits } from '@dvk/campaigns';
import { ApiProperty } from '@nestjs/swagger';
import { AppealResponse } from './appeal.dto';
import { PublicRewardResponse } from './published-awards.dto';
import { ExplainedBand, MarkedLeafResponse } from './explanation.dto';

export class NotRewardedResponse {
  /** `over-quota`, `not-a-candidate`, `gate`, `floor`, `knock-out`, `too-few-sheets`, `office-items-missing` … */
  code!: string;
  /** Criterion or group at which it failed, or the fact that stood against it. */
  at!: string | null;
}

export class OwnPlaceResponse {
  rank!: number;
  tied!: boolean;
  peerGroup!: string;
}

export class OwnRewardResponse extends PublicRewardResponse {
  signer!: string;
  revokedReason!: string | null;
}

/** What a unit sees of its own nomination once the result is published. */
export class OwnResultResponse {
  nominationId!: string;
  nominationCode!: string;
  name!: string;
  unitName!: string;
  campaignId!: string;
  campaignName!: string;
  year!: number;
  publishedAt!: Date;
  /** It takes the place of an earlier publication. */
  corrected!: boolean;
  /** First 12 characters of the result's SHA-256. */
  verifyCode!: string;
  @ApiProperty({ enum: shownToUnits })
  shown!: ShownToUnits;
  award!: string | null;
  /** The issued decision that rewards it; null: none yet. */
  reward!: OwnRewardResponse | null;
  className!: string | null;
  /** null: it is rewarded. */
  notRewarded!: NotRewardedResponse | null;
  /** null: not shown, or without a rank. */
  place!: OwnPlaceResponse | null;
  /** Decimal text with a point; null: not shown, or without a figure. */
  finalScore!: string | null;
}

export class OwnResultsResponse {
  /** Newest publication first. */
  results!: OwnResultResponse[];
  /** Everything the units ever filed, newest first. */
  appeals!: AppealResponse[];
}

export class OwnSheetResponse {
  total!: string;
  trimmed!: boolean;
}

export class OwnAverageResponse {
  code!: string;
  name!: string;
  isGroup!: boolean;
  /** Decimal text with a point; so are the others. */
  average!: string;
  /** null: marked by the office. */
  max!: string | null;
  /** Hundredths; null for a group. */
  weight!: number | null;
  /** Average × weight, rounded; null for a group. */
  weighted!: string | null;
  /** What still applies of a group whose other items were set aside; null: nothing was. */
  rescaledFrom!: string | null;
}

export class OwnFactResponse {
  /** `knock-out` or `class-cap` */
  kind!: string;
  /** The stated class, or the best still possible; null: not eligible. */
  className!: string | null;
  sourceDocument!: string;
}

export class OwnTieKeyResponse {
  /** `average`, `median`, `smaller-spread`, `legal-preference`, or `decision` for a recorded order. */
  key!: string;
  /** The criterion of an average. */
  code!: string | null;
  /** One's own figure; empty for a recorded order. */
  own!: string;
}

export class OwnEqualsResponse {
  /** Others of the group with the same score. */
  count!: number;
  /** What told them apart, in the order in which it was asked; empty: nothing did. */
  keys!: OwnTieKeyResponse[];
}

export class OwnTierResponse {
  award!: string;
  awarded!: number;
  /** The last rank with the award; null: nobody has it. */
  lastRank!: number | null;
}

export class OwnDecisionResponse {
  /** `class`, `order`, `line` or `departure` */
  kind!: string;
  /** ISO instant. */
  decidedAt!: string;
  document!: string;
}

export class OwnExplanationResponse {
  /** `mean`, `trimmed` or `median` */
  method!: string;
  /** `sheet` or `criterion` */
  scope!: string;
  /** Places of points. */
  decimals!: number;
  /** The most points there are, as a decimal text. */
  totalMax!: string;
  exactScore!: string | null;
  finalScore!: string | null;
  /** Counted sheets without their members, highest total first. */
  sheets!: OwnSheetResponse[];
  /** The single marks of these sheets, in their order. */
  marks!: MarkedLeafResponse[];
  notCounted!: number;
  averages!: OwnAverageResponse[];
  notApplicable!: string[];
  panelExact!: string;
  officeTotal!: string | null;
  mean!: string;
  median!: string;
  range!: string;
  /** `exact` or `rounded` */
  classOn!: string;
  /** The band of the score before anything lowered it; null: none. */
  band!: ExplainedBand | null;
  /** What lowered the class. */
  facts!: OwnFactResponse[];
  /** null: it has no rank. */
  equals!: OwnEqualsResponse | null;
  /** How the awards of its peer group went. */
  tiers!: OwnTierResponse[];
  /** Acts that were recorded about it. */
  decisions!: OwnDecisionResponse[];
}

export class OwnResultDetailResponse extends OwnResultResponse {
  /** null: not shown, or without a figure. */
  explanation!: OwnExplanationResponse | null;
  /** Until when an appeal is taken; null: the days have not begun to run, or none is taken. */
  appealsUntil!: Date | null;
  /** Code of why none can be filed now; null: one can. */
  appealRefusal!: string | null;
  /** About this nomination, newest first. */
  appeals!: AppealResponse[];
}
