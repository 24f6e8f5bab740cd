import { countQueries } from '../../support/count-queries';
import { useTestApp } from '../../support/test-app';
import { emptyDetails, fullDetails, type Person, RegistryWorld } from './registry-world';

const testApp = useTestApp();
let world: RegistryWorld;
let clerk: Person;
let neighbour: Person;
let staff: Person;
let foreign: Person;

const document = { number: '0036-QĐ/TU', date: '2026-02-03', issuer: 'Ban Thường vụ Tỉnh ủy' };
const period = { from: '2026-01-01', to: '2030-12-31' };

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
  neighbour = await world.person(['unit-clerk', world.neighbour]);
  staff = await world.person(['department-staff', world.department]);
  foreign = await world.person(['department-staff', world.elsewhere]);
});

const said = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
const post = (person: Person, path: string, body: object) => person.agent.post(`/api/${path}`).send(body);
const step = (id: string, version: number, name: string) => post(clerk, `initiatives/${id}/registration`, { version, step: name });
const decide = (id: string, version: number, name: string, reason?: string) => post(staff, `initiatives/${id}/registration-decision`, { version, step: name, reason });
const save = (id: string, version: number, fields: object, person = clerk) => {
  const { unitId: _, ...body } = world.initiativeBody(world.commune, fields as Record<string, unknown>);
  return person.agent.put(`/api/initiatives/${id}`).send({ ...body, version });
};

const newest = async ({ agent }: Person): Promise<object> => (await agent.get('/api/notices?limit=1').expect(200)).body.items[0];

async function accepted(fields: Record<string, unknown> = {}): Promise<{ id: string; version: number }> {
  const { id, version } = await world.initiative(clerk, world.commune, fields);
  const handedIn = await step(id, version, 'hand-in').expect(200);
  const { body } = await decide(id, handedIn.body.version, 'accept').expect(200);
  return { id, version: body.version };
}

async function recognised(fields: Record<string, unknown> = {}): Promise<{ id: string; version: number }> {
  const made = await accepted(fields);
  await post(staff, `initiatives/${made.id}/distinctions`, { kind: 'recognised', document, period }).expect(201);
  return made;
}

describe('the words initiatives are sorted by', () => {
  const add = (list: string, word: string, unitId = world.province) => post(staff, 'word-lists', { unitId, list, word, validFrom: '2026-01-01' });

  it('are kept by the department for its own territory only, each once at a time', async () => {
    await add('field', 'Kinh tế').expect(201);
    await add('programme', ' Nông thôn\u00a0 mới').expect(201);
    expect(said(await add('field', 'KINH TẾ'))).toEqual([409, 'word-list.word-doubled']);
    expect(said(await add('field', 'Kính tế'))).toEqual([201, undefined]);
    expect((await add('field', 'Xã hội', world.elsewhere)).status).toBe(404);
    expect((await post(clerk, 'word-lists', { unitId: world.province, list: 'field', word: 'x', validFrom: '2026-01-01' })).status).toBe(403);
    const { body } = await clerk.agent.get(`/api/word-lists?unitId=${world.commune}`).expect(200);
    expect(body.words.map(({ word }: { word: string }) => word)).toEqual(['Kinh tế', 'Nông thôn mới', 'Kính tế']);
  });

  it('refuse a word that is not on the list of the day, and leave old records theirs', async () => {
    const refused = await post(clerk, 'initiatives', world.initiativeBody(world.commune, { field: 'Văn nghệ', programmeTags: ['Nông thôn mới', 'Lạ'] }));
    expect(said(refused)).toEqual([422, 'initiative.word-not-listed']);
    expect(refused.body.fields.map(({ field }: { field: string }) => field)).toEqual(['field', 'programmeTags.1']);
    const { id } = await world.initiative(clerk, world.commune, { field: 'Kinh tế' });
    const { body } = await staff.agent.get('/api/word-lists').expect(200);
    expect(body.kept).toEqual([{ unitId: world.province, unitName: 'Tỉnh Thử' }]);
    const word = body.words.find((each: { word: string }) => each.word === 'Kinh tế');
    const end = (version: number, validTo: string | null) => staff.agent.put(`/api/word-lists/${word.id}`).send({ version, validTo });
    expect(said(await end(1, '2025-12-31'))).toEqual([409, 'word-list.dates']);
    await end(1, '2026-06-01').expect(200);
    expect(said(await end(1, '2026-07-01'))).toEqual([409, 'word-list.stale-version']);
    await save(id, 1, { field: 'Kinh tế', name: 'Giữ lĩnh vực cũ' }).expect(200);
    expect(said(await post(clerk, 'initiatives', world.initiativeBody(world.commune, { field: 'Kinh tế' })))).toEqual([422, 'initiative.word-not-listed']);
    // A campaign that takes nominations may bring a field of its own.
    await world.campaign('registration');
    await world.initiative(clerk, world.commune, { field: 'Văn hóa – xã hội' });
    await end(2, null).expect(200);
  });
});

describe('registering', () => {
  it('takes a whole form only, and goes to and fro between unit and desk', async () => {
    const { id } = await world.initiative(clerk, world.commune, { details: { ...fullDetails, goals: '', outputs: ' ' } });
    const lacking = await step(id, 1, 'hand-in');
    expect(said(lacking)).toEqual([422, 'initiative.incomplete']);
    expect(lacking.body.fields.map(({ field }: { field: string }) => field)).toEqual(['details.goals', 'details.outputs']);
    await save(id, 1, {}).expect(200);
    const handedIn = await step(id, 2, 'hand-in').expect(200);
    expect(handedIn.body).toMatchObject({ registration: 'handed-in', mayEdit: false, acts: ['take-back', 'report'], registeredAt: expect.any(String) });
    expect(said(await save(id, 3, {}))).toEqual([409, 'initiative.registration-handed-in']);
    expect(said(await decide(id, 3, 'return', ' '))).toEqual([422, 'nomination.reason-missing']);
    expect(said(await decide(id, 2, 'accept'))).toEqual([409, 'initiative.stale-version']);
    expect((await post(foreign, `initiatives/${id}/registration-decision`, { version: 3, step: 'accept' })).status).toBe(404);
    const returned = await decide(id, 3, 'return', 'Ghi rõ số hộ').expect(200);
    expect(returned.body).toMatchObject({ registration: 'returned', returnReason: 'Ghi rõ số hộ' });
    expect(await newest(clerk)).toMatchObject({ kind: 'initiative.returned', params: { initiativeId: id } });
    const listed = async () => (await clerk.agent.get('/api/initiatives?limit=1').expect(200)).body.items;
    expect(await listed()).toMatchObject([{ id, registration: 'returned', returnReason: 'Ghi rõ số hộ' }]);
    await step(id, 4, 'hand-in').expect(200);
    expect(await listed()).toMatchObject([{ id, registration: 'handed-in', returnReason: null }]);
    await step(id, 5, 'take-back').expect(200);
    await step(id, 6, 'hand-in').expect(200);
    const done = await decide(id, 7, 'accept').expect(200);
    expect(done.body).toMatchObject({ registration: 'accepted', returnReason: null, version: 8 });
    // Twice answered, told twice; what the unit did itself nobody is told.
    expect((await clerk.agent.get('/api/notices').expect(200)).body.items.slice(0, 2)).toMatchObject([{ kind: 'initiative.accepted' }, { kind: 'initiative.returned' }]);
    expect(said(await step(id, 8, 'hand-in'))).toEqual([409, 'initiative.registration-state']);
    expect(await world.actionsOn(id)).toEqual([
      'initiative.registered',
      'initiative.changed',
      'initiative.handed-in',
      'initiative.returned',
      'initiative.handed-in',
      'initiative.taken-back',
      'initiative.handed-in',
      'initiative.accepted',
    ]);
  });

  it('counts as done where a nomination was handed in, and opens again when the campaign is over', async () => {
    const campaign = await world.campaign('registration');
    const { id: nominationId } = await world.submitted(clerk, world.commune, campaign);
    const { initiative } = (await clerk.agent.get(`/api/nominations/${nominationId}`)).body;
    const read = async () => (await clerk.agent.get(`/api/initiatives/${initiative.id}`).expect(200)).body;
    expect(await read()).toMatchObject({ registration: 'handed-in', mayEdit: false });
    await post(staff, `nominations/${nominationId}/acceptance`, { version: 3 }).expect(200);
    expect(await read()).toMatchObject({ registration: 'accepted', mayEdit: false });
    expect(said(await post(staff, `initiatives/${initiative.id}/drop`, { reason: 'x', document }))).toEqual([409, 'initiative.handed-in']);
    await world.letDaysPass(campaign, 3_000);
    await testApp().dataSource.query(`UPDATE campaign_phase SET kind = 'archived' WHERE campaign_id = $1 AND kind = 'scoring'`, [campaign]);
    expect(await read()).toMatchObject({ registration: 'accepted', mayEdit: true });
  });
});

describe('versions', () => {
  const changes = async (id: string) => (await staff.agent.get(`/api/initiatives/${id}/changes`).expect(200)).body;

  it('keep nothing of a draft, and one change of many saves of one person', async () => {
    const { id } = await world.initiative(clerk, world.commune);
    await save(id, 1, { name: 'Bản nháp' }).expect(200);
    expect(await changes(id)).toEqual({ items: [], total: 0 });
    const handedIn = await step(id, 2, 'hand-in').expect(200);
    await decide(id, handedIn.body.version, 'accept').expect(200);
    await save(id, 4, { name: 'Bản nháp' }).expect(200);
    expect((await changes(id)).total).toBe(0);
    await save(id, 5, { name: 'Tên mới', details: { ...fullDetails, goals: 'Hai' } }).expect(200);
    await save(id, 6, { name: 'Tên mới', details: { ...fullDetails, goals: 'Hai thôn' }, jointUnitIds: [world.neighbour] }).expect(200);
    const second = await world.person(['unit-clerk', world.commune]);
    await save(id, 7, { name: 'Tên khác', details: { ...fullDetails, goals: 'Hai thôn' } }, second).expect(200);
    const { items, total } = await changes(id);
    expect(total).toBe(2);
    expect(items[0]).toMatchObject({ version: 8, changes: [{ part: 'name', before: 'Tên mới', after: 'Tên khác' }] });
    expect(items[1]).toMatchObject({
      version: 7,
      changedBy: 'Trần Văn Bình',
      changes: [
        { part: 'name', before: 'Bản nháp', after: 'Tên mới' },
        { part: 'jointUnits', before: '', after: 'Xã Bình Minh' },
        { part: 'goals', before: fullDetails.goals, after: 'Hai thôn' },
      ],
    });
    await neighbour.agent.get(`/api/initiatives/${id}/changes`).expect(404);
  });
});

describe('recognised and typical', () => {
  const enter = (id: string, body: object, person = staff) => post(person, `initiatives/${id}/distinctions`, body);

  it('are entered with their documents, each once, and taken back with a reason', async () => {
    const { id } = await accepted();
    expect(said(await enter(id, { kind: 'typical', document, period: null }))).toEqual([409, 'initiative.not-recognised']);
    expect(said(await enter(id, { kind: 'recognised', document, period: null }))).toEqual([409, 'distinction.period']);
    expect(said(await enter(id, { kind: 'recognised', document, period: { from: '2030-01-01', to: '2026-01-01' } }))).toEqual([422, 'distinction.period']);
    expect(said(await enter(id, { kind: 'recognised', document: { ...document, date: '2099-01-01' }, period }))).toEqual([422, 'document.date-ahead']);
    expect(said(await enter(id, { kind: 'recognised', document: { ...document, date: '2026-02-30' }, period }))).toEqual([422, 'shape.invalid']);
    expect(said(await enter(id, { kind: 'recognised', document: { ...document, issuer: ' \u200b' }, period }))).toEqual([422, 'shape.invalid']);
    expect((await enter(id, { kind: 'recognised', document, period }, clerk)).status).toBe(403);
    const first = await enter(id, { kind: 'recognised', document, period }).expect(201);
    expect(first.body).toMatchObject({ recognised: true });
    expect(said(await enter(id, { kind: 'recognised', document: { ...document, number: '0036-qđ/tu' }, period }))).toEqual([409, 'distinction.doubled']);
    await enter(id, { kind: 'typical', document, period: null }).expect(201);
    const { body: life } = await clerk.agent.get(`/api/initiatives/${id}/life`).expect(200);
    expect(life.distinctions.map(({ kind, period: given }: { kind: string; period: object }) => [kind, given])).toEqual([
      ['typical', null],
      ['recognised', period],
    ]);
    const withdrawn = await post(staff, `initiative-distinctions/${life.distinctions[1].id}/withdrawal`, { reason: 'Nhập nhầm hồ sơ' }).expect(200);
    expect(withdrawn.body.recognised).toBe(false);
    expect(said(await post(staff, `initiative-distinctions/${life.distinctions[1].id}/withdrawal`, { reason: 'x' }))).toEqual([409, 'distinction.withdrawn']);
    await enter(id, { kind: 'recognised', document, period }).expect(201);
  });

  it('do not change beside the way the program goes', async () => {
    const { id } = await recognised();
    const change = (statement: string) => testApp().dataSource.query(statement, [id]);
    await expect(change(`UPDATE initiative_distinction SET valid_to = '2040-01-01' WHERE initiative_id = $1`)).rejects.toThrow('does not change');
    await expect(change('DELETE FROM initiative_distinction WHERE initiative_id = $1')).rejects.toThrow('does not change');
  });

  it('are not for a draft', async () => {
    const { id } = await world.initiative(clerk, world.commune, { details: emptyDetails });
    expect(said(await enter(id, { kind: 'recognised', document, period }))).toEqual([409, 'initiative.registration-state']);
  });
});

describe('dropping', () => {
  it('ends nominating and changing, keeps everything readable, and can be taken back', async () => {
    const campaign = await world.campaign('registration');
    const { id: nominationId, version: draftVersion, initiativeId } = await (async () => {
      const made = await recognised();
      const { body } = await post(clerk, `campaigns/${campaign}/nominations`, { initiativeId: made.id }).expect(201);
      const saved = await clerk.agent.put(`/api/nominations/${body.id}/self-marks`).send({ version: 1, summary: 'x', legalPreference: false, marks: {}, remarks: {} }).expect(200);
      return { id: body.id, version: saved.body.version, initiativeId: made.id };
    })();
    const other = await world.campaign('registration');
    expect(said(await post(staff, `initiatives/${initiativeId}/drop`, { reason: ' ', document }))).toEqual([422, 'nomination.reason-missing']);
    const dropped = await post(staff, `initiatives/${initiativeId}/drop`, { reason: 'Không còn hiệu quả', document }).expect(200);
    expect(dropped.body).toMatchObject({ dropped: true, acts: ['restore'] });
    expect(said(await post(clerk, `campaigns/${other}/nominations`, { initiativeId }))).toEqual([409, 'nomination.initiative-dropped']);
    const late = await post(clerk, `nominations/${nominationId}/submission`, { version: draftVersion });
    expect([late.status, late.body.fields[0]]).toEqual([422, { field: 'initiative', code: 'nomination.initiative-dropped', params: undefined }]);
    expect(said(await save(initiativeId, 3, {}))).toEqual([409, 'initiative.dropped']);
    const { body: life } = await clerk.agent.get(`/api/initiatives/${initiativeId}/life`).expect(200);
    expect(life.drops).toMatchObject([{ reason: 'Không còn hiệu quả', document, droppedBy: 'Trần Văn Bình', restoredAt: null }]);
    await expect(
      testApp().dataSource.query(
        `INSERT INTO nomination (id, campaign_id, initiative_id, unit_id, summary, state, self_marks, self_remarks, not_applicable, updated_at)
         SELECT gen_random_uuid(), $2, id, unit_id, '', 'draft', '{}', '{}', '{}', now() FROM initiative WHERE id = $1`,
        [initiativeId, other],
      ),
    ).rejects.toThrow('was dropped');
    const restored = await post(staff, `initiatives/${initiativeId}/restoration`, { reason: 'Rà soát lại' }).expect(200);
    expect(restored.body).toMatchObject({ dropped: false, registration: 'accepted' });
    expect(said(await post(staff, `initiatives/${initiativeId}/restoration`, { reason: 'x' }))).toEqual([409, 'initiative.not-dropped']);
    await post(clerk, `campaigns/${other}/nominations`, { initiativeId }).expect(201);
  });
});

describe('the yearly review', () => {
  it('shows what would happen and decides on all or none, once a year', async () => {
    const [first, second, third] = [await accepted({ name: 'Rà soát một' }), await accepted({ name: 'Rà soát hai' }), await world.initiative(clerk, world.commune, { name: 'Rà soát ba' })];
    const preview = (outcome: string, ids: string[]) => post(staff, 'initiative-reviews/preview', { year: 2026, outcome, ids }).expect(200);
    const record = (body: object, person = staff) => post(person, 'initiative-reviews', { year: 2026, reason: 'Còn hiệu quả', document: null, ...body });
    const seen = await preview('keep', [first.id, third.id, second.id]);
    expect(seen.body.lines.map(({ refusal }: { refusal: string | null }) => refusal)).toEqual([null, 'initiative.registration-state', null]);
    const refused = await record({ outcome: 'keep', initiatives: [first, third].map(({ id, version }) => ({ id, version })) });
    expect([...said(refused), refused.body.params.refusals]).toEqual([409, 'review.refused', [{ id: third.id, code: 'initiative.registration-state' }]]);
    expect((await record({ outcome: 'keep', initiatives: [first] }, foreign)).body.params.refusals).toEqual([{ id: first.id, code: 'http.not-found' }]);
    expect(said(await record({ outcome: 'keep', year: 2100, initiatives: [first] }))).toEqual([422, 'review.year-ahead']);
    expect(said(await record({ outcome: 'drop', initiatives: [first] }))).toEqual([422, 'review.document-missing']);
    expect((await record({ outcome: 'keep', initiatives: [first] }).expect(200)).body).toEqual({ reviewed: 1 });
    expect((await preview('drop', [first.id])).body.lines[0].refusal).toBe('review.done-this-year');
    await record({ outcome: 'drop', reason: 'Không người tham gia', document, initiatives: [second] }).expect(200);
    const list = async (query: string) => (await staff.agent.get(`/api/initiative-reviews?year=${query}`).expect(200)).body;
    const named = async (query: string) => (await list(query)).items.map(({ name, outcome }: { name: string; outcome: string }) => [name, outcome]);
    expect(await named('2026&search=ra%20soat')).toEqual([
      ['Rà soát một', 'keep'],
      ['Rà soát hai', 'drop'],
    ]);
    expect(await named('2027&search=ra%20soat')).toEqual([['Rà soát một', null]]);
    expect((await list('2027&search=ra%20soat')).items[0].outcomeBefore).toBe('keep');
    expect((await list('2026&state=open')).total).toBe((await list('2026')).open);
    expect((await clerk.agent.get('/api/initiative-reviews?year=2026')).status).toBe(403);
    expect((await staff.agent.get(`/api/initiatives/${second.id}`)).body.dropped).toBe(true);
  });
});

describe('milestones and the notes of each year', () => {
  const put = (id: string, path: string, body: object, person = clerk) => person.agent.put(`/api/initiatives/${id}/${path}`).send(body);
  const milestone = { title: 'Sơ kết sáu tháng', dueOn: '2026-06-30', doneOn: null };
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n', 'latin1');

  it('are written by the unit, each over the version that was seen', async () => {
    const { id } = await accepted();
    const plan = { version: 0, startsOn: '2026-03-01', evaluatesOn: '2026-12-15', milestones: [milestone] };
    const first = await put(id, 'plan', plan).expect(200);
    expect(first.body).toEqual({ plan: { startsOn: '2026-03-01', evaluatesOn: '2026-12-15', milestones: [milestone], version: 1 }, notes: [] });
    expect(said(await put(id, 'plan', plan))).toEqual([409, 'plan.stale-version']);
    expect(said(await put(id, 'plan', { ...plan, version: 1, evaluatesOn: '2026-01-01' }))).toEqual([409, 'plan.dates']);
    expect(said(await put(id, 'plan', { ...plan, version: 1, milestones: [{ ...milestone, dueOn: '2026-02-30' }] }))).toEqual([422, 'shape.invalid']);
    expect(said(await put(id, 'plan', { ...plan, version: 1, milestones: Array.from({ length: 31 }, () => milestone) }))).toEqual([422, 'shape.invalid']);
    await put(id, 'plan', { ...plan, version: 1, milestones: [{ ...milestone, doneOn: '2026-07-02' }] }).expect(200);
    expect((await put(id, 'plan', plan, neighbour)).status).toBe(404);
    expect((await put(id, 'plan', plan, staff)).status).toBe(403);
  });

  it('keep their evidence, and stand once the year was reviewed', async () => {
    const { id, version } = await accepted();
    expect(said(await put(id, 'progress', { year: 2100, version: 0, text: 'x' }))).toEqual([422, 'progress.year-ahead']);
    expect(said(await put(id, 'progress', { year: 2026, version: 0, text: ' \u200b' }))).toEqual([422, 'shape.invalid']);
    const told = await put(id, 'progress', { year: 2026, version: 0, text: 'Có 412 hộ tham gia.' }).expect(200);
    const [note] = told.body.notes;
    expect(said(await put(id, 'progress', { year: 2026, version: 0, text: 'Khác' }))).toEqual([409, 'progress.stale-version']);
    expect(said(await put(id, 'progress', { year: 2026, version: 7, text: 'Khác' }))).toEqual([409, 'progress.stale-version']);
    await put(id, 'progress', { year: 2026, version: 1, text: 'Có 415 hộ tham gia.' }).expect(200);
    const files = `/api/progress-notes/${note.id}/files`;
    const added = await clerk.agent.post(files).attach('file', pdf, 'anh chup.pdf').expect(201);
    expect(said(await clerk.agent.post(files).attach('file', Buffer.from('MZ'), 'x.pdf'))).toEqual([415, 'evidence.type-not-allowed']);
    await neighbour.agent.get(`${files}/${added.body.id}`).expect(404);
    expect((await staff.agent.get(`${files}/${added.body.id}`).expect(200)).headers['content-disposition']).toContain('attachment');
    const { body } = await staff.agent.get(`/api/initiatives/${id}/progress`).expect(200);
    expect(body.notes).toMatchObject([{ year: 2026, text: 'Có 415 hộ tham gia.', writtenBy: 'Trần Văn Bình', version: 2, files: [{ fileName: 'anh chup.pdf' }] }]);
    await post(staff, 'initiative-reviews', { year: 2026, outcome: 'strengthen', reason: 'Cần mở rộng', document: null, initiatives: [{ id, version }] }).expect(200);
    expect(said(await put(id, 'progress', { year: 2026, version: 2, text: 'Sửa muộn' }))).toEqual([409, 'progress.year-reviewed']);
    expect(said(await clerk.agent.delete(`${files}/${added.body.id}`))).toEqual([409, 'progress.year-reviewed']);
    expect(said(await clerk.agent.post(files).attach('file', pdf, 'muon.pdf'))).toEqual([409, 'progress.year-reviewed']);
    await put(id, 'progress', { year: 2025, version: 0, text: 'Năm trước.' }).expect(200);
  });
});

describe('copying what works elsewhere', () => {
  const ask = (originId: string, person = neighbour, unitId = world.neighbour) => post(person, 'replications', { originId, unitId, note: 'Xã có ba thôn như vậy' });
  const answer = (id: string, version: number, body: object, person = clerk) => post(person, `replications/${id}/answer`, { version, grant: true, answer: '', ...body });

  it('is asked, answered and made; origin and copies hang together', async () => {
    const origin = await recognised({ name: 'Đường hoa nhân rộng' });
    const { body: found } = await neighbour.agent.get('/api/replicable-initiatives?search=duong hoa nhan').expect(200);
    expect(found.items).toMatchObject([{ id: origin.id, name: 'Đường hoa nhân rộng', unitName: 'Xã An Hòa', goals: fullDetails.goals, copies: 0 }]);
    expect((await clerk.agent.get('/api/replicable-initiatives?search=duong hoa nhan')).body.total).toBe(0);
    const { id } = (await ask(origin.id).expect(201)).body;
    expect(await newest(clerk)).toMatchObject({ kind: 'replication.asked', params: { unitName: 'Xã Bình Minh' } });
    expect(said(await ask(origin.id))).toEqual([409, 'replication.asked-already']);
    expect((await ask(origin.id, clerk, world.commune)).status).toBe(404);
    expect((await ask((await accepted()).id)).status).toBe(404);
    expect((await answer(id, 1, {}, neighbour)).status).toBe(404);
    expect((await post(neighbour, `replications/${id}/copy`, { version: 1 })).body.code).toBe('replication.wrong-state');
    expect(said(await answer(id, 1, { grant: false }))).toEqual([422, 'nomination.reason-missing']);
    const granted = await answer(id, 1, { answer: 'Liên hệ Hội Phụ nữ xã' }).expect(200);
    expect(granted.body).toMatchObject({ state: 'granted', answer: 'Liên hệ Hội Phụ nữ xã', steps: [] });
    expect(await newest(neighbour)).toMatchObject({ kind: 'replication.answered', params: { unitName: 'Xã An Hòa' } });
    expect(said(await answer(id, 2, {}))).toEqual([409, 'replication.wrong-state']);
    const copied = await post(neighbour, `replications/${id}/copy`, { version: 2 }).expect(200);
    expect(copied.body.state).toBe('copied');
    const copyId = copied.body.copyId as string;
    const { body: copy } = await neighbour.agent.get(`/api/initiatives/${copyId}`).expect(200);
    expect(copy).toMatchObject({ name: 'Đường hoa nhân rộng', registration: 'draft', details: { goals: fullDetails.goals, content: fullDetails.content, outputs: '', situation: '' } });
    const family = async (person: Person, of: string) => (await person.agent.get(`/api/initiatives/${of}/family`).expect(200)).body.members;
    expect((await family(clerk, origin.id)).map((member: { id: string }) => member.id)).toEqual([origin.id]);
    expect((await family(neighbour, copyId)).map(({ id: member, originId, visible }: { id: string; originId: string; visible: boolean }) => [member, originId, visible])).toEqual([
      [origin.id, null, false],
      [copyId, origin.id, true],
    ]);
    const { unitId: _, ...content } = world.initiativeBody(world.neighbour, { name: copy.name });
    const saved = await neighbour.agent.put(`/api/initiatives/${copyId}`).send({ ...content, version: copy.version }).expect(200);
    await post(neighbour, `initiatives/${copyId}/registration`, { version: saved.body.version, step: 'hand-in' }).expect(200);
    await decide(copyId, saved.body.version + 1, 'accept').expect(200);
    expect(await family(clerk, origin.id)).toMatchObject([{ id: origin.id, recognised: true }, { id: copyId, originId: origin.id, unitName: 'Xã Bình Minh', accepted: true, visible: false }]);
    expect((await neighbour.agent.get('/api/replicable-initiatives?search=duong hoa nhan')).body.items[0].copies).toBe(1);
    expect(await world.actionsOn(id)).toEqual(['replication.asked', 'replication.granted', 'replication.copied']);
  });

  it('can be refused, taken back, and ends where the origin is dropped', async () => {
    const origin = await recognised();
    const first = (await ask(origin.id).expect(201)).body;
    await answer(first.id, 1, { grant: false, answer: 'Đang điều chỉnh' }, staff).expect(200);
    const second = (await ask(origin.id).expect(201)).body;
    await post(neighbour, `replications/${second.id}/withdrawal`, { version: 1 }).expect(200);
    const third = (await ask(origin.id).expect(201)).body;
    await answer(third.id, 1, {}, staff).expect(200);
    await post(staff, `initiatives/${origin.id}/drop`, { reason: 'Hết hiệu quả', document }).expect(200);
    expect(said(await post(neighbour, `replications/${third.id}/copy`, { version: 2 }))).toEqual([409, 'initiative.dropped']);
    expect((await neighbour.agent.get('/api/replications').expect(200)).body.items.slice(0, 3).map(({ state }: { state: string }) => state)).toEqual(['granted', 'withdrawn', 'declined']);
    expect((await foreign.agent.get('/api/replications').expect(200)).body.total).toBe(0);
    expect((await ask(origin.id)).status).toBe(404);
  });
});

describe('every list', () => {
  it('asks as many queries for three rows as for one', async () => {
    const origin = await recognised({ name: 'Một danh sách' });
    for (const unitId of [world.neighbour, world.province]) {
      const asker = await world.person(['unit-clerk', unitId]);
      await post(asker, 'replications', { originId: origin.id, unitId, note: '' }).expect(201);
    }
    const other = await world.initiative(neighbour, world.neighbour);
    await post(neighbour, `initiatives/${other.id}/registration`, { version: 1, step: 'hand-in' }).expect(200);
    await decide(other.id, 2, 'accept').expect(200);
    await post(staff, `initiatives/${other.id}/distinctions`, { kind: 'recognised', document, period }).expect(201);
    await post(clerk, 'replications', { originId: other.id, unitId: world.commune, note: '' }).expect(201);
    const second = await world.person(['unit-clerk', world.commune]);
    let { version } = origin;
    for (const [at, person] of [clerk, second, clerk].entries()) ({ version } = (await save(origin.id, version, { name: `Tên thứ ${at}` }, person).expect(200)).body);
    const asked = (person: Person, path: string, rows: number) =>
      countQueries(testApp(), async () => expect((await person.agent.get(`/api/${path}${path.includes('?') ? '&' : '?'}limit=${rows}`).expect(200)).body.items).toHaveLength(rows));
    const lists: (readonly [Person, string])[] = [
      [staff, 'initiative-reviews?year=2026'],
      [staff, 'replications'],
      [clerk, 'replications'],
      [neighbour, 'replicable-initiatives'],
      [clerk, `initiatives/${origin.id}/changes`],
    ];
    for (const [person, path] of lists) expect({ path, queries: await asked(person, path, 1) }).toEqual({ path, queries: await asked(person, path, 3) });
  });
});
