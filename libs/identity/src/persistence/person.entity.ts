import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity()
@Index(['searchKey'])
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

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
