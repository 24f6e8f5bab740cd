import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DutiesOfNewUnits, ScheduledDutyReminders } from '@dvk/campaigns';
import { vietnamDay } from '@dvk/organization';
import { countQueries } from '../../support/count-queries';
import { jobsDone } from '../../support/jobs-done';
import { useTestApp } from '../../support/test-app';
import { type Person, RegistryWorld } from '../registry/registry-world';

const testApp = useTestApp({ takesJobs: true });
let world: RegistryWorld;
let clerk: Person;
let neighbour: Person;
let staff: Person;
let foreign: Person;

const inDays = (days: number): string => vietnamDay(new Date(Date.now() + days * 86_400_000));
const year = Number(inDays(0).slice(0, 4));

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
  neighbour = await world.person(['unit-clerk', world.neighbour]);
  staff = await world.person(['department-staff', world.department]);
  foreign = await world.person(['department-staff', world.elsewhere]);
  await world.campaign('registration');
});

interface Duty {
  readonly id: string;
  readonly planId: string;
  readonly line: string;
  readonly dueOn: string;
  readonly state: string;
  readonly daysLate: number;
  readonly version: number;
}

const brought = (fields: object = {}) => ({
  hostUnitId: world.province,
  unitKinds: ['commune'],
  year,
  kind: 'statistics',
  title: 'Số liệu thống kê năm',
  note: '',
  startsOn: inDays(-300),
  dueOn: inDays(3),
  lines: [],
  remindDays: [-1, 1, -7, 1],
  escalateAfter: 2,
  ...fields,
});
const post = (person: Person, where: string, body: object) => person.agent.post(`/api/${where}`).send(body);
const said = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
const plan = async (fields: object = {}) => (await post(staff, 'duty-plans', brought(fields)).expect(201)).body as { id: string; version: number; counts: Record<string, number>; remindDays: number[] };
const owing = async (person: Person, query: object = {}) => (await person.agent.get('/api/duties').query({ year, ...query }).expect(200)).body as { items: { unitId: string; unitName: string; inCharge: string | null; duties: Duty[] }[]; more: boolean };
/** What a unit owes by a plan, as the person sees it. */
const owed = async (person: Person, planId: string, unitId: string): Promise<Duty[]> => (await owing(person)).items.find((unit) => unit.unitId === unitId)?.duties.filter((duty) => duty.planId === planId) ?? [];
async function duty(person: Person, planId: string, unitId: string): Promise<Duty> {
  const [found] = await owed(person, planId, unitId);
  if (found === undefined) throw new Error('the unit does not owe it');
  return found;
}

/** Makes everything of a plan older by days, as if it had been planned then. */
async function letDaysPass(planId: string, days: number): Promise<void> {
  await testApp().dataSource.transaction(async (tx) => {
    await tx.query('ALTER TABLE duty DISABLE TRIGGER USER');
    await tx.query('UPDATE duty SET due_on = due_on - $2::int WHERE plan_id = $1', [planId, days]);
    await tx.query('ALTER TABLE duty ENABLE TRIGGER USER');
    await tx.query('UPDATE duty_plan SET due_on = due_on - $2::int WHERE id = $1', [planId, days]);
  });
}

async function notices(person: Person, kind: string): Promise<Record<string, unknown>[]> {
  const { body } = await person.agent.get('/api/notices').query({ limit: 200 }).expect(200);
  return (body.items as { kind: string; params: Record<string, unknown> }[]).filter((each) => each.kind === kind).map(({ params }) => params);
}

describe('the calendar of a year', () => {
  it('begins with the usual lines, shows how many units would owe one, and is the business of its own desk', async () => {
    const { items } = (await staff.agent.get('/api/duty-plans/usual').query({ year }).expect(200)).body;
    expect(items).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'report', dueOn: `${year}-12-04` })]));
    expect((await post(staff, 'duty-plans/preview', { hostUnitId: world.province, unitKinds: ['commune', 'party-committee', 'school'] }).expect(200)).body).toEqual({
      total: 3,
      byKind: expect.arrayContaining([{ kind: 'commune', count: 2 }, { kind: 'party-committee', count: 1 }]),
      names: expect.arrayContaining(['Xã An Hòa', 'Xã Bình Minh']),
    });
    const { id, counts, remindDays } = await plan();
    expect([counts, remindDays]).toEqual([{ ahead: 0, near: 2, late: 0, done: 0, 'done-late': 0 }, [-7, -1, 1]]);
    expect(await notices(clerk, 'duty.planned')).toEqual([{ title: 'Số liệu thống kê năm', dueOn: inDays(3) }]);
    const seen = (await clerk.agent.get('/api/duty-plans').query({ year }).expect(200)).body.items;
    expect(seen).toMatchObject([{ id, editable: false, counts: { near: 0 } }]);
    for (const person of [clerk, foreign]) expect((await person.agent.get(`/api/duty-plans/${id}`)).status).not.toBe(200);
    expect((await foreign.agent.get('/api/duty-plans').query({ year }).expect(200)).body.items).toEqual([]);
    expect((await owing(foreign)).items).toEqual([]);
    expect((await owing(clerk)).items.map(({ unitName }) => unitName)).toEqual(['Xã An Hòa']);
    expect((await owing(staff)).items.map(({ unitName }) => unitName)).toEqual(['Xã An Hòa', 'Xã Bình Minh']);
    const both = await world.person(['department-staff', world.department], ['unit-clerk', world.neighbour]);
    expect((await owing(both, { own: 'with' })).items.map(({ unitName }) => unitName)).toEqual(['Xã Bình Minh']);
  });

  it('refuses what cannot be', async () => {
    const refusals: readonly (readonly [fields: object, code: string])[] = [
      [{ dueOn: inDays(-301) }, 'duty-plan.dates'],
      [{ unitKinds: ['school'] }, 'duty-plan.no-unit'],
      [{ hostUnitId: world.elsewhere }, 'duty-plan.host-not-yours'],
      [{ campaignId: world.commune }, 'duty-plan.campaign'],
    ];
    for (const [fields, code] of refusals) expect(said(await post(staff, 'duty-plans', brought(fields)))).toEqual([422, code]);
    expect((await post(staff, 'duty-plans', brought({ title: ' ' }))).status).toBe(422);
  });

  it('moves a day with its reason for what is not done; what was done stays, in time or late', async () => {
    const { id } = await plan({ title: 'Hồ sơ khen' });
    const first = await duty(staff, id, world.commune);
    await letDaysPass(id, 5);
    await post(clerk, `duties/${first.id}/done`, { version: 1, document: { number: '0125/BC-UBND', date: inDays(0) }, note: '' }).expect(200);
    const { version } = (await staff.agent.get(`/api/duty-plans/${id}`).expect(200)).body;
    expect(said(await post(staff, `duty-plans/${id}/move`, { version: version + 1, dueOn: inDays(20), reason: 'Bão lụt' }))).toEqual([409, 'duty-plan.stale-version']);
    const moved = (await post(staff, `duty-plans/${id}/move`, { version, dueOn: inDays(20), reason: 'Bão lụt' }).expect(200)).body;
    expect(moved).toMatchObject({ dueOn: inDays(20), counts: { ahead: 1, 'done-late': 1, late: 0 }, moves: [{ wasDueOn: inDays(-2), dueOn: inDays(20), reason: 'Bão lụt', movedBy: 'Trần Văn Bình' }] });
    expect(await duty(staff, id, world.commune)).toMatchObject({ state: 'done-late', daysLate: 2, dueOn: inDays(-2) });
    expect(await notices(neighbour, 'duty.moved')).toMatchObject([{ dueOn: inDays(20), reason: 'Bão lụt' }]);
    expect(said(await post(staff, `duty-plans/${id}/move`, { version: moved.version, dueOn: inDays(20), reason: 'Lần nữa' }))).toEqual([422, 'duty-plan.same-day']);
    await expect(testApp().dataSource.query(`UPDATE duty SET days_late = 0 WHERE id = $1`, [first.id])).rejects.toThrow('keeps its day');
    for (const table of ['duty_step', 'duty_plan_move']) await expect(testApp().dataSource.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');

    const gone = (await post(staff, `duty-plans/${id}/withdrawal`, { version: moved.version, reason: 'Trùng với Sở Nội vụ' }).expect(200)).body;
    expect(gone).toMatchObject({ withdrawalReason: 'Trùng với Sở Nội vụ', editable: false });
    expect(await owed(clerk, id, world.commune)).toEqual([]);
    expect((await clerk.agent.get(`/api/duties/${first.id}`)).status).toBe(404);
    expect(said(await post(staff, `duty-plans/${id}/move`, { version: gone.version, dueOn: inDays(9), reason: 'x' }))).toEqual([409, 'duty-plan.withdrawn']);
  });
});

describe('what is done', () => {
  it('is written down with its document and day; the desk may say when it came, and take back a mistake', async () => {
    const { id } = await plan({ kind: 'inspection-reply', title: 'Trả lời kiểm tra', lines: ['party', 'state'], dueOn: inDays(-4) });
    const lines = await owed(clerk, id, world.commune);
    expect(lines.map(({ line, state, daysLate }) => [line, state, daysLate])).toEqual([['party', 'late', 4], ['state', 'late', 4]]);
    const [party, state] = lines as [Duty, Duty];
    const document = { number: '0007-BC/ĐU', date: inDays(-6) };
    expect(said(await post(clerk, `duties/${party.id}/done`, { version: 1, document, note: '', receivedOn: inDays(-6) }))).toEqual([422, 'duty.received-by-desk']);
    expect((await post(neighbour, `duties/${party.id}/done`, { version: 1, document, note: '' })).status).toBe(404);
    expect(said(await post(staff, `duties/${party.id}/done`, { version: 1, document, note: '', receivedOn: inDays(1) }))).toEqual([422, 'duty.received-day']);
    expect((await post(staff, `duties/${party.id}/done`, { version: 1, document, note: 'Nhận bản giấy', receivedOn: inDays(-6) }).expect(200)).body).toMatchObject({ state: 'done', daysLate: 0, byDesk: true });
    const late = (await post(clerk, `duties/${state.id}/done`, { version: 1, document, note: '' }).expect(200)).body;
    expect(late).toMatchObject({ state: 'done-late', daysLate: 4, dueOn: inDays(-4), byDesk: false, steps: [{ kind: 'done', documentNumber: '0007-BC/ĐU', daysLate: 4, by: 'Trần Văn Bình' }] });
    expect(said(await post(clerk, `duties/${state.id}/done`, { version: 2, note: '' }))).toEqual([409, 'duty.done-already']);
    expect((await post(clerk, `duties/${state.id}/reopening`, { version: 2, reason: 'x' })).status).toBe(403);
    expect(said(await post(staff, `duties/${state.id}/reopening`, { version: 1, reason: 'Ghi nhầm' }))).toEqual([409, 'duty.stale-version']);
    const open = (await post(staff, `duties/${state.id}/reopening`, { version: 2, reason: 'Ghi nhầm tuyến' }).expect(200)).body;
    expect(open).toMatchObject({ state: 'late', steps: [{ kind: 'done', daysLate: 4 }, { kind: 'reopened', note: 'Ghi nhầm tuyến', daysLate: null }] });
    expect(said(await post(staff, `duties/${state.id}/reopening`, { version: open.version, reason: 'x' }))).toEqual([409, 'duty.not-done']);
    expect(await world.actionsOn(state.id)).toEqual(['duty.done', 'duty.reopened']);
  });

  it('is seen by the database: registering, own marks, a report sent; also what was done before it was asked for', async () => {
    const campaignId = await world.campaign('registration');
    const register = await plan({ kind: 'registration', title: 'Đăng ký', dueOn: inDays(0) });
    const marks = await plan({ kind: 'self-mark', title: 'Tự chấm', campaignId, dueOn: inDays(-2) });
    const report = await plan({ kind: 'report', title: 'Báo cáo năm', dueOn: inDays(2) });
    await post(staff, 'sent-reports', { unitId: world.commune }).expect(201);
    expect([await duty(clerk, report.id, world.commune), await duty(clerk, register.id, world.commune)].map(({ state }) => state)).toEqual(['near', 'near']);
    await world.submitted(clerk, world.commune, campaignId, { name: 'Bếp ấm tình dân' });
    await post(clerk, 'sent-reports', {}).expect(201);
    expect(await duty(clerk, register.id, world.commune)).toMatchObject({ state: 'done', daysLate: 0 });
    expect(await duty(clerk, marks.id, world.commune)).toMatchObject({ state: 'done-late', daysLate: 2 });
    expect(await duty(clerk, report.id, world.commune)).toMatchObject({ state: 'done' });
    expect((await clerk.agent.get(`/api/duties/${(await duty(clerk, marks.id, world.commune)).id}`).expect(200)).body.steps).toMatchObject([{ kind: 'done', by: null, documentNumber: null, daysLate: 2 }]);
    expect((await duty(neighbour, register.id, world.neighbour)).state).toBe('near');
    // Of another campaign, and of a time before it began: neither is what is asked for.
    const other = await plan({ kind: 'self-mark', title: 'Tự chấm đợt khác', campaignId: await world.campaign('registration') });
    const ahead = await plan({ kind: 'registration', title: 'Đăng ký đợt sau', startsOn: inDays(1), dueOn: inDays(30) });
    const again = await plan({ kind: 'registration', title: 'Đăng ký nhìn lại', dueOn: inDays(-1) });
    expect(await Promise.all([other, ahead, again].map(async ({ id }) => (await duty(clerk, id, world.commune)).state))).toEqual(['near', 'ahead', 'done-late']);
  });

  it('asks the same number of queries for one unit and for all, chooses by state and goes on behind the last', async () => {
    const { id } = await plan({ title: 'Danh sách vướng mắc', unitKinds: ['party-committee'] });
    const one = await countQueries(testApp(), () => owing(staff, { planId: id }));
    const more = await plan({ title: 'Danh sách vướng mắc', unitKinds: ['commune', 'party-committee'] });
    expect(await countQueries(testApp(), () => owing(staff, { planId: more.id }))).toBe(one);
    const first = await owing(staff, { planId: more.id, limit: 1 });
    expect([first.items.map(({ unitName }) => unitName), first.more]).toEqual([['Ban Tuyên giáo và Dân vận'], true]);
    const rest = await owing(staff, { planId: more.id, afterUnitId: first.items[0]!.unitId });
    expect([rest.items.map(({ unitName }) => unitName), rest.more]).toEqual([['Xã An Hòa', 'Xã Bình Minh'], false]);
    const done = await duty(staff, more.id, world.neighbour);
    await post(neighbour, `duties/${done.id}/done`, { version: 1, note: 'Không có' }).expect(200);
    for (const [state, names] of [['done', ['Xã Bình Minh']], ['near', ['Ban Tuyên giáo và Dân vận', 'Xã An Hòa']], ['late', []]] as const) {
      expect((await owing(staff, { planId: more.id, state })).items.map(({ unitName }) => unitName)).toEqual(names);
    }
  });
});

describe('reminding', () => {
  const mails = (): string => {
    const folder = path.join(testApp().storageFolder, 'mail');
    return existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n') : '';
  };
  const log = async (planId: string) => (await staff.agent.get(`/api/duty-plans/${planId}/reminders`).expect(200)).body.items as { audience: string; day: number | null; sentBy: string | null; told: number; mails: Record<string, number> }[];

  it('is for those who are late or near alone, by notice and by mail, and names units that nobody acts for', async () => {
    const { id } = await plan({ title: 'Báo cáo đột xuất', unitKinds: ['commune', 'party-committee'] });
    await testApp().dataSource.query(`UPDATE person SET email = 'can-bo@xa.example.vn' WHERE id = $1`, [clerk.id]);
    await post(neighbour, `duties/${(await duty(neighbour, id, world.neighbour)).id}/done`, { version: 1, note: '' }).expect(200);
    const preview = (await staff.agent.get(`/api/duty-plans/${id}/reminders/preview`).expect(200)).body;
    expect(preview).toMatchObject({ recipients: [{ personId: clerk.id, unitNames: ['Xã An Hòa'], duties: 1, hasEmail: true, lastRemindedAt: null }], unreached: ['Ban Tuyên giáo và Dân vận'] });
    expect((await post(staff, `duty-plans/${id}/reminders`, { note: ' Gửi trước thứ Sáu ' }).expect(201)).body).toEqual({ reminded: 1 });
    const told = async (person: Person) => (await notices(person, 'duty.reminder')).filter(({ title }) => title === 'Báo cáo đột xuất');
    expect(await told(clerk)).toEqual([{ title: 'Báo cáo đột xuất', dueOn: inDays(3), duties: 1, note: 'Gửi trước thứ Sáu' }]);
    expect(await told(neighbour)).toEqual([]);
    while ((await log(id))[0]?.mails['waiting'] !== 0) await new Promise<void>((resolve) => setImmediate(resolve));
    expect(await log(id)).toMatchObject([{ audience: 'owing', day: null, sentBy: 'Trần Văn Bình', told: 1, mails: { sent: 1 } }]);
    expect(mails()).toContain('can-bo@xa.example.vn');
    await post(clerk, `duties/${(await duty(clerk, id, world.commune)).id}/done`, { version: 1, note: '' }).expect(200);
    const ahead = await plan({ title: 'Còn lâu mới đến hạn', dueOn: inDays(30) });
    expect((await staff.agent.get(`/api/duty-plans/${ahead.id}/reminders/preview`).expect(200)).body).toEqual({ recipients: [], unreached: [] });
    for (const planId of [id, ahead.id]) expect(said(await post(staff, `duty-plans/${planId}/reminders`, { note: '' }))).toEqual([409, 'duty-plan.nobody-late']);
  });

  it('happens by itself once on its day, and tells the urging body of what is late', async () => {
    const { id } = await plan({ title: 'Thống kê quý', dueOn: inDays(-3), remindDays: [2, 3], escalateAfter: 1 });
    const due = (await staff.agent.get(`/api/duty-plans/${id}`).expect(200)).body as { dueOn: string; version: number };
    const scheduled = testApp().get(ScheduledDutyReminders);
    await scheduled.remind();
    await scheduled.remind();
    const runs = await log(id);
    expect(runs.map(({ audience, told, sentBy }) => [audience, told, sentBy]).sort()).toEqual([['owing', 3, null], ['urging', 2, null]]);
    expect((await notices(staff, 'duty.escalated')).filter(({ planId }) => planId === id)).toEqual([{ planId: id, title: 'Thống kê quý', dueOn: due.dueOn, duties: 2 }]);
    await post(staff, `duty-plans/${id}/move`, { version: due.version, dueOn: inDays(30), reason: 'Lùi' }).expect(200);
    await scheduled.remind();
    expect(await log(id)).toHaveLength(2);
  });
});

it('passes to whoever takes over from a unit that ends; what it is done by then is done', async () => {
  const administrator = await world.person(['administrator', world.department]);
  const make = async (code: string, name: string): Promise<string> => (await post(administrator, 'units', { code, kind: 'township', name, parentId: world.province }).expect(201)).body.id;
  const [old, heir] = [await make('TT-CU', 'Thị trấn Cũ'), await make('TT-MOI', 'Thị trấn Mới')];
  const heirClerk = await world.person(['unit-clerk', heir]);
  const { id } = await plan({ kind: 'registration', title: 'Đăng ký thị trấn', unitKinds: ['township'] });
  const change = { effectiveOn: inDays(0), newUnits: [], steps: [{ kind: 'merge', unitIds: [old], targetIds: [heir] }], posts: [] };
  const preview = (await post(administrator, 'unit-changes/preview', change).expect(200)).body;
  expect(preview.ended).toMatchObject([{ heir: { name: 'Thị trấn Mới' }, openDuties: 1 }]);
  await post(administrator, 'unit-changes', { ...change, legalDocument: 'Nghị quyết 12/NQ-HĐND', note: '' }).expect(201);
  expect((await owing(heirClerk)).items.map(({ unitName, inCharge }) => [unitName, inCharge])).toEqual([['Thị trấn Cũ', 'Thị trấn Mới'], ['Thị trấn Mới', null]]);
  const { id: initiativeId } = await world.initiative(heirClerk, heir, { name: 'Phố văn minh' });
  await post(heirClerk, `initiatives/${initiativeId}/registration`, { version: 1, step: 'hand-in' }).expect(200);
  expect((await owing(heirClerk, { planId: id })).items.flatMap(({ duties }) => duties.map(({ state }) => state))).toEqual(['done', 'done']);
});

describe('the dashboard of the desk', () => {
  const board = async (query: object = {}) => (await staff.agent.get('/api/dashboard').query(query).expect(200)).body;

  it('shows the figures of reports, every unit below the area with what stands below it, and what each owes', async () => {
    const administrator = await world.person(['administrator', world.department]);
    const hamlet = (await post(administrator, 'units', { code: 'THON-1', kind: 'residential-area', name: 'Thôn Một', parentId: world.neighbour }).expect(201)).body.id as string;
    const hamletClerk = await world.person(['unit-clerk', hamlet]);
    const before = await board({ year });
    const { id } = await world.initiative(hamletClerk, hamlet, { name: 'Cổng rào sạch' });
    await post(hamletClerk, `initiatives/${id}/registration`, { version: 1, step: 'hand-in' }).expect(200);
    await plan({ title: 'Báo cáo thôn', unitKinds: ['residential-area'], dueOn: inDays(-1) });
    const now = await board({ year });
    const asked = { from: `${year}-01-01`, structure: 'now', late: 'with' };
    const figures = (await staff.agent.get('/api/figures').query(asked).expect(200)).body;
    expect([now.total, now.byField, now.byKind, now.unitName]).toEqual([figures.total, figures.byField, figures.byKind, 'Tỉnh Thử']);
    const tiles = (from: typeof now) => Object.fromEntries(from.tiles.map(({ unitName, counts, duties }: { unitName: string; counts: Record<string, number>; duties: Record<string, number> }) => [unitName, { counts, duties }]));
    expect(Object.keys(tiles(now)).sort()).toEqual(['Ban Tuyên giáo và Dân vận', 'Thị trấn Mới', 'Xã An Hòa', 'Xã Bình Minh']);
    const [was, is] = [tiles(before)['Xã Bình Minh'], tiles(now)['Xã Bình Minh']];
    expect([is.counts.registered - was.counts.registered, is.duties.late - was.duties.late]).toEqual([1, 1]);
    // What the township that ended owes and has done stands with whoever took over.
    expect(tiles(now)['Thị trấn Mới']).toMatchObject({ counts: { registered: 1 }, duties: { done: 2 } });
    const years = (await staff.agent.get('/api/dashboard/years').expect(200)).body.items;
    expect(years.map((each: { year: number }) => each.year)).toEqual([4, 3, 2, 1, 0].map((back) => year - back));
    expect([years[0].counts.registered, years[4].counts]).toEqual([0, now.total]);
    expect(await board()).toMatchObject({ year: null, unitId: world.province, listed: true, total: now.total });
    expect((await clerk.agent.get('/api/dashboard')).status).toBe(403);
    expect((await foreign.agent.get('/api/dashboard').expect(200)).body).toMatchObject({ unitName: 'Xã Tỉnh Khác', total: { registered: 0 }, tiles: [] });
  });

  it('asks the same number of queries however many units there are', async () => {
    await jobsDone(testApp().dataSource);
    const few = await countQueries(testApp(), () => board({ year }));
    const administrator = await world.person(['administrator', world.department]);
    for (const at of [1, 2, 3]) await post(administrator, 'units', { code: `XA-THEM-${at}`, kind: 'commune', name: `Xã Thêm ${at}`, parentId: world.province }).expect(201);
    expect(await countQueries(testApp(), () => board({ year }))).toBe(few);
  });
});

it('a unit that begins later owes what is still to come, once, and nothing of days before it was', async () => {
  const administrator = await world.person(['administrator', world.department]);
  const make = async (code: string, name: string, fields: object = {}): Promise<string> =>
    (await post(administrator, 'units', { code, kind: 'special-zone', name, parentId: world.province, ...fields }).expect(201)).body.id;
  const old = await make('DK-CU', 'Đặc khu Cũ');
  const of = { unitKinds: ['special-zone'] };
  const ahead = await plan({ ...of, kind: 'inspection-reply', title: 'Trả lời kiểm tra đặc khu', lines: ['state', 'party'], dueOn: inDays(5) });
  const past = await plan({ ...of, title: 'Thống kê đặc khu', dueOn: inDays(-1) });
  const gone = await plan({ ...of, title: 'Rút lại', dueOn: inDays(9) });
  await post(staff, `duty-plans/${gone.id}/withdrawal`, { version: gone.version, reason: 'Trùng' }).expect(200);
  const young = await make('DK-MOI', 'Đặc khu Mới', { establishedOn: inDays(0) });
  const heir = await make('DK-NHAN', 'Đặc khu Nhận', { establishedOn: inDays(0) });
  await make('DK-SAU', 'Đặc khu Sau', { establishedOn: inDays(2) });
  const change = { effectiveOn: inDays(0), newUnits: [], steps: [{ kind: 'merge', unitIds: [old], targetIds: [heir] }], posts: [] };
  await post(administrator, 'unit-changes', { ...change, legalDocument: 'Nghị quyết 13/NQ-HĐND', note: '' }).expect(201);
  const youngClerk = await world.person(['unit-clerk', young]);
  const given = testApp().get(DutiesOfNewUnits);
  await given.give();
  await given.give();
  const owe = async (planId: string) => (await owing(staff, { planId })).items.map(({ unitName, duties }) => [unitName, duties.filter((each) => each.planId === planId).map(({ line, state }) => `${line} ${state}`)]);
  const both = ['party near', 'state near'];
  expect(await owe(ahead.id)).toEqual([['Đặc khu Cũ', both], ['Đặc khu Mới', both]]);
  expect([await owe(past.id), await owe(gone.id)]).toEqual([[['Đặc khu Cũ', [' late']]], []]);
  expect((await notices(youngClerk, 'duty.planned')).map(({ title }) => title)).toEqual(['Trả lời kiểm tra đặc khu']);
  expect(await world.actionsOn(ahead.id)).toEqual(['duty-plan.planned', 'duty-plan.given-to-new-units']);
});
