import { randomUUID } from 'node:crypto';
import { NominationsReader, SeasonNominationsService } from '@dvk/registry';
import { Transactor } from '@dvk/platform';
import type { Marks } from '@dvk/scoring-core';
import { countQueries } from '../../support/count-queries';
import { openWorkbook } from '../../support/score-sheet-upload';
import { useTestApp } from '../../support/test-app';
import { draftBody, fullSelfMarks, type Person, RegistryWorld } from './registry-world';

const testApp = useTestApp();
let world: RegistryWorld;
let clerk: Person;
let staff: Person;
let farStaff: Person;
let campaign: string;

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
  staff = await world.person(['department-staff', world.department]);
  farStaff = await world.person(['department-staff', world.elsewhere]);
  campaign = await world.campaign('intake');
});

/** The notices of a person that nobody has read, newest first, which are then read. */
async function news({ agent }: Person): Promise<{ kind: string; params: object }[]> {
  const { body } = await agent.get('/api/notices').expect(200);
  await agent.post('/api/notices/reading').expect(204);
  return body.items.filter(({ readAt }: { readAt: string | null }) => readAt === null).map(({ kind, params }: { kind: string; params: object }) => ({ kind, params }));
}

const refusal = (response: { status: number; body: { code: string } }) => [response.status, response.body.code];

describe('accepting', () => {
  it('is the desk\'s decision, once', async () => {
    const { id, version } = await world.submitted(clerk, world.commune, campaign);
    await clerk.agent.post(`/api/nominations/${id}/acceptance`).send({ version }).expect(403);
    await farStaff.agent.post(`/api/nominations/${id}/acceptance`).send({ version }).expect(404);
    expect(refusal(await staff.agent.post(`/api/nominations/${id}/acceptance`).send({ version: version - 1 }))).toEqual([409, 'nomination.stale-version']);
    const { body } = await staff.agent.post(`/api/nominations/${id}/acceptance`).send({ version }).expect(200);
    expect(body).toMatchObject({ state: 'accepted', version: version + 1, actions: { accept: false, return: true } });
    expect(refusal(await staff.agent.post(`/api/nominations/${id}/acceptance`).send({ version: version + 1 }))).toEqual([409, 'nomination.wrong-state']);
    expect((await world.actionsOn(id)).at(-1)).toBe('nomination.accepted');
    expect(await news(clerk)).toEqual([{ kind: 'nominations.accepted', params: { campaignId: campaign, campaignName: expect.any(String), count: 1 } }]);
    expect(await news(staff)).toEqual([]);
  });

  it('takes nothing that has not been handed in', async () => {
    const both = await world.person(['department-staff', world.department], ['unit-clerk', world.commune]);
    const { id, version } = await world.draft(both, world.commune, campaign);
    expect(refusal(await both.agent.post(`/api/nominations/${id}/acceptance`).send({ version }))).toEqual([409, 'nomination.wrong-state']);
  });

  it('ends with the phase', async () => {
    const closing = await world.campaign('intake');
    const { id, version } = await world.submitted(clerk, world.commune, closing);
    await world.letDaysPass(closing, 1);
    expect(refusal(await staff.agent.post(`/api/nominations/${id}/acceptance`).send({ version }))).toEqual([409, 'campaign.phase-closed']);
    expect(refusal(await staff.agent.post(`/api/nominations/${id}/return`).send({ version, reason: 'x' }))).toEqual([409, 'campaign.phase-closed']);
  });

  it('is closed to a unit that has been dissolved', async () => {
    const other = await RegistryWorld.make(testApp());
    const own = await other.campaign('intake');
    const person = await other.person(['unit-clerk', other.commune]);
    const desk = await other.person(['department-staff', other.department]);
    const { id, version } = await other.submitted(person, other.commune, own);
    await other.dissolve(other.commune);
    expect(refusal(await desk.agent.post(`/api/nominations/${id}/acceptance`).send({ version }))).toEqual([409, 'nomination.unit-dissolved']);
  });
});

describe('returning', () => {
  it('gives a reason, lets the unit mend it and keeps code and receipt', async () => {
    const { id, version, code, receiptCode } = await world.submitted(clerk, world.commune, campaign);
    for (const reason of ['', '  \n\u200b']) {
      expect(refusal(await staff.agent.post(`/api/nominations/${id}/return`).send({ version, reason }))).toEqual([422, 'nomination.reason-missing']);
    }
    await staff.agent.post(`/api/nominations/${id}/return`).send({ version }).expect(422);
    await clerk.agent.post(`/api/nominations/${id}/return`).send({ version, reason: 'x' }).expect(403);
    await farStaff.agent.post(`/api/nominations/${id}/return`).send({ version, reason: 'x' }).expect(404);
    await staff.agent.post(`/api/nominations/${id}/return`).send({ version, reason: 'Thiếu minh chứng mục A1' }).expect(200);
    // Told once, and where to look: neither what about nor why.
    expect(await news(clerk)).toEqual([{ kind: 'nomination.returned', params: { campaignId: campaign, campaignName: expect.any(String), nominationId: id } }]);
    const seen = await clerk.agent.get(`/api/nominations/${id}`).expect(200);
    expect(seen.body).toMatchObject({ state: 'returned', returnReason: 'Thiếu minh chứng mục A1', actions: { edit: true, submit: true } });
    const mended = await clerk.agent.put(`/api/nominations/${id}/self-marks`).send(draftBody(seen.body.version, { summary: 'Đã bổ sung.' })).expect(200);
    const again = await clerk.agent.post(`/api/nominations/${id}/submission`).send({ version: mended.body.version }).expect(200);
    expect(again.body).toMatchObject({ state: 'submitted', code, receiptCode, summary: 'Đã bổ sung.' });
    expect((await staff.agent.get(`/api/nominations/${id}`)).body.returnReason).toBe('Thiếu minh chứng mục A1');
  });
});

describe('accepting many at once', () => {
  it('shows first how many and which, then accepts all', async () => {
    const own = await world.campaign('intake');
    const ready = [];
    for (const name of ['Một', 'Hai', 'Ba']) ready.push(await world.submitted(clerk, world.commune, own, { name }));
    const draft = await world.draft(clerk, world.commune, own, { name: 'Bốn' });
    const ids = [...ready.map(({ id }) => id), draft.id, randomUUID()];
    const preview = await staff.agent.post(`/api/campaigns/${own}/nominations/acceptance-preview`).send({ ids }).expect(200);
    expect(preview.body.lines).toEqual(
      ready.map(({ id, version, code }, index) => ({
        id,
        version,
        code,
        initiativeName: ['Một', 'Hai', 'Ba'][index],
        unitName: 'Xã An Hòa',
        refusal: null,
        alike: expect.any(Array),
      })),
    );
    const nominations = ready.map(({ id, version }) => ({ id, version }));
    const { body } = await staff.agent.post(`/api/campaigns/${own}/nominations/acceptance`).send({ nominations }).expect(200);
    expect(body).toEqual({ accepted: 3 });
    expect(await news(clerk)).toEqual([{ kind: 'nominations.accepted', params: { campaignId: own, campaignName: expect.any(String), count: 3 } }]);
    const list = await staff.agent.get(`/api/campaigns/${own}/nominations`).expect(200);
    expect(list.body.byState.accepted).toBe(3);
    expect(await world.actionsOn(own)).toContain('nomination.accepted-in-bulk');
  });

  it('accepts none when one stands in the way, and names each', async () => {
    const own = await world.campaign('intake');
    const one = await world.submitted(clerk, world.commune, own, { name: 'Một' });
    const two = await world.submitted(clerk, world.commune, own, { name: 'Hai' });
    const three = await world.submitted(clerk, world.commune, own, { name: 'Ba' });
    await staff.agent.post(`/api/nominations/${three.id}/acceptance`).send({ version: three.version }).expect(200);
    const missing = randomUUID();
    const nominations = [
      { id: one.id, version: one.version },
      { id: two.id, version: two.version - 1 },
      { id: three.id, version: three.version },
      { id: missing, version: 1 },
    ];
    const response = await staff.agent.post(`/api/campaigns/${own}/nominations/acceptance`).send({ nominations });
    expect(refusal(response)).toEqual([409, 'nomination.bulk-refused']);
    expect(response.body.params.refusals).toEqual([
      { id: two.id, code: 'nomination.stale-version' },
      { id: three.id, code: 'nomination.wrong-state' },
      { id: missing, code: 'http.not-found' },
    ]);
    expect((await staff.agent.get(`/api/nominations/${one.id}`)).body.state).toBe('submitted');
  });

  it('is refused to others, in a wrong phase and for an empty or endless choice', async () => {
    const { id, version } = await world.submitted(clerk, world.commune, campaign);
    const nominations = [{ id, version }];
    const path = `/api/campaigns/${campaign}/nominations/acceptance`;
    await clerk.agent.post(path).send({ nominations }).expect(403);
    await clerk.agent.post(`${path}-preview`).send({ ids: [id] }).expect(403);
    await farStaff.agent.post(path).send({ nominations }).expect(404);
    await farStaff.agent.post(`${path}-preview`).send({ ids: [id] }).expect(404);
    for (const wrong of [{ nominations: [] }, { nominations: [id] }, { nominations: [{ id }] }, { nominations: Array.from({ length: 501 }, () => nominations[0]) }]) {
      await staff.agent.post(path).send(wrong).expect(422);
    }
    const other = await world.campaign('intake');
    expect(refusal(await staff.agent.post(`/api/campaigns/${other}/nominations/acceptance`).send({ nominations }))).toEqual([409, 'nomination.bulk-refused']);
    const scoring = await world.campaign('scoring');
    expect(refusal(await staff.agent.post(`/api/campaigns/${scoring}/nominations/acceptance`).send({ nominations }))).toEqual([409, 'campaign.phase-closed']);
  });
});

describe('setting an item aside', () => {
  it('needs a reason, only where the item allows it, and can be taken back', async () => {
    const { id, version } = await world.submitted(clerk, world.commune, campaign);
    const put = (fields: Readonly<Record<string, unknown>>) => staff.agent.put(`/api/nominations/${id}/not-applicable`).send({ version, ...fields });
    expect(refusal(await put({ leafCode: 'A1', reason: 'x' }))).toEqual([422, 'mark.not-applicable-not-allowed']);
    expect(refusal(await put({ leafCode: 'Z9', reason: 'x' }))).toEqual([422, 'mark.code-unknown']);
    expect(refusal(await put({ leafCode: 'A2', reason: ' ' }))).toEqual([422, 'nomination.reason-missing']);
    await put({ leafCode: 'A2' }).expect(422);
    await clerk.agent.put(`/api/nominations/${id}/not-applicable`).send({ version, leafCode: 'A2', reason: 'x' }).expect(403);
    const set = await put({ leafCode: 'A2', reason: 'Không được giao' }).expect(200);
    expect(set.body.notApplicable).toEqual({ A2: 'Không được giao' });
    expect(refusal(await put({ leafCode: 'A2', reason: null }))).toEqual([409, 'nomination.stale-version']);
    const back = await put({ version: set.body.version, leafCode: 'A2', reason: null }).expect(200);
    expect(back.body.notApplicable).toEqual({});
  });

  it('frees the unit from marking it', async () => {
    const { id, version } = await world.submitted(clerk, world.commune, campaign);
    const set = await staff.agent.put(`/api/nominations/${id}/not-applicable`).send({ version, leafCode: 'A2', reason: 'Không được giao' }).expect(200);
    const returned = await staff.agent.post(`/api/nominations/${id}/return`).send({ version: set.body.version, reason: 'Bổ sung' }).expect(200);
    const { A2: _dropped, ...marks } = fullSelfMarks;
    const saved = await clerk.agent.put(`/api/nominations/${id}/self-marks`).send(draftBody(returned.body.version, { marks })).expect(200);
    await clerk.agent.post(`/api/nominations/${id}/submission`).send({ version: saved.body.version }).expect(200);
  });
});

describe('the front door for the contexts to the right', () => {
  it('gives accepted nominations with what a panel needs, and holds one still while it is marked', async () => {
    const own = await world.campaign('intake');
    const { id, version, code } = await world.submitted(clerk, world.commune, own);
    const waiting = await world.submitted(clerk, world.commune, own, { name: 'Chưa nhận' });
    await staff.agent.post(`/api/nominations/${id}/acceptance`).send({ version }).expect(200);
    const reader = testApp().get(NominationsReader);
    const transactor = testApp().get(Transactor);
    const accepted = await transactor.read((tx) => reader.accepted(tx, own));
    expect(accepted).toMatchObject([{ id, code, unitName: 'Xã An Hòa', subjectKind: 'collective-model', field: 'Kinh tế', selfMarks: fullSelfMarks }]);
    await expect(transactor.write((tx) => reader.lockForMarking(tx, waiting.id))).rejects.toMatchObject({ code: 'nomination.not-accepted' });
    await expect(transactor.write((tx) => reader.lockForMarking(tx, randomUUID()))).rejects.toMatchObject({ kind: 'not-found' });
    const order: string[] = [];
    let returning: Promise<unknown> = Promise.resolve();
    await transactor.write(async (tx) => {
      await reader.lockForMarking(tx, id);
      returning = Promise.resolve(staff.agent.post(`/api/nominations/${id}/return`).send({ version: version + 1, reason: 'Trả lại' }))
        .then(() => order.push('returned'));
      await tx.query(`SELECT count(*) FROM nomination`);
      order.push('marked');
    });
    await returning;
    expect(order).toEqual(['marked', 'returned']);
  });

  it('takes the nominations of a season under their own codes, once', async () => {
    const own = await world.campaign('scoring');
    const season = testApp().get(SeasonNominationsService);
    const transactor = testApp().get(Transactor);
    const row = (code: string) => ({
      code,
      unitId: world.commune,
      subjectKind: 'collective-model' as const,
      name: `Mô hình ${code}`,
      field: '',
      peerGroup: 'Mô hình tập thể',
      summary: '',
      legalPreference: true,
      notApplicable: { A2: 'Không được giao' },
    });
    const ids = await transactor.write((tx) => season.createFromSeason(tx, own, [row('MH007'), row('X-1')], null));
    const accepted = await transactor.read((tx) => testApp().get(NominationsReader).accepted(tx, own));
    expect(accepted.map(({ id, code, state, legalPreference }) => [id, code, state, legalPreference])).toEqual([
      [ids.get('MH007'), 'MH007', 'accepted', true],
      [ids.get('X-1'), 'X-1', 'accepted', true],
    ]);
    await expect(transactor.write((tx) => season.createFromSeason(tx, own, [row('MH007')], null))).rejects.toThrow();
    await expect(transactor.write((tx) => season.createFromSeason(tx, own, [row('A'), row('A')], null))).rejects.toMatchObject({ code: 'nomination.code-taken' });
  });
});

describe('the list of what is registered', () => {
  it('is a workbook: the desk has all that was handed in, a unit its own, as the filters say', async () => {
    const own = await world.campaign('intake');
    const neighbour = await world.person(['unit-clerk', world.neighbour]);
    await world.submitted(clerk, world.commune, own, { name: '=1+1' });
    await world.submitted(neighbour, world.neighbour, own, { name: 'Chợ văn minh', field: 'Kinh tế' });
    await world.draft(neighbour, world.neighbour, own, { name: 'Còn đang soạn' });
    const taken = async ({ agent }: Person, query = '') => {
      const { body } = await agent.get(`/api/campaigns/${own}/registration-list${query}`).responseType('blob').expect(200);
      const book = await openWorkbook(body as Buffer);
      const [list, totals] = book.worksheets;
      const names = (list?.getColumn(3).values ?? []).map(String);
      return { list, totals, names, columns: (totals?.getRows(1, totals.rowCount) ?? []).map((row) => [row.getCell(1).value, row.getCell(2).value]) };
    };
    const desk = await taken(staff);
    expect(['=1+1', 'Chợ văn minh', 'Còn đang soạn'].map((name) => desk.names.includes(name))).toEqual([true, true, false]);
    expect(desk.list?.autoFilter).toEqual(expect.anything());
    expect(desk.columns).toEqual(expect.arrayContaining([['Xã An Hòa', 1], ['Xã Bình Minh', 1], ['Kinh tế', 2], ['Tổng cộng', 2]]));
    expect((await taken(neighbour)).names).toEqual(expect.arrayContaining(['Chợ văn minh', 'Còn đang soạn']));
    expect((await taken(neighbour)).names).not.toContain('=1+1');
    const narrowed = await taken(staff, `?unitId=${world.neighbour}&states=submitted`);
    expect(narrowed.columns.at(-1)).toEqual(['Tổng cộng', 1]);
    expect((narrowed.list?.getColumn(1).values ?? []).map(String)).toContain('Chỉ gồm các dòng tìm được theo: trạng thái Chờ tiếp nhận; đơn vị Xã Bình Minh');
    expect((await farStaff.agent.get(`/api/campaigns/${own}/registration-list`)).status).toBe(404);
    expect(await world.actionsOn(own)).toContain('registration-list.downloaded');
  });
});

describe('registrations that wait', () => {
  const waiting = async (person: Person, query = '') => (await person.agent.get(`/api/waiting-registrations${query}`).expect(200)).body;
  const post = ({ agent }: Person, path: string, body: object) => agent.post(`/api/initiatives/${path}`).send(body).expect(200);

  async function handIn(person: Person, unitId: string, name: string): Promise<{ id: string; version: number; registeredAt: string }> {
    const { id, version } = await world.initiative(person, unitId, { name });
    return (await post(person, `${id}/registration`, { version, step: 'hand-in' })).body;
  }

  it('are those of the desk\'s own area handed in outside a campaign, the longest waiting first, until they are answered', async () => {
    const neighbour = await world.person(['unit-clerk', world.neighbour]);
    await world.submitted(clerk, world.commune, campaign, { name: 'Trong đợt xét' });
    await world.initiative(clerk, world.commune, { name: 'Còn soạn' });
    expect(await waiting(staff)).toEqual({ items: [], total: 0, next: null });
    const first = await handIn(clerk, world.commune, 'Trước');
    const shown = { initiativeId: first.id, code: expect.stringMatching(/^SK/), name: 'Trước', unitId: world.commune, unitName: 'Xã An Hòa', subjectKind: 'collective-model', field: 'Kinh tế', handedInAt: first.registeredAt };
    expect(await waiting(staff)).toEqual({ items: [shown], total: 1, next: null });
    const one = await countQueries(testApp(), () => waiting(staff));
    const second = await handIn(neighbour, world.neighbour, 'Sau');
    const third = await handIn(clerk, world.commune, 'Cuối');
    expect(await countQueries(testApp(), () => waiting(staff))).toBe(one);
    const pages: { names: string[]; total: number }[] = [];
    for (let query = '?limit=2'; query !== ''; ) {
      const { items, total, next } = await waiting(staff, query);
      pages.push({ names: items.map(({ name }: { name: string }) => name), total });
      query = next === null ? '' : `?limit=2&cursor=${next}`;
    }
    expect(pages).toEqual([{ names: ['Trước', 'Sau'], total: 3 }, { names: ['Cuối'], total: 3 }]);
    expect(refusal(await staff.agent.get('/api/waiting-registrations?cursor=x'))).toEqual([422, 'finding.page-unknown']);
    expect(await waiting(farStaff)).toEqual({ items: [], total: 0, next: null });
    await clerk.agent.get('/api/waiting-registrations').expect(403);
    await post(staff, `${first.id}/registration-decision`, { version: first.version, step: 'accept' });
    await post(staff, `${second.id}/registration-decision`, { version: second.version, step: 'return', reason: 'Ghi rõ số hộ' });
    // Handed in for a campaign as well, it waits there.
    const body = { initiativeId: third.id };
    const { body: nomination } = await clerk.agent.post(`/api/campaigns/${await world.campaign('registration')}/nominations`).send(body).expect(201);
    const saved = await clerk.agent.put(`/api/nominations/${nomination.id}/self-marks`).send(draftBody(nomination.version)).expect(200);
    expect((await waiting(staff)).total).toBe(1);
    await clerk.agent.post(`/api/nominations/${nomination.id}/submission`).send({ version: saved.body.version }).expect(200);
    expect(await waiting(staff)).toEqual({ items: [], total: 0, next: null });
  });
});

describe('handing in again', () => {
  const pdf = (text: string) => Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Note (${text}) >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`);
  const changes = async ({ agent }: Person, id: string, query = '') => (await agent.get(`/api/nominations/${id}/changes${query}`).expect(200)).body;
  const unchanged = { texts: [], marks: [], remarks: [], evidence: [] };
  const attach = async (id: string, name: string, text: string, leafCode: string | null = 'A1'): Promise<string> =>
    (await clerk.agent.post(`/api/nominations/${id}/evidence`).field(leafCode === null ? {} : { leafCode }).attach('file', pdf(text), name).expect(201)).body.id;
  const act = async ({ agent }: Person, method: 'post' | 'put', path: string, body: object) => (await agent[method](`/api/${path}`).send(body).expect(200)).body;

  it('shows what changed since the return, to nobody before it is handed in again', async () => {
    const own = await world.campaign('intake');
    const { id, version } = await world.complete(clerk, world.commune, own, { name: 'Hũ gạo tình thương' });
    expect(await changes(clerk, id)).toEqual({ versions: [], compared: null });
    await staff.agent.get(`/api/nominations/${id}/changes`).expect(404);
    await attach(id, 'anh.pdf', 'cũ');
    const removed = await attach(id, 'bien-ban.pdf', 'biên bản');
    const first = await act(clerk, 'post', `nominations/${id}/submission`, { version });
    expect(await changes(staff, id)).toEqual({ versions: [{ number: 1, handedInBy: 'Trần Văn Bình', handedInAt: first.submittedAt, returnReason: null, returnedAt: null }], compared: null });
    const returned = await act(staff, 'post', `nominations/${id}/return`, { version: first.version, reason: 'Thiếu minh chứng mục A1' });
    // Nothing was changed yet, and the unit can see that.
    expect((await changes(clerk, id)).compared).toEqual({ older: 1, newer: null, returnReason: 'Thiếu minh chứng mục A1', ...unchanged });

    const [before] = (await clerk.agent.get(`/api/nominations/${id}`)).body.evidence;
    for (const evidenceId of [before.id, removed]) await clerk.agent.delete(`/api/nominations/${id}/evidence/${evidenceId}`).expect(204);
    const replacing = await attach(id, 'anh.pdf', 'mới');
    await attach(id, 'so-lieu.pdf', 'số liệu', 'T1');
    await attach(id, 'chung.pdf', 'chung', null);
    const marks = { ...fullSelfMarks, A1: { kind: 'points', hundredths: 700 }, B1: { kind: 'level', level: 'Khá' } };
    const saved = await act(clerk, 'put', `nominations/${id}/self-marks`, draftBody(returned.version, { summary: 'Vận động 500 hộ.', legalPreference: true, marks, remarks: { A2: 'Có biên bản' } }));
    const { initiative } = saved;
    const { details } = world.initiativeBody(world.commune);
    const form = { subjectKind: 'collective-model', name: 'Hũ gạo tình thương', field: 'Kinh tế', programmeTags: ['Nông thôn mới'], details: { ...details, goals: 'Mỗi thôn hai điểm.' }, continuesId: null };
    await act(clerk, 'put', `initiatives/${initiative.id}`, { ...form, version: (await clerk.agent.get(`/api/initiatives/${initiative.id}`)).body.version });

    const difference = {
      texts: [
        { part: 'summary', before: 'Vận động 412 hộ phân loại rác.', after: 'Vận động 500 hộ.' },
        { part: 'legalPreference', before: 'false', after: 'true' },
        { part: 'goals', before: details.goals, after: 'Mỗi thôn hai điểm.' },
      ],
      marks: [
        { leafCode: 'A1', before: fullSelfMarks.A1, after: marks.A1 },
        { leafCode: 'B1', before: fullSelfMarks.B1, after: marks.B1 },
      ],
      remarks: [
        { leafCode: 'A1', before: 'Có video kèm theo', after: '' },
        { leafCode: 'A2', before: '', after: 'Có biên bản' },
      ],
      evidence: [
        { leafCode: null, before: null, after: { fileName: 'chung.pdf', size: pdf('chung').length } },
        { leafCode: 'A1', before: { fileName: 'anh.pdf', size: pdf('cũ').length }, after: { fileName: 'anh.pdf', size: pdf('mới').length } },
        { leafCode: 'A1', before: { fileName: 'bien-ban.pdf', size: pdf('biên bản').length }, after: null },
        { leafCode: 'T1', before: null, after: { fileName: 'so-lieu.pdf', size: pdf('số liệu').length } },
      ],
    };
    expect((await changes(clerk, id)).compared).toEqual({ older: 1, newer: null, returnReason: 'Thiếu minh chứng mục A1', ...difference });
    // The desk still reads what was handed in, wherever it looks.
    expect((await changes(staff, id)).compared).toBeNull();
    const seen = (await staff.agent.get(`/api/nominations/${id}`)).body;
    expect(seen).toMatchObject({ state: 'returned', resubmitted: false, summary: 'Vận động 412 hộ phân loại rác.', legalPreference: false, selfMarks: fullSelfMarks, selfRemarks: { A1: 'Có video kèm theo' }, evidence: [] });
    expect(seen.initiative.details.goals).toBe(details.goals);
    await staff.agent.get(`/api/nominations/${id}/evidence/${replacing}`).expect(404);
    await clerk.agent.get(`/api/nominations/${id}/evidence/${replacing}`).expect(200);
    const listed = async (person: Person) => (await person.agent.get(`/api/campaigns/${own}/nominations`).expect(200)).body.items;
    expect([await listed(staff), await listed(clerk)]).toMatchObject([[{ evidenceCount: 2, resubmitted: false }], [{ evidenceCount: 3, resubmitted: false }]]);
    const list = async ({ agent }: Person) => {
      const { body } = await agent.get(`/api/campaigns/${own}/registration-list`).responseType('blob').expect(200);
      const sheet = (await openWorkbook(body as Buffer)).worksheets[0];
      return ['412 hộ', '500 hộ'].map((part) => JSON.stringify(sheet?.getRows(1, sheet.rowCount)?.map(({ values }) => values)).includes(`Vận động ${part}`));
    };
    expect([await list(staff), await list(clerk)]).toEqual([[true, false], [false, true]]);

    const again = await act(clerk, 'post', `nominations/${id}/submission`, { version: saved.version });
    expect(again.resubmitted).toBe(true);
    for (const person of [staff, clerk]) {
      const { versions, compared } = await changes(person, id);
      expect(versions).toMatchObject([{ number: 2, handedInAt: again.submittedAt, returnReason: 'Thiếu minh chứng mục A1', returnedAt: returned.decidedAt }, { number: 1, returnReason: null }]);
      expect(compared).toEqual({ older: 1, newer: 2, returnReason: 'Thiếu minh chứng mục A1', ...difference });
    }
    expect(await listed(staff)).toMatchObject([{ id, resubmitted: true, state: 'submitted', evidenceCount: 3 }]);
    await farStaff.agent.get(`/api/nominations/${id}/changes`).expect(404);

    // Once more with nothing changed; any two can be compared, others are not there.
    const twice = await act(staff, 'post', `nominations/${id}/return`, { version: again.version, reason: 'Xem lại' });
    await act(clerk, 'post', `nominations/${id}/submission`, { version: twice.version });
    expect((await changes(staff, id)).compared).toEqual({ older: 2, newer: 3, returnReason: 'Xem lại', ...unchanged });
    expect((await changes(staff, id, '?older=1&newer=3')).compared).toEqual({ older: 1, newer: 3, returnReason: 'Xem lại', ...difference });
    expect((await changes(staff, id, '?newer=1')).compared).toBeNull();
    for (const query of ['?newer=4', '?older=9']) await staff.agent.get(`/api/nominations/${id}/changes${query}`).expect(404);
    for (const query of ['?newer=0', '?older=x', '?newer=1.5']) await staff.agent.get(`/api/nominations/${id}/changes${query}`).expect(422);
    // It stays, whoever writes; an erasure reaches the texts alone.
    const { dataSource } = testApp();
    await expect(dataSource.query(`UPDATE nomination_version SET return_reason = 'x' WHERE nomination_id = $1 AND number = 2`, [id])).rejects.toThrow('does not change');
    await expect(dataSource.query('DELETE FROM nomination_version WHERE nomination_id = $1', [id])).rejects.toThrow('does not change');
    const marksGone = dataSource.transaction(async (tx) => {
      await tx.query(`SELECT set_config('dvk.erasure', 'on', true)`);
      await tx.query(`UPDATE nomination_version SET content = jsonb_set(content, '{selfMarks}', '{}') WHERE nomination_id = $1`, [id]);
    });
    await expect(marksGone).rejects.toThrow('does not change');
  });

  it('compares with what a season document brought in, too', async () => {
    const own = await world.campaign('intake');
    const transactor = testApp().get(Transactor);
    const row = { code: 'MH001', unitId: world.commune, subjectKind: 'collective-model' as const, name: 'Mô hình từ tệp', field: 'Kinh tế', peerGroup: 'Mô hình tập thể', summary: 'Đã có', legalPreference: false, selfMarks: fullSelfMarks as Marks, details: world.initiativeBody(world.commune).details };
    const id = (await transactor.write((tx) => testApp().get(SeasonNominationsService).createFromSeason(tx, own, [row], null))).get('MH001') ?? '';
    const returned = await act(staff, 'post', `nominations/${id}/return`, { version: 1, reason: 'Bổ sung' });
    const saved = await act(clerk, 'put', `nominations/${id}/self-marks`, draftBody(returned.version, { summary: 'Đã có thêm', remarks: {} }));
    expect((await staff.agent.get(`/api/nominations/${id}`)).body.summary).toBe('Đã có');
    await act(clerk, 'post', `nominations/${id}/submission`, { version: saved.version });
    const { versions, compared } = await changes(staff, id);
    expect(versions.map(({ number, handedInBy }: { number: number; handedInBy: string }) => [number, handedInBy])).toEqual([[2, 'Trần Văn Bình'], [1, '']]);
    expect(compared).toMatchObject({ texts: [{ part: 'summary', before: 'Đã có', after: 'Đã có thêm' }], marks: [], returnReason: 'Bổ sung' });
  });
});
