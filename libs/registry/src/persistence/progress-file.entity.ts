import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ProgressNoteEntity } from './progress-note.entity';

/** A file that proves what a progress note says. */
@Entity()
@Index(['noteId'])
export class ProgressFileEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => ProgressNoteEntity)
  @Column('uuid')
  noteId!: string;

  @ForeignKey('StoredFileEntity')
  @Column('text')
  sha256!: string;

  @Column('text')
  fileName!: string;

  @Column('text')
  mediaType!: string;

  @Column('integer')
  size!: number;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  uploadedBy!: string;

  @Column('timestamptz')
  uploadedAt!: Date;
}
