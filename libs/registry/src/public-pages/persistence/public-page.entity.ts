import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { InitiativeEntity } from '../../persistence/initiative.entity';

/** What the public is to read of an initiative, and what of it the office has published. */
@Entity()
@Unique(['address'])
@Index('ix_public_page_waiting', ['writtenAt', 'initiativeId'], { where: '"waiting"' })
@Check('ck_public_page_address', `"address" ~ '^[a-z0-9]{12}$'`)
@Check('ck_public_page_summary', `"summary" <> '' AND "public_summary" <> ''`)
@Check(
  'ck_public_page_published',
  `num_nonnulls("public_name", "public_summary", "public_field", "public_kind", "public_since", "search_key", "published_by", "published_at") IN (0, 8)`,
)
@Check(
  'ck_public_page_withdrawn',
  `num_nonnulls("withdrawn_by", "withdrawn_at", "withdrawal_reason") IN (0, 3) AND "withdrawal_reason" <> '' AND ("withdrawn_at" IS NULL OR "published_at" IS NOT NULL)`,
)
@Check('ck_public_page_person', `"public_kind" NOT IN ('individual-model','individual-exemplar','household') OR "decision_published_on" IS NOT NULL`)
export class PublicPageEntity {
  @ForeignKey(() => InitiativeEntity)
  @PrimaryColumn('uuid')
  initiativeId!: string;

  /** Where the public finds it; says nothing of the initiative. */
  @Column('text')
  address!: string;

  /** What the unit or the office wrote for the public, published or not. */
  @Column('text')
  summary!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  writtenBy!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  /** Something was written that the office has not looked at. */
  @Column('boolean')
  waiting!: boolean;

  /** As it stood when the office published it; what is written since waits for the next time. */
  @Column('text', { nullable: true })
  publicName!: string | null;

  @Column('text', { nullable: true })
  publicSummary!: string | null;

  @Column('text', { nullable: true })
  publicField!: string | null;

  /** `SubjectKind` */
  @Column('text', { nullable: true })
  publicKind!: string | null;

  /** Year in which it began. */
  @Column('integer', { nullable: true })
  publicSince!: number | null;

  /** Name and summary as they are searched. */
  @Column('text', { nullable: true })
  searchKey!: string | null;

  /** When the decision that names a person was made public; no person stands here without. */
  @Column('date', { nullable: true })
  decisionPublishedOn!: string | null;

  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  publishedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  withdrawnBy!: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { nullable: true })
  withdrawalReason!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
