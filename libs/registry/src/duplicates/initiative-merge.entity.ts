import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InitiativeEntity } from '../persistence/initiative.entity';

/** Two initiatives turned out to be one: the merged one points to the one that is kept, and both read as before. */
@Entity()
@Index(['keptId'])
@Check('ck_initiative_merge_not_itself', '"merged_id" <> "kept_id"')
@Check('ck_initiative_merge_reason', `"reason" <> ''`)
export class InitiativeMergeEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => InitiativeEntity)
  mergedId!: string;

  @ForeignKey(() => InitiativeEntity)
  @Column('uuid')
  keptId!: string;

  @Column('text')
  reason!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  mergedBy!: string;

  @Column('timestamptz')
  mergedAt!: Date;
}
