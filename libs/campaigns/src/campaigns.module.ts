import { OrganizationModule } from '@dvk/organization';
import { Module } from '@nestjs/common';
import { CampaignPhasesService } from './campaign-phases.service';
import { CampaignScopes } from './campaign-scopes.service';
import { CampaignSettingsService } from './campaign-settings.service';
import { CampaignsService } from './campaigns.service';
import { CriteriaSetsService } from './criteria-sets.service';
import { CampaignPhasesController } from './http/campaign-phases.controller';
import { CampaignsController } from './http/campaigns.controller';
import { ClockController } from './http/clock.controller';
import { CriteriaSetsController } from './http/criteria-sets.controller';
import { CampaignsRepository } from './persistence/campaigns.repository';
import { CriteriaSetsRepository } from './persistence/criteria-sets.repository';
import { PhaseRemindersRepository } from './persistence/phase-reminders.repository';
import { PhasesRepository } from './persistence/phases.repository';
import { PhaseDeadlinesRepository } from './persistence/phase-deadlines.repository';
import { PhaseClock } from './phase-clock.service';
import { PhaseDeadlines } from './phase-deadlines.service';
import { PhaseGate } from './phase-gate';
import { PhaseReminders } from './phase-reminders.service';
import { PublishedCriteria } from './published-criteria';

@Module({
  imports: [OrganizationModule],
  controllers: [CriteriaSetsController, CampaignsController, CampaignPhasesController, ClockController],
  providers: [
    CampaignsRepository,
    CriteriaSetsRepository,
    PhasesRepository,
    PhaseDeadlinesRepository,
    PhaseGate,
    PhaseClock,
    PhaseDeadlines,
    PhaseRemindersRepository,
    PhaseReminders,
    PublishedCriteria,
    CampaignScopes,
    CriteriaSetsService,
    CampaignsService,
    CampaignSettingsService,
    CampaignPhasesService,
  ],
  exports: [CampaignsService, CriteriaSetsService, PhaseGate, PhaseDeadlines, PhaseReminders, CampaignScopes, PublishedCriteria],
})
export class CampaignsModule {}
