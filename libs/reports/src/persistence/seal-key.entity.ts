import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A secret of this installation, made with its database: it survives restarts, is the same on every machine and comes back with a backup. */
@Entity()
@Check('ck_seal_key_length', 'octet_length("key") = 32')
export class SealKeyEntity {
  @PrimaryColumn('text')
  purpose!: string;

  @Column('bytea')
  key!: Buffer;
}
