import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { UnitEntity } from './unit.entity';

/** Another kind of a unit, from a day on until its next one; what it began with is `unit.kind`. */
@Entity()
@Unique(['unitId', 'validFrom'])
@Check('ck_unit_kind_kind', `"kind" ~ '^[a-z-]+$'`)
export class UnitKindEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => UnitEntity)
  @Column('uuid')
  unitId!: string;

  /** `UnitKind` */
  @Column('text')
  kind!: string;

  @Column('date')
  validFrom!: string;
}
