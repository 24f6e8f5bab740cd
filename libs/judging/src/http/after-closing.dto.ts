import { WholeInQuery } from '@dvk/platform';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { type MatrixSort, matrixSorts } from '../matrix-order';

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

  /** `over-limit`: only nominations whose range is above the campaign's spread limit. */
  @IsOptional()
  @IsIn(['over-limit'])
  only?: 'over-limit';

  /** Left out: by rank inside each peer group. */
  @IsOptional()
  @ApiProperty({ enum: matrixSorts })
  @IsIn(matrixSorts)
  sort?: MatrixSort;

  @IsOptional()
  @IsIn(['ascending', 'descending'])
  direction?: 'ascending' | 'descending';
}

export class ReopeningPreviewRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  sheetIds!: string[];
}

export class GiveBackRequest extends ReopeningPreviewRequest {
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
