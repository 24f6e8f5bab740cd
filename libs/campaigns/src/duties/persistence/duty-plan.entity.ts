import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CampaignEntity } from '../../persistence/campaign.entity';

/** A line of the calendar: what units of an area owe by a day. */
@Entity()
@Index(['hostUnitId', 'year'])
@Check('ck_duty_plan_kind', `"kind" IN ('registration','self-mark','report','reward-file','obstacle-list','statistics','inspection-reply','ad-hoc-report')`)
@Check('ck_duty_plan_title', `"title" <> ''`)
@Check('ck_duty_plan_year', '"year" BETWEEN 2000 AND 2100')
@Check('ck_duty_plan_dates', '"starts_on" <= "due_on"')
@Check('ck_duty_plan_escalate_after', '"escalate_after" BETWEEN 1 AND 30')
@Check('ck_duty_plan_withdrawal', `num_nonnulls("withdrawn_at", "withdrawn_by", "withdrawal_reason") IN (0, 3) AND "withdrawal_reason" <> ''`)
export class DutyPlanEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** The unit whose area it is for. */
  @ForeignKey('UnitEntity')
  @Column('uuid')
  hostUnitId!: string;

  @Column('integer')
  year!: number;

  @ForeignKey(() => CampaignEntity)
  @Column('uuid', { nullable: true })
  campaignId!: string | null;

  @Column('text')
  kind!: string;

  @Column('text')
  title!: string;

  /** What exactly is wanted, and where it goes; may be empty. */
  @Column('text')
  note!: string;

  /** `UnitKind`s: every unit of these in the area owes it, also one that begins while its day has not passed. */
  @Column('text', { array: true })
  unitKinds!: string[];

  @Column('date')
  startsOn!: string;

  /** Last day on which it is in time. */
  @Column('date')
  dueOn!: string;

  @Column('integer', { array: true })
  remindDays!: number[];

  @Column('integer', { nullable: true })
  escalateAfter!: number | null;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  plannedBy!: string;

  @Column('timestamptz')
  plannedAt!: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  withdrawnBy!: string | null;

  @Column('text', { nullable: true })
  withdrawalReason!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
