import { Clock, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { UnitNamesRepository } from './persistence/unit-names.repository';
import { today } from './today';

/** Front door to units for every other context. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly clock: Clock,
    private readonly names: UnitNamesRepository,
  ) {}

  /** Names by unit id, as borne on the day (`YYYY-MM-DD`; today when left out). */
  namesOf(tx: Tx, unitIds: readonly string[], onDate: string = today(this.clock)): Promise<Map<string, string>> {
    return this.names.namesOf(tx, unitIds, onDate);
  }
}
