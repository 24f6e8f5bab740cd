import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Search, filters and order of a list under a name of one's own. */
@Entity()
@Unique(['personId', 'nameKey'])
@Check('ck_saved_view_name', `"name" <> ''`)
export class SavedViewEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  personId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  nameKey!: string;

  /** Query part of the page's address, without "?". */
  @Column('text')
  address!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
