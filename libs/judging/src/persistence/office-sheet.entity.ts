import type { Marks } from '@dvk/scoring-core';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The standing office's own items of one nomination, entered once. */
@Entity()
export class OfficeSheetEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('NominationEntity')
  nominationId!: string;

  @Column('jsonb')
  marks!: Marks;

  /** Reasons of bonuses and deductions by leaf code. */
  @Column('jsonb')
  remarks!: Record<string, string>;

  @Column('uuid', { nullable: true })
  updatedBy!: string | null;

  @Column('timestamptz')
  updatedAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
