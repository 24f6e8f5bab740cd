import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PanelMemberEntity } from './panel-member.entity';

/** The member saw this nomination on the list and answered for it; a conflict, if any, stands in `conflict_of_interest`. No mark opens before. */
@Entity()
@Index(['nominationId'])
export class ConflictDeclarationEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => PanelMemberEntity)
  memberId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey('NominationEntity')
  nominationId!: string;

  @Column('timestamptz')
  declaredAt!: Date;
}
