import { randomUUID } from 'node:crypto';
import { today, UnitsService, UnitStandingService } from '@dvk/organization';
import { type Actor, AuditLog, Clock, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { BulkDistinctionsRepository, type Candidate } from '../persistence/bulk-distinctions.repository';
import { LifecycleRepository } from '../persistence/lifecycle.repository';
import { decidesAt } from '../registry-scope';
import { requirePastDocument, requirePeriod } from './distinctions.service';
import type { NewDistinction, OfficeDocument } from './life';
import { LifeNotices } from './life-notices';
import { type DistinctionKind, whyNotNow } from './lifecycle.policy';

export interface DistinctionLine extends Pick<Candidate, 'id' | 'code' | 'name' | 'recognisedTo'> {
  readonly unitName: string;
  /** Why the document cannot be entered for it; null: it can. */
  readonly refusal: string | null;
}

/** What is looked at before a document is entered; `document`: null while it is not typed. */
export interface DistinctionAsked {
  readonly kind: DistinctionKind;
  readonly document: OfficeDocument | null;
}

/** One document that recognises many initiatives, or chooses them as typical: entered for all of them at once after looking at what that would do. */
@Injectable()
export class BulkDistinctionsService {
  constructor(
    private readonly clock: Clock,
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly units: UnitsService,
    private readonly standings: UnitStandingService,
    private readonly candidates: BulkDistinctionsRepository,
    private readonly life: LifecycleRepository,
    private readonly notices: LifeNotices,
  ) {}

  /** What entering it would do, one line each in the order asked for; ids outside the actor's area are left out. */
  preview(actor: Actor, asked: DistinctionAsked, ids: readonly string[]): Promise<DistinctionLine[]> {
    return this.transactor.read((tx) => this.lines(tx, actor, asked, ids));
  }

  /**
   * Enters it for all of them or none.
   * @returns how many
   * @throws Problem conflict `distinction.refused` {refusals: [{id, code}]}, `distinction.period`; invalid `document.date-ahead`
   */
  enter(actor: Actor, given: NewDistinction, ids: readonly string[]): Promise<number> {
    requirePastDocument(given.document, today(this.clock));
    requirePeriod(given);
    return this.transactor.write(async (tx) => {
      await this.life.lock(tx, ids);
      const lines = new Map((await this.lines(tx, actor, given, ids)).map((line) => [line.id, line]));
      const refusals = ids.flatMap((id) => {
        const line = lines.get(id);
        const code = line === undefined ? 'http.not-found' : line.refusal;
        return code === null ? [] : [{ id, code }];
      });
      if (refusals.length > 0) throw Problem.conflict('distinction.refused', { refusals });
      const rows = ids.map((initiativeId) => ({ id: randomUUID(), initiativeId }));
      await this.life.distinguish(tx, rows, given, actor.personId);
      const { kind, document, period } = given;
      await this.notices.distinguished(tx, ids, kind, document);
      await this.audit.append(tx, { actorId: actor.personId, action: 'initiative.distinguished-together', objectType: 'distinction', objectId: document.number, data: { kind, document, period, entered: rows } });
      return rows.length;
    });
  }

  private async lines(tx: Tx, actor: Actor, asked: DistinctionAsked, ids: readonly string[]): Promise<DistinctionLine[]> {
    const rows = await this.candidates.candidates(tx, await this.standings.areaRoots(tx, decidesAt(actor)), asked, ids);
    const names = await this.units.namesOf(tx, rows.map(({ unitId }) => unitId));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = byId.get(id);
      if (row === undefined) return [];
      const refusal = whyNotNow(asked.kind === 'recognised' ? 'recognise' : 'choose', row) ?? (row.entered ? 'distinction.doubled' : null);
      return [{ id, code: row.code, name: row.name, unitName: names.get(row.unitId) ?? '', recognisedTo: row.recognisedTo, refusal }];
    });
  }
}
