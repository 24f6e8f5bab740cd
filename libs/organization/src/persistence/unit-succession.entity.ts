import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UnitEntity } from './unit.entity';

/** What became of a unit: many-to-many, in chains. */
@Entity()
@Index(['fromUnitId'])
@Index(['toUnitId'])
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
}
