import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Milestone } from '../progress/progress';
import { InitiativeEntity } from './initiative.entity';

/** When an initiative starts, what is to be reached by when, and when it is evaluated. */
@Entity()
@Check('ck_initiative_plan_dates', '"evaluates_on" >= "starts_on"')
export class InitiativePlanEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => InitiativeEntity)
  initiativeId!: string;

  @Column('date', { nullable: true })
  startsOn!: string | null;

  @Column('date', { nullable: true })
  evaluatesOn!: string | null;

  @Column('jsonb')
  milestones!: Milestone[];

  @ForeignKey('PersonEntity')
  @Column('uuid')
  writtenBy!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
