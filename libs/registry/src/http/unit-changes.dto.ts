import { dayForm, type UnitKind, unitKinds, type UnitStepKind, unitStepKinds } from '@dvk/organization';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';

/** Id of a unit, or the key of one that the change makes. */
const unitRef = /^(new-[1-9][0-9]?|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

export class NewUnitRequest {
  /** `new-1`, `new-2` …: how the steps name it. */
  @IsString()
  @Matches(/^new-[1-9][0-9]?$/)
  key!: string;

  @IsString()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/)
  code!: string;

  @IsIn(unitKinds)
  @ApiProperty({ enum: unitKinds })
  kind!: UnitKind;

  @IsString()
  @MaxLength(300)
  name!: string;

  /** The unit above it; left out: none. */
  @IsOptional()
  @IsString()
  @Matches(unitRef)
  parentId?: string;
}

export class UnitStepRequest {
  @IsIn(unitStepKinds)
  @ApiProperty({ enum: unitStepKinds })
  kind!: UnitStepKind;

  /** What changes. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Matches(unitRef, { each: true })
  unitIds!: string[];

  /** Into what, to whom, below whom; none at `rename`, `convert`, `dissolve`, and where a unit is to stand below nobody. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Matches(unitRef, { each: true })
  targetIds!: string[];

  /** Who takes over what is open: at `split` one of the targets, at `dissolve` another unit. */
  @IsOptional()
  @IsString()
  @Matches(unitRef)
  heirId?: string;

  /** At `rename`. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  name?: string;

  /** What the units become, at `convert`. */
  @IsOptional()
  @IsIn(unitKinds)
  @ApiProperty({ enum: unitKinds, required: false })
  unitKind?: UnitKind;
}

export class PostChoiceRequest {
  @IsUUID()
  postId!: string;

  /** One of what the unit becomes; left out: the post ends. */
  @IsOptional()
  @IsString()
  @Matches(unitRef)
  unitId?: string;
}

export class UnitChangeDraft {
  /** `YYYY-MM-DD`, the first day on which it is so. */
  @IsString()
  @Matches(dayForm)
  effectiveOn!: string;

  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => NewUnitRequest)
  newUnits!: NewUnitRequest[];

  @IsArray()
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => UnitStepRequest)
  steps!: UnitStepRequest[];

  /** Posts that go elsewhere than to the heir. */
  @IsArray()
  @ArrayMaxSize(1_000)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PostChoiceRequest)
  posts!: PostChoiceRequest[];
}

export class RecordUnitChangeRequest extends UnitChangeDraft {
  /** Number, date and issuer, as written. */
  @IsString()
  @MaxLength(300)
  legalDocument!: string;

  @IsString()
  @MaxLength(2_000)
  note!: string;
}

export class UndoUnitChangeRequest {
  @IsString()
  @MaxLength(1_000)
  reason!: string;
}
