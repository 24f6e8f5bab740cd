import { randomUUID } from 'node:crypto';
import { useTestApp } from '../../support/test-app';
import { emptyDetails, fullDetails, type Person, RegistryWorld } from './registry-world';

const testApp = useTestApp();
let world: RegistryWorld;
let clerk: Person;
let neighbour: Person;
let staff: Person;

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
  neighbour = await world.person(['unit-clerk', world.neighbour]);
  staff = await world.person(['department-staff', world.department]);
});

describe('registering an initiative', () => {
  it('keeps every part of the form and gives it a code', async () => {
    const response = await clerk.agent.post('/api/initiatives').send(world.initiativeBody(world.commune)).expect(201);
    expect(response.body).toMatchObject({
      code: expect.stringMatching(/^SK\d{3,}$/),
      unitId: world.commune,
      unitName: 'Xã An Hòa',
      details: fullDetails,
      programmeTags: ['Nông thôn mới'],
      version: 1,
      mayEdit: true,
    });
    const read = await clerk.agent.get(`/api/initiatives/${response.body.id}`).expect(200);
    expect(read.body).toEqual(response.body);
    expect(await world.actionsOn(response.body.id)).toEqual(['initiative.registered']);
  });

  it('takes an unfinished form: only the name must be there', async () => {
    const unfinished = world.initiativeBody(world.commune, { field: '', programmeTags: [], details: emptyDetails });
    await clerk.agent.post('/api/initiatives').send(unfinished).expect(201);
    const nameless = await clerk.agent.post('/api/initiatives').send({ ...unfinished, name: ' \u200b \n ' });
    expect([nameless.status, nameless.body.code]).toEqual([422, 'initiative.name-missing']);
  });

  it('is for the clerk of the unit only', async () => {
    await neighbour.agent.post('/api/initiatives').send(world.initiativeBody(world.commune)).expect(404);
    await staff.agent.post('/api/initiatives').send(world.initiativeBody(world.commune)).expect(403);
    await testApp().agent().post('/api/initiatives').send(world.initiativeBody(world.commune)).expect(401);
    const member = await world.person(['panel-member', world.commune]);
    await member.agent.post('/api/initiatives').send(world.initiativeBody(world.commune)).expect(403);
    await member.agent.get('/api/initiatives').expect(403);
  });

  it('is closed to a dissolved unit', async () => {
    const late = await world.person(['unit-clerk', world.gone]);
    const response = await late.agent.post('/api/initiatives').send(world.initiativeBody(world.gone));
    expect([response.status, response.body.code]).toEqual([409, 'initiative.unit-dissolved']);
  });

  it('continues an own initiative, never one of another unit', async () => {
    const earlier = await world.initiative(clerk, world.commune);
    const foreign = await world.initiative(neighbour, world.neighbour);
    const next = await world.initiative(clerk, world.commune, { continuesId: earlier.id });
    expect(next).toMatchObject({ continuesId: earlier.id });
    for (const continuesId of [foreign.id, randomUUID()]) {
      const response = await clerk.agent.post('/api/initiatives').send(world.initiativeBody(world.commune, { continuesId }));
      expect([response.status, response.body.code]).toEqual([422, 'initiative.continues-unknown']);
    }
  });

  it('gives two that come at once different codes', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => world.initiative(clerk, world.commune)));
    const codes = await Promise.all(made.map(async ({ id }) => (await clerk.agent.get(`/api/initiatives/${id}`)).body.code as string));
    expect(new Set(codes).size).toBe(8);
  });
});

describe('registering for a unit that asked for it', () => {
  const asked = { way: 'document', askedBy: 'Văn phòng Đảng ủy xã', document: { number: '0125-CV/ĐU', date: '2026-11-02' }, note: 'Giấy đến qua bưu điện' };
  const form = { subjectKind: 'collective-model', name: 'Bếp ấm tình dân', field: 'Kinh tế', programmeTags: [], details: fullDetails, continuesId: null };
  const brought = (fields: object = {}) => ({ ...form, unitId: world.commune, asked, ...fields });
  const register = (person: Person, fields: object = {}) => person.agent.post('/api/initiatives/on-behalf').send(brought(fields));
  const said = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

  it('keeps who asked and by what, tells the unit, and both go on with it until it is handed in', async () => {
    const campaignId = await world.campaign('registration');
    const { id, ...shown } = (await register(staff, { campaignId }).expect(201)).body;
    expect(shown).toMatchObject({ unitId: world.commune, registration: 'draft', mayEdit: false, mayWriteForUnit: true, onBehalf: { ...asked, by: 'Trần Văn Bình' } });
    const owns = (await clerk.agent.get(`/api/initiatives/${id}`).expect(200)).body;
    expect(owns).toMatchObject({ mayEdit: true, mayWriteForUnit: false, onBehalf: asked, nominations: [{ campaignId, state: 'draft' }] });
    expect((await clerk.agent.get('/api/notices').expect(200)).body.items[0]).toMatchObject({ kind: 'initiative.registered-for-unit', params: { initiativeId: id } });
    await clerk.agent.put(`/api/initiatives/${id}`).send({ ...form, name: 'Bếp ấm', version: 1 }).expect(200);
    expect(said(await staff.agent.put(`/api/initiatives/${id}/on-behalf`).send({ ...form, name: 'Bếp', version: 1 }))).toEqual([409, 'initiative.stale-version']);
    expect((await staff.agent.put(`/api/initiatives/${id}/on-behalf`).send({ ...form, name: 'Bếp ấm tình dân', version: 2 }).expect(200)).body).toMatchObject({ version: 3, mayWriteForUnit: true });
    expect((await staff.agent.post(`/api/initiatives/${id}/on-behalf/submission`).send({ version: 3 }).expect(200)).body).toMatchObject({ registration: 'handed-in', mayWriteForUnit: false });
    expect(said(await staff.agent.put(`/api/initiatives/${id}/on-behalf`).send({ ...form, version: 4 }))).toEqual([409, 'on-behalf.handed-in']);
    const log = await testApp().dataSource.query<{ action: string; actorId: string; unitId: string }[]>(
      `SELECT action, actor_id AS "actorId", data->>'unitId' AS "unitId" FROM audit_entry WHERE object_id = $1 AND actor_id = $2 ORDER BY sequence`,
      [id, staff.id],
    );
    expect(log).toEqual(['registered', 'changed', 'handed-in'].map((what) => ({ action: `initiative.${what}-for-unit`, actorId: staff.id, unitId: world.commune })));
    for (const change of [`UPDATE registration_on_behalf SET note = ''`, 'DELETE FROM registration_on_behalf']) await expect(testApp().dataSource.query(change)).rejects.toThrow('append-only');
  });

  it('is for a living unit of the own area, with who asked and by what, and only where the office began it', async () => {
    const telephone = { ...asked, way: 'telephone', document: null };
    await register(staff, { asked: telephone }).expect(201);
    const refusals: readonly (readonly [fields: object, code: string])[] = [
      [{ unitId: world.elsewhere }, 'on-behalf.unit-outside-area'],
      [{ unitId: '00000000-0000-4000-8000-000000000000' }, 'on-behalf.unit-outside-area'],
      [{ unitId: world.gone }, 'on-behalf.unit-dissolved'],
      [{ asked: { ...asked, askedBy: ' ' } }, 'on-behalf.asker-missing'],
      [{ asked: { ...asked, document: null } }, 'on-behalf.document-missing'],
      [{ asked: { ...telephone, document: asked.document } }, 'on-behalf.document-missing'],
      [{ asked: { ...asked, document: { number: '01', date: '2099-01-01' } } }, 'document.date-ahead'],
    ];
    for (const [fields, code] of refusals) expect(said(await register(staff, fields))).toEqual([422, code]);
    expect((await register(clerk)).status).toBe(403);
    const own = await world.initiative(clerk, world.commune, { name: 'Của xã' });
    expect((await staff.agent.put(`/api/initiatives/${own.id}/on-behalf`).send({ ...form, version: 1 })).status).toBe(404);
  });
});

describe('changing an initiative', () => {
  it('counts the version up and refuses who saw an older one, without losing either text', async () => {
    const { id } = await world.initiative(clerk, world.commune);
    const { unitId: _unit, ...body } = world.initiativeBody(world.commune);
    const first = await clerk.agent.put(`/api/initiatives/${id}`).send({ ...body, name: 'Tab thứ nhất', version: 1 }).expect(200);
    expect(first.body).toMatchObject({ name: 'Tab thứ nhất', version: 2 });
    const late = await clerk.agent.put(`/api/initiatives/${id}`).send({ ...body, name: 'Tab thứ hai', version: 1 });
    expect([late.status, late.body.code, late.body.params.version]).toEqual([409, 'initiative.stale-version', 2]);
    expect((await clerk.agent.get(`/api/initiatives/${id}`)).body.name).toBe('Tab thứ nhất');
  });

  it('lets exactly one of many writers through for each version', async () => {
    const { id } = await world.initiative(clerk, world.commune);
    const { unitId: _unit, ...body } = world.initiativeBody(world.commune);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, tab) => clerk.agent.put(`/api/initiatives/${id}`).send({ ...body, name: `Tab ${tab}`, version: 1 })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(11);
    expect((await clerk.agent.get(`/api/initiatives/${id}`)).body.version).toBe(2);
  });

  it('is for its own unit: another clerk does not find it, the desk reads it and changes nothing', async () => {
    const { id } = await world.initiative(clerk, world.commune);
    const { unitId: _unit, ...body } = world.initiativeBody(world.commune);
    await neighbour.agent.get(`/api/initiatives/${id}`).expect(404);
    await neighbour.agent.put(`/api/initiatives/${id}`).send({ ...body, version: 1 }).expect(404);
    expect((await staff.agent.get(`/api/initiatives/${id}`).expect(200)).body.mayEdit).toBe(false);
    await staff.agent.put(`/api/initiatives/${id}`).send({ ...body, version: 1 }).expect(403);
    const both = await world.person(['department-staff', world.department], ['unit-clerk', world.neighbour]);
    const refused = await both.agent.put(`/api/initiatives/${id}`).send({ ...body, version: 1 });
    expect([refused.status, refused.body.code]).toEqual([403, 'initiative.other-unit']);
  });

  it('stops once its nomination has been handed in', async () => {
    const campaign = await world.campaign('registration');
    const { id: nominationId } = await world.submitted(clerk, world.commune, campaign);
    const { initiative } = (await clerk.agent.get(`/api/nominations/${nominationId}`)).body;
    const { unitId: _unit, ...body } = world.initiativeBody(world.commune);
    const response = await clerk.agent.put(`/api/initiatives/${initiative.id}`).send({ ...body, version: initiative.version });
    expect([response.status, response.body.code]).toEqual([409, 'initiative.handed-in']);
  });

  it('cannot make an initiative continue itself', async () => {
    const { id } = await world.initiative(clerk, world.commune);
    const { unitId: _unit, ...body } = world.initiativeBody(world.commune, { continuesId: id });
    const response = await clerk.agent.put(`/api/initiatives/${id}`).send({ ...body, version: 1 });
    expect([response.status, response.body.code]).toEqual([409, 'initiative.continues-itself']);
  });
});

describe('bad input', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '{{7*7}}',
    '=1+1',
    '@SUM(A1)',
    "Robert'); DROP TABLE initiative;--",
    '100% _ \\ "trích"',
    'Đường hoa 🌺 👨‍👩‍👧',
    'Ho\u0300a An',
  ];

  it.each(hostile)('keeps %p as it was typed', async (name) => {
    const { id } = await world.initiative(clerk, world.commune, { name });
    expect((await clerk.agent.get(`/api/initiatives/${id}`)).body.name).toBe(name.normalize('NFC'));
  });

  it('drops what cannot be stored or shown: NUL, a lone surrogate, direction overrides', async () => {
    const { id } = await world.initiative(clerk, world.commune, {
      name: 'A\u0000n\ud800 \u202eHòa',
      details: { ...fullDetails, situation: 'a\u0000b\r\nc\ufffe' },
    });
    const read = await clerk.agent.get(`/api/initiatives/${id}`);
    expect(read.body.name).toBe('An Hòa');
    expect(read.body.details.situation).toBe('ab\nc');
  });

  it.each([
    ['a name too long', { name: 'a'.repeat(301) }],
    ['a part too long', { details: { ...fullDetails, content: 'a'.repeat(8_001) } }],
    ['null for a text', { name: null }],
    ['a number for a text', { field: 5 }],
    ['a list for an object', { details: [] }],
    ['a part left out', { details: { ...fullDetails, goals: undefined } }],
    ['an unknown field', { secret: 1 }],
    ['an unknown part', { details: { ...fullDetails, extra: 'x' } }],
    ['an unknown kind', { subjectKind: 'ward' }],
    ['too many tags', { programmeTags: Array.from({ length: 21 }, () => 'x') }],
    ['an id that is none', { unitId: 'x' }],
    ['undefined in place of null', { continuesId: undefined }],
  ])('refuses %s', async (_, fields) => {
    const response = await clerk.agent.post('/api/initiatives').send(world.initiativeBody(world.commune, fields));
    expect(response.status).toBe(422);
    expect(response.body.code).toBe('shape.invalid');
  });

  it.each(['x', '%00', '..%2f..%2f', randomUUID(), '00000000-0000-0000-0000-000000000000'])('does not find the id %p', async (id) => {
    await clerk.agent.get(`/api/initiatives/${id}`).expect(404);
  });

  it.each(['limit=0', 'limit=-1', 'limit=1000000000', 'limit=a', 'offset=-1', 'sort=id;delete', 'unitId=x', 'subjectKind=a', 'a[b][__proto__]=x'])(
    'refuses the query %p',
    async (query) => {
      await clerk.agent.get(`/api/initiatives?${query}`).expect(422);
    },
  );
});

describe('the list of initiatives', () => {
  let own: Person;
  let unitId: string;

  beforeAll(async () => {
    unitId = world.elsewhere;
    own = await world.person(['unit-clerk', unitId]);
    await world.initiative(own, unitId, { name: 'Đường hoa nông thôn', field: 'Kinh tế' });
    await world.initiative(own, unitId, { name: 'Tiếng loa an ninh 100%', field: 'Văn hóa – xã hội' });
    await world.initiative(own, unitId, { name: 'Vườn rau hội quán', subjectKind: 'individual-model' });
  });

  const names = async (query: string) => {
    const response = await own.agent.get(`/api/initiatives?${query}`).expect(200);
    return response.body.items.map((item: { name: string }) => item.name);
  };

  it('shows own ones only, the newest change first', async () => {
    expect(await names('')).toEqual(['Vườn rau hội quán', 'Tiếng loa an ninh 100%', 'Đường hoa nông thôn']);
  });

  it('finds with marks and without, and takes % and _ as they are', async () => {
    expect(await names(`search=${encodeURIComponent('duong hoa')}`)).toEqual(['Đường hoa nông thôn']);
    expect(await names(`search=${encodeURIComponent('ĐƯỜNG HOA')}`)).toEqual(['Đường hoa nông thôn']);
    expect(await names('search=%25')).toEqual(['Tiếng loa an ninh 100%']);
    expect(await names('search=_')).toEqual([]);
  });

  it('filters and pages', async () => {
    expect(await names('subjectKind=individual-model')).toEqual(['Vườn rau hội quán']);
    expect(await names(`field=${encodeURIComponent('Văn hóa – xã hội')}`)).toEqual(['Tiếng loa an ninh 100%']);
    const page = await own.agent.get('/api/initiatives?limit=1&offset=1').expect(200);
    expect([page.body.items.length, page.body.items[0].name, page.body.total]).toEqual([1, 'Tiếng loa an ninh 100%', 3]);
  });
});
