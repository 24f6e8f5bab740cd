import { dayForm } from '@dvk/organization';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { RegisterInitiativeRequest } from '../../http/initiatives.dto';
import { type AskedWay, askedWays, longestAskedNote, longestAsker } from '../on-behalf';

export class AskedDocumentFields {
  /** One line; must not be empty. */
  @IsString()
  @MaxLength(100)
  number!: string;

  /** `YYYY-MM-DD`, not after today. */
  @Matches(dayForm)
  date!: string;
}

export class AskedFields {
  @IsIn(askedWays)
  @ApiProperty({ enum: askedWays })
  way!: AskedWay;

  /** Who asked, one line: a bureau or a post rather than a name. */
  @IsString()
  @MaxLength(longestAsker)
  askedBy!: string;

  /** The unit's paper, where it asked by one. */
  @ValidateIf((_, value) => value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => AskedDocumentFields)
  document!: AskedDocumentFields | null;

  @IsString()
  @MaxLength(longestAskedNote)
  note!: string;
}

export class RegisterForUnitRequest extends RegisterInitiativeRequest {
  /** Begins its nomination there at once, for the unit to go on with. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  @IsObject()
  @ValidateNested()
  @Type(() => AskedFields)
  asked!: AskedFields;
}
