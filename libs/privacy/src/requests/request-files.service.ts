import type { Readable } from 'node:stream';
import { type Actor, AuditLog, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { PersonalTexts } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { HeldDataRepository } from '../persistence/held-data.repository';
import { RequestsRepository } from '../persistence/requests.repository';
import { type DataExport, type GivenPlace, notGivenTo } from './data-export';
import { exportPage } from './export-page';
import { samePlace } from './findings';
import { HeldData } from './held-data';
import { PAGE } from './messages.vi';
import type { PersonalDataRequest } from './personal-data-request';
import { ownRequestFault } from './requests.policy';
import { textsIn } from './place-texts';

/** Everything that is held of a person as an archive: a page to read and the same as JSON. It is made when it is asked for and stored nowhere. */
@Injectable()
export class RequestFiles {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly requests: RequestsRepository,
    private readonly held: HeldDataRepository,
    private readonly data: HeldData,
    private readonly texts: PersonalTexts,
  ) {}

  /** @throws Problem not-found; conflict `personal-data.no-file` (refused, not decided yet, or an erasure), `personal-data.own-request` */
  async file(actor: Actor, id: string): Promise<Readable> {
    const made = await this.transactor.snapshot(async (tx) => {
      const request = await this.requests.find(tx, id);
      if (request === null) throw Problem.notFound();
      const fault = ownRequestFault(actor.personId, request.personId);
      if (fault !== null) throw Problem.conflict(fault);
      if (request.kind !== 'export' || !['approved', 'done'].includes(request.state)) throw Problem.conflict('personal-data.no-file');
      return this.exported(tx, request);
    });
    await this.transactor.write((tx) => this.audit.append(tx, { actorId: actor.personId, action: 'personal-data.downloaded', objectType: 'personal-data-request', objectId: id, data: { tables: Object.keys(made.own).length, places: made.places.length } }));
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(exportPage(made), 'utf8'), PAGE.pageName);
    zip.addBuffer(Buffer.from(`${JSON.stringify(made, null, 2)}\n`, 'utf8'), PAGE.jsonName);
    zip.end();
    return zip.outputStream as Readable;
  }

  private async exported(tx: Tx, request: PersonalDataRequest): Promise<DataExport> {
    const { id, kind, subject, personId, subjectName } = request;
    const name = personId === null ? subjectName : ((await this.held.holder(tx, personId))?.fullName ?? '');
    return {
      form: 'dvk-personal-data/1',
      requestId: id,
      kind,
      subject,
      name,
      madeAt: (await databaseNow(tx)).toISOString(),
      own: personId === null ? {} : await this.held.ownRows(tx, personId),
      acts: personId === null ? [] : await this.held.countActs(tx, personId),
      places: personId === null ? await this.chosen(tx, request) : [],
      kept: await this.held.countKept(tx, name),
      notGiven: notGivenTo(subject),
    };
  }

  /** The chosen texts, whole, as they stand now. */
  private async chosen(tx: Tx, { subjectName, places }: PersonalDataRequest): Promise<GivenPlace[]> {
    const rows = await this.texts.candidates(tx, subjectName);
    const found = await this.data.places(tx, subjectName);
    return found.flatMap(({ excerpt: _, ...place }) => {
      const row = rows.find((each) => each.table === place.table && each.id === place.id && each.version === place.version);
      const text = textsIn(row?.texts).find(({ part }) => part === place.part)?.text;
      return text === undefined || !places.some((each) => samePlace(each, place)) ? [] : [{ ...place, text }];
    });
  }
}
