import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A body that can register, nominate or be rewarded; names and parents are dated rows of their own. */
@Entity()
@Unique(['code'])
@Index(['officialCode'])
@Check('ck_unit_kind', `"kind" ~ '^[a-z-]+$'`)
@Check('ck_unit_dates', '"dissolved_on" IS NULL OR "established_on" IS NULL OR "dissolved_on" >= "established_on"')
export class UnitEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Key of the unit in this system; for today's provinces and communes their official code. */
  @Column('text')
  code!: string;

  /** Code in the national list (2 digits province, 5 commune); re-used by different bodies over time. */
  @Column('text', { nullable: true })
  officialCode!: string | null;

  /** `UnitKind` it began with; `unit_kind_on` says what it is on a day. */
  @Column('text')
  kind!: string;

  /** That kind in the words of the table it came from, when they are not the kind's own (`labelOfKind`); else empty. */
  @Column('text', { default: '' })
  kindLabel!: string;

  @Column('date', { nullable: true })
  establishedOn!: string | null;

  @Column('date', { nullable: true })
  dissolvedOn!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
