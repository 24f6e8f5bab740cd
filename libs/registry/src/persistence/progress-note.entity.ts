import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { InitiativeEntity } from './initiative.entity';

/** What a unit tells of its initiative for a year. */
@Entity()
@Unique(['initiativeId', 'year'])
@Check('ck_progress_note_year', '"year" BETWEEN 2000 AND 2100')
@Check('ck_progress_note_text', `"text" <> ''`)
export class ProgressNoteEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => InitiativeEntity)
  @Column('uuid')
  initiativeId!: string;

  @Column('integer')
  year!: number;

  @Column('text')
  text!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  writtenBy!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
