import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CouncilMemberEntity } from './council-member.entity';
import { CouncilSessionEntity } from './council-session.entity';

/** A member's place in one session, with names and titles as they were on the day. */
@Entity()
@Unique(['memberId', 'sessionId'])
@Index(['personId'])
@Index(['substituteId'])
@Check('ck_council_seat_attendance', `"attendance" IN ('expected','present','absent','substituted')`)
@Check('ck_council_seat_reason', `"attendance" <> 'absent' OR "absence_reason" <> ''`)
@Check('ck_council_seat_substitute', `"attendance" <> 'substituted' OR "substitute_id" IS NOT NULL`)
export class CouncilSeatEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => CouncilSessionEntity)
  @Column('uuid')
  sessionId!: string;

  @ForeignKey(() => CouncilMemberEntity)
  @Column('uuid')
  memberId!: string;

  @ForeignKey('PersonEntity')
  @Column('uuid')
  personId!: string;

  @Column('integer')
  ordinal!: number;

  @Column('text')
  name!: string;

  @Column('text')
  title!: string;

  @Column('text')
  position!: 'chair' | 'vice-chair' | 'secretary' | 'member';

  @ForeignKey('UnitEntity')
  @Column('uuid', { nullable: true })
  unitId!: string | null;

  @ForeignKey('PersonEntity')
  @Column('uuid', { nullable: true })
  substituteId!: string | null;

  @Column('text', { default: '' })
  substituteName!: string;

  @Column('text', { default: 'expected' })
  attendance!: 'expected' | 'present' | 'absent' | 'substituted';

  @Column('text', { default: '' })
  absenceReason!: string;
}
