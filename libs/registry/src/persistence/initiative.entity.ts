import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { InitiativeDetails } from '../initiative-details';

/** A model or an exemplar; it lives for years and may be nominated in many campaigns. */
@Entity()
@Unique(['code'])
@Index(['unitId'])
@Index(['searchKey'])
@Index('ix_initiative_waiting', ['registrationAt', 'id'], { where: `"registration" = 'handed-in'` })
@Check(
  'ck_initiative_subject_kind',
  `"subject_kind" IN ('collective-model','individual-model','collective-exemplar','individual-exemplar','household')`,
)
@Check('ck_initiative_registration', `"registration" IN ('draft','handed-in','returned','accepted')`)
@Check('ck_initiative_registration_at', `"registration" = 'draft' OR "registration_at" IS NOT NULL`)
@Check('ck_initiative_return_reason', `"registration" <> 'returned' OR "return_reason" <> ''`)
@Check('ck_initiative_continues', '"continues_id" IS NULL OR "continues_id" <> "id"')
export class InitiativeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @ForeignKey('UnitEntity')
  @Column('uuid')
  unitId!: string;

  /** `SubjectKind` of scoring-core. */
  @Column('text')
  subjectKind!: string;

  @Column('text')
  name!: string;

  @Column('text')
  searchKey!: string;

  @Column('text')
  field!: string;

  @Column('text', { array: true })
  programmeTags!: string[];

  @Column('jsonb')
  details!: InitiativeDetails;

  /** The initiative this one continues; null: a new one. */
  @ForeignKey(() => InitiativeEntity)
  @Column('uuid', { nullable: true })
  continuesId!: string | null;

  /** `RegistrationState` as the registration itself went; what a nomination says of it is added when it is read. */
  @Column('text', { default: 'draft' })
  registration!: string;

  /** When that state was reached, and by whom. */
  @Column('timestamptz', { nullable: true })
  registrationAt!: Date | null;

  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  registrationBy!: string | null;

  @Column('text', { nullable: true })
  returnReason!: string | null;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
