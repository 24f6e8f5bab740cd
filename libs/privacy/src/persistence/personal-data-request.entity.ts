import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ChosenPlace, RequestKind, RequestOutcome, RequestState, SubjectKind } from '../requests/personal-data-request';

/** What somebody asked for about their own personal data, what was decided, and what was done. */
@Entity()
@Index(['receivedOn', 'id'])
@Check('ck_personal_data_request_kind', `"kind" IN ('export','erasure')`)
@Check('ck_personal_data_request_subject', `CASE "subject" WHEN 'account' THEN "person_id" IS NOT NULL AND "subject_name" = '' ELSE "subject" = 'named' AND "person_id" IS NULL END`)
@Check('ck_personal_data_request_state', `"state" IN ('received','approved','refused','done')`)
@Check('ck_personal_data_request_decided', `("state" = 'received') = ("decided_at" IS NULL) AND num_nonnulls("decided_by", "decided_at") IN (0, 2)`)
@Check('ck_personal_data_request_finished', `("state" = 'done') = ("finished_at" IS NOT NULL) AND num_nonnulls("finished_by", "finished_at") IN (0, 2)`)
@Check('ck_personal_data_request_refused', `"state" <> 'refused' OR "reason" <> ''`)
@Check('ck_personal_data_request_days', '"answer_due" >= "received_on" AND "finish_due" >= "received_on"')
export class PersonalDataRequestEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: RequestKind;

  @Column('text')
  subject!: SubjectKind;

  /** Whose account; null: somebody named in registrations. */
  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  personId!: string | null;

  /** The name that is looked for; empty for an account, and again once it was erased. */
  @Column('text')
  subjectName!: string;

  /** How it came and how it was made sure who asks, e.g. the petition with its date. */
  @Column('text')
  source!: string;

  @Column('date')
  receivedOn!: string;

  /** Last day to say whether it is done. */
  @Column('date')
  answerDue!: string;

  /** Last day to have it done. */
  @Column('date')
  finishDue!: string;

  @Column('text')
  state!: RequestState;

  /** Why it was refused, or what was said with the approval. */
  @Column('text')
  reason!: string;

  /** Of somebody named: which of the places found are about this very person. */
  @Column('jsonb')
  places!: ChosenPlace[];

  /** Counts of what was given, erased and kept; null: not done yet. */
  @Column('jsonb', { nullable: true })
  outcome!: RequestOutcome | null;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  enteredBy!: string;

  @Column('timestamptz')
  enteredAt!: Date;

  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  finishedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
