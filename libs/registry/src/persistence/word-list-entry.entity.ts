import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A word that initiatives of an area are sorted by, from one day to another (exclusive). An initiative keeps the word, not the row. */
@Entity()
@Index(['unitId'])
@Index('uq_word_list_entry_open', ['unitId', 'list', 'wordKey'], { unique: true, where: '"valid_to" IS NULL' })
@Check('ck_word_list_entry_list', `"list" IN ('field','programme')`)
@Check('ck_word_list_entry_dates', '"valid_to" IS NULL OR "valid_to" > "valid_from"')
export class WordListEntryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** The territory whose units use the list. */
  @ForeignKey('UnitEntity')
  @Column('uuid')
  unitId!: string;

  /** `WordList` */
  @Column('text')
  list!: string;

  @Column('text')
  word!: string;

  @Column('text')
  wordKey!: string;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validTo!: string | null;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  enteredBy!: string;

  @Column('timestamptz')
  enteredAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
