import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from './person.entity';

/** The means of one person to sign in. */
@Entity()
@Unique(['username'])
@Check('ck_account_username', `"username" ~ '^[a-z0-9][a-z0-9._-]{2,63}$'`)
export class AccountEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => PersonEntity)
  personId!: string;

  @Column('text')
  username!: string;

  /** argon2id, PHC string. */
  @Column('text')
  passwordHash!: string;

  @Column('boolean', { default: true })
  active!: boolean;

  /** True after the administrator set the password: the person must choose an own one. */
  @Column('boolean', { default: false })
  mustChangePassword!: boolean;

  @Column('integer', { default: 1 })
  version!: number;
}
