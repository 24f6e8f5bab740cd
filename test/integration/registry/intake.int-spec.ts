import { randomUUID } from 'node:crypto';
import { NominationsReader, SeasonNominationsService } from '@dvk/registry';
import { Transactor } from '@dvk/platform';
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
