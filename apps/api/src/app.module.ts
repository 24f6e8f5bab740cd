import { AwardsModule } from '@dvk/awards';
import { CampaignsModule } from '@dvk/campaigns';
import { IdentityModule } from '@dvk/identity';
import { JudgingModule } from '@dvk/judging';
import { OrganizationModule } from '@dvk/organization';
import { PlatformModule, type Settings, SettingsModule } from '@dvk/platform';
import { PrivacyModule } from '@dvk/privacy';
import { RegistryModule } from '@dvk/registry';
import { ReportsModule } from '@dvk/reports';
import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { dataSourceOptions } from './database/data-source';
import { HealthModule } from './health/health.module';
import { IdleConnections } from './idle-connections';
import { logging } from './logging';

/** The whole system; the worker and the command line compose the same modules without HTTP. */
@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.with(settings),
        LoggerModule.forRoot(logging(settings)),
        TypeOrmModule.forRoot({ ...dataSourceOptions(settings.databaseUrl, settings.databasePoolSize), retryAttempts: 3 }),
        DiscoveryModule,
        PlatformModule,
        HealthModule,
        OrganizationModule,
        IdentityModule,
        CampaignsModule,
        RegistryModule,
        JudgingModule,
        AwardsModule,
        ReportsModule,
        PrivacyModule,
      ],
      providers: [IdleConnections],
    };
  }
}
