import { comparisonKey } from '@dvk/platform';
import { useTestApp } from '../../support/test-app';
import { resemblance, textsAlike } from '../../../libs/registry/src/duplicates/likeness';
import { titleKey } from '../../../libs/registry/src/duplicates/title-key';
import { emptyDetails, fullDetails, type Person, RegistryWorld } from './registry-world';

const testApp = useTestApp();
let world: RegistryWorld;
let clerk: Person;
let neighbour: Person;
let staff: Person;
let campaignId: string;

interface SimilarBody {
  readonly version: number;
  readonly items: readonly { readonly id: string; readonly version: number; readonly name: string; readonly titleLikeness: number | null; readonly textLikeness: number | null }[];
}

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
  neighbour = await world.person(['unit-clerk', world.neighbour]);
  staff = await world.person(['department-staff', world.department]);
  campaignId = await world.campaign('registration');
});

const typing = (person: Person, unitId: string, name: string, exceptId?: string) =>
  person.agent.post('/api/initiatives/similar-titles').send({ unitId, name, ...(exceptId === undefined ? {} : { exceptId }) });

async function similarTo(id: string): Promise<SimilarBody> {
  return (await staff.agent.get(`/api/initiatives/${id}/similar`).expect(200)).body as SimilarBody;
}

const problem = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

describe('keys and likeness in the database', () => {
  /** Pairs of titles as a reader judges them; the bound between the two is that of `initiatives_titled_like`. */
  it.each([
    ['Phân loại rác thải tại nguồn', 'Phân loại rác tại nguồn', true],
    ['Camera an ninh', 'Camera anh ninh', true],
    ['Tổ tự quản bảo vệ đường biên, mốc giới', 'Tổ tự quản đường biên, mốc giới', true],
    ['Thắp sáng đường quê', 'Mô hình “Thắp sáng đường quê thôn Đông”', true],
    ['Hiến đất làm đường giao thông nông thôn', 'Vận động nhân dân hiến đất làm đường giao thông', true],
    ['Nuôi heo đất tiết kiệm', 'Nuôi heo đất tiết kiệm vì ngày mai', true],
    ['Đường hoa phụ nữ', 'Tuyến đường hoa phụ nữ tự quản', true],
    ['Giảm nghèo bền vững', 'Giảm nghèo bền vững giai đoạn 2021 – 2025', true],
    ['Ngày chủ nhật xanh', 'Ngày thứ bảy xanh', false],
    ['Đường hoa phụ nữ', 'Đường hoa thanh niên', false],
    ['Xây dựng nông thôn mới', 'Xây dựng đô thị văn minh', false],
    ['Phân loại rác thải tại nguồn', 'Thu gom rác thải nhựa', false],
    ['Hiến đất làm đường', 'Hiến đất xây nhà văn hóa', false],
    ['Gia đình hạnh phúc', 'Gia đình 5 không, 3 sạch', false],
  ])('%j and %j: alike %j', async (one, other, alike) => {
    const keys = [comparisonKey(one), comparisonKey(other)];
    const [row] = await testApp().dataSource.query<{ likeness: number; keys: string[] }[]>(
      'SELECT similarity(initiative_title_key($1), initiative_title_key($2)) AS likeness, ARRAY[initiative_title_key($1), initiative_title_key($2)] AS keys',
      keys,
    );
    expect(row?.keys).toEqual([one, other].map(titleKey));
    expect((row?.likeness ?? 0) >= 0.55).toBe(alike);
  });

  it('sketches texts alike however they are typed, near where half is taken over, apart where nothing is', async () => {
    const { dataSource } = testApp();
    const sentences = Array.from({ length: 24 }, (_, at) => `Câu thứ ${at} kể việc ${['đường', 'rừng', 'nước', 'chợ'][at % 4]} của thôn ${at * 7} với ${at * 13} hộ tham gia từ tháng ${at % 12} năm nay.`);
    const others = Array.from({ length: 24 }, (_, at) => `Đoạn ${at} nói về lớp học ${at * 17} em, thầy cô ${at * 3} người dạy chữ buổi tối trong bản ${at * 11} suốt mùa đông.`);
    const sketchOf = async (content: string): Promise<number[]> => {
      const [row] = await dataSource.query<{ sketch: number[] }[]>('SELECT initiative_text_sketch($1) AS sketch', [JSON.stringify({ ...fullDetails, situation: '', goals: '', placeAndBeneficiaries: '', forces: '', resources: '', startAndMilestones: '', outputs: '', sustainability: '', content })]);
      return row?.sketch ?? [];
    };
    const whole = await sketchOf(sentences.join(' '));
    expect(await sketchOf(sentences.join('\n\n').normalize('NFD').toUpperCase())).toEqual(whole);
    const half = await sketchOf([...sentences.slice(0, 12), ...others.slice(0, 12)].join(' '));
    expect(resemblance(whole, half)).toBeGreaterThan(0.15);
    expect(resemblance(whole, await sketchOf([...sentences.slice(0, 20), ...others.slice(0, 4)].join(' ')))).toBeGreaterThan(textsAlike);
    expect(resemblance(whole, await sketchOf(others.join(' ')))).toBeLessThan(0.1);
    expect(await sketchOf('Ba chữ thôi')).toEqual([]);
  });
});

describe('while the title is typed', () => {
  it('shows what the own unit has and what others handed in, never what they only drafted', async () => {
    await world.initiative(clerk, world.commune, { name: 'Hũ gạo tình thương' });
    const foreign = await world.complete(neighbour, world.neighbour, campaignId, { name: 'Mô hình "Hũ gạo tình thương" thôn 2' });
    const before = await typing(clerk, world.commune, 'hu gao tinh thuong').expect(200);
    expect(before.body.items).toEqual([expect.objectContaining({ name: 'Hũ gạo tình thương', likeness: 'equal', numbersDiffer: false, id: expect.any(String) })]);
    await neighbour.agent.post(`/api/nominations/${foreign.id}/submission`).send({ version: foreign.version }).expect(200);
    const after = await typing(clerk, world.commune, 'HŨ GẠO TÌNH THƯƠNG').expect(200);
    expect(after.body.items).toEqual([
      expect.objectContaining({ likeness: 'equal', unitName: 'Xã An Hòa' }),
      expect.objectContaining({ id: null, name: 'Mô hình "Hũ gạo tình thương" thôn 2', unitName: 'Xã Bình Minh', likeness: 'near', numbersDiffer: true }),
    ]);
    const itself = before.body.items[0].id as string;
    expect((await typing(clerk, world.commune, 'Hũ gạo tình thương', itself)).body.items).toHaveLength(1);
  });

  it('is for the clerk of the unit; a few letters are like nothing', async () => {
    await typing(neighbour, world.commune, 'Hũ gạo tình thương').expect(404);
    await typing(staff, world.commune, 'Hũ gạo tình thương').expect(403);
    expect((await typing(clerk, world.commune, 'Hũ gạo')).body.items).toEqual([]);
    expect((await typing(clerk, world.commune, '')).body.items).toEqual([]);
    expect((await typing(clerk, world.commune, "%_' OR 1=1 --")).body.items).toEqual([]);
  });
});

describe('the desk', () => {
  it('sees what is alike by title or by text, with where it took part, and nothing of another area', async () => {
    const text = { ...fullDetails, content: Array.from({ length: 40 }, (_, at) => `Bước ${at}: họp ${at * 3} hộ, ghi ${at * 7} ý kiến.`).join(' ') };
    const first = await world.submitted(clerk, world.commune, campaignId, { name: 'Ngõ sạch hẻm xanh', details: text });
    const second = await world.initiative(neighbour, world.neighbour, { name: 'Hoàn toàn khác tên', details: { ...text, leaderInCharge: '' } });
    const third = await world.initiative(neighbour, world.neighbour, { name: 'Ngõ sạch, hẻm xanh', details: { ...emptyDetails, content: 'Rất ngắn.' } });
    const { body } = await staff.agent.get(`/api/nominations/${first.id}`);
    const found = await similarTo(body.initiative.id as string);
    expect(found.items.map(({ id }) => id).sort()).toEqual([second.id, third.id].sort());
    expect(found.items.find(({ id }) => id === third.id)).toMatchObject({ titleLikeness: 100, sameTitle: true, decisions: [], continues: false });
    expect(found.items.find(({ id }) => id === second.id)).toMatchObject({ titleLikeness: null, textLikeness: 100 });
    expect(await similarTo(third.id)).toMatchObject({ items: [{ id: body.initiative.id, nominations: [{ campaignName: 'Đợt xét năm 2026', year: 2026, state: 'submitted' }] }] });
    const elsewhere = await world.person(['department-staff', world.elsewhere]);
    await elsewhere.agent.get(`/api/initiatives/${third.id}/similar`).expect(404);
    await clerk.agent.get(`/api/initiatives/${third.id}/similar`).expect(403);
  });

  it('is told before it accepts many at once what each is like, until somebody said that they are two', async () => {
    const differently = (word: string) => ({ ...fullDetails, content: Array.from({ length: 30 }, (_, at) => `${word} ${at}: ${word} lần ${at * 11} tại ${word}.`).join(' ') });
    const like = await world.submitted(clerk, world.commune, campaignId, { name: 'Bếp ăn nghĩa tình số một', details: differently('nấu') });
    const alone = await world.submitted(clerk, world.commune, campaignId, { name: 'Câu lạc bộ đờn ca', details: differently('hát') });
    const other = await world.initiative(neighbour, world.neighbour, { name: 'Bếp ăn nghĩa tình', details: { ...emptyDetails, content: 'Rất ngắn.' } });
    const alikeOf = async (ids: readonly string[]) => {
      const { body } = await staff.agent.post(`/api/campaigns/${campaignId}/nominations/acceptance-preview`).send({ ids }).expect(200);
      return (body.lines as { id: string; alike: unknown }[]).map(({ id, alike }) => [id, alike]);
    };
    const mention = { id: other.id, code: expect.any(String), name: 'Bếp ăn nghĩa tình', unitName: 'Xã Bình Minh' };
    expect(await alikeOf([like.id, alone.id])).toEqual([[like.id, [mention]], [alone.id, []]]);
    const { initiativeId } = (await staff.agent.get(`/api/campaigns/${campaignId}/nominations`)).body.items.find(({ id }: { id: string }) => id === like.id);
    const decide = (verdict: string, seen: number) => staff.agent.post(`/api/initiatives/${initiativeId}/duplicate-decisions`).send({ otherId: other.id, verdict, reason: 'Đã xem', seen }).expect(201);
    await decide('same', 0);
    expect(await alikeOf([like.id])).toEqual([[like.id, [mention]]]);
    await decide('different', 1);
    expect(await alikeOf([like.id])).toEqual([[like.id, []]]);
  });

  it('decides with a reason; what was decided before is kept, and nobody decides past somebody else', async () => {
    const one = await world.initiative(clerk, world.commune, { name: 'Tủ sách cộng đồng' });
    const other = await world.initiative(neighbour, world.neighbour, { name: 'Tủ sách cộng đồng' });
    const decide = (id: string, body: object) => staff.agent.post(`/api/initiatives/${id}/duplicate-decisions`).send(body);
    expect(problem(await decide(one.id, { otherId: other.id, verdict: 'different', reason: ' ', seen: 0 }))).toEqual([422, 'duplicate.reason-missing']);
    expect(problem(await decide(one.id, { otherId: one.id, verdict: 'same', reason: 'x', seen: 0 }))).toEqual([422, 'duplicate.itself']);
    const first = await decide(one.id, { otherId: other.id, verdict: 'different', reason: 'Hai xã, hai nhóm dân', seen: 0 }).expect(201);
    expect(first.body.items).toEqual([{ verdict: 'different', reason: 'Hai xã, hai nhóm dân', decidedBy: 'Trần Văn Bình', decidedAt: expect.any(String) }]);
    expect(problem(await decide(other.id, { otherId: one.id, verdict: 'same', reason: 'Nhìn lại', seen: 0 }))).toEqual([409, 'duplicate.decided-meanwhile']);
    const again = await decide(other.id, { otherId: one.id, verdict: 'same', reason: 'Nhìn lại', seen: 1 }).expect(201);
    expect(again.body.items.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['same', 'different']);
    expect((await similarTo(one.id)).items.find(({ id }) => id === other.id)).toMatchObject({ sameTitle: true, decisions: [{ verdict: 'same' }, { verdict: 'different' }] });
    const both = await Promise.all(['a', 'b'].map((reason) => decide(one.id, { otherId: other.id, verdict: 'same', reason, seen: 2 })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    await clerk.agent.post(`/api/initiatives/${one.id}/duplicate-decisions`).send({ otherId: other.id, verdict: 'same', reason: 'x', seen: 3 }).expect(403);
    const elsewhere = await world.person(['department-staff', world.elsewhere]);
    await elsewhere.agent.post(`/api/initiatives/${one.id}/duplicate-decisions`).send({ otherId: other.id, verdict: 'same', reason: 'x', seen: 3 }).expect(404);
  });
});

describe('merging', () => {
  const mergeBody = (into: { id: string; version: number }, of: { version: number }, reason = 'Một mô hình, đăng ký hai lần') => ({ intoId: into.id, reason, version: of.version, intoVersion: into.version });

  it('points to the one that is kept; both read as before and the list shows one', async () => {
    const old = await world.submitted(clerk, world.commune, campaignId, { name: 'Chợ quê không túi nhựa' });
    const { body: nomination } = await clerk.agent.get(`/api/nominations/${old.id}`);
    const merged = nomination.initiative as { id: string; version: number; code: string };
    const kept = await world.initiative(neighbour, world.neighbour, { name: 'Chợ quê không túi ni lông' });
    const path = `/api/initiatives/${merged.id}/merge`;
    expect(problem(await staff.agent.post(path).send(mergeBody(kept, merged, ''))) ).toEqual([422, 'duplicate.reason-missing']);
    expect(problem(await staff.agent.post(path).send({ ...mergeBody(kept, merged), version: 9 }))).toEqual([409, 'initiative.stale-version']);
    expect(problem(await staff.agent.post(path).send({ ...mergeBody(kept, merged), intoVersion: 9 }))).toEqual([409, 'initiative.stale-version']);
    await clerk.agent.post(path).send(mergeBody(kept, merged)).expect(403);
    await staff.agent.post(path).send(mergeBody(kept, merged)).expect(201, { keptId: kept.id });

    const read = await clerk.agent.get(`/api/initiatives/${merged.id}`).expect(200);
    expect(read.body).toMatchObject({ name: 'Chợ quê không túi nhựa', details: fullDetails, mayEdit: false, mergedInto: { id: kept.id }, nominations: [{ id: old.id, state: 'submitted' }] });
    expect((await staff.agent.get(`/api/initiatives/${kept.id}`)).body).toMatchObject({ mergedInto: null, keeps: [{ id: merged.id, code: merged.code }] });
    const listed = async (query: object) => ((await staff.agent.get('/api/found-initiatives').query({ search: 'cho que', ...query })).body.items as { name: string; mergedInto: string | null }[]).map(({ name, mergedInto }) => [name, mergedInto === null]);
    expect(await listed({})).toEqual([['Chợ quê không túi ni lông', true]]);
    expect(await listed({ merged: 'with' })).toEqual([['Chợ quê không túi nhựa', false], ['Chợ quê không túi ni lông', true]]);
    expect(await world.actionsOn(merged.id)).toContain('initiative.merged');
    expect(await world.actionsOn(kept.id)).toEqual(['initiative.registered', 'initiative.kept']);

    // Nothing new is done in its name.
    await clerk.agent.post(`/api/nominations/${old.id}/withdrawal`).send({ version: old.version }).expect(200);
    const { unitId: _, ...content } = world.initiativeBody(world.commune);
    expect(problem(await clerk.agent.put(`/api/initiatives/${merged.id}`).send({ ...content, version: read.body.version }))).toEqual([409, 'initiative.merged']);
    expect(problem(await clerk.agent.post(`/api/campaigns/${campaignId}/nominations`).send({ initiativeId: merged.id }))).toEqual([409, 'initiative.merged']);
    const third = await world.initiative(clerk, world.commune, { name: 'Chợ quê không túi nylon' });
    const keptNow = { id: kept.id, version: kept.version };
    expect(problem(await staff.agent.post(`/api/initiatives/${third.id}/merge`).send(mergeBody({ id: merged.id, version: read.body.version }, third)))).toEqual([409, 'initiative.merged']);
    expect(problem(await staff.agent.post(`/api/initiatives/${kept.id}/merge`).send(mergeBody(third, keptNow)))).toEqual([409, 'initiative.keeps-others']);
    await expect(testApp().dataSource.query('DELETE FROM initiative_merge')).rejects.toThrow();
  });

  it('is refused while both take part in one campaign', async () => {
    const one = await world.draft(clerk, world.commune, campaignId, { name: 'Dòng sông quê em' });
    const other = await world.draft(neighbour, world.neighbour, campaignId, { name: 'Dòng sông quê em' });
    const response = await staff.agent.post(`/api/initiatives/${one.initiative.id}/merge`).send(mergeBody({ id: other.initiative.id, version: 1 }, { version: 1 }));
    expect([...problem(response), response.body.params]).toEqual([409, 'initiative.both-in-campaign', { campaignName: 'Đợt xét năm 2026' }]);
  });

  it('never lets a merger and a nomination pass each other', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, async (_, at) => {
        const one = await world.initiative(clerk, world.commune, { name: `Đua nhau lần ${at}` });
        const other = await world.draft(neighbour, world.neighbour, campaignId, { name: `Đua nhau lần ${at}` });
        const [merge, nomination] = await Promise.all([
          staff.agent.post(`/api/initiatives/${one.id}/merge`).send(mergeBody({ id: other.initiative.id, version: 1 }, { version: 1 })),
          clerk.agent.post(`/api/campaigns/${campaignId}/nominations`).send({ initiativeId: one.id }),
        ]);
        return [merge.status, nomination.status].join(' ');
      }),
    );
    for (const outcome of outcomes) expect(['201 409', '409 201']).toContain(outcome);
  });
});
