import { useTestApp } from '../../support/test-app';
import { type Person, RegistryWorld } from './registry-world';

const testApp = useTestApp();
let world: RegistryWorld;
let clerk: Person;
let staff: Person;
let foreign: Person;

const document = { number: '0036-QĐ/TU', date: '2026-02-03', issuer: 'Ban Thường vụ Tỉnh ủy' };
const period = { from: '2026-01-01', to: '2030-12-31' };

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
  staff = await world.person(['department-staff', world.department]);
  foreign = await world.person(['department-staff', world.elsewhere]);
});

const said = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
const post = (person: Person, path: string, body: object) => person.agent.post(`/api/${path}`).send(body);

async function accepted(name: string): Promise<{ readonly id: string }> {
  const { id, version } = await world.initiative(clerk, world.commune, { name });
  const handedIn = await post(clerk, `initiatives/${id}/registration`, { version, step: 'hand-in' }).expect(200);
  await post(staff, `initiatives/${id}/registration-decision`, { version: handedIn.body.version, step: 'accept' }).expect(200);
  return { id };
}

async function recognised(name: string): Promise<{ readonly id: string }> {
  const made = await accepted(name);
  await post(staff, `initiatives/${made.id}/distinctions`, { kind: 'recognised', document, period }).expect(201);
  return made;
}

describe('one document for many', () => {
  it('shows what would be entered, and enters it for all or none', async () => {
    const [first, second, before] = [await accepted('Chung một'), await accepted('Chung hai'), await recognised('Chung ba')];
    const draft = await world.initiative(clerk, world.commune, { name: 'Chung bốn' });
    const ids = [first, second, before, draft].map(({ id }) => id);
    const preview = async (body: object, person = staff) => (await post(person, 'initiative-distinctions/preview', { kind: 'recognised', document, ids, ...body }).expect(200)).body.lines;
    const refusals = (lines: readonly { readonly name: string; readonly refusal: string | null }[]) => lines.map(({ name, refusal }) => [name, refusal]);
    expect(refusals(await preview({}))).toEqual([
      ['Chung một', null],
      ['Chung hai', null],
      ['Chung ba', 'distinction.doubled'],
      ['Chung bốn', 'initiative.registration-state'],
    ]);
    expect((await preview({ document: null })).map(({ refusal, recognisedTo }: { refusal: string | null; recognisedTo: string | null }) => [refusal, recognisedTo])).toEqual([
      [null, null],
      [null, null],
      [null, '2030-12-31'],
      ['initiative.registration-state', null],
    ]);
    expect(refusals(await preview({ kind: 'typical' })).map(([, refusal]) => refusal)).toEqual(['initiative.not-recognised', 'initiative.not-recognised', null, 'initiative.registration-state']);
    expect(await preview({}, foreign)).toEqual([]);
    const enter = (body: object, person = staff) => post(person, 'initiative-distinctions', { kind: 'recognised', document, period, ids: [first.id, second.id], ...body });
    const refused = await enter({ ids });
    expect([...said(refused), refused.body.params.refusals]).toEqual([
      409,
      'distinction.refused',
      [
        { id: before.id, code: 'distinction.doubled' },
        { id: draft.id, code: 'initiative.registration-state' },
      ],
    ]);
    expect((await enter({}, foreign)).body.params.refusals.map(({ code }: { code: string }) => code)).toEqual(['http.not-found', 'http.not-found']);
    expect(said(await enter({ period: null }))).toEqual([409, 'distinction.period']);
    expect(said(await enter({ document: { ...document, date: '2099-12-31' } }))).toEqual([422, 'document.date-ahead']);
    expect((await enter({}, clerk)).status).toBe(403);
    expect((await staff.agent.get(`/api/initiatives/${first.id}/life`).expect(200)).body.distinctions).toEqual([]);
    expect((await enter({}).expect(200)).body).toEqual({ entered: 2 });
    for (const { id } of [first, second]) {
      expect((await clerk.agent.get(`/api/initiatives/${id}/life`).expect(200)).body.distinctions).toMatchObject([{ kind: 'recognised', document, period, enteredBy: 'Trần Văn Bình' }]);
    }
  });
});

describe('the clerks of the unit', () => {
  const news = async (): Promise<object[]> => {
    const { items } = (await clerk.agent.get('/api/notices').expect(200)).body as { items: { kind: string; params: object; readAt: string | null }[] };
    await clerk.agent.post('/api/notices/reading').expect(204);
    return items.filter(({ readAt }) => readAt === null).map(({ kind, params }) => ({ kind, ...params }));
  };

  it('are told once of each document, of how many it names, and of what was entered by mistake', async () => {
    const [one, other] = [await accepted('Báo tin một'), await accepted('Báo tin hai')];
    await news();
    const { number } = document;
    await post(staff, 'initiative-distinctions', { kind: 'recognised', document, period, ids: [one.id, other.id] }).expect(200);
    expect(await news()).toEqual([{ kind: 'initiatives.recognised', number, count: 2 }]);
    const chosen = await post(staff, `initiatives/${one.id}/distinctions`, { kind: 'typical', document, period: null }).expect(201);
    expect(await news()).toEqual([{ kind: 'initiatives.chosen', number, count: 1 }]);
    const { distinctions } = (await staff.agent.get(`/api/initiatives/${one.id}/life`).expect(200)).body as { distinctions: { id: string; kind: string }[] };
    await post(staff, `initiative-distinctions/${distinctions.find(({ kind }) => kind === 'typical')?.id}/withdrawal`, { reason: 'Ghi nhầm' }).expect(200);
    expect(await news()).toEqual([{ kind: 'initiative.distinction-withdrawn', initiativeId: one.id }]);
    await post(staff, `initiatives/${one.id}/drop`, { reason: 'Không còn phù hợp', document }).expect(200);
    expect(await news()).toEqual([{ kind: 'initiatives.dropped', number, count: 1 }]);
    await post(staff, `initiatives/${one.id}/restoration`, { reason: 'Ghi nhầm' }).expect(200);
    expect(await news()).toEqual([{ kind: 'initiative.restored', initiativeId: one.id }]);
    const versionOf = async (id: string) => (await staff.agent.get(`/api/initiatives/${id}`).expect(200)).body.version as number;
    const review = async (id: string, body: object) => post(staff, 'initiative-reviews', { year: 2026, reason: 'Rà soát', document: null, ...body, initiatives: [{ id, version: await versionOf(id) }] }).expect(200);
    await review(one.id, { outcome: 'keep' });
    expect(await news()).toEqual([{ kind: 'initiatives.reviewed', year: 2026, count: 1 }]);
    await review(other.id, { outcome: 'drop', document });
    expect(await news()).toEqual([{ kind: 'initiatives.dropped', number, count: 1 }]);
    expect(chosen.body.id).toBe(one.id);
  });
});
