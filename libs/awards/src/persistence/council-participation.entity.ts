import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CouncilCaseEntity } from './council-case.entity';
import { CouncilSeatEntity } from './council-seat.entity';

/** That a seat has voted in a secret ballot, and nothing else. */
@Entity()
export class CouncilParticipationEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => CouncilCaseEntity)
  caseId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => CouncilSeatEntity)
  seatId!: string;
}
