import { IdentityModule } from '@dvk/identity';
import { OrganizationModule } from '@dvk/organization';
import { Module } from '@nestjs/common';
import { CampaignPhasesService } from './campaign-phases.service';
import { CampaignScopes } from './campaign-scopes.service';
import { CampaignSettingsService } from './campaign-settings.service';
import { CampaignsService } from './campaigns.service';
import { CriteriaSetsService } from './criteria-sets.service';
import { DutiesOfNewUnits } from './duties/duties-of-new-units';
import { DutiesService } from './duties/duties.service';
import { DutyCalendar } from './duties/duty-calendar.service';
import { DutyPlanning } from './duties/duty-planning.service';
import { DutyPlansReader } from './duties/duty-plans.reader';
import { DutyNotices } from './duties/duty-notices';
import { DutyScopes } from './duties/duty-scopes.service';
import { DutiesController } from './duties/http/duties.controller';
import { DutyPlansController } from './duties/http/duty-plans.controller';
import { OwedUnits } from './duties/owed-units';
import { DutiesRepository } from './duties/persistence/duties.repository';
import { DutyPlansRepository } from './duties/persistence/duty-plans.repository';
import { DutyRemindersRepository } from './duties/persistence/duty-reminders.repository';
import { DutyAudiences } from './duties/reminders/duty-audience';
import { DutyMails } from './duties/reminders/duty-mails';
import { DutyReminderDispatch } from './duties/reminders/duty-reminder-dispatch';
import { DutyReminders } from './duties/reminders/duty-reminders.service';
import { ScheduledDutyReminders } from './duties/reminders/scheduled-duty-reminders';
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
  imports: [OrganizationModule, IdentityModule],
  controllers: [CriteriaSetsController, CampaignsController, CampaignPhasesController, ClockController, DutyPlansController, DutiesController],
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
    DutiesRepository,
    DutyPlansRepository,
    DutyRemindersRepository,
    DutyScopes,
    DutyNotices,
    OwedUnits,
    DutyPlansReader,
    DutyCalendar,
    DutyPlanning,
    DutiesService,
    DutyAudiences,
    DutyReminderDispatch,
    DutyReminders,
    DutyMails,
    DutiesOfNewUnits,
    ScheduledDutyReminders,
  ],
  exports: [CampaignsService, CriteriaSetsService, PhaseGate, PhaseDeadlines, PhaseReminders, CampaignScopes, PublishedCriteria, DutyCalendar],
})
export class CampaignsModule {}
