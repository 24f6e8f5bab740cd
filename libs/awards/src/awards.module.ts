import { CampaignsModule } from '@dvk/campaigns';
import { IdentityModule } from '@dvk/identity';
import { JudgingModule } from '@dvk/judging';
import { OrganizationModule } from '@dvk/organization';
import { RegistryModule } from '@dvk/registry';
import { Module } from '@nestjs/common';
import { AgreementService } from './agreement/agreement.service';
import { ManifestReckoner } from './agreement/manifest-reckoner';
import { AuditChainService } from './checkpoints/audit-chain.service';
import { ChainVerification } from './checkpoints/chain-verification';
import { CheckpointHoldersService } from './checkpoints/checkpoint-holders.service';
import { CheckpointKeyFile } from './checkpoints/checkpoint-key-file';
import { CheckpointMails } from './checkpoints/checkpoint-mails';
import { CheckpointReader } from './checkpoints/checkpoint-reader';
import { CheckpointWriter } from './checkpoints/checkpoint-writer';
import { CheckpointsService } from './checkpoints/checkpoints.service';
import { ScheduledCheckpoints } from './checkpoints/scheduled-checkpoints';
import { ActsReader } from './decisions/acts.reader';
import { ActsService } from './decisions/acts.service';
import { DecidedSeasons } from './decisions/decided-seasons';
import { DecidingGate } from './decisions/deciding-gate';
import { FreezingService } from './freezing.service';
import { AgreementController } from './http/agreement.controller';
import { AuditChainController } from './http/audit-chain.controller';
import { CheckpointHoldersController } from './http/checkpoint-holders.controller';
import { CheckpointsController } from './http/checkpoints.controller';
import { DecisionsController } from './http/decisions.controller';
import { ObstaclesController } from './http/obstacles.controller';
import { PaperLookupController } from './http/paper-lookup.controller';
import { PublishedAwardsController } from './http/published-awards.controller';
import { ResultsController } from './http/results.controller';
import { FindingsReader } from './obstacles/findings.reader';
import { ObstaclesReader } from './obstacles/obstacles.reader';
import { ObstaclesService } from './obstacles/obstacles.service';
import { ActsRepository } from './persistence/acts.repository';
import { CheckpointHoldersRepository } from './persistence/checkpoint-holders.repository';
import { CheckpointsRepository } from './persistence/checkpoints.repository';
import { FrozenRecordsRepository } from './persistence/frozen-records.repository';
import { LateChangesRepository } from './persistence/late-changes.repository';
import { ObstaclesRepository } from './persistence/obstacles.repository';
import { BallotBox } from './council/ballot-box';
import { CouncilAccess } from './council/council-access.service';
import { CouncilCasesService } from './council/council-cases.service';
import { CouncilDeskService } from './council/council-desk.service';
import { CouncilMinutesReader } from './council/council-minutes.reader';
import { CouncilOutcomesReader } from './council/council-outcomes.reader';
import { CouncilReader } from './council/council.reader';
import { CouncilSessionsService } from './council/council-sessions.service';
import { CouncilsService } from './council/councils.service';
import { SessionReader } from './council/session.reader';
import { CouncilSessionsController } from './http/council-sessions.controller';
import { CouncilsController } from './http/councils.controller';
import { CouncilSessionsRepository } from './persistence/council-sessions.repository';
import { CouncilVotesRepository } from './persistence/council-votes.repository';
import { CouncilsRepository } from './persistence/councils.repository';
import { ResultsRepository } from './persistence/results.repository';
import { PublishedAwardsService } from './published-awards.service';
import { ResultAccess } from './result-access.service';
import { ResultFreezer } from './result-freezer';
import { ResultsService } from './results.service';
import { PaperLookupService } from './verification/paper-lookup.service';
import { ResultVerification } from './verification/result-verification';
import { VersionsService } from './versions.service';

@Module({
  imports: [IdentityModule, CampaignsModule, RegistryModule, JudgingModule, OrganizationModule],
  controllers: [
    ResultsController,
    PublishedAwardsController,
    PaperLookupController,
    AuditChainController,
    CheckpointsController,
    CheckpointHoldersController,
    AgreementController,
    DecisionsController,
    ObstaclesController,
    CouncilsController,
    CouncilSessionsController,
  ],
  providers: [
    FreezingService,
    ResultsService,
    PublishedAwardsService,
    ResultAccess,
    ResultsRepository,
    FrozenRecordsRepository,
    PaperLookupService,
    ResultVerification,
    AuditChainService,
    ChainVerification,
    CheckpointHoldersRepository,
    CheckpointHoldersService,
    CheckpointKeyFile,
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
    DecidedSeasons,
    DecidingGate,
    ActsService,
    ActsReader,
    ActsRepository,
    ObstaclesService,
    ObstaclesReader,
    FindingsReader,
    ObstaclesRepository,
    CouncilsRepository,
    CouncilSessionsRepository,
    CouncilVotesRepository,
    BallotBox,
    CouncilAccess,
    CouncilReader,
    CouncilsService,
    SessionReader,
    CouncilSessionsService,
    CouncilCasesService,
    CouncilDeskService,
    CouncilMinutesReader,
    CouncilOutcomesReader,
  ],
  exports: [ResultsService, ChainVerification, CheckpointReader, CheckpointWriter, ResultVerification, CouncilMinutesReader, CouncilOutcomesReader],
})
export class AwardsModule {}
