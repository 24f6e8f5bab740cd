import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UnitEntity } from './unit.entity';

/** The name a unit bore from one date to another (exclusive); nulls are open ends. */
@Entity()
@Index(['unitId'])
@Index(['searchKey'])
@Check('ck_unit_name_dates', '"valid_to" IS NULL OR "valid_from" IS NULL OR "valid_to" > "valid_from"')
export class UnitNameEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => UnitEntity)
  @Column('uuid')
  unitId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  searchKey!: string;

  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Column('date', { nullable: true })
  validTo!: string | null;
}
