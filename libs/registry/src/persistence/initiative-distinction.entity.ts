import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InitiativeEntity } from './initiative.entity';

/** By which document an initiative was recognised for a period, or chosen as typical. */
@Entity()
@Index('uq_initiative_distinction_document', ['initiativeId', 'kind', 'documentKey'], { unique: true, where: '"withdrawn_at" IS NULL' })
@Check('ck_initiative_distinction_kind', `"kind" IN ('recognised','typical')`)
@Check(
  'ck_initiative_distinction_period',
  `CASE "kind" WHEN 'recognised' THEN num_nonnulls("valid_from", "valid_to") = 2 AND "valid_to" >= "valid_from" ELSE num_nonnulls("valid_from", "valid_to") = 0 END`,
)
@Check('ck_initiative_distinction_texts', `"number" <> '' AND "issuer" <> ''`)
@Check('ck_initiative_distinction_withdrawn', `num_nonnulls("withdrawn_by", "withdrawn_at", "withdrawal_reason") IN (0, 3) AND "withdrawal_reason" <> ''`)
export class InitiativeDistinctionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => InitiativeEntity)
  @Column('uuid')
  initiativeId!: string;

  /** `DistinctionKind` */
  @Column('text')
  kind!: string;

  @Column('text')
  number!: string;

  @Column('date')
  documentDate!: string;

  @Column('text')
  issuer!: string;

  /** Number, date and issuer together: numbering restarts every term. */
  @Column('text')
  documentKey!: string;

  /** First and last day of the period; null where none belongs to it. */
  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Column('date', { nullable: true })
  validTo!: string | null;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  enteredBy!: string;

  @Column('timestamptz')
  enteredAt!: Date;

  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  withdrawnBy!: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { nullable: true })
  withdrawalReason!: string | null;
}
