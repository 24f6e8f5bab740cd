import { randomUUID } from 'node:crypto';
import { AuditLog, Transactor } from '@dvk/platform';
import { type Agent, useTestApp } from '../../support/test-app';
import { goodPassword, IdentityWorld } from './identity-world';

const testApp = useTestApp();
let world: IdentityWorld;
let admin: Agent;
let adminId: string;
let serial = 0;

interface Person {
  readonly id: string;
  readonly version: number;
  readonly account: { readonly username: string; readonly active: boolean; readonly version: number } | null;
  readonly posts: readonly { readonly id: string; readonly role: string; readonly current: boolean }[];
}

beforeAll(async () => {
  world = await IdentityWorld.make(testApp());
  const signedIn = await world.signedIn('administrator');
  admin = signedIn.browser;
  adminId = signedIn.person.id;
});

const newPerson = (more: object = {}) => {
  serial += 1;
  return { fullName: 'Nguyễn Thị Ánh', title: 'Phó Trưởng ban', username: `anh.nguyen-${serial}`, ...more };
};

async function register(more: object = {}): Promise<{ person: Person; temporaryPassword: string }> {
  const response = await admin.post('/api/people').send(newPerson(more));
  expect(response.status).toBe(201);
  return response.body as { person: Person; temporaryPassword: string };
}

const codeOf = (response: { status: number; body: unknown }) => [response.status, (response.body as { code?: string }).code];

describe('POST /api/people', () => {
  it('makes a person with a post whose password is told once and must be changed', async () => {
    const { person, temporaryPassword } = await register({ post: { role: 'unit-clerk', unitId: world.unit } });
    expect(temporaryPassword).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
    expect(person).toMatchObject({
      fullName: 'Nguyễn Thị Ánh',
      title: 'Phó Trưởng ban',
      account: { active: true, mustChangePassword: true },
      posts: [{ role: 'unit-clerk', unitName: 'Xã An Hòa', current: true, validTo: null }],
    });
    const signedIn = await testApp().agent().post('/api/session').send({ username: person.account?.username, password: temporaryPassword });
    expect(signedIn.body).toMatchObject({ mustChangePassword: true, permissions: ['session.own'] });
    expect(JSON.stringify((await admin.get(`/api/people/${person.id}`)).body)).not.toContain(temporaryPassword);
    const stored = await testApp().dataSource.query<{ password_hash: string }[]>('SELECT password_hash FROM account WHERE person_id = $1', [person.id]);
    expect(stored[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await world.actionsOn(person.id)).toEqual(['person.registered', 'session.opened']);
  });

  it('keeps names out of the audit chain', async () => {
    const { person } = await register({ fullName: 'Đặng Dấu Vết' });
    const rows = await testApp().dataSource.query<{ data: unknown }[]>('SELECT data FROM audit_entry WHERE object_id = $1', [person.id]);
    expect(JSON.stringify(rows)).not.toMatch(/Dấu|anh\.nguyen/);
  });

  it('cleans the name as it is typed', async () => {
    const { person } = await register({ fullName: '  Lê\u200b  Văn\nBình ', title: '' });
    expect(person).toMatchObject({ fullName: 'Lê Văn Bình', title: '' });
  });

  it.each([
    ['a name of nothing', { fullName: ' \u200b ' }, 'shape.invalid'],
    ['a name too long', { fullName: 'a'.repeat(121) }, 'shape.invalid'],
    ['no name', { fullName: undefined }, 'shape.invalid'],
    ['a name that is null', { fullName: null }, 'shape.invalid'],
    ['a user name with marks', { username: 'ánh' }, 'account.username-form'],
    ['a user name too short', { username: 'ab' }, 'account.username-form'],
    ['an unknown role', { post: { role: 'king', unitId: randomUUID() } }, 'shape.invalid'],
    ['a post that is null', { post: null }, 'shape.invalid'],
    ['a day that is none', { post: { role: 'auditor', unitId: randomUUID(), validFrom: '2026-02-31' } }, 'shape.invalid'],
    ['a field nobody knows', { isAdmin: true }, 'shape.invalid'],
  ])('refuses %s', async (_, more, code) => {
    expect(codeOf(await admin.post('/api/people').send(newPerson(more)))).toEqual([422, code]);
  });

  it('refuses a user name that is taken, and leaves nothing behind', async () => {
    const { person } = await register();
    const again = await admin.post('/api/people').send(newPerson({ fullName: 'Trùng Tên', username: person.account?.username.toUpperCase() }));
    expect(codeOf(again)).toEqual([409, 'account.username-taken']);
    expect((await admin.get('/api/people').query({ search: 'trung ten' })).body).toMatchObject({ total: 0 });
  });

  it('refuses a post at a unit that ended or never was', async () => {
    for (const unitId of [world.endedUnit, randomUUID()]) {
      const refused = await admin.post('/api/people').send(newPerson({ post: { role: 'auditor', unitId } }));
      expect(codeOf(refused)).toEqual([409, 'post.unit-not-living']);
    }
  });
});

describe('who may', () => {
  it.each(['unit-clerk', 'department-staff', 'panel-member', 'panel-secretary', 'council-secretary', 'auditor'])('a %s manages nobody', async (role) => {
    const { browser } = await world.signedIn(role);
    const id = adminId;
    const answers = await Promise.all([
      browser.post('/api/people').send(newPerson()),
      browser.put(`/api/people/${id}`).send({ fullName: 'x', title: '', version: 1 }),
      browser.post(`/api/people/${id}/account`).send({ username: 'abcd' }),
      browser.put(`/api/people/${id}/account`).send({ active: false, version: 1 }),
      browser.put(`/api/people/${id}/password-reset`).send({}),
      browser.post(`/api/people/${id}/posts`).send({ role: 'administrator', unitId: world.unit }),
      browser.post(`/api/posts/${randomUUID()}/end`).send({}),
    ]);
    expect(answers.map(codeOf)).toEqual(answers.map(() => [403, 'http.forbidden']));
  });

  it('department staff read the list, clerks do not', async () => {
    expect((await (await world.signedIn('department-staff')).browser.get('/api/people')).status).toBe(200);
    expect((await (await world.signedIn('unit-clerk')).browser.get('/api/people')).status).toBe(403);
  });
});

describe('GET /api/people', () => {
  it('finds by name with and without marks and by user name', async () => {
    const { person } = await register({ fullName: 'Hoàng Hòa Thuỷ' });
    const username = String(person.account?.username);
    for (const search of ['hoang hoa thuy', 'Hoàng Hoà Thủy', username]) {
      const { items } = (await admin.get('/api/people').query({ search })).body as { items: Person[] };
      expect(items.map(({ id }) => id)).toEqual([person.id]);
    }
    expect((await admin.get('/api/people').query({ search: '%' })).body).toMatchObject({ total: 0 });
  });

  it('filters by role and unit held today, and pages', async () => {
    await register({ post: { role: 'council-secretary', unitId: world.unit } });
    await register({ post: { role: 'council-secretary', unitId: world.unit, validFrom: '2090-01-01' } });
    const held = (await admin.get('/api/people').query({ role: 'council-secretary', unitId: world.unit })).body as { items: Person[]; total: number };
    expect(held.total).toBe(held.items.length);
    expect(held.items.every(({ posts }) => posts.some(({ role, current }) => current && role === 'council-secretary'))).toBe(true);
    const pages = [0, 1].map((offset) => admin.get('/api/people').query({ limit: 1, offset }));
    const [first, second] = (await Promise.all(pages)).map(({ body }) => (body as { items: Person[] }).items[0]?.id);
    expect(first).not.toBe(second);
  });

  it('orders names as Vietnamese does: Đ behind D, then a, ă, â, and marks only between equals', async () => {
    const beginnings = ['An', 'Ăn', 'Ân', 'Dũng', 'Duy', 'Đào', 'Đạt', 'Eo', 'Ên', 'Ma', 'Má', 'Mà', 'Mả', 'Mã', 'Mạ', 'Mai', 'Ơn', 'Ông', 'Ưng', 'Yến'];
    const names = beginnings.flatMap((name) => [`${name} Xếp`, `${name.toLowerCase()} Xếp thứ`]);
    for (const fullName of [...names].reverse()) await register({ fullName });
    const { items } = (await admin.get('/api/people').query({ search: 'xep', limit: 100 })).body as { items: { readonly fullName: string }[] };
    expect(items.map(({ fullName }) => fullName)).toEqual(names.sort(new Intl.Collator('vi').compare));
  });

  it.each([[{ role: 'king' }], [{ unitId: 'x' }], [{ limit: '0' }], [{ limit: '201' }], [{ offset: '-1' }], [{ sort: 'password_hash' }]])(
    'refuses %j',
    async (query) => {
      expect(codeOf(await admin.get('/api/people').query(query))).toEqual([422, 'shape.invalid']);
    },
  );

  it.each([[randomUUID()], ['nobody'], ['00000000-0000-0000-0000-000000000000']])('knows nobody %s', async (id) => {
    expect(codeOf(await admin.get(`/api/people/${id}`))).toEqual([404, 'http.not-found']);
  });
});

describe('PUT /api/people/:id', () => {
  it('changes name and title, and never over somebody else’s change', async () => {
    const { person } = await register();
    const first = await admin.put(`/api/people/${person.id}`).send({ fullName: 'Tên Mới', title: 'Trưởng ban', version: person.version });
    expect(first.body).toMatchObject({ fullName: 'Tên Mới', title: 'Trưởng ban', version: person.version + 1 });
    const late = await admin.put(`/api/people/${person.id}`).send({ fullName: 'Tên Khác', title: '', version: person.version });
    expect(codeOf(late)).toEqual([409, 'person.stale-version']);
    expect(late.body).toMatchObject({ params: { current: { fullName: 'Tên Mới' } } });
    expect((await admin.get('/api/people').query({ search: 'ten moi' })).body).toMatchObject({ total: 1 });
  });

  it('lets exactly one of many at once through', async () => {
    const { person } = await register();
    const answers = await Promise.all(
      [1, 2, 3, 4].map((number) => admin.put(`/api/people/${person.id}`).send({ fullName: `Tên ${number}`, title: '', version: person.version })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });
});

describe('accounts', () => {
  it('are given to people a workbook brought', async () => {
    const id = randomUUID();
    await testApp().dataSource.query('INSERT INTO person (id, full_name, search_key) VALUES ($1, $2, $3)', [id, 'Vũ Từ Tệp', 'vu tu tep']);
    expect((await admin.get(`/api/people/${id}`)).body).toMatchObject({ account: null, posts: [] });
    expect(codeOf(await admin.put(`/api/people/${id}/password-reset`).send({}))).toEqual([404, 'http.not-found']);
    const opened = await admin.post(`/api/people/${id}/account`).send({ username: 'vu.tu.tep' });
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({ person: { account: { username: 'vu.tu.tep', mustChangePassword: true } } });
    expect(codeOf(await admin.post(`/api/people/${id}/account`).send({ username: 'vu.tu.tep.2' }))).toEqual([409, 'account.exists']);
  });

  it('switched off end the sessions at once; switched on let in again', async () => {
    const person = await world.somebody({ roles: ['auditor'], password: goodPassword });
    const browser = await world.browserOf(person.id);
    const off = await admin.put(`/api/people/${person.id}/account`).send({ active: false, version: 1 });
    expect(off.body).toMatchObject({ account: { active: false, version: 2 } });
    expect((await browser.get('/api/session')).status).toBe(401);
    expect(codeOf(await admin.put(`/api/people/${person.id}/account`).send({ active: true, version: 1 }))).toEqual([409, 'account.stale-version']);
    await admin.put(`/api/people/${person.id}/account`).send({ active: true, version: 2 }).expect(200);
    expect((await browser.get('/api/session')).status).toBe(401);
    expect((await testApp().agent().post('/api/session').send({ username: person.username, password: goodPassword })).status).toBe(201);
    expect(await world.actionsOn(person.id)).toEqual(['account.disabled', 'account.enabled', 'session.opened']);
  });

  it('get a new password that ends every session, and are told that it was set', async () => {
    const person = await world.somebody({ roles: ['auditor'], password: goodPassword });
    const browser = await world.browserOf(person.id);
    const reset = await admin.put(`/api/people/${person.id}/password-reset`).send({});
    const { temporaryPassword } = reset.body as { temporaryPassword: string };
    expect((await browser.get('/api/session')).status).toBe(401);
    const signIn = (password: string) => testApp().agent().post('/api/session').send({ username: person.username, password });
    expect((await signIn(goodPassword)).status).toBe(401);
    expect((await signIn(temporaryPassword)).body).toMatchObject({ mustChangePassword: true });
    const told = await testApp().dataSource.query('SELECT kind, read_at FROM notice WHERE person_id = $1', [person.id]);
    expect(told).toEqual([{ kind: 'account.password-reset', read_at: null }]);
  });
});

describe('posts', () => {
  it('give rights with the next request and take them with the next', async () => {
    const person = await world.somebody();
    const browser = await world.browserOf(person.id);
    expect((await browser.get('/api/people')).status).toBe(403);
    const given = await admin.post(`/api/people/${person.id}/posts`).send({ role: 'department-staff', unitId: world.unit });
    expect(given.status).toBe(201);
    expect((await browser.get('/api/people')).status).toBe(200);
    const postId = String((given.body as Person).posts[0]?.id);
    const ended = await admin.post(`/api/posts/${postId}/end`).send({});
    expect(ended.body).toMatchObject({ posts: [{ id: postId, current: false }] });
    expect((await browser.get('/api/people')).status).toBe(403);
    expect(codeOf(await admin.post(`/api/posts/${postId}/end`).send({}))).toEqual([409, 'post.ended']);
    expect(await world.actionsOn(person.id)).toEqual(['post.given', 'post.ended']);
  });

  it('are held once, however many ask at once', async () => {
    const person = await world.somebody();
    const answers = await Promise.all(
      [1, 2, 3].map(() => admin.post(`/api/people/${person.id}/posts`).send({ role: 'auditor', unitId: world.unit })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.map((each) => codeOf(each)[1]).filter((code) => code === 'post.already-held').length).toBe(2);
  });

  it('end that have not begun', async () => {
    const person = await world.somebody();
    const given = await admin.post(`/api/people/${person.id}/posts`).send({ role: 'auditor', unitId: world.unit, validFrom: '2090-01-01' });
    const postId = String((given.body as Person).posts[0]?.id);
    const ended = await admin.post(`/api/posts/${postId}/end`).send({});
    expect(ended.body).toMatchObject({ posts: [{ current: false, validFrom: '2090-01-01', validTo: '2090-01-01' }] });
  });

  it('are given to nobody and ended nowhere', async () => {
    expect(codeOf(await admin.post(`/api/people/${randomUUID()}/posts`).send({ role: 'auditor', unitId: world.unit }))).toEqual([404, 'http.not-found']);
    expect(codeOf(await admin.post(`/api/posts/${randomUUID()}/end`).send({}))).toEqual([404, 'http.not-found']);
  });
});

describe('the last administrator', () => {
  it('stays, by account and by post, even when two remove each other at once', async () => {
    const own = (await admin.get(`/api/people/${adminId}`)).body as Person;
    const version = Number(own.account?.version);
    expect(codeOf(await admin.put(`/api/people/${adminId}/account`).send({ active: false, version }))).toEqual([409, 'person.last-administrator']);
    expect(codeOf(await admin.post(`/api/posts/${own.posts[0]?.id}/end`).send({}))).toEqual([409, 'person.last-administrator']);
    const second = await world.signedIn('administrator');
    const answers = await Promise.all([
      admin.put(`/api/people/${second.person.id}/account`).send({ active: false, version: 1 }),
      second.browser.put(`/api/people/${adminId}/account`).send({ active: false, version }),
    ]);
    expect(answers.filter(({ status }) => status === 200).length).toBe(1);
    const rows = await testApp().dataSource.query<{ left: string }[]>(
      `SELECT count(*) AS left FROM account JOIN post USING (person_id) WHERE account.active AND post.role = 'administrator'`,
    );
    expect(rows[0]?.left).toBe('1');
  });

  it('leaves an audit chain that is whole', async () => {
    expect(await testApp().get(Transactor).read((tx) => testApp().get(AuditLog).verify(tx))).toEqual([]);
  });
});
