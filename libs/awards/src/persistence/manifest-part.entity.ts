import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { FrozenResultEntity } from './frozen-result.entity';

/**
 * A piece of a manifest: canonical JSON (RFC 8785) as text. All pieces of a result in their order are the bytes its hash is taken of;
 * one text could not hold those of a large season.
 */
@Entity()
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
}
