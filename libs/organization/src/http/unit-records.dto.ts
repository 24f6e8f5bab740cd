import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { type AreaClass, areaClasses } from '../area-class';
import { dayForm } from '../calendar-day';
import { type UnitKind, unitKinds } from '../unit-kinds';

class UnitFactsRequest {
  @IsIn(unitKinds)
  @ApiProperty({ enum: unitKinds })
  kind!: UnitKind;

  @IsString()
  @MaxLength(300)
  name!: string;

  /** The unit above it; left out: none. */
  @IsOptional()
  @IsUUID()
  parentId?: string;

  /** `YYYY-MM-DD`; left out: unknown. */
  @IsOptional()
  @IsString()
  @Matches(dayForm)
  establishedOn?: string;
}

export class CreateUnitRequest extends UnitFactsRequest {
  @IsString()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/)
  code!: string;
}

export class CorrectUnitRequest extends UnitFactsRequest {
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  version!: number;

  /** Why what was entered is wrong. */
  @IsString()
  @MaxLength(1_000)
  reason!: string;
}

export class ClassifyUnitRequest {
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  version!: number;

  @IsIn(areaClasses)
  @ApiProperty({ enum: areaClasses })
  areaClass!: AreaClass;

  /** `YYYY-MM-DD`, the first day of the class. */
  @IsString()
  @Matches(dayForm)
  validFrom!: string;

  /** Number, date and issuer, as written. */
  @IsString()
  @MaxLength(300)
  legalDocument!: string;
}
