import { IdentityModule } from '@dvk/identity';
import { OrganizationModule } from '@dvk/organization';
import { RegistryModule } from '@dvk/registry';
import { Module } from '@nestjs/common';
import { PersonalDataMapController } from './http/field-map.controller';
import { PersonalDataRequestsController } from './http/requests.controller';
import { HeldDataRepository } from './persistence/held-data.repository';
import { RequestsRepository } from './persistence/requests.repository';
import { HeldData } from './requests/held-data';
import { RequestFiles } from './requests/request-files.service';
import { RequestFulfilment } from './requests/request-fulfilment.service';
import { RequestsService } from './requests/requests.service';
import { RetentionRepository } from './retention/retention.repository';
import { Retention } from './retention/retention.service';

@Module({
  imports: [OrganizationModule, IdentityModule, RegistryModule],
  controllers: [PersonalDataMapController, PersonalDataRequestsController],
  providers: [HeldData, HeldDataRepository, RequestFiles, RequestFulfilment, RequestsRepository, RequestsService, Retention, RetentionRepository],
})
export class PrivacyModule {}
