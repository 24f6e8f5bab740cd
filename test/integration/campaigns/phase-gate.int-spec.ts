import { CampaignsService, campaignDefaults, criteriaExamples, defaultPhases, PhaseGate } from '@dvk/campaigns';
import { Problem, Transactor, type Tx } from '@dvk/platform';
import { useTestApp } from '../../support/test-app';
import { setStage, type Stage } from './stage';

const testApp = useTestApp();
let stage: Stage;
let campaignNo = 0;
beforeAll(async () => {
  stage = await setStage(testApp());
});

const dayMs = 24 * 60 * 60 * 1000;
const inDays = (days: number): Date => new Date(Date.now() + days * dayMs);

async function campaignInScoring(): Promise<string> {
  const content = criteriaExamples[0]?.content;
  if (content === undefined) throw new Error('no example');
  campaignNo += 1;
  const season = {
    ...campaignDefaults,
    code: `THU-${campaignNo}`,
    name: 'Đợt thử',
    year: 2026,
    organizer: 'Ban',
    hostUnitId: stage.province,
    criteriaSet: content,
    phases: defaultPhases({ registration: inDays(-20), scoring: inDays(-5), 'scoring-closed': inDays(5), published: inDays(20) }),
  };
  const created = await testApp().get(Transactor).write((tx) => testApp().get(CampaignsService).createFromSeason(tx, null, season));
  return created.id;
}

/** Resolves once a backend of this database waits for a lock. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const rows = await testApp().dataSource.query<unknown[]>(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
  }
}

/** A transaction that stays open until it is told to commit. */
function heldTransaction(work: (tx: Tx) => Promise<void>): { done: Promise<void>; reached: Promise<void>; commit: () => void } {
  let commit = (): void => undefined;
  let arrive = (): void => undefined;
  const mayCommit = new Promise<void>((resolve) => (commit = resolve));
  const reached = new Promise<void>((resolve) => (arrive = resolve));
  const done = testApp()
    .get(Transactor)
    .write(async (tx) => {
      await work(tx);
      arrive();
      await mayCommit;
    });
  return { done, reached, commit: () => commit() };
}

const codeOf = (error: unknown): string => (error instanceof Problem ? error.code : String(error));

describe('the phase gate', () => {
  it('lets through what the open phase permits and nothing else', async () => {
    const id = await campaignInScoring();
    const gate = testApp().get(PhaseGate);
    await testApp().get(Transactor).write(async (tx) => {
      await gate.require(tx, id, 'score-sheet.mark', 'share');
      await expect(gate.require(tx, id, 'nomination.submit', 'share')).rejects.toMatchObject({
        code: 'campaign.phase-closed',
        params: { permit: 'nomination.submit' },
      });
      await expect(gate.require(tx, '11111111-1111-4111-8111-111111111111', 'score-sheet.mark', 'none')).rejects.toMatchObject({ kind: 'not-found' });
      expect([...(await gate.permitsNow(tx, id))].sort()).toEqual(
        ['assignment.edit', 'office-sheet.edit', 'panel.appoint', 'score-sheet.mark', 'scoring.close'].sort(),
      );
      expect(await gate.hasOpened(tx, id, 'nomination.submit', 'none')).toBe(true);
      expect(await gate.hasOpened(tx, id, 'result.publish', 'none')).toBe(false);
    });
  });

  it('closes at its instant by the database clock', async () => {
    const id = await campaignInScoring();
    const { dataSource } = testApp();
    const [clock] = await dataSource.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
    await dataSource.query(`UPDATE campaign_phase SET closes_at = $2 WHERE campaign_id = $1 AND kind = 'scoring'`, [id, clock?.now]);
    const gate = testApp().get(PhaseGate);
    await expect(testApp().get(Transactor).write((tx) => gate.require(tx, id, 'score-sheet.mark', 'share'))).rejects.toMatchObject({
      code: 'campaign.phase-closed',
    });
  });

  it('makes the closer wait for a writer who was in time', async () => {
    const id = await campaignInScoring();
    const gate = testApp().get(PhaseGate);
    const order: string[] = [];
    const writer = heldTransaction((tx) => gate.require(tx, id, 'score-sheet.mark', 'share'));
    await writer.reached;
    const closer = testApp().get(Transactor).write(async (tx) => {
      await gate.require(tx, id, 'scoring.close', 'update');
      order.push('closing');
      return gate.closePhase(tx, id, 'scoring');
    });
    await somebodyWaits();
    order.push('writer commits');
    writer.commit();
    await writer.done;
    expect(await closer).toBe('scoring-closed');
    expect(order).toEqual(['writer commits', 'closing']);
  });

  it('refuses a writer who came while it was being closed', async () => {
    const id = await campaignInScoring();
    const gate = testApp().get(PhaseGate);
    const closer = heldTransaction(async (tx) => {
      await gate.require(tx, id, 'scoring.close', 'update');
      await gate.closePhase(tx, id, 'scoring');
    });
    await closer.reached;
    const writer = testApp()
      .get(Transactor)
      .write((tx) => gate.require(tx, id, 'score-sheet.mark', 'share'))
      .then(() => 'let through', codeOf);
    await somebodyWaits();
    closer.commit();
    await closer.done;
    expect(await writer).toBe('campaign.phase-closed');
  });

  it('lets two writers in at once', async () => {
    const id = await campaignInScoring();
    const gate = testApp().get(PhaseGate);
    const first = heldTransaction((tx) => gate.require(tx, id, 'score-sheet.mark', 'share'));
    await first.reached;
    await testApp().get(Transactor).write((tx) => gate.require(tx, id, 'score-sheet.mark', 'share'));
    first.commit();
    await first.done;
  });

  it('ends a phase once and opens the next one at the same moment', async () => {
    const id = await campaignInScoring();
    const gate = testApp().get(PhaseGate);
    const transactor = testApp().get(Transactor);
    await transactor.write((tx) => gate.closePhase(tx, id, 'scoring'));
    const open = await transactor.read((tx) => gate.permitsNow(tx, id));
    expect([...open].sort()).toEqual(['result.read', 'score-sheet.remark', 'scoring.close', 'scoring.lock']);
    await expect(transactor.write((tx) => gate.closePhase(tx, id, 'scoring'))).rejects.toMatchObject({ code: 'campaign.phase-not-open' });
    await expect(transactor.write((tx) => gate.closePhase(tx, id, 'published'))).rejects.toMatchObject({ code: 'campaign.phase-not-open' });
  });
});
