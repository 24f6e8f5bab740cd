import { randomUUID } from 'node:crypto';
import { CheckpointWriter } from '@dvk/awards';
import { campaignDefaults, CampaignsService, defaultPhases, type PhaseKind, phaseKinds } from '@dvk/campaigns';
import { hashPassword } from '@dvk/identity';
import { Transactor } from '@dvk/platform';
import { SeasonNominationsService } from '@dvk/registry';
import { fullMarks, JudgingWorld, type Member, sheetBody } from '../integration/judging/judging-world';
import { criteriaSet, type Person, type RegistryWorld } from '../integration/registry/registry-world';
import { conveneCouncil } from './convened-council';
import { declareConflicts } from './declaration';
import { decideRewards, departFromProposal } from './council-papers';
import type { TestApp } from './test-app';
import { settleInitiatives } from './life-knowledge';
import { receiveRequests } from './privacy-knowledge';
import { reorganise } from './unit-knowledge';
import { type Answer, type Ask, send } from './wire';

/** Everybody's. */
export const seasonPassword = 'mat-khau-cua-mua-2026';

const dayMs = 86_400_000;
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n', 'latin1');

/**
 * Everybody there is, by how they stand to the marked nominations of the commune, to the campaign of the province and to the
 * sheets of `member`: the words the tables of expectations use.
 */
export const actorDescriptions = {
  'signed-out': 'nobody: no session',
  newcomer: 'signed in, no post',
  clerk: 'clerk of the commune whose nominations are marked',
  'clerk-above': 'clerk at the province above it',
  'clerk-below': 'clerk of a hamlet below it',
  'clerk-neighbour': 'clerk of another commune of the province',
  'clerk-foreign': 'clerk of a commune elsewhere',
  staff: 'department staff of the office that runs the campaign',
  'staff-foreign': 'department staff elsewhere',
  member: 'the panel member whose sheets they are',
  'other-member': 'another member of the same panel, with sheets for the same nominations',
  chair: 'chair of that panel',
  secretary: 'secretary of that panel',
  'idle-member': 'member of that panel to whom nothing is assigned',
  'member-b': 'member of another panel of the campaign',
  'secretary-b': 'secretary of another panel of the campaign',
  'member-foreign': 'member of a panel of a campaign elsewhere',
  'secretary-foreign': 'secretary of that panel elsewhere',
  council: 'council secretary of the province',
  'council-foreign': 'council secretary elsewhere',
  voter: 'member of the council of the province, with a seat in its sessions',
  'voter-foreign': 'member of a council elsewhere',
  auditor: 'auditor of the province',
  'auditor-foreign': 'auditor elsewhere',
  administrator: 'administrator',
} as const;

export type ActorName = keyof typeof actorDescriptions;

export const actorNames = Object.keys(actorDescriptions) as readonly ActorName[];

/** `kind:label`, e.g. `sheet:draft`. */
export type ObjectName = `${string}:${string}`;

/**
 * A season with one of everything, in a database of its own: two provinces with a campaign each, two panels in the first one,
 * sheets in every state, remarks, recusals, office items, self-marks, evidence. Names of objects are `kind:label`.
 */
export class FullSeason {
  private readonly ids = new Map<string, string>();
  private readonly tokens = new Map<ActorName, string | null>();

  private constructor(readonly world: JudgingWorld) {}

  static async make(testApp: TestApp): Promise<FullSeason> {
    const season = new FullSeason(await JudgingWorld.make(testApp));
    await season.invitePeople();
    await season.begin();
    await season.takeIn();
    await season.appointPanels();
    await season.mark();
    await season.addWhatAdministratorsTouch();
    await season.addCheckpoint();
    for (const make of [reorganise, receiveRequests]) await make(season, (path, body) => season.made(path, body));
    await settleInitiatives(season, testApp, (name) => season.registry.initiative(season.clerk, season.registry.commune, { name }));
    await testApp.dataSource.query('UPDATE account SET password_hash = $1', [await hashPassword(seasonPassword)]);
    return season;
  }

  /** @throws when the season has no such object: a table names something that is not there */
  id(name: ObjectName): string {
    const id = this.ids.get(name);
    if (id === undefined) throw new Error(`the season has no ${name}`);
    return id;
  }

  /** Whether there is such an object yet: a result exists only once it was frozen. */
  has(name: ObjectName): boolean {
    return this.ids.has(name);
  }

  keep(name: ObjectName, id: string): string {
    this.ids.set(name, id);
    return id;
  }

  /** Ids of all objects of a kind. */
  allOf(kind: string): string[] {
    return [...this.ids].filter(([name]) => name.startsWith(`${kind}:`)).map(([, id]) => id);
  }

  /** Of the session's cookie; null: signed out. */
  token(actor: ActorName): string | null {
    const token = this.tokens.get(actor);
    if (token === undefined) throw new Error(`the season has no ${actor}`);
    return token;
  }

  /** Moves the line of both campaigns so that this phase has been open for an hour. */
  async openPhase(testApp: TestApp, kind: PhaseKind, now = new Date()): Promise<void> {
    const at = phaseKinds.indexOf(kind);
    await testApp.dataSource.query(
      `UPDATE campaign_phase SET opens_at = $3::timestamptz + make_interval(days => position - $1, hours => -1),
              closes_at = CASE WHEN position = $2 THEN NULL ELSE $3::timestamptz + make_interval(days => position - $1 + 1, hours => -1) END`,
      [at, phaseKinds.length - 1, now],
    );
  }

  /** The act that ends marking, by the panel's secretary. */
  async closeScoring(testApp: TestApp): Promise<void> {
    const body = JSON.stringify({ reason: 'Hết hạn, các thành viên đã được nhắc' });
    await this.must(testApp, { method: 'POST', path: `/api/campaigns/${this.id('campaign:own')}/scoring-closure`, token: this.token('secretary'), body });
  }

  async freeze(testApp: TestApp): Promise<void> {
    await this.must(testApp, { method: 'POST', path: `/api/campaigns/${this.id('campaign:own')}/scoring-lock`, token: this.token('secretary'), body: '{}' });
    const made = await this.must(testApp, { method: 'POST', path: `/api/campaigns/${this.id('campaign:own')}/results`, token: this.token('secretary') });
    this.keep('result:own', (JSON.parse(made.bytes.toString('utf8')) as { id: string }).id);
    const [marked] = await testApp.dataSource.query<{ code: string }[]>('SELECT code FROM nomination WHERE id = $1', [this.id('nomination:marked')]);
    this.keep('code:marked', marked?.code ?? '');
    const act = (method: string, path: string, body: object) => this.act(testApp, method, path, body) as never;
    await departFromProposal(this, (path, body) => act('POST', path, body));
    await decideRewards(this, (path, body) => act('POST', path, body));
    await conveneCouncil(this, act);
    // Made and kept: where every write is forgotten, a paper could never be found again, nor the minutes of a session.
    await this.must(testApp, { method: 'GET', path: `/api/results/${this.id('result:own')}/paper-set`, token: this.token('council') });
  }

  /** What the council's secretary does, with what it is answered. */
  private async act<Answered>(testApp: TestApp, method: string, path: string, body: object): Promise<Answered> {
    return JSON.parse((await this.must(testApp, { method, path, token: this.token('council'), body: JSON.stringify(body) })).bytes.toString('utf8')) as Answered;
  }

  /** A signed point of the audit chain, and somebody who gets the next ones by mail. */
  private async addCheckpoint(): Promise<void> {
    await this.testApp.get(Transactor).write((tx) => this.testApp.get(CheckpointWriter).make(tx));
    this.keep('checkpoint-holder:own', await this.made('/api/checkpoint-holders', { name: 'Lưu trữ Tỉnh ủy', email: 'luu.tru@tinhuy.example.vn' }));
  }

  /** What the administrator makes. @returns its id */
  private async made(path: string, body: object): Promise<string> {
    const { bytes } = await this.must(this.testApp, { method: 'POST', path, token: this.token('administrator'), body: JSON.stringify(body) });
    return (JSON.parse(bytes.toString('utf8')) as { id: string }).id;
  }

  /** The council's secretary publishes, and the commune appeals against the result of one of its nominations. */
  async publish(testApp: TestApp): Promise<void> {
    await this.act(testApp, 'POST', `/api/campaigns/${this.id('campaign:own')}/publication`, { resultId: this.id('result:own'), publicList: true, note: '', reason: '' });
    const filed = await this.clerk.agent
      .post(`/api/nominations/${this.id('nomination:second')}/appeals`)
      .field('text', 'Còn thiếu một phiếu chấm')
      .attach('file', pdf, 'bo-sung.pdf')
      .expect(201);
    this.keep('appeal:own', filed.body.id);
  }

  private async must({ origin }: TestApp, ask: Ask): Promise<Answer> {
    const answer = await send(origin, ask);
    if (answer.status >= 300) throw new Error(`${ask.method} ${ask.path}: ${answer.status} ${answer.bytes.toString('utf8')}`);
    return answer;
  }

  private get testApp(): TestApp {
    return this.world.testApp;
  }

  private get registry(): RegistryWorld {
    return this.world.registry;
  }

  private enter(name: ActorName, person: Person): Person {
    this.keep(`person:${name}`, person.id);
    this.tokens.set(name, person.token);
    return person;
  }

  private clerk!: Person;
  private clerkForeign!: Person;
  private readonly seats = new Map<ActorName, Member>();

  private async invitePeople(): Promise<void> {
    const { registry, world } = this;
    for (const name of ['province', 'department', 'commune', 'neighbour', 'gone', 'elsewhere'] as const) this.keep(`unit:${name}`, registry[name]);
    const hamlet = this.keep('unit:hamlet', randomUUID());
    await world.unit(hamlet, 'Thôn Đông', registry.commune);
    for (const [at, id] of world.departments.entries()) this.keep(`unit:department-${at + 1}`, id);
    this.tokens.set('signed-out', null);
    this.enter('newcomer', await registry.person());
    this.clerk = this.enter('clerk', await registry.person(['unit-clerk', registry.commune]));
    this.enter('clerk-above', await registry.person(['unit-clerk', registry.province]));
    this.enter('clerk-below', await registry.person(['unit-clerk', hamlet]));
    this.enter('clerk-neighbour', await registry.person(['unit-clerk', registry.neighbour]));
    this.clerkForeign = this.enter('clerk-foreign', await registry.person(['unit-clerk', registry.elsewhere]));
    this.enter('staff', world.staff);
    this.enter('staff-foreign', world.outsider);
    this.enter('council', await registry.person(['council-secretary', registry.department]));
    this.enter('council-foreign', await registry.person(['council-secretary', registry.elsewhere]));
    this.enter('voter', await registry.person());
    this.enter('voter-foreign', await registry.person(['council-member', registry.elsewhere]));
    this.enter('auditor', await registry.person(['auditor', registry.province]));
    this.enter('auditor-foreign', await registry.person(['auditor', registry.elsewhere]));
    this.enter('administrator', await registry.person(['administrator', registry.province]));
  }

  /** Both campaigns in registration: drafts, what was handed in, initiatives that may still change. */
  private async begin(): Promise<void> {
    const { registry, clerk } = this;
    const own = this.keep('campaign:own', await this.campaign('KHEO-2026', registry.province));
    const foreign = this.keep('campaign:foreign', await this.campaign('KHAC-2026', registry.elsewhere));
    await this.openPhase(this.testApp, 'registration');
    this.keep('initiative:free', (await registry.initiative(clerk, registry.commune, { name: 'Tổ tự quản ngõ nhỏ' })).id);
    const draft = await registry.complete(clerk, registry.commune, own, { name: 'Vườn thuốc nam' });
    this.keep('nomination:unfinished', draft.id);
    this.keep('nomination:submitted', (await registry.submitted(clerk, registry.commune, own, { name: 'Hũ gạo tình thương' })).id);
    const marked = await registry.complete(clerk, registry.commune, own, { name: 'Thôn sạch, đường hoa' });
    this.keep('nomination:marked', marked.id);
    for (const [nomination, label] of [
      [marked.id, 'marked'],
      [draft.id, 'unfinished'],
    ] as const) {
      const { body } = await clerk.agent.post(`/api/nominations/${nomination}/evidence`).field('leafCode', 'A1').attach('file', pdf, 'nghi-quyet.pdf').expect(201);
      this.keep(`evidence:${label}`, body.id);
    }
    const { body } = await clerk.agent.get(`/api/nominations/${marked.id}`).expect(200);
    await clerk.agent.post(`/api/nominations/${marked.id}/submission`).send({ version: body.version }).expect(200);
    this.keep('initiative:marked', body.initiative.id);
    this.keep('nomination:foreign', (await registry.submitted(this.clerkForeign, registry.elsewhere, foreign, { name: 'Bếp ăn tập thể' })).id);
  }

  /** The receiving desk takes in what will be marked; the rest of the list comes with the season. */
  private async takeIn(): Promise<void> {
    const { world, registry } = this;
    await this.openPhase(this.testApp, 'intake');
    for (const [desk, label] of [
      [world.staff, 'marked'],
      [world.outsider, 'foreign'],
    ] as const) {
      const { body } = await desk.agent.get(`/api/nominations/${this.id(`nomination:${label}`)}`).expect(200);
      await desk.agent.post(`/api/nominations/${body.id}/acceptance`).send({ version: body.version }).expect(200);
    }
    const rows = ['complete', 'draft', 'recused', 'untouched', 'second'].map((label, at) => ({
      code: `Z00${at + 1}`,
      unitId: at % 2 === 0 ? registry.commune : registry.neighbour,
      subjectKind: 'collective-model' as const,
      name: `Mô hình ${label}`,
      field: at % 2 === 0 ? 'Kinh tế' : 'Văn hóa – xã hội',
      peerGroup: 'Mô hình tập thể',
      summary: 'Tóm tắt',
      legalPreference: false,
    }));
    const made = await this.testApp.get(Transactor).write((tx) => this.testApp.get(SeasonNominationsService).createFromSeason(tx, this.id('campaign:own'), rows, null));
    for (const { code, name } of rows) this.keep(`nomination:${name.split(' ').at(-1)}`, made.get(code) ?? '');
  }

  private async appointPanels(): Promise<void> {
    const { world } = this;
    await this.openPhase(this.testApp, 'scoring');
    const a = this.keep('panel:a', await world.panel(this.id('campaign:own')));
    const b = this.keep('panel:b', await world.panel(this.id('campaign:own')));
    const foreign = this.keep('panel:foreign', await this.foreignPanel());
    const seats = [
      ['member', a, 'member'],
      ['other-member', a, 'member'],
      ['chair', a, 'chair'],
      ['secretary', a, 'secretary'],
      ['idle-member', a, 'member'],
      ['member-b', b, 'member'],
      ['secretary-b', b, 'secretary'],
    ] as const;
    for (const [at, [name, panelId, position]] of seats.entries()) {
      this.sit(name, await world.member(panelId, { unitId: world.departments[at % world.departments.length] ?? null, position }));
    }
    for (const [name, position] of [
      ['member-foreign', 'member'],
      ['secretary-foreign', 'secretary'],
    ] as const) {
      this.sit(name, await this.foreignMember(foreign, position));
    }
  }

  private sit(name: ActorName, member: Member): void {
    this.seats.set(name, member);
    this.keep(`seat:${name}`, member.memberId);
    this.enter(name, member);
  }

  private seat(name: ActorName): Member {
    const member = this.seats.get(name);
    if (member === undefined) throw new Error(`${name} has no seat`);
    return member;
  }

  /** Sheets in every state. Those of `member` are what must stay secret; the others stand beside them. */
  private async mark(): Promise<void> {
    const { world } = this;
    const own = this.id('campaign:own');
    await this.assign(own, 'member', ['marked', 'complete', 'draft', 'recused', 'untouched', 'second']);
    await this.assign(own, 'other-member', ['marked', 'complete', 'second']);
    await this.assign(own, 'chair', ['marked', 'draft']);
    await this.assign(own, 'member-b', ['marked', 'second']);
    await this.assign(own, 'secretary', ['untouched']);
    await this.assignForeign();
    for (const name of ['member', 'other-member', 'chair', 'member-b', 'secretary'] as const) await declareConflicts(this.seat(name).agent, own);
    await declareConflicts(this.seat('member-foreign').agent, this.id('campaign:foreign'));
    await this.write('member', 'marked', fullMarks(850), { remarks: { A1: 'Sáng tạo, dân tin' }, comment: 'Nên nhân rộng', submit: true });
    await this.write('member', 'second', fullMarks(700), { submit: true });
    await this.write('member', 'complete', fullMarks(650), { comment: 'Còn xem lại' });
    await this.write('member', 'draft', { A1: { kind: 'points', hundredths: 400 } }, { remarks: { A1: 'Chưa rõ' } });
    await this.write('member', 'recused', { A1: { kind: 'points', hundredths: 300 } });
    const recusal = this.id('assignment:member-recused');
    await this.seat('member').agent.post(`/api/assignments/${recusal}/recusal`).send({ reason: 'Đã giúp đơn vị viết hồ sơ' }).expect(204);
    const conflict = { memberId: this.id('seat:chair'), nominationId: this.id('nomination:second'), reason: 'Cùng chi bộ với người đứng đầu' };
    await this.seat('secretary').agent.post(`/api/campaigns/${own}/conflicts`).send(conflict).expect(201);
    const [added] = await this.testApp.dataSource.query<{ id: string }[]>(`SELECT id FROM conflict_of_interest WHERE source = 'added'`);
    this.keep('conflict:added', added?.id ?? '');
    await this.write('other-member', 'marked', fullMarks(900), { submit: true });
    await this.write('other-member', 'second', fullMarks(600), { submit: true });
    await this.write('member-b', 'marked', fullMarks(750), { submit: true });
    await this.write('member-foreign', 'foreign', fullMarks(750), { submit: true });
    for (const label of ['marked', 'second']) {
      const marks = { Q1: { kind: 'points', hundredths: 500 } };
      await world.staff.agent.put(`/api/nominations/${this.id(`nomination:${label}`)}/office-sheet`).send({ version: 0, marks, remarks: {} }).expect(200);
    }
  }

  private async write(name: ActorName, label: string, marks: object, { submit = false, ...fields }: { readonly submit?: boolean; readonly remarks?: object; readonly comment?: string } = {}): Promise<void> {
    const { agent } = this.seat(name);
    const sheetId = this.id(`sheet:${name}-${label}`);
    const { body } = await agent.get(`/api/score-sheets/${sheetId}`).expect(200);
    const saved = await agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(body.version, { marks, ...fields })).expect(200);
    if (submit) await agent.post(`/api/score-sheets/${sheetId}/submission`).send({ version: saved.body.version }).expect(200);
  }

  private async assign(campaignId: string, name: ActorName, labels: readonly string[]): Promise<void> {
    for (const label of labels) {
      const nominationId = this.id(`nomination:${label}`);
      await this.world.assign(campaignId, this.seat(name).memberId, nominationId);
      await this.keepSheet(name, label);
    }
  }

  private async keepSheet(name: ActorName, label: string): Promise<void> {
    const [row] = await this.testApp.dataSource.query<{ assignment: string; sheet: string }[]>(
      `SELECT assignment.id AS assignment, sheet.id AS sheet FROM assignment JOIN score_sheet sheet ON sheet.assignment_id = assignment.id
       WHERE assignment.member_id = $1 AND assignment.nomination_id = $2`,
      [this.seat(name).memberId, this.id(`nomination:${label}`)],
    );
    if (row === undefined) throw new Error(`no sheet of ${name} for ${label}`);
    this.keep(`assignment:${name}-${label}`, row.assignment);
    this.keep(`sheet:${name}-${label}`, row.sheet);
  }

  private async foreignPanel(): Promise<string> {
    const { body } = await this.world.outsider.agent
      .post(`/api/campaigns/${this.id('campaign:foreign')}/panels`)
      .send({ name: 'Tổ tỉnh khác', decisionNumber: '0007-QĐ', decisionDate: '2026-03-02', decisionIssuer: 'Ban Tuyên giáo và Dân vận' })
      .expect(201);
    return body.id;
  }

  private async foreignMember(panelId: string, position: 'member' | 'secretary'): Promise<Member> {
    const person = await this.registry.person();
    const { body } = await this.world.outsider.agent.post(`/api/panels/${panelId}/members`).send({ personId: person.id, unitId: null, title: 'Chuyên viên', position }).expect(201);
    const seat = body.members.find((each: { personId: string }) => each.personId === person.id);
    return { ...person, memberId: seat.id };
  }

  private async assignForeign(): Promise<void> {
    const pair = { memberId: this.id('seat:member-foreign'), nominationId: this.id('nomination:foreign') };
    await this.world.outsider.agent.post(`/api/campaigns/${this.id('campaign:foreign')}/assignments`).send(pair).expect(201);
    await this.keepSheet('member-foreign', 'foreign');
  }

  /** A draft of a criteria set, somebody whose account and post can be changed, somebody without an account. */
  private async addWhatAdministratorsTouch(): Promise<void> {
    const { world, registry } = this;
    const { dataSource } = this.testApp;
    const [used] = await dataSource.query<{ id: string }[]>('SELECT criteria_set_id AS id FROM campaign WHERE id = $1', [this.id('campaign:own')]);
    const published = this.keep('criteria-set:published', used?.id ?? '');
    const { body } = await world.staff.agent.post('/api/criteria-sets').send({ start: 'copy', criteriaSetId: published }).expect(201);
    this.keep('criteria-set:draft', body.id);
    const idle = this.keep('person:idle', (await registry.person(['unit-clerk', registry.neighbour])).id);
    const [post] = await dataSource.query<{ id: string }[]>('SELECT id FROM post WHERE person_id = $1', [idle]);
    this.keep('post:idle', post?.id ?? '');
    const notice = this.keep('notice:member', randomUUID());
    await dataSource.query(`INSERT INTO notice (id, person_id, kind, params, created_at) VALUES ($1, $2, 'scoring.deadline-extended', '{}', now())`, [notice, this.id('person:member')]);
    const source = { documentNumber: '0111/CV-TTr', documentDate: '2026-03-02', documentIssuer: 'Thanh tra tỉnh' };
    const obstacle = { ...source, nominationId: this.id('nomination:second'), kind: 'complaint', effect: 'warning', className: null, reason: 'Có đơn đang xác minh' };
    const entered = await world.staff.agent.post(`/api/campaigns/${this.id('campaign:own')}/obstacles`).send(obstacle).expect(201);
    this.keep('obstacle:own', entered.body.obstacles[0].id);
    const scan = await world.staff.agent.post(`/api/obstacles/${this.id('obstacle:own')}/scans`).attach('file', Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'), 'cong-van.pdf').expect(201);
    this.keep('obstacle-scan:own', scan.body.id);
    const plain = this.keep('person:without-account', randomUUID());
    await dataSource.query('INSERT INTO person (id, full_name, search_key) VALUES ($1, $2, $3)', [plain, 'Lê Thị Không', 'le thi khong']);
  }

  private async campaign(code: string, hostUnitId: string): Promise<string> {
    const { id } = await this.testApp.get(Transactor).write((tx) =>
      this.testApp.get(CampaignsService).createFromSeason(tx, null, {
        code,
        name: 'Đợt xét năm 2026',
        year: 2026,
        organizer: 'Ban Tuyên giáo và Dân vận',
        hostUnitId,
        criteriaSet,
        rules: { ...campaignDefaults.rules, minSheets: 2 },
        tieChain: [],
        tiers: ['Bằng khen', 'Giấy khen'].map((name) => ({ name, minClass: null, minScore: null, quota: { kind: 'count', count: 1 }, tieAtLine: 'wait' })),
        peerGrouping: { byField: false, unitGroups: [] },
        fields: ['Kinh tế', 'Văn hóa – xã hội'],
        paperSettings: campaignDefaults.paperSettings,
        phases: defaultPhases(Object.fromEntries(phaseKinds.map((kind, at) => [kind, new Date(Date.now() + at * dayMs)]))),
      }),
    );
    return id;
  }
}
