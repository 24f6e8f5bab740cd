import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

export class DeclaredConflictRequest {
  @IsUUID()
  nominationId!: string;

  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class DeclarationRequest {
  /** Nominations on the list that was looked at; all that were not answered for yet must be among them. */
  @IsArray()
  @ArrayMaxSize(5_000)
  @IsUUID(undefined, { each: true })
  nominationIds!: string[];

  /** Those of them, or of the ones answered for before, in which the member has a conflict. */
  @IsArray()
  @ArrayMaxSize(5_000)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => DeclaredConflictRequest)
  conflicts!: DeclaredConflictRequest[];
}
