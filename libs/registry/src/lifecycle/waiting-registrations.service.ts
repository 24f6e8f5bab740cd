import { UnitsService, UnitStandingService } from '@dvk/organization';
import { type Actor, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { WaitingRegistrationsRepository } from '../persistence/waiting-registrations.repository';
import { decidesAt } from '../registry-scope';
import type { WaitingBehind } from '../waiting-behind';
import type { WaitingRegistration } from './waiting-registration';

export interface WaitingRegistrationsPage {
  readonly items: readonly WaitingRegistration[];
  /** How many wait, on all pages. */
  readonly total: number;
  /** Where the next page begins; null: this is the last one. */
  readonly next: WaitingBehind | null;
}

/** What was handed in outside any campaign and waits for the desk. */
@Injectable()
export class WaitingRegistrationsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly units: UnitsService,
    private readonly standings: UnitStandingService,
    private readonly waiting: WaitingRegistrationsRepository,
  ) {}

  /** Those the actor decides on in their area, the longest waiting first. */
  list(actor: Actor, behind: WaitingBehind | null, limit: number): Promise<WaitingRegistrationsPage> {
    return this.transactor.read(async (tx) => {
      const unitIds = await this.standings.unitsWithin(tx, await this.standings.areaRoots(tx, decidesAt(actor)));
      const found = await this.waiting.list(tx, unitIds, behind, limit + 1);
      const total = await this.waiting.count(tx, unitIds);
      const rows = found.slice(0, limit);
      const names = await this.units.namesOf(tx, rows.map(({ unitId }) => unitId));
      const last = found.length > limit ? rows.at(-1) : undefined;
      return {
        items: rows.map(({ key: _, ...row }) => ({ ...row, unitName: names.get(row.unitId) ?? '' })),
        total,
        next: last === undefined ? null : { key: last.key, initiativeId: last.initiativeId },
      };
    });
  }
}
