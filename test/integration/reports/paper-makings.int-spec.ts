import { JobQueue, Transactor } from '@dvk/platform';
import { Client } from 'pg';
import { eventually } from '../../support/eventually';
import { useTestApp } from '../../support/test-app';
import { AwardsWorld } from '../awards/awards-world';
import { refusal } from '../judging/judging-world';

const testApp = useTestApp({ takesJobs: true });
let world: AwardsWorld;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
});

interface Offered {
  readonly kind: string;
  readonly madeAt: string | null;
  readonly making: { readonly state: string; readonly done: number; readonly total: number } | null;
  readonly takesLong: boolean;
}

const pause = () => testApp().dataSource.query('SELECT pg_sleep(0.1)');
const offered = async (resultId: string, kind: string): Promise<Offered> => {
  const { body } = await world.council.agent.get(`/api/results/${resultId}/papers`).expect(200);
  const found = (body as Offered[]).find((paper) => paper.kind === kind);
  if (found === undefined) throw new Error(kind);
  return found;
};
const ask = (resultId: string, kinds: readonly string[], { agent } = world.council) => agent.post(`/api/results/${resultId}/paper-makings`).send({ kinds });
const made = (resultId: string, kind: string) => eventually(`${kind} is made`, async () => (await offered(resultId, kind)).madeAt !== null, pause);
const acts = (resultId: string) => testApp().dataSource.query<{ data: object }[]>(`SELECT data FROM audit_entry WHERE action = 'paper.making-asked' AND object_id = $1 ORDER BY sequence`, [resultId]);

/** As somebody with the database's own account would do it: triggers off, change, triggers on. */
const tamper = (statement: string) =>
  testApp().dataSource.transaction(async (tx) => {
    await tx.query('ALTER TABLE manifest_part DISABLE TRIGGER USER');
    await tx.query(statement);
    await tx.query('ALTER TABLE manifest_part ENABLE TRIGGER USER');
  });

it('papers asked for are made in the background; whoever comes back sees how far they are, and finds them', async () => {
  const { resultId } = await world.frozen();
  // The last step waits: what is told until then stands still to be looked at.
  const gate = new Client({ connectionString: testApp().database.url });
  let again = Promise.resolve(0);
  await gate.connect();
  try {
    await gate.query('BEGIN; LOCK TABLE paper IN SHARE MODE');
    const answer = await ask(resultId, ['award-list']).expect(202);
    expect((answer.body as Offered[]).filter(({ making }) => making !== null).map(({ kind, making }) => [kind, making?.state])).toEqual([['award-list', 'waiting']]);
    // Asked once more, by somebody else: it is on its way already. Who asks while it is put in its place waits for that.
    again = ask(resultId, ['award-list'], world.auditor).then(({ status }) => status);
    await eventually('all rows are told', async () => {
      const { making } = await offered(resultId, 'award-list');
      return making?.state === 'making' && making.total > 0 && making.done === making.total;
    }, pause);
    expect((await offered(resultId, 'award-list')).making).toEqual({ state: 'making', done: 12, total: 12 });
    expect(await testApp().dataSource.query('SELECT kind FROM paper WHERE result_id = $1', [resultId])).toEqual([]);
  } finally {
    await gate.query('ROLLBACK');
    await gate.end();
  }
  expect(await again).toBe(202);
  await made(resultId, 'award-list');
  await ask(resultId, ['award-list', 'rank-explanation']).expect(202);
  await made(resultId, 'rank-explanation');
  expect((await offered(resultId, 'award-list')).making).toBeNull();
  expect(await testApp().dataSource.query('SELECT kind FROM paper_making WHERE result_id = $1', [resultId])).toEqual([]);
  expect(await acts(resultId)).toEqual([{ data: { kinds: ['award-list'] } }, { data: { kinds: ['rank-explanation'] } }]);
  // There is nothing to be made any more, and so nothing is done.
  await ask(resultId, ['award-list']).expect(202);
  expect(await acts(resultId)).toHaveLength(2);
});

it('one that cannot be made says so and can be asked for again', async () => {
  const { resultId } = await world.frozen();
  const [{ content }] = await testApp().dataSource.query<[{ content: string }]>('SELECT content FROM manifest_part WHERE result_id = $1 AND part_no = 1', [resultId]);
  await tamper(`UPDATE manifest_part SET content = 'x' WHERE result_id = '${resultId}' AND part_no = 1`);
  await ask(resultId, ['award-list']).expect(202);
  await eventually('it has failed', async () => (await offered(resultId, 'award-list')).making?.state === 'failed', pause);
  expect(refusal(await world.council.agent.get(`/api/results/${resultId}/papers/award-list`))).toEqual([409, 'paper.not-made']);
  await tamper(`UPDATE manifest_part SET content = $m$${content}$m$ WHERE result_id = '${resultId}' AND part_no = 1`);
  const answer = await ask(resultId, ['award-list']).expect(202);
  expect((answer.body as Offered[]).find(({ kind }) => kind === 'award-list')?.making?.state).toBe('waiting');
  await made(resultId, 'award-list');
});

it('what a program left in the midst when it died is made by the next that takes the job', async () => {
  const { resultId } = await world.frozen();
  await testApp().dataSource.query(`INSERT INTO paper_making (result_id, kind, state, done, total, told_at) VALUES ($1, 'score-summary', 'making', 3, 20, now())`, [resultId]);
  await testApp().get(Transactor).write((tx) => testApp().get(JobQueue).enqueue(tx, 'reports.paper-making', { resultId, kind: 'score-summary' }));
  await made(resultId, 'score-summary');
  expect((await offered(resultId, 'score-summary')).making).toBeNull();
});

it('one of which nothing was heard for long counts as failed, and is asked for again', async () => {
  const { resultId } = await world.frozen();
  await testApp().dataSource.query(`INSERT INTO paper_making (result_id, kind, state, done, total, told_at) VALUES ($1, 'award-list', 'making', 3, 12, now() - interval '4 minutes')`, [resultId]);
  expect((await offered(resultId, 'award-list')).making?.state).toBe('making');
  await testApp().dataSource.query(`UPDATE paper_making SET told_at = now() - interval '6 minutes' WHERE result_id = $1`, [resultId]);
  expect((await offered(resultId, 'award-list')).making?.state).toBe('failed');
  await ask(resultId, ['award-list']).expect(202);
  await made(resultId, 'award-list');
});

it('a download that somebody waited for ends what was asked for in the background', async () => {
  const { resultId } = await world.frozen();
  await testApp().dataSource.query(`INSERT INTO paper_making (result_id, kind, state, told_at) VALUES ($1, 'award-list', 'failed', now())`, [resultId]);
  await world.council.agent.get(`/api/results/${resultId}/papers/award-list`).expect(200);
  expect((await offered(resultId, 'award-list')).making).toBeNull();
});

it('a long result says that its papers are asked for beforehand, and its explanations come as an archive of volumes', async () => {
  const { resultId, code } = await world.frozen();
  await testApp().dataSource.transaction(async (tx) => {
    await tx.query('ALTER TABLE frozen_result DISABLE TRIGGER USER');
    await tx.query(`UPDATE frozen_result SET summary = jsonb_set(summary, '{incomplete}', '1500') WHERE id = $1`, [resultId]);
    await tx.query('ALTER TABLE frozen_result ENABLE TRIGGER USER');
  });
  expect(await offered(resultId, 'rank-explanation')).toMatchObject({ takesLong: true, fileName: `Phiếu giải trình thứ hạng – ${code}.zip` });
  expect(await offered(resultId, 'reward-notice')).toMatchObject({ takesLong: true, fileName: `Thông báo kết quả (được đề nghị khen) – ${code}.docx` });
  expect(await offered(resultId, 'award-list')).toMatchObject({ takesLong: true, fileName: `Danh sách đề nghị khen thưởng – ${code}.xlsx` });

  // Nobody is kept waiting for what is not there; once it is there, it is downloaded as ever.
  const download = (path: string) => world.council.agent.get(`/api/results/${resultId}/${path}`);
  const refused = await download('papers/award-list').expect(409);
  expect(refused.body).toMatchObject({ code: 'paper.made-beforehand', params: { kinds: 'award-list' } });
  const all = (await world.council.agent.get(`/api/results/${resultId}/papers`)).body as Offered[];
  const long = all.filter(({ takesLong }) => takesLong).map(({ kind }) => kind);
  expect((await download('paper-set').expect(409)).body).toMatchObject({ code: 'paper.made-beforehand', params: { kinds: long.join(' ') } });
  expect(await testApp().dataSource.query('SELECT kind FROM paper WHERE result_id = $1', [resultId])).toEqual([]);
  await ask(resultId, ['award-list']).expect(202);
  await made(resultId, 'award-list');
  await download('papers/award-list').expect(200);
});

it('is no business of whom the result does not concern, and takes known papers only', async () => {
  const { resultId } = await world.frozen();
  for (const person of [world.clerk, world.foreigner, world.administrator, world.communeCouncil]) expect([403, 404]).toContain((await ask(resultId, ['award-list'], person)).status);
  for (const kinds of [[], ['none'], ['award-list', 'award-list'], 'award-list', [7]]) expect([kinds, refusal(await ask(resultId, kinds as string[]))[0]]).toEqual([kinds, 422]);
  expect(await testApp().dataSource.query('SELECT 1 FROM paper_making WHERE result_id = $1', [resultId])).toEqual([]);
});
