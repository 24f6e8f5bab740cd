import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What stands in the way of a nomination, with the document that says so; never changed: lifting it is a row of its own. */
@Entity()
@Index(['campaignId'])
@Check('ck_obstacle_kind', `"kind" IN ('discipline','inspection','complaint','missing-paper','no-self-score','dissolved-body','already-rewarded','other')`)
@Check('ck_obstacle_effect', `"effect" IN ('block','class-cap','knock-out','warning')`)
@Check('ck_obstacle_class', `("effect" IN ('class-cap','knock-out')) = ("class_name" IS NOT NULL)`)
@Check('ck_obstacle_reason', `"reason" <> ''`)
export class ObstacleEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('CampaignEntity')
  @Column('uuid')
  campaignId!: string;

  @ForeignKey('NominationEntity')
  @Column('uuid')
  nominationId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  effect!: string;

  /** The stated class of a knock-out, the best possible one of a cap. */
  @Column('text', { nullable: true })
  className!: string | null;

  @Column('text')
  reason!: string;

  /** Text, leading zeros kept. */
  @Column('text')
  documentNumber!: string;

  @Column('date')
  documentDate!: string;

  @Column('text')
  documentIssuer!: string;

  @Column('timestamptz')
  enteredAt!: Date;

  @Column('uuid')
  enteredBy!: string;
}
