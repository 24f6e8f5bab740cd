import { randomUUID } from 'node:crypto';
import { Retention } from '@dvk/privacy';
import { useTestApp } from '../../../support/test-app';
import { IdentityWorld } from '../../identity/identity-world';
import { type Person, RegistryWorld } from '../../registry/registry-world';
import { dump } from './database-dump';

const testApp = useTestApp();
let world: RegistryWorld;
let clerk: Person;

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
});

const register = (key: string | null, name = 'Thôn sạch', person = clerk) => {
  const call = person.agent.post('/api/initiatives');
  return (key === null ? call : call.set('Idempotency-Key', key)).send(world.initiativeBody(world.commune, { name }));
};
const count = async () => (await dump(testApp().dataSource)).get('initiative')?.length ?? 0;

describe('a key', () => {
  it.each([
    ['too short', '1234567'],
    ['too long', 'x'.repeat(201)],
    ['with a blank', 'khoa co khoang trang'],
    ['empty', ''],
  ])('%s is refused before anything happens', async (_what, key) => {
    const before = await count();
    const { status, body } = await register(key);
    expect([status, body.code, body.params]).toEqual([422, 'request.idempotency-key-form', { min: 8, max: 200 }]);
    expect(await count()).toBe(before);
  });

  it.each([['the shortest', '12345678'], ['the longest', '~'.repeat(200)]])('%s is taken', async (_what, key) => {
    await register(key).expect(201);
  });

  it('belongs to one person: two may choose the same', async () => {
    const other = await world.person(['unit-clerk', world.commune]);
    const key = randomUUID();
    const [one, two] = [await register(key).expect(201), await register(key, 'Thôn xanh', other).expect(201)];
    expect(two.body.id).not.toBe(one.body.id);
  });

  it('stays free when the request was refused: what was wrong can be mended under it', async () => {
    const key = randomUUID();
    expect((await register(key, ' \u200b ')).status).toBe(422);
    await register(key, 'Có tên').expect(201);
    expect((await register(key, 'Tên khác')).body.code).toBe('request.idempotency-key-reused');
  });

  it('is not needed: without one every request is a new one', async () => {
    const before = await count();
    await register(null).expect(201);
    await register(null).expect(201);
    expect(await count()).toBe(before + 2);
  });

  it('means nothing to a request that only reads', async () => {
    const key = randomUUID();
    await clerk.agent.get('/api/initiatives').set('Idempotency-Key', key).expect(200);
    await register(key).expect(201);
  });

  it('does not give back a right that was taken away', async () => {
    const leaving = await world.person(['unit-clerk', world.commune]);
    const key = randomUUID();
    await register(key, 'Trước khi thôi việc', leaving).expect(201);
    await testApp().dataSource.query(`UPDATE post SET valid_to = current_date WHERE person_id = $1`, [leaving.id]);
    expect((await register(key, 'Trước khi thôi việc', leaving)).status).toBe(403);
  });
});

describe('what is kept of an answer', () => {
  it('shows nobody the password that was told once, and tells it to the sender again', async () => {
    const identity = await IdentityWorld.make(testApp());
    const { browser } = await identity.signedIn('administrator');
    const somebody = await identity.somebody();
    const key = randomUUID();
    const reset = () => browser.put(`/api/people/${somebody.id}/password-reset`).set('Idempotency-Key', key).send();
    const { body } = await reset().expect(200);
    expect((await reset().expect(200)).body).toEqual(body);
    const [kept] = await testApp().dataSource.query<{ answer: Buffer; row: string }[]>(
      `SELECT answer, to_jsonb(record)::text AS row FROM idempotency_record AS record ORDER BY created_at DESC LIMIT 1`,
    );
    expect(kept?.answer.toString('latin1')).not.toContain(body.temporaryPassword);
    expect(kept?.row).not.toContain(key);
  });

  it('goes after a day, and the key is free again', async () => {
    const [old, young] = [randomUUID(), randomUUID()];
    const { body: oldBody } = await register(old).expect(201);
    const { dataSource } = testApp();
    await dataSource.query(`UPDATE idempotency_record SET created_at = now() - interval '25 hours'`);
    const { body: youngBody } = await register(young).expect(201);
    await testApp().get(Retention).apply();
    expect((await register(young).expect(201)).body.id).toBe(youngBody.id);
    expect((await register(old).expect(201)).body.id).not.toBe(oldBody.id);
  });
});
