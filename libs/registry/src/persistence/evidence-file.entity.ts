import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { NominationEntity } from './nomination.entity';

/** A file the unit adds to its nomination, for one leaf or for the whole. */
@Entity()
@Index(['nominationId'])
export class EvidenceFileEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => NominationEntity)
  @Column('uuid')
  nominationId!: string;

  /** null: for the nomination as a whole. */
  @Column('text', { nullable: true })
  leafCode!: string | null;

  @ForeignKey('StoredFileEntity')
  @Column('text')
  sha256!: string;

  @Column('text')
  fileName!: string;

  @Column('text')
  mediaType!: string;

  @Column('integer')
  size!: number;

  @Column('uuid', { nullable: true })
  uploadedBy!: string | null;

  @Column('timestamptz')
  uploadedAt!: Date;
}
