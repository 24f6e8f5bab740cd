import type { Marks } from '@dvk/scoring-core';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ScoreSheetEntity } from './score-sheet.entity';
import { SheetReopeningEntity } from './sheet-reopening.entity';

/** A marking that was handed in and then re-opened after closing: kept for good (append-only). */
@Entity()
export class ScoreSheetRoundEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ScoreSheetEntity)
  sheetId!: string;

  @PrimaryColumn('integer')
  round!: number;

  /** The act that ended this round. */
  @ForeignKey(() => SheetReopeningEntity)
  @Column('uuid')
  reopeningId!: string;

  @Column('jsonb')
  marks!: Marks;

  @Column('jsonb')
  remarks!: Record<string, string>;

  @Column('text')
  comment!: string;

  @Column('numeric', { precision: 12, scale: 4 })
  total!: string;

  @Column('timestamptz')
  submittedAt!: Date;
}
