import http from 'node:http';
import { Client } from 'pg';
import { eventually } from '../../support/eventually';
import { openTestApp, type TestApp } from '../../support/test-app';

let testApp: TestApp;
let gate: Client;

beforeAll(async () => {
  testApp = await openTestApp();
  gate = new Client({ connectionString: testApp.database.url });
  await gate.connect();
});

afterAll(async () => {
  await gate.end();
  await testApp.database.drop();
});

function get(agent: http.Agent): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    http.get(`${testApp.origin}/api/units?limit=1`, { agent, headers: { Cookie: `dvk=${'a'.repeat(43)}` } }, (response) => resolve(response.resume())).once('error', reject);
  });
}

it('keeps an idle connection for longer than a proxy does, and waits for none when it ends', async () => {
  const agent = new http.Agent({ keepAlive: true });
  const [, seconds] = /timeout=(\d+)/.exec(String((await get(agent)).headers['keep-alive'])) ?? [];
  expect(Number(seconds)).toBeGreaterThan(120);
  await gate.query('BEGIN');
  await gate.query('LOCK TABLE session IN ACCESS EXCLUSIVE MODE');
  const underWay = get(agent);
  const look = () => testApp.dataSource.query<object[]>(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
  await eventually('the request is under way', async () => (await look()).length > 0, look);
  const ended = testApp.stop();
  await eventually('nobody new is let in', () => !(testApp.app.getHttpServer() as http.Server).listening, () => gate.query('SELECT 1'));
  await gate.query('ROLLBACK');
  expect((await underWay).statusCode).toBe(401);
  await ended;
  agent.destroy();
});
