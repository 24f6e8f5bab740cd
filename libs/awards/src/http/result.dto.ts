import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** A whole number in a query string; anything else stays what it is and is refused. */
const toWhole = ({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value);

export class ResultLinesQuery {
  /** Lines of this peer group only. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  peerGroup?: string;

  /** Code, name or unit, with or without marks. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  /** Lines after this position. */
  @IsOptional()
  @Transform(toWhole)
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  after?: number;

  @IsOptional()
  @Transform(toWhole)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export class ResultReference {
  id!: string;
  versionNo!: number;
  sha256!: string;
  /** ISO instant. */
  frozenAt!: string;
}

export class TierCount {
  award!: string;
  count!: number;
}

export class PeerGroupCounts {
  name!: string;
  ranked!: number;
  awards!: TierCount[];
}

export class UndecidedRank {
  peerGroup!: string;
  award!: string;
  codes!: string[];
  reason!: string;
}

export class ResultResponse {
  id!: string;
  campaignId!: string;
  campaignName!: string;
  versionNo!: number;
  sha256!: string;
  programVersion!: string;
  /** ISO instant. */
  frozenAt!: string;
  decimals!: number;
  peerGroups!: PeerGroupCounts[];
  incomplete!: number;
  ineligible!: number;
  undecided!: UndecidedRank[];
}

export class ResultLineResponse {
  position!: number;
  nominationCode!: string;
  name!: string;
  unitName!: string;
  subjectKind!: string;
  field!: string;
  peerGroup!: string;
  /** `ranked`, `ineligible` or `incomplete` */
  outcome!: string;
  rank!: number | null;
  tied!: boolean;
  /** Decimal text with a point. */
  finalScore!: string | null;
  /** Fraction in lowest terms, or an integer. */
  exactScore!: string | null;
  className!: string | null;
  countedSheets!: number;
  award!: string | null;
  awardStatus!: string | null;
  reason!: string | null;
  reasonAt!: string | null;
  notes!: string[];
  remarks!: string[];
}

export class TrailSheet {
  assessorCode!: string;
  total!: string | null;
  /** `counted`, `draft`, `recused` or `conflict` */
  state!: string;
  trimmed!: boolean;
}

export class TrailAverage {
  code!: string;
  average!: string;
}

export class TrailResponse {
  sheets!: TrailSheet[];
  averages!: TrailAverage[];
  notApplicable!: string[];
  panelExact!: string;
  officeTotal!: string | null;
  mean!: string;
  median!: string;
  range!: string;
}

export class ResultLineDetailResponse extends ResultLineResponse {
  trail!: TrailResponse | null;
}

export class PublicAwardsQuery {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;
}

/** What the public may know of a rewarded nomination: these fields and no other. */
export class PublicAwardResponse {
  campaignName!: string;
  year!: number;
  name!: string;
  unitName!: string;
  subjectKind!: string;
  field!: string;
  award!: string;
}
