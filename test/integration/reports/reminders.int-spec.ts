import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ScheduledReminders } from '@dvk/reports';
import { useTestApp } from '../../support/test-app';
import { fullMarks, JudgingWorld, type Member, refusal } from '../judging/judging-world';

const testApp = useTestApp({ takesJobs: true });
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

interface Panel {
  readonly campaignId: string;
  readonly members: Member[];
  readonly secretary: Member;
}

/** Two members with two sheets each, the first with a mail address, and the panel's secretary. */
async function panelAtWork(): Promise<Panel> {
  const { campaignId, panelId, members } = await world.marking(2);
  const secretary = await world.member(panelId, { unitId: null, position: 'secretary' });
  await giveEmail(members[0]!);
  return { campaignId, members, secretary };
}

const giveEmail = (person: { id: string }, email: string | null = `nguoi-${person.id.slice(0, 8)}@tinh.example.vn`) =>
  testApp().dataSource.query('UPDATE person SET email = $2 WHERE id = $1', [person.id, email]);

const send = ({ campaignId, secretary }: Panel, body: object = { note: '' }) => secretary.agent.post(`/api/campaigns/${campaignId}/reminders`).send(body);
const preview = ({ campaignId, secretary }: Panel) => secretary.agent.get(`/api/campaigns/${campaignId}/reminders/preview`).expect(200).then(({ body }) => body);
const log = ({ campaignId, secretary }: Panel) => secretary.agent.get(`/api/campaigns/${campaignId}/reminders`).expect(200).then(({ body }) => body);

/** Puts the end of marking so many hours from now; what follows it goes along. */
async function endMarkingIn(campaignId: string, hours: number): Promise<void> {
  await testApp().dataSource.query(
    `UPDATE campaign_phase SET opens_at = least(opens_at, now() - interval '40 days'), closes_at = now() + make_interval(secs => $2) WHERE campaign_id = $1 AND kind = 'scoring'`,
    [campaignId, hours * 3_600],
  );
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The mail of a delivery, once the background has done its part. */
async function mailsSettled(panel: Panel): Promise<void> {
  for (;;) {
    const { items } = await log(panel);
    if (!items.some((run: { deliveries: { mail: string }[] }) => run.deliveries.some(({ mail }) => mail === 'waiting'))) return;
    await turn();
  }
}

function mailbox(): string[] {
  const folder = path.join(testApp().storageFolder, 'mail');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')).map((name) => readFileSync(path.join(folder, name), 'utf8')) : [];
}

/** Head and text of a mail as people read it. */
function readable(content: string): string {
  const [head = '', ...rest] = content.split('\r\n\r\n');
  const body = rest.join('\n\n');
  const bytes = /base64/i.test(head)
    ? Buffer.from(body, 'base64')
    : Buffer.from(body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1');
  const subject = head.replace(/\?=\r\n? =\?UTF-8\?Q\?/gi, '').replace(/_/g, ' ').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return `${Buffer.from(subject, 'latin1').toString('utf8')}\n\n${bytes.toString('utf8')}`;
}

describe('who would be reminded', () => {
  it('are those with sheets to hand in, and nobody else', async () => {
    const panel = await panelAtWork();
    const [first, second] = panel.members;
    expect(await preview(panel)).toMatchObject({
      campaignName: 'Đợt chấm năm 2026',
      overdue: false,
      refusal: null,
      days: [-3, 1],
      recipients: [
        { personId: first!.id, missing: 2, hasEmail: true, lastRemindedAt: null },
        { personId: second!.id, missing: 2, hasEmail: false, lastRemindedAt: null },
      ],
    });
    const [done, other] = await world.deskOf(first!, panel.campaignId);
    await world.submitted(first!, done!.sheetId);
    await first!.agent.post(`/api/assignments/${other!.assignmentId}/recusal`).send({ reason: 'Họ hàng' }).expect(204);
    expect((await preview(panel)).recipients).toMatchObject([{ personId: second!.id, missing: 2 }]);
    await testApp().dataSource.query(`UPDATE assignment SET withdrawn_at = now(), withdrawal_reason = 'x' WHERE member_id = $1 AND id = (SELECT min(id::text)::uuid FROM assignment WHERE member_id = $1)`, [second!.memberId]);
    expect((await preview(panel)).recipients).toMatchObject([{ personId: second!.id, missing: 1 }]);
    await testApp().dataSource.query(`UPDATE panel_member SET left_at = now(), left_reason = 'x' WHERE id = $1`, [second!.memberId]);
    expect((await preview(panel)).recipients).toEqual([]);
    expect(refusal(await send(panel))).toEqual([409, 'reminder.nobody-late']);
    expect(await log(panel)).toEqual({ items: [], total: 0 });
  });

  it('are the same whatever the marks are', async () => {
    const panel = await panelAtWork();
    const before = await preview(panel);
    const [sheet] = await world.deskOf(panel.members[0]!, panel.campaignId);
    await panel.members[0]!.agent.put(`/api/score-sheets/${sheet!.sheetId}`).send({ version: 1, marks: fullMarks(), remarks: {}, comment: '' }).expect(200);
    expect(await preview(panel)).toEqual(before);
  });
});

describe('reminding', () => {
  it('tells each one inside the program and by mail, and says what became of it', async () => {
    const panel = await panelAtWork();
    const [first, second] = panel.members;
    await endMarkingIn(panel.campaignId, 30);
    expect((await send(panel, { note: ' Đề nghị đồng chí hoàn thành sớm. ' }).expect(201)).body).toEqual({ reminded: 2 });
    await mailsSettled(panel);
    expect(await log(panel)).toMatchObject({
      total: 1,
      items: [{ sentBy: 'Trần Văn Bình', day: null, note: 'Đề nghị đồng chí hoàn thành sớm.', deliveries: expect.arrayContaining([
        expect.objectContaining({ personId: first!.id, missing: 2, mail: 'sent', mailedAt: expect.any(String), fault: null }),
        expect.objectContaining({ personId: second!.id, missing: 2, mail: 'no-address', mailedAt: null }),
      ]) }],
    });
    for (const member of panel.members) {
      const { body } = await member.agent.get('/api/notices').expect(200);
      expect(body).toMatchObject({ unread: 1, items: [{ kind: 'scoring.reminder', params: { campaignId: panel.campaignId, missing: 2, note: 'Đề nghị đồng chí hoàn thành sớm.' } }] });
    }
    const mail = readable(mailbox().find((content) => content.includes(`nguoi-${first!.id.slice(0, 8)}@`)) ?? '');
    expect(mail).toContain('Nhắc chấm điểm: còn 2 phiếu');
    expect(mail).toContain('đồng chí còn 2 phiếu chấm điểm chưa gửi');
    expect(mail).toMatch(/Hạn chấm: \d\d:\d\d ngày \d\d\/\d\d\/2026\./);
    expect(mail).toContain('Lời nhắn của người gửi: Đề nghị đồng chí hoàn thành sớm.');
    expect(mail).toMatch(/Mở bàn chấm điểm: http:\/\/\S+\/cham-diem/);
    expect(await world.registry.actionsOn(panel.campaignId)).toContain('reminder.sent');
    expect((await preview(panel)).recipients.every(({ lastRemindedAt }: { lastRemindedAt: string | null }) => lastRemindedAt !== null)).toBe(true);
  });

  it('says nobody\'s name, nominee, unit or mark, in mail, notice, log of the chain and queue', async () => {
    const panel = await panelAtWork();
    const [sheet] = await world.deskOf(panel.members[0]!, panel.campaignId);
    await panel.members[0]!.agent.put(`/api/score-sheets/${sheet!.sheetId}`).send({ version: 1, marks: fullMarks(750), remarks: { A1: 'nhận xét bí mật' }, comment: 'ý kiến bí mật' }).expect(200);
    const before = new Set(mailbox());
    await send(panel).expect(201);
    await mailsSettled(panel);
    const mails = mailbox().filter((content) => !before.has(content)).map(readable);
    expect(mails).toHaveLength(1);
    const notices = JSON.stringify((await panel.members[0]!.agent.get('/api/notices').expect(200)).body);
    const chain = JSON.stringify(await testApp().dataSource.query(`SELECT data FROM audit_entry WHERE action LIKE 'reminder.%'`));
    const queue = JSON.stringify(await testApp().dataSource.query(`SELECT data FROM pgboss.job WHERE name = 'reports.reminder-mail' UNION ALL SELECT data FROM pgboss.archive WHERE name = 'reports.reminder-mail'`));
    for (const text of [...mails, notices, chain, queue]) expect(text).not.toMatch(/Mô hình|MH00\d|Xã |Sở |7,5|bí mật/);
    for (const text of [chain, queue]) expect(text).not.toMatch(/@|Trần Văn/);
  });

  it('can be for some of them, and for nobody who is not late', async () => {
    const panel = await panelAtWork();
    const outsider = await world.registry.person();
    expect((await send(panel, { note: '', personIds: [panel.members[1]!.id, outsider.id] }).expect(201)).body).toEqual({ reminded: 1 });
    expect((await panel.members[0]!.agent.get('/api/notices/unread').expect(200)).body).toEqual({ unread: 0 });
    expect((await outsider.agent.get('/api/notices/unread')).body).not.toMatchObject({ unread: 1 });
    expect(refusal(await send(panel, { note: '', personIds: [outsider.id] }))).toEqual([409, 'reminder.nobody-late']);
  });

  it.each(['Còn thiếu hồ sơ MÔ HÌNH 1 đấy', 'Xem mh002 giúp', 'Xã An Hoà đang chờ'])('refuses a sentence that says who is nominated: %s', async (note) => {
    const panel = await panelAtWork();
    expect(refusal(await send(panel, { note }))).toEqual([422, 'reminder.note-names-nominee']);
    expect((await log(panel)).total).toBe(0);
  });

  it('needs marking that has begun and was not closed', async () => {
    const panel = await panelAtWork();
    await endMarkingIn(panel.campaignId, -1);
    expect(await preview(panel)).toMatchObject({ overdue: true, refusal: null });
    await send(panel).expect(201);
    await testApp().dataSource.query(`UPDATE campaign_phase SET closes_at = now() + interval '1 day' WHERE campaign_id = $1 AND kind = 'scoring'`, [panel.campaignId]);
    await panel.secretary.agent.post(`/api/campaigns/${panel.campaignId}/scoring-closure`).send({ reason: 'Hết hạn' }).expect(201);
    expect(refusal(await send(panel))).toEqual([409, 'reminder.marking-closed']);
    expect(await preview(panel)).toMatchObject({ refusal: 'reminder.marking-closed', recipients: [] });
    const early = await world.campaign('intake');
    expect(refusal(await world.staff.agent.post(`/api/campaigns/${early}/reminders`).send({ note: '' }))).toEqual([409, 'reminder.marking-not-open']);
  });

  it('is for the secretary of the campaign\'s own panel and the office that runs it', async () => {
    const panel = await panelAtWork();
    const other = await panelAtWork();
    const base = `/api/campaigns/${panel.campaignId}/reminders`;
    for (const who of [other.secretary, world.outsider]) {
      await who.agent.get(base).expect(404);
      await who.agent.get(`${base}/preview`).expect(404);
      await who.agent.post(base).send({ note: '' }).expect(404);
      await who.agent.put(`${base}/days`).send({ seen: [-3, 1], days: [] }).expect(404);
    }
    for (const who of [panel.members[0]!, await world.registry.person(['administrator', world.registry.province], ['auditor', world.registry.province])]) {
      await who.agent.get(`${base}/preview`).expect(403);
      await who.agent.post(base).send({ note: '' }).expect(403);
    }
    await world.staff.agent.get(`${base}/preview`).expect(200);
    await world.staff.agent.get(`/api/campaigns/${randomUUID()}/reminders`).expect(404);
  });

  it('sends no mail to who has finished before it could go', async () => {
    const panel = await panelAtWork();
    const { dataSource } = testApp();
    await send(panel).expect(201);
    await mailsSettled(panel);
    const [updated] = await dataSource.query<[{ id: string }[], number]>(`UPDATE reminder_delivery SET mail = 'waiting', mailed_at = NULL WHERE person_id = $1 RETURNING id`, [panel.members[0]!.id]);
    for (const { sheetId } of await world.deskOf(panel.members[0]!, panel.campaignId)) await world.submitted(panel.members[0]!, sheetId);
    const before = mailbox().length;
    await dataSource.query(`INSERT INTO pgboss.job (name, data) VALUES ('reports.reminder-mail', $1)`, [{ deliveryId: updated[0]?.id }]);
    await mailsSettled(panel);
    expect((await log(panel)).items[0].deliveries.find(({ personId }: { personId: string }) => personId === panel.members[0]!.id)).toMatchObject({ mail: 'not-needed' });
    expect(mailbox()).toHaveLength(before);
  });
});

describe('the plan', () => {
  const remind = () => testApp().get(ScheduledReminders).remind();
  const runs = async (panel: Panel) => (await log(panel)).items.map(({ day, sentBy, deliveries }: { day: number; sentBy: null; deliveries: unknown[] }) => [day, sentBy, deliveries.length]);

  it('reminds by itself on its day, once, however often it is looked at', async () => {
    const panel = await panelAtWork();
    await endMarkingIn(panel.campaignId, 73);
    await remind();
    expect(await runs(panel)).toEqual([]);
    await endMarkingIn(panel.campaignId, 71);
    await Promise.all([remind(), remind(), remind()]);
    await remind();
    expect(await runs(panel)).toEqual([[-3, null, 2]]);
    await mailsSettled(panel);
    expect((await panel.members[0]!.agent.get('/api/notices/unread').expect(200)).body).toEqual({ unread: 1 });
  });

  it('begins anew when the end is put off', async () => {
    const panel = await panelAtWork();
    await endMarkingIn(panel.campaignId, 71);
    await remind();
    await endMarkingIn(panel.campaignId, 71.5);
    await remind();
    expect(await runs(panel)).toEqual([
      [-3, null, 2],
      [-3, null, 2],
    ]);
  });

  it('reminds of an end that has passed, and is silent once marking is closed', async () => {
    const panel = await panelAtWork();
    await endMarkingIn(panel.campaignId, -25);
    await remind();
    expect(await runs(panel)).toEqual([[1, null, 2]]);
    await mailsSettled(panel);
    const mail = readable(mailbox().find((content) => content.includes(`nguoi-${panel.members[0]!.id.slice(0, 8)}@`)) ?? '');
    expect(mail).toContain('Hạn chấm đã qua lúc');
    const closed = await panelAtWork();
    await closed.secretary.agent.post(`/api/campaigns/${closed.campaignId}/scoring-closure`).send({ reason: 'Hết hạn' }).expect(201);
    await testApp().dataSource.query(`UPDATE campaign_phase SET closed_at = NULL, closes_at = now() - interval '25 hours', opens_at = now() - interval '40 days' WHERE campaign_id = $1 AND kind = 'scoring'`, [closed.campaignId]);
    await remind();
    expect(await runs(closed)).toEqual([]);
  });

  it('is silent after a long sleep, and where nobody is to be reminded by itself', async () => {
    const asleep = await panelAtWork();
    await endMarkingIn(asleep.campaignId, -49);
    const silent = await panelAtWork();
    await endMarkingIn(silent.campaignId, 71);
    await silent.secretary.agent.put(`/api/campaigns/${silent.campaignId}/reminders/days`).send({ seen: [-3, 1], days: [] }).expect(200);
    await remind();
    expect([await runs(asleep), await runs(silent)]).toEqual([[], []]);
  });

  it('notes a day on which nobody was late', async () => {
    const panel = await panelAtWork();
    for (const member of panel.members) for (const { sheetId } of await world.deskOf(member, panel.campaignId)) await world.submitted(member, sheetId);
    await endMarkingIn(panel.campaignId, 71);
    await remind();
    expect(await runs(panel)).toEqual([[-3, null, 0]]);
  });

  it('is changed by who has seen it as it is', async () => {
    const panel = await panelAtWork();
    const put = (body: object) => panel.secretary.agent.put(`/api/campaigns/${panel.campaignId}/reminders/days`).send(body);
    expect((await put({ seen: [-3, 1], days: [2, -7, 2, 0] }).expect(200)).body).toEqual({ days: [-7, 0, 2] });
    expect(refusal(await put({ seen: [-3, 1], days: [1] }))).toEqual([409, 'reminder.days-changed']);
    for (const days of [[31], [-31], [0.5], ['1'], [1, 2, 3, 4, 5, 6, 7, 8, 9], null]) expect((await put({ seen: [-7, 0, 2], days })).status).toBe(422);
    expect((await preview(panel)).days).toEqual([-7, 0, 2]);
  });
});
