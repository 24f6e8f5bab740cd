import { IsString, MaxLength } from 'class-validator';

export class SignInRequest {
  /** As given by the administrator; case makes no difference. */
  @IsString()
  @MaxLength(64)
  username!: string;

  @IsString()
  @MaxLength(512)
  password!: string;
}

export class ChangePasswordRequest {
  @IsString()
  @MaxLength(512)
  currentPassword!: string;

  /** 10 to 128 characters, not the user name, not one of the common ones. */
  @IsString()
  @MaxLength(512)
  newPassword!: string;
}

export class SessionPersonView {
  id!: string;
  fullName!: string;
  username!: string;
}

export class SessionPostView {
  id!: string;
  /** e.g. `unit-clerk` */
  role!: string;
  unitId!: string;
  /** Today's name of the unit. */
  unitName!: string;
}

export class SessionView {
  person!: SessionPersonView;

  /** Posts held today. */
  posts!: SessionPostView[];

  /** What the session may ask for, sorted. */
  permissions!: string[];

  /** True: nothing but changing the password is possible. */
  mustChangePassword!: boolean;
}
