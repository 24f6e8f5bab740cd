import { Retention } from '@dvk/privacy';
import { useTestApp } from '../../support/test-app';
import { goodPassword, IdentityWorld, type Somebody } from './identity-world';

const testApp = useTestApp();
let world: IdentityWorld;

beforeAll(async () => {
  world = await IdentityWorld.make(testApp());
});

beforeEach(async () => {
  await testApp().dataSource.query('DELETE FROM sign_in_throttle');
});

const signIn = (username: string, password: string, agent = testApp().agent()) => agent.post('/api/session').send({ username, password });
const back = (personId: string, column: 'last_seen_at' | 'expires_at', interval: string) =>
  testApp().dataSource.query(`UPDATE session SET ${column} = ${column} - $2::interval WHERE person_id = $1`, [personId, interval]);

describe('signing in', () => {
  let person: Somebody;
  beforeAll(async () => {
    person = await world.somebody({ roles: ['unit-clerk', 'panel-member'], password: goodPassword });
  });

  it('answers who one is and sets a cookie no script can read', async () => {
    const response = await signIn(person.username, goodPassword);
    expect(response.status).toBe(201);
    expect(response.body).toMatchObject({
      person: { id: person.id, username: person.username },
      posts: [{ role: 'panel-member' }, { role: 'unit-clerk', unitId: world.unit, unitName: 'Xã An Hòa' }],
      mustChangePassword: false,
    });
    const { permissions } = response.body as { permissions: string[] };
    expect(permissions).toEqual(expect.arrayContaining(['initiative.register', 'score-sheet.mark', 'session.own']));
    expect(permissions).not.toContain('person.manage');
    expect(String(response.headers['set-cookie'])).toMatch(/^dvk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('takes the user name in capitals and the password however it was composed', async () => {
    expect((await signIn(person.username.toUpperCase(), goodPassword.normalize('NFD'))).status).toBe(201);
  });

  it('stores the token as its hash only', async () => {
    const response = await signIn(person.username, goodPassword);
    const token = /dvk=([\w-]+)/.exec(String(response.headers['set-cookie']))?.[1] ?? '';
    const rows = await testApp().dataSource.query<{ found: string }[]>('SELECT count(*) AS found FROM session WHERE token_hash = $1', [token]);
    expect([token.length, rows[0]?.found]).toEqual([43, '0']);
  });

  it('ends the older session of the same browser', async () => {
    const browser = testApp().agent();
    await signIn(person.username, goodPassword, browser);
    const older = await world.browserOf(person.id);
    const cookie = older.get('/api/session').get('Cookie');
    await testApp().agent().post('/api/session').set('Cookie', String(cookie)).send({ username: person.username, password: goodPassword }).expect(201);
    expect((await older.get('/api/session')).status).toBe(401);
    expect((await browser.get('/api/session')).status).toBe(200);
  });

  it('refuses an unknown name, a wrong password and an account switched off alike', async () => {
    const off = await world.somebody({ roles: ['auditor'], password: goodPassword });
    await testApp().dataSource.query('UPDATE account SET active = false WHERE person_id = $1', [off.id]);
    const answers = [
      await signIn('khong.co.ai', goodPassword),
      await signIn(person.username, 'sai mật khẩu này'),
      await signIn(off.username, goodPassword),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect({ ...(body as object), requestId: '' }).toEqual({ ...(answers[0]?.body as object), requestId: '' });
      expect(body).toMatchObject({ code: 'identity.wrong-credentials' });
    }
  });

  it.each([
    [{}],
    [{ username: 'a' }],
    [{ username: 1, password: true }],
    [{ username: ['x'], password: 'y' }],
    [{ username: 'x', password: 'y', role: 'administrator' }],
    [{ username: 'x'.repeat(65), password: 'y' }],
    [{ username: 'x', password: 'y'.repeat(513) }],
  ])('refuses the shape of %j', async (body) => {
    const response = await testApp().agent().post('/api/session').send(body);
    expect([response.status, (response.body as { code: string }).code]).toEqual([422, 'shape.invalid']);
  });

  it('refuses a page of another site', async () => {
    const foreign = await testApp().bareAgent().post('/api/session').send({ username: person.username, password: goodPassword });
    expect([foreign.status, (foreign.body as { code: string }).code]).toEqual([403, 'http.foreign-origin']);
  });
});

describe('guessing', () => {
  it('is slowed down by account, for the right password too, and forgiven with time', async () => {
    const person = await world.somebody({ password: goodPassword });
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await signIn(person.username, 'sai mật khẩu')).status).toBe(401);
    const slowed = await signIn(person.username, goodPassword);
    expect(slowed.status).toBe(429);
    expect(slowed.body).toMatchObject({ code: 'session.too-many-attempts', params: { retryAfterSeconds: 1 } });
    await testApp().dataSource.query(`UPDATE sign_in_throttle SET blocked_until = now() - interval '1 second'`);
    expect((await signIn(person.username, 'sai mật khẩu')).status).toBe(401);
    const longer = await signIn(person.username, goodPassword);
    expect((longer.body as { params: { retryAfterSeconds: number } }).params.retryAfterSeconds).toBe(2);
    await testApp().dataSource.query(`UPDATE sign_in_throttle SET blocked_until = now() - interval '1 second'`);
    expect((await signIn(person.username, goodPassword)).status).toBe(201);
    expect((await signIn(person.username, 'sai mật khẩu')).status).toBe(401);
    expect((await signIn(person.username, goodPassword)).status).toBe(201);
  });

  it('cannot slip through in parallel', async () => {
    const person = await world.somebody({ password: goodPassword });
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(person.username, 'sai mật khẩu')));
    expect(answers.filter(({ status }) => status === 401).length).toBe(5);
    expect(answers.filter(({ status }) => status === 429).length).toBe(15);
  });

  it('does not tell an account that exists from one that does not', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn('khong.co.ai', 'sai mật khẩu');
    expect((await signIn('khong.co.ai', 'sai mật khẩu')).status).toBe(429);
  });

  it('is slowed down by address over many accounts', async () => {
    await signIn('mot.nguoi', 'sai mật khẩu');
    await testApp().dataSource.query(`UPDATE sign_in_throttle SET failures = 99`);
    await testApp().dataSource.query(`DELETE FROM sign_in_throttle WHERE key = encode(sha256('account:mot.nguoi'), 'hex')`);
    expect((await signIn('nguoi.khac', 'sai mật khẩu')).status).toBe(401);
    expect((await signIn('nguoi.nua', 'sai mật khẩu')).status).toBe(429);
  });
});

describe('a session', () => {
  it('is asked for by every route that is not public', async () => {
    for (const path of ['/api/session', '/api/units', '/api/people']) {
      const response = await testApp().agent().get(path);
      expect([path, response.status, (response.body as { code: string }).code]).toEqual([path, 401, 'session.required']);
    }
  });

  it.each([['dvk='], ['dvk=abc'], [`dvk=${'a'.repeat(43)}`], [`dvk=${'ă'.repeat(43)}`], ['other=1'], [';;;=']])(
    'is not opened by the cookie %s',
    async (cookie) => {
      const response = await testApp().agent().get('/api/session').set('Cookie', encodeURI(cookie));
      expect(response.status).toBe(401);
    },
  );

  it('ends an hour after its last request', async () => {
    const { person, browser } = await world.signedIn('auditor');
    await back(person.id, 'last_seen_at', '59 minutes');
    expect((await browser.get('/api/session')).status).toBe(200);
    await back(person.id, 'last_seen_at', '59 minutes');
    expect((await browser.get('/api/session')).status).toBe(200);
    await back(person.id, 'last_seen_at', '61 minutes');
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('ends twelve hours after its beginning whatever happens', async () => {
    const { person, browser } = await world.signedIn('auditor');
    const rows = await testApp().dataSource.query<{ hours: string }[]>(
      'SELECT extract(epoch FROM expires_at - created_at) / 3600 AS hours FROM session WHERE person_id = $1',
      [person.id],
    );
    expect(Number(rows[0]?.hours)).toBe(12);
    await back(person.id, 'expires_at', '12 hours');
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('notes a sign of life at most once a minute', async () => {
    const { person, browser } = await world.signedIn('auditor');
    const seen = async () =>
      (await testApp().dataSource.query<{ at: string }[]>('SELECT last_seen_at::text AS at FROM session WHERE person_id = $1', [person.id]))[0]?.at;
    await back(person.id, 'last_seen_at', '59 seconds');
    const before = await seen();
    await browser.get('/api/session');
    expect(await seen()).toBe(before);
    await back(person.id, 'last_seen_at', '2 seconds');
    await browser.get('/api/session');
    expect(String(await seen()) > String(before)).toBe(true);
  });

  it('ends with signing out, twice without harm', async () => {
    const person = await world.somebody({ roles: ['auditor'], password: goodPassword });
    const browser = testApp().agent();
    await signIn(person.username, goodPassword, browser);
    expect((await browser.get('/api/session')).status).toBe(200);
    const out = await browser.delete('/api/session');
    expect(out.status).toBe(204);
    expect(String(out.headers['set-cookie'])).toMatch(/^dvk=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect((await browser.get('/api/session')).status).toBe(401);
    expect((await browser.delete('/api/session')).status).toBe(204);
    expect(await world.actionsOn(person.id)).toEqual(['session.opened', 'session.ended']);
  });

  it('is purged when it is over', async () => {
    const over = await world.signedIn('auditor');
    const idle = await world.signedIn('auditor');
    const living = await world.signedIn('auditor');
    await back(over.person.id, 'expires_at', '13 hours');
    await back(idle.person.id, 'last_seen_at', '2 hours');
    await testApp().get(Retention).apply();
    const left = await testApp().dataSource.query<{ person_id: string }[]>('SELECT person_id FROM session WHERE person_id = ANY($1)', [
      [over.person.id, idle.person.id, living.person.id],
    ]);
    expect(left).toEqual([{ person_id: living.person.id }]);
  });
});

describe('rights', () => {
  it('are those of the posts held today', async () => {
    const person = await world.somebody();
    await world.givePost(person.id, 'administrator', '2020-01-01', '2020-12-31');
    await world.givePost(person.id, 'department-staff', '2090-01-01', null);
    const browser = await world.browserOf(person.id);
    const response = await browser.get('/api/session');
    expect(response.body).toMatchObject({ posts: [], permissions: ['notice.own', 'panel-seat.own', 'session.own'] });
    expect((await browser.get('/api/units')).status).toBe(403);
  });

  it('open a route only to who has its permission', async () => {
    const { browser } = await world.signedIn('unit-clerk');
    const response = await browser.get('/api/people');
    expect([response.status, (response.body as { code: string }).code]).toEqual([403, 'http.forbidden']);
  });

  it('taken away are gone with the next request', async () => {
    const { person, browser } = await world.signedIn('department-staff');
    expect((await browser.get('/api/people')).status).toBe(200);
    await testApp().dataSource.query(`UPDATE post SET valid_to = (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date WHERE person_id = $1`, [person.id]);
    expect((await browser.get('/api/people')).status).toBe(403);
    await testApp().dataSource.query('UPDATE account SET active = false WHERE person_id = $1', [person.id]);
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('are none but changing it while a given password has not been changed', async () => {
    const person = await world.somebody({ roles: ['administrator'], password: goodPassword, mustChange: true });
    const browser = testApp().agent();
    expect((await signIn(person.username, goodPassword, browser)).body).toMatchObject({ permissions: ['session.own'], mustChangePassword: true });
    const refused = await browser.get('/api/people');
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([403, 'session.password-change-required']);
    await browser.put('/api/session/password').send({ currentPassword: goodPassword, newPassword: 'mùa lúa chín vàng' }).expect(204);
    expect((await browser.get('/api/people')).status).toBe(200);
  });
});

describe('changing the own password', () => {
  it('ends every other session and keeps this one', async () => {
    const person = await world.somebody({ roles: ['auditor'], password: goodPassword });
    const browser = testApp().agent();
    await signIn(person.username, goodPassword, browser);
    const elsewhere = await world.browserOf(person.id);
    await browser.put('/api/session/password').send({ currentPassword: goodPassword, newPassword: 'mùa lúa chín vàng' }).expect(204);
    expect((await browser.get('/api/session')).status).toBe(200);
    expect((await elsewhere.get('/api/session')).status).toBe(401);
    expect((await signIn(person.username, goodPassword)).status).toBe(401);
    expect((await signIn(person.username, 'mùa lúa chín vàng')).status).toBe(201);
    expect(await world.actionsOn(person.id)).toContain('account.password-changed');
  });

  it.each([
    ['the current one is wrong', 'sai mật khẩu cũ', 'mùa lúa chín vàng', 'currentPassword', 'identity.wrong-current-password'],
    ['it is too short', goodPassword, 'chín ký t', 'newPassword', 'identity.password-too-short'],
    ['it is too long', goodPassword, 'a1'.repeat(65), 'newPassword', 'identity.password-too-long'],
    ['it is known to everybody', goodPassword, 'MatKhau123', 'newPassword', 'identity.password-too-common'],
    ['it stays the same', goodPassword, goodPassword, 'newPassword', 'identity.password-unchanged'],
  ])('is refused when %s', async (_, currentPassword, newPassword, field, code) => {
    const person = await world.somebody({ roles: ['auditor'], password: goodPassword });
    const browser = await world.browserOf(person.id);
    const response = await browser.put('/api/session/password').send({ currentPassword, newPassword });
    expect(response.status).toBe(422);
    expect(response.body).toMatchObject({ code, fields: [{ field, code }] });
  });

  it('cannot be used to guess', async () => {
    const person = await world.somebody({ roles: ['auditor'], password: goodPassword });
    const browser = await world.browserOf(person.id);
    const guess = () => browser.put('/api/session/password').send({ currentPassword: 'sai mật khẩu cũ', newPassword: 'mùa lúa chín vàng' });
    for (let attempt = 0; attempt < 5; attempt += 1) await guess();
    expect((await guess()).status).toBe(429);
  });
});
