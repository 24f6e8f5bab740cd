import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity';

/** Something a person is told when they next look; what it says is said by the web from kind and params. */
@Entity()
@Index(['personId', 'createdAt'])
@Check('ck_notice_mail', `"mail" IN ('waiting','sent','refused','no-address','not-needed')`)
export class NoticeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => PersonEntity)
  @Column('uuid')
  personId!: string;

  /** e.g. `scoring.deadline-extended` */
  @Column('text')
  kind!: string;

  /** Ids, names of campaigns, dates, counts; never a mark, never who is nominated. */
  @Column('jsonb')
  params!: object;

  @Column('timestamptz')
  createdAt!: Date;

  /** null: not read yet. */
  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;

  /** What became of the mail beside it; null: its kind goes by none. */
  @Column('text', { nullable: true })
  mail!: string | null;

  /** Code of the mail server's refusal; never what it said. */
  @Column('text', { nullable: true })
  fault!: string | null;

  @Column('timestamptz', { nullable: true })
  mailedAt!: Date | null;
}
