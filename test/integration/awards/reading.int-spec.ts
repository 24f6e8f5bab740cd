import { createHash, randomUUID } from 'node:crypto';
import { manifestFault } from '@dvk/awards';
import { useTestApp } from '../../support/test-app';
import { refusal } from '../judging/judging-world';
import { countQueries } from '../../support/count-queries';
import { AwardsWorld, nominees } from './awards-world';

const testApp = useTestApp();
let world: AwardsWorld;
let frozen: Awaited<ReturnType<AwardsWorld['frozen']>>;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
  frozen = await world.frozen();
});

const lines = async (query: string) => (await world.council.agent.get(`/api/results/${frozen.resultId}/lines${query}`).expect(200)).body as { nominationCode: string; position: number }[];
const codes = async (query: string) => (await lines(query)).map(({ nominationCode }) => nominationCode);

describe('the lines of a result', () => {
  it('stand in the order of the list: peer groups, ranks, names; then those failed and those incomplete', async () => {
    expect(await lines('')).toMatchObject([
      { position: 1, nominationCode: 'MH007', peerGroup: 'Mô hình cá nhân', outcome: 'ranked', rank: 1, award: 'Bằng khen', finalScore: '41.25' },
      { position: 2, nominationCode: 'MH001', outcome: 'ranked', rank: 1, tied: false, finalScore: '44.00', award: 'Bằng khen', awardStatus: 'awarded' },
      { position: 3, nominationCode: 'MH002', name: '=1+1 camera an ninh', unitName: 'Xã Bình Minh', rank: 2, tied: true, finalScore: '43.00', award: null, awardStatus: 'tie-at-quota' },
      { position: 4, nominationCode: 'MH003', unitName: 'Xã An Hòa', rank: 2, tied: true, finalScore: '43.00', award: null, awardStatus: 'tie-at-quota' },
      { position: 5, nominationCode: 'MH004', rank: 4, tied: false, award: null, awardStatus: 'over-quota' },
      { position: 6, nominationCode: 'MH005', outcome: 'ineligible', rank: null, reason: 'gate', reasonAt: 'C1' },
      { position: 7, nominationCode: 'MH006', outcome: 'incomplete', rank: null, finalScore: null, reason: 'too-few-sheets', countedSheets: 1 },
    ]);
  });

  it('come in pages without a gap', async () => {
    const pages = [await codes('?limit=3'), await codes('?limit=3&after=3'), await codes('?limit=3&after=6'), await codes('?limit=3&after=7')];
    expect(pages.map((page) => page.length)).toEqual([3, 3, 1, 0]);
    expect(pages.flat()).toEqual(await codes(''));
  });

  it.each([
    ['an hoa', ['MH007', 'MH001', 'MH003', 'MH005']],
    ['ĐƯỜNG', ['MH001', 'MH003']],
    ['anh sang duong que', ['MH003']],
    ['mh004', ['MH004']],
    ['=1+1', ['MH002']],
    ['%', []],
    ['_', []],
    ['không có', []],
  ])('are found by %j', async (search, expected) => {
    expect(await codes(`?search=${encodeURIComponent(search)}`)).toEqual(expected);
  });

  it('are filtered by peer group and outcome', async () => {
    expect(await codes(`?peerGroup=${encodeURIComponent('Mô hình cá nhân')}`)).toEqual(['MH007']);
    expect(await codes('?outcome=ineligible')).toEqual(['MH005']);
    expect(await codes('?outcome=incomplete')).toEqual(['MH006']);
    expect(await codes(`?outcome=ranked&peerGroup=${encodeURIComponent('Mô hình tập thể')}`)).toEqual(['MH001', 'MH002', 'MH003', 'MH004']);
  });

  it.each(['?limit=0', '?limit=201', '?limit=1e3', '?after=-1', '?after=x', '?outcome=other', '?sort=finalScore', `?search=${'a'.repeat(201)}`, '?limit=1&limit=2'])('refuse %s', async (query) => {
    expect((await world.council.agent.get(`/api/results/${frozen.resultId}/lines${query}`)).status).toBe(422);
  });

  it('cost the same number of queries for one and for many', async () => {
    const one = await countQueries(testApp(), () => lines('?limit=1'));
    expect(await countQueries(testApp(), () => lines('?limit=7'))).toBe(one);
  });
});

describe('one line', () => {
  it('says how its figure came about, with names', async () => {
    const { body } = await world.auditor.agent.get(`/api/results/${frozen.resultId}/lines/4`).expect(200);
    expect(body).toMatchObject({
      nominationCode: 'MH003',
      trail: {
        sheets: [
          { assessorCode: 'TV01', assessorName: 'Trần Văn Bình', total: '37.50', state: 'counted', trimmed: false },
          { assessorCode: 'TV02', total: '38.50', state: 'counted' },
        ],
        officeTotal: '5.00',
        panelExact: '38',
        mean: '38',
        range: '1.00',
      },
    });
    const averages = body.trail.averages as { code: string; name: string; isGroup: boolean; average: string }[];
    expect(averages.map(({ code }) => code)).toEqual(['A', 'A1', 'A2', 'B', 'B1', 'Q1']);
    expect(averages[1]).toEqual({ code: 'A1', name: 'Sáng tạo', isGroup: false, average: '9.00' });
  });

  it('names the criterion at which it failed, and has no figures without enough sheets', async () => {
    const failed = await world.auditor.agent.get(`/api/results/${frozen.resultId}/lines/6`).expect(200);
    expect(failed.body).toMatchObject({ reason: 'gate', reasonAt: 'C1', reasonAtName: 'Đúng hạn' });
    const incomplete = await world.auditor.agent.get(`/api/results/${frozen.resultId}/lines/7`).expect(200);
    expect(incomplete.body).toMatchObject({ trail: null, finalScore: null });
  });

  it.each(['0', '8', '-1', '1.0', 'x', '99999999999999999999'])('is not there at %s', async (position) => {
    expect((await world.auditor.agent.get(`/api/results/${frozen.resultId}/lines/${position}`)).status).toBe(404);
  });
});

describe('the manifest', () => {
  it('is downloaded as the bytes its hash is taken of, and that is recorded', async () => {
    const response = await world.council.agent.get(`/api/results/${frozen.resultId}/manifest`).buffer(true).expect(200);
    expect(createHash('sha256').update(response.text, 'utf8').digest('hex')).toBe(frozen.sha256);
    expect(await manifestFault(response.text, frozen.sha256)).toBeNull();
    expect(response.headers['content-disposition']).toContain(`ket-qua-${frozen.sha256.slice(0, 12)}.json`);
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    const entries = await testApp().dataSource.query(`SELECT actor_id AS "actorId" FROM audit_entry WHERE action = 'result.manifest-downloaded' AND object_id = $1`, [frozen.resultId]);
    expect(entries).toEqual([{ actorId: world.council.id }]);
  });

  it('gives away a changed mark, and a changed rank under a hash made to fit', async () => {
    const { text } = await world.council.agent.get(`/api/results/${frozen.resultId}/manifest`).buffer(true);
    expect(await manifestFault(text.replace('"hundredths":100,', '"hundredths":1000,'), frozen.sha256)).toBe('hash-differs');
    const forged = text.replace('"rank":4', '"rank":1');
    expect(await manifestFault(forged, createHash('sha256').update(forged, 'utf8').digest('hex'))).toBe('recomputation-differs');
  });
});

describe('who may read', () => {
  const paths = () => ['', '/lines', '/lines/1', '/manifest', '/papers', '/papers/award-list'].map((tail) => `/api/results/${frozen.resultId}${tail}`);

  it('is the office, the panel\'s secretary, the council\'s secretary and the auditor', async () => {
    for (const { agent } of [world.staff, frozen.secretary, world.council, world.auditor]) {
      for (const path of paths()) expect([path, (await agent.get(path)).status]).toEqual([path, 200]);
    }
  });

  it('others are refused: without the role, of another province, of a commune below, not signed in', async () => {
    for (const path of paths()) {
      for (const { agent } of [world.clerk, frozen.members[0]!, world.administrator]) expect([path, (await agent.get(path)).status]).toEqual([path, 403]);
      for (const { agent } of [world.foreigner, world.communeCouncil, world.judging.outsider]) expect([path, (await agent.get(path)).status]).toEqual([path, 404]);
      expect([path, (await testApp().agent().get(path)).status]).toEqual([path, 401]);
    }
  });

  it('absent and forbidden look the same', async () => {
    const forbidden = await world.foreigner.agent.get(`/api/results/${frozen.resultId}`);
    const absent = await world.foreigner.agent.get(`/api/results/${randomUUID()}`);
    const { requestId: _one, ...first } = forbidden.body;
    const { requestId: _other, ...second } = absent.body;
    expect(first).toEqual(second);
  });

  it('ends when the phase no longer opens results', async () => {
    const set = (permits: string[]) => testApp().dataSource.query(`UPDATE campaign_phase SET permits = $2 WHERE campaign_id = $1 AND kind = 'scoring-closed'`, [frozen.campaignId, permits]);
    await set(['scoring.close']);
    for (const path of paths()) expect([path, ...refusal(await world.council.agent.get(path))]).toEqual([path, 409, 'campaign.phase-closed']);
    expect((await world.council.agent.get(`/api/campaigns/${frozen.campaignId}/results`).expect(200)).body).toMatchObject({ readable: false, newest: null });
    await set(['scoring.close', 'result.read']);
  });
});

it('the list of campaigns costs the same number of queries for one and for three', async () => {
  const one = await countQueries(testApp(), () => world.auditor.agent.get('/api/results').expect(200));
  await world.campaign(nominees.slice(0, 1));
  await world.campaign(nominees.slice(0, 1));
  const { body } = await world.auditor.agent.get('/api/results').expect(200);
  expect(body).toHaveLength(3);
  expect(await countQueries(testApp(), () => world.auditor.agent.get('/api/results').expect(200))).toBe(one);
});
