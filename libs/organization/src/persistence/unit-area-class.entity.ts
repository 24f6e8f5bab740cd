import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UnitEntity } from './unit.entity';

/** The area class (xếp loại địa bàn) of a unit from one date to another (exclusive); pass marks depend on it. */
@Entity()
@Index(['unitId'])
@Index('uq_unit_area_class_open', ['unitId'], { unique: true, where: '"valid_to" IS NULL' })
@Check('ck_unit_area_class_kind', `"area_class" IN ('central-urban','mountain-island','other')`)
@Check('ck_unit_area_class_dates', '"valid_to" IS NULL OR "valid_to" > "valid_from"')
export class UnitAreaClassEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => UnitEntity)
  @Column('uuid')
  unitId!: string;

  /** `AreaClass` */
  @Column('text')
  areaClass!: string;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('text')
  legalDocument!: string;
}
