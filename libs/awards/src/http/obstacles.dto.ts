import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsDateString, IsIn, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { type FindingKind, findingKinds, type ObstacleEffect, obstacleEffects, type ObstacleKind, obstacleKinds } from '../obstacles/obstacle';

const isoDay = /^(19|20|21)\d\d-\d\d-\d\d$/;

class ObstacleContentRequest {
  @ApiProperty({ enum: obstacleKinds })
  @IsIn(obstacleKinds)
  kind!: ObstacleKind;

  @ApiProperty({ enum: obstacleEffects })
  @IsIn(obstacleEffects)
  effect!: ObstacleEffect;

  /** A class of the criteria set for `class-cap` and `knock-out`, else null. */
  @ValidateIf((request: ObstacleContentRequest) => request.className !== null)
  @IsString()
  @MaxLength(200)
  className!: string | null;

  @IsString()
  @MaxLength(2_000)
  reason!: string;

  /** Text, leading zeros kept. */
  @IsString()
  @MaxLength(100)
  documentNumber!: string;

  /** `YYYY-MM-DD` */
  @Matches(isoDay)
  @IsDateString({ strict: true })
  documentDate!: string;

  @IsString()
  @MaxLength(300)
  documentIssuer!: string;
}

export class EnterObstacleRequest extends ObstacleContentRequest {
  @IsUUID()
  nominationId!: string;
}

export class EnterObstacleListRequest extends ObstacleContentRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2_000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  nominationIds!: string[];
}

export class LiftObstacleRequest {
  @IsString()
  @MaxLength(2_000)
  reason!: string;

  /** May be empty. */
  @IsString()
  @MaxLength(500)
  document!: string;
}

export class DismissFindingRequest {
  @IsUUID()
  nominationId!: string;

  @ApiProperty({ enum: findingKinds })
  @IsIn(findingKinds)
  kind!: FindingKind;

  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class ObstacleScanAttached {
  id!: string;
}
