import { Module } from '@nestjs/common';
import { UnitLinesRepository } from './persistence/unit-lines.repository';
import { UnitNamesRepository } from './persistence/unit-names.repository';
import { UnitStandingsRepository } from './persistence/unit-standings.repository';
import { UnitStandingService } from './unit-standing.service';
import { UnitLinesService } from './unit-lines.service';
import { UnitsService } from './units.service';

@Module({
  providers: [UnitStandingsRepository, UnitStandingService, UnitLinesRepository, UnitLinesService, UnitNamesRepository, UnitsService],
  exports: [UnitStandingService, UnitLinesService, UnitsService],
})
export class OrganizationModule {}
