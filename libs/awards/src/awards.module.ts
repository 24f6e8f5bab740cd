import { CampaignsModule } from '@dvk/campaigns';
import { IdentityModule } from '@dvk/identity';
import { JudgingModule } from '@dvk/judging';
import { OrganizationModule } from '@dvk/organization';
import { RegistryModule } from '@dvk/registry';
import { Module } from '@nestjs/common';
import { ActsReader } from './decisions/acts.reader';
import { ActsService } from './decisions/acts.service';
import { DecidedSeasons } from './decisions/decided-seasons';
import { DecidingGate } from './decisions/deciding-gate';
import { FreezingService } from './freezing.service';
import { DecisionsController } from './http/decisions.controller';
import { ObstaclesController } from './http/obstacles.controller';
import { PublishedAwardsController } from './http/published-awards.controller';
import { ResultsController } from './http/results.controller';
import { FindingsReader } from './obstacles/findings.reader';
import { ObstaclesReader } from './obstacles/obstacles.reader';
import { ObstaclesService } from './obstacles/obstacles.service';
import { ActsRepository } from './persistence/acts.repository';
import { ObstaclesRepository } from './persistence/obstacles.repository';
import { ResultsRepository } from './persistence/results.repository';
import { PublishedAwardsService } from './published-awards.service';
import { ResultAccess } from './result-access.service';
import { ResultFreezer } from './result-freezer';
import { ResultsService } from './results.service';
import { VersionsService } from './versions.service';

@Module({
  imports: [OrganizationModule, IdentityModule, CampaignsModule, RegistryModule, JudgingModule],
  controllers: [ResultsController, DecisionsController, ObstaclesController, PublishedAwardsController],
  providers: [
    FreezingService,
    ResultFreezer,
    ResultsService,
    VersionsService,
    PublishedAwardsService,
    ResultAccess,
    ResultsRepository,
    DecidedSeasons,
    DecidingGate,
    ActsService,
    ActsReader,
    ActsRepository,
    ObstaclesService,
    ObstaclesReader,
    FindingsReader,
    ObstaclesRepository,
  ],
  exports: [ResultsService],
})
export class AwardsModule {}
