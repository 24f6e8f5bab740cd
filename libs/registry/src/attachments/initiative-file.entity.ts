import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { InitiativeEntity } from '../persistence/initiative.entity';

/** A file that goes along with a registration. */
@Entity()
@Unique(['initiativeId', 'fileName'])
@Check('ck_initiative_file_file_name', `"file_name" <> ''`)
export class InitiativeFileEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => InitiativeEntity)
  @Column('uuid')
  initiativeId!: string;

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
