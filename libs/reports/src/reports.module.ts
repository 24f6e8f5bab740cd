import { AwardsModule } from '@dvk/awards';
import { CampaignsModule } from '@dvk/campaigns';
import { IdentityModule } from '@dvk/identity';
import { JudgingModule } from '@dvk/judging';
import { OrganizationModule } from '@dvk/organization';
import { RegistryModule } from '@dvk/registry';
import { Module } from '@nestjs/common';
import { AssignmentFileService } from './assignment-file/assignment-file.service';
import { AssignmentFileController } from './http/assignment-file.controller';
import { PapersController } from './http/papers.controller';
import { ScoreSheetWorkbookController } from './http/score-sheet-workbook.controller';
import { PapersService } from './papers.service';
import { PapersRepository } from './persistence/papers.repository';
import { SealKeysRepository } from './persistence/seal-keys.repository';
import { SeasonSourcesRepository } from './persistence/season-sources.repository';
import { ScoreSheetWorkbookService } from './score-sheet-workbook/score-sheet-workbook.service';
import { SeasonExportService } from './season/season-export.service';
import { SeasonImportService } from './season/season-import.service';

@Module({
  imports: [OrganizationModule, IdentityModule, CampaignsModule, RegistryModule, JudgingModule, AwardsModule],
  controllers: [AssignmentFileController, PapersController, ScoreSheetWorkbookController],
  providers: [AssignmentFileService, PapersService, PapersRepository, SeasonImportService, SeasonExportService, SeasonSourcesRepository, ScoreSheetWorkbookService, SealKeysRepository],
  exports: [SeasonImportService, SeasonExportService],
})
export class ReportsModule {}
