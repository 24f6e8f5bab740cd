import { NoticesService } from '@dvk/identity';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ClerksConcerned } from '../clerks-concerned';
import { LifecycleRepository } from '../persistence/lifecycle.repository';
import type { OfficeDocument } from './life';
import type { DistinctionKind } from './lifecycle.policy';

/** Tells the clerks of units what became of their initiatives by documents of others; a clerk of many is told once, of how many. */
@Injectable()
export class LifeNotices {
  constructor(
    private readonly clerks: ClerksConcerned,
    private readonly notices: NoticesService,
    private readonly life: LifecycleRepository,
  ) {}

  async distinguished(tx: Tx, ids: readonly string[], kind: DistinctionKind, { number }: OfficeDocument): Promise<void> {
    for (const [count, told] of await this.concerned(tx, ids)) await this.notices.post(tx, told, kind === 'recognised' ? 'initiatives.recognised' : 'initiatives.chosen', { number, count });
  }

  async dropped(tx: Tx, ids: readonly string[], { number }: OfficeDocument): Promise<void> {
    for (const [count, told] of await this.concerned(tx, ids)) await this.notices.post(tx, told, 'initiatives.dropped', { number, count });
  }

  async reviewed(tx: Tx, ids: readonly string[], year: number): Promise<void> {
    for (const [count, told] of await this.concerned(tx, ids)) await this.notices.post(tx, told, 'initiatives.reviewed', { year, count });
  }

  /** What was entered of one before was taken back. */
  async takenBack(tx: Tx, initiativeId: string, what: 'distinction' | 'drop'): Promise<void> {
    for (const told of (await this.concerned(tx, [initiativeId])).values()) {
      await this.notices.post(tx, told, what === 'drop' ? 'initiative.restored' : 'initiative.distinction-withdrawn', { initiativeId });
    }
  }

  private async concerned(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<number, readonly string[]>> {
    return this.clerks.byCount(tx, await this.life.unitsOf(tx, ids));
  }
}
