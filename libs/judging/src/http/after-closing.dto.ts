import { WholeInQuery } from '@dvk/platform';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { matrixOnly, type MatrixOnly, type MatrixSort, matrixSorts } from '../matrix-order';
import { mostReopened } from '../reopening.policy';

export class MatrixQuery {
  /** Left out: 300. */
  @IsOptional()
  @WholeInQuery()
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;

  @IsOptional()
  @WholeInQuery()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset?: number;

  /** Left out: all peer groups. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  peerGroup?: string;

  /** `over-limit`: only nominations whose range is above the campaign's spread limit; `apart`: only those with a sheet that stands apart. */
  @IsOptional()
  @ApiProperty({ enum: matrixOnly })
  @IsIn(matrixOnly)
  only?: MatrixOnly;

  /** In code, name or unit, with or without marks. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  /** Left out: by rank inside each peer group. */
  @IsOptional()
  @ApiProperty({ enum: matrixSorts })
  @IsIn(matrixSorts)
  sort?: MatrixSort;

  @IsOptional()
  @IsIn(['ascending', 'descending'])
  direction?: 'ascending' | 'descending';
}

/** Sheets of one nomination. */
export class ChosenSheetsRequest {
  @IsString()
  @MaxLength(200)
  nominationCode!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  memberCodes!: string[];
}

export class ReopeningPreviewRequest {
  /** At most 2,700 sheets in all. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostReopened)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ChosenSheetsRequest)
  chosen!: ChosenSheetsRequest[];
}

export class GiveBackRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostReopened)
  @IsUUID(undefined, { each: true })
  sheetIds!: string[];

  /** Told to the members whose sheets they are, and kept. */
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class LockScoringRequest {
  /** True: sheets that were given back and not handed in again count as first marked. */
  @IsOptional()
  @IsBoolean()
  countFirst?: boolean;
}
