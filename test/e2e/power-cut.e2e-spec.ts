import path from 'node:path';
import { Client } from 'pg';
import { AwardsWorld, type MarkedCampaign } from '../integration/awards/awards-world';
import { eventually } from '../support/eventually';
import { useTestApp } from '../support/test-app';
import { startServer, type TestServer } from '../support/test-product';

let world: AwardsWorld;
let server: TestServer | undefined;
let gate: Client | undefined;

// Before the database they use is thrown away.
afterAll(async () => {
  await gate?.end();
  await server?.stop();
});

/** Its own program prepares the seasons and looks at what is left; the acts are asked of a server that is killed. */
const testApp = useTestApp();

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
  server = await startServer(testApp().database, testApp().storageFolder, path.join(testApp().storageFolder, 'server.log'));
  gate = new Client({ connectionString: testApp().database.url });
  await gate.connect();
});

const ask = (person: { readonly token: string }, address: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${server!.origin}${address}`, { ...init, headers: { Cookie: `dvk=${person.token}`, 'X-Requested-With': 'dvk', 'Content-Type': 'application/json' } });

const rows = <Row>(sql: string, params: readonly unknown[] = []) => testApp().dataSource.query<Row[]>(sql, [...params]);
const pause = () => rows('SELECT 1');
const blocked = async () => (await rows(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).length > 0;
const othersAtWork = async () =>
  (await rows(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL`)).length > 0;

/** Kills the server while its transaction waits to write into the table, and starts it again. */
async function cutBeforeWriting(table: string, act: () => Promise<Response>): Promise<void> {
  await gate!.query('BEGIN');
  await gate!.query(`LOCK TABLE ${table} IN SHARE MODE`);
  const answer = act().then(
    ({ status }) => status,
    () => null,
  );
  await eventually(`the act waits for ${table}`, blocked, pause);
  await server!.kill();
  await gate!.query('ROLLBACK');
  expect(await answer).toBeNull();
  await eventually('the database has taken back what was begun', async () => !(await othersAtWork()), pause);
  await server!.restart();
}

describe('the power goes', () => {
  let campaign: MarkedCampaign;

  it('while a result is frozen: nothing of it is there, and it is frozen whole afterwards', async () => {
    campaign = await world.locked();
    const freeze = () => ask(campaign.secretary, `/api/campaigns/${campaign.campaignId}/results`, { method: 'POST', body: '{}' });
    const left = async () => ({
      results: await rows('SELECT id FROM frozen_result WHERE campaign_id = $1', [campaign.campaignId]),
      lines: await rows('SELECT result_id FROM result_row JOIN frozen_result ON frozen_result.id = result_id WHERE campaign_id = $1', [campaign.campaignId]),
      said: await rows(`SELECT sequence FROM audit_entry WHERE action = 'result.frozen' AND object_id = $1`, [campaign.campaignId]),
      checkpoints: await rows('SELECT * FROM audit_checkpoint'),
    });
    const before = await left();
    for (const table of ['frozen_result', 'result_row', 'audit_entry', 'audit_checkpoint']) {
      await cutBeforeWriting(table, freeze);
      expect({ table, left: await left() }).toEqual({ table, left: before });
    }
    const answer = await freeze();
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: string };
    const manifest = await (await ask(campaign.secretary, `/api/results/${id}/manifest`)).text();
    expect(JSON.parse(manifest)).toHaveProperty('season');
    expect(await server!.dvk('verify', campaign.code)).toContain('tính lại khớp');
    await server!.dvk('audit', 'verify');
  });

  it('while a paper is made: none is kept, and the next who asks gets it whole', async () => {
    const { resultId } = await world.frozen();
    const address = `/api/results/${resultId}/papers/award-list`;
    for (const table of ['stored_file', 'paper']) {
      await cutBeforeWriting(table, () => ask(world.council, address));
      expect({ table, papers: await rows('SELECT kind FROM paper WHERE result_id = $1', [resultId]) }).toEqual({ table, papers: [] });
    }
    const answer = await ask(world.council, address);
    expect(answer.status).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(Buffer.from(await (await ask(world.council, address)).arrayBuffer()).equals(bytes)).toBe(true);
    expect(await rows('SELECT kind FROM paper WHERE result_id = $1', [resultId])).toEqual([{ kind: 'award-list' }]);
  });
});
