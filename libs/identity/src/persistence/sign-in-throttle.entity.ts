import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Failed sign-ins by account and by address, and guesses by address; slows down instead of locking out. */
@Entity()
export class SignInThrottleEntity {
  /** SHA-256 of "account:…", "address:…" or "guess:…". */
  @PrimaryColumn('text')
  key!: string;

  @Column('integer')
  failures!: number;

  @Column('timestamptz')
  lastFailureAt!: Date;

  @Column('timestamptz', { nullable: true })
  blockedUntil!: Date | null;
}
