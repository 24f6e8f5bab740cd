import { PageQuery, WholeInQuery } from '@dvk/platform';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class PublicAwardsQuery extends PageQuery {
  /** Name or unit, with or without marks. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  @IsOptional()
  @WholeInQuery()
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  field?: string;

  /** Kind of subject. */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  kind?: string;

  /** Award tier. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  award?: string;

  /** Name of the unit, as it was called when it was rewarded. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  unit?: string;
}

/** What the public may know of a rewarded nomination: these fields and no other. */
export class PublicAwardResponse {
  id!: string;
  campaignName!: string;
  year!: number;
  name!: string;
  unitName!: string;
  subjectKind!: string;
  field!: string;
  award!: string;
  /** The reward was taken back by a decision. */
  revoked!: boolean;
}

/** A decision to reward as far as it is open to everybody. */
export class PublicRewardResponse {
  /** Text, leading zeros kept. */
  number!: string;
  /** `YYYY-MM-DD` */
  date!: string;
  issuer!: string;
  goldenBookNo!: number;
  /** Of the decision that took it back; null: it stands. */
  revokedNumber!: string | null;
  /** `YYYY-MM-DD` */
  revokedDate!: string | null;
  revokedIssuer!: string | null;
}

export class PublicAwardsResponse {
  items!: PublicAwardResponse[];
  total!: number;
}

export class UnitAwardsResponse {
  /** Newest campaign first. */
  items!: PublicAwardResponse[];
}

export class PublicAwardDetailResponse extends PublicAwardResponse {
  organizer!: string;
  publishedAt!: Date;
  /** First 12 characters of the result's SHA-256. */
  verifyCode!: string;
  /** null: no decision yet. */
  reward!: PublicRewardResponse | null;
}

export class PublicAwardChoicesResponse {
  /** Newest first. */
  years!: number[];
  fields!: string[];
  kinds!: string[];
  awards!: string[];
  units!: string[];
}
