import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../../support/eventually';
import { useTestApp } from '../../support/test-app';
import { JudgingWorld, type Member, refusal, sheetBody } from './judging-world';

const testApp = useTestApp({ takesJobs: true });
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

const day = 86_400_000;

async function season() {
  const marking = await world.marking(1);
  const chair = await world.member(marking.panelId, { unitId: null, position: 'chair' });
  const secretary = await world.member(marking.panelId, { unitId: null, position: 'secretary' });
  const progress = async (who: { agent: Member['agent'] } = secretary) => (await who.agent.get(`/api/campaigns/${marking.campaignId}/scoring-progress`).expect(200)).body;
  const extend = (who: { agent: Member['agent'] }, body: object) => who.agent.post(`/api/campaigns/${marking.campaignId}/scoring-extensions`).send(body);
  const closesAt: string = (await progress()).closesAt;
  const later = new Date(Date.parse(closesAt) + 2 * day).toISOString();
  return { ...marking, chair, secretary, progress, extend, closesAt, later, wish: { seen: closesAt, closesAt: later, reason: 'Chờ thành viên đi công tác' } };
}

function mailbox(): string[] {
  const folder = path.join(testApp().storageFolder, 'mail');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')).map((name) => readFileSync(path.join(folder, name), 'utf8')) : [];
}

async function phasesOf(campaignId: string): Promise<{ kind: string; opens: number; closes: number | null }[]> {
  const rows: { kind: string; opens_at: Date; closes_at: Date | null }[] = await testApp().dataSource.query(
    'SELECT kind, opens_at, closes_at FROM campaign_phase WHERE campaign_id = $1 ORDER BY position',
    [campaignId],
  );
  return rows.map(({ kind, opens_at: opens, closes_at: closes }) => ({ kind, opens: opens.getTime(), closes: closes?.getTime() ?? null }));
}

describe('the clock', () => {
  it('is the database\'s own', async () => {
    const { secretary } = await season();
    const [{ before }] = await testApp().dataSource.query('SELECT clock_timestamp() AS before');
    const { body } = await secretary.agent.get('/api/clock').expect(200);
    const [{ after }] = await testApp().dataSource.query('SELECT clock_timestamp() AS after');
    expect(Date.parse(body.now)).toBeGreaterThanOrEqual(before.getTime());
    expect(Date.parse(body.now)).toBeLessThanOrEqual(after.getTime());
  });
});

describe('putting the end of marking off', () => {
  it.each(['chair', 'secretary', 'staff'] as const)('is for the %s, with a reason that is kept and shown', async (who) => {
    const own = await season();
    const actor = who === 'staff' ? world.staff : own[who];
    const { body } = await own.extend(actor, own.wish).expect(201);
    expect(body).toMatchObject({
      closesAt: own.later,
      markingOpen: true,
      deadlineChanges: [{ from: own.closesAt, to: own.later, reason: 'Chờ thành viên đi công tác', changedBy: 'Trần Văn Bình' }],
    });
    expect(await own.progress()).toEqual(body);
    for (const { agent } of [...own.members, own.chair, own.secretary]) {
      expect((await agent.get('/api/notices').expect(200)).body.items).toMatchObject([{ kind: 'scoring.deadline-extended', params: { campaignId: own.campaignId, closesAt: own.later, reason: own.wish.reason } }]);
    }
    expect(await world.registry.actionsOn(own.campaignId)).toEqual(expect.arrayContaining(['scoring.deadline-extended']));
  });

  it('puts off what follows by as much as it runs into it, and leaves what came before', async () => {
    const { campaignId, extend, secretary, wish } = await season();
    const before = await phasesOf(campaignId);
    await extend(secretary, wish).expect(201);
    const at = before.findIndex(({ kind }) => kind === 'scoring');
    expect(await phasesOf(campaignId)).toEqual(
      before.map((phase, index) => ({
        kind: phase.kind,
        opens: index > at ? phase.opens + 2 * day : phase.opens,
        closes: index >= at && phase.closes !== null ? phase.closes + 2 * day : phase.closes,
      })),
    );
  });

  it('opens marking again after the deadline has passed by itself, until the act of closing', async () => {
    const { campaignId, members, extend, secretary, progress } = await season();
    await world.registry.letDaysPass(campaignId, 1);
    const passed = await progress();
    expect(passed).toMatchObject({ markingOpen: false, mayExtend: true, mayClose: true });
    const sheetId = await world.sheetOf(members[0]!, campaignId);
    expect(refusal(await members[0]!.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(1)))).toEqual([409, 'campaign.phase-closed']);
    const wish = { seen: passed.closesAt, closesAt: new Date(Date.now() + day).toISOString(), reason: 'Chờ' };
    await extend(secretary, wish).expect(201);
    await members[0]!.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(1)).expect(200);
    await secretary.agent.post(`/api/campaigns/${campaignId}/scoring-closure`).send({ reason: 'Đủ rồi' }).expect(201);
    expect(refusal(await extend(secretary, { ...wish, seen: wish.closesAt, closesAt: new Date(Date.now() + 3 * day).toISOString() }))).toEqual([409, 'scoring.already-closed']);
  });

  it('is refused for a moved deadline, an earlier one, one in the past, and without a reason', async () => {
    const { campaignId, extend, secretary, wish, closesAt, progress } = await season();
    expect(refusal(await extend(secretary, { ...wish, reason: '  ' }))).toEqual([422, 'scoring.extension-reason-missing']);
    expect(refusal(await extend(secretary, { ...wish, closesAt }))).toEqual([422, 'campaign.deadline-not-later']);
    expect(refusal(await extend(secretary, { ...wish, closesAt: '2026-01-01T00:00:00Z' }))).toEqual([422, 'campaign.phase-end-in-past']);
    expect(refusal(await extend(secretary, { ...wish, closesAt: '2027-02-31T08:00:00+07:00' }))[0]).toBe(422);
    const answers = await Promise.all([extend(secretary, wish), extend(secretary, { ...wish, closesAt: new Date(Date.parse(wish.closesAt) + day).toISOString() })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('campaign.deadline-moved');
    expect((await progress()).deadlineChanges).toHaveLength(1);
    await world.registry.letDaysPass(campaignId, -30);
    const early = await progress();
    expect(early.mayExtend).toBe(false);
    expect(refusal(await extend(secretary, { ...wish, seen: early.closesAt, closesAt: new Date(Date.parse(early.closesAt) + day).toISOString() }))).toEqual([409, 'campaign.phase-not-open']);
  });

  it('is for nobody else', async () => {
    const { members, extend, wish } = await season();
    const other = await season();
    expect((await extend(members[0]!, wish)).status).toBe(403);
    expect((await extend(other.secretary, wish)).status).toBe(404);
    expect((await extend(world.outsider, wish)).status).toBe(404);
  });

  it('tells those who run the campaign as well, and sends a mail without reason, mark or nominee', async () => {
    const { campaignId, members, extend, secretary, wish } = await season();
    const noticesOf = async ({ agent }: { agent: Member['agent'] }) => (await agent.get('/api/notices').expect(200)).body.items.filter(({ params }: { params: { campaignId?: string } }) => params.campaignId === campaignId);
    const address = (id: string) => `nguoi-${id}@tinh.example.vn`;
    for (const { id } of [members[0]!, world.staff, world.outsider]) await testApp().dataSource.query('UPDATE person SET email = $2 WHERE id = $1', [id, address(id)]);
    await extend(secretary, { ...wish, reason: 'Chờ chấm lại Mô hình 1' }).expect(201);
    expect(await noticesOf(world.staff)).toMatchObject([{ kind: 'scoring.deadline-extended-office', params: { closesAt: wish.closesAt } }]);
    expect(await noticesOf(world.outsider)).toEqual([]);
    const mailsTo = (id: string) => mailbox().filter((mail) => mail.includes(address(id)));
    await eventually('two mails', () => mailsTo(members[0]!.id).length === 1 && mailsTo(world.staff.id).length === 1, () => new Promise((resolve) => setImmediate(resolve)));
    expect(mailsTo(world.outsider.id)).toEqual([]);
    const text = mailsTo(members[0]!.id)[0]!.replace(/=\r\n/g, '').replace(/((?:=[0-9A-F]{2})+)/g, (bytes) => Buffer.from(bytes.replace(/=/g, ''), 'hex').toString('utf8'));
    expect(text).toContain('hạn chấm điểm được lùi đến');
    expect(text).not.toContain('Mô hình');
  });

  it('is the only way: the plan of phases moves no end of marking that has begun', async () => {
    const { campaignId, closesAt, later } = await season();
    const { body: campaign } = await world.staff.agent.get(`/api/campaigns/${campaignId}`).expect(200);
    for (const end of [later, new Date(Date.parse(closesAt) - day / 2).toISOString()]) {
      const phases = campaign.phases
        .filter(({ kind }: { kind: string }) => kind !== 'scoring-closed' && kind !== 'council')
        .map((phase: { kind: string; opensAt: string; closesAt: string; permits: string[] }) => ({ kind: phase.kind, opensAt: phase.opensAt, closesAt: phase.kind === 'scoring' ? end : phase.closesAt, permits: phase.permits }));
      const planned = await world.staff.agent.put(`/api/campaigns/${campaignId}/phases`).send({ version: campaign.version, phases, reason: 'Đổi hạn' });
      expect(planned.body).toMatchObject({ code: 'campaign.phases-wrong', fields: [{ field: 'phases[3].closesAt', code: 'campaign.marking-end-by-extension' }] });
    }
  });

  it('leaves a history that nothing rewrites', async () => {
    const { campaignId, extend, secretary, wish } = await season();
    await extend(secretary, wish).expect(201);
    await expect(testApp().dataSource.query('UPDATE phase_deadline_change SET reason = $2 WHERE campaign_id = $1', [campaignId, 'khác'])).rejects.toThrow('append-only');
    await expect(testApp().dataSource.query('DELETE FROM phase_deadline_change WHERE campaign_id = $1', [campaignId])).rejects.toThrow('append-only');
  });
});

describe('the chair', () => {
  it('sees who has finished and never what, and finds nothing of another campaign', async () => {
    const own = await season();
    const other = await season();
    expect(await own.progress(own.chair)).toEqual(await own.progress());
    expect((await own.chair.agent.get(`/api/campaigns/${other.campaignId}/scoring-progress`)).status).toBe(404);
    expect((await own.chair.agent.get(`/api/score-sheets/${await world.sheetOf(own.members[0]!, own.campaignId)}`)).status).toBe(404);
  });
});
