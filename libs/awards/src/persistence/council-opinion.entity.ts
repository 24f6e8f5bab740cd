import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CouncilCaseEntity } from './council-case.entity';
import { CouncilSeatEntity } from './council-seat.entity';

/** What somebody of the minority asked to have written down. */
@Entity()
@Check('ck_council_opinion_text', `"text" <> ''`)
export class CouncilOpinionEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => CouncilCaseEntity)
  caseId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => CouncilSeatEntity)
  seatId!: string;

  @Column('text')
  text!: string;
}
