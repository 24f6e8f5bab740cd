import { Check, Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity()
@Index(['searchKey'])
// What was erased stays erased: neither name nor title nor address come back.
@Check('ck_person_erased', `"erased_at" IS NULL OR ("search_key" = 'da xoa theo yeu cau' AND "title" = '' AND "email" IS NULL)`)
@Check('ck_person_email', `"email" ~ '^[^[:space:]@]+@[^[:space:]@]+$' AND length("email") <= 254`)
export class PersonEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  fullName!: string;

  @Column('text')
  searchKey!: string;

  /** Office title as printed on papers, e.g. "Phó Trưởng ban". */
  @Column('text', { default: '' })
  title!: string;

  /** Where mails go; several people may share a box of their office. null: none is known. */
  @Column('text', { nullable: true })
  email!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  /** When the person's data were erased on request: from then on the row is an id that acts hang on. */
  @Column('timestamptz', { nullable: true })
  erasedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
