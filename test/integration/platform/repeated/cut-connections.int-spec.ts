import { randomInt, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { Client } from 'pg';
import { useTestApp } from '../../../support/test-app';
import { type Person, RegistryWorld } from '../../registry/registry-world';
import { dump } from './database-dump';

const testApp = useTestApp();
let world: RegistryWorld;
let clerk: Person;

/** Lock of the audit chain: whoever holds it keeps every write just before its end. */
const chainLock = 4_901_001;

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
});

const bodyOf = (name: string) => world.initiativeBody(world.commune, { name });

/** A request as bytes, so that its connection can be cut at any of them. */
function bytesOf(key: string, body: object): Buffer {
  const content = Buffer.from(JSON.stringify(body));
  const head = [
    'POST /api/initiatives HTTP/1.1',
    `Host: ${new URL(testApp().origin).host}`,
    `Cookie: dvk=${clerk.token}`,
    'X-Requested-With: dvk',
    'Content-Type: application/json',
    `Content-Length: ${content.length}`,
    `Idempotency-Key: ${key}`,
    '',
    '',
  ].join('\r\n');
  return Buffer.concat([Buffer.from(head), content]);
}

async function opened(): Promise<Socket> {
  const { hostname, port } = new URL(testApp().origin);
  const socket = connect(Number(port), hostname);
  // Cut on purpose: what the system says about it is no news.
  socket.on('error', () => undefined);
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  return socket;
}

const written = (socket: Socket, bytes: Buffer) => new Promise<void>((resolve) => socket.write(bytes, () => resolve()));

const again = (key: string, name: string) => clerk.agent.post('/api/initiatives').set('Idempotency-Key', key).send(bodyOf(name));

const named = async (name: string): Promise<{ id: string }[]> =>
  testApp().dataSource.query('SELECT id FROM initiative WHERE name = $1', [name]);

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function until(held: () => Promise<boolean>): Promise<void> {
  while (!(await held())) await turn();
}

/** Processes of the database that wait for the chain. */
const waiting = async (): Promise<number[]> => {
  const rows: { pid: number }[] = await testApp().dataSource.query(
    `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [chainLock],
  );
  return rows.map(({ pid }) => pid);
};

/** Keeps every write in the middle of its transaction while the work runs. */
async function whileWritesStandStill<T>(work: (release: () => Promise<void>) => Promise<T>): Promise<T> {
  const holder = new Client({ connectionString: testApp().database.url });
  await holder.connect();
  await holder.query('SELECT pg_advisory_lock($1)', [chainLock]);
  let held = true;
  const release = async () => {
    if (held) await holder.query('SELECT pg_advisory_unlock($1)', [chainLock]);
    held = false;
  };
  try {
    return await work(release);
  } finally {
    await release();
    await holder.end();
  }
}

async function expectOneEffect(key: string, name: string): Promise<void> {
  const { body } = await again(key, name).expect(201);
  expect(await named(name)).toEqual([{ id: body.id }]);
  const settled = await dump(testApp().dataSource);
  expect((await again(key, name).expect(201)).body).toEqual(body);
  expect(await dump(testApp().dataSource)).toEqual(settled);
  expect(await world.actionsOn(body.id)).toEqual(['initiative.registered']);
}

describe('a connection cut', () => {
  it('before the request has arrived whole: nothing happened, and sent again it happens once', async () => {
    const [key, name] = [randomUUID(), 'Cắt trước khi đến nơi'];
    const bytes = bytesOf(key, bodyOf(name));
    for (const share of [0.3, 0.6, 0.99]) {
      const socket = await opened();
      await written(socket, bytes.subarray(0, Math.floor(bytes.length * share)));
      socket.destroy();
    }
    expect(await named(name)).toEqual([]);
    await expectOneEffect(key, name);
  });

  it('in the middle of the transaction: sent again it has one effect', async () => {
    const [key, name] = [randomUUID(), 'Cắt giữa giao dịch'];
    await whileWritesStandStill(async (release) => {
      const socket = await opened();
      await written(socket, bytesOf(key, bodyOf(name)));
      await until(async () => (await waiting()).length === 1);
      socket.destroy();
      expect(await named(name)).toEqual([]);
      await release();
      await expectOneEffect(key, name);
    });
  });

  it('in the middle, and sent again before the first has ended: the second waits for the first', async () => {
    const [key, name] = [randomUUID(), 'Gửi lại khi lần đầu chưa xong'];
    await whileWritesStandStill(async (release) => {
      const socket = await opened();
      await written(socket, bytesOf(key, bodyOf(name)));
      await until(async () => (await waiting()).length === 1);
      socket.destroy();
      const second = again(key, name).then((response) => response);
      await until(async () => (await waitingForClaim()) === 1);
      await release();
      expect((await second).status).toBe(201);
      await expectOneEffect(key, name);
    });
  });

  it('to the database, in the middle: the request fails without effect, and sent again it happens once', async () => {
    const [key, name] = [randomUUID(), 'Mất kết nối tới cơ sở dữ liệu'];
    await whileWritesStandStill(async (release) => {
      const first = again(key, name).then((response) => response);
      await until(async () => (await waiting()).length === 1);
      await testApp().dataSource.query('SELECT pg_terminate_backend($1)', [(await waiting())[0]]);
      expect((await first).status).toBe(500);
      await release();
      expect(await named(name)).toEqual([]);
      await expectOneEffect(key, name);
    });
  });

  it('after the commit, before the answer was read: sent again it is answered and has one effect', async () => {
    const [key, name] = [randomUUID(), 'Cắt sau khi ghi'];
    const socket = await opened();
    socket.pause();
    await written(socket, bytesOf(key, bodyOf(name)));
    await until(async () => (await named(name)).length === 1);
    socket.destroy();
    await expectOneEffect(key, name);
  });

  it('at any moment, a hundred times: one effect each', async () => {
    const names = Array.from({ length: 100 }, (_, round) => `Cắt bất kỳ lúc nào ${round}`);
    for (const name of names) {
      const key = randomUUID();
      const socket = await opened();
      void written(socket, bytesOf(key, bodyOf(name)));
      for (let turns = randomInt(40); turns > 0; turns -= 1) await turn();
      socket.destroy();
      await again(key, name).expect(201);
    }
    const rows: { n: number }[] = await testApp().dataSource.query('SELECT count(*)::int AS n FROM initiative WHERE name = ANY($1)', [names]);
    expect(rows).toEqual([{ n: names.length }]);
  });
});

/** Requests that wait for their twin to end. */
async function waitingForClaim(): Promise<number> {
  const rows: { n: number }[] = await testApp().dataSource.query(
    `SELECT count(*)::int AS n FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO idempotency_record%'`,
  );
  return rows[0]?.n ?? 0;
}
