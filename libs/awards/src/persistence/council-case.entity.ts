import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { CaseKind, LineOnTable } from '../council/council-rules';
import { CouncilSessionEntity } from './council-session.entity';

/** One nomination before the council with one question. */
@Entity()
@Unique(['nominationId', 'kind', 'award', 'matter', 'sessionId'])
@Unique(['ordinal', 'sessionId'])
@Check('ck_council_case_kind', `"kind" IN ('award','tie','class','obstacle')`)
@Check('ck_council_case_line', `("kind" = 'tie') = ("line" IS NOT NULL)`)
@Check('ck_council_case_obstacle', `("kind" = 'obstacle') = ("obstacle_id" IS NOT NULL)`)
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

  @Column('text')
  kind!: CaseKind;

  @ForeignKey('NominationEntity')
  @Column('uuid')
  nominationId!: string;

  @Column('text')
  nominationCode!: string;

  @Column('text')
  name!: string;

  @Column('text')
  unitName!: string;

  /** The award tier that is asked about; of a class, its name; of an obstacle, empty. */
  @Column('text')
  award!: string;

  /** What the obstacle is, with its document; else empty. */
  @Column('text', { default: '' })
  matter!: string;

  /** The line a tie stands on. */
  @Column('jsonb', { nullable: true })
  line!: LineOnTable | null;

  /** The obstacle that would be lifted. */
  @ForeignKey('ObstacleEntity')
  @Column('uuid', { nullable: true })
  obstacleId!: string | null;

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
