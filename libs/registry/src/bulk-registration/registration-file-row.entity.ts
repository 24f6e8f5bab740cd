import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InitiativeEntity } from '../persistence/initiative.entity';

/** What a row of a template was registered as: the same row comes again as the same initiative, wherever it is moved to. */
@Entity()
@Index(['initiativeId'])
@Check('ck_registration_file_row_digest', `"digest" ~ '^[0-9a-f]{64}$'`)
export class RegistrationFileRowEntity {
  /** Of the workbook that was given out. */
  @PrimaryColumn('uuid')
  templateId!: string;

  /** One template may be passed on to other units. */
  @PrimaryColumn('uuid')
  @ForeignKey('UnitEntity')
  unitId!: string;

  @PrimaryColumn('text')
  rowKey!: string;

  @ForeignKey(() => InitiativeEntity)
  @Column('uuid')
  initiativeId!: string;

  /** SHA-256 of what the row said. */
  @Column('text')
  digest!: string;

  /** The initiative's, when the row was written into it. */
  @Column('integer')
  version!: number;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  takenBy!: string;

  @Column('timestamptz')
  takenAt!: Date;
}
