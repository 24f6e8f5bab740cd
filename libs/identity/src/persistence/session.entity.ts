import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity';

/** A signed-in browser; the cookie's token is stored as its SHA-256 only. */
@Entity()
@Index(['personId'])
@Index(['expiresAt'])
@Check('ck_session_token_hash', `"token_hash" ~ '^[0-9a-f]{64}$'`)
export class SessionEntity {
  @PrimaryColumn('text')
  tokenHash!: string;

  @ForeignKey(() => PersonEntity)
  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  lastSeenAt!: Date;

  /** Absolute limit. */
  @Column('timestamptz')
  expiresAt!: Date;
}
