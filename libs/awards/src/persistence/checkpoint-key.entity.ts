import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The public half of a key that signs checkpoints; never changed (a trigger refuses). The private half is no row of any table. */
@Entity()
@Check('ck_checkpoint_key_id', `"id" ~ '^[0-9a-f]{16}$'`)
export class CheckpointKeyEntity {
  @PrimaryColumn('text')
  id!: string;

  /** PEM. */
  @Column('text')
  publicKey!: string;

  @Column('timestamptz')
  firstUsedAt!: Date;
}
