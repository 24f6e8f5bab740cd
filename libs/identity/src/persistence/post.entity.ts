import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity';

/** A role a person holds at a unit from one date to another (exclusive). */
@Entity()
@Index(['personId'])
@Index(['unitId'])
@Check(
  'ck_post_role',
  `"role" IN ('unit-clerk','department-staff','panel-member','panel-secretary','council-secretary','council-member','auditor','administrator')`,
)
@Check('ck_post_dates', '"valid_to" IS NULL OR "valid_to" >= "valid_from"')
export class PostEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => PersonEntity)
  @Column('uuid')
  personId!: string;

  @ForeignKey('UnitEntity')
  @Column('uuid')
  unitId!: string;

  @Column('text')
  role!: string;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validTo!: string | null;
}
