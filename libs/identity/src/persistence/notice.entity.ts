import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity';

/** Something a person is told when they next look; what it says is said by the web from kind and params. */
@Entity()
@Index(['personId', 'createdAt'])
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
}
