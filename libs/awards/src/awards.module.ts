import { CampaignsModule } from '@dvk/campaigns';
import { IdentityModule } from '@dvk/identity';
import { JudgingModule } from '@dvk/judging';
import { OrganizationModule } from '@dvk/organization';
import { RegistryModule } from '@dvk/registry';
import { Module } from '@nestjs/common';
import { AgreementService } from './agreement/agreement.service';
import { ManifestReckoner } from './agreement/manifest-reckoner';
import { AppealAccess } from './appeals/appeal-access.service';
import { AppealFiling } from './appeals/appeal-filing.service';
import { AppealNotices } from './appeals/appeal-notices';
import { AppealSteps } from './appeals/appeal-steps.service';
import { AppealsReader } from './appeals/appeals.reader';
import { AuditChainService } from './checkpoints/audit-chain.service';
import { CouncilNotices } from './council/council-notices';
import { RewardNotices } from './rewards/reward-notices';
import { BehindTheResultReader } from './behind-the-result.reader';
import { VersionChangesService } from './changes/version-changes.service';
import { ChainVerification } from './checkpoints/chain-verification';
import { CheckpointHoldersService } from './checkpoints/checkpoint-holders.service';
import { CheckpointKeyFile } from './checkpoints/checkpoint-key-file';
import { CheckpointMails } from './checkpoints/checkpoint-mails';
import { CheckpointReader } from './checkpoints/checkpoint-reader';
import { CheckpointWriter } from './checkpoints/checkpoint-writer';
import { CheckpointsService } from './checkpoints/checkpoints.service';
import { ScheduledCheckpoints } from './checkpoints/scheduled-checkpoints';
import { BallotBox } from './council/ballot-box';
import { CouncilAccess } from './council/council-access.service';
import { CouncilCasesService } from './council/council-cases.service';
import { CouncilDeskService } from './council/council-desk.service';
import { CouncilMembersService } from './council/council-members.service';
import { CouncilMinutesReader } from './council/council-minutes.reader';
import { CouncilOutcomesReader } from './council/council-outcomes.reader';
import { CouncilSessionsService } from './council/council-sessions.service';
import { CouncilReader } from './council/council.reader';
import { CouncilsService } from './council/councils.service';
import { SessionAgendaService } from './council/session-agenda.service';
import { SessionOutcomesReader } from './council/session-outcomes.reader';
import { SessionReader } from './council/session.reader';
import { SessionRecordingService } from './council/session-recording.service';
import { SessionSeats } from './council/session-seats';
import { VoterPosts } from './council/voter-posts';
import { ActsReader } from './decisions/acts.reader';
import { ActsService } from './decisions/acts.service';
import { DecidedSeasons } from './decisions/decided-seasons';
import { DecidingGate } from './decisions/deciding-gate';
import { AwardFindingService } from './finding/award-finding.service';
import { FindingController } from './http/finding.controller';
import { FreezingService } from './freezing.service';
import { AgreementController } from './http/agreement.controller';
import { AppealsController } from './http/appeals.controller';
import { AuditChainController } from './http/audit-chain.controller';
import { CheckpointHoldersController } from './http/checkpoint-holders.controller';
import { CheckpointsController } from './http/checkpoints.controller';
import { CouncilSessionsController } from './http/council-sessions.controller';
import { CouncilsController } from './http/councils.controller';
import { DecisionsController } from './http/decisions.controller';
import { ObstacleScansController } from './http/obstacle-scans.controller';
import { ObstaclesController } from './http/obstacles.controller';
import { InitiativeAwardsController } from './http/initiative-awards.controller';
import { OwnResultsController } from './http/own-results.controller';
import { PaperLookupController } from './http/paper-lookup.controller';
import { PublicationsController } from './http/publications.controller';
import { UnitAwardsController } from './http/unit-awards.controller';
import { PublishedAwardsController } from './http/published-awards.controller';
import { ResultsController } from './http/results.controller';
import { RewardDecisionsController } from './http/reward-decisions.controller';
import { RewardRegisterController } from './http/reward-register.controller';
import { FindingsReader } from './obstacles/findings.reader';
import { KeyFiles } from './key-files/key-files';
import { ObstacleGate } from './obstacles/obstacle-gate.service';
import { ObstacleLists } from './obstacles/obstacle-lists.service';
import { ObstacleScans } from './obstacles/obstacle-scans.service';
import { ObstaclesReader } from './obstacles/obstacles.reader';
import { ObstaclesService } from './obstacles/obstacles.service';
import { ActsRepository } from './persistence/acts.repository';
import { AppealsRepository } from './persistence/appeals.repository';
import { CheckpointHoldersRepository } from './persistence/checkpoint-holders.repository';
import { CheckpointsRepository } from './persistence/checkpoints.repository';
import { CouncilSessionsRepository } from './persistence/council-sessions.repository';
import { CouncilVotesRepository } from './persistence/council-votes.repository';
import { CouncilsRepository } from './persistence/councils.repository';
import { FrozenRecordsRepository } from './persistence/frozen-records.repository';
import { LateChangesRepository } from './persistence/late-changes.repository';
import { ObstacleScansRepository } from './persistence/obstacle-scans.repository';
import { ObstaclesRepository } from './persistence/obstacles.repository';
import { PublicationsRepository } from './persistence/publications.repository';
import { PublishedLinesRepository } from './persistence/published-lines.repository';
import { LineBackgrounds } from './line-backgrounds';
import { ResultsRepository } from './persistence/results.repository';
import { RewardDecisionsRepository } from './persistence/reward-decisions.repository';
import { RewardToldRepository } from './persistence/reward-told.repository';
import { RewardRegisterRepository } from './persistence/reward-register.repository';
import { Announcer } from './publication/announcer';
import { InitiativeAwardsService } from './publication/initiative-awards.service';
import { OwnResultsService } from './publication/own-results.service';
import { PublicationAccess } from './publication/publication-access.service';
import { PublicationBoard } from './publication/publication-board.service';
import { PublicationMails } from './publication/publication-mails';
import { PublicationsService } from './publication/publications.service';
import { ScheduledAnnouncements } from './publication/scheduled-announcements';
import { PublishedAwardsService } from './published-awards.service';
import { ResultAccess } from './result-access.service';
import { ResultFreezer } from './result-freezer';
import { ResultsService } from './results.service';
import { RewardAccess } from './rewards/reward-access.service';
import { RewardDecisionsService } from './rewards/reward-decisions.service';
import { RewardDrafts } from './rewards/reward-drafts.service';
import { RewardRegisterService } from './rewards/reward-register.service';
import { RewardRowsReader } from './rewards/reward-rows.reader';
import { RewardsReader } from './rewards/rewards.reader';
import { PaperLookupService } from './verification/paper-lookup.service';
import { ResultVerification } from './verification/result-verification';
import { VersionsService } from './versions.service';

@Module({
  imports: [IdentityModule, CampaignsModule, RegistryModule, JudgingModule, OrganizationModule],
  controllers: [
    FindingController,
    ResultsController,
    PublishedAwardsController,
    UnitAwardsController,
    PaperLookupController,
    AuditChainController,
    CheckpointsController,
    CheckpointHoldersController,
    AgreementController,
    DecisionsController,
    ObstacleScansController,
    ObstaclesController,
    PublicationsController,
    OwnResultsController,
    InitiativeAwardsController,
    AppealsController,
    CouncilsController,
    CouncilSessionsController,
    RewardDecisionsController,
    RewardRegisterController,
  ],
  providers: [
    AwardFindingService,
    FreezingService,
    ResultsService,
    PublishedAwardsService,
    ResultAccess,
    ResultsRepository,
    LineBackgrounds,
    FrozenRecordsRepository,
    PaperLookupService,
    ResultVerification,
    AuditChainService,
    ChainVerification,
    CheckpointHoldersRepository,
    CheckpointHoldersService,
    CheckpointKeyFile,
    KeyFiles,
    CheckpointMails,
    CheckpointReader,
    CheckpointsRepository,
    CheckpointsService,
    CheckpointWriter,
    LateChangesRepository,
    ScheduledCheckpoints,
    AgreementService,
    ManifestReckoner,
    ResultFreezer,
    VersionsService,
    VersionChangesService,
    BehindTheResultReader,
    CouncilNotices,
    RewardNotices,
    DecidedSeasons,
    DecidingGate,
    ActsService,
    ActsReader,
    ActsRepository,
    ObstaclesService,
    ObstacleGate,
    ObstacleLists,
    ObstacleScans,
    ObstaclesReader,
    FindingsReader,
    ObstacleScansRepository,
    ObstaclesRepository,
    PublicationsRepository,
    PublishedLinesRepository,
    PublicationAccess,
    PublicationBoard,
    PublicationsService,
    Announcer,
    PublicationMails,
    ScheduledAnnouncements,
    OwnResultsService,
    InitiativeAwardsService,
    AppealsRepository,
    AppealAccess,
    AppealNotices,
    AppealsReader,
    AppealFiling,
    AppealSteps,
    CouncilsRepository,
    CouncilSessionsRepository,
    CouncilVotesRepository,
    BallotBox,
    CouncilAccess,
    CouncilReader,
    CouncilsService,
    CouncilMembersService,
    SessionSeats,
    VoterPosts,
    SessionReader,
    CouncilSessionsService,
    CouncilCasesService,
    CouncilDeskService,
    CouncilMinutesReader,
    CouncilOutcomesReader,
    RewardDecisionsRepository,
    RewardRegisterRepository,
    RewardToldRepository,
    RewardAccess,
    RewardRowsReader,
    RewardsReader,
    RewardDrafts,
    RewardDecisionsService,
    RewardRegisterService,
    SessionAgendaService,
    SessionOutcomesReader,
    SessionRecordingService,
  ],
  exports: [
    AwardFindingService,
    KeyFiles,
    ResultsService,
    RewardRegisterService,
    ChainVerification,
    CheckpointReader,
    CheckpointWriter,
    ResultVerification,
    CouncilMinutesReader,
    CouncilOutcomesReader,
    VersionChangesService,
    BehindTheResultReader,
    ObstacleLists,
    ObstaclesService,
  ],
})
export class AwardsModule {}
