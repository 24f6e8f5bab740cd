import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InitiativeEntity } from './initiative.entity';

/** A unit that works on the initiative together with the one that registered it (đơn vị phối hợp): its people never mark it. */
@Entity()
@Index(['unitId'])
export class InitiativeJointUnitEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => InitiativeEntity)
  initiativeId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey('UnitEntity')
  unitId!: string;
}
