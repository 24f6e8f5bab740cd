import { type ListState, listStates, type ObstacleEffect, obstacleEffects, type ObstacleKind, obstacleKinds } from '@dvk/awards';
import { ApiProperty } from '@nestjs/swagger';
import { IsDateString, IsIn, IsString, Matches, MaxLength } from 'class-validator';

/** The document that the list came with; fields beside the file, and a form carries text only. */
export class ObstacleFileDocument {
  /** Text, leading zeros kept. */
  @IsString()
  @MaxLength(100)
  documentNumber!: string;

  /** `YYYY-MM-DD` */
  @Matches(/^(19|20|21)\d\d-\d\d-\d\d$/)
  @IsDateString({ strict: true })
  documentDate!: string;

  @IsString()
  @MaxLength(300)
  documentIssuer!: string;

  /** What it says in common, for rows without a note of their own; may be empty. */
  @IsString()
  @MaxLength(2_000)
  summary!: string;
}

export class ApplyObstacleFileRequest extends ObstacleFileDocument {
  /** Of the preview that was looked at. */
  @Matches(/^[0-9a-f]{64}$/)
  fingerprint!: string;

  /** `all`: nothing is entered while a row is wrong · `good`: the rows that are right are. */
  @IsIn(['all', 'good'])
  choice!: 'all' | 'good';
}

/** Rows by what is done with them. */
export class ObstacleFileCounts {
  new!: number;
  unchanged!: number;
  doubled!: number;
  refused!: number;
}

export class ObstacleRowProblem {
  /** "C7"; empty: the row as a whole. */
  cell!: string;
  code!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  params!: object;
}

export class ObstacleRowTarget {
  /** Empty: all nominations of the unit. */
  code!: string;
  name!: string;
  unitName!: string;
  nominations!: number;
}

export class ObstacleRowView {
  /** As the spreadsheet shows it. */
  row!: number;
  target!: ObstacleRowTarget;
  @ApiProperty({ enum: obstacleKinds, nullable: true })
  kind!: ObstacleKind | null;
  @ApiProperty({ enum: obstacleEffects, nullable: true })
  effect!: ObstacleEffect | null;
  /** `new`: is entered · `unchanged`: was entered of this document before · `doubled`: stands in the file before · `refused`. */
  @ApiProperty({ enum: listStates })
  state!: ListState;
  problems!: ObstacleRowProblem[];
}

export class ObstacleFilePreview {
  /** To be sent back with the file: exactly this is done, or nothing. */
  fingerprint!: string;
  counts!: ObstacleFileCounts;
  /** How many obstacles would be entered: a unit may have several nominations. */
  obstacles!: number;
  rows!: ObstacleRowView[];
}

export class ObstacleFileApplied {
  entered!: number;
  /** As the rows stood when they were taken. */
  counts!: ObstacleFileCounts;
}
