import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PanelEntity } from './panel.entity';

/** A person on a panel. */
@Entity()
@Unique(['panelId', 'code'])
@Unique(['panelId', 'personId'])
@Index(['personId'])
@Check('ck_panel_member_position', `"position" IN ('chair','secretary','member','invitee')`)
@Check('ck_panel_member_departure', '("left_at" IS NULL) = ("left_reason" IS NULL)')
@Check('ck_panel_member_most_nominations', '"most_nominations" IS NULL OR "most_nominations" >= 0')
export class PanelMemberEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => PanelEntity)
  @Column('uuid')
  panelId!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  personId!: string;

  /** E.g. TV01; column head of the result tables. */
  @Column('text')
  code!: string;

  /** The member's own unit: the ground of conflicts of interest; null: of none of the units known here. */
  @ForeignKey('UnitEntity')
  @Column('uuid', { nullable: true })
  unitId!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  position!: string;

  @Column('integer')
  ordinal!: number;

  @Column('timestamptz', { default: () => 'now()' })
  joinedAt!: Date;

  @Column('timestamptz', { nullable: true })
  leftAt!: Date | null;

  @Column('text', { nullable: true })
  leftReason!: string | null;

  /** The member whose seat this one took over. */
  @ForeignKey(() => PanelMemberEntity)
  @Column('uuid', { nullable: true })
  replacesId!: string | null;

  /** Most nominations the member takes on; null: no limit. */
  @Column('integer', { nullable: true })
  mostNominations!: number | null;

  /** Fields (lĩnh vực) the member is at home in, preferred when nominations are shared out. */
  @Column('text', { array: true, default: '{}' })
  preferredFields!: string[];

  /** Counts the changes of position, unit and title. */
  @Column('integer', { default: 1 })
  version!: number;
}
