import { CampaignsModule } from '@dvk/campaigns';
import { IdentityModule } from '@dvk/identity';
import { OrganizationModule } from '@dvk/organization';
import { Module } from '@nestjs/common';
import { AttachmentAccess } from './attachments/attachment-access';
import { AttachmentsRepository } from './attachments/attachments.repository';
import { AttachmentsService } from './attachments/attachments.service';
import { AttachmentsController } from './attachments/http/attachments.controller';
import { BulkAcceptanceService } from './bulk-acceptance.service';
import { BulkRegistrationReader } from './bulk-registration/bulk-registration.reader';
import { BulkRegistrationRepository } from './bulk-registration/bulk-registration.repository';
import { BulkRegistrationWriter } from './bulk-registration/bulk-registration.writer';
import { OpenRegistrations } from './bulk-registration/open-registrations.service';
import { EvidenceService } from './evidence.service';
import { DuplicatesRepository } from './duplicates/duplicates.repository';
import { DuplicatesService } from './duplicates/duplicates.service';
import { ComparedAreas } from './duplicates/compared-areas';
import { OpenDuplicatesService } from './duplicates/open-duplicates.service';
import { DuplicatesController } from './duplicates/http/duplicates.controller';
import { FindingRepository } from './finding/finding.repository';
import { FindingService } from './finding/finding.service';
import { NominationVersionsController } from './handed-in/http/nomination-versions.controller';
import { NominationVersionsRepository } from './handed-in/nomination-versions.repository';
import { NominationVersions } from './handed-in/nomination-versions.service';
import { BulkDistinctionsController } from './http/bulk-distinctions.controller';
import { EvidenceController } from './http/evidence.controller';
import { InitiativeLifeController } from './http/initiative-life.controller';
import { InitiativesController } from './http/initiatives.controller';
import { IntakeController } from './http/intake.controller';
import { NominationsController } from './http/nominations.controller';
import { ProgressController } from './http/progress.controller';
import { ReplicationsController } from './http/replications.controller';
import { UnitChangesController } from './http/unit-changes.controller';
import { WaitingRegistrationsController } from './http/waiting-registrations.controller';
import { WordListsController } from './http/word-lists.controller';
import { YearlyReviewsController } from './http/yearly-reviews.controller';
import { InitiativesService } from './initiatives.service';
import { IntakeService } from './intake.service';
import { BulkDistinctionsService } from './lifecycle/bulk-distinctions.service';
import { DistinctionsService } from './lifecycle/distinctions.service';
import { InitiativeAccess } from './lifecycle/initiative-access';
import { InitiativeVersions } from './lifecycle/initiative-versions';
import { InitiativeLifeReader } from './lifecycle/life.reader';
import { RegistrationsService } from './lifecycle/registrations.service';
import { WaitingRegistrationsService } from './lifecycle/waiting-registrations.service';
import { YearlyReviewsService } from './lifecycle/yearly-reviews.service';
import { NominationAccess } from './nomination-access';
import { NominationDraftsService } from './nomination-drafts.service';
import { NominationListService } from './nomination-list.service';
import { NominationsReader } from './nominations.reader';
import { NominationsService } from './nominations.service';
import { BulkDistinctionsRepository } from './persistence/bulk-distinctions.repository';
import { CampaignNominationsRepository } from './persistence/campaign-nominations.repository';
import { EvidenceRepository } from './persistence/evidence.repository';
import { InitiativeVersionsRepository } from './persistence/initiative-versions.repository';
import { InitiativesRepository } from './persistence/initiatives.repository';
import { LifecycleRepository } from './persistence/lifecycle.repository';
import { NominationsRepository } from './persistence/nominations.repository';
import { ProgressRepository } from './persistence/progress.repository';
import { ReplicationsRepository } from './persistence/replications.repository';
import { UnitMattersRepository } from './persistence/unit-matters.repository';
import { WaitingRegistrationsRepository } from './persistence/waiting-registrations.repository';
import { WordListsRepository } from './persistence/word-lists.repository';
import { YearlyReviewsRepository } from './persistence/yearly-reviews.repository';
import { PersonalTextsRepository } from './personal-texts/personal-texts.repository';
import { PersonalTexts } from './personal-texts/personal-texts.service';
import { ProgressFilesService } from './progress/progress-files.service';
import { ProgressService } from './progress/progress.service';
import { GalleryService } from './public-pages/gallery.service';
import { GalleryController } from './public-pages/http/gallery.controller';
import { PublicPagesController } from './public-pages/http/public-pages.controller';
import { GalleryRepository } from './public-pages/persistence/gallery.repository';
import { OnBehalfController } from './on-behalf/http/on-behalf.controller';
import { OnBehalfRepository } from './on-behalf/on-behalf.repository';
import { OnBehalfService } from './on-behalf/on-behalf.service';
import { PublicPagesRepository } from './public-pages/persistence/public-pages.repository';
import { PublicPhotosRepository } from './public-pages/persistence/public-photos.repository';
import { PhotoDrawer } from './public-pages/photo-drawer';
import { PublicPageAccess } from './public-pages/public-page-access';
import { PublicPagesService } from './public-pages/public-pages.service';
import { PublicPhotosService } from './public-pages/public-photos.service';
import { ReceiptsController } from './receipts/http/receipts.controller';
import { ReceiptsRepository } from './receipts/receipts.repository';
import { ReceiptsService } from './receipts/receipts.service';
import { ReplicationRecord } from './replication/replication-record';
import { ReplicationsService } from './replication/replications.service';
import { ClerksConcerned } from './clerks-concerned';
import { LifeNotices } from './lifecycle/life-notices';
import { RegistryNotices } from './registry-notices';
import { SavedViewsController } from './saved-views/http/saved-views.controller';
import { SavedViewsRepository } from './saved-views/saved-views.repository';
import { SavedViewsService } from './saved-views/saved-views.service';
import { SeasonNominationsService } from './season-nominations.service';
import { UnitChangeConsequences } from './unit-changes/unit-change-preview';
import { UnitChangesService } from './unit-changes/unit-changes.service';
import { WordListsService } from './word-lists/word-lists.service';

@Module({
  imports: [OrganizationModule, IdentityModule, CampaignsModule],
  controllers: [
    OnBehalfController,
    InitiativesController,
    NominationsController,
    NominationVersionsController,
    IntakeController,
    EvidenceController,
    UnitChangesController,
    WordListsController,
    InitiativeLifeController,
    WaitingRegistrationsController,
    BulkDistinctionsController,
    YearlyReviewsController,
    ProgressController,
    ReplicationsController,
    SavedViewsController,
    DuplicatesController,
    PublicPagesController,
    GalleryController,
    AttachmentsController,
    ReceiptsController,
  ],
  providers: [
    PersonalTexts,
    PersonalTextsRepository,
    BulkAcceptanceService,
    BulkRegistrationReader,
    BulkRegistrationRepository,
    BulkRegistrationWriter,
    ComparedAreas,
    DuplicatesRepository,
    OpenDuplicatesService,
    DuplicatesService,
    EvidenceService,
    FindingRepository,
    FindingService,
    InitiativesService,
    OnBehalfRepository,
    OnBehalfService,
    IntakeService,
    NominationAccess,
    NominationDraftsService,
    NominationListService,
    NominationsReader,
    NominationVersions,
    NominationVersionsRepository,
    NominationsService,
    OpenRegistrations,
    SavedViewsRepository,
    SavedViewsService,
    SeasonNominationsService,
    UnitChangeConsequences,
    UnitChangesService,
    WordListsService,
    InitiativeAccess,
    InitiativeVersions,
    InitiativeLifeReader,
    RegistrationsService,
    WaitingRegistrationsService,
    WaitingRegistrationsRepository,
    DistinctionsService,
    BulkDistinctionsService,
    YearlyReviewsService,
    ProgressFilesService,
    ProgressService,
    ReplicationRecord,
    ReplicationsService,
    ClerksConcerned,
    LifeNotices,
    RegistryNotices,
    GalleryRepository,
    GalleryService,
    PhotoDrawer,
    PublicPageAccess,
    PublicPagesRepository,
    PublicPagesService,
    PublicPhotosRepository,
    PublicPhotosService,
    CampaignNominationsRepository,
    EvidenceRepository,
    InitiativesRepository,
    InitiativeVersionsRepository,
    LifecycleRepository,
    ProgressRepository,
    ReplicationsRepository,
    WordListsRepository,
    YearlyReviewsRepository,
    BulkDistinctionsRepository,
    NominationsRepository,
    UnitMattersRepository,
    AttachmentAccess,
    AttachmentsRepository,
    AttachmentsService,
    ReceiptsRepository,
    ReceiptsService,
  ],
  exports: [
    PersonalTexts,
    BulkAcceptanceService,
    BulkRegistrationReader,
    BulkRegistrationWriter,
    DuplicatesService,
    EvidenceService,
    FindingService,
    InitiativesService,
    IntakeService,
    NominationDraftsService,
    NominationListService,
    NominationsReader,
    OpenRegistrations,
    SeasonNominationsService,
  ],
})
export class RegistryModule {}
