import { WholeInQuery } from '@dvk/platform';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ExplanationResponse } from './explanation.dto';

export class ResultLinesQuery {
  /** Lines of this peer group only. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  peerGroup?: string;

  /** Ranked, ineligible or incomplete lines only. */
  @IsOptional()
  @IsIn(['ranked', 'ineligible', 'incomplete'])
  outcome?: 'ranked' | 'ineligible' | 'incomplete';

  /** Name or unit, with or without marks, or code. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  /** Lines after this position. */
  @IsOptional()
  @WholeInQuery()
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  after?: number;

  @IsOptional()
  @WholeInQuery()
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
  /** `proposal` while something is undecided or undetermined, `final` when nothing is */
  standing!: string;
}

export class ResultVersionResponse extends ResultReference {
  /** Why the version before was replaced; null for the first. */
  reason!: string | null;
  replacesId!: string | null;
  frozenByName!: string;
}

export class TierCount {
  award!: string;
  count!: number;
}

export class PeerGroupCounts {
  name!: string;
  ranked!: number;
  awards!: TierCount[];
  /** On the quota line or behind it, waiting for a recorded act. */
  undecided!: number;
  notProposed!: number;
}

/** How far a campaign has come on its way to a result. */
export class ResultStandingResponse {
  campaignId!: string;
  campaignCode!: string;
  campaignName!: string;
  year!: number;
  scoringClosed!: boolean;
  /** The phase of this moment opens results. */
  readable!: boolean;
  published!: boolean;
  /** The newest result; null while there is none or it may not be read. */
  newest!: ResultReference | null;
}

export class CampaignResultsResponse extends ResultStandingResponse {
  acceptedNominations!: number;
  /** The actor may freeze the result now. */
  mayFreeze!: boolean;
  /** Code of why nobody could freeze it now; null when it could be. */
  freezeRefusal!: string | null;
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
  /** `proposal` or `final` */
  standing!: string;
  /** Why the version before was replaced; null for the first. */
  reason!: string | null;
  replacesId!: string | null;
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
  /** Name of the criterion or group at which an ineligible nomination failed. */
  reasonAtName!: string | null;
  notes!: string[];
  remarks!: string[];
}

export class TrailSheet {
  assessorCode!: string;
  assessorName!: string;
  total!: string | null;
  /** `counted`, `draft`, `recused` or `conflict` */
  state!: string;
  trimmed!: boolean;
}

export class TrailAverage {
  code!: string;
  name!: string;
  isGroup!: boolean;
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
  explanation!: ExplanationResponse;
}
