import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, IsObject, IsString, IsUUID, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';

export class CapacityRequest {
  /** Most nominations the member takes on; null: no limit. */
  @ValidateIf((request: CapacityRequest) => request.mostNominations !== null)
  @IsInt()
  @Min(0)
  @Max(100_000)
  mostNominations!: number | null;

  /** Fields of the campaign the member is at home in. */
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  preferredFields!: string[];
}

export class CapacityChangeRequest extends CapacityRequest {
  @IsUUID()
  memberId!: string;

  /** What was seen before it was changed. */
  @IsObject()
  @ValidateNested()
  @Type(() => CapacityRequest)
  seen!: CapacityRequest;
}

export class CapacitiesRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique((change: CapacityChangeRequest) => change?.memberId)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CapacityChangeRequest)
  members!: CapacityChangeRequest[];
}
