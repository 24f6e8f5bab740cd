import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { InitiativeEntity } from './initiative.entity';

/** A unit asks to copy an initiative of another; once it was granted, the copy hangs on it. */
@Entity()
@Unique(['copyId'])
@Index(['originId'])
@Index(['unitId'])
@Index('uq_replication_open', ['originId', 'unitId'], { unique: true, where: `"state" IN ('asked','granted')` })
@Check('ck_replication_state', `"state" IN ('asked','granted','declined','withdrawn','copied')`)
@Check(
  'ck_replication_answered',
  `num_nonnulls("answer", "answered_by", "answered_at") IN (0, 3) AND ("state" NOT IN ('granted','declined','copied') OR "answered_at" IS NOT NULL)`,
)
@Check('ck_replication_copy', `("state" = 'copied') = ("copy_id" IS NOT NULL) AND "copy_id" <> "origin_id"`)
export class ReplicationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => InitiativeEntity)
  @Column('uuid')
  originId!: string;

  /** Who asks. */
  @ForeignKey('UnitEntity')
  @Column('uuid')
  unitId!: string;

  @Column('text')
  note!: string;

  /** `ReplicationState` */
  @Column('text')
  state!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  askedBy!: string;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('text', { nullable: true })
  answer!: string | null;

  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @ForeignKey(() => InitiativeEntity)
  @Column('uuid', { nullable: true })
  copyId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
