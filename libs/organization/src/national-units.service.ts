import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { readNationalSource } from './national-unit-source';
import { type NationalReport, planNationalUnits } from './national-units';
import { UnitWritesRepository } from './persistence/unit-writes.repository';
import { UnitsRepository } from './persistence/units.repository';

/** Brings the national list of units: 34 provinces, 3,321 communes, and the bodies before 1 July 2025. */
@Injectable()
export class NationalUnits {
  constructor(
    private readonly units: UnitsRepository,
    private readonly writes: UnitWritesRepository,
  ) {}

  /**
   * Makes every unit of the list that is not here yet, with its name, place and successors. Units already here stay as
   * they are; a second run makes nothing.
   *
   * @returns how many units were made, and what became of each row of the source
   */
  async load(tx: Tx): Promise<NationalReport & { readonly made: number }> {
    const { plan, report } = planNationalUnits(readNationalSource());
    await this.writes.lock(tx);
    const known = await this.units.byCodes(tx, plan.units.map(({ code }) => code));
    const fresh = plan.units.filter(({ code }) => !known.has(code));
    if (fresh.length === 0) return { ...report, made: 0 };
    const made = await this.writes.insertUnits(tx, fresh);
    const ids = new Map([...known, ...made]);
    await this.writes.insertParents(tx, plan.parents.filter(({ code }) => made.has(code)), ids);
    const newLinks = plan.successions.filter(({ fromCode, toCode }) => made.has(fromCode) || made.has(toCode));
    await this.writes.insertSuccessions(tx, newLinks, ids);
    await this.writes.refreshStatistics(tx);
    await this.writes.analyze(tx);
    return { ...report, made: fresh.length };
  }
}
