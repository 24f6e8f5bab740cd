import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { FrozenResultEntity } from './frozen-result.entity';

/**
 * A piece of a manifest: canonical JSON (RFC 8785) as text. All pieces of a result in their order are the bytes its hash is taken of;
 * one text could not hold those of a large season.
 */
@Entity()
@Index(['resultId', 'nominationsFrom'])
@Index(['resultId', 'sheetsFrom'])
export class ManifestPartEntity {
  /** Written before its result is: the hash is known with the last part. */
  @PrimaryColumn('uuid')
  @ForeignKey(() => FrozenResultEntity, { deferrable: 'INITIALLY DEFERRED' })
  resultId!: string;

  /** 1, 2, 3 … */
  @PrimaryColumn('integer')
  partNo!: number;

  @Column('text')
  content!: string;

  /** Code of the first nomination that begins in this part; null: none does. */
  @Column({ type: 'text', nullable: true, collation: 'C' })
  nominationsFrom!: string | null;

  /** Where in the content it begins, in UTF-16 code units. */
  @Column('integer', { nullable: true })
  nominationsAt!: number | null;

  /** Code of the first nomination whose sheets begin in this part; null: none do. A nomination's sheets stand in one part. */
  @Column({ type: 'text', nullable: true, collation: 'C' })
  sheetsFrom!: string | null;

  @Column('integer', { nullable: true })
  sheetsAt!: number | null;
}
