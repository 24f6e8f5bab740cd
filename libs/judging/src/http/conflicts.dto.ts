import { IsString, IsUUID, MaxLength } from 'class-validator';

export class AddConflictRequest {
  @IsUUID()
  memberId!: string;

  @IsUUID()
  nominationId!: string;

  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class LiftConflictRequest {
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}
