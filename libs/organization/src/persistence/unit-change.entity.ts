import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { KeptUnitChange, UnitChangeEffects } from '../unit-change';

/** A change of the organisation (thay đổi tổ chức) with what it wrote, so that it can be undone before its day. */
@Entity()
@Check('ck_unit_change_undone', 'num_nonnulls("undone_by", "undone_at", "undo_reason") IN (0, 3)')
@Check('ck_unit_change_texts', `"legal_document" <> '' AND "undo_reason" <> ''`)
export class UnitChangeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('date')
  effectiveOn!: string;

  @Column('text')
  legalDocument!: string;

  @Column('text')
  note!: string;

  /** Every unit it names or moves. */
  @Column('uuid', { array: true })
  unitIds!: string[];

  /** As it was recorded; units it made bear their ids. */
  @Column('jsonb')
  change!: KeptUnitChange;

  @Column('jsonb')
  effects!: UnitChangeEffects;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  recordedBy!: string;

  @Column('timestamptz')
  recordedAt!: Date;

  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  undoneBy!: string | null;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;

  @Column('text', { nullable: true })
  undoReason!: string | null;
}
