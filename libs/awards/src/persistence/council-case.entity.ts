import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CouncilSessionEntity } from './council-session.entity';

/** One nomination before the council for one award tier. */
@Entity()
@Unique(['nominationId', 'award', 'sessionId'])
@Unique(['ordinal', 'sessionId'])
@Check('ck_council_case_kind', `"kind" IN ('award','tie')`)
@Check('ck_council_case_state', `"state" IN ('waiting','open','closed')`)
@Check('ck_council_case_ballot', `"ballot" IN ('open','secret')`)
@Check('ck_council_case_comparison', `"comparison" IN ('more-than','at-least')`)
@Check('ck_council_case_counted', `("state" = 'closed') = ("adopted" IS NOT NULL)`)
@Check('ck_council_case_sealed', `"sealed" IS NULL OR ("state" = 'open' AND "ballot" = 'secret')`)
export class CouncilCaseEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => CouncilSessionEntity)
  @Column('uuid')
  sessionId!: string;

  @Column('integer')
  ordinal!: number;

  /** `tie`: the result left the place undecided. */
  @Column('text')
  kind!: 'award' | 'tie';

  @ForeignKey('NominationEntity')
  @Column('uuid')
  nominationId!: string;

  @Column('text')
  nominationCode!: string;

  @Column('text')
  name!: string;

  @Column('text')
  unitName!: string;

  @Column('text')
  award!: string;

  @Column('text', { default: 'waiting' })
  state!: 'waiting' | 'open' | 'closed';

  @Column('text')
  ballot!: 'open' | 'secret';

  @Column('integer')
  thresholdHundredths!: number;

  @Column('text')
  comparison!: 'more-than' | 'at-least';

  /** The box of a secret ballot while it is open: how many of each, under a key that is not in the database. */
  @Column('bytea', { nullable: true })
  sealed!: Buffer | null;

  @Column('integer', { default: 0 })
  yes!: number;

  @Column('integer', { default: 0 })
  no!: number;

  @Column('integer', { default: 0 })
  blank!: number;

  @Column('integer', { default: 0 })
  denominator!: number;

  @Column('boolean', { nullable: true })
  adopted!: boolean | null;

  @Column('text', { default: '' })
  conclusion!: string;
}
