import { CampaignsModule } from '@dvk/campaigns';
import { IdentityModule } from '@dvk/identity';
import { JudgingModule } from '@dvk/judging';
import { OrganizationModule } from '@dvk/organization';
import { RegistryModule } from '@dvk/registry';
import { Module } from '@nestjs/common';
import { SeasonSourcesRepository } from './persistence/season-sources.repository';
import { SeasonExportService } from './season/season-export.service';
import { SeasonImportService } from './season/season-import.service';

@Module({
  imports: [OrganizationModule, IdentityModule, CampaignsModule, RegistryModule, JudgingModule],
  providers: [SeasonImportService, SeasonExportService, SeasonSourcesRepository],
  exports: [SeasonImportService, SeasonExportService],
})
export class ReportsModule {}
