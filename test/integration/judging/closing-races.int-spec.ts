import type { QueryRunner } from 'typeorm';
import { useTestApp } from '../../support/test-app';
import { fullMarks, JudgingWorld, refusal, sheetBody } from './judging-world';

const testApp = useTestApp({ environment: { DATABASE_POOL_SIZE: '40' } });
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
}, 60_000);

/** One member with many sheets and the panel's secretary. */
async function crowd(writers: number) {
  const campaignId = await world.campaign();
  const ids = await world.nominations(campaignId, Array.from({ length: writers }, () => world.registry.commune));
  const panelId = await world.panel(campaignId);
  const member = await world.member(panelId, { unitId: null });
  const secretary = await world.member(panelId, { unitId: null, position: 'secretary' });
  for (const id of ids) await world.assign(campaignId, member.memberId, id);
  const sheets = (await world.deskOf(member, campaignId)).map(({ sheetId }) => sheetId);
  const write = (sheetId: string, version = 1) => member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(version)).then((response) => response);
  const submit = (sheetId: string, version: number) => member.agent.post(`/api/score-sheets/${sheetId}/submission`).send({ version }).then((response) => response);
  const close = () => secretary.agent.post(`/api/campaigns/${campaignId}/scoring-closure`).send({ reason: 'Hết hạn' }).then((response) => response);
  return { campaignId, member, sheets, write, submit, close };
}

interface StoredSheet {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly late: boolean;
}

function stored(campaignId: string, sheets: readonly string[]): Promise<StoredSheet[]> {
  return testApp().dataSource.query(
    `SELECT sheet.id, sheet.version, sheet.state, sheet.updated_at > phase.closed_at AS late FROM score_sheet sheet, campaign_phase phase
     WHERE sheet.id = ANY($1) AND phase.campaign_id = $2 AND phase.kind = 'scoring'`,
    [sheets, campaignId],
  );
}

describe('a writer and the closer who meet at the lock', () => {
  const writers = 24;
  const longestWait = 10_000;

  /** Connections of this database that wait for somebody's lock. */
  async function waiting(): Promise<number> {
    const rows = await testApp().dataSource.query(
      `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows[0].count;
  }

  async function untilTheyWait(count: number, whoever: string): Promise<void> {
    const giveUp = Date.now() + longestWait;
    let seen = 0;
    while (Date.now() < giveUp) {
      seen = await waiting();
      if (seen >= count) return;
    }
    throw new Error(`${whoever} must wait for the lock on the phase, but only ${seen} of ${count} did: the lock is not taken`);
  }

  /** Somebody who holds the phase; whatever happens, it is let go, so that nothing hangs. */
  async function holding(work: (runner: QueryRunner) => Promise<void>): Promise<void> {
    const runner = testApp().dataSource.createQueryRunner();
    await runner.startTransaction();
    try {
      await work(runner);
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }

  it('who comes while it is being closed is refused, every one of them, and nothing is written', async () => {
    const { campaignId, sheets, write } = await crowd(writers);
    await holding(async (runner) => {
      await runner.query('SELECT id FROM campaign_phase WHERE campaign_id = $1 ORDER BY position FOR UPDATE', [campaignId]);
      const answers = Promise.all(sheets.map((sheetId) => write(sheetId)));
      await untilTheyWait(writers, 'writers');
      await runner.query(`UPDATE campaign_phase SET closed_at = clock_timestamp() WHERE campaign_id = $1 AND kind = 'scoring'`, [campaignId]);
      await runner.commitTransaction();
      expect((await answers).map(refusal)).toEqual(Array.from({ length: writers }, () => [409, 'campaign.phase-closed']));
    });
    expect((await stored(campaignId, sheets)).filter(({ version }) => version > 1)).toEqual([]);
  }, 60_000);

  it('the closer waits for whoever is inside', async () => {
    const { campaignId, sheets, write, close } = await crowd(writers);
    let closing = Promise.resolve<Awaited<ReturnType<typeof close>> | null>(null);
    let answers: Awaited<ReturnType<typeof write>>[] = [];
    await holding(async (runner) => {
      await runner.query(`SELECT id FROM campaign_phase WHERE campaign_id = $1 AND kind = 'scoring' FOR SHARE`, [campaignId]);
      closing = close();
      await untilTheyWait(1, 'the closer');
      const writing = Promise.all(sheets.map((sheetId) => write(sheetId)));
      await runner.commitTransaction();
      answers = await writing;
    });
    expect((await closing)?.status).toBe(201);
    const rows = await stored(campaignId, sheets);
    for (const [at, sheetId] of sheets.entries()) {
      const row = rows.find(({ id }) => id === sheetId);
      const { status } = answers[at]!;
      expect([200, 409]).toContain(status);
      expect(row?.version).toBe(status === 200 ? 2 : 1);
      if (status === 200) expect(row?.late).toBe(false);
    }
  }, 60_000);
});

describe('200 races of writers against a closer', () => {
  const races = 200;
  const writers = 8;
  const mostSaves = 6;
  const longestWait = 5_000;

  /** Back to the evening before: marking is open and every sheet is a complete draft. */
  async function rewind(campaignId: string, sheets: readonly string[]): Promise<void> {
    const { dataSource } = testApp();
    await dataSource.query('DELETE FROM scoring_closure WHERE campaign_id = $1', [campaignId]);
    await dataSource.query(
      `UPDATE campaign_phase SET closed_at = NULL, opens_at = CASE WHEN kind = 'scoring-closed' THEN closes_at - interval '1 hour' ELSE opens_at END WHERE campaign_id = $1`,
      [campaignId],
    );
    await dataSource.query(`UPDATE score_sheet SET state = 'draft', marks = $2, submitted_at = NULL, total = NULL, version = 1 WHERE id = ANY($1)`, [
      sheets,
      JSON.stringify(fullMarks()),
    ]);
  }

  /** Counts answers; `after(n)` comes when the n-th has arrived, so that no race depends on how fast the machine is. */
  function counter() {
    let count = 0;
    const waiting = new Map<number, () => void>();
    return {
      heard: () => waiting.get((count += 1))?.(),
      after: (n: number): Promise<void> => (n === 0 ? Promise.resolve() : new Promise((resolve) => waiting.set(n, resolve))),
    };
  }

  it('none late in the count, none in time lost, and the closer is never kept waiting by those who come after', async () => {
    const { campaignId, sheets, write, submit, close } = await crowd(writers);
    const tally = { late: 0, lost: 0, halfWritten: 0, miscounted: 0, keptWaiting: 0, refused: 0, mixed: 0 };
    for (let race = 0; race < races; race += 1) {
      await rewind(campaignId, sheets);
      const answers = counter();
      /** Saves again and again, then hands in, until it is done or refused; what was acknowledged is the version it ends with. */
      const writer = async (sheetId: string): Promise<{ version: number; submitted: boolean; refused: boolean }> => {
        const saves = 1 + Math.floor(Math.random() * mostSaves);
        for (let version = 1; version <= saves + 1; version += 1) {
          const answer = await (version <= saves ? write(sheetId, version) : submit(sheetId, version));
          answers.heard();
          if (answer.status === 200) continue;
          expect(refusal(answer)).toEqual([409, 'campaign.phase-closed']);
          return { version, submitted: false, refused: true };
        }
        return { version: saves + 2, submitted: true, refused: false };
      };
      const closer = async () => {
        await answers.after(Math.floor(Math.random() * 2 * writers));
        const asked = Date.now();
        const answer = await close();
        return { answer, waited: Date.now() - asked };
      };
      const [{ answer: closed, waited }, ...ends] = await Promise.all([closer(), ...sheets.map(writer)]);
      expect(closed.status).toBe(201);
      if (waited > longestWait) tally.keptWaiting += 1;
      const rows = new Map((await stored(campaignId, sheets)).map((row) => [row.id, row]));
      for (const [at, sheetId] of sheets.entries()) {
        const { version = 0, state = '', late = false } = rows.get(sheetId) ?? {};
        const end = ends[at]!;
        if (version < end.version || (end.submitted && state !== 'submitted')) tally.lost += 1;
        if (version > end.version) tally.halfWritten += 1;
        if (late && version > 1) tally.late += 1;
        if (end.refused) tally.refused += 1;
      }
      const handedIn = [...rows.values()].filter(({ state }) => state === 'submitted').length;
      const missing = closed.body.closure.lateMembers.reduce((sum: number, each: { missing: number }) => sum + each.missing, 0);
      if (missing !== sheets.length - handedIn) tally.miscounted += 1;
      if (ends.some(({ refused }) => refused) && ends.some(({ version }) => version > 1)) tally.mixed += 1;
    }
    expect(tally).toMatchObject({ late: 0, lost: 0, halfWritten: 0, miscounted: 0, keptWaiting: 0 });
    // A race that nobody could win or lose proves nothing.
    expect(tally.mixed).toBeGreaterThan(races / 4);
  }, 300_000);
});
