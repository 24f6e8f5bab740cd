import type { Marks } from '@dvk/scoring-core';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PanelMemberEntity } from './panel-member.entity';

/**
 * A sheet that came in with a season workbook and must never count, because the
 * member is in conflict with the nominee: kept, so that nothing of the workbook
 * is lost, and apart, so that nobody is ever assigned such a nomination.
 */
@Entity()
@Unique(['memberId', 'nominationId'])
@Index(['nominationId'])
@Check('ck_set_aside_sheet_reason', `"reason" IN ('conflict-of-interest')`)
export class SetAsideSheetEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => PanelMemberEntity)
  @Column('uuid')
  memberId!: string;

  @ForeignKey('NominationEntity')
  @Column('uuid')
  nominationId!: string;

  @Column('jsonb')
  marks!: Marks;

  @Column('text')
  reason!: string;

  @Column('boolean', { default: false })
  recused!: boolean;
}
