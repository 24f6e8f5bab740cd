import { fieldMap } from '@dvk/privacy';
import type { ActorName, FullSeason } from '../../support/full-season';
import type { TestApp } from '../../support/test-app';
import { fileForm, send } from '../../support/wire';
import { fullDetails } from '../registry/registry-world';

/** A word that stands nowhere else, and the column it was written into. */
export interface Marker {
  readonly word: string;
  /** `table.column` */
  readonly column: string;
}

const pdf = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n';

/** Writes markers into columns of personal data, each by the operation that people use for it. */
export class PlantedMarkers {
  readonly all: Marker[] = [];
  private serial = 0;

  constructor(
    private readonly testApp: TestApp,
    private readonly season: FullSeason,
  ) {}

  private mark(column: string): string {
    this.serial += 1;
    const word = `zqv${String(this.serial).padStart(3, '0')}xkw`;
    this.all.push({ word, column });
    return word;
  }

  private async ask(who: ActorName, method: string, path: string, content: object): Promise<Readonly<Record<string, unknown>>> {
    const { status, bytes } = await send(this.testApp.origin, { method, path: `/api/${path}`, token: this.season.token(who), ...content });
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${bytes.toString('utf8')}`);
    return (bytes.length === 0 ? {} : JSON.parse(bytes.toString('utf8'))) as Readonly<Record<string, unknown>>;
  }

  private act(who: ActorName, method: string, path: string, body: object): Promise<Readonly<Record<string, unknown>>> {
    return this.ask(who, method, path, { body: JSON.stringify(body) });
  }

  /** @returns the ids of the person and of the initiative that bear markers */
  async plant(): Promise<{ readonly personId: string; readonly initiativeId: string }> {
    const personId = await this.plantPerson();
    const initiativeId = await this.plantInitiative();
    await this.plantNomination();
    await this.plantOffice();
    return { personId, initiativeId };
  }

  private async plantPerson(): Promise<string> {
    const { season } = this;
    // Among the first of those whom a search for a common name finds.
    const fullName = `Trần An ${this.mark('person.full_name')}`;
    const made = await this.act('administrator', 'POST', 'people', {
      fullName,
      title: this.mark('person.title'),
      email: `${this.mark('person.email')}@xa.example.vn`,
      username: this.mark('account.username'),
      post: { role: 'department-staff', unitId: season.id('unit:province') },
    });
    const { id } = made['person'] as { id: string };
    await this.act('administrator', 'POST', 'checkpoint-holders', { name: this.mark('checkpoint_holder.name'), email: `${this.mark('checkpoint_holder.email')}@luu.example.vn` });
    await this.act('administrator', 'POST', 'personal-data/requests', {
      kind: 'export',
      subject: 'named',
      subjectName: `Lê ${this.mark('personal_data_request.subject_name')}`,
      source: this.mark('personal_data_request.source'),
      receivedOn: '2026-11-12',
    });
    await this.act('staff', 'POST', 'saved-views', { name: this.mark('saved_view.name'), address: `q=${this.mark('saved_view.address')}` });
    return id;
  }

  private async plantInitiative(): Promise<string> {
    const { season } = this;
    const details = Object.fromEntries(Object.entries(fullDetails).map(([part, text]) => [part, `${text} ${this.mark('initiative.details')}`]));
    const content = { subjectKind: 'individual-exemplar', field: 'Kinh tế', programmeTags: [], details, continuesId: null };
    const name = this.mark('initiative.name');
    const made = await this.act('clerk', 'POST', 'initiatives', { ...content, unitId: season.id('unit:commune'), name: `Bà ${name}` });
    const id = String(made['id']);
    const attached = await this.ask('clerk', 'POST', `initiatives/${id}/files`, fileForm(`${this.mark('initiative_file.file_name')}.pdf`, pdf));
    const version = Number(attached['version']);
    await this.act('clerk', 'POST', `initiatives/${id}/registration`, { version, step: 'hand-in' });
    await this.act('staff', 'POST', `initiatives/${id}/registration-decision`, { version: version + 1, step: 'return', reason: this.mark('initiative.return_reason') });
    await this.act('clerk', 'PUT', `initiatives/${id}/plan`, { version: 0, startsOn: '2026-01-01', evaluatesOn: null, milestones: [{ title: this.mark('initiative_plan.milestones'), dueOn: '2026-06-30', doneOn: null }] });
    const told = await this.act('clerk', 'PUT', `initiatives/${season.id('initiative:settled')}/progress`, { year: 2026, version: 1, text: this.mark('progress_note.text') });
    const [note] = told['notes'] as { id: string }[];
    await this.ask('clerk', 'POST', `progress-notes/${note?.id ?? ''}/files`, fileForm(`${this.mark('progress_file.file_name')}.pdf`, pdf));
    await this.act('clerk-below', 'POST', 'replications', { originId: season.id('initiative:settled'), unitId: season.id('unit:hamlet'), note: this.mark('replication.note') });
    return id;
  }

  private async plantNomination(): Promise<void> {
    const { season, testApp } = this;
    await season.openPhase(testApp, 'registration');
    const id = season.id('nomination:unfinished');
    const [row] = await testApp.dataSource.query<{ version: number }[]>('SELECT version FROM nomination WHERE id = $1', [id]);
    await this.act('clerk', 'PUT', `nominations/${id}/self-marks`, {
      version: row?.version,
      summary: this.mark('nomination.summary'),
      legalPreference: false,
      marks: {},
      remarks: { A1: this.mark('nomination.self_remarks') },
    });
    await this.ask('clerk', 'POST', `nominations/${id}/evidence`, fileForm(`${this.mark('evidence_file.file_name')}.pdf`, pdf));
    await season.openPhase(testApp, 'scoring');
  }

  private async plantOffice(): Promise<void> {
    const { season, testApp } = this;
    const sheet = season.id('sheet:member-complete');
    const [row] = await testApp.dataSource.query<{ version: number; marks: object }[]>('SELECT version, marks FROM score_sheet WHERE id = $1', [sheet]);
    await this.act('member', 'PUT', `score-sheets/${sheet}`, { version: row?.version, marks: row?.marks, remarks: { A1: this.mark('score_sheet.remarks') }, comment: this.mark('score_sheet.comment') });
    await this.act('member', 'POST', `assignments/${season.id('assignment:member-draft')}/recusal`, { reason: this.mark('assignment.recusal_reason') });
    await this.act('secretary', 'POST', `campaigns/${season.id('campaign:own')}/conflicts`, {
      memberId: season.id('seat:idle-member'),
      nominationId: season.id('nomination:marked'),
      reason: this.mark('conflict_of_interest.reason'),
    });
    await this.act('staff', 'POST', `campaigns/${season.id('campaign:own')}/obstacles`, {
      nominationId: season.id('nomination:second'),
      kind: 'complaint',
      effect: 'warning',
      className: null,
      reason: this.mark('obstacle.reason'),
      documentNumber: '0112/CV-TTr',
      documentDate: '2026-03-02',
      documentIssuer: 'Thanh tra tỉnh',
    });
  }
}

/** Columns of the database, with those the database alone keeps, in which a word stands; `pgboss` is the queue of jobs. */
export function columnsWith(content: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>, word: string): string[] {
  const found = new Set<string>();
  for (const [table, rows] of content) {
    for (const row of rows) for (const [column, value] of Object.entries(row)) if (JSON.stringify(value ?? '').toLowerCase().includes(word)) found.add(`${table.replace(/^public\./, '')}.${column}`);
  }
  return [...found].sort();
}

/** Whether somebody with the permission of an operation may read the column by it, as the map says. */
export function mayRead(column: string, permission: string | null, signedIn: boolean): boolean {
  const [table = '', name = ''] = column.split('.');
  const readers = fieldMap[table]?.personal[name]?.readers ?? [];
  if (readers === 'everybody') return true;
  if (readers === 'signed-in') return signedIn;
  return permission !== null && readers.includes(permission);
}
