import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';

export class TrialQuota {
  /** Name of the award tier. */
  @IsString()
  @MaxLength(200)
  award!: string;

  /** As in the rules of a campaign. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  quota!: Record<string, unknown>;
}

/** What is changed for the sake of trying; what is left out stays as it was frozen. */
export class TrialRequest {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TrialQuota)
  quotas?: TrialQuota[];

  @IsOptional()
  @IsIn(['mean', 'trimmed', 'median'])
  method?: 'mean' | 'trimmed' | 'median';

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(20)
  trimEachEnd?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  trimFrom?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  minSheets?: number;

  /** Code of a member: as if they had never been of the panel. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  withoutAssessor?: string;
}
