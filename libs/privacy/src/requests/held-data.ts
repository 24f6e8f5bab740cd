import { PersonErasure } from '@dvk/identity';
import { UnitsService } from '@dvk/organization';
import type { Tx } from '@dvk/platform';
import { PersonalTexts } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { fieldMap } from '../field-map/field-map';
import type { Erasure } from '../field-map/field';
import { HeldDataRepository } from '../persistence/held-data.repository';
import { type Findings, type FoundPlace, placesOf } from './findings';
import type { PersonalDataRequest } from './personal-data-request';
import { erasureFault } from './requests.policy';

/** What is held of the person whom a request is about. */
@Injectable()
export class HeldData {
  constructor(
    private readonly held: HeldDataRepository,
    private readonly texts: PersonalTexts,
    private readonly units: UnitsService,
    private readonly erasure: PersonErasure,
  ) {}

  async findings(tx: Tx, request: PersonalDataRequest): Promise<Findings> {
    const { personId, subjectName } = request;
    if (personId !== null) return this.ofAccount(tx, request, personId);
    // Erased by this very request: its name is no longer known, and nothing is looked for.
    if (subjectName === '') return { own: [], acts: [], places: [], kept: [], faults: [] };
    return { own: [], acts: [], places: await this.places(tx, subjectName), kept: await this.held.countKept(tx, subjectName), faults: [] };
  }

  async places(tx: Tx, name: string): Promise<FoundPlace[]> {
    const rows = await this.texts.candidates(tx, name);
    return placesOf(rows, name, await this.units.namesOf(tx, [...new Set(rows.map(({ unitId }) => unitId))]));
  }

  private async ofAccount(tx: Tx, { kind }: PersonalDataRequest, personId: string): Promise<Findings> {
    const holder = await this.held.holder(tx, personId);
    const own = await this.held.countOwn(tx, personId);
    const fault = erasureFault(kind, await this.erasure.postsHeld(tx, personId));
    return {
      own: own.map(({ table, rows }) => ({ table, rows, erased: fateOf(table) })),
      acts: await this.held.countActs(tx, personId),
      places: [],
      kept: holder === null || holder.erased ? [] : await this.held.countKept(tx, holder.fullName),
      faults: fault === null ? [] : [fault],
    };
  }
}

/** What becomes of a table's rows: the strongest thing that happens to what is given of it. */
function fateOf(table: string): Erasure {
  const { personal = {}, ownRows } = fieldMap[table] ?? {};
  const fates = new Set((ownRows?.given ?? []).map((column) => personal[column]?.erased));
  return (['erased', 'expires', 'name-gone', 'kept-by-law'] as const).find((fate) => fates.has(fate)) ?? 'name-gone';
}
