import { WholeInQuery } from '@dvk/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { lineChangeKinds, ruleParts } from '../changes/result-changes';
import { FactResponse, FrozenDecisionResponse } from './frozen-fact.dto';
import { ResultReference } from './result.dto';

const directions = ['added', 'removed'] as const;

export class ResultChangesQuery {
  /** Lines of this kind only. */
  @IsOptional()
  @IsIn(lineChangeKinds)
  @ApiPropertyOptional({ enum: lineChangeKinds })
  kind?: (typeof lineChangeKinds)[number];

  /** So many lines have been read: those behind them. */
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

export class LinePlaceResponse {
  outcome!: string;
  rank!: number | null;
  tied!: boolean;
  /** Decimal text with a point. */
  finalScore!: string | null;
  className!: string | null;
  award!: string | null;
  awardStatus!: string | null;
  reason!: string | null;
}

export class SheetChangeResponse {
  nominationCode!: string;
  /** null: the office's items. */
  assessorCode!: string | null;
  @ApiProperty({ enum: ['added', 'removed', 'changed'] })
  change!: 'added' | 'removed' | 'changed';
}

export class DecisionChangeResponse {
  @ApiProperty({ enum: directions })
  change!: (typeof directions)[number];
  decision!: FrozenDecisionResponse;
}

export class FactChangeResponse {
  nominationCode!: string;
  @ApiProperty({ enum: directions })
  change!: (typeof directions)[number];
  fact!: FactResponse;
}

export class LineChangeResponse {
  code!: string;
  name!: string;
  unitName!: string;
  peerGroup!: string;
  @ApiProperty({ enum: lineChangeKinds })
  kind!: (typeof lineChangeKinds)[number];
  @ApiProperty({ type: LinePlaceResponse, nullable: true })
  before!: LinePlaceResponse | null;
  @ApiProperty({ type: LinePlaceResponse, nullable: true })
  after!: LinePlaceResponse | null;
  /** What was changed about the nomination itself. */
  sheets!: SheetChangeResponse[];
  decisions!: DecisionChangeResponse[];
  facts!: FactChangeResponse[];
}

export class ChangeCountResponse {
  @ApiProperty({ enum: lineChangeKinds })
  kind!: (typeof lineChangeKinds)[number];
  count!: number;
}

export class ProgramVersionsResponse {
  before!: string;
  after!: string;
}

/** What differs from the version it replaces, and why; everything empty for the first version. */
export class ResultChangesResponse {
  @ApiProperty({ type: ResultReference, nullable: true })
  replaces!: ResultReference | null;
  reason!: string | null;
  lines!: LineChangeResponse[];
  /** What `after` asks for the lines behind these; null: there are none. */
  next!: number | null;
  /** Of all lines, whatever kind is asked for. */
  counts!: ChangeCountResponse[];
  /** Sheets, decisions and facts that are not told here one by one. */
  causesLeft!: number;
  sheets!: SheetChangeResponse[];
  @ApiProperty({ enum: ruleParts, isArray: true })
  rules!: (typeof ruleParts)[number][];
  decisions!: DecisionChangeResponse[];
  facts!: FactChangeResponse[];
  @ApiProperty({ type: ProgramVersionsResponse, nullable: true })
  programVersions!: ProgramVersionsResponse | null;
}
