import { randomUUID } from 'node:crypto';
import { useTestApp } from '../../support/test-app';
import { JudgingWorld, refusal } from './judging-world';

const testApp = useTestApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

const q1 = (hundredths: number) => ({ Q1: { kind: 'points', hundredths } });

async function open(phase: 'scoring' | 'intake' = 'scoring') {
  const campaignId = await world.campaign(phase);
  const [nominationId = ''] = await world.nominations(campaignId, [world.registry.commune]);
  const path = `/api/nominations/${nominationId}/office-sheet`;
  const put = (body: object, who = world.staff) => who.agent.put(path).send({ version: 0, marks: q1(500), remarks: {}, ...body });
  return { campaignId, nominationId, path, put };
}

describe('the office\'s items', () => {
  it('are entered once and changed upon the version seen', async () => {
    const { path, put, nominationId } = await open();
    expect((await world.staff.agent.get(path).expect(200)).body).toMatchObject({ version: 0, marks: {}, editable: true, complete: false, total: '0.00', savedAt: null });
    expect((await put({ remarks: { Q1: 'Nộp muộn' } }).expect(200)).body).toMatchObject({ version: 1, marks: q1(500), remarks: { Q1: 'Nộp muộn' }, complete: true, total: '5.00' });
    const stale = await put({ marks: q1(900) });
    expect(refusal(stale)).toEqual([409, 'office-sheet.stale-version']);
    expect(stale.body.params.current).toMatchObject({ version: 1, marks: q1(500) });
    expect((await put({ version: 1, marks: q1(900) }).expect(200)).body).toMatchObject({ version: 2, total: '9.00' });
    expect(await world.registry.actionsOn(nominationId)).toEqual(['office-sheet.saved', 'office-sheet.saved']);
  });

  it('entered twice at once are entered by one', async () => {
    const { put } = await open();
    const answers = await Promise.all([put({}), put({ marks: q1(600) }), put({ marks: q1(700) })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('are refused upon a version no row can have', async () => {
    const { put } = await open();
    for (const version of [2_147_483_647, 1e15, 1e300]) expect(refusal(await put({ version }))).toEqual([422, 'shape.invalid']);
  });

  it('are refused when they cannot stand or are the panel\'s', async () => {
    const { put } = await open();
    const { status, body } = await put({ marks: { Q1: { kind: 'points', hundredths: 1_001 }, A1: { kind: 'points', hundredths: 100 } } });
    expect([status, body.fields]).toEqual([
      422,
      [expect.objectContaining({ field: 'marks.Q1', code: 'mark.over-max' }), expect.objectContaining({ field: 'marks.A1', code: 'mark.not-yours' })],
    ]);
  });

  it('are the office\'s alone, while the phase permits', async () => {
    const { path, put, campaignId } = await open();
    const member = await world.member(await world.panel(campaignId), { unitId: null });
    expect((await member.agent.get(path)).status).toBe(403);
    expect((await world.outsider.agent.get(path)).status).toBe(404);
    expect((await put({}, world.outsider)).status).toBe(404);
    expect((await world.staff.agent.get(`/api/nominations/${randomUUID()}/office-sheet`)).status).toBe(404);
    const early = await open('intake');
    expect(refusal(await early.put({}))).toEqual([409, 'campaign.phase-closed']);
    expect((await world.staff.agent.get(early.path).expect(200)).body.editable).toBe(false);
  });
});
