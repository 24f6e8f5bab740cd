import { Module } from '@nestjs/common';
import { UnitsController } from './http/units.controller';
import { NationalUnits } from './national-units.service';
import { UnitLinesRepository } from './persistence/unit-lines.repository';
import { UnitNamesRepository } from './persistence/unit-names.repository';
import { UnitStandingsRepository } from './persistence/unit-standings.repository';
import { UnitWritesRepository } from './persistence/unit-writes.repository';
import { UnitsRepository } from './persistence/units.repository';
import { UnitLinesService } from './unit-lines.service';
import { UnitStandingService } from './unit-standing.service';
import { UnitsService } from './units.service';

@Module({
  controllers: [UnitsController],
  providers: [
    UnitStandingsRepository,
    UnitStandingService,
    UnitLinesRepository,
    UnitLinesService,
    UnitNamesRepository,
    UnitsRepository,
    UnitWritesRepository,
    UnitsService,
    NationalUnits,
  ],
  exports: [UnitStandingService, UnitLinesService, UnitsService, NationalUnits],
})
export class OrganizationModule {}
