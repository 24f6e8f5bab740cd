import { Module } from '@nestjs/common';
import { UnitRecordsController } from './http/unit-records.controller';
import { UnitsController } from './http/units.controller';
import { NationalUnits } from './national-units.service';
import { UnitChangeLogRepository } from './persistence/unit-change-log.repository';
import { UnitChangesRepository } from './persistence/unit-changes.repository';
import { UnitLinesRepository } from './persistence/unit-lines.repository';
import { UnitNamesRepository } from './persistence/unit-names.repository';
import { UnitRecordsRepository } from './persistence/unit-records.repository';
import { UnitStandingsRepository } from './persistence/unit-standings.repository';
import { UnitWritesRepository } from './persistence/unit-writes.repository';
import { UnitsRepository } from './persistence/units.repository';
import { UnitLinesService } from './unit-lines.service';
import { UnitRecordsService } from './unit-records.service';
import { UnitReorganisation } from './unit-reorganisation.service';
import { UnitStandingService } from './unit-standing.service';
import { UnitsService } from './units.service';

@Module({
  controllers: [UnitsController, UnitRecordsController],
  providers: [
    UnitStandingsRepository,
    UnitStandingService,
    UnitChangeLogRepository,
    UnitChangesRepository,
    UnitReorganisation,
    UnitRecordsRepository,
    UnitRecordsService,
    UnitLinesRepository,
    UnitLinesService,
    UnitNamesRepository,
    UnitsRepository,
    UnitWritesRepository,
    UnitsService,
    NationalUnits,
  ],
  exports: [UnitReorganisation, UnitStandingService, UnitLinesService, UnitsService, NationalUnits],
})
export class OrganizationModule {}
