import { CampaignsModule } from '@dvk/campaigns';
import { IdentityModule } from '@dvk/identity';
import { JudgingModule } from '@dvk/judging';
import { RegistryModule } from '@dvk/registry';
import { Module } from '@nestjs/common';
import { AuditChainService } from './checkpoints/audit-chain.service';
import { ChainVerification } from './checkpoints/chain-verification';
import { CheckpointHoldersService } from './checkpoints/checkpoint-holders.service';
import { CheckpointKeyFile } from './checkpoints/checkpoint-key-file';
import { CheckpointMails } from './checkpoints/checkpoint-mails';
import { CheckpointReader } from './checkpoints/checkpoint-reader';
import { CheckpointWriter } from './checkpoints/checkpoint-writer';
import { CheckpointsService } from './checkpoints/checkpoints.service';
import { ScheduledCheckpoints } from './checkpoints/scheduled-checkpoints';
import { FreezingService } from './freezing.service';
import { AuditChainController } from './http/audit-chain.controller';
import { CheckpointHoldersController } from './http/checkpoint-holders.controller';
import { CheckpointsController } from './http/checkpoints.controller';
import { PaperLookupController } from './http/paper-lookup.controller';
import { AgreementService } from './agreement/agreement.service';
import { ManifestReckoner } from './agreement/manifest-reckoner';
import { FreezingService } from './freezing.service';
import { AgreementController } from './http/agreement.controller';
import { PublishedAwardsController } from './http/published-awards.controller';
import { ResultsController } from './http/results.controller';
import { CheckpointHoldersRepository } from './persistence/checkpoint-holders.repository';
import { CheckpointsRepository } from './persistence/checkpoints.repository';
import { FrozenRecordsRepository } from './persistence/frozen-records.repository';
import { LateChangesRepository } from './persistence/late-changes.repository';
import { ResultsRepository } from './persistence/results.repository';
import { PublishedAwardsService } from './published-awards.service';
import { ResultAccess } from './result-access.service';
import { ResultsService } from './results.service';
import { PaperLookupService } from './verification/paper-lookup.service';
import { ResultVerification } from './verification/result-verification';

@Module({
  imports: [IdentityModule, CampaignsModule, RegistryModule, JudgingModule],
  controllers: [ResultsController, PublishedAwardsController, PaperLookupController, AuditChainController, CheckpointsController, CheckpointHoldersController],
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
  ],
  exports: [ResultsService, ChainVerification, CheckpointReader, CheckpointWriter, ResultVerification],
  imports: [CampaignsModule, RegistryModule, JudgingModule],
  controllers: [ResultsController, AgreementController, PublishedAwardsController],
  providers: [FreezingService, AgreementService, ManifestReckoner, ResultsService, PublishedAwardsService, ResultAccess, ResultsRepository],
  exports: [ResultsService],
})
export class AwardsModule {}
