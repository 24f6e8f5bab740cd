import { campaignDefaults, CampaignsService, criteriaExamples, defaultPhases } from '@dvk/campaigns';
import { Transactor } from '@dvk/platform';
import type { Agent } from '../../support/test-app';
import { useTestApp } from '../../support/test-app';
import { setStage, type Stage } from './stage';

const testApp = useTestApp();
let stage: Stage;
let campaignNo = 0;
beforeAll(async () => {
  stage = await setStage(testApp());
});

interface PhaseBody {
  kind: string;
  opensAt: string;
  closesAt: string | null;
  closedAt: string | null;
  permits: string[];
  changeReason: string | null;
  isOpen: boolean;
}
interface CampaignBody {
  id: string;
  version: number;
  phases: PhaseBody[];
  permitsNow: string[];
  criteriaSetId: string | null;
}

const identity = (hostUnitId = stage.province): object => {
  campaignNo += 1;
  return { code: `DVK-${campaignNo}`, name: 'Xét chọn mô hình Dân vận khéo', year: 2026, organizer: 'Ban Tuyên giáo và Dân vận', hostUnitId };
};
const create = async (): Promise<CampaignBody> => (await stage.staff.post('/api/campaigns').send(identity()).expect(201)).body as CampaignBody;

const publishedSet = async (): Promise<string> => {
  const { id } = (await stage.staff.post('/api/criteria-sets').send({ start: 'example', exampleKey: 'model' }).expect(201)).body as { id: string };
  await stage.staff.post(`/api/criteria-sets/${id}/publication`).send({ version: 1 }).expect(200);
  return id;
};

const put = async (agent: Agent, path: string, body: object): Promise<{ status: number; code: string; body: CampaignBody & { fields?: { field: string; code: string }[] } }> => {
  const response = await agent.put(`/api/campaigns/${path}`).send(body);
  return { status: response.status, code: (response.body as { code?: string }).code ?? '', body: response.body as CampaignBody };
};
const codes = (fields: readonly { field: string; code: string }[] | undefined): string[] => (fields ?? []).map(({ field, code }) => `${field} ${code}`);

const dayMs = 24 * 60 * 60 * 1000;
const inDays = (days: number): Date => new Date(Date.now() + days * dayMs);
const planned = (phases: readonly PhaseBody[]) => phases.map(({ kind, opensAt, closesAt, permits }) => ({ kind, opensAt, closesAt, permits }));

/** Moves the whole line back so that the scoring has opened. */
const openScoring = (id: string): Promise<unknown> =>
  testApp().dataSource.query(
    `UPDATE campaign_phase SET opens_at = opens_at - interval '60 days', closes_at = closes_at - interval '60 days' WHERE campaign_id = $1`,
    [id],
  );

const rules = { ...campaignDefaults.rules, method: 'trimmed' };
const tiers = [{ name: 'Bằng khen', minClass: 'Xuất sắc', minScore: 9_000, quota: { kind: 'count', count: 3 }, tieAtLine: 'wait' }];
const tieChain = [{ kind: 'average', code: 'II' }, { kind: 'vote' }];

describe('campaigns', () => {
  it('begin with usual rules and a line of phases, the first of them open', async () => {
    const campaign = await create();
    expect(campaign).toMatchObject({ version: 1, criteriaSetId: null, rules: campaignDefaults.rules, permitsNow: ['panel.appoint'] });
    expect(campaign.phases.map(({ kind, isOpen }) => [kind, isOpen])).toEqual([
      ['set-up', true],
      ['registration', false],
      ['intake', false],
      ['scoring', false],
      ['scoring-closed', false],
      ['council', false],
      ['published', false],
      ['archived', false],
    ]);
  });

  it('are made by staff for their own area only, under a code of their own', async () => {
    await stage.clerk.post('/api/campaigns').send(identity()).expect(403);
    const foreign = await stage.staff.post('/api/campaigns').send(identity(stage.otherProvince));
    expect([foreign.status, foreign.body]).toEqual([422, expect.objectContaining({ code: 'campaign.host-not-yours' })]);
    const first = identity();
    await stage.staff.post('/api/campaigns').send(first).expect(201);
    const doubled = await stage.staff.post('/api/campaigns').send(first);
    expect([doubled.status, doubled.body]).toEqual([409, expect.objectContaining({ code: 'campaign.code-taken' })]);
  });

  it('may be held for the department itself and the unit it works for', async () => {
    const { items } = (await stage.staff.get('/api/campaigns/hosts').expect(200)).body as { items: { id: string; name: string }[] };
    expect(items.map(({ name }) => name).sort()).toEqual(['BAN', 'T']);
    await stage.clerk.get('/api/campaigns/hosts').expect(403);
  });

  it.each([
    ['a blank name', { name: ' \u200b ' }],
    ['no host', { hostUnitId: undefined }],
    ['null for the name', { name: null }],
    ['a year past the table', { year: 9999 }],
    ['a code that could be a formula', { code: '=1+1' }],
    ['a foreign field', { version: 3 }],
  ])('are not made with %s', async (_, spoiled) => {
    const response = await stage.staff.post('/api/campaigns').send({ ...identity(), ...spoiled });
    expect([response.status, response.body]).toEqual([422, expect.objectContaining({ code: 'shape.invalid' })]);
  });

  it('are seen by the units of their area; another province learns nothing', async () => {
    const campaign = await create();
    await stage.clerk.get(`/api/campaigns/${campaign.id}`).expect(200);
    const listed = (await stage.clerk.get('/api/campaigns').expect(200)).body as { items: { id: string }[] };
    expect(listed.items.map(({ id }) => id)).toContain(campaign.id);
    const hidden = await stage.foreignStaff.get(`/api/campaigns/${campaign.id}`);
    expect([hidden.status, hidden.body]).toEqual([404, expect.objectContaining({ code: 'http.not-found' })]);
    expect((await stage.foreignStaff.get('/api/campaigns').expect(200)).body).toEqual({ items: [], total: 0 });
    expect((await put(stage.foreignStaff, `${campaign.id}/rules`, { version: 1, rules, tieChain: [], tiers: [] })).status).toBe(404);
    expect((await put(stage.clerk, `${campaign.id}/rules`, { version: 1, rules, tieChain: [], tiers: [] })).status).toBe(403);
  });

  it('are listed in the same number of queries however many there are', async () => {
    const count = async (limit: number): Promise<number> => {
      const before = queries();
      await stage.staff.get('/api/campaigns').query({ limit }).expect(200);
      return queries() - before;
    };
    let asked = 0;
    const queries = (): number => asked;
    const { dataSource } = testApp();
    const { driver } = dataSource;
    const original = driver.createQueryRunner.bind(driver);
    driver.createQueryRunner = (mode) => {
      const runner = original(mode);
      const ask = runner.query.bind(runner) as typeof runner.query;
      runner.query = ((...args: Parameters<typeof ask>) => {
        asked += 1;
        return ask(...args);
      }) as typeof runner.query;
      return runner;
    };
    while (campaignNo < 3) await create();
    const [one, three] = [await count(1), await count(3)];
    driver.createQueryRunner = original;
    expect(one).toBeGreaterThan(0);
    expect(three).toBe(one);
  });

  it('take a published criteria set, and rules that fit it', async () => {
    const { id } = await create();
    const early = await put(stage.staff, `${id}/rules`, { version: 1, rules, tieChain, tiers });
    expect([early.status, early.code, codes(early.body.fields)]).toEqual([
      422,
      'campaign.rules-do-not-fit',
      ['tieChain[0] rules.tie-code-unknown', 'Bằng khen rules.tier-class-unknown'],
    ]);
    const draft = (await stage.staff.post('/api/criteria-sets').send({ start: 'blank' })).body as { id: string };
    expect((await put(stage.staff, `${id}/criteria-set`, { version: 1, criteriaSetId: draft.id })).code).toBe('campaign.criteria-set-unknown');
    const set = await publishedSet();
    const chosen = await put(stage.staff, `${id}/criteria-set`, { version: 1, criteriaSetId: set });
    expect([chosen.status, chosen.body.version, chosen.body.criteriaSetId]).toEqual([200, 2, set]);
    const ruled = await put(stage.staff, `${id}/rules`, { version: 2, rules, tieChain, tiers });
    expect([ruled.status, ruled.body]).toEqual([200, expect.objectContaining({ version: 3, rules, tieChain, tiers })]);
    const stale = await put(stage.staff, `${id}/rules`, { version: 2, rules, tieChain, tiers });
    expect([stale.status, stale.code]).toEqual([409, 'campaign.stale-version']);
  });

  it('take every shape of quota and refuse what is none', async () => {
    const { id } = await create();
    const quotas = [
      { kind: 'unlimited' },
      { kind: 'count-by-peer-group', counts: { 'Mô hình tập thể': 28, 'Mô hình cá nhân': 12 } },
      { kind: 'per-unit', pool: { shared: 2 } },
      { kind: 'per-unit', pool: { collective: 1, individual: 3 } },
      { kind: 'percent', base: 'participants', percent: 1_000, rounding: 'down' },
      { kind: 'percent', base: 'eligible', percent: 500, rounding: 'half-up' },
      { kind: 'shared-total', total: 40 },
    ];
    const tier = (quota: object, index = 0): object => ({ name: `Hình thức ${index}`, minClass: null, minScore: null, quota, tieAtLine: 'wait' });
    const all = await put(stage.staff, `${id}/rules`, { version: 1, rules, tieChain: [], tiers: quotas.map(tier) });
    expect([all.status, (all.body as unknown as { tiers: { quota: object }[] }).tiers.map(({ quota }) => quota)]).toEqual([200, quotas]);
    for (const quota of [{ kind: 'count', count: 1.5 }, { kind: 'count' }, { kind: 'count', count: 1, more: 2 }, { kind: 'per-unit', pool: {} }, { kind: 'percent', base: 'all', percent: 1, rounding: 'down' }, {}]) {
      const refused = await put(stage.staff, `${id}/rules`, { version: 2, rules, tieChain: [], tiers: [tier(quota)] });
      expect([refused.status, refused.code]).toEqual([422, 'shape.invalid']);
    }
    for (const spoiled of [[], null, { ...rules, method: 'best' }, { ...rules, minSheets: -1 }, { ...rules, extra: 1 }]) {
      expect((await put(stage.staff, `${id}/rules`, { version: 2, rules: spoiled as object, tieChain: [], tiers: [] })).status).toBe(422);
    }
  });

  it('keep their rules once scoring has opened; the papers may still change', async () => {
    const { id } = await create();
    const set = await publishedSet();
    await openScoring(id);
    expect(await put(stage.staff, `${id}/rules`, { version: 1, rules, tieChain: [], tiers: [] })).toMatchObject({ status: 409, code: 'campaign.rules-locked' });
    expect(await put(stage.staff, `${id}/criteria-set`, { version: 1, criteriaSetId: set })).toMatchObject({ status: 409, code: 'campaign.rules-locked' });
    const grouping = { peerGrouping: { byField: true, unitGroups: [] }, fields: ['Kinh tế'] };
    expect(await put(stage.staff, `${id}/grouping`, { version: 1, ...grouping })).toMatchObject({ status: 409, code: 'campaign.rules-locked' });
    const { paperSettings: blank } = campaignDefaults;
    const paperSettings = { ...blank, awardList: { ...blank.awardList, recipients: ['Như trên', 'Lưu: VT'] } };
    expect((await put(stage.staff, `${id}/paper-settings`, { version: 1, paperSettings })).body).toMatchObject({ paperSettings });
  });

  it('keep peer groups, and the criteria set, once units can submit; fields can still be added', async () => {
    const { id } = await create();
    await put(stage.staff, `${id}/criteria-set`, { version: 1, criteriaSetId: await publishedSet() });
    await testApp().dataSource.query(
      `UPDATE campaign_phase SET opens_at = opens_at - interval '20 days', closes_at = closes_at - interval '20 days' WHERE campaign_id = $1`,
      [id],
    );
    const kept = { byField: false, unitGroups: [] };
    const added = await put(stage.staff, `${id}/grouping`, { version: 2, peerGrouping: kept, fields: [...campaignDefaults.fields, 'Chuyển đổi số'] });
    expect(added.status).toBe(200);
    const dropped = await put(stage.staff, `${id}/grouping`, { version: 3, peerGrouping: kept, fields: ['Kinh tế'] });
    expect(dropped.code).toBe('campaign.grouping-locked');
    const other = await put(stage.staff, `${id}/criteria-set`, { version: 3, criteriaSetId: await publishedSet() });
    expect(other.code).toBe('campaign.criteria-set-in-use');
  });

  it('name every fault of peer groups at once', async () => {
    const { id } = await create();
    const unitGroups = [{ name: '', unitKinds: ['ward'] }, { name: 'Xã', unitKinds: ['ward'] }, { name: 'Xã', unitKinds: [] }];
    const refused = await put(stage.staff, `${id}/grouping`, { version: 1, peerGrouping: { byField: false, unitGroups }, fields: ['A', 'A', ''] });
    expect(refused.code).toBe('campaign.grouping-wrong');
    expect(codes(refused.body.fields).sort()).toEqual([
      'fields[1] campaign.name-doubled',
      'fields[2] campaign.name-blank',
      'peerGrouping.unitGroups[0].name campaign.name-blank',
      'peerGrouping.unitGroups[1].unitKinds campaign.unit-kind-doubled',
      'peerGrouping.unitGroups[2].name campaign.name-doubled',
      'peerGrouping.unitGroups[2].unitKinds campaign.group-empty',
    ]);
  });

  it('are renamed upon the version seen, each change audited', async () => {
    const campaign = await create();
    const renamed = await put(stage.staff, campaign.id, { ...identity(), name: 'Tên mới', version: 1 });
    expect([renamed.status, renamed.body]).toEqual([200, expect.objectContaining({ name: 'Tên mới', version: 2 })]);
    expect((await put(stage.staff, campaign.id, { ...identity(), version: 1 })).code).toBe('campaign.stale-version');
    const entries = await testApp().dataSource.query<{ action: string }[]>(
      'SELECT action FROM audit_entry WHERE object_id = $1 ORDER BY sequence',
      [campaign.id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['campaign.created', 'campaign.identified']);
    expect(JSON.stringify(entries)).not.toContain('Tên mới');
  });
});

describe('the line of phases', () => {
  it('is replaced as a whole, with a reason for what has begun', async () => {
    const { id, phases } = await create();
    const later = planned(phases).map((phase) => ({
      ...phase,
      opensAt: phase.kind === 'set-up' ? phase.opensAt : new Date(Date.parse(phase.opensAt) + dayMs).toISOString(),
      closesAt: phase.closesAt === null ? null : new Date(Date.parse(phase.closesAt) + dayMs).toISOString(),
    }));
    expect((await put(stage.staff, `${id}/phases`, { version: 1, phases: later })).code).toBe('campaign.phase-reason-required');
    expect((await put(stage.staff, `${id}/phases`, { version: 1, phases: later, reason: ' \u200b' })).code).toBe('campaign.phase-reason-required');
    const moved = await put(stage.staff, `${id}/phases`, { version: 1, phases: later, reason: 'Chờ kế hoạch được ký' });
    expect([moved.status, planned(moved.body.phases)]).toEqual([200, later]);
    expect(moved.body.phases.map(({ changeReason }) => changeReason).slice(0, 2)).toEqual(['Chờ kế hoạch được ký', null]);
    const fewer = await put(stage.staff, `${id}/phases`, { version: 2, phases: later.filter(({ kind }) => kind !== 'council') });
    expect([fewer.status, fewer.body.phases.map(({ kind }) => kind).includes('council')]).toEqual([200, false]);
    expect((await put(stage.staff, `${id}/phases`, { version: 2, phases: later })).code).toBe('campaign.stale-version');
  });

  it('refuses overlaps, ends before beginnings and dates that do not exist', async () => {
    const { id, phases } = await create();
    const [first, second, ...rest] = planned(phases);
    const wrong = await put(stage.staff, `${id}/phases`, { version: 1, phases: [first, { ...second, opensAt: inDays(1).toISOString() }, ...rest] });
    expect([wrong.code, codes(wrong.body.fields)]).toEqual(['campaign.phases-wrong', ['phases[1].opensAt campaign.phase-overlap']]);
    const gone = await put(stage.staff, `${id}/phases`, { version: 1, phases: [second, ...rest] });
    expect(codes(gone.body.fields)).toEqual(['phases campaign.phase-begun']);
    for (const opensAt of ['2026-02-31T00:00:00Z', '2026-09-01T00:00:00', '0001-01-01T00:00:00Z', '9999-01-01T00:00:00Z', 'mai', 5, null]) {
      const refused = await put(stage.staff, `${id}/phases`, { version: 1, phases: [first, { ...second, opensAt }, ...rest] });
      expect([opensAt, refused.status, refused.code]).toEqual([opensAt, 422, 'shape.invalid']);
    }
    const unknown = await put(stage.staff, `${id}/phases`, { version: 1, phases: [{ ...first, permits: ['everything'] }] });
    expect([unknown.status, unknown.code]).toEqual([422, 'shape.invalid']);
  });

  it('moves on early by an act, up to the scoring, which only closing ends', async () => {
    const { id } = await create();
    const act = (kind: string, version: number) => stage.staff.post(`/api/campaigns/${id}/phases/${kind}/closure`).send({ version });
    const opened = (await act('set-up', 1).expect(200)).body as CampaignBody;
    expect([opened.phases.filter(({ isOpen }) => isOpen).map(({ kind }) => kind), opened.version]).toEqual([['registration'], 2]);
    expect((await act('set-up', 2)).body).toMatchObject({ code: 'campaign.phase-not-open' });
    expect((await act('registration', 1)).body).toMatchObject({ code: 'campaign.stale-version' });
    await act('registration', 2).expect(200);
    await act('intake', 3).expect(200);
    expect((await act('scoring', 4)).body).toMatchObject({ code: 'campaign.scoring-ends-by-closing' });
    expect((await act('council', 4)).body).toMatchObject({ code: 'campaign.scoring-not-closed' });
    expect((await act('nonsense', 4)).status).toBe(404);
    await stage.clerk.post(`/api/campaigns/${id}/phases/scoring/closure`).send({ version: 4 }).expect(403);
    await stage.foreignStaff.post(`/api/campaigns/${id}/phases/scoring/closure`).send({ version: 4 }).expect(404);
  });
});

describe('a season that comes as a whole', () => {
  it('becomes a campaign with a published set; an equal set is not published twice', async () => {
    const content = criteriaExamples[1]?.content;
    if (content === undefined) throw new Error('no example');
    const service = testApp().get(CampaignsService);
    const season = (code: string) => ({
      ...campaignDefaults,
      code,
      name: 'Mùa xét 2026',
      year: 2026,
      organizer: 'Ban',
      hostUnitId: stage.province,
      criteriaSet: content,
      phases: defaultPhases({ scoring: inDays(-1), published: inDays(9) }),
    });
    const write = (code: string) => testApp().get(Transactor).write((tx) => service.createFromSeason(tx, null, season(code)));
    const [first, second] = [await write('MUA-1'), await write('MUA-2')];
    expect(first.criteriaSet).toEqual(content);
    expect(second.criteriaSetId).toBe(first.criteriaSetId);
    expect(first.permitsNow).toContain('score-sheet.mark');
    await expect(write('MUA-2')).rejects.toThrow(/uq_campaign_code/);
    expect((await testApp().get(Transactor).read((tx) => service.published(tx))).map(({ code }) => code)).not.toContain('MUA-1');
    await testApp().dataSource.query(`UPDATE campaign_phase SET opens_at = now() - interval '1 hour' WHERE kind = 'published' AND campaign_id = $1`, [first.id]);
    expect((await testApp().get(Transactor).read((tx) => service.published(tx))).map(({ code }) => code)).toContain('MUA-1');
  });
});
