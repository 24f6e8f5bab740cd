import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UnitEntity } from './unit.entity';

/** The unit above, from one date to another (exclusive); nulls are open ends. */
@Entity()
@Index(['unitId'])
@Index(['parentId'])
@Check('ck_unit_parent_not_itself', '"unit_id" <> "parent_id"')
@Check('ck_unit_parent_dates', '"valid_to" IS NULL OR "valid_from" IS NULL OR "valid_to" > "valid_from"')
export class UnitParentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => UnitEntity)
  @Column('uuid')
  unitId!: string;

  @ForeignKey(() => UnitEntity)
  @Column('uuid')
  parentId!: string;

  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Column('date', { nullable: true })
  validTo!: string | null;
}
