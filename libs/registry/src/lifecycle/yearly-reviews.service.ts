import { randomUUID } from 'node:crypto';
import { today, UnitsService, UnitStandingService } from '@dvk/organization';
import { type Actor, AuditLog, Clock, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { LifecycleRepository } from '../persistence/lifecycle.repository';
import { type ReviewFilter, type ReviewRow, YearlyReviewsRepository } from '../persistence/yearly-reviews.repository';
import { decidesAt } from '../registry-scope';
import { requirePastDocument } from './distinctions.service';
import type { OfficeDocument, ReviewOutcome } from './life';
import { LifeNotices } from './life-notices';
import { whyNotNow } from './lifecycle.policy';

/** One initiative of the list of a year's review. */
export interface ReviewLine extends Omit<ReviewRow, 'registration' | 'dropped' | 'merged' | 'recognised' | 'nominated'> {
  readonly unitName: string;
}

export interface ReviewPreviewLine extends Pick<ReviewLine, 'id' | 'code' | 'name' | 'unitName' | 'version'> {
  /** Why nothing can be decided on it; null: it can. */
  readonly refusal: string | null;
}

/** What is decided on all the chosen together. */
export interface ReviewGiven {
  readonly year: number;
  readonly outcome: ReviewOutcome;
  readonly reason: string;
  /** By which they are dropped; null for the other outcomes. */
  readonly document: OfficeDocument | null;
}

export interface ChosenInitiative {
  readonly id: string;
  readonly version: number;
}

/** The yearly review (rà soát hằng năm): duy trì, củng cố or loại bỏ, on many at once after looking at what that would do. */
@Injectable()
export class YearlyReviewsService {
  constructor(
    private readonly clock: Clock,
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly units: UnitsService,
    private readonly standings: UnitStandingService,
    private readonly reviews: YearlyReviewsRepository,
    private readonly life: LifecycleRepository,
    private readonly notices: LifeNotices,
  ) {}

  /** Accepted initiatives of the actor's area that were not dropped before the year, those still to be reviewed first, then the longest registered. */
  list(actor: Actor, filter: ReviewFilter): Promise<{ readonly items: ReviewLine[]; readonly total: number; readonly open: number }> {
    return this.transactor.read(async (tx) => {
      const { rows, total, open } = await this.reviews.list(tx, await this.standings.unitsWithin(tx, await this.roots(tx, actor)), filter);
      const names = await this.units.namesOf(tx, rows.map(({ unitId }) => unitId));
      return { items: rows.map(({ registration: _r, dropped: _d, merged: _m, recognised: _e, nominated: _n, ...row }) => ({ ...row, unitName: names.get(row.unitId) ?? '' })), total, open };
    });
  }

  /** What deciding so would do, one line each in the order asked for; ids outside the actor's area are left out. */
  preview(actor: Actor, { year, outcome }: Pick<ReviewGiven, 'year' | 'outcome'>, ids: readonly string[]): Promise<ReviewPreviewLine[]> {
    return this.transactor.read(async (tx) => this.lines(tx, await this.reviews.ofArea(tx, await this.roots(tx, actor), year, ids), outcome, ids));
  }

  /**
   * Decides on all of them or none.
   * @returns how many
   * @throws Problem conflict `review.refused` {refusals: [{id, code}]}; invalid `review.year-ahead`, `review.document-missing`, `document.date-ahead`
   */
  record(actor: Actor, given: ReviewGiven, chosen: readonly ChosenInitiative[]): Promise<number> {
    this.requireWhole(given);
    return this.transactor.write(async (tx) => {
      const ids = chosen.map(({ id }) => id);
      await this.life.lock(tx, ids);
      const lines = new Map((await this.lines(tx, await this.reviews.ofArea(tx, await this.roots(tx, actor), given.year, ids), given.outcome, ids)).map((line) => [line.id, line]));
      const refusals = chosen.flatMap(({ id, version }) => {
        const line = lines.get(id);
        if (line === undefined) return [{ id, code: 'http.not-found' }];
        if (line.refusal !== null) return [{ id, code: line.refusal }];
        return line.version === version ? [] : [{ id, code: 'initiative.stale-version' }];
      });
      if (refusals.length > 0) throw Problem.conflict('review.refused', { refusals });
      await this.life.review(tx, ids, { ...given, by: actor.personId });
      if (given.document !== null) {
        const rows = ids.map((initiativeId) => ({ id: randomUUID(), initiativeId }));
        await this.life.drop(tx, rows, { reason: given.reason, document: given.document, by: actor.personId });
      }
      const { year, outcome, document } = given;
      await (document === null ? this.notices.reviewed(tx, ids, year) : this.notices.dropped(tx, ids, document));
      await this.audit.append(tx, { actorId: actor.personId, action: 'initiative.reviewed', objectType: 'review', objectId: String(year), data: { outcome, document, initiativeIds: ids } });
      return ids.length;
    });
  }

  private requireWhole({ year, outcome, document }: ReviewGiven): void {
    const day = today(this.clock);
    if (year > Number(day.slice(0, 4))) throw Problem.invalid('review.year-ahead', {}, [{ field: 'year', code: 'review.year-ahead' }]);
    if ((outcome === 'drop') !== (document !== null)) throw Problem.invalid('review.document-missing', {}, [{ field: 'document', code: 'review.document-missing' }]);
    if (document !== null) requirePastDocument(document, day);
  }

  private async lines(tx: Tx, rows: readonly ReviewRow[], outcome: ReviewOutcome, ids: readonly string[]): Promise<ReviewPreviewLine[]> {
    const names = await this.units.namesOf(tx, rows.map(({ unitId }) => unitId));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = byId.get(id);
      if (row === undefined) return [];
      const refusal = row.outcome !== null ? 'review.done-this-year' : whyNotNow(outcome === 'drop' ? 'drop' : 'review', row);
      return [{ id, code: row.code, name: row.name, unitName: names.get(row.unitId) ?? '', version: row.version, refusal }];
    });
  }

  private roots(tx: Tx, actor: Actor): Promise<readonly string[]> {
    return this.standings.areaRoots(tx, decidesAt(actor));
  }
}
