import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One link of the audit chain; never updated, never deleted (a trigger refuses). */
@Entity()
@Index(['objectType', 'objectId'])
@Check('ck_audit_entry_hash', `"hash" ~ '^[0-9a-f]{64}$' AND "previous_hash" ~ '^[0-9a-f]{64}$'`)
export class AuditEntryEntity {
  /** 1, 2, 3 … without a gap. */
  @PrimaryColumn('bigint')
  sequence!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  /** null: the program itself (a job, the command line). */
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  /** e.g. `score-sheet.submitted` */
  @Column('text')
  action!: string;

  @Column('text')
  objectType!: string;

  @Column('text')
  objectId!: string;

  /** Ids, states and versions; never names, never free text of people. */
  @Column('jsonb')
  data!: object;

  @Column('text')
  previousHash!: string;

  @Column('text')
  hash!: string;
}
