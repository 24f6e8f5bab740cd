import { Check, Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A content-addressed, immutable file; the bytes lie in the data folder under their hash. */
@Entity()
@Check('ck_stored_file_sha256', `"sha256" ~ '^[0-9a-f]{64}$'`)
@Check('ck_stored_file_size', '"size" >= 0')
export class StoredFileEntity {
  @PrimaryColumn('text')
  sha256!: string;

  @Column('integer')
  size!: number;

  /** By content, never by name. */
  @Column('text')
  mediaType!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
