import { ApiProperty } from '@nestjs/swagger';
import { ruleParts } from '../changes/result-changes';
import { FactResponse, FrozenDecisionResponse } from './frozen-fact.dto';
import { ResultReference } from './result.dto';

const lineChangeKinds = ['entered', 'left', 'award-changed', 'moved', 'figure-changed'] as const;
const directions = ['added', 'removed'] as const;

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
  sheets!: SheetChangeResponse[];
  @ApiProperty({ enum: ruleParts, isArray: true })
  rules!: (typeof ruleParts)[number][];
  decisions!: DecisionChangeResponse[];
  facts!: FactChangeResponse[];
  @ApiProperty({ type: ProgramVersionsResponse, nullable: true })
  programVersions!: ProgramVersionsResponse | null;
}
