import { CampaignsModule } from '@dvk/campaigns';
import { IdentityModule } from '@dvk/identity';
import { OrganizationModule } from '@dvk/organization';
import { Module } from '@nestjs/common';
import { BulkAcceptanceService } from './bulk-acceptance.service';
import { EvidenceService } from './evidence.service';
import { DuplicatesRepository } from './duplicates/duplicates.repository';
import { DuplicatesService } from './duplicates/duplicates.service';
import { DuplicatesController } from './duplicates/http/duplicates.controller';
import { FindingRepository } from './finding/finding.repository';
import { FindingService } from './finding/finding.service';
import { FindingController } from './finding/http/finding.controller';
import { EvidenceController } from './http/evidence.controller';
import { InitiativesController } from './http/initiatives.controller';
import { IntakeController } from './http/intake.controller';
import { NominationsController } from './http/nominations.controller';
import { UnitChangesController } from './http/unit-changes.controller';
import { InitiativesService } from './initiatives.service';
import { IntakeService } from './intake.service';
import { NominationAccess } from './nomination-access';
import { NominationDraftsService } from './nomination-drafts.service';
import { NominationListService } from './nomination-list.service';
import { NominationsReader } from './nominations.reader';
import { NominationsService } from './nominations.service';
import { CampaignNominationsRepository } from './persistence/campaign-nominations.repository';
import { EvidenceRepository } from './persistence/evidence.repository';
import { InitiativesRepository } from './persistence/initiatives.repository';
import { NominationsRepository } from './persistence/nominations.repository';
import { UnitMattersRepository } from './persistence/unit-matters.repository';
import { SavedViewsController } from './saved-views/http/saved-views.controller';
import { SavedViewsRepository } from './saved-views/saved-views.repository';
import { SavedViewsService } from './saved-views/saved-views.service';
import { SeasonNominationsService } from './season-nominations.service';
import { UnitChangeConsequences } from './unit-changes/unit-change-preview';
import { UnitChangesService } from './unit-changes/unit-changes.service';

@Module({
  imports: [OrganizationModule, IdentityModule, CampaignsModule],
  controllers: [InitiativesController, NominationsController, IntakeController, EvidenceController, UnitChangesController, FindingController, SavedViewsController, DuplicatesController],
  providers: [
    BulkAcceptanceService,
    DuplicatesRepository,
    DuplicatesService,
    EvidenceService,
    FindingRepository,
    FindingService,
    InitiativesService,
    IntakeService,
    NominationAccess,
    NominationDraftsService,
    NominationListService,
    NominationsReader,
    NominationsService,
    SavedViewsRepository,
    SavedViewsService,
    SeasonNominationsService,
    UnitChangeConsequences,
    UnitChangesService,
    CampaignNominationsRepository,
    EvidenceRepository,
    InitiativesRepository,
    NominationsRepository,
    UnitMattersRepository,
  ],
  exports: [
    BulkAcceptanceService,
    DuplicatesService,
    EvidenceService,
    FindingService,
    InitiativesService,
    IntakeService,
    NominationDraftsService,
    NominationListService,
    NominationsReader,
    SeasonNominationsService,
  ],
})
export class RegistryModule {}
