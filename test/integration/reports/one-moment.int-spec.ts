import { SeasonExportService } from '@dvk/reports';
import type { Season } from '@dvk/scoring-core';
import { Client } from 'pg';
import { eventually } from '../../support/eventually';
import { useTestApp } from '../../support/test-app';
import { AwardsWorld } from '../awards/awards-world';
import { fullMarks, sheetBody } from '../judging/judging-world';
import type { Person } from '../registry/registry-world';

const testApp = useTestApp();
let world: AwardsWorld;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
});

const entries = [{ code: 'MH001', name: 'Đường hoa', a1: [null, null], kind: 'collective-model', group: 'Tập thể' }] as const;
/** What the two members and the office have given. */
type Given = readonly [number, number, number];

/** A campaign in its marking, with a way to write a mark of each of the three. */
async function marking() {
  const { campaignId, nominationIds } = await world.campaign(entries);
  const nominationId = nominationIds.get('MH001') ?? '';
  const panelId = await world.judging.panel(campaignId);
  const member = async (department: number) => {
    const person = await world.judging.member(panelId, { unitId: world.judging.departments[department] ?? null });
    await world.judging.assign(campaignId, person.memberId, nominationId);
    return { person, sheetId: await world.judging.sheetOf(person, campaignId) };
  };
  const members = [await member(0), await member(1)];
  const versions = [1, 1, 0];
  const put = async (who: number, path: string, person: Person, body: (version: number) => object): Promise<void> => {
    versions[who] = (await person.agent.put(path).send(body(versions[who] ?? 0)).expect(200)).body.version;
  };
  const write = async (who: 0 | 1 | 2, hundredths: number): Promise<void> => {
    const own = members[who];
    if (own === undefined) await put(who, `/api/nominations/${nominationId}/office-sheet`, world.staff, (version) => ({ version, marks: { Q1: { kind: 'points', hundredths } }, remarks: {} }));
    else await put(who, `/api/score-sheets/${own.sheetId}`, own.person, (version) => sheetBody(version, { marks: fullMarks(hundredths) }));
  };
  for (const [who, { sheetId, person }] of members.entries()) versions[who] = (await person.agent.get(`/api/score-sheets/${sheetId}`).expect(200)).body.version;
  for (const who of [0, 1, 2] as const) await write(who, 0);
  return { campaignId, write, exported: async () => givenIn(await testApp().get(SeasonExportService).export(campaignId)) };
}

function givenIn({ sheets, assessors }: Season): Given {
  const [one, other] = assessors.map(({ code }) => code);
  const hundredths = (assessorCode: string | null | undefined, item: string): number => {
    const mark = sheets.find((sheet) => sheet.assessorCode === assessorCode)?.marks[item];
    return mark?.kind === 'points' ? mark.hundredths : -1;
  };
  return [hundredths(one, 'A1'), hundredths(other, 'A1'), hundredths(null, 'Q1')];
}

/** Does something while an act waits for a table that somebody else holds. */
async function whileWaiting<Answer>(table: string, act: () => Promise<Answer>, meanwhile: () => Promise<unknown>): Promise<Answer> {
  const gate = new Client({ connectionString: testApp().database.url });
  await gate.connect();
  try {
    await gate.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    const answer = act();
    await eventually(`somebody waits for ${table}`, async () => (await waiting()).length > 0, () => Promise.resolve());
    await meanwhile();
    await gate.query('ROLLBACK');
    return await answer;
  } finally {
    await gate.end();
  }
}

/** Whoever waits for somebody, and for what kind of lock. */
const waiting = (): Promise<{ kind: string }[]> =>
  testApp().dataSource.query(`SELECT locktype AS kind FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);

it('every list taken out while three people go on marking is a state that was committed', async () => {
  const { write, exported } = await marking();
  const states: Given[] = [[0, 0, 0]];
  let stop = false;
  const writing = (async () => {
    for (let step = 1; !stop; step += 1) {
      for (const who of [0, 1, 2] as const) {
        const next: [number, number, number] = [...(states.at(-1) ?? [0, 0, 0])];
        next[who] = (step % 20) * 50;
        await write(who, next[who]);
        states.push(next);
      }
    }
  })();
  const found: Given[] = [];
  try {
    for (let round = 0; round < 4; round += 1) {
      // It has read the members' sheets and comes to the office's when all three have been changed.
      const goOn = async (): Promise<void> => {
        const began = states.length;
        await eventually('all three go on', () => states.length >= began + 4, () => testApp().dataSource.query('SELECT'));
      };
      found.push(await whileWaiting('set_aside_sheet', exported, goOn));
    }
  } finally {
    stop = true;
    await writing;
  }
  expect(states).toEqual(expect.arrayContaining(found));
});

it('a version holds the decisions of one moment: one that is recorded meanwhile waits, and is not in it', async () => {
  const campaign = await world.frozen();
  const ground = { reason: 'Theo kết luận', decidedBy: 'Hội đồng', decidedAt: '2026-03-02T01:00:00Z', document: 'Biên bản số 02' };
  const decide = (nominationCode: string) => world.council.agent.post(`/api/campaigns/${campaign.campaignId}/decisions`).send({ kind: 'departure', nominationCode, award: null, ...ground });
  await decide('MH001').expect(201);
  let second = Promise.resolve(0);
  const version = await whileWaiting(
    'office_sheet',
    () => world.council.agent.post(`/api/campaigns/${campaign.campaignId}/result-versions`).send({ replacesId: campaign.resultId, reason: 'Đính chính', finalise: false }).then((response) => response),
    async () => {
      second = decide('MH007').then(({ status }) => status);
      await eventually('the decision waits', async () => (await waiting()).length > 1, () => Promise.resolve());
      expect((await waiting()).map(({ kind }) => kind)).toContain('advisory');
    },
  );
  expect([version.status, await second]).toEqual([201, 201]);
  const { body } = await world.council.agent.get(`/api/results/${version.body.id}/lines`).expect(200);
  const awardOf = (code: string) => body.find((line: { nominationCode: string }) => line.nominationCode === code).award;
  expect([awardOf('MH001'), awardOf('MH007')]).toEqual([null, 'Bằng khen']);
  expect((await world.council.agent.get(`/api/campaigns/${campaign.campaignId}/decisions`).expect(200)).body).toMatchObject({ changed: true, acts: [{}, {}] });
});
