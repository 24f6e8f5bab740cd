import { shownToUnits, type ShownToUnits } from '@dvk/campaigns';
import { ApiProperty } from '@nestjs/swagger';
import { AppealResponse } from './appeal.dto';
import { PublicRewardResponse } from './published-awards.dto';
import { MarkedLeafResponse } from './explanation.dto';
import { TrailAverage } from './result.dto';

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

export class OwnExplanationResponse {
  /** `mean`, `trimmed` or `median` */
  method!: string;
  /** `sheet` or `criterion` */
  scope!: string;
  exactScore!: string | null;
  /** Counted sheets without their members, highest total first. */
  sheets!: OwnSheetResponse[];
  /** The single marks of these sheets, in their order. */
  marks!: MarkedLeafResponse[];
  notCounted!: number;
  averages!: TrailAverage[];
  notApplicable!: string[];
  panelExact!: string;
  officeTotal!: string | null;
  mean!: string;
  median!: string;
  range!: string;
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
