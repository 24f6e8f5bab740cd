import { createHash } from 'node:crypto';
import { vietnamDay } from '@dvk/organization';
import { countQueries } from '../../support/count-queries';
import { useTestApp } from '../../support/test-app';
import { type Person, RegistryWorld } from '../registry/registry-world';

const testApp = useTestApp();
let world: RegistryWorld;
let clerk: Person;
let neighbour: Person;
let staff: Person;
let foreign: Person;
let administrator: Person;
let serial = 0;

const inDays = (days: number): string => vietnamDay(new Date(Date.now() + days * 86_400_000));
const today = (): string => inDays(0);
const lastYear = 400;
const period = () => ({ from: inDays(-3_000), to: inDays(3_000) });
const paper = () => ({ number: `${(serial += 1)}-QĐ/TU`, date: today(), issuer: 'Ban Thường vụ Tỉnh ủy' });

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
  neighbour = await world.person(['unit-clerk', world.neighbour]);
  staff = await world.person(['department-staff', world.department]);
  foreign = await world.person(['department-staff', world.elsewhere]);
  administrator = await world.person(['administrator', world.department]);
  // The field of the forms has to be a word of some list.
  await world.campaign('registration');
});

const post = (person: Person, path: string, body: object) => person.agent.post(`/api/${path}`).send(body);
const said = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
const figures = async (person: Person, query: object = {}) => (await person.agent.get('/api/figures').query(query).expect(200)).body;
const rowsOf = (rows: { name: string; counts: Record<string, number> }[]) => Object.fromEntries(rows.map(({ name, counts }) => [name, counts]));

async function registered(person: Person, unitId: string, fields: object = {}): Promise<string> {
  const { id } = await world.initiative(person, unitId, fields as Record<string, unknown>);
  await post(person, `initiatives/${id}/registration`, { version: 1, step: 'hand-in' }).expect(200);
  return id;
}

async function accepted(person: Person, unitId: string, fields: object = {}): Promise<string> {
  const id = await registered(person, unitId, fields);
  await post(staff, `initiatives/${id}/registration-decision`, { version: 2, step: 'accept' }).expect(200);
  return id;
}

async function recognised(person: Person, unitId: string, fields: object = {}): Promise<string> {
  const id = await accepted(person, unitId, fields);
  await post(staff, `initiatives/${id}/distinctions`, { kind: 'recognised', document: paper(), period: period() }).expect(201);
  return id;
}

/** Makes everything that happened so far so many days older, as if it had been done then. */
async function letDaysPass(days: number): Promise<void> {
  const changes: readonly (readonly [table: string, change: string])[] = [
    ['registration_step', 'happened_at = happened_at - make_interval(days => $1), known_at = known_at - make_interval(days => $1)'],
    ['initiative_distinction', 'document_date = document_date - $1::int, entered_at = entered_at - make_interval(days => $1)'],
    ['initiative_drop', 'document_date = document_date - $1::int, dropped_at = dropped_at - make_interval(days => $1)'],
  ];
  await testApp().dataSource.transaction(async (tx) => {
    for (const [table, change] of changes) {
      await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await tx.query(`UPDATE ${table} SET ${change}`, [days]);
      await tx.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    }
    await tx.query('SELECT initiative_search_refresh(ARRAY(SELECT id FROM initiative))');
  });
}

describe('figures at a cut-off day', () => {
  it('ask the same number of queries for one row and for three, and say when there is nothing', async () => {
    expect(await figures(staff)).toMatchObject({ unitId: world.province, unitName: 'Tỉnh Thử', cutOff: today(), alone: false, upToNow: true, byUnit: [], models: [], total: { registered: 0 } });
    await recognised(clerk, world.commune);
    const one = await countQueries(testApp(), () => figures(staff));
    await recognised(neighbour, world.neighbour, { name: 'Chợ văn minh', field: 'Văn hóa – xã hội' });
    await recognised(clerk, world.commune, { name: 'Bác Năm vận động', subjectKind: 'individual-model' });
    expect(await countQueries(testApp(), () => figures(staff))).toBe(one);
  });

  it('are counted by unit, field and kind, for the office of its area and for a clerk of the own unit', async () => {
    await registered(clerk, world.commune, { name: 'Tổ hòa giải' });
    const gone = await accepted(clerk, world.commune, { name: 'Nói không với rác' });
    await post(staff, `initiatives/${gone}/drop`, { reason: 'Không hiệu quả', document: paper() }).expect(200);
    const report = await figures(staff);
    expect(report.total).toEqual({ registered: 5, accepted: 4, recognised: 3, 'in-force': 3, replicated: 0, dropped: 1, rewarded: 0 });
    expect(rowsOf(report.byUnit)).toMatchObject({ 'Xã An Hòa': { registered: 4, dropped: 1 }, 'Xã Bình Minh': { registered: 1, accepted: 1, dropped: 0 } });
    expect(rowsOf(report.byField)).toMatchObject({ 'Kinh tế': { registered: 4 }, 'Văn hóa – xã hội': { registered: 1 } });
    expect(rowsOf(report.byKind)).toMatchObject({ 'Mô hình tập thể': { registered: 4 }, 'Mô hình cá nhân': { registered: 1 } });
    expect(report.models.map(({ unitName, name }: { unitName: string; name: string }) => [unitName, name])).toEqual([
      ['Xã An Hòa', 'Bác Năm vận động'],
      ['Xã An Hòa', 'Thôn sạch, đường hoa'],
      ['Xã Bình Minh', 'Chợ văn minh'],
    ]);
    expect(report.definitions).toHaveLength(7);
    expect(await figures(clerk)).toMatchObject({ unitId: world.commune, unitName: 'Xã An Hòa', alone: true, total: { registered: 4, recognised: 2 } });
    expect((await figures(staff, { unitId: world.neighbour })).total.registered).toBe(1);
    expect((await figures(staff, { subjectKind: 'individual-model', field: 'Kinh tế' })).total.registered).toBe(1);
    expect((await figures(foreign)).total.registered).toBe(0);
    for (const [person, unitId] of [[clerk, world.neighbour], [clerk, world.province], [foreign, world.commune]] as const) {
      expect(said(await person.agent.get('/api/figures').query({ unitId }))).toEqual([404, 'http.not-found']);
    }
    expect(said(await staff.agent.get('/api/figures').query({ cutOff: inDays(1) }))).toEqual([422, 'figures.cut-off-ahead']);
    expect(said(await staff.agent.get('/api/figures').query({ from: inDays(1) }))).toEqual([422, 'figures.period-wrong']);
    expect(said(await staff.agent.get('/api/figures').query({ cutOff: '2026-02-30' }))).toEqual([422, 'shape.invalid']);
  });

  it('leave out what was written down later, unless it is asked for too', async () => {
    await letDaysPass(lastYear);
    const cutOff = inDays(-lastYear);
    const then = await figures(staff, { cutOff });
    expect(then.total).toMatchObject({ registered: 5, accepted: 4, recognised: 3, dropped: 1 });
    expect((await figures(staff, { cutOff: inDays(-lastYear - 1) })).total.registered).toBe(0);
    const [first] = (await clerk.agent.get('/api/found-initiatives?search=hòa giải').expect(200)).body.items;
    await post(staff, `initiatives/${first.id}/registration-decision`, { version: 2, step: 'accept' }).expect(200);
    // The document is of then, but nobody had entered it.
    await post(staff, `initiatives/${first.id}/distinctions`, { kind: 'recognised', document: { ...paper(), date: cutOff }, period: period() }).expect(201);
    expect((await figures(staff, { cutOff })).total).toEqual(then.total);
    expect((await figures(staff, { cutOff, late: 'with' })).total).toEqual({ ...then.total, recognised: 4, 'in-force': 4 });
    expect((await figures(staff)).total.accepted).toBe(5);
    expect((await figures(staff, { from: today() })).total).toMatchObject({ registered: 0, accepted: 1, recognised: 0, 'in-force': 4 });
  });

  it('are by what the units were then, or are now, when one becomes of another kind', async () => {
    await letDaysPass(3);
    const cutOff = inDays(-2);
    const asked = () => Promise.all((['then', 'now'] as const).map((structure) => figures(staff, { cutOff, structure })));
    const [before, beforeNow] = await asked();
    expect(rowsOf(before.byUnitKind)).toEqual({ Xã: before.total });
    const step = { kind: 'convert', unitIds: [world.commune], targetIds: [], unitKind: 'ward' };
    const change = { effectiveOn: inDays(-1), newUnits: [], steps: [step], posts: [], legalDocument: 'Nghị quyết 11/NQ-HĐND', note: '' };
    expect(said(await post(administrator, 'unit-changes', change))).toEqual([201, undefined]);
    const [after, afterNow] = await asked();
    expect({ ...after, knownAt: '' }).toEqual({ ...before, knownAt: '' });
    expect(afterNow.byUnit).toEqual(beforeNow.byUnit);
    const byUnit = rowsOf(afterNow.byUnit);
    expect(rowsOf(afterNow.byUnitKind)).toEqual({ Xã: byUnit['Xã Bình Minh'], Phường: byUnit['Xã An Hòa'] });
  });

  it('of last year are the same before and after a merger by the structure of then, and move to the heir by that of now', async () => {
    // One that ends and leaves nobody in charge: it stood then, and is counted nowhere else now.
    const dry = (await administrator.agent.post('/api/units').send({ code: 'SUOI-CAN', kind: 'commune', name: 'Xã Suối Cạn', parentId: world.province }).expect(201)).body.id as string;
    await registered(await world.person(['unit-clerk', dry]), dry, { name: 'Giữ nước' });
    await letDaysPass(2);
    const cutOff = inDays(-1);
    const reports = () => Promise.all([figures(staff, { cutOff }), figures(staff, { cutOff, unitId: world.commune }), figures(clerk, { cutOff })]);
    const [before] = await reports();
    const unchanged = ({ byUnit, byUnitKind, byField, byKind, total, models }: typeof before) => ({ byUnit, byUnitKind, byField, byKind, total, models });
    const newUnits = [{ key: 'new-1', code: 'HOA-MINH', kind: 'ward', name: 'Phường Hòa Minh', parentId: world.province }];
    const merger = { kind: 'merge', unitIds: [world.commune, world.neighbour], targetIds: ['new-1'] };
    const change = { effectiveOn: today(), newUnits, steps: [merger], posts: [], legalDocument: 'Nghị quyết 12/NQ-HĐND', note: '' };
    const recorded = await administrator.agent.post('/api/unit-changes').send(change);
    expect(said(recorded)).toEqual([201, undefined]);
    // As units of July 2025 ended that became several others.
    await testApp().dataSource.query('UPDATE unit SET dissolved_on = $2 WHERE id = $1', [dry, today()]);
    await testApp().dataSource.query('UPDATE unit_parent SET valid_to = $2 WHERE unit_id = $1', [dry, today()]);
    const [after, ofCommune] = await reports();
    expect(unchanged(after)).toEqual(unchanged(before));
    expect(ofCommune).toMatchObject({ unitName: 'Xã An Hòa', total: { registered: 4 } });
    const now = await figures(staff, { cutOff, structure: 'now' });
    expect(now.total).toEqual(before.total);
    const merged = { ...before.total, registered: before.total.registered - 1 };
    expect(rowsOf(now.byUnit)).toMatchObject({ 'Phường Hòa Minh': merged, 'Xã Suối Cạn': { registered: 1 } });
    expect(now.byUnit[0].own).toBe(false);
    // The heir did not stand then: its report of that day is that of the units it came from.
    const heir = await world.person(['unit-clerk', now.byUnit[0].key as string]);
    const ofHeir = await figures(heir, { cutOff });
    expect(ofHeir.total).toEqual(merged);
    expect(Object.keys(rowsOf(ofHeir.byUnit))).toEqual(['Xã An Hòa', 'Xã Bình Minh']);
    expect((await figures(heir)).byUnit.map(({ name }: { name: string }) => name)).toEqual(['Phường Hòa Minh']);
  });
});

describe('a report that was sent', () => {
  const send = (person: Person, query: object = {}) => post(person, 'sent-reports', query);
  const opened = async (person: Person, id: string) => (await person.agent.get(`/api/sent-reports/${id}`).expect(200)).body;
  const difference = async (id: string) => (await staff.agent.get(`/api/sent-reports/${id}/difference`).expect(200)).body;
  let id: string;
  let heir: Person;

  it('stays as it was, and the same question says what is otherwise now', async () => {
    const asked = await figures(staff);
    const sent = (await send(staff).expect(201)).body;
    id = sent.id;
    expect(sent).toMatchObject({ versionNo: 1, reason: null, unitId: world.province, cutOff: today(), newest: true, sentByName: 'Trần Văn Bình' });
    expect(await world.actionsOn(id)).toEqual(['figures.sent']);
    expect(await difference(id)).toEqual({ same: true, figures: [], come: [], gone: [], changed: [] });
    expect(said(await post(staff, `sent-reports/${id}/correction`, { reason: 'Rà lại' }))).toEqual([409, 'sent-report.nothing-changed']);

    const [model] = asked.models;
    const [found] = (await staff.agent.get('/api/found-initiatives').query({ search: model.code }).expect(200)).body.items;
    const life = (await staff.agent.get(`/api/initiatives/${found.id}/life`).expect(200)).body;
    await post(staff, `initiative-distinctions/${life.distinctions[0].id}/withdrawal`, { reason: 'Nhập nhầm' }).expect(200);

    const after = await opened(staff, id);
    expect(after.figures.total).toEqual(asked.total);
    expect(after.figures.models).toEqual(asked.models);
    const content = await staff.agent.get(`/api/sent-reports/${id}/content`).expect(200);
    expect(createHash('sha256').update(content.text).digest('hex')).toBe(sent.sha256);
    const changed = await difference(id);
    expect(changed.same).toBe(false);
    expect(changed.figures.filter(({ of }: { of: string }) => of === 'total')).toEqual([
      { of: 'total', name: '', figure: 'recognised', sent: 4, now: 3 },
      { of: 'total', name: '', figure: 'in-force', sent: 4, now: 3 },
    ]);
    expect(changed.gone).toEqual([{ code: model.code, name: model.name, unitName: model.unitName }]);
  });

  it('is corrected by a version with a number and a reason, once each', async () => {
    expect(said(await post(staff, `sent-reports/${id}/correction`, { reason: ' ' }))).toEqual([422, 'sent-report.reason-missing']);
    const second = (await post(staff, `sent-reports/${id}/correction`, { reason: 'Thu hồi một văn bản nhập nhầm' }).expect(201)).body;
    expect(second).toMatchObject({ versionNo: 2, reason: 'Thu hồi một văn bản nhập nhầm', newest: true });
    expect(await world.actionsOn(second.id)).toEqual(['figures.corrected']);
    expect(said(await post(staff, `sent-reports/${id}/correction`, { reason: 'Lần nữa' }))).toEqual([409, 'sent-report.corrected-already']);
    const first = await opened(staff, id);
    expect(first).toMatchObject({ newest: false, mayCorrect: false, figures: { total: { recognised: 4 } } });
    expect(first.versions.map(({ versionNo }: { versionNo: number }) => versionNo)).toEqual([2, 1]);
    expect((await opened(staff, second.id)).figures.total.recognised).toBe(3);
    expect(await difference(second.id)).toMatchObject({ same: true });
  });

  it('is refused every change by the database', async () => {
    for (const statement of [`UPDATE sent_report SET content = '{}' WHERE id = '${id}'`, `DELETE FROM sent_report WHERE id = '${id}'`, 'TRUNCATE sent_report', 'UPDATE registration_step SET known_at = now()', 'DELETE FROM registration_step', 'TRUNCATE registration_step']) {
      await expect(testApp().dataSource.query(statement)).rejects.toThrow('append-only');
    }
  });

  it('is read by the office of its area and by the own unit, by nobody else', async () => {
    heir = await world.person(['unit-clerk', (await figures(staff)).byUnit[0].key as string]);
    const own = (await send(heir).expect(201)).body;
    expect((await opened(staff, own.id)).figures).toMatchObject({ alone: true, unitName: 'Phường Hòa Minh' });
    expect(await difference(own.id)).toMatchObject({ same: true });
    const listed = async (person: Person) => (await person.agent.get('/api/sent-reports').expect(200)).body;
    expect((await listed(staff)).total).toBe(3);
    expect((await listed(heir)).items.map((report: { id: string }) => report.id)).toEqual([own.id]);
    expect((await listed(foreign)).total).toBe(0);
    for (const path of ['', '/difference', '/content', '/workbook', '/document']) {
      for (const person of [heir, foreign]) expect((await person.agent.get(`/api/sent-reports/${id}${path}`)).status).toBe(404);
    }
    expect((await post(heir, `sent-reports/${id}/correction`, { reason: 'x' })).status).toBe(404);
  });

  it('asks the same number of queries for one report and for three', async () => {
    const one = await countQueries(testApp(), () => heir.agent.get('/api/sent-reports').expect(200));
    for (const cutOff of [inDays(-2), inDays(-3)]) await send(heir, { cutOff }).expect(201);
    expect(await countQueries(testApp(), () => heir.agent.get('/api/sent-reports').expect(200))).toBe(one);
  });
});
