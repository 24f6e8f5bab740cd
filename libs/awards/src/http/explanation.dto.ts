import { ApiProperty } from '@nestjs/swagger';
import { FactResponse, FrozenDecisionResponse } from './frozen-fact.dto';

export class ExplainedRules {
  /** `mean`, `trimmed` or `median` */
  method!: string;
  trimEachEnd!: number;
  trimFrom!: number;
  /** `sheet` or `criterion` */
  scope!: string;
  minSheets!: number;
  /** `exact` or `rounded` */
  classOn!: string;
  /** `rounded` or `exact` */
  rankOn!: string;
}

export class ExplainedAverageResponse {
  code!: string;
  /** Decimal text with a point; so are the others. */
  max!: string;
  /** Hundredths; null for a group. */
  weight!: number | null;
  /** Average × weight, rounded; null for a group. */
  weighted!: string | null;
  /** What still applies of a group whose other items were set aside; null: nothing was. */
  rescaledFrom!: string | null;
}

export class MarkedLeafResponse {
  code!: string;
  name!: string;
  /** Decimal text with a point; empty for a gate. */
  max!: string;
  /** Hundredths. */
  weight!: number;
  /** One for each sheet: points before the weight, `not-applicable`, `passed`, `failed`, or empty. */
  marks!: string[];
}

export class MarkingMember {
  code!: string;
  name!: string;
}

export class ExplainedMarksResponse {
  /** In the panel's order. */
  members!: MarkingMember[];
  leaves!: MarkedLeafResponse[];
}

export class ExplainedBand {
  name!: string;
  /** Hundredths; null: open at this end. */
  from!: number | null;
  fromInclusive!: boolean;
  to!: number | null;
  toInclusive!: boolean;
}

export class DecidingKey {
  /** Kind of the key of the tie chain, or `decision` */
  key!: string;
  /** Criterion or group of an average. */
  code!: string | null;
  own!: string;
  other!: string;
}

export class ExplainedEqualResponse {
  code!: string;
  rank!: number;
  @ApiProperty({ type: DecidingKey, nullable: true })
  decidedBy!: DecidingKey | null;
}

export class ExplainedTierResponse {
  award!: string;
  awarded!: number;
  lastRank!: number | null;
  /** `wait`, `take-all` or `take-none` */
  tieAtLine!: string;
}

/** What stands behind a line besides its trail. */
export class ExplanationResponse {
  rules!: ExplainedRules;
  decimals!: number;
  totalMax!: string;
  averages!: ExplainedAverageResponse[];
  /** What each member gave each item. */
  marks!: ExplainedMarksResponse;
  @ApiProperty({ type: ExplainedBand, nullable: true })
  band!: ExplainedBand | null;
  facts!: FactResponse[];
  decisions!: FrozenDecisionResponse[];
  /** Everybody of the same score. */
  equals!: ExplainedEqualResponse[];
  tiers!: ExplainedTierResponse[];
}
