import { useTestApp } from '../../support/test-app';
import { goodPassword, IdentityWorld } from './identity-world';

const testApp = useTestApp({ environment: { PUBLIC_ORIGIN: 'https://danvan.example.vn', SESSION_IDLE_MINUTES: '5', SESSION_MAX_HOURS: '1' } });

describe('behind https', () => {
  it('the cookie is bound to the host and to https; the limits are settings', async () => {
    const world = await IdentityWorld.make(testApp());
    const person = await world.somebody({ roles: ['auditor'], password: goodPassword });
    const response = await testApp()
      .agent()
      .set('Origin', 'https://danvan.example.vn')
      .post('/api/session')
      .send({ username: person.username, password: goodPassword });
    const cookie = String(response.headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-dvk=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const token = cookie.slice('__Host-dvk='.length).split(';')[0];
    const ask = (name: string) => testApp().agent().get('/api/session').set('Cookie', `${name}=${token}`);
    expect([(await ask('__Host-dvk')).status, (await ask('dvk')).status]).toEqual([200, 401]);
    await testApp().dataSource.query(`UPDATE session SET last_seen_at = last_seen_at - interval '6 minutes'`);
    expect((await ask('__Host-dvk')).status).toBe(401);
  });
});
