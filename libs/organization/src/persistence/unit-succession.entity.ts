import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UnitEntity } from './unit.entity';

/** What became of a unit: many-to-many, in chains. */
@Entity()
@Index(['fromUnitId'])
@Index(['toUnitId'])
@Index('uq_unit_succession_heir', ['fromUnitId'], { unique: true, where: '"takes_matters"' })
@Check('ck_unit_succession_kind', `"kind" IN ('rename','merge','split','dissolve','transfer')`)
export class UnitSuccessionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => UnitEntity)
  @Column('uuid')
  fromUnitId!: string;

  @ForeignKey(() => UnitEntity)
  @Column('uuid')
  toUnitId!: string;

  @Column('date')
  effectiveOn!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  legalDocument!: string;

  /** The successor is in charge of what the unit that ended left open; at most one is. */
  @Column('boolean', { default: false })
  takesMatters!: boolean;
}
