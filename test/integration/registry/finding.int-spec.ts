import { randomUUID } from 'node:crypto';
import { vietnamDay } from '@dvk/organization';
import { comparisonKey } from '@dvk/platform';
import { compareVietnamese } from '@dvk/scoring-core';
import { Workbook } from 'exceljs';
import { countQueries } from '../../support/count-queries';
import { useTestApp } from '../../support/test-app';
import { searchWords } from '../../../libs/registry/src/finding/search-words';
import { type Person, RegistryWorld } from './registry-world';

const testApp = useTestApp();
let world: RegistryWorld;
let clerk: Person;
let neighbour: Person;
let staff: Person;
let campaignId: string;

interface Page {
  readonly items: readonly { readonly id: string; readonly name: string; readonly code: string; readonly unitName: string; readonly inCharge: string | null; readonly facts: readonly string[]; readonly registeredAt: string }[];
  readonly total: number;
  readonly totalIsMore: boolean;
  readonly next: string | null;
}

async function find(person: Person, query: Readonly<Record<string, string>> = {}): Promise<Page> {
  const response = await person.agent.get('/api/found-initiatives').query(query).expect(200);
  return response.body as Page;
}

const names = ({ items }: Page) => items.map(({ name }) => name);

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
  neighbour = await world.person(['unit-clerk', world.neighbour]);
  staff = await world.person(['department-staff', world.department]);
  campaignId = await world.campaign('registration');
  await world.initiative(clerk, world.commune, { name: 'Đường hoa phụ nữ' });
  await world.initiative(clerk, world.commune, { name: 'Camera an ninh thôn Đông' });
  await world.initiative(clerk, world.commune, { name: 'Ánh sáng đường quê', field: 'Văn hóa – xã hội', subjectKind: 'individual-model' });
  await world.initiative(neighbour, world.neighbour, { name: 'Đan lát mây tre', subjectKind: 'household' });
  await world.initiative(neighbour, world.neighbour, { name: 'Dân vận khéo trong giải phóng mặt bằng' });
  await world.initiative(neighbour, world.neighbour, { name: 'Âm vang bản làng' });
  const { dataSource } = testApp();
  await dataSource.query('INSERT INTO initiative (id, code, unit_id, subject_kind, name, search_key, field, programme_tags, details, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now())', [
    randomUUID(), 'SK900001', world.elsewhere, 'household', 'Camera của tỉnh khác', 'camera cua tinh khac', '', [], {},
  ]);
});

describe('who finds what', () => {
  it('staff everything of their area, a clerk what the own unit has, nobody else anything', async () => {
    expect((await find(staff)).total).toBe(6);
    expect((await find(clerk)).total).toBe(3);
    expect(names(await find(clerk, { search: 'dan lat' }))).toEqual([]);
    expect(names(await find(staff, { search: 'tỉnh khác' }))).toEqual([]);
    const member = await world.person(['panel-member', world.department]);
    await member.agent.get('/api/found-initiatives').expect(403);
    await testApp().agent().get('/api/found-initiatives').expect(401);
  });

  it('the same that one by one may be opened: what is within an area is the reverse of what it stands above', async () => {
    const both = await testApp().dataSource.query<{ id: string; above: boolean }[]>('SELECT id, unit_at_or_above(id, $1, current_date) AS above FROM unit', [world.province]);
    const found = await find(staff, { limit: '200' });
    const visible = new Set(both.filter(({ above }) => above).map(({ id }) => id));
    expect(visible.has(world.elsewhere)).toBe(false);
    for (const { id } of found.items) await staff.agent.get(`/api/initiatives/${id}`).expect(200);
  });
});

describe('the search box', () => {
  it.each([
    // What holds the words as typed comes first, what has one from its unit (Xã An Hòa) behind it.
    ['duong hoa', ['Đường hoa phụ nữ', 'Ánh sáng đường quê']],
    ['ĐƯỜNG HOA', ['Đường hoa phụ nữ', 'Ánh sáng đường quê']],
    ['Đường hoa'.normalize('NFD'), ['Đường hoa phụ nữ', 'Ánh sáng đường quê']],
    ['hoa phu', ['Đường hoa phụ nữ']],
    // A word not finished yet, at the end.
    ['camera an ni', ['Camera an ninh thôn Đông']],
    // Words cut short, where whole ones find nothing.
    ['cam an nin tho', ['Camera an ninh thôn Đông']],
    // A part inside a word, where no word begins so.
    ['mera', ['Camera an ninh thôn Đông']],
    // "an" is a word; "lang", "đan" and "vang" only hold it.
    ['an ninh', ['Camera an ninh thôn Đông']],
    // From title and unit together.
    ['duong an hoa', ['Ánh sáng đường quê', 'Đường hoa phụ nữ']],
    ['binh minh', ['Âm vang bản làng', 'Dân vận khéo trong giải phóng mặt bằng', 'Đan lát mây tre']],
    ['đan_lát%', ['Đan lát mây tre']],
    ["zz' | 'an", []],
    ['%%', []],
    ['khong co gi the nay', []],
  ])('%j finds %j', async (search, expected) => {
    expect(names(await find(staff, { search }))).toEqual(expected);
  });

  it('finds by the code, whole or by its number', async () => {
    const [first] = (await find(staff, { search: 'camera' })).items;
    const code = first?.code ?? '';
    for (const search of [code, code.toLowerCase(), code.slice(2), code.slice(2).replace(/^0+/, '')]) {
      expect((await find(staff, { search })).items.map((each) => each.code)).toContain(code);
    }
  });

  it('parts words in the program as the database does', async () => {
    const texts = ['Tổ “3 sạch” – 5 không, 3 sạch', "a-b_c/d\\e'f`g~h[i]j{k}l|m", ' ', 'Thôn 12; số 0125/KH-UBND…', 'Ｘã  Tân\u00a0Trào!', 'đ«x»·y•z', 'x@y.vn'];
    const keys = texts.map(comparisonKey);
    const rows = await testApp().dataSource.query<{ words: string[] }[]>('SELECT ARRAY(SELECT words_of_key(key)) AS words FROM unnest($1::text[]) WITH ORDINALITY AS asked(key, at) ORDER BY at', [keys]);
    expect(rows.map(({ words }) => words)).toEqual(texts.map(searchWords));
  });
});

describe('units of before', () => {
  it('finds by a name borne before, by what the unit came from and by what it became', async () => {
    const { dataSource } = testApp();
    const [old, heir] = [randomUUID(), randomUUID()];
    const unit = async (id: string, name: string, dissolvedOn: string | null) => {
      await dataSource.query('INSERT INTO unit (id, code, kind, dissolved_on) VALUES ($1, $2, $3, $4)', [id, id.slice(0, 8), 'commune', dissolvedOn]);
      await dataSource.query('INSERT INTO unit_name (id, unit_id, name, search_key) VALUES ($1, $2, $3, $4)', [randomUUID(), id, name, comparisonKey(name)]);
      await dataSource.query('INSERT INTO unit_parent (id, unit_id, parent_id) VALUES ($1, $2, $3)', [randomUUID(), id, world.province]);
    };
    await unit(old, 'Xã Hùng Lợi', null);
    const oldClerk = await world.person(['unit-clerk', old]);
    await world.initiative(oldClerk, old, { name: 'Giữ rừng đầu nguồn' });
    // Afterwards: what is there already is found anew.
    await unit(heir, 'Xã Trung Sơn', null);
    await dataSource.query(`UPDATE unit SET dissolved_on = '2026-07-01' WHERE id = $1`, [old]);
    await dataSource.query(`INSERT INTO unit_succession (id, from_unit_id, to_unit_id, effective_on, kind, legal_document, takes_matters) VALUES ($1, $2, $3, '2026-07-01', 'merge', 'Nghị quyết 0001', true)`, [randomUUID(), old, heir]);
    const heirClerk = await world.person(['unit-clerk', heir]);
    await world.initiative(heirClerk, heir, { name: 'Chợ phiên vùng cao' });
    expect(names(await find(staff, { search: 'trung son' }))).toEqual(['Chợ phiên vùng cao', 'Giữ rừng đầu nguồn']);
    expect(names(await find(staff, { search: 'hùng lợi' }))).toEqual(['Chợ phiên vùng cao', 'Giữ rừng đầu nguồn']);
    expect((await find(staff, { search: 'giu rung' })).items[0]).toMatchObject({ unitName: 'Xã Hùng Lợi', inCharge: 'Xã Trung Sơn' });
    // The heir's clerk carries on what it took over.
    expect(names(await find(heirClerk))).toEqual(['Chợ phiên vùng cao', 'Giữ rừng đầu nguồn']);
    expect(names(await find(staff, { belowId: heir }))).toEqual(['Chợ phiên vùng cao', 'Giữ rừng đầu nguồn']);
    expect(names(await find(staff, { unitId: heir }))).toEqual(['Chợ phiên vùng cao']);

    await dataSource.query('UPDATE unit_name SET valid_to = $2 WHERE unit_id = $1', [heir, '2026-09-01']);
    await dataSource.query('INSERT INTO unit_name (id, unit_id, name, search_key, valid_from) VALUES ($1, $2, $3, $4, $5)', [randomUUID(), heir, 'Xã Kiến Thiết', 'xa kien thiet', '2026-09-01']);
    expect(names(await find(staff, { search: 'kien thiet' }))).toEqual(['Chợ phiên vùng cao', 'Giữ rừng đầu nguồn']);
    expect(names(await find(staff, { search: 'trung son cho phien' }))).toEqual(['Chợ phiên vùng cao']);
  });
});

describe('filters', () => {
  it('narrow by kind, field, unit, what stands below it, year', async () => {
    expect(names(await find(staff, { subjectKind: 'household' }))).toEqual(['Đan lát mây tre']);
    expect(names(await find(staff, { field: 'Văn hóa – xã hội' }))).toEqual(['Ánh sáng đường quê']);
    expect((await find(staff, { unitId: world.commune })).total).toBe(3);
    expect((await find(staff, { belowId: world.neighbour })).total).toBe(3);
    expect((await find(staff, { belowId: world.elsewhere })).total).toBe(0);
    expect((await find(clerk, { belowId: world.province })).total).toBe(3);
    const year = String(new Date().getFullYear());
    expect((await find(clerk, { year })).total).toBe(3);
    expect((await find(clerk, { year: '2001' })).total).toBe(0);
    const refused = await staff.agent.get('/api/found-initiatives').query({ order: 'id;delete' });
    expect(refused.status).toBe(422);
  });

  it('narrow by what is so and by the campaign, from the moment it is handed in', async () => {
    const { id: draftId } = await world.complete(clerk, world.commune, campaignId, { name: 'Tổ hòa giải năm tốt' });
    expect(names(await find(staff, { campaignId }))).toEqual([]);
    expect(names(await find(staff, { fact: 'never-handed-in', search: 'hoa giai' }))).toEqual(['Tổ hòa giải năm tốt']);
    const { body } = await clerk.agent.get(`/api/nominations/${draftId}`);
    const handedIn = await clerk.agent.post(`/api/nominations/${draftId}/submission`).send({ version: body.version }).expect(200);
    expect(names(await find(staff, { campaignId, fact: 'handed-in' }))).toEqual(['Tổ hòa giải năm tốt']);
    expect((await find(staff, { fact: 'never-handed-in', search: 'hoa giai' })).total).toBe(0);
    await staff.agent.post(`/api/nominations/${draftId}/acceptance`).send({ version: handedIn.body.version }).expect(200);
    expect((await find(staff, { fact: 'accepted' })).items[0]?.facts).toEqual(['registration-accepted', 'handed-in', 'accepted']);
  });

  /** The list is kept by the database, the page asks: both say the same of every initiative. @returns how far registrations are */
  async function registrationsAsOnPages(): Promise<ReadonlySet<string>> {
    const seen = new Set<string>();
    for (const { id, facts } of (await find(staff, { limit: '200' })).items) {
      const { body } = await staff.agent.get(`/api/initiatives/${id}`).expect(200);
      const registration = facts.find((fact) => fact.startsWith('registration-')) ?? 'registration-draft';
      expect([registration, facts.includes('dropped'), facts.includes('recognised')]).toEqual([`registration-${body.registration}`, body.dropped, body.recognised]);
      seen.add(registration);
    }
    return seen;
  }

  it('narrow by registration, recognition and what was dropped, at once when it changes', async () => {
    const name = 'Hũ gạo tình thương';
    const made = await world.initiative(clerk, world.commune, { name });
    const act = async (person: Person, path: string, body: object) => (await person.agent.post(`/api/${path}`).send(body)).body as { version: number; dropped: boolean };
    const factsOf = async () => (await find(staff, { search: name })).items[0]?.facts;
    expect(await factsOf()).toEqual(['never-handed-in']);
    const registered = await act(clerk, `initiatives/${made.id}/registration`, { version: made.version, step: 'hand-in' });
    expect(names(await find(staff, { fact: 'registration-handed-in' }))).toEqual([name]);
    expect(await registrationsAsOnPages()).toEqual(new Set(['registration-draft', 'registration-handed-in', 'registration-accepted']));
    await act(staff, `initiatives/${made.id}/registration-decision`, { version: registered.version, step: 'accept' });
    const document = { number: '12/QĐ-UBND', date: '2026-02-03', issuer: 'UBND xã' };
    await act(staff, `initiatives/${made.id}/distinctions`, { kind: 'recognised', document, period: { from: '2026-01-01', to: '2026-12-31' } });
    expect(names(await find(staff, { fact: 'recognised' }))).toEqual([name]);
    await act(staff, `initiatives/${made.id}/distinctions`, { kind: 'typical', document: { ...document, number: '13/QĐ-UBND' }, period: null });
    expect(await factsOf()).toEqual(['registration-accepted', 'never-handed-in', 'recognised', 'typical']);
    await act(staff, `initiatives/${made.id}/drop`, { reason: 'Không còn hiệu quả', document });
    expect(names(await find(staff, { fact: 'dropped' }))).toEqual([name]);
    await registrationsAsOnPages();
    await act(staff, `initiatives/${made.id}/restoration`, { reason: 'Rà soát lại' });
    expect((await find(staff, { fact: 'dropped' })).total).toBe(0);
  });

  it('count the year and show the day by when it was handed in, by itself or for a campaign, and a draft by when it was begun', async () => {
    const registered = await world.initiative(clerk, world.commune, { name: 'Nhà sạch vườn đẹp' });
    const nominated = await world.complete(clerk, world.commune, campaignId, { name: 'Nhà sạch ngõ sáng' });
    await testApp().dataSource.query(`UPDATE initiative SET created_at = created_at - interval '1 year' WHERE name LIKE 'Nhà sạch%'`);
    const thisYear = Number(vietnamDay(new Date()).slice(0, 4));
    const found = async (year: number) => (await find(staff, { search: 'nha sach', year: String(year) })).items.map(({ name, registeredAt }) => [name, registeredAt]);
    const step = async (path: string, body: object) => (await clerk.agent.post(`/api/${path}`).send(body).expect(200)).body as Record<'version' | 'registeredAt' | 'submittedAt', never>;
    expect([(await found(thisYear - 1)).length, await found(thisYear)]).toEqual([2, []]);
    const handedIn = await step(`initiatives/${registered.id}/registration`, { version: registered.version, step: 'hand-in' });
    const { submittedAt } = await step(`nominations/${nominated.id}/submission`, { version: nominated.version });
    expect(await found(thisYear - 1)).toEqual([]);
    expect(await found(thisYear)).toEqual([['Nhà sạch ngõ sáng', submittedAt], ['Nhà sạch vườn đẹp', handedIn.registeredAt]]);
    await step(`initiatives/${registered.id}/registration`, { version: handedIn.version, step: 'take-back' });
    expect((await found(thisYear - 1)).map(([name]) => name)).toEqual(['Nhà sạch vườn đẹp']);
  });

  it('can be set to what occurs', async () => {
    const { body } = await staff.agent.get('/api/found-initiatives/choices').expect(200);
    expect(body.fields).toEqual(['Kinh tế', 'Văn hóa – xã hội']);
    expect(body.years).toContain(new Date().getFullYear());
  });
});

describe('order and pages', () => {
  it('sorts as Vietnamese dictionaries do, forwards and backwards, and the newest first', async () => {
    const forwards = names(await find(staff));
    expect(forwards).toEqual([...forwards].sort(compareVietnamese));
    expect(forwards.indexOf('Dân vận khéo trong giải phóng mặt bằng')).toBeLessThan(forwards.indexOf('Đan lát mây tre'));
    expect(names(await find(staff, { order: '-name' }))).toEqual([...forwards].reverse());
    const latest = await world.initiative(clerk, world.commune, { name: 'Mới nhất' });
    expect((await find(staff, { order: '-registered' })).items[0]?.id).toBe(latest.id);
  });

  it.each(['name', '-name', 'changed', '-changed', 'registered', '-registered'])('pages by key through everything once, by %s', async (order) => {
    const whole = await find(staff, { order, limit: '200' });
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Page = await find(staff, { order, limit: '4', ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      expect(page.total).toBe(whole.total);
      cursor = page.next;
    }
    expect(seen).toEqual(whole.items.map(({ id }) => id));
  });

  it('pages by key through what was searched for, fitting first', async () => {
    const whole = await find(staff, { search: 'duong' });
    expect(whole.items.length).toBeGreaterThan(1);
    const pages: Page[] = [];
    for (let cursor: string | null | undefined; cursor !== null; cursor = pages.at(-1)?.next ?? null) {
      pages.push(await find(staff, { search: 'duong', limit: '1', ...(cursor === undefined ? {} : { cursor }) }));
    }
    expect(pages.flatMap(names)).toEqual(names(whole));
  });

  it.each(['x', 'W10', Buffer.from('["name","a","b"]').toString('base64url'), Buffer.from(JSON.stringify(['changed', "'; drop", randomUUID()])).toString('base64url')])(
    'refuses the page %j',
    async (cursor) => {
      const response = await staff.agent.get('/api/found-initiatives').query({ cursor });
      expect([response.status, response.body.code]).toEqual([422, 'finding.page-unknown']);
    },
  );

  it('asks the same number of queries for one row and for three', async () => {
    const one = await countQueries(testApp(), () => find(staff, { search: 'camera' }));
    const three = await countQueries(testApp(), () => find(staff, { search: 'binh minh' }));
    expect(three).toBe(one);
  });
});

describe('taking the list out', () => {
  async function rowsOf(person: Person, query: Readonly<Record<string, string>>) {
    const { body } = await person.agent.get('/api/found-initiatives/workbook').query(query).responseType('blob').expect(200);
    const book = new Workbook();
    await book.xlsx.load(body);
    const rows: string[][] = [];
    book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map(String)));
    return rows;
  }

  it.each<Readonly<Record<string, string>>>([{}, { search: 'duong' }, { order: '-registered', subjectKind: 'collective-model' }])('holds what the screen shows, in its order: %j', async (query) => {
    const screen = names(await find(staff, { ...query, limit: '200' }));
    const rows = await rowsOf(staff, query);
    expect(rows.filter(([at]) => /^\d+$/.test(at ?? '')).map(([, , name]) => name).slice(-screen.length)).toEqual(screen);
    expect(await world.actionsOn(staff.id)).toContain('initiatives.downloaded');
  });

  it('says by what it was narrowed, that nothing was found, and nothing of what may not be seen', async () => {
    const empty = (await rowsOf(clerk, { search: 'dan lat', belowId: world.commune, campaignId })).flat().join(' ');
    expect(empty).toContain('“dan lat”; Xã An Hòa và các đơn vị trực thuộc; tham gia Đợt xét năm 2026');
    expect(empty).toContain('Không có mô hình, điển hình nào.');
    const foreign = await world.person(['department-staff', world.elsewhere]);
    await foreign.agent.get('/api/found-initiatives/workbook').query({ campaignId }).expect(404);
    expect((await rowsOf(foreign, {})).flat()).not.toContain('Đan lát mây tre');
  });
});

describe('saved views', () => {
  it('are kept under names, found again, renamed and taken away, each by whose they are', async () => {
    expect((await staff.agent.get('/api/saved-views').expect(200)).body).toEqual({ items: [] });
    const made = await staff.agent.post('/api/saved-views').send({ name: ' Hộ  gia đình ', address: 'tim=da%CC%81&doi-tuong=household' }).expect(201);
    expect(made.body).toEqual({ id: expect.any(String), name: 'Hộ  gia đình', address: 'tim=da%CC%81&doi-tuong=household', version: 1 });
    const twice = await staff.agent.post('/api/saved-views').send({ name: 'hộ gia đình', address: '' });
    expect([twice.status, twice.body.code]).toEqual([409, 'saved-view.name-taken']);
    const nameless = await staff.agent.post('/api/saved-views').send({ name: ' \u200b', address: '' });
    expect([nameless.status, nameless.body.code]).toEqual([422, 'saved-view.name-missing']);
    await staff.agent.post('/api/saved-views').send({ name: 'x', address: 'a=<script>' }).expect(422);
    const { id } = made.body as { id: string };
    for (const stranger of [clerk, neighbour]) {
      expect((await stranger.agent.get('/api/saved-views')).body).toEqual({ items: [] });
      await stranger.agent.put(`/api/saved-views/${id}`).send({ name: 'Của tôi', version: 1 }).expect(404);
      await stranger.agent.delete(`/api/saved-views/${id}`).expect(404);
    }
    await staff.agent.put(`/api/saved-views/${id}`).send({ name: 'Các hộ', version: 1 }).expect(200);
    const stale = await staff.agent.put(`/api/saved-views/${id}`).send({ name: 'Các hộ khác', version: 1 });
    expect([stale.status, stale.body.code, stale.body.params.version]).toEqual([409, 'saved-view.stale-version', 2]);
    await staff.agent.delete(`/api/saved-views/${id}`).expect(204);
    await staff.agent.delete(`/api/saved-views/${id}`).expect(404);
    expect(await world.actionsOn(id)).toEqual(['saved-view.made', 'saved-view.renamed', 'saved-view.removed']);
  });

  it('are fifty at most', async () => {
    const person = await world.person(['department-staff', world.department]);
    await testApp().dataSource.query(
      `INSERT INTO saved_view (id, person_id, name, name_key, address) SELECT gen_random_uuid(), $1, 'v' || n, 'v' || n, '' FROM generate_series(1, 50) n`,
      [person.id],
    );
    const refused = await person.agent.post('/api/saved-views').send({ name: 'nữa', address: '' });
    expect([refused.status, refused.body.code]).toEqual([409, 'saved-view.too-many']);
  });
});

describe('how long a recognition lasts, and programmes', () => {
  it('are filters of their own', async () => {
    const { id } = await world.initiative(clerk, world.commune, { name: 'Chợ văn minh', programmeTags: ['Chuyển đổi số', 'Cải cách hành chính'] });
    expect(names(await find(staff, { programme: 'Cải cách hành chính' }))).toEqual(['Chợ văn minh']);
    expect(names(await find(staff, { programme: 'Cải cách' }))).toEqual([]);
    const { dataSource } = testApp();
    const recognise = (number: string, from: string, to: string) =>
      dataSource.query(
        `INSERT INTO initiative_distinction (id, initiative_id, kind, number, document_date, issuer, document_key, valid_from, valid_to, entered_by, entered_at)
         VALUES (gen_random_uuid(), $1, 'recognised', $2, '2024-01-01', 'Ban Thường vụ', $2, $3, $4, $5, now())`,
        [id, number, from, to, staff.id],
      );
    const day = vietnamDay(new Date());
    const found = async () => [names(await find(staff, { recognition: 'in-force', search: 'chợ văn' })), names(await find(staff, { recognition: 'expired', search: 'chợ văn' }))];
    await recognise('01', '2020-01-01', '2020-12-31');
    expect(await found()).toEqual([[], ['Chợ văn minh']]);
    await recognise('02', day, day);
    expect(await found()).toEqual([['Chợ văn minh'], []]);
    expect(names(await find(clerk, { recognition: 'in-force', programme: 'Chuyển đổi số', search: 'cho van' }))).toEqual(['Chợ văn minh']);
    expect(names(await find(neighbour, { recognition: 'in-force' }))).toEqual([]);
    await dataSource.query(
      `INSERT INTO initiative_drop (id, initiative_id, reason, number, document_date, issuer, dropped_by, dropped_at) VALUES (gen_random_uuid(), $1, 'x', '03', '2026-01-01', 'Ban Thường vụ', $2, now())`,
      [id, staff.id],
    );
    expect(await found()).toEqual([[], []]);
    const word = { list: 'programme', word: 'Chuyển đổi số', validFrom: '2026-01-01', unitId: world.province };
    await staff.agent.post('/api/word-lists').send(word).expect(201);
    for (const person of [staff, clerk]) expect((await person.agent.get('/api/found-initiatives/choices').expect(200)).body.programmes).toEqual(['Chuyển đổi số']);
  });
});
