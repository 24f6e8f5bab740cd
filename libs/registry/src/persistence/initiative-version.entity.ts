import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { KeptContent } from '../lifecycle/content-changes';
import { InitiativeEntity } from './initiative.entity';

/** What a registered initiative said before somebody changed it; saves of one person that follow each other closely are one change. */
@Entity()
@Check('ck_initiative_version_order', '"last_version" > "version" AND "last_at" >= "replaced_at"')
export class InitiativeVersionEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => InitiativeEntity)
  initiativeId!: string;

  /** The version that said it. */
  @PrimaryColumn('integer')
  version!: number;

  @Column('jsonb')
  content!: KeptContent;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  replacedBy!: string;

  @Column('timestamptz')
  replacedAt!: Date;

  /** The version the change ended with. */
  @Column('integer')
  lastVersion!: number;

  @Column('timestamptz')
  lastAt!: Date;
}
