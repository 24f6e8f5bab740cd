import { randomUUID } from 'node:crypto';
import { vietnamDay } from '@dvk/organization';
import { countQueries } from '../../support/count-queries';
import { useTestApp } from '../../support/test-app';
import { type Person, RegistryWorld } from './registry-world';

const testApp = useTestApp();
let world: RegistryWorld;
let administrator: Person;
let staff: Person;
let serial = 0;

const inDays = (days: number): string => vietnamDay(new Date(Date.now() + days * 86_400_000));
const today = (): string => inDays(0);
const nextYear = inDays(365);

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
  administrator = await world.person(['administrator', world.department]);
  staff = await world.person(['department-staff', world.department]);
});

/** A commune of the province, entered as the administrator does. */
async function commune(name: string, facts: object = {}): Promise<Unit> {
  serial += 1;
  const body = { code: `XA-${serial}`, kind: 'commune', name, parentId: world.province, ...facts };
  return (await administrator.agent.post('/api/units').send(body).expect(201)).body as Unit;
}

const step = (kind: string, unitIds: string[], targetIds: string[], more: object = {}) => ({ kind, unitIds, targetIds, ...more });
const change = (effectiveOn: string, steps: object[], more: object = {}) => ({ effectiveOn, newUnits: [], steps, posts: [], ...more });
const paper = { legalDocument: 'Nghị quyết 12/NQ-HĐND', note: '' };
const record = (body: object) => administrator.agent.post('/api/unit-changes').send({ ...body, ...paper });
const unitNow = async (id: string) => (await administrator.agent.get(`/api/units/${id}`).expect(200)).body as Record<string, unknown> & Unit;

async function found(search: string, query: object = {}): Promise<{ id: string; name: string; formerly: { name: string }[]; above: { name: string }[] }[]> {
  return (await administrator.agent.get('/api/units').query({ search, ...query }).expect(200)).body.items;
}

/** Everything the tables of units and posts hold. */
async function rows(): Promise<unknown> {
  const { dataSource } = testApp();
  const tables = ['unit_name', 'unit_kind', 'unit_parent', 'unit_succession', 'post'].map((table) => dataSource.query(`SELECT * FROM ${table} ORDER BY id`));
  return [await Promise.all(tables), await dataSource.query('SELECT id, code, kind, established_on, dissolved_on FROM unit ORDER BY id')];
}

describe('a change that lies ahead', () => {
  it('is previewed with everything it moves, and nothing is written', async () => {
    const [old, heir] = [await commune('Xã Suối Cũ'), await commune('Xã Suối Mới')];
    const clerk = await world.person(['unit-clerk', old.id]);
    const campaign = await world.campaign('registration');
    const { id: initiativeId } = await world.initiative(clerk, old.id);
    await clerk.agent.post(`/api/campaigns/${campaign}/nominations`).send({ initiativeId }).expect(201);
    await testApp().dataSource.query('UPDATE campaign SET host_unit_id = $1 WHERE id = $2', [old.id, campaign]);
    const before = await rows();
    const preview = await administrator.agent.post('/api/unit-changes/preview').send(change(nextYear, [step('merge', [old.id], [heir.id])])).expect(200);
    const mention = { id: old.id, name: 'Xã Suối Cũ' };
    expect(preview.body).toMatchObject({
      ended: [{ unit: mention, heir: { id: heir.id, name: 'Xã Suối Mới' }, initiatives: 1, openNominations: 1 }],
      links: [{ from: mention, to: { name: 'Xã Suối Mới' }, kind: 'merge' }],
      posts: [{ fullName: 'Trần Văn Bình', role: 'unit-clerk', unit: mention, to: { name: 'Xã Suối Mới' } }],
      campaigns: [{ name: 'Đợt xét năm 2026', unit: mention }],
    });
    expect(await rows()).toEqual(before);
    await testApp().dataSource.query('UPDATE campaign SET host_unit_id = $1 WHERE id = $2', [world.province, campaign]);
  });

  it('takes effect by its day: until then nothing is different, and it can be undone without a trace in the units', async () => {
    const [one, other] = [await commune('Xã Đồi Một'), await commune('Xã Đồi Hai')];
    const cell = await commune('Chi bộ Đồi', { kind: 'party-cell', parentId: one.id });
    const clerk = await world.person(['unit-clerk', one.id]);
    const before = await rows();
    const newUnits = [{ key: 'new-1', code: 'DOI', kind: 'ward', name: 'Phường Đồi', parentId: world.province }];
    const recorded = await record(change(nextYear, [step('merge', [one.id, other.id], ['new-1'])], { newUnits })).expect(201);
    expect(recorded.body).toMatchObject({ state: 'upcoming', movedPosts: 1, made: [{ name: 'Phường Đồi' }], steps: [{ units: [{ name: 'Xã Đồi Một' }, { name: 'Xã Đồi Hai' }] }] });

    expect((await clerk.agent.get('/api/session')).body.posts).toMatchObject([{ unitId: one.id }]);
    expect((await found('Đồi')).map(({ name }) => name).sort()).toEqual(['Chi bộ Đồi', 'Xã Đồi Hai', 'Xã Đồi Một']);
    const later = await found('Đồi', { asOf: inDays(400) });
    expect(later.map(({ name }) => name).sort()).toEqual(['Chi bộ Đồi', 'Phường Đồi']);
    expect(later.find(({ id }) => id === cell.id)?.above.map(({ name }) => name)).toEqual(['Phường Đồi', 'Tỉnh Thử']);
    expect((await unitNow(one.id)).changes).toMatchObject([{ effectiveOn: nextYear, legalDocument: paper.legalDocument }]);

    const undone = await administrator.agent.post(`/api/unit-changes/${recorded.body.id}/undo`).send({ reason: 'Nghị quyết hoãn' }).expect(200);
    expect(undone.body).toMatchObject({ state: 'undone', undoReason: 'Nghị quyết hoãn' });
    expect(await rows()).toEqual(before);
    expect(await world.actionsOn(recorded.body.id)).toEqual(['unit-change.recorded', 'unit-change.undone']);
    const again = await administrator.agent.post(`/api/unit-changes/${recorded.body.id}/undo`).send({ reason: 'Lần nữa' });
    expect([again.status, again.body.code]).toEqual([409, 'unit-change.undone']);
  });

  it('is not undone below another that was built upon it, nor with a new unit that is in use', async () => {
    const [one, heir] = [await commune('Xã Chuỗi Một'), await commune('Xã Chuỗi Hai')];
    const newUnits = [{ key: 'new-1', code: 'CHUOI', kind: 'commune', name: 'Xã Chuỗi', parentId: world.province }];
    const first = await record(change(inDays(30), [step('merge', [one.id], ['new-1'])], { newUnits })).expect(201);
    const made = first.body.made[0].id as string;
    const second = await record(change(inDays(60), [step('merge', [made], [heir.id])])).expect(201);
    const blocked = await administrator.agent.post(`/api/unit-changes/${first.body.id}/undo`).send({ reason: 'Hoãn' });
    expect([blocked.status, blocked.body.code]).toEqual([409, 'unit-change.built-upon']);
    expect((await found('Xã Chuỗi Một', { asOf: inDays(90) })).map(({ name, formerly }) => [name, formerly.map((unit) => unit.name)])).toEqual([['Xã Chuỗi Hai', ['Xã Chuỗi Một']]]);
    await administrator.agent.post(`/api/unit-changes/${second.body.id}/undo`).send({ reason: 'Hoãn' }).expect(200);
    const member = await world.person(['unit-clerk', made]);
    const used = await administrator.agent.post(`/api/unit-changes/${first.body.id}/undo`).send({ reason: 'Hoãn' });
    expect([used.status, used.body.code]).toEqual([409, 'database.still-referenced']);
    await testApp().dataSource.query('DELETE FROM post WHERE person_id = $1', [member.id]);
    await administrator.agent.post(`/api/unit-changes/${first.body.id}/undo`).send({ reason: 'Hoãn' }).expect(200);
  });

  it('bounds a post that is given in the meantime', async () => {
    const [old, heir] = [await commune('Xã Hẹn'), await commune('Xã Hẹn Mới')];
    await record(change(nextYear, [step('dissolve', [old.id], [], { heirId: heir.id })])).expect(201);
    const person = await world.person();
    const given = await administrator.agent.post(`/api/people/${person.id}/posts`).send({ role: 'unit-clerk', unitId: old.id }).expect(201);
    expect(given.body.posts).toMatchObject([{ unitId: old.id, validTo: nextYear }]);
  });
});

describe('a change in force', () => {
  it('gives what is open a new owner; what was written keeps the name it was written under', async () => {
    const [old, heir] = [await commune('Xã Nhập Cũ'), await commune('Xã Nhập Mới')];
    const [clerk, other] = [await world.person(['unit-clerk', old.id]), await world.person(['unit-clerk', heir.id])];
    const campaign = await world.campaign('registration');
    const { id: handedIn } = await world.submitted(clerk, old.id, campaign);
    const draft = await world.initiative(clerk, old.id);
    const begun = await clerk.agent.post(`/api/campaigns/${campaign}/nominations`).send({ initiativeId: draft.id }).expect(201);
    const idle = await world.initiative(clerk, old.id);
    await other.agent.get(`/api/nominations/${begun.body.id}`).expect(404);
    await record(change(today(), [step('merge', [old.id], [heir.id])])).expect(201);

    expect((await clerk.agent.get('/api/session')).body.posts).toMatchObject([{ unitId: heir.id, unitName: 'Xã Nhập Mới' }]);
    for (const { agent } of [clerk, other]) {
      const shown = (await agent.get(`/api/nominations/${begun.body.id}`).expect(200)).body;
      expect(shown).toMatchObject({ unitId: old.id, unitName: 'Xã Nhập Cũ', actions: { edit: true } });
      expect((await agent.get('/api/nominations').expect(200)).body.items.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([handedIn, begun.body.id]));
    }
    expect((await staff.agent.get(`/api/nominations/${handedIn}`).expect(200)).body).toMatchObject({ unitName: 'Xã Nhập Cũ' });

    const { unitId: _unit, ...content } = world.initiativeBody(old.id);
    await other.agent.put(`/api/initiatives/${idle.id}`).send({ ...content, name: 'Tiếp tục', version: 1 }).expect(200);
    const anew = await other.agent.post(`/api/campaigns/${campaign}/nominations`).send({ initiativeId: idle.id }).expect(201);
    expect(anew.body).toMatchObject({ unitId: heir.id, unitName: 'Xã Nhập Mới', initiative: { unitId: old.id } });
    const refused = await other.agent.post('/api/initiatives').send(world.initiativeBody(old.id));
    expect([refused.status, refused.body.code]).toEqual([409, 'initiative.unit-dissolved']);
  });

  it('goes where somebody chose when there are several successors', async () => {
    const [old, left, right] = [await commune('Xã Tách'), await commune('Xã Tách Trái'), await commune('Xã Tách Phải')];
    const [one, two] = [await world.person(['unit-clerk', old.id]), await world.person(['unit-clerk', old.id])];
    const { id } = await world.initiative(one, old.id);
    const split = step('split', [old.id], [left.id, right.id]);
    const open = await administrator.agent.post('/api/unit-changes/preview').send(change(today(), [split]));
    expect([open.status, open.body.fields]).toEqual([422, [{ field: 'steps.0', code: 'unit-change.heir-missing' }]]);
    const chosen = change(today(), [{ ...split, heirId: left.id }]);
    const preview = (await administrator.agent.post('/api/unit-changes/preview').send(chosen).expect(200)).body;
    expect(preview.posts.map(({ to, choices }: { to: Unit; choices: Unit[] }) => [to.name, choices.length])).toEqual([['Xã Tách Trái', 2], ['Xã Tách Trái', 2]]);
    const [own] = await testApp().dataSource.query<{ id: string }[]>('SELECT id FROM post WHERE person_id = $1', [two.id]);
    await record({ ...chosen, posts: [{ postId: own?.id, unitId: right.id }] }).expect(201);
    expect((await one.agent.get('/api/session')).body.posts).toMatchObject([{ unitId: left.id }]);
    expect((await two.agent.get('/api/session')).body.posts).toMatchObject([{ unitId: right.id }]);
    await one.agent.get(`/api/initiatives/${id}`).expect(200);
    await two.agent.get(`/api/initiatives/${id}`).expect(404);
    const unfit = await administrator.agent.post('/api/unit-changes/preview').send(change(nextYear, [step('rename', [left.id], [], { name: 'Khác' })], { posts: [{ postId: randomUUID() }] }));
    expect([unfit.status, unfit.body.code]).toEqual([422, 'unit-change.post-choice']);
  });

  it('renames and moves with the past kept, and is not undone any more', async () => {
    const unit = await commune('Xã Tên Cũ');
    const recorded = await record(change(today(), [step('rename', [unit.id], [], { name: 'Phường Tên Mới' }), step('move', [unit.id], [world.department])])).expect(201);
    expect(await unitNow(unit.id)).toMatchObject({
      name: 'Phường Tên Mới',
      names: [{ name: 'Xã Tên Cũ', validTo: today() }, { name: 'Phường Tên Mới', validFrom: today() }],
      parents: [{ name: 'Tỉnh Thử', validTo: today() }, { name: 'Ban Tuyên giáo và Dân vận', validFrom: today() }],
    });
    expect((await found('ten cu', { asOf: inDays(-1) }))[0]).toMatchObject({ name: 'Xã Tên Cũ', above: [{ name: 'Tỉnh Thử' }] });
    const late = await administrator.agent.post(`/api/unit-changes/${recorded.body.id}/undo`).send({ reason: 'Nhầm' });
    expect([late.status, late.body.code]).toEqual([409, 'unit-change.in-force']);
  });

  it('makes units of another kind by date: what hangs on the kind goes by the day that is asked', async () => {
    const { dataSource } = testApp();
    const [one, other, office] = [await commune('Xã Thành Phường'), await commune('Xã Đợi'), await commune('Trung tâm Hành chính', { kind: 'department' })];
    const hall = await commune('Phòng Một cửa', { kind: 'board', parentId: office.id });
    const before = await rows();
    const steps = [step('convert', [one.id, other.id], [], { unitKind: 'ward' }), step('rename', [one.id], [], { name: 'Phường Thành' })];
    const preview = await administrator.agent.post('/api/unit-changes/preview').send(change(nextYear, steps)).expect(200);
    expect(preview.body.converted).toMatchObject([
      { unit: { name: 'Xã Thành Phường' }, before: 'commune', kind: 'ward', openNominations: 0, openDuties: 0 },
      { unit: { name: 'Xã Đợi' }, before: 'commune', kind: 'ward' },
    ]);
    const ahead = await record(change(nextYear, steps)).expect(201);
    expect(ahead.body.steps[0]).toMatchObject({ kind: 'convert', unitKind: 'ward' });
    expect(await unitNow(one.id)).toMatchObject({ kind: 'commune', kinds: [{ kind: 'commune', validTo: nextYear }, { kind: 'ward', validFrom: nextYear, validTo: null }] });
    const wards = async (asOf: string) => (await found('Phường Thành', { kind: 'ward', asOf })).map(({ name }) => name);
    expect([await wards(today()), await wards(nextYear)]).toEqual([[], ['Phường Thành']]);
    const built = await administrator.agent.post('/api/unit-changes/preview').send(change(today(), [step('convert', [one.id], [], { unitKind: 'township' })]));
    expect(built.body.fields).toEqual([{ field: 'steps.0', code: 'unit-change.later-change' }]);
    await administrator.agent.post(`/api/unit-changes/${ahead.body.id}/undo`).send({ reason: 'Hoãn' }).expect(200);
    expect(await rows()).toEqual(before);

    await record(change('2024-03-01', steps)).expect(201);
    await record(change(today(), [step('convert', [one.id], [], { unitKind: 'special-zone' })])).expect(201);
    expect(await unitNow(one.id)).toMatchObject({ kind: 'special-zone', kindLabel: 'Đặc khu' });
    // A mistake in what it is today is mended there; what it was before stays.
    const { version } = await unitNow(one.id);
    const mended = await administrator.agent.put(`/api/units/${one.id}`).send({ version, kind: 'township', name: 'Phường Thành', parentId: world.province, reason: 'Nhầm' }).expect(200);
    expect(mended.body.kinds.map(({ kind }: { kind: string }) => kind)).toEqual(['commune', 'ward', 'township']);

    // Slow: from the first kind through every later one, day by day; fast: what the lists and the database say.
    const later = await dataSource.query<{ unit_id: string; kind: string; day: string }[]>('SELECT unit_id, kind, valid_from::text AS day FROM unit_kind ORDER BY valid_from');
    const slow = (unitId: string, first: string, day: string): string => later.filter((each) => each.unit_id === unitId && each.day <= day).at(-1)?.kind ?? first;
    for (const asOf of ['2020-01-01', '2024-02-29', '2024-03-01', inDays(-1), today(), nextYear]) {
      const listed = (await administrator.agent.get('/api/units').query({ asOf, limit: 200 }).expect(200)).body.items as { id: string; kind: string }[];
      const firsts = new Map((await dataSource.query<{ id: string; kind: string }[]>('SELECT id, kind FROM unit')).map(({ id, kind }) => [id, kind]));
      expect(listed.length).toBeGreaterThan(5);
      expect(listed.map(({ id, kind }) => [asOf, id, kind])).toEqual(listed.map(({ id }) => [asOf, id, slow(id, firsts.get(id) ?? '', asOf)]));
      const townships = (await administrator.agent.get('/api/units').query({ asOf, kind: 'ward', limit: 200 }).expect(200)).body.items as { id: string }[];
      expect(townships.map(({ id }) => id).sort()).toEqual(listed.filter(({ kind }) => kind === 'ward').map(({ id }) => id).sort());
    }

    // A body that becomes a territory works for itself alone from then on.
    const desk = await world.person(['department-staff', hall.id]);
    const reach = async () => (await desk.agent.get('/api/figures').expect(200)).body.unitName as string;
    expect(await reach()).toBe('Tỉnh Thử');
    await record(change(today(), [step('convert', [hall.id], [], { unitKind: 'ward' })])).expect(201);
    expect(await reach()).toBe('Phòng Một cửa');
  });

  it('of a day is offered what stood on that day, under its name, kind and place of then; today whoever took over, and it says so', async () => {
    const [old, heir] = [await commune('Xã Ngã Ba'), await commune('Xã Ngã Tư')];
    await record(change('2022-05-01', [step('rename', [old.id], [], { name: 'Thị trấn Ngã Ba' }), step('convert', [old.id], [], { unitKind: 'township' })])).expect(201);
    const newUnits = [{ key: 'new-1', code: 'NGA-BAY', kind: 'ward', name: 'Phường Ngã Bảy', parentId: world.province }];
    const recorded = await record(change('2024-05-01', [step('merge', [old.id, heir.id], ['new-1'])], { newUnits })).expect(201);
    const made = recorded.body.made[0].id as string;
    await record(change('2025-05-01', [step('merge', [made], [world.neighbour])])).expect(201);
    const names = async (asOf?: string) => (await found('Ngã', asOf === undefined ? {} : { asOf })).map(({ name, formerly }) => [name, ...formerly.map((unit) => unit.name)]);
    expect(await names('2021-01-01')).toEqual([['Xã Ngã Ba'], ['Xã Ngã Tư']]);
    expect((await names('2023-01-01')).sort()).toEqual([['Thị trấn Ngã Ba'], ['Xã Ngã Tư']]);
    expect((await names('2024-06-01')).map(([name]) => name)).toEqual(['Phường Ngã Bảy']);
    const [[name = '', ...formerly] = []] = await names();
    expect(name).toBe('Xã Bình Minh');
    expect(formerly.length).toBeGreaterThan(0);
    const shown = async (asOf: string) => (await administrator.agent.get(`/api/units/${old.id}`).query({ asOf }).expect(200)).body as Unit & { kind: string };
    expect([await shown('2021-01-01'), await shown('2023-01-01')].map((unit) => [unit.name, unit.kind])).toEqual([['Xã Ngã Ba', 'commune'], ['Thị trấn Ngã Ba', 'township']]);
    await administrator.agent.get(`/api/units/${old.id}`).query({ asOf: '2023-02-30' }).expect(422);
  });

  it('is done once by two who record it at the same moment', async () => {
    const [old, heir] = [await commune('Xã Đua'), await commune('Xã Đua Mới')];
    const answers = await Promise.all([1, 2, 3].map(() => record(change(today(), [step('merge', [old.id], [heir.id])]))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });
});

describe('who and what is refused', () => {
  it('says everything at once, and where', async () => {
    const unit = await commune('Xã Sai');
    const newUnits = [{ key: 'new-1', code: 'XA-1', kind: 'commune', name: 'Trùng mã' }];
    const response = await administrator.agent
      .post('/api/unit-changes/preview')
      .send(change(nextYear, [step('merge', [unit.id], [randomUUID()]), step('move', [world.province], [unit.id]), step('rename', [world.gone], [], { name: 'x' })], { newUnits }));
    expect([response.status, response.body.code]).toEqual([422, 'unit-change.refused']);
    expect(response.body.fields).toEqual([
      { field: 'steps.0', code: 'unit-change.unit-unknown' },
      { field: 'steps.1', code: 'unit-change.target-ends' },
      { field: 'steps.2', code: 'unit-change.unit-ended' },
      { field: 'newUnits.0.code', code: 'unit.code-taken' },
    ]);
  });

  it.each([
    ['a day that is none', { effectiveOn: '2027-02-31' }],
    ['a text for a unit', { steps: [step('merge', ['somebody'], [])] }],
    ['a kind nobody knows', { steps: [step('vanish', [], [])] }],
    ['no document', { legalDocument: ' \u200b ' }],
  ])('%s', async (_, wrong) => {
    const response = await administrator.agent.post('/api/unit-changes').send({ ...change(nextYear, []), ...paper, ...wrong });
    expect([response.status, response.body.code]).toEqual([422, 'shape.invalid']);
  });

  it('the office and the clerks neither read nor record changes', async () => {
    const clerk = await world.person(['unit-clerk', world.commune]);
    for (const { agent } of [staff, clerk]) {
      await agent.get('/api/unit-changes').expect(403);
      await agent.post('/api/unit-changes').send({ ...change(nextYear, []), ...paper }).expect(403);
      await agent.post('/api/units').send({}).expect(403);
    }
  });

  it('lists all that was recorded with as many queries for three as for one', async () => {
    const ask = (limit: string) => async () => {
      const { body } = await administrator.agent.get('/api/unit-changes').query({ limit }).expect(200);
      expect(body.items).toHaveLength(Number(limit));
      expect(body.items[0].recordedBy).toBe('Trần Văn Bình');
    };
    expect(await countQueries(testApp(), ask('3'))).toBe(await countQueries(testApp(), ask('1')));
  });
});

describe('a single unit', () => {
  it('outside the territorial tree is entered and mended, with the reason kept', async () => {
    const school = await commune('Trường THPT Hoà Bình', { kind: 'school', establishedOn: '1975-09-05' });
    expect(await unitNow(school.id)).toMatchObject({ kindLabel: 'Trường học', establishedOn: '1975-09-05', above: [{ name: 'Tỉnh Thử' }], version: 1 });
    const mended = await administrator.agent
      .put(`/api/units/${school.id}`)
      .send({ version: 1, kind: 'public-service', name: 'Trường Hòa Bình', parentId: world.department, establishedOn: '1975-09-06', reason: 'Gõ nhầm' })
      .expect(200);
    expect(mended.body).toMatchObject({ kind: 'public-service', name: 'Trường Hòa Bình', above: [{ name: 'Ban Tuyên giáo và Dân vận' }, { name: 'Tỉnh Thử' }], names: [{ validFrom: '1975-09-06' }] });
    expect(await world.actionsOn(school.id)).toEqual(['unit.created', 'unit.corrected']);
    const stale = await administrator.agent.put(`/api/units/${school.id}`).send({ version: 1, kind: 'school', name: 'x', reason: 'x' });
    expect([stale.status, stale.body.code, stale.body.params]).toEqual([409, 'unit.stale-version', { version: 2 }]);
    const above = await administrator.agent.put(`/api/units/${world.department}`).send({ version: 1, kind: 'board', name: 'Ban', parentId: school.id, reason: 'x' });
    expect([above.status, above.body.code]).toEqual([409, 'unit.above-itself']);
    const unknown = await administrator.agent.post('/api/units').send({ code: 'MOI', kind: 'board', name: 'Ban', parentId: world.gone });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'unit.parent-unknown']);
  });

  it('has a class of its area by date, set by the office of its area', async () => {
    const unit = await commune('Xã Vùng Cao');
    const classify = (agent: Person['agent'], body: object) => agent.put(`/api/units/${unit.id}/area-class`).send({ legalDocument: 'QĐ 861/QĐ-TTg', ...body });
    await classify(staff.agent, { version: 1, areaClass: 'mountain-island', validFrom: '2026-01-01' }).expect(200);
    const second = await classify(staff.agent, { version: 2, areaClass: 'other', validFrom: '2026-07-01' }).expect(200);
    expect(second.body).toMatchObject({
      areaClass: 'other',
      areaClasses: [
        { areaClass: 'mountain-island', validFrom: '2026-01-01', validTo: '2026-07-01' },
        { areaClass: 'other', validFrom: '2026-07-01', validTo: null },
      ],
    });
    expect((await found('vung cao', { asOf: '2026-03-01' }))[0]).toMatchObject({ areaClass: 'mountain-island' });
    const mended = await classify(staff.agent, { version: 3, areaClass: 'central-urban', validFrom: '2026-07-01' }).expect(200);
    expect(mended.body.areaClasses).toHaveLength(2);
    const early = await classify(staff.agent, { version: 4, areaClass: 'other', validFrom: '2026-02-01' });
    expect([early.status, early.body.code]).toEqual([409, 'unit.area-class-later']);
    const stale = await classify(staff.agent, { version: 1, areaClass: 'other', validFrom: '2026-08-01' });
    expect([stale.status, stale.body.code]).toEqual([409, 'unit.stale-version']);
    await classify(administrator.agent, { version: 4, areaClass: 'other', validFrom: '2026-08-01' }).expect(403);
    const elsewhere = await world.person(['department-staff', world.elsewhere]);
    await classify(elsewhere.agent, { version: 4, areaClass: 'other', validFrom: '2026-08-01' }).expect(404);
    expect(await world.actionsOn(unit.id)).toEqual(['unit.created', 'unit.classified', 'unit.classified', 'unit.classified']);
  });
});
