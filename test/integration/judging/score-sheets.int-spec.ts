import { randomUUID } from 'node:crypto';
import { useTestApp } from '../../support/test-app';
import { fullMarks, JudgingWorld, type Member, refusal, sheetBody } from './judging-world';
import { countQueries } from '../../support/count-queries';

const testApp = useTestApp();
let world: JudgingWorld;
let campaignId: string;
let member: Member;
let other: Member;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

beforeEach(async () => {
  const marking = await world.marking(2);
  campaignId = marking.campaignId;
  [member, other] = marking.members as [Member, Member];
});

const put = (sheetId: string, body: object, who = member) => who.agent.put(`/api/score-sheets/${sheetId}`).send(body);

describe('the desk', () => {
  it('lists the own nominations with their states', async () => {
    const { body } = await member.agent.get('/api/score-sheets').expect(200);
    expect(body).toMatchObject({
      campaignId,
      campaigns: [{ id: campaignId, name: 'Đợt chấm năm 2026', assigned: 2, submitted: 0, markingOpen: true }],
      sheets: [
        { code: 'MH001', initiativeName: 'Mô hình 1', unitName: 'Xã An Hòa', state: 'not-started', total: null },
        { code: 'MH002', state: 'not-started' },
      ],
    });
    await put(body.sheets[0].sheetId, sheetBody(1, { marks: { A1: { kind: 'points', hundredths: 850 } } })).expect(200);
    await world.submitted(member, body.sheets[1].sheetId);
    const after = (await member.agent.get('/api/score-sheets').expect(200)).body;
    expect(after.campaigns[0]).toMatchObject({ assigned: 2, submitted: 1 });
    expect(after.sheets).toMatchObject([
      { state: 'draft', total: null },
      { state: 'submitted', total: '37.50' },
    ]);
  });

  it('is empty for somebody on no panel, and finds no campaign that is not the own', async () => {
    const stranger = await world.registry.person(['panel-member', world.registry.province]);
    expect((await stranger.agent.get('/api/score-sheets').expect(200)).body).toEqual({ now: expect.any(String), campaigns: [], campaignId: null, undeclared: 0, totalMax: null, sheets: [] });
    expect((await stranger.agent.get(`/api/score-sheets?campaignId=${campaignId}`)).status).toBe(404);
    expect((await world.staff.agent.get('/api/score-sheets')).status).toBe(403);
    expect((await member.agent.get('/api/score-sheets?campaignId=x')).status).toBe(422);
  });

  it('takes the same number of queries for one nomination and for three', async () => {
    const load = async (count: number) => {
      const campaign = await world.campaign();
      const ids = await world.nominations(campaign, Array.from({ length: count }, () => world.registry.commune));
      const own = await world.member(await world.panel(campaign), { unitId: null });
      for (const id of ids) await world.assign(campaign, own.memberId, id);
      return countQueries(testApp(), () => own.agent.get('/api/score-sheets').expect(200));
    };
    expect(await load(3)).toBe(await load(1));
  });
});

describe('a sheet', () => {
  it('is opened with everything that is needed to mark it', async () => {
    const sheetId = await world.sheetOf(member, campaignId);
    const { body } = await member.agent.get(`/api/score-sheets/${sheetId}`).expect(200);
    expect(body).toMatchObject({ version: 1, state: 'draft', markingOpen: true, marks: {}, nomination: { code: 'MH001', selfMarks: {}, evidence: [], notApplicable: {} } });
    expect(body.criteriaSet.groups).toHaveLength(2);
  });

  it('keeps a draft however incomplete, and says where it stands', async () => {
    const sheetId = await world.sheetOf(member, campaignId);
    const marks = { A1: { kind: 'points', hundredths: 850 }, C1: { kind: 'gate', passed: false } };
    const { body } = await put(sheetId, sheetBody(1, { marks, remarks: { A1: ' Rõ ràng ' }, comment: 'Cần xem thêm' })).expect(200);
    expect(body).toMatchObject({ version: 2, state: 'draft', total: '8.50', complete: false, missing: ['A2', 'B1'] });
    expect(Date.parse(body.savedAt)).toBeGreaterThan(Date.now() - 60_000);
    expect((await member.agent.get(`/api/score-sheets/${sheetId}`)).body).toMatchObject({ version: 2, marks, remarks: { A1: 'Rõ ràng' }, comment: 'Cần xem thêm' });
  });

  it('is another member\'s secret', async () => {
    const sheetId = await world.sheetOf(member, campaignId);
    const absent = await other.agent.get(`/api/score-sheets/${randomUUID()}`);
    const answers = [
      await other.agent.get(`/api/score-sheets/${sheetId}`),
      await put(sheetId, sheetBody(1), other),
      await other.agent.post(`/api/score-sheets/${sheetId}/submission`).send({ version: 1 }),
      await other.agent.post(`/api/score-sheets/${sheetId}/reopening`).send({ version: 1 }),
      await other.agent.get(`/api/score-sheets/${sheetId}/evidence/${randomUUID()}`),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect({ ...body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
    }
    for (const { agent } of [world.staff]) expect((await agent.get(`/api/score-sheets/${sheetId}`)).status).toBe(403);
    expect((await member.agent.get('/api/score-sheets/%00')).status).toBe(404);
  });

  it('writes no mark into the log', async () => {
    const sheetId = await world.sheetOf(member, campaignId);
    await put(sheetId, sheetBody(1, { marks: { A1: { kind: 'points', hundredths: 750 } }, comment: 'Bí mật' })).expect(200);
    const rows = await testApp().dataSource.query('SELECT data FROM audit_entry WHERE object_id = $1', [sheetId]);
    expect(rows).toEqual([{ data: { version: 2, marks: 1 } }]);
  });
});

describe('two tabs', () => {
  it('never overwrite each other: the later one is shown the newer version', async () => {
    const sheetId = await world.sheetOf(member, campaignId);
    await put(sheetId, sheetBody(1, { marks: fullMarks(700) })).expect(200);
    const late = await put(sheetId, sheetBody(1, { marks: fullMarks(300) }));
    expect(refusal(late)).toEqual([409, 'score-sheet.stale-version']);
    expect(late.body.params.current).toMatchObject({ version: 2, state: 'draft', marks: fullMarks(700) });
    expect((await member.agent.get(`/api/score-sheets/${sheetId}`)).body.marks).toEqual(fullMarks(700));
  });

  it('saving at once: exactly one gets through', async () => {
    const sheetId = await world.sheetOf(member, campaignId);
    const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => put(sheetId, sheetBody(1, { marks: fullMarks(at * 50) }))));
    const won = answers.flatMap(({ status }, at) => (status === 200 ? [at] : []));
    expect(won).toHaveLength(1);
    const { body } = await member.agent.get(`/api/score-sheets/${sheetId}`).expect(200);
    expect(body).toMatchObject({ version: 2, marks: fullMarks((won[0] ?? 0) * 50) });
  });

  it('the same content sent again has the effect of one', async () => {
    const sheetId = await world.sheetOf(member, campaignId);
    const first = await put(sheetId, sheetBody(1)).expect(200);
    const again = await put(sheetId, sheetBody(1)).expect(200);
    expect(again.body).toEqual(first.body);
  });

  it('the same content upon the newest version is saved already: no new version, no entry', async () => {
    const sheetId = await world.sheetOf(member, campaignId);
    const entries = async () => (await testApp().dataSource.query('SELECT action FROM audit_entry WHERE object_id = $1', [sheetId])).length;
    const first = await put(sheetId, sheetBody(1)).expect(200);
    const before = await entries();
    const again = await put(sheetId, sheetBody(2)).expect(200);
    expect(again.body).toEqual(first.body);
    expect(first.body).toMatchObject({ version: 2, state: 'draft' });
    expect(await entries()).toBe(before);
    // What was handed in is not saved as a draft, whatever is sent.
    await world.submitted(member, sheetId);
    const { version } = (await member.agent.get(`/api/score-sheets/${sheetId}`).expect(200)).body;
    expect(refusal(await put(sheetId, sheetBody(version)))).toEqual([409, 'score-sheet.already-submitted']);
  });
});

describe('marks that cannot stand', () => {
  const raw = (sheetId: string, marks: string) =>
    member.agent.put(`/api/score-sheets/${sheetId}`).set('Content-Type', 'application/json').send(`{"version":1,"remarks":{},"comment":"","marks":${marks}}`);

  it.each([
    ['-1', 'mark.negative'],
    ['1050', 'mark.over-max'],
    ['1e400', 'mark.wrong-shape'],
    ['NaN', 'http.bad-request'],
    ['"8,5"', 'mark.wrong-shape'],
    ['""', 'mark.wrong-shape'],
    ['true', 'mark.wrong-shape'],
    ['[5]', 'mark.wrong-shape'],
    ['"0x0A"', 'mark.wrong-shape'],
    ['834.5', 'mark.not-a-number'],
    ['9.999999999999999999e2', 'mark.wrong-step'],
    ['-0', 'mark.negative'],
    ['"٨"', 'mark.wrong-shape'],
    ['"1.000,5"', 'mark.wrong-shape'],
    ['null', 'mark.wrong-shape'],
    ['825', 'mark.wrong-step'],
  ])('%s is refused with %s', async (value, code) => {
    const sheetId = await world.sheetOf(member, campaignId);
    const { status, body } = await raw(sheetId, `{"A1":{"kind":"points","hundredths":${value}}}`);
    if (code.startsWith('http.')) expect([status, body.code]).toEqual([400, code]);
    else if (value.includes('9.99')) expect(status).toBe(200);
    else expect([status, body.code, body.fields]).toEqual([422, 'score-sheet.marks-wrong', [expect.objectContaining({ field: 'marks.A1', code })]]);
  });

  it('are named all at once', async () => {
    const sheetId = await world.sheetOf(member, campaignId);
    const { status, body } = await raw(
      sheetId,
      '{"A1":{"kind":"points","hundredths":5000},"B1":{"kind":"level","level":"Tuyệt vời"},"C1":{"kind":"points","hundredths":0},"Q1":{"kind":"points","hundredths":0},"Z9":{"kind":"gate","passed":true},"A2":{"kind":"not-applicable"}}',
    );
    expect(status).toBe(422);
    expect(body.fields.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`).sort()).toEqual([
      'marks.A1 mark.over-max',
      'marks.A2 score-sheet.item-set-aside',
      'marks.B1 mark.level-unknown',
      'marks.C1 mark.wrong-kind',
      'marks.Q1 mark.not-yours',
      'marks.Z9 mark.code-unknown',
    ]);
  });

  it('the last of a doubled key counts, 0 is a mark and a missing one is none', async () => {
    const sheetId = await world.sheetOf(member, campaignId);
    const { body } = await raw(sheetId, '{"A1":{"kind":"points","hundredths":5000},"A1":{"kind":"points","hundredths":0}}').expect(200);
    expect(body).toMatchObject({ total: '0.00', missing: ['A2', 'B1', 'C1'] });
  });

  it.each([
    ['no version', { version: undefined }],
    ['a version as text', { version: '1' }],
    ['marks as a list', { marks: [] }],
    ['marks as null', { marks: null }],
    ['a comment too long', { comment: 'a'.repeat(5_001) }],
    ['an unknown field', { total: 100 }],
    ['a remark that is no text', { remarks: { A1: 5 } }],
    ['a remark on no leaf', { remarks: { __proto__x: 'a' } }],
  ])('%s is refused', async (_, change) => {
    const sheetId = await world.sheetOf(member, campaignId);
    expect((await put(sheetId, sheetBody(1, change))).status).toBe(422);
  });

  it('text is stored without what nobody can see', async () => {
    const sheetId = await world.sheetOf(member, campaignId);
    await put(sheetId, sheetBody(1, { comment: 'Tốt\u0000\u202e =1+1\ud800' })).expect(200);
    expect((await member.agent.get(`/api/score-sheets/${sheetId}`)).body.comment).toBe('Tốt =1+1');
  });
});

describe('handing in', () => {
  it('asks for everything that is missing at once', async () => {
    const sheetId = await world.sheetOf(member, campaignId);
    await put(sheetId, sheetBody(1, { marks: { A1: { kind: 'points', hundredths: 0 } } })).expect(200);
    const { status, body } = await member.agent.post(`/api/score-sheets/${sheetId}/submission`).send({ version: 2 });
    expect([status, body.code]).toEqual([422, 'score-sheet.incomplete']);
    expect(body.fields.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual(
      ['A2', 'B1', 'C1'].map((code) => [`marks.${code}`, 'mark.missing']),
    );
  });

  it('locks the sheet, takes it back and hands it in anew', async () => {
    const sheetId = await world.sheetOf(member, campaignId);
    await put(sheetId, sheetBody(1)).expect(200);
    const act = (path: string, version: number) => member.agent.post(`/api/score-sheets/${sheetId}/${path}`).send({ version });
    expect(refusal(await act('submission', 1))).toEqual([409, 'score-sheet.stale-version']);
    expect((await act('submission', 2).expect(200)).body).toMatchObject({ version: 3, state: 'submitted', total: '37.50', complete: true });
    expect(refusal(await put(sheetId, sheetBody(3, { marks: {} })))).toEqual([409, 'score-sheet.already-submitted']);
    expect(refusal(await act('submission', 3))).toEqual([409, 'score-sheet.already-submitted']);
    expect((await act('reopening', 3).expect(200)).body).toMatchObject({ version: 4, state: 'draft' });
    expect(refusal(await act('reopening', 4))).toEqual([409, 'score-sheet.not-submitted']);
    await put(sheetId, sheetBody(4, { marks: fullMarks(900) })).expect(200);
    expect((await act('submission', 5).expect(200)).body).toMatchObject({ total: '38.00' });
    expect(await world.registry.actionsOn(sheetId)).toEqual([
      'score-sheet.saved',
      'score-sheet.submitted',
      'score-sheet.reopened',
      'score-sheet.saved',
      'score-sheet.submitted',
    ]);
  });

  it('rescales around an item that the office has set aside, which takes no mark', async () => {
    const campaign = await world.campaign();
    const [nominationId = ''] = await world.nominations(campaign, [world.registry.commune], { notApplicable: { A2: 'Không được giao' } });
    const own = await world.member(await world.panel(campaign), { unitId: null });
    await world.assign(campaign, own.memberId, nominationId);
    const sheetId = await world.sheetOf(own, campaign);
    const { A2: _, ...marks } = fullMarks(850);
    const wrong = await put(sheetId, sheetBody(1), own);
    expect([refusal(wrong), wrong.body.fields]).toEqual([[422, 'score-sheet.marks-wrong'], [{ field: 'marks.A2', code: 'score-sheet.item-set-aside' }]]);
    expect((await put(sheetId, sheetBody(1, { marks }), own).expect(200)).body).toMatchObject({ total: '37.00', complete: true });
  });

  it('holds still which items apply once it was handed in, until it is taken back', async () => {
    const { campaignId: campaign, members: [own], nominationIds: [nominationId] } = await world.marking();
    await testApp().dataSource.query(`UPDATE campaign_phase SET permits = array_append(permits, 'nomination.decide') WHERE campaign_id = $1 AND kind = 'scoring'`, [campaign]);
    const sheetId = await world.sheetOf(own!, campaign);
    await world.submitted(own!, sheetId);
    const { body: seen } = await world.staff.agent.get(`/api/nominations/${nominationId}`).expect(200);
    const setAside = (version: number) => world.staff.agent.put(`/api/nominations/${nominationId}/not-applicable`).send({ version, leafCode: 'A2', reason: 'Không được giao' });
    expect(refusal(await setAside(seen.version))).toEqual([409, 'nomination.sheets-handed-in']);
    expect((await world.staff.agent.get(`/api/nominations/${nominationId}`).expect(200)).body).toMatchObject({ version: seen.version, notApplicable: {} });
    const { body: sheet } = await own!.agent.get(`/api/score-sheets/${sheetId}`).expect(200);
    await own!.agent.post(`/api/score-sheets/${sheetId}/reopening`).send({ version: sheet.version }).expect(200);
    await setAside(seen.version).expect(200);
  });
});

describe('the phase', () => {
  it.each(['intake', 'scoring-closed'] as const)('%s takes no marks, and still shows the own sheet', async (phase) => {
    const campaign = await world.campaign('scoring');
    const [nominationId = ''] = await world.nominations(campaign, [world.registry.commune]);
    const own = await world.member(await world.panel(campaign), { unitId: null });
    await world.assign(campaign, own.memberId, nominationId);
    const sheetId = await world.sheetOf(own, campaign);
    await world.registry.letDaysPass(campaign, phase === 'intake' ? -1 : 1);
    expect(refusal(await put(sheetId, sheetBody(1), own))).toEqual([409, 'campaign.phase-closed']);
    expect(refusal(await own.agent.post(`/api/score-sheets/${sheetId}/submission`).send({ version: 1 }))).toEqual([409, 'campaign.phase-closed']);
    expect((await own.agent.get(`/api/score-sheets/${sheetId}`).expect(200)).body.markingOpen).toBe(false);
  });
});

describe('a conflict of interest that came later', () => {
  it('stops the marking, through the service and by SQL alike', async () => {
    const sheetId = await world.sheetOf(member, campaignId);
    await put(sheetId, sheetBody(1)).expect(200);
    await testApp().dataSource.query('UPDATE panel_member SET unit_id = $2 WHERE id = $1', [member.memberId, world.registry.commune]);
    expect(refusal(await put(sheetId, sheetBody(2, { marks: {} })))).toEqual([409, 'score-sheet.conflict-of-interest']);
    const update = testApp().dataSource.query(`UPDATE score_sheet SET marks = '{}' WHERE id = $1`, [sheetId]);
    await expect(update).rejects.toThrow(/conflict of interest/);
    const insert = testApp().dataSource.transaction(async (tx) => {
      await tx.query('DELETE FROM score_sheet WHERE id = $1', [sheetId]);
      await tx.query(
        `INSERT INTO score_sheet (id, assignment_id, criteria_set_id, marks, remarks, comment, state, updated_at)
         SELECT $1, assignment.id, campaign.criteria_set_id, '{}', '{}', '', 'draft', now()
         FROM assignment JOIN nomination ON nomination.id = assignment.nomination_id JOIN campaign ON campaign.id = nomination.campaign_id
         WHERE assignment.member_id = $2 AND nomination.unit_id = $3`,
        [randomUUID(), member.memberId, world.registry.commune],
      );
    });
    await expect(insert).rejects.toThrow(/conflict of interest/);
    await testApp().dataSource.query('UPDATE panel_member SET unit_id = $2 WHERE id = $1', [member.memberId, world.departments[0]]);
  });
});

describe('evidence', () => {
  it('is read by the member it was assigned to and by no other member', async () => {
    const campaign = await world.campaign('registration');
    const clerk = await world.registry.person(['unit-clerk', world.registry.commune]);
    const { id: nominationId, version } = await world.registry.complete(clerk, world.registry.commune, campaign);
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
    const added = await clerk.agent.post(`/api/nominations/${nominationId}/evidence`).attach('file', pdf, 'minh chứng.pdf');
    expect([added.status, added.body.code]).toEqual([201, undefined]);
    await clerk.agent.post(`/api/nominations/${nominationId}/submission`).send({ version }).expect(200);
    await testApp().dataSource.query(`UPDATE nomination SET state = 'accepted' WHERE id = $1`, [nominationId]);
    await world.registry.letDaysPass(campaign, 2);
    const panelId = await world.panel(campaign);
    const own = await world.member(panelId, { unitId: null });
    const idle = await world.member(panelId, { unitId: null });
    await world.assign(campaign, own.memberId, nominationId);
    const sheetId = await world.sheetOf(own, campaign);
    const { body } = await own.agent.get(`/api/score-sheets/${sheetId}`).expect(200);
    expect(body.nomination.evidence).toMatchObject([{ fileName: 'minh chứng.pdf', mediaType: 'application/pdf' }]);
    const path = `/api/score-sheets/${sheetId}/evidence/${body.nomination.evidence[0].id}`;
    const file = await own.agent.get(path).buffer(true).parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
    });
    expect(file.status).toBe(200);
    expect(Buffer.compare(file.body, pdf)).toBe(0);
    expect(file.headers['x-content-type-options']).toBe('nosniff');
    expect((await idle.agent.get(path)).status).toBe(404);
    expect((await own.agent.get(`/api/score-sheets/${sheetId}/evidence/${randomUUID()}`)).status).toBe(404);
  });
});
