import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { NominationEntity } from '../persistence/nomination.entity';
import type { HandedInContent } from './handed-in-changes';

/** What a nomination said when it was handed in, one row each time; it never changes. */
@Entity()
@Check('ck_nomination_version_number', '"number" > 0')
@Check('ck_nomination_version_return', 'num_nonnulls("return_reason", "returned_at") IN (0, 2)')
export class NominationVersionEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => NominationEntity)
  nominationId!: string;

  /** 1 for the first time. */
  @PrimaryColumn('integer')
  number!: number;

  @Column('jsonb')
  content!: HandedInContent;

  /** null: it came with a season document. */
  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  handedInBy!: string | null;

  @Column('timestamptz')
  handedInAt!: Date;

  /** Of the return that came before; null: it was no return that brought it back. */
  @Column('text', { nullable: true })
  returnReason!: string | null;

  @Column('timestamptz', { nullable: true })
  returnedAt!: Date | null;
}
