import { IsMailAddress, PageQuery } from '@dvk/platform';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { type Role, roles } from '../role-permissions';

export const nameLength = 120;
const titleLength = 200;
const emailLength = 254;

export class PeopleQuery extends PageQuery {
  /** Part of the name, with or without marks, or of the user name. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  /** Only who holds this role today. */
  @IsOptional()
  @IsIn(roles)
  @ApiProperty({ enum: roles, required: false })
  role?: Role;

  /** Only who holds a post at this unit today. */
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

export class GivePostRequest {
  @IsIn(roles)
  @ApiProperty({ enum: roles })
  role!: Role;

  @IsUUID()
  unitId!: string;

  /** `YYYY-MM-DD`; today when left out. */
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @Matches(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  validFrom?: string;
}

export class RegisterPersonRequest {
  @IsString()
  @MaxLength(nameLength)
  fullName!: string;

  /** Office title as printed on papers; may be empty. */
  @IsString()
  @MaxLength(titleLength)
  title!: string;

  /** Where mails go; none when left out or null. */
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsString()
  @MaxLength(emailLength)
  @IsMailAddress()
  @ApiProperty({ format: 'email' })
  email?: string | null;

  /** 3 to 64 of a–z, 0–9, dot, dash, underscore. */
  @IsString()
  @MaxLength(64)
  username!: string;

  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => GivePostRequest)
  post?: GivePostRequest;
}

export class UpdatePersonRequest {
  @IsString()
  @MaxLength(nameLength)
  fullName!: string;

  @IsString()
  @MaxLength(titleLength)
  title!: string;

  /** Left out: stays as it is; null: none any more. */
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsString()
  @MaxLength(emailLength)
  @IsMailAddress()
  @ApiProperty({ format: 'email' })
  email?: string | null;

  /** The version seen. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;
}

export class OpenAccountRequest {
  @IsString()
  @MaxLength(64)
  username!: string;
}

export class SetAccountRequest {
  @IsBoolean()
  active!: boolean;

  /** The account's version seen. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;
}

export class PersonPostView {
  id!: string;
  @ApiProperty({ enum: roles })
  role!: Role;
  unitId!: string;
  unitName!: string;
  /** `YYYY-MM-DD` */
  validFrom!: string;
  /** Exclusive; null: open. */
  validTo!: string | null;
  /** Held today. */
  current!: boolean;
}

export class PersonAccountView {
  username!: string;
  active!: boolean;
  mustChangePassword!: boolean;
  version!: number;
}

export class PersonView {
  id!: string;
  fullName!: string;
  title!: string;
  /** Where mails go; null: none is known. */
  email!: string | null;
  version!: number;
  /** null: the person cannot sign in. */
  account!: PersonAccountView | null;
  /** Held ones first, then those to come, then the past. */
  posts!: PersonPostView[];
}

export class PeopleListView {
  items!: PersonView[];
  total!: number;
}

export class TemporaryPasswordView {
  person!: PersonView;
  /** Told this once; stored nowhere but as its hash. */
  temporaryPassword!: string;
}
