import { randomUUID } from 'node:crypto';
import { useTestApp } from '../../support/test-app';
import { draftBody, emptyDetails, fullSelfMarks, type Person, RegistryWorld } from './registry-world';

const testApp = useTestApp();
let world: RegistryWorld;
let clerk: Person;
let neighbour: Person;
let staff: Person;
let campaign: string;

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
  neighbour = await world.person(['unit-clerk', world.neighbour]);
  staff = await world.person(['department-staff', world.department]);
  campaign = await world.campaign('registration');
});

const refusal = (response: { status: number; body: { code: string } }) => [response.status, response.body.code];

describe('beginning a nomination', () => {
  it('makes an empty draft with the criteria set and what may be done', async () => {
    const { id } = await world.draft(clerk, world.commune, campaign);
    const { body } = await clerk.agent.get(`/api/nominations/${id}`).expect(200);
    expect(body).toMatchObject({
      state: 'draft',
      code: null,
      receiptCode: null,
      campaignName: 'Đợt xét năm 2026',
      unitName: 'Xã An Hòa',
      selfMarks: {},
      evidence: [],
      actions: { edit: true, submit: true, withdraw: true, accept: false, return: false, setAsideItems: false },
    });
    expect(body.criteriaSet.groups).toHaveLength(2);
    expect(Date.parse(body.submitBefore)).toBeGreaterThan(Date.now());
    expect(await world.actionsOn(id)).toEqual(['nomination.begun']);
  });

  it('takes an initiative once per campaign, and again after it was withdrawn', async () => {
    const { id, version, initiative } = await world.draft(clerk, world.commune, campaign);
    const again = () => clerk.agent.post(`/api/campaigns/${campaign}/nominations`).send({ initiativeId: initiative.id });
    expect(refusal(await again())).toEqual([409, 'nomination.already-in-campaign']);
    await clerk.agent.post(`/api/nominations/${id}/withdrawal`).send({ version }).expect(200);
    expect((await again()).status).toBe(201);
    const other = await world.campaign('registration');
    await clerk.agent.post(`/api/campaigns/${other}/nominations`).send({ initiativeId: initiative.id }).expect(201);
  });

  it('lets one of two that begin at once through', async () => {
    const { id: initiativeId } = await world.initiative(clerk, world.commune);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => clerk.agent.post(`/api/campaigns/${campaign}/nominations`).send({ initiativeId })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it('does not find what is not there or not the own unit\'s', async () => {
    const own = await world.initiative(clerk, world.commune);
    await neighbour.agent.post(`/api/campaigns/${campaign}/nominations`).send({ initiativeId: own.id }).expect(404);
    await clerk.agent.post(`/api/campaigns/${campaign}/nominations`).send({ initiativeId: randomUUID() }).expect(404);
    await clerk.agent.post(`/api/campaigns/${randomUUID()}/nominations`).send({ initiativeId: own.id }).expect(404);
    await staff.agent.post(`/api/campaigns/${campaign}/nominations`).send({ initiativeId: own.id }).expect(403);
  });

  it.each(['set-up', 'scoring'] as const)('is refused in the phase %s', async (phase) => {
    const closed = await world.campaign(phase);
    const { id: initiativeId } = await world.initiative(clerk, world.commune);
    expect(refusal(await clerk.agent.post(`/api/campaigns/${closed}/nominations`).send({ initiativeId }))).toEqual([409, 'campaign.phase-closed']);
  });

  it('names what keeps an initiative out of a campaign', async () => {
    const begin = async (unitId: string, fields: Readonly<Record<string, unknown>> = {}, furtherPosts: readonly (readonly [string, string])[] = []) => {
      const person = await world.person(['unit-clerk', unitId], ...furtherPosts);
      const { id: initiativeId } = await world.initiative(person, unitId, fields);
      return refusal(await person.agent.post(`/api/campaigns/${campaign}/nominations`).send({ initiativeId }));
    };
    expect(await begin(world.elsewhere)).toEqual([404, 'http.not-found']);
    expect(await begin(world.elsewhere, {}, [['unit-clerk', world.neighbour]])).toEqual([409, 'nomination.unit-outside-area']);
    expect(await begin(world.commune, { subjectKind: 'household' })).toEqual([409, 'nomination.subject-kind-not-covered']);
    expect(await begin(world.commune, { field: 'Quốc phòng' })).toEqual([409, 'nomination.field-not-in-campaign']);
  });
});

describe('saving a draft', () => {
  it('keeps marks of every kind, remarks and summary, and nothing needs to be complete', async () => {
    const { id, version } = await world.draft(clerk, world.commune, campaign);
    const saved = await clerk.agent.put(`/api/nominations/${id}/self-marks`).send(draftBody(version)).expect(200);
    expect(saved.body).toMatchObject({ selfMarks: fullSelfMarks, selfRemarks: { A1: 'Có video kèm theo' }, version: version + 1, state: 'draft' });
    const fewer = await clerk.agent
      .put(`/api/nominations/${id}/self-marks`)
      .send(draftBody(saved.body.version, { marks: { A1: fullSelfMarks.A1 }, remarks: { A1: ' ' }, summary: '' }))
      .expect(200);
    expect(fewer.body).toMatchObject({ selfMarks: { A1: fullSelfMarks.A1 }, selfRemarks: {}, summary: '' });
  });

  it('never loses a draft to another tab: each version is written once', async () => {
    const { id, version } = await world.draft(clerk, world.commune, campaign);
    const tabs = await Promise.all(
      Array.from({ length: 10 }, (_, tab) =>
        clerk.agent.put(`/api/nominations/${id}/self-marks`).send(draftBody(version, { summary: `Tab ${tab}` })),
      ),
    );
    const won = tabs.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    for (const lost of tabs.filter(({ status }) => status !== 200)) {
      expect(refusal(lost)).toEqual([409, 'nomination.stale-version']);
      expect(lost.body.params).toMatchObject({ version: version + 1, state: 'draft' });
    }
    expect((await clerk.agent.get(`/api/nominations/${id}`)).body.summary).toBe(won[0]?.body.summary);
  });

  it('is the unit\'s alone', async () => {
    const { id, version } = await world.draft(clerk, world.commune, campaign);
    await neighbour.agent.put(`/api/nominations/${id}/self-marks`).send(draftBody(version)).expect(404);
    await staff.agent.put(`/api/nominations/${id}/self-marks`).send(draftBody(version)).expect(403);
    await staff.agent.get(`/api/nominations/${id}`).expect(404);
  });

  it('stops when the phase has closed, at the database\'s clock', async () => {
    const closing = await world.campaign('intake');
    const { id, version } = await world.draft(clerk, world.commune, closing);
    await world.letDaysPass(closing, 1);
    expect(refusal(await clerk.agent.put(`/api/nominations/${id}/self-marks`).send(draftBody(version)))).toEqual([409, 'campaign.phase-closed']);
    expect(refusal(await clerk.agent.post(`/api/nominations/${id}/submission`).send({ version }))).toEqual([409, 'campaign.phase-closed']);
    expect((await clerk.agent.get(`/api/nominations/${id}`)).body.actions).toMatchObject({ edit: false, submit: false, withdraw: false });
  });

  it('names every mark that cannot stand, all at once', async () => {
    const { id, version } = await world.draft(clerk, world.commune, campaign);
    const marks = {
      A1: { kind: 'points', hundredths: 1001 },
      A2: { kind: 'not-applicable' },
      B1: { kind: 'level', level: 'Xuất sắc' },
      C1: { kind: 'points', hundredths: 0 },
      Q1: { kind: 'points', hundredths: 100 },
      Z9: { kind: 'points', hundredths: 100 },
    };
    const response = await clerk.agent.put(`/api/nominations/${id}/self-marks`).send(draftBody(version, { marks, remarks: { Z8: 'x' } }));
    expect(refusal(response)).toEqual([422, 'nomination.marks-wrong']);
    expect(response.body.fields.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
      ['marks.A1', 'mark.over-max'],
      ['marks.A2', 'mark.not-applicable-not-allowed'],
      ['marks.B1', 'mark.level-unknown'],
      ['marks.C1', 'mark.wrong-kind'],
      ['marks.Q1', 'mark.not-yours'],
      ['marks.Z9', 'mark.code-unknown'],
      ['remarks.Z8', 'mark.code-unknown'],
    ]);
    expect((await clerk.agent.get(`/api/nominations/${id}`)).body).toMatchObject({ selfMarks: {}, version });
  });

  it.each([
    ['a bare number', 8.5],
    ['text', '8,5'],
    ['text in a mark', { kind: 'points', hundredths: '850' }],
    ['a fraction of a hundredth', { kind: 'points', hundredths: 834.5 }],
    ['a negative mark', { kind: 'points', hundredths: -100 }],
    ['a wrong step', { kind: 'points', hundredths: 825 }],
    ['a list', [850]],
    ['null', null],
    ['an unknown field', { kind: 'points', hundredths: 850, by: 'x' }],
  ])('refuses %s as a mark', async (_, mark) => {
    const { id, version } = await world.draft(clerk, world.commune, campaign);
    const response = await clerk.agent.put(`/api/nominations/${id}/self-marks`).send(draftBody(version, { marks: { A1: mark } }));
    expect(refusal(response)).toEqual([422, 'nomination.marks-wrong']);
    expect(response.body.fields).toMatchObject([{ field: 'marks.A1' }]);
  });

  it.each([
    ['marks that are a list', { marks: [] }],
    ['no marks', { marks: undefined }],
    ['remarks that are null', { remarks: null }],
    ['a remark that is a number', { remarks: { A1: 5 } }],
    ['a remark too long', { remarks: { A1: 'a'.repeat(2_001) } }],
    ['a summary too long', { summary: 'a'.repeat(4_001) }],
    ['text for yes or no', { legalPreference: 'true' }],
    ['a version beyond numbers', { version: 4_000_000_000 }],
    ['version 0', { version: 0 }],
    ['an unknown field', { state: 'accepted' }],
  ])('refuses %s', async (_, fields) => {
    const { id, version } = await world.draft(clerk, world.commune, campaign);
    await clerk.agent.put(`/api/nominations/${id}/self-marks`).send(draftBody(version, fields)).expect(422);
  });

  it.each(['__proto__', 'constructor'])('never stores a mark under %p', async (key) => {
    const { id, version } = await world.draft(clerk, world.commune, campaign);
    const body = JSON.stringify(draftBody(version)).replace('"marks":{', `"marks":{"${key}":{"kind":"gate","passed":true},`);
    const response = await clerk.agent.put(`/api/nominations/${id}/self-marks`).set('Content-Type', 'application/json').send(body);
    expect([200, 422]).toContain(response.status);
    const { selfMarks } = (await clerk.agent.get(`/api/nominations/${id}`)).body;
    expect(Object.keys(selfMarks)).not.toContain(key);
  });
});

describe('handing in', () => {
  it('gives a code, a receipt that can be read out, and the peer group', async () => {
    const { id, version } = await world.complete(clerk, world.commune, campaign);
    const { body } = await clerk.agent.post(`/api/nominations/${id}/submission`).send({ version }).expect(200);
    expect(body).toMatchObject({
      state: 'submitted',
      code: expect.stringMatching(/^MH\d{3,}$/),
      receiptCode: expect.stringMatching(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/),
      peerGroup: 'Mô hình tập thể – Xã, phường – Kinh tế',
      actions: { edit: false, submit: false, withdraw: true },
    });
    expect(Math.abs(Date.parse(body.submittedAt) - Date.now())).toBeLessThan(60_000);
    expect(await world.actionsOn(id)).toEqual(['nomination.begun', 'nomination.draft-saved', 'nomination.submitted']);
  });

  it('lists everything that is missing at once', async () => {
    const { id, version } = await world.draft(clerk, world.commune, campaign, { field: '', details: emptyDetails });
    const response = await clerk.agent.post(`/api/nominations/${id}/submission`).send({ version });
    expect(refusal(response)).toEqual([422, 'nomination.incomplete']);
    expect(response.body.fields.map(({ field }: { field: string }) => field)).toEqual([
      'initiative.field',
      ...Object.keys(emptyDetails).map((part) => `initiative.details.${part}`),
      'summary',
      ...['A1', 'A2', 'B1', 'C1', 'T1'].map((code) => `marks.${code}`),
    ]);
    expect(response.body.params).toEqual({ count: response.body.fields.length });
    expect((await clerk.agent.get(`/api/nominations/${id}`)).body).toMatchObject({ state: 'draft', version });
  });

  it('has the effect of one however often it is sent', async () => {
    const { id, version } = await world.complete(clerk, world.commune, campaign);
    const answers = await Promise.all(Array.from({ length: 6 }, () => clerk.agent.post(`/api/nominations/${id}/submission`).send({ version })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status !== 200).map(refusal)).toEqual(Array.from({ length: 5 }, () => [409, 'nomination.wrong-state']));
    expect((await world.actionsOn(id)).filter((action) => action === 'nomination.submitted')).toHaveLength(1);
  });

  it('gives many that come at once codes without a gap', async () => {
    const busy = await world.campaign('registration');
    const ready = [];
    for (let index = 0; index < 8; index++) ready.push(await world.complete(clerk, world.commune, busy, { name: `Mô hình ${index}` }));
    const answers = await Promise.all(ready.map(({ id, version }) => clerk.agent.post(`/api/nominations/${id}/submission`).send({ version })));
    expect(answers.map(({ body }) => body.code).sort()).toEqual(['MH001', 'MH002', 'MH003', 'MH004', 'MH005', 'MH006', 'MH007', 'MH008']);
  });

  it('goes by the version seen', async () => {
    const { id, version } = await world.complete(clerk, world.commune, campaign);
    expect(refusal(await clerk.agent.post(`/api/nominations/${id}/submission`).send({ version: version - 1 }))).toEqual([409, 'nomination.stale-version']);
  });

  it('is closed to a unit that has been dissolved meanwhile, and to another unit\'s clerk', async () => {
    const vanishing = await RegistryWorld.make(testApp());
    const own = await vanishing.campaign('registration');
    const person = await vanishing.person(['unit-clerk', vanishing.commune]);
    const { id, version } = await vanishing.complete(person, vanishing.commune, own);
    await neighbour.agent.post(`/api/nominations/${id}/submission`).send({ version }).expect(404);
    await vanishing.dissolve(vanishing.commune);
    const response = await person.agent.post(`/api/nominations/${id}/submission`).send({ version });
    expect(refusal(response)).toEqual([422, 'nomination.incomplete']);
    expect(response.body.fields).toEqual([{ field: 'unitId', code: 'nomination.unit-dissolved' }]);
  });
});

describe('withdrawing', () => {
  it('ends a nomination before it is accepted, and only then', async () => {
    const { id, version } = await world.submitted(clerk, world.commune, campaign);
    await neighbour.agent.post(`/api/nominations/${id}/withdrawal`).send({ version }).expect(404);
    expect(refusal(await clerk.agent.post(`/api/nominations/${id}/withdrawal`).send({ version: version - 1 }))).toEqual([409, 'nomination.stale-version']);
    const { body } = await clerk.agent.post(`/api/nominations/${id}/withdrawal`).send({ version }).expect(200);
    expect(body).toMatchObject({ state: 'withdrawn', actions: { edit: false, submit: false, withdraw: false } });
    const accepted = await world.submitted(clerk, world.commune, campaign);
    await staff.agent.post(`/api/nominations/${accepted.id}/acceptance`).send({ version: accepted.version }).expect(200);
    const late = await clerk.agent.post(`/api/nominations/${accepted.id}/withdrawal`).send({ version: accepted.version + 1 });
    expect(refusal(late)).toEqual([409, 'nomination.wrong-state']);
  });
});

describe('lists of nominations', () => {
  let listed: string;

  beforeAll(async () => {
    listed = await world.campaign('registration');
    await world.submitted(clerk, world.commune, listed, { name: 'Đường hoa' });
    await world.submitted(neighbour, world.neighbour, listed, { name: 'Loa an ninh', field: 'Văn hóa – xã hội' });
    await world.draft(clerk, world.commune, listed, { name: 'Chưa xong' });
    await world.draft(neighbour, world.neighbour, listed, { name: 'Bên kia chưa xong' });
  });

  const names = async (person: Person, query = '') => {
    const response = await person.agent.get(`/api/campaigns/${listed}/nominations?${query}`).expect(200);
    return response.body.items.map((item: { initiativeName: string }) => item.initiativeName);
  };

  it('show a clerk the own unit and the desk what was handed in', async () => {
    expect(await names(clerk)).toEqual(['Đường hoa', 'Chưa xong']);
    expect(await names(staff)).toEqual(['Đường hoa', 'Loa an ninh']);
    const nobody = await world.person(['unit-clerk', world.elsewhere]);
    expect(await names(nobody)).toEqual([]);
    const farDesk = await world.person(['department-staff', world.elsewhere]);
    expect(await names(farDesk)).toEqual([]);
  });

  it('filter by state, field, unit and text, and count states besides the filter on them', async () => {
    expect(await names(staff, 'states=accepted')).toEqual([]);
    expect(await names(clerk, 'states=draft,returned')).toEqual(['Chưa xong']);
    expect(await names(staff, `field=${encodeURIComponent('Văn hóa – xã hội')}`)).toEqual(['Loa an ninh']);
    expect(await names(staff, `unitId=${world.commune}`)).toEqual(['Đường hoa']);
    expect(await names(staff, 'search=duong')).toEqual(['Đường hoa']);
    expect(await names(staff, 'search=mh002')).toEqual(['Loa an ninh']);
    const { body } = await clerk.agent.get(`/api/campaigns/${listed}/nominations?states=draft`).expect(200);
    expect([body.total, body.byState]).toEqual([1, { draft: 1, submitted: 1, returned: 0, accepted: 0, withdrawn: 0 }]);
  });

  it('of all campaigns show a clerk what is the own unit\'s', async () => {
    const { body } = await neighbour.agent.get('/api/nominations?sort=changed').expect(200);
    expect(body.items.map((item: { unitId: string }) => item.unitId)).toEqual([world.neighbour, world.neighbour]);
  });

  it.each(['states=x', 'states=', 'states=draft,,', 'sort=self_marks', 'limit=201', 'unitId=1', 'score=5'])('refuse the query %p', async (query) => {
    await staff.agent.get(`/api/campaigns/${listed}/nominations?${query}`).expect(422);
  });

  it.each(['code', 'name', 'changed', 'submitted'])('page by key in the order %p, and miss none and show none twice', async (sort) => {
    const both = await world.person(['department-staff', world.department], ['unit-clerk', world.commune]);
    for (const person of [both, staff, clerk]) {
      const whole = await names(person, `sort=${sort}`);
      const paged: string[] = [];
      let cursor = '';
      for (let page = 0; page <= whole.length; page += 1) {
        const { body } = await person.agent.get(`/api/campaigns/${listed}/nominations?sort=${sort}&limit=1${cursor}`).expect(200);
        expect(body.total).toBe(whole.length);
        paged.push(...body.items.map((item: { initiativeName: string }) => item.initiativeName));
        if (body.next === null) break;
        cursor = `&cursor=${body.next}`;
      }
      expect(paged).toEqual(whole);
    }
    const { body } = await staff.agent.get(`/api/campaigns/${listed}/nominations?sort=${sort}&limit=1`).expect(200);
    const other = sort === 'code' ? 'name' : 'code';
    expect(refusal(await staff.agent.get(`/api/campaigns/${listed}/nominations?sort=${other}&cursor=${body.next}`))).toEqual([422, 'finding.page-unknown']);
    expect(refusal(await staff.agent.get(`/api/campaigns/${listed}/nominations?sort=${sort}&cursor=${Buffer.from(`["${sort}","\\u0000","x"]`).toString('base64url')}`))).toEqual([422, 'finding.page-unknown']);
  });
});
