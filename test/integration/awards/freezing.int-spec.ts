import { randomUUID } from 'node:crypto';
import { manifestFault, readManifest } from '@dvk/awards';
import { SeasonAssembler } from '@dvk/judging';
import { copiedOut, copyIn, Transactor } from '@dvk/platform';
import { formatExact, fraction, rankSeason } from '@dvk/scoring-core';
import { useTestApp } from '../../support/test-app';
import { refusal } from '../judging/judging-world';
import { AwardsWorld, manifestOf, type MarkedCampaign } from './awards-world';

const testApp = useTestApp();
let world: AwardsWorld;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
});

const freeze = ({ campaignId, secretary }: MarkedCampaign) => secretary.agent.post(`/api/campaigns/${campaignId}/results`).send({});

describe('freezing', () => {
  it('ranks the season as it stands at closing, and says so in the log', async () => {
    const campaign = await world.locked();
    const { body } = await freeze(campaign).expect(201);
    expect(body).toMatchObject({
      campaignId: campaign.campaignId,
      campaignName: 'Đợt xét khen năm 2026',
      versionNo: 1,
      decimals: 2,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      peerGroups: [
        { name: 'Mô hình cá nhân', ranked: 1, awards: [{ award: 'Bằng khen', count: 1 }, { award: 'Giấy khen', count: 0 }], undecided: 0, notProposed: 0 },
        { name: 'Mô hình tập thể', ranked: 4, awards: [{ award: 'Bằng khen', count: 1 }, { award: 'Giấy khen', count: 0 }], undecided: 2, notProposed: 1 },
      ],
      incomplete: 1,
      ineligible: 1,
      undecided: [{ peerGroup: 'Mô hình tập thể', award: 'Giấy khen', codes: ['MH002', 'MH003'], reason: 'tie-at-quota' }],
    });
    const season = await testApp().get(Transactor).snapshot((tx) => testApp().get(SeasonAssembler).seasonOf(tx, campaign.campaignId));
    const manifest = await manifestOf(testApp(), body.id);
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect([...readManifest(manifest).result.peerGroups].sort(byName)).toEqual([...rankSeason(season).peerGroups].sort(byName));
    expect(await manifestFault(manifest, body.sha256)).toBeNull();
    const actions = await testApp().dataSource.query(`SELECT actor_id AS "actorId", data FROM audit_entry WHERE action = 'result.frozen' AND object_id = $1`, [campaign.campaignId]);
    expect(actions).toMatchObject([{ actorId: campaign.secretary.id, data: { resultId: body.id, sha256: body.sha256 } }]);
  });

  it('comes to the figures that SQL comes to from the totals kept as sheets were handed in', async () => {
    const { resultId } = await world.frozen();
    const rows = await testApp().dataSource.query<{ code: string; mean: string; sum: string; sheets: number }[]>(
      `SELECT line.nomination_code AS code, line.trail->>'mean' AS mean, (sum(sheet.total) * 10000)::bigint::text AS sum, count(*)::int AS sheets
       FROM result_row line JOIN assignment ON assignment.nomination_id = line.nomination_id JOIN score_sheet sheet ON sheet.assignment_id = assignment.id AND sheet.state = 'submitted'
       WHERE line.result_id = $1 AND line.outcome <> 'incomplete' GROUP BY line.nomination_code, line.trail`,
      [resultId],
    );
    expect(rows.length).toBeGreaterThan(4);
    for (const { code, mean, sum, sheets } of rows) expect([code, mean]).toEqual([code, formatExact(fraction(BigInt(sum), BigInt(sheets) * 10_000n))]);
  });

  it('that breaks off in the midst of what it writes leaves nothing, and the connection to others', async () => {
    const id = randomUUID();
    const written = async function* (): AsyncGenerator<Buffer> {
      yield await Promise.resolve(Buffer.from(`${id}\t1\t{}\t\\N\t\\N\t\\N\t\\N\n`));
      throw new Error('killed');
    };
    const transactor = testApp().get(Transactor);
    await expect(transactor.write((tx) => copyIn(tx, 'manifest_part (result_id, part_no, content, nominations_from, nominations_at, sheets_from, sheets_at)', written()))).rejects.toThrow('killed');
    expect(await testApp().dataSource.query('SELECT part_no FROM manifest_part WHERE result_id = $1', [id])).toEqual([]);
    const [first] = await transactor.write(async (tx) => {
      for await (const piece of copiedOut(tx, 'SELECT n FROM generate_series(1, 100000) n')) return piece.toString('utf8').split('\n');
      return [];
    });
    expect(first).toBe('1');
    await expect(transactor.write(async (tx) => copiedOut(tx, 'SELECT 1 / 0').next())).rejects.toThrow('division by zero');
  });

  it('waits for the act that ends marking', async () => {
    const campaign = await world.marked();
    expect(refusal(await freeze(campaign))).toEqual([409, 'result.scoring-still-open']);
    await world.judging.registry.letDaysPass(campaign.campaignId, 11);
    expect(refusal(await freeze(campaign))).toEqual([409, 'result.scoring-still-open']);
  });

  it('happens once, however many ask at the same time', async () => {
    const campaign = await world.locked();
    const answers = await Promise.all([1, 2, 3, 4].map(() => freeze(campaign)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(refusal(await freeze(campaign))).toEqual([409, 'result.already-frozen']);
    const rows = await testApp().dataSource.query('SELECT count(*)::int AS n FROM frozen_result WHERE campaign_id = $1', [campaign.campaignId]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('needs a nomination, and a phase that opens results', async () => {
    const empty = await world.locked([]);
    expect(refusal(await freeze(empty))).toEqual([409, 'result.no-nominations']);
    await testApp().dataSource.query(`UPDATE campaign_phase SET permits = '{}' WHERE campaign_id = $1 AND kind = 'scoring-closed'`, [empty.campaignId]);
    expect(refusal(await freeze(empty))).toEqual([409, 'result.phase-closed']);
  });

  it('is for the secretary of the campaign\'s own panel', async () => {
    const campaign = await world.locked();
    const other = await world.marked([]);
    const path = `/api/campaigns/${campaign.campaignId}/results`;
    for (const { agent } of [world.staff, world.council, world.auditor, world.clerk, world.administrator, campaign.members[0]!]) {
      expect((await agent.post(path).send({})).status).toBe(403);
    }
    expect((await testApp().agent().post(path).send({})).status).toBe(401);
    expect((await other.secretary.agent.post(path).send({})).status).toBe(404);
    expect((await campaign.secretary.agent.post(`/api/campaigns/${randomUUID()}/results`).send({})).status).toBe(404);
    expect((await campaign.secretary.agent.post('/api/campaigns/khong-phai/results').send({})).status).toBe(404);
  });

  it('leaves rows that nobody changes, not even with the account of the program', async () => {
    const { resultId } = await world.frozen();
    for (const statement of [
      `UPDATE frozen_result SET sha256 = repeat('0', 64) WHERE id = '${resultId}'`,
      `DELETE FROM frozen_result WHERE id = '${resultId}'`,
      `UPDATE result_row SET rank = 1 WHERE result_id = '${resultId}'`,
      `DELETE FROM result_row WHERE result_id = '${resultId}'`,
      `UPDATE manifest_part SET content = '{}' WHERE result_id = '${resultId}'`,
      `DELETE FROM manifest_part WHERE result_id = '${resultId}'`,
      'TRUNCATE result_row',
    ]) {
      await expect(testApp().dataSource.query(statement)).rejects.toThrow('append-only');
    }
  });
});

describe('where a campaign stands', () => {
  it('says what is missing, and who may freeze it', async () => {
    const campaign = await world.marked();
    const path = `/api/campaigns/${campaign.campaignId}/results`;
    const before = await campaign.secretary.agent.get(path).expect(200);
    expect(before.body).toMatchObject({ scoringClosed: false, readable: false, mayFreeze: false, freezeRefusal: 'result.scoring-still-open', newest: null, acceptedNominations: 7 });
    await campaign.secretary.agent.post(`/api/campaigns/${campaign.campaignId}/scoring-closure`).send({}).expect(201);
    expect((await campaign.secretary.agent.get(path).expect(200)).body).toMatchObject({ scoringClosed: true, mayFreeze: false, freezeRefusal: 'result.scoring-not-locked' });
    expect(refusal(await freeze(campaign))).toEqual([409, 'result.scoring-not-locked']);
    await campaign.secretary.agent.post(`/api/campaigns/${campaign.campaignId}/scoring-lock`).send({}).expect(201);
    expect((await campaign.secretary.agent.get(path).expect(200)).body).toMatchObject({ scoringClosed: true, readable: true, mayFreeze: true, freezeRefusal: null, newest: null });
    expect((await world.council.agent.get(path).expect(200)).body).toMatchObject({ mayFreeze: false, freezeRefusal: null });
    const { body } = await freeze(campaign).expect(201);
    expect((await world.auditor.agent.get(path).expect(200)).body).toMatchObject({
      mayFreeze: false,
      freezeRefusal: 'result.already-frozen',
      newest: { id: body.id, sha256: body.sha256, versionNo: 1, frozenAt: body.frozenAt },
    });
    const listed = await world.auditor.agent.get('/api/results').expect(200);
    expect(listed.body.find((row: { campaignId: string }) => row.campaignId === campaign.campaignId)).toMatchObject({ published: false, newest: { id: body.id } });
  });

  it('is nobody else\'s business', async () => {
    const campaign = await world.locked([]);
    const path = `/api/campaigns/${campaign.campaignId}/results`;
    for (const { agent } of [world.foreigner, world.communeCouncil]) {
      expect((await agent.get(path)).status).toBe(404);
      expect((await agent.get('/api/results').expect(200)).body).toEqual([]);
    }
    for (const { agent } of [world.clerk, world.administrator, await world.judging.registry.person(['panel-member', world.judging.registry.province])]) {
      expect((await agent.get(path)).status).toBe(403);
      expect((await agent.get('/api/results')).status).toBe(403);
    }
  });
});
