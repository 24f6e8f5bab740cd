import { readManifest } from '@dvk/awards';
import { panelAgreement, rankSeason, seasonWithout } from '@dvk/scoring-core';
import { databaseContent } from '../../support/database-content';
import { useTestApp } from '../../support/test-app';
import { refusal } from '../judging/judging-world';
import { AwardsWorld, nominees } from './awards-world';

const testApp = useTestApp();
let world: AwardsWorld;
let frozen: Awaited<ReturnType<AwardsWorld['frozen']>>;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
  frozen = await world.frozen();
});

interface Line {
  readonly rank: number | null;
  readonly finalScore: string | null;
  readonly award: string | null;
}
type ListedLine = Line & { readonly nominationCode: string };
const standing = ({ rank, finalScore, award }: Line): Line => ({ rank, finalScore, award });

const path = (tail: 'agreement' | 'trials') => `/api/results/${frozen.resultId}/${tail}`;
const read = async () => (await world.council.agent.get(path('agreement')).expect(200)).body;
const tried = async (body: object) => (await world.council.agent.post(path('trials')).send(body).expect(200)).body;
const linesOf = async (resultId: string) =>
  new Map(((await world.council.agent.get(`/api/results/${resultId}/lines`).expect(200)).body as ListedLine[]).map((line) => [line.nominationCode, standing(line)]));
const seasonOf = async (resultId: string) => readManifest((await world.auditor.agent.get(`/api/results/${resultId}/manifest`).expect(200)).text).season;

describe('how far the panel agreed', () => {
  it('is read from the frozen season', async () => {
    const body = await read();
    expect(body).toMatchObject({ resultId: frozen.resultId, sha256: frozen.sha256, campaignName: 'Đợt xét khen năm 2026', versionNo: 1, totalMax: 50 });
    expect(body.members.map(({ code, name }: { code: string; name: string }) => [code, name])).toContainEqual(['TV01', 'Trần Văn Bình']);
    const [campaign, ...groups] = body.scopes;
    const expected = panelAgreement(await seasonOf(frozen.resultId)).scopes[0]!;
    expect(campaign).toMatchObject({
      kind: 'campaign',
      nominations: 7,
      markedByAll: 6,
      kendallW: { value: expected.kendallW.ok ? expected.kendallW.value : null, reason: null },
      members: [{ assessorCode: 'TV01', nominations: 7, correlation: { reason: null } }, { assessorCode: 'TV02', nominations: 6 }],
      pairs: [{ one: 'TV01', other: 'TV02', shared: 6 }],
    });
    expect(groups.map(({ name, kendallW }: { name: string; kendallW: object }) => [name, kendallW])).toContainEqual(['Mô hình cá nhân', { value: null, reason: 'too-few-nominations' }]);
    expect(body.methods.summaries).toContainEqual({ method: 'mean', isOfficial: true, rankChanges: 0, enter: 0, leave: 0 });
    // With two members and two sheets asked for, nobody is ranked without either of them.
    expect(body.withoutMember.map(({ unranked, leave }: { unranked: number; leave: number }) => [unranked, leave])).toEqual([[5, 2], [5, 2]]);
    expect(await read()).toEqual(body);
  });

  it('does not follow what became of the campaign afterwards', async () => {
    const before = await read();
    await testApp().dataSource.query(`UPDATE campaign SET rules = jsonb_set(rules, '{method}', '"median"') WHERE id = $1`, [frozen.campaignId]);
    expect({ ...(await read()), campaignName: null }).toEqual({ ...before, campaignName: null });
    expect((await tried({})).official.method).toBe('mean');
  });
});

describe('a trial', () => {
  it('says what would be otherwise, with the official figures beside', async () => {
    const nothing = await tried({});
    expect(nothing).toMatchObject({ isTrial: true, sha256: frozen.sha256, lines: [], counts: { differences: 0 }, official: { minSheets: 2, tiers: [{ award: 'Bằng khen', quota: { kind: 'count', count: 1 } }, { award: 'Giấy khen' }] } });
    const wider = await tried({ quotas: [{ award: 'Giấy khen', quota: { kind: 'count', count: 2 } }] });
    expect(wider.counts).toMatchObject({ differences: 2, rankChanges: 0, enter: 2, leave: 0, undecided: 0, undecidedOfficial: 1 });
    expect(wider.lines).toMatchObject([
      { code: 'MH002', name: '=1+1 camera an ninh', unitName: 'Xã Bình Minh', official: { award: null, awardStatus: 'tie-at-quota' }, tried: { award: 'Giấy khen', rank: 2 }, award: 'enters' },
      { code: 'MH003', award: 'enters' },
    ]);
    expect(wider.tierCounts).toContainEqual({ peerGroup: 'Mô hình tập thể', award: 'Giấy khen', official: 0, tried: 2 });
  });

  it('writes nothing anywhere, whatever is tried and however often', async () => {
    const before = await databaseContent(testApp().dataSource);
    for (const body of [{}, { method: 'median' }, { withoutAssessor: 'TV02', minSheets: 1 }, { quotas: [{ award: 'Bằng khen', quota: { kind: 'unlimited' } }] }, { withoutAssessor: 'không có' }]) {
      for (const { agent } of [world.staff, frozen.secretary]) await agent.post(path('trials')).set('Idempotency-Key', '6f1f6ad2-6c5e-4e0e-a5a1-5b6f8a1c2d3e').send(body);
    }
    await read();
    // Who is signed in says so by being seen; nothing else has moved.
    const comparable = (content: Awaited<ReturnType<typeof databaseContent>>) => Object.fromEntries([...content].filter(([table]) => table !== 'public.session'));
    expect(comparable(await databaseContent(testApp().dataSource))).toEqual(comparable(before));
  });

  it('without a member is the result of a season that never had their sheets', async () => {
    const { counts, lines } = await tried({ withoutAssessor: 'TV02', minSheets: 1 });
    const alone = await world.locked(nominees.map((nominee) => ({ ...nominee, a1: [nominee.a1[0] ?? null, null] })));
    await testApp().dataSource.query(`UPDATE campaign SET rules = jsonb_set(rules, '{minSheets}', '1') WHERE id = $1`, [alone.campaignId]);
    const { body } = await alone.secretary.agent.post(`/api/campaigns/${alone.campaignId}/results`).send({}).expect(201);
    const official = await linesOf(frozen.resultId);
    const asTried = new Map([...official, ...(lines as { code: string; tried: Line }[]).map(({ code, tried: line }) => [code, standing(line)] as const)]);
    expect(asTried).toEqual(await linesOf(body.id));
    expect(counts.differences).toBeGreaterThan(0);
    expect(rankSeason(seasonWithout(await seasonOf(body.id), 'TV02')).peerGroups).toEqual(rankSeason(await seasonOf(body.id)).peerGroups);
    const { body: agreement } = await world.auditor.agent.get(`/api/results/${body.id}/agreement`).expect(200);
    expect(agreement.scopes[0]).toMatchObject({ icc2k: { value: null, reason: 'one-assessor' }, members: [{ assessorCode: 'TV01', leniency: { value: null, reason: 'one-assessor' } }], pairs: [] });
  });

  it.each([
    [{ quotas: [{ award: 'Huân chương', quota: { kind: 'count', count: 1 } }], withoutAssessor: 'TV99' }, 'result.trial-invalid', ['trial.award-unknown', 'trial.assessor-unknown']],
    [{ quotas: [{ award: 'Bằng khen', quota: { kind: 'percent', base: { ofClass: 'Tuyệt' }, percent: 100, rounding: 'down' } }] }, 'result.trial-invalid', ['rules.quota-class-unknown']],
    [{ quotas: [{ award: 'Bằng khen', quota: { kind: 'count', count: -1 } }] }, 'shape.invalid', ['shape.min']],
    [{ quotas: [{ award: 'Bằng khen', quota: { kind: 'other' } }] }, 'shape.invalid', ['shape.is-in']],
    [{ method: 'best' }, 'request.invalid', undefined],
    [{ minSheets: 1.5 }, 'request.invalid', undefined],
    [{ tieChain: [] }, 'request.invalid', undefined],
  ])('%j is refused', async (body, code, fields) => {
    const answer = await world.council.agent.post(path('trials')).send(body);
    expect(answer.status).toBe(422);
    if (fields === undefined) return;
    expect(answer.body).toMatchObject({ code, fields: fields.map((field) => ({ code: field })) });
  });
});

describe('who may', () => {
  const ask = (agent: typeof world.council.agent) => [agent.get(path('agreement')), agent.post(path('trials')).send({ method: 'median' })];

  it('is whoever reads the result, and nobody else', async () => {
    for (const { agent } of [world.staff, frozen.secretary, world.council, world.auditor]) for (const request of ask(agent)) expect((await request).status).toBe(200);
    for (const { agent } of [world.clerk, frozen.members[0]!, world.administrator]) for (const request of ask(agent)) expect((await request).status).toBe(403);
    for (const { agent } of [world.foreigner, world.communeCouncil, world.judging.outsider]) for (const request of ask(agent)) expect((await request).status).toBe(404);
    for (const request of ask(testApp().agent())) expect((await request).status).toBe(401);
  });

  it('ends when the phase no longer opens results', async () => {
    const set = (permits: string[]) => testApp().dataSource.query(`UPDATE campaign_phase SET permits = $2 WHERE campaign_id = $1 AND kind = 'scoring-closed'`, [frozen.campaignId, permits]);
    await set(['scoring.close']);
    for (const request of ask(world.council.agent)) expect(refusal(await request)).toEqual([409, 'campaign.phase-closed']);
    await set(['scoring.close', 'result.read']);
  });
});
