import { registerConstraintCodes } from '@dvk/platform';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AppealEntity } from './appeal.entity';

/** A state an appeal came to, by whom and when; the last one is where it stands. Never changed (a trigger refuses). */
@Entity()
@Check('ck_appeal_step_state', `"state" IN ('filed','received','answered','withdrawn')`)
@Check('ck_appeal_step_outcome', `("state" = 'answered') = ("outcome" IS NOT NULL) AND ("outcome" IS NULL OR "outcome" IN ('upheld','partly','rejected'))`)
@Check('ck_appeal_step_text', `("state" = 'answered') = ("text" <> '')`)
export class AppealStepEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => AppealEntity)
  appealId!: string;

  /** 1, 2, 3 … */
  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('text')
  state!: string;

  /** Of an answer. */
  @Column('text', { nullable: true })
  outcome!: string | null;

  /** The answer; empty for every other step. */
  @Column('text')
  text!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  takenBy!: string;

  @Column('timestamptz')
  takenAt!: Date;
}

registerConstraintCodes({ pk_appeal_step: 'appeal.wrong-state' });
