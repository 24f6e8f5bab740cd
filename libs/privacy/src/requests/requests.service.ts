import { randomUUID } from 'node:crypto';
import { today } from '@dvk/organization';
import { type Actor, AuditLog, Clock, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { HeldDataRepository } from '../persistence/held-data.repository';
import { type RequestsAfter, RequestsRepository } from '../persistence/requests.repository';
import { type Findings, samePlace } from './findings';
import { HeldData } from './held-data';
import type { ChosenPlace, NewRequest, PersonalDataRequest } from './personal-data-request';
import { dueDays, ownRequestFault, stepFault } from './requests.policy';

/** A request with the names of the people it speaks of. */
export interface ShownRequest extends PersonalDataRequest {
  /** Of the account holder as it is now, or the name that is looked for. */
  readonly shownName: string;
  readonly enteredByName: string;
  readonly decidedByName: string;
  readonly finishedByName: string;
}

export interface Decision {
  readonly version: number;
  readonly approve: boolean;
  readonly reason: string;
  /** Of somebody named: the places found that are about this very person. */
  readonly places: readonly ChosenPlace[];
}

/** One word is the name of thousands. */
const fewestWords = 2;

/** Requests of people about their own data: received, decided, and by when. Carrying them out is `RequestFulfilment`'s. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly clock: Clock,
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly requests: RequestsRepository,
    private readonly people: HeldDataRepository,
    private readonly held: HeldData,
  ) {}

  list(after: RequestsAfter | null, limit: number): Promise<{ readonly items: ShownRequest[]; readonly more: boolean }> {
    return this.transactor.read(async (tx) => {
      const rows = await this.requests.list(tx, after, limit);
      return { items: await this.shown(tx, rows.slice(0, limit)), more: rows.length > limit };
    });
  }

  /** @throws Problem not-found */
  get(id: string): Promise<ShownRequest> {
    return this.transactor.read(async (tx) => this.shownOne(tx, await this.requests.find(tx, id)));
  }

  /** What is held of the person, to be looked at before it is decided. @throws Problem not-found */
  findings(id: string): Promise<Findings> {
    return this.transactor.snapshot(async (tx) => {
      const request = await this.requests.find(tx, id);
      if (request === null) throw Problem.notFound();
      return this.held.findings(tx, request);
    });
  }

  /** @throws Problem invalid `personal-data.person-unknown`, `personal-data.name-too-short`, `personal-data.source-missing`, `personal-data.day-to-come` */
  receive(actor: Actor, given: NewRequest): Promise<ShownRequest> {
    const fault = faultOf(given, today(this.clock));
    if (fault !== null) throw Problem.invalid(fault.code, {}, [fault]);
    return this.transactor.write(async (tx) => {
      if (given.personId !== null && (await this.people.holder(tx, given.personId)) === null) {
        throw Problem.invalid('personal-data.person-unknown', {}, [{ field: 'personId', code: 'personal-data.person-unknown' }]);
      }
      const request: PersonalDataRequest = {
        ...given,
        ...dueDays(given.kind, given.receivedOn),
        id: randomUUID(),
        state: 'received',
        reason: '',
        places: [],
        outcome: null,
        enteredBy: actor.personId,
        enteredAt: await databaseNow(tx),
        decidedBy: null,
        decidedAt: null,
        finishedBy: null,
        finishedAt: null,
        version: 1,
      };
      await this.requests.insert(tx, request);
      await this.note(tx, actor, 'personal-data.received', request.id, { kind: given.kind, subject: given.subject, personId: given.personId });
      return this.shownOne(tx, request);
    });
  }

  /**
   * @throws Problem not-found; invalid `personal-data.reason-missing`; conflict `personal-data.stale-version` {current},
   *   `personal-data.decided-already`, `personal-data.own-request`, `personal-data.place-unknown`
   */
  decide(actor: Actor, id: string, { version, approve, reason, places }: Decision): Promise<ShownRequest> {
    if (!approve && reason === '') throw Problem.invalid('personal-data.reason-missing', {}, [{ field: 'reason', code: 'personal-data.reason-missing' }]);
    return this.transactor.write(async (tx) => {
      const request = await this.locked(tx, actor, id, version);
      const state = approve ? 'approved' : 'refused';
      const fault = stepFault(request.state, state);
      if (fault !== null) throw Problem.conflict(fault);
      const chosen = approve && request.personId === null ? await this.knownPlaces(tx, request.subjectName, places) : [];
      const decided = { ...request, state, reason, places: chosen, decidedBy: actor.personId, decidedAt: await databaseNow(tx) } as const;
      await this.requests.decide(tx, decided);
      await this.note(tx, actor, `personal-data.${state}`, id, { kind: request.kind, places: chosen.length });
      return this.shownOne(tx, { ...decided, version: request.version + 1 });
    });
  }

  /** @throws Problem not-found; conflict `personal-data.stale-version` {current}, `personal-data.own-request` */
  async locked(tx: Tx, actor: Actor, id: string, version: number): Promise<PersonalDataRequest> {
    const request = await this.requests.lock(tx, id);
    if (request === null) throw Problem.notFound();
    if (request.version !== version) throw Problem.conflict('personal-data.stale-version', { version: request.version });
    const fault = ownRequestFault(actor.personId, request.personId);
    if (fault !== null) throw Problem.conflict(fault);
    return request;
  }

  async shownOne(tx: Tx, request: PersonalDataRequest | null): Promise<ShownRequest> {
    const [shown] = request === null ? [] : await this.shown(tx, [request]);
    if (shown === undefined) throw Problem.notFound();
    return shown;
  }

  private async shown(tx: Tx, requests: readonly PersonalDataRequest[]): Promise<ShownRequest[]> {
    const ids = requests.flatMap(({ personId, enteredBy, decidedBy, finishedBy }) => [personId, enteredBy, decidedBy, finishedBy]);
    const names = await this.people.holders(tx, [...new Set(ids.filter((id) => id !== null))]);
    const nameOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
    return requests.map((request) => ({
      ...request,
      shownName: request.personId === null ? request.subjectName : nameOf(request.personId),
      enteredByName: nameOf(request.enteredBy),
      decidedByName: nameOf(request.decidedBy),
      finishedByName: nameOf(request.finishedBy),
    }));
  }

  private async knownPlaces(tx: Tx, name: string, places: readonly ChosenPlace[]): Promise<ChosenPlace[]> {
    const found = await this.held.places(tx, name);
    const known = places.map((place) => found.find((each) => samePlace(each, place)));
    if (known.includes(undefined)) throw Problem.conflict('personal-data.place-unknown');
    return places.map(({ table, id, version, part }) => ({ table, id, version, part }));
  }

  private note(tx: Tx, actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'personal-data-request', objectId, data });
  }
}

function faultOf({ subject, personId, subjectName, source, receivedOn }: NewRequest, day: string): { readonly field: string; readonly code: string } | null {
  if (subject === 'account' && personId === null) return { field: 'personId', code: 'personal-data.person-unknown' };
  if (subject === 'named' && subjectName.split(' ').filter((word) => word !== '').length < fewestWords) return { field: 'subjectName', code: 'personal-data.name-too-short' };
  if (source === '') return { field: 'source', code: 'personal-data.source-missing' };
  if (receivedOn > day) return { field: 'receivedOn', code: 'personal-data.day-to-come' };
  return null;
}
