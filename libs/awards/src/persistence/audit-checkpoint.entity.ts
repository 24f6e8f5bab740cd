import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CheckpointKeyEntity } from './checkpoint-key.entity';

/** A signed point of the audit chain; never changed (a trigger refuses), and kept outside by whoever wants to be certain. */
@Entity()
@Check('ck_audit_checkpoint_hash', `"hash" ~ '^[0-9a-f]{64}$'`)
export class AuditCheckpointEntity {
  /** Of the link it stands for. */
  @PrimaryColumn('bigint')
  sequence!: string;

  @Column('text')
  hash!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @ForeignKey(() => CheckpointKeyEntity)
  @Column('text')
  keyId!: string;

  @Column('text')
  signature!: string;
}
