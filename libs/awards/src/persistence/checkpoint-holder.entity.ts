import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Somebody who gets every checkpoint by mail and keeps it where this program does not reach. */
@Entity()
@Unique(['email'])
@Check('ck_checkpoint_holder_name', `"name" <> '' AND length("name") <= 200`)
@Check('ck_checkpoint_holder_email', `"email" ~ '^[^[:space:]@]+@[^[:space:]@]+$' AND length("email") <= 254`)
export class CheckpointHolderEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @Column('timestamptz')
  addedAt!: Date;

  /** Of the last checkpoint that was sent; null: none yet. */
  @Column('bigint', { nullable: true })
  sentSequence!: string | null;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  /** Why the last mail was refused for good; null: it was not. */
  @Column('text', { nullable: true })
  fault!: string | null;
}
