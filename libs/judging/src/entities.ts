import { AssignmentEntity } from './persistence/assignment.entity';
import { OfficeSheetEntity } from './persistence/office-sheet.entity';
import { PanelMemberEntity } from './persistence/panel-member.entity';
import { PanelEntity } from './persistence/panel.entity';
import { ScoreSheetEntity } from './persistence/score-sheet.entity';
import { ScoringClosureEntity } from './persistence/scoring-closure.entity';
import { SetAsideSheetEntity } from './persistence/set-aside-sheet.entity';

export const judgingEntities = [
  PanelEntity,
  PanelMemberEntity,
  AssignmentEntity,
  ScoreSheetEntity,
  OfficeSheetEntity,
  ScoringClosureEntity,
  SetAsideSheetEntity,
];
