import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { commentLength } from '../score-sheets.service';

export class DeskQuery {
  /** Left out: the campaign that can be marked now, or the newest. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;
}

export class WriteSheetRequest {
  /** The version that was seen. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;

  /** Leaf code → mark; missing marks are left out. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true })
  marks!: object;

  /** Leaf code → remark. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  remarks!: object;

  @IsString()
  @MaxLength(commentLength)
  comment!: string;
}

export class SheetVersionRequest {
  /** The version that was seen. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;
}

export class ReadinessQuery {
  @IsUUID()
  campaignId!: string;
}

export class SheetSeenRequest {
  @IsUUID()
  id!: string;

  /** The version that was seen. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;
}

export class SubmitSheetsRequest {
  @IsUUID()
  campaignId!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => SheetSeenRequest)
  sheets!: SheetSeenRequest[];
}

export class WriteOfficeSheetRequest {
  /** The version that was seen; 0: nothing had been entered. */
  @IsInt()
  @Min(0)
  @Max(2_147_483_646)
  version!: number;

  /** Leaf code → mark; missing marks are left out. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true })
  marks!: object;

  /** Leaf code → remark; a deduction or bonus that is not 0 needs one. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  remarks!: object;
}

export class EvidenceQuery {
  /** `inline` shows PDFs and pictures in the browser; left out: download. */
  @IsOptional()
  @IsIn(['inline'])
  disposition?: 'inline';
}

export class CloseScoringRequest {
  /** Asked for when members are late. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;
}
