import { Module } from '@nestjs/common';
import { CampaignsService } from './campaigns.service';
import { CampaignsRepository } from './persistence/campaigns.repository';
import { CriteriaSetsRepository } from './persistence/criteria-sets.repository';
import { PhasesRepository } from './persistence/phases.repository';
import { PhaseGate } from './phase-gate';

@Module({
  providers: [CampaignsRepository, CriteriaSetsRepository, PhasesRepository, PhaseGate, CampaignsService],
  exports: [CampaignsService, PhaseGate],
})
export class CampaignsModule {}
