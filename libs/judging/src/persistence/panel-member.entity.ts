import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PanelEntity } from './panel.entity';

/** A person on a panel. */
@Entity()
@Unique(['panelId', 'code'])
@Unique(['panelId', 'personId'])
@Index(['personId'])
@Check('ck_panel_member_position', `"position" IN ('chair','secretary','member')`)
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
}
