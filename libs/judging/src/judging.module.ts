import { CampaignsModule } from '@dvk/campaigns';
import { IdentityModule } from '@dvk/identity';
import { OrganizationModule } from '@dvk/organization';
import { RegistryModule } from '@dvk/registry';
import { Module } from '@nestjs/common';
import { AssigneesService } from './assignees.service';
import { AssignmentOverview } from './assignment-overview.service';
import { AssignmentsService } from './assignments.service';
import { CampaignAccess } from './campaign-access.service';
import { ClosedSeason } from './closed-season';
import { ConflictGrounds } from './conflict-grounds';
import { ConflictsAtClosing } from './conflicts-at-closing';
import { ConflictsReader } from './conflicts.reader';
import { ConflictsService } from './conflicts.service';
import { DeclarationsService } from './declarations.service';
import { DeskService } from './desk.service';
import { DistributionService } from './distribution/distribution.service';
import { SeatPlanner } from './distribution/seat-planner';
import { SeatSolver } from './distribution/seat-solver';
import { SeatWriting } from './distribution/seat-writing';
import { ExtensionMails } from './extension-mails';
import { ScoringNews } from './scoring-news';
import { HostOffice } from './host-office';
import { AfterClosingController } from './http/after-closing.controller';
import { AssigneesController } from './http/assignees.controller';
import { HandingInService } from './handing-in.service';
import { AssignmentsController } from './http/assignments.controller';
import { ConflictsController } from './http/conflicts.controller';
import { DeclarationsController } from './http/declarations.controller';
import { OwnSeatsController } from './http/own-seats.controller';
import { PanelSeatsController } from './http/panel-seats.controller';
import { PanelsController } from './http/panels.controller';
import { ScoreSheetsController } from './http/score-sheets.controller';
import { ScoringDeadlineController } from './http/scoring-deadline.controller';
import { ScoringController } from './http/scoring.controller';
import { MarkingGate } from './marking-gate';
import { MatrixSheetService } from './matrix-sheet.service';
import { MissingSheets } from './missing-sheets.reader';
import { OfficeSheetsService } from './office-sheets.service';
import { OwnSeatsService } from './own-seats.service';
import { OwnSheetsReader } from './own-sheets.reader';
import { OwnSheetsWriter } from './own-sheets.writer';
import { OpenPanels } from './open-panels';
import { PanelSeatsService } from './panel-seats.service';
import { PanelViews } from './panel-views';
import { PanelDecisions } from './panel-decisions.reader';
import { PanelsService } from './panels.service';
import { AssignmentsRepository } from './persistence/assignments.repository';
import { ConflictsRepository } from './persistence/conflicts.repository';
import { DeclarationsRepository } from './persistence/declarations.repository';
import { DeskRepository } from './persistence/desk.repository';
import { HeldSheetsRepository } from './persistence/held-sheets.repository';
import { OfficeSheetsRepository } from './persistence/office-sheets.repository';
import { OwnSheetsRepository } from './persistence/own-sheets.repository';
import { PanelsRepository } from './persistence/panels.repository';
import { ReopeningsRepository } from './persistence/reopenings.repository';
import { ScoreSheetsRepository } from './persistence/score-sheets.repository';
import { SeasonStampsRepository } from './persistence/season-stamps.repository';
import { ScoringClosuresRepository } from './persistence/scoring-closures.repository';
import { SeatedMembersRepository } from './persistence/seated-members.repository';
import { SeatsRepository } from './persistence/seats.repository';
import { SetAsideSheetsRepository } from './persistence/set-aside-sheets.repository';
import { AssignmentLists } from './revision/assignment-lists.service';
import { ListStanding } from './revision/list-standing';
import { ReopeningPreviewService } from './reopening-preview.service';
import { ReopeningService } from './reopening.service';
import { ScoreSheetsService } from './score-sheets.service';
import { ScoringMatrixService } from './scoring-matrix.service';
import { ScoringProgressReader } from './scoring-progress.reader';
import { ScoringService } from './scoring.service';
import { SeasonAssembler } from './season-assembler';
import { SeasonMatrix } from './season-matrix';
import { SeasonSheetsReader } from './season-sheets.reader';
import { SeasonIntake } from './season-intake';
import { SeatChangesService } from './seat-changes.service';
import { SeatRights } from './seat-rights';
import { SecondMarkingReader } from './second-marking.reader';
import { SheetNames } from './sheet-names';
import { UnfinishedWork } from './unfinished-work';

@Module({
  imports: [OrganizationModule, IdentityModule, CampaignsModule, RegistryModule],
  controllers: [
    PanelsController,
    PanelSeatsController,
    OwnSeatsController,
    ConflictsController,
    DeclarationsController,
    AssignmentsController,
    AssigneesController,
    ScoreSheetsController,
    ScoringController,
    ScoringDeadlineController,
    AfterClosingController,
  ],
  providers: [
    PanelsRepository,
    AssignmentsRepository,
    ConflictsRepository,
    DeclarationsRepository,
    ScoreSheetsRepository,
    OfficeSheetsRepository,
    ScoringClosuresRepository,
    SetAsideSheetsRepository,
    CampaignAccess,
    ConflictGrounds,
    DeclarationsService,
    OpenPanels,
    PanelViews,
    SeatRights,
    UnfinishedWork,
    PanelsService,
    PanelSeatsService,
    SeatChangesService,
    OwnSeatsService,
    ConflictsReader,
    ConflictsService,
    AssignmentsService,
    SeatsRepository,
    SeatPlanner,
    SeatSolver,
    SeatWriting,
    AssigneesService,
    AssignmentOverview,
    ListStanding,
    AssignmentLists,
    DistributionService,
    DeskRepository,
    DeskService,
    HandingInService,
    ScoreSheetsService,
    OfficeSheetsService,
    ScoringProgressReader,
    ConflictsAtClosing,
    ScoringService,
    HostOffice,
    ScoringNews,
    ExtensionMails,
    SeatedMembersRepository,
    MissingSheets,
    PanelDecisions,
    OwnSheetsRepository,
    OwnSheetsReader,
    OwnSheetsWriter,
    MarkingGate,
    HeldSheetsRepository,
    SeasonMatrix,
    SeasonStampsRepository,
    ClosedSeason,
    ReopeningsRepository,
    SheetNames,
    ScoringMatrixService,
    MatrixSheetService,
    SecondMarkingReader,
    ReopeningPreviewService,
    ReopeningService,
    SeasonAssembler,
    SeasonSheetsReader,
    SeasonIntake,
  ],
  exports: [AssignmentLists, CampaignAccess, MissingSheets, PanelDecisions, OwnSheetsReader, OwnSheetsWriter, SeasonAssembler, SeasonIntake],
})
export class JudgingModule {}
