import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The minutes of an ended session as a Word file, kept as it was made. */
@Entity()
export class MinutesPaperEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('CouncilSessionEntity')
  sessionId!: string;

  @ForeignKey('StoredFileEntity')
  @Column('text')
  sha256!: string;

  @Column('text')
  fileName!: string;

  @Column('timestamptz')
  madeAt!: Date;
}
