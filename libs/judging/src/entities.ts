import { AssignmentEntity } from './persistence/assignment.entity';
import { ConflictDeclarationEntity } from './persistence/conflict-declaration.entity';
import { ConflictOfInterestEntity } from './persistence/conflict-of-interest.entity';
import { OfficeSheetEntity } from './persistence/office-sheet.entity';
import { PanelMemberEntity } from './persistence/panel-member.entity';
import { PanelEntity } from './persistence/panel.entity';
import { ScoreSheetRoundEntity } from './persistence/score-sheet-round.entity';
import { ScoreSheetEntity } from './persistence/score-sheet.entity';
import { ScoringClosureConflictEntity } from './persistence/scoring-closure-conflict.entity';
import { ScoringClosureEntity } from './persistence/scoring-closure.entity';
import { SetAsideSheetEntity } from './persistence/set-aside-sheet.entity';
import { SheetReopeningEntity } from './persistence/sheet-reopening.entity';

export const judgingEntities = [
  PanelEntity,
  PanelMemberEntity,
  ConflictDeclarationEntity,
  ConflictOfInterestEntity,
  AssignmentEntity,
  ScoreSheetEntity,
  SheetReopeningEntity,
  ScoreSheetRoundEntity,
  OfficeSheetEntity,
  ScoringClosureEntity,
  ScoringClosureConflictEntity,
  SetAsideSheetEntity,
];
