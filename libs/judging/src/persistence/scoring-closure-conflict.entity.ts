import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PanelMemberEntity } from './panel-member.entity';

/** A conflict that stood at the instant of closing. Append-only: units and posts recorded later, however they are dated, move no result. */
@Entity()
@Index(['campaignId'])
@Index(['nominationId'])
export class ScoringClosureConflictEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => PanelMemberEntity)
  memberId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey('NominationEntity')
  nominationId!: string;

  @ForeignKey('CampaignEntity')
  @Column('uuid')
  campaignId!: string;
}
