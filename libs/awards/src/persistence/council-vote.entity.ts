import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CouncilCaseEntity } from './council-case.entity';
import { CouncilSeatEntity } from './council-seat.entity';

/** What a seat voted in an open ballot. */
@Entity()
@Check('ck_council_vote_choice', `"choice" IN ('yes','no','blank')`)
@Check('ck_council_vote_source', `"source" IN ('own','hands','written')`)
@Check('ck_council_vote_document', `("source" = 'written') = ("document" <> '')`)
export class CouncilVoteEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => CouncilCaseEntity)
  caseId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => CouncilSeatEntity)
  seatId!: string;

  @Column('text')
  choice!: 'yes' | 'no' | 'blank';

  /** By the member's own hand, a show of hands that the secretary wrote down, or an opinion in writing. */
  @Column('text')
  source!: 'own' | 'hands' | 'written';

  /** Which document an opinion in writing stands in. */
  @Column('text', { default: '' })
  document!: string;
}
