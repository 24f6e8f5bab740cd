import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InitiativeEntity } from './initiative.entity';

/** That an initiative was dropped, why and by which document; open until it is taken back. */
@Entity()
@Index('uq_initiative_drop_open', ['initiativeId'], { unique: true, where: '"restored_at" IS NULL' })
@Check('ck_initiative_drop_texts', `"reason" <> '' AND "number" <> '' AND "issuer" <> ''`)
@Check('ck_initiative_drop_restored', `num_nonnulls("restored_by", "restored_at", "restore_reason") IN (0, 3) AND "restore_reason" <> ''`)
export class InitiativeDropEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => InitiativeEntity)
  @Column('uuid')
  initiativeId!: string;

  @Column('text')
  reason!: string;

  @Column('text')
  number!: string;

  @Column('date')
  documentDate!: string;

  @Column('text')
  issuer!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  droppedBy!: string;

  @Column('timestamptz')
  droppedAt!: Date;

  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  restoredBy!: string | null;

  @Column('timestamptz', { nullable: true })
  restoredAt!: Date | null;

  @Column('text', { nullable: true })
  restoreReason!: string | null;
}
