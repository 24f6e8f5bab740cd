import { JobQueue, Transactor } from '@dvk/platform';
import { SMTPServer } from 'smtp-server';
import { useTestApp } from '../../support/test-app';
import { JudgingWorld, type Member } from '../judging/judging-world';

/** A port that is free now and stays ours to open later. */
async function freePort(): Promise<number> {
  const server = new SMTPServer({ disabledCommands: ['STARTTLS'] });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

let port = 0;
const environment: Record<string, string> = {};
beforeAll(async () => {
  port = await freePort();
  environment['SMTP_URL'] = `smtp://127.0.0.1:${port}`;
  environment['PUBLIC_ORIGIN'] = 'http://danvan.example.vn';
});
const testApp = useTestApp({ takesJobs: true, environment });
let world: JudgingWorld;
let member: Member;
let campaignId: string;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
  const marking = await world.marking(1);
  campaignId = marking.campaignId;
  member = marking.members[0]!;
  await testApp().dataSource.query('UPDATE person SET email = $2 WHERE id = $1', [member.id, 'thanh-vien@tinh.example.vn']);
});

interface Job {
  readonly id: string;
  readonly state: string;
  readonly retry_limit: number;
  readonly output: unknown;
}

const jobs = (): Promise<Job[]> => testApp().dataSource.query(`SELECT id, state, retry_limit, output FROM pgboss.job WHERE name = 'reports.reminder-mail'`);
const delivery = async (): Promise<{ mail: string }> => (await testApp().dataSource.query<{ mail: string }[]>('SELECT mail FROM reminder_delivery'))[0]!;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function until(held: () => Promise<boolean>): Promise<void> {
  while (!(await held())) await turn();
}

it('a job is left behind when and only when the use case is committed', async () => {
  const enqueue = (fails: boolean) =>
    testApp().get(Transactor).write(async (tx) => {
      await testApp().get(JobQueue).enqueue(tx, 'reports.reminder-mail', { deliveryId: '00000000-0000-4000-8000-000000000000' });
      if (fails) throw new Error('rolled back');
    });
  await expect(enqueue(true)).rejects.toThrow('rolled back');
  expect(await jobs()).toEqual([]);
  await enqueue(false);
  await until(async () => (await jobs()).every(({ state }) => state === 'completed'));
  await testApp().dataSource.query(`DELETE FROM pgboss.job WHERE name = 'reports.reminder-mail'`);
});

it('a mail server that is away loses nothing: the mail waits, and goes when the server is back', async () => {
  await world.staff.agent.post(`/api/campaigns/${campaignId}/reminders`).send({ note: '' }).expect(201);
  await until(async () => (await jobs()).some(({ state }) => state === 'retry'));
  const [waiting] = await jobs();
  expect(waiting?.retry_limit).toBe(2_880);
  expect(JSON.stringify(waiting?.output)).not.toContain('thanh-vien');
  expect((await delivery()).mail).toBe('waiting');
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      stream.resume();
      stream.on('end', () => {
        received.push(...envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  // The minute between two attempts is over.
  await testApp().dataSource.query(`UPDATE pgboss.job SET start_after = now() WHERE name = 'reports.reminder-mail'`);
  await until(async () => (await delivery()).mail === 'sent');
  expect(received).toEqual(['thanh-vien@tinh.example.vn']);
  await new Promise<void>((resolve) => server.close(() => resolve()));
});
