import { Module } from '@nestjs/common';
import { NominationsReader } from './nominations.reader';
import { CampaignNominationsRepository } from './persistence/campaign-nominations.repository';
import { EvidenceRepository } from './persistence/evidence.repository';

@Module({
  providers: [NominationsReader, CampaignNominationsRepository, EvidenceRepository],
  exports: [NominationsReader],
})
export class RegistryModule {}
