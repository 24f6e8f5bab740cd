import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CouncilEntity } from './council.entity';

/** A member of a council from one day to another, by the decision that appoints them. Who sits for whom changes by a new membership in the old one's place. */
@Entity()
@Unique(['replacesId'])
@Index(['councilId'])
@Index(['personId'])
@Check('ck_council_member_position', `"position" IN ('chair','vice-chair','secretary','member')`)
@Check('ck_council_member_dates', '"valid_to" IS NULL OR "valid_to" >= "valid_from"')
@Check('ck_council_member_end', `"end_document" = '' OR "valid_to" IS NOT NULL`)
@Check('ck_council_member_substitute', '"substitute_id" <> "person_id"')
export class CouncilMemberEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => CouncilEntity)
  @Column('uuid')
  councilId!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  personId!: string;

  /** The order of appointment, in which members of one position are named. */
  @Column('integer')
  ordinal!: number;

  @Column('text')
  position!: 'chair' | 'vice-chair' | 'secretary' | 'member';

  @Column('text')
  title!: string;

  /** The body the member comes from: no vote on its cases, nor on those of its line or its kin; null: of none of the units known here. */
  @ForeignKey('UnitEntity')
  @Column('uuid', { nullable: true })
  unitId!: string | null;

  /** Sits when the standing part decides. */
  @Column('boolean')
  standing!: boolean;

  /** Who may sit and vote in the member's place. */
  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  substituteId!: string | null;

  @Column('date')
  validFrom!: string;

  /** Last day; null: open. */
  @Column('date', { nullable: true })
  validTo!: string | null;

  /** Number, date and issuer are the key of a document; the number is text with leading zeros. */
  @Column('text')
  decisionNumber!: string;

  @Column('date')
  decisionDate!: string;

  @Column('text')
  decisionIssuer!: string;

  /** The document that ended it before its time; empty: none did. */
  @Column('text', { default: '' })
  endDocument!: string;

  /** The membership in whose place it stands. */
  @ForeignKey(() => CouncilMemberEntity)
  @Column('uuid', { nullable: true })
  replacesId!: string | null;
}
