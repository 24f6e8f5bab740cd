import { ERASED_NAME, PersonErasure } from '@dvk/identity';
import { type Actor, AuditLog, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { PersonalTexts } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { HeldDataRepository } from '../persistence/held-data.repository';
import { RequestsRepository } from '../persistence/requests.repository';
import { countsByTable, type TableCount } from './findings';
import { withoutName } from './named-in-text';
import type { ChosenPlace, PersonalDataRequest, RequestOutcome } from './personal-data-request';
import { withTexts } from './place-texts';
import { stepFault } from './requests.policy';
import { RequestsService, type ShownRequest } from './requests.service';

const byTable = (counts: readonly TableCount[]): Record<string, number> => Object.fromEntries(counts.map(({ table, rows }) => [table, rows]));

/** Carries approved requests out: everything is erased in one transaction with its audit entry, which holds counts and no name. */
@Injectable()
export class RequestFulfilment {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly all: RequestsService,
    private readonly requests: RequestsRepository,
    private readonly held: HeldDataRepository,
    private readonly people: PersonErasure,
    private readonly texts: PersonalTexts,
  ) {}

  /**
   * Erases, or notes that the file was handed over.
   *
   * @throws Problem not-found; conflict `personal-data.stale-version`, `personal-data.own-request`, `personal-data.not-decided`,
   *   `personal-data.decided-already`, `personal-data.posts-held`, `personal-data.erased-already`
   */
  finish(actor: Actor, id: string, version: number): Promise<ShownRequest> {
    return this.transactor.write(async (tx) => {
      const request = await this.all.locked(tx, actor, id, version);
      const fault = stepFault(request.state, 'done');
      if (fault !== null) throw Problem.conflict(fault);
      const outcome = await this.outcomeOf(tx, request);
      const subjectName = request.kind === 'erasure' ? '' : request.subjectName;
      const finished = { ...request, state: 'done', subjectName, outcome, finishedBy: actor.personId, finishedAt: await databaseNow(tx) } as const;
      await this.requests.finish(tx, finished);
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: request.kind === 'erasure' ? 'personal-data.erased' : 'personal-data.handed-over',
        objectType: 'personal-data-request',
        objectId: id,
        data: { personId: request.personId, ...outcome },
      });
      return this.all.shownOne(tx, { ...finished, version: version + 1 });
    });
  }

  private async outcomeOf(tx: Tx, { kind, personId, subjectName, places }: PersonalDataRequest): Promise<RequestOutcome> {
    if (personId === null) {
      const kept = byTable(await this.held.countKept(tx, subjectName));
      return { done: kind === 'erasure' ? await this.eraseNamed(tx, subjectName, places) : countsByTable(places), kept };
    }
    if (kind === 'export') return { done: byTable(await this.held.countOwn(tx, personId)), kept: {} };
    const holder = await this.held.holder(tx, personId);
    const kept = holder === null ? {} : byTable(await this.held.countKept(tx, holder.fullName));
    const erased = await this.people.erase(tx, personId);
    return { done: { ...erased, saved_view: await this.texts.forgetSavedViews(tx, personId) }, kept };
  }

  /** Takes the name out of the chosen texts, row by row in one order; what no longer names the person is passed over. */
  private async eraseNamed(tx: Tx, name: string, places: readonly ChosenPlace[]): Promise<Record<string, number>> {
    const rows = new Map<string, { readonly row: ChosenPlace; readonly parts: Set<string> }>();
    for (const place of [...places].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))) {
      const known = rows.get(keyOf(place));
      if (known === undefined) rows.set(keyOf(place), { row: place, parts: new Set([place.part]) });
      else known.parts.add(place.part);
    }
    const erased: ChosenPlace[] = [];
    for (const { row, parts } of rows.values()) {
      const changed = await this.texts.rewrite(tx, row, (texts) => {
        const without = withTexts(texts, parts, (text) => withoutName(text, name, ERASED_NAME));
        return JSON.stringify(without) === JSON.stringify(texts) ? null : without;
      });
      if (changed) erased.push(row);
    }
    return countsByTable(erased);
  }
}

const keyOf = ({ table, id, version }: ChosenPlace): string => `${table} ${id} ${String(version).padStart(10, '0')}`;
