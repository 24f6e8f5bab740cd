import { CampaignsModule } from '@dvk/campaigns';
import { JudgingModule } from '@dvk/judging';
import { RegistryModule } from '@dvk/registry';
import { Module } from '@nestjs/common';
import { AgreementService } from './agreement/agreement.service';
import { ManifestReckoner } from './agreement/manifest-reckoner';
import { FreezingService } from './freezing.service';
import { AgreementController } from './http/agreement.controller';
import { PublishedAwardsController } from './http/published-awards.controller';
import { ResultsController } from './http/results.controller';
import { ResultsRepository } from './persistence/results.repository';
import { PublishedAwardsService } from './published-awards.service';
import { ResultAccess } from './result-access.service';
import { ResultsService } from './results.service';

@Module({
  imports: [CampaignsModule, RegistryModule, JudgingModule],
  controllers: [ResultsController, AgreementController, PublishedAwardsController],
  providers: [FreezingService, AgreementService, ManifestReckoner, ResultsService, PublishedAwardsService, ResultAccess, ResultsRepository],
  exports: [ResultsService],
})
export class AwardsModule {}
