import { registerConstraintCodes } from '@dvk/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { FrozenResultEntity } from './frozen-result.entity';

/**
 * A decision to reward (quyết định khen thưởng) for one tier of a final result. A draft until the registry has given number and
 * date; a trigger lets it be issued once, refuses to change what it was made from, and lets an issued one change only beside a
 * correction that keeps what stood before.
 */
@Entity()
@Unique('uq_reward_decision_number', ['hostUnitId', 'issuerKey', 'decisionYear', 'numberKey'])
@Index(['campaignId'])
@Check('ck_reward_decision_head', `"head" IN ('state','party')`)
@Check(
  'ck_reward_decision_issued',
  `num_nonnulls("number", "number_key", "decision_date", "decision_year", "signer", "issued_at", "issued_by") IN (0, 7) AND coalesce("decision_year" = extract(year FROM "decision_date"), true)`,
)
@Check('ck_reward_decision_texts', `"issuer" <> '' AND "number" <> '' AND "signer" <> ''`)
export class RewardDecisionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('CampaignEntity')
  @Column('uuid')
  campaignId!: string;

  /** The area in which issuer and number are one of a kind. */
  @ForeignKey('UnitEntity')
  @Column('uuid')
  hostUnitId!: string;

  @ForeignKey(() => FrozenResultEntity)
  @Column('uuid')
  resultId!: string;

  /** Tier of the campaign. */
  @Column('text')
  award!: string;

  /** Which of the two tracks of paper. */
  @Column('text')
  head!: 'state' | 'party';

  @Column('text')
  issuer!: string;

  @Column('text')
  issuerKey!: string;

  /** Text, leading zeros kept; null: the registry has given none yet. */
  @Column('text', { nullable: true })
  number!: string | null;

  /** Leading zeros, case and marks make no other number. */
  @Column('text', { nullable: true })
  numberKey!: string | null;

  @Column('date', { nullable: true })
  decisionDate!: string | null;

  @Column('integer', { nullable: true })
  decisionYear!: number | null;

  /** Name and title of who signed. */
  @Column('text', { nullable: true })
  signer!: string | null;

  @Column('timestamptz')
  madeAt!: Date;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  madeBy!: string;

  /** When number and date were typed in; null: a draft. */
  @Column('timestamptz', { nullable: true })
  issuedAt!: Date | null;

  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  issuedBy!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}

registerConstraintCodes({
  uq_reward_decision_number: 'reward.number-taken',
  tr_reward_decision_outcome: 'reward.issued-already',
});
