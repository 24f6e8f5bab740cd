import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InitiativeEntity } from '../persistence/initiative.entity';

/** That a registration was handed in: one each time. */
@Entity()
@Index(['initiativeId', 'handedInAt'])
export class RegistrationReceiptEntity {
  /** `K7QM-3FXA` */
  @PrimaryColumn('text')
  code!: string;

  @ForeignKey(() => InitiativeEntity)
  @Column('uuid')
  initiativeId!: string;

  /** Of the registration, from handing in on. */
  @Column('integer')
  version!: number;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  handedInBy!: string;

  @Column('timestamptz')
  handedInAt!: Date;
}
