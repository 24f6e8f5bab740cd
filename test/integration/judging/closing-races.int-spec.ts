import type { QueryRunner } from 'typeorm';
import { downloadWorkbook, editWorkbook, typeMark, workbookPath } from '../../support/score-sheet-upload';
import { useTestApp } from '../../support/test-app';
import { fullMarks, JudgingWorld, refusal, sheetBody } from './judging-world';

const testApp = useTestApp({ environment: { DATABASE_POOL_SIZE: '40' } });
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

/** One member with many sheets, the panel's secretary, and everything that writes a mark. */
async function crowd(writers: number) {
  const campaignId = await world.campaign();
  const nominations = await world.nominations(campaignId, Array.from({ length: writers }, () => world.registry.commune));
  const panelId = await world.panel(campaignId);
  const member = await world.member(panelId, { unitId: null });
  const secretary = await world.member(panelId, { unitId: null, position: 'secretary' });
  for (const id of nominations) await world.assign(campaignId, member.memberId, id);
  const sheets = (await world.deskOf(member, campaignId)).map(({ sheetId }) => sheetId);
  // Each save says something new: equal content would be saved already and make no version.
  let saves = 0;
  const write = (sheetId: string, version = 1) =>
    member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(version, { comment: `Lần lưu ${(saves += 1)}` })).then((response) => response);
  const submit = (sheetId: string, version: number) => member.agent.post(`/api/score-sheets/${sheetId}/submission`).send({ version }).then((response) => response);
  const submitAll = (seen: readonly { readonly id: string; readonly version: number }[]) =>
    member.agent.post('/api/score-sheets/submissions').send({ campaignId, sheets: seen }).then((response) => response);
  const office = (nominationId: string, version: number) =>
    world.staff.agent.put(`/api/nominations/${nominationId}/office-sheet`).send({ version, marks: { Q1: { kind: 'points', hundredths: 100 + 50 * version } }, remarks: {} }).then((response) => response);
  const close = () => secretary.agent.post(`/api/campaigns/${campaignId}/scoring-closure`).send({ reason: 'Hết hạn' }).then((response) => response);
  return { campaignId, nominations, member, sheets, write, submit, submitAll, office, close };
}

type Crowd = Awaited<ReturnType<typeof crowd>>;

/** The member's workbook with one mark changed, all sheets to be handed in with it; it fits the crowd as `rewind` leaves it. */
async function workbookOf({ campaignId, member, sheets }: Crowd) {
  await rewind(campaignId, sheets);
  const bytes = await editWorkbook(await downloadWorkbook(member.agent, campaignId), (sheetOf) => typeMark(sheetOf('MH001'), 'A2', 5));
  const sent = (path: string) => member.agent.post(`${workbookPath(campaignId)}/${path}`);
  const { body } = await sent('preview').attach('file', bytes, 'phieu.xlsx').expect(200);
  return () => sent('application').field('fingerprint', body.fingerprint).field('handIn', '1').attach('file', bytes, 'phieu.xlsx').then((response) => response);
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

function storedOffice(campaignId: string): Promise<Pick<StoredSheet, 'version' | 'late'>[]> {
  return testApp().dataSource.query(
    `SELECT sheet.version, sheet.updated_at > phase.closed_at AS late
     FROM office_sheet sheet JOIN nomination ON nomination.id = sheet.nomination_id JOIN campaign_phase phase ON phase.campaign_id = nomination.campaign_id AND phase.kind = 'scoring'
     WHERE nomination.campaign_id = $1`,
    [campaignId],
  );
}

/** Back to the evening before: marking is open and every sheet is a complete draft. */
async function rewind(campaignId: string, sheets: readonly string[]): Promise<void> {
  const { dataSource } = testApp();
  await dataSource.query('DELETE FROM scoring_closure WHERE campaign_id = $1', [campaignId]);
  await dataSource.query('DELETE FROM office_sheet WHERE nomination_id IN (SELECT id FROM nomination WHERE campaign_id = $1)', [campaignId]);
  await dataSource.query(
    `UPDATE campaign_phase SET closed_at = NULL, opens_at = CASE WHEN kind = 'scoring-closed' THEN closes_at - interval '1 hour' ELSE opens_at END WHERE campaign_id = $1`,
    [campaignId],
  );
  await dataSource.query(`UPDATE score_sheet SET state = 'draft', marks = $2, comment = '', submitted_at = NULL, total = NULL, version = 1 WHERE id = ANY($1)`, [sheets, JSON.stringify(fullMarks())]);
}

interface Closed {
  readonly body: { readonly closure: { readonly lateMembers: readonly { readonly missing: number }[] } };
}

/** Sheets that the closer counted as missing. */
const missingOf = ({ body }: Closed): number => body.closure.lateMembers.reduce((sum, { missing }) => sum + missing, 0);

describe('a writer and the closer who meet at the lock', () => {
  const writers = 24;
  const longestWait = 120_000;

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

  const holdPhase = (runner: QueryRunner, campaignId: string) => runner.query('SELECT id FROM campaign_phase WHERE campaign_id = $1 ORDER BY position FOR UPDATE', [campaignId]);
  const closePhase = (runner: QueryRunner, campaignId: string) =>
    runner.query(`UPDATE campaign_phase SET closed_at = clock_timestamp() WHERE campaign_id = $1 AND kind = 'scoring'`, [campaignId]);

  it('who comes while it is being closed is refused, every one of them, and nothing is written', async () => {
    const { campaignId, sheets, write } = await crowd(writers);
    await holding(async (runner) => {
      await holdPhase(runner, campaignId);
      const answers = Promise.all(sheets.map((sheetId) => write(sheetId)));
      await untilTheyWait(writers, 'writers');
      await closePhase(runner, campaignId);
      await runner.commitTransaction();
      expect((await answers).map(refusal)).toEqual(Array.from({ length: writers }, () => [409, 'campaign.phase-closed']));
    });
    expect((await stored(campaignId, sheets)).filter(({ version }) => version > 1)).toEqual([]);
  });

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
  });

  it('who comes after the closer waits behind it, however many are inside', async () => {
    const { campaignId, sheets, write, close } = await crowd(1);
    await holding(async (runner) => {
      await runner.query(`SELECT phase_held_for_share($1, 'score-sheet.mark')`, [campaignId]);
      const closing = close();
      await untilTheyWait(1, 'the closer');
      const writing = write(sheets[0]!);
      await untilTheyWait(2, 'the writer');
      await runner.commitTransaction();
      expect((await closing).status).toBe(201);
      expect(refusal(await writing)).toEqual([409, 'campaign.phase-closed']);
    });
  });

  describe('by every road a mark can come', () => {
    let few: Crowd;
    let upload: () => Promise<{ readonly status: number; readonly body: object }>;

    beforeAll(async () => {
      few = await crowd(3);
      upload = await workbookOf(few);
    });

    const roads: readonly (readonly [name: string, write: () => Promise<{ readonly status: number; readonly body: object }>, written: number, handedIn: number])[] = [
      ['a draft', () => few.write(few.sheets[0]!), 1, 0],
      ['a sheet handed in', () => few.submit(few.sheets[0]!, 1), 1, 1],
      ['all sheets handed in at once', () => few.submitAll(few.sheets.map((id) => ({ id, version: 1 }))), 3, 3],
      ['the offline workbook', () => upload(), 3, 3],
      ["the office's items", () => few.office(few.nominations[0]!, 0), 1, 0],
    ];

    const written = async () => [...(await stored(few.campaignId, few.sheets)).filter(({ version }) => version > 1), ...(await storedOffice(few.campaignId))];

    it.each(roads)('%s: refused while it is being closed, and nothing is written', async (_, write) => {
      await rewind(few.campaignId, few.sheets);
      await holding(async (runner) => {
        await holdPhase(runner, few.campaignId);
        const answer = write();
        await untilTheyWait(1, 'the writer');
        await closePhase(runner, few.campaignId);
        await runner.commitTransaction();
        expect(refusal(await answer)).toEqual([409, 'campaign.phase-closed']);
      });
      expect(await written()).toEqual([]);
    });

    it.each(roads)('%s: waited for by the closer once it is inside, in time and in the count', async (_, write, rows, handedIn) => {
      await rewind(few.campaignId, few.sheets);
      await holding(async (runner) => {
        // Every road comes past the nomination after the phase: there the writer is kept inside.
        await runner.query('SELECT id FROM nomination WHERE campaign_id = $1 FOR NO KEY UPDATE', [few.campaignId]);
        const answer = write();
        await untilTheyWait(1, 'the writer');
        const closing = few.close();
        await untilTheyWait(2, 'the closer');
        await runner.commitTransaction();
        expect(await answer).toMatchObject({ status: 200 });
        const closed = await closing;
        expect([closed.status, missingOf(closed)]).toEqual([201, few.sheets.length - handedIn]);
      });
      expect((await written()).map(({ late }) => late)).toEqual(Array.from({ length: rows }, () => false));
    });

    it('the offline workbook, closed at moments all along its way: all of it is in and in time, or nothing', async () => {
      const rounds = 12;
      const inTime: boolean[] = [];
      // How long an upload takes is measured in requests of somebody else, so that no race depends on how fast the machine is.
      const pingsWhile = async (work: Promise<unknown>, most = Infinity): Promise<number> => {
        let over = false;
        const end = work.then(() => void (over = true));
        let pings = 0;
        for (; !over && pings < most; pings += 1) await world.staff.agent.get('/api/session').expect(200);
        if (most === Infinity) await end;
        return pings;
      };
      // First before its end for certain, then after it, then ever closer to the moment at which one overtakes the other.
      let [tooEarly, late] = [0, Infinity];
      for (let round = 0; round < rounds; round += 1) {
        await rewind(few.campaignId, few.sheets);
        const uploading = upload();
        const at = await pingsWhile(uploading, round === 0 ? 0 : round === 1 ? Infinity : Math.floor((tooEarly + late) / 2));
        const closed = await few.close();
        expect(closed.status).toBe(201);
        const answer = await uploading;
        const done = answer.status === 200;
        if (!done) expect(refusal(answer)).toEqual([409, 'campaign.phase-closed']);
        const rows = await stored(few.campaignId, few.sheets);
        expect(rows.map(({ state, version }) => [state, version])).toEqual(few.sheets.map(() => (done ? ['submitted', 2] : ['draft', 1])));
        if (done) expect(rows.every(({ late }) => !late)).toBe(true);
        expect(missingOf(closed)).toBe(done ? 0 : few.sheets.length);
        if (done) late = at;
        else tooEarly = at;
        inTime.push(done);
      }
      expect(new Set(inTime)).toEqual(new Set([true, false]));
    });
  });
});

describe('200 races of writers against a closer', () => {
  const races = 200;
  const writers = 8;
  const mostSaves = 6;
  const pressedTogether = 3;
  /** Fewer, so that the one press of all comes before the closer often enough to be a race. */
  const mostSavesTogether = 2;

  interface End {
    readonly version: number;
    readonly submitted: boolean;
    readonly refused: boolean;
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

  it('none late in the count, none in time lost', async () => {
    const { campaignId, nominations, sheets, write, submit, submitAll, office, close } = await crowd(writers);
    const tally = { late: 0, lost: 0, halfWritten: 0, miscounted: 0, refused: 0, mixed: 0, together: 0 };
    for (let race = 0; race < races; race += 1) {
      await rewind(campaignId, sheets);
      const answers = counter();
      const accepted = (answer: Awaited<ReturnType<typeof write>>): boolean => {
        answers.heard();
        if (answer.status === 200) return true;
        expect(refusal(answer)).toEqual([409, 'campaign.phase-closed']);
        return false;
      };
      /** Saves again and again until it is done or refused; what was acknowledged is the version it ends with. */
      const saver = async (save: (version: number) => ReturnType<typeof write>, first: number, most = mostSaves): Promise<End> => {
        const saves = 1 + Math.floor(Math.random() * most);
        for (let version = first; version < first + saves; version += 1) {
          if (!accepted(await save(version))) return { version, submitted: false, refused: true };
        }
        return { version: first + saves, submitted: false, refused: false };
      };
      const draft = (sheetId: string, most = mostSaves) => saver((version) => write(sheetId, version), 1, most);
      const writer = async (sheetId: string): Promise<End> => {
        const end = await draft(sheetId);
        if (end.refused) return end;
        return accepted(await submit(sheetId, end.version)) ? { version: end.version + 1, submitted: true, refused: false } : { ...end, refused: true };
      };
      /** Hands in with one press what several tabs have saved. */
      const bulkWriter = async (ids: readonly string[]): Promise<End[]> => {
        const ends = await Promise.all(ids.map((id) => draft(id, mostSavesTogether)));
        if (ends.some(({ refused }) => refused)) return ends;
        const done = accepted(await submitAll(ids.map((id, at) => ({ id, version: ends[at]?.version ?? 0 }))));
        return ends.map(({ version }) => ({ version: done ? version + 1 : version, submitted: done, refused: !done }));
      };
      const closer = async () => {
        await answers.after(Math.floor(Math.random() * 2 * writers));
        return close();
      };
      const [closed, officeEnd, together, ...alone] = await Promise.all([
        closer(),
        saver((version) => office(nominations[0]!, version), 0),
        bulkWriter(sheets.slice(0, pressedTogether)),
        ...sheets.slice(pressedTogether).map(writer),
      ]);
      const ends = [...together, ...alone];
      expect(closed.status).toBe(201);
      const rows = new Map((await stored(campaignId, sheets)).map((row) => [row.id, row]));
      for (const [at, sheetId] of sheets.entries()) {
        const { version = 0, state = '', late = false } = rows.get(sheetId) ?? {};
        const end = ends[at]!;
        if (version < end.version || (end.submitted && state !== 'submitted')) tally.lost += 1;
        if (version > end.version) tally.halfWritten += 1;
        if (late && version > 1) tally.late += 1;
        if (end.refused) tally.refused += 1;
      }
      const [{ version: officeVersion = 0, late: officeLate = false } = {}] = await storedOffice(campaignId);
      if (officeVersion < officeEnd.version) tally.lost += 1;
      if (officeVersion > officeEnd.version) tally.halfWritten += 1;
      if (officeLate) tally.late += 1;
      if (together.every(({ submitted }) => submitted)) tally.together += 1;
      const handedIn = [...rows.values()].filter(({ state }) => state === 'submitted').length;
      if (missingOf(closed) !== sheets.length - handedIn) tally.miscounted += 1;
      if (ends.some(({ refused }) => refused) && ends.some(({ version }) => version > 1)) tally.mixed += 1;
    }
    expect(tally).toMatchObject({ late: 0, lost: 0, halfWritten: 0, miscounted: 0 });
    // A race that nobody could win or lose proves nothing.
    expect(tally.mixed).toBeGreaterThan(races / 4);
    expect(Math.min(tally.together, races - tally.together)).toBeGreaterThan(races / 20);
  });
});
