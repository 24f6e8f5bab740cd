import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { TierThreshold } from '../council/council-rules';

/** The Hội đồng Thi đua – Khen thưởng of a host unit; how it decides is data. */
@Entity()
@Unique(['hostUnitId'])
@Check('ck_council_quorum', '"quorum_hundredths" BETWEEN 1 AND 10000')
@Check('ck_council_denominator', `"denominator" IN ('all','present')`)
@Check('ck_council_ballot', `"ballot" IN ('open','secret')`)
export class CouncilEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('UnitEntity')
  @Column('uuid')
  hostUnitId!: string;

  @Column('text')
  name!: string;

  /** Hundredths of a percent of the members who sit: two thirds are 6667. */
  @Column('integer')
  quorumHundredths!: number;

  @Column('text')
  denominator!: 'all' | 'present';

  @Column('text')
  ballot!: 'open' | 'secret';

  /** Only members flagged as standing sit (Thường trực). */
  @Column('boolean')
  standingOnly!: boolean;

  @Column('boolean')
  absenteesWrite!: boolean;

  @Column('boolean')
  chairBreaksTie!: boolean;

  /** The first one has an empty award: it counts for every tier that has none of its own. */
  @Column('jsonb')
  thresholds!: TierThreshold[];

  @Column('integer', { default: 1 })
  version!: number;
}
