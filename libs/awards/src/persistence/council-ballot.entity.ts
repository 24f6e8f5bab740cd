import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CouncilCaseEntity } from './council-case.entity';

/** A ballot of a secret vote. All of a case are written by the act that closes it, in a shuffled order. */
@Entity()
@Index(['caseId'])
@Check('ck_council_ballot_choice', `"choice" IN ('yes','no','blank')`)
export class CouncilBallotEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => CouncilCaseEntity)
  @Column('uuid')
  caseId!: string;

  @Column('text')
  choice!: 'yes' | 'no' | 'blank';
}
