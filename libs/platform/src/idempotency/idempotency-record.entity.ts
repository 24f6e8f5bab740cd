import { Check, Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** What one transaction of a request with an `Idempotency-Key` answered; written in that very transaction, kept for a day or two. */
@Entity()
@Index(['createdAt'])
@Check('ck_idempotency_record_key', `"key_hash" ~ '^[0-9a-f]{64}$'`)
@Check('ck_idempotency_record_content', `"content_hash" ~ '^[0-9a-f]{64}$'`)
export class IdempotencyRecordEntity {
  @PrimaryColumn('uuid')
  personId!: string;

  /** SHA-256 of the key; the key itself opens `answer` and is stored nowhere. */
  @PrimaryColumn('text')
  keyHash!: string;

  /** 0 for the first write transaction of the request, 1 for the second … */
  @PrimaryColumn('integer')
  step!: number;

  /** SHA-256 of method, path, body and uploaded bytes. */
  @Column('text')
  contentHash!: string;

  /** What the use case returned, sealed; null only inside the transaction that is at work. */
  @Column('bytea', { nullable: true })
  answer!: Buffer | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
