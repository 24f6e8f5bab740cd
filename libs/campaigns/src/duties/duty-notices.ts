import { NoticesService, PeopleDirectory } from '@dvk/identity';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { DutyPlan } from './duty';

type Owed = readonly { readonly unitId: string }[];

/** Tells the clerks of units what they owe, and when its day moves; of a unit that ended, those of whoever is in charge of what it left. */
@Injectable()
export class DutyNotices {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly notices: NoticesService,
  ) {}

  async planned(tx: Tx, { title, dueOn }: DutyPlan, owed: Owed): Promise<void> {
    await this.notices.post(tx, await this.clerksOf(tx, owed), 'duty.planned', { title, dueOn });
  }

  async moved(tx: Tx, { title, dueOn }: DutyPlan, owed: Owed, reason: string): Promise<void> {
    await this.notices.post(tx, await this.clerksOf(tx, owed), 'duty.moved', { title, dueOn, reason });
  }

  private async clerksOf(tx: Tx, owed: Owed): Promise<string[]> {
    const units = [...new Set(owed.map(({ unitId }) => unitId))];
    return [...new Set((await this.people.holdersAt(tx, 'unit-clerk', units)).map(({ personId }) => personId))];
  }
}
