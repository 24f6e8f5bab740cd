import { AwardsModule } from '@dvk/awards';
import { CampaignsModule } from '@dvk/campaigns';
import { IdentityModule } from '@dvk/identity';
import { JudgingModule } from '@dvk/judging';
import { OrganizationModule } from '@dvk/organization';
import { RegistryModule } from '@dvk/registry';
import { Module } from '@nestjs/common';
import { AssignmentFileService } from './assignment-file/assignment-file.service';
import { AssignmentFileController } from './http/assignment-file.controller';
import { AreaTiles } from './dashboard/area-tiles';
import { DashboardService } from './dashboard/dashboard.service';
import { FiguresFiles } from './figures/figures-files.service';
import { FiguresRepository } from './persistence/figures.repository';
import { FiguresScope } from './figures/figures-scope.service';
import { FiguresService } from './figures/figures.service';
import { ReportSettings } from './figures/report-settings.service';
import { SentReportsService } from './figures/sent-reports.service';
import { FoundInitiativesFile } from './found-initiatives/found-initiatives-file.service';
import { DashboardController } from './http/dashboard.controller';
import { FiguresController } from './http/figures.controller';
import { FoundInitiativesFileController } from './http/found-initiatives-file.controller';
import { PaperTemplatesController } from './http/paper-templates.controller';
import { CouncilMinutesController } from './http/council-minutes.controller';
import { PapersController } from './http/papers.controller';
import { ObstacleFileController } from './http/obstacle-file.controller';
import { ObstacleRegisterController } from './http/obstacle-register.controller';
import { RegistrationFileController } from './http/registration-file.controller';
import { RegistrationListController } from './http/registration-list.controller';
import { RemindersController } from './http/reminders.controller';
import { RewardRegisterFileController } from './http/reward-register-file.controller';
import { SentReportsController } from './http/sent-reports.controller';
import { ScoreSheetWorkbookController } from './http/score-sheet-workbook.controller';
import { PapersService } from './papers.service';
import { MinutesFiles } from './papers/council-minutes/minutes-files.service';
import { MinutesPapers } from './papers/council-minutes/minutes-papers.service';
import { PaperMakingJob } from './papers/paper-making.job';
import { PaperMaking } from './papers/paper-making.service';
import { PaperOffers } from './papers/paper-offers.service';
import { PaperOrders } from './papers/paper-orders.service';
import { PaperTemplatesService } from './papers/templates/paper-templates.service';
import { PaperTemplatesRepository } from './persistence/paper-templates.repository';
import { MinutesPapersRepository } from './persistence/minutes-papers.repository';
import { PaperMakingsRepository } from './persistence/paper-makings.repository';
import { PapersRepository } from './persistence/papers.repository';
import { RemindersRepository } from './persistence/reminders.repository';
import { SealKeysRepository } from './persistence/seal-keys.repository';
import { SentReportsRepository } from './persistence/sent-reports.repository';
import { SeasonSourcesRepository } from './persistence/season-sources.repository';
import { ObstacleFileService } from './obstacle-file/obstacle-file.service';
import { ObstacleRegisterFile } from './obstacle-register/obstacle-register-file.service';
import { RegistrationFileService } from './registration-file/registration-file.service';
import { RegistrationListService } from './registration-list/registration-list.service';
import { ReminderDispatch } from './reminders/reminder-dispatch';
import { ReminderLog } from './reminders/reminder-log.service';
import { ReminderMails } from './reminders/reminder-mails';
import { ReminderPlan } from './reminders/reminder-plan.service';
import { RemindersService } from './reminders/reminders.service';
import { ScheduledReminders } from './reminders/scheduled-reminders';
import { RewardRegisterFile } from './reward-register/reward-register-file.service';
import { ScoreSheetWorkbookService } from './score-sheet-workbook/score-sheet-workbook.service';
import { SeasonExportService } from './season/season-export.service';
import { SeasonImportService } from './season/season-import.service';
import { KeptPapers } from './verification/kept-papers';

@Module({
  imports: [OrganizationModule, IdentityModule, CampaignsModule, RegistryModule, JudgingModule, AwardsModule],
  controllers: [AssignmentFileController, CouncilMinutesController, PapersController, RemindersController, ScoreSheetWorkbookController, PaperTemplatesController, ObstacleFileController, ObstacleRegisterController, RegistrationFileController, RegistrationListController, RewardRegisterFileController, FoundInitiativesFileController, FiguresController, DashboardController, SentReportsController],
  providers: [
    AssignmentFileService,
    AreaTiles,
    DashboardService,
    FiguresFiles,
    FiguresRepository,
    FiguresScope,
    FiguresService,
    SentReportsRepository,
    ReportSettings,
    SentReportsService,
    FoundInitiativesFile,
    PapersService,
    PapersRepository,
    KeptPapers,
    SeasonImportService,
    SeasonExportService,
    SeasonSourcesRepository,
    ScoreSheetWorkbookService,
    SealKeysRepository,
    RemindersRepository,
    ReminderDispatch,
    ReminderLog,
    ReminderMails,
    ReminderPlan,
    RemindersService,
    ScheduledReminders,
    MinutesPapers,
    MinutesFiles,
    MinutesPapersRepository,
    PaperMaking,
    PaperMakingJob,
    PaperMakingsRepository,
    PaperOffers,
    PaperOrders,
    PaperTemplatesService,
    PaperTemplatesRepository,
    ObstacleFileService,
    ObstacleRegisterFile,
    RegistrationFileService,
    RegistrationListService,
    RewardRegisterFile,
  ],
  exports: [KeptPapers, SeasonImportService, SeasonExportService],
})
export class ReportsModule {}
