import { Workbook } from 'exceljs';
import { JudgingWorld, type Member, refusal, sheetBody } from '../judging/judging-world';
import { useTestApp } from '../../support/test-app';

const testApp = useTestApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

/** Three nominations, two members free of conflicts (TV01, TV02) and one of the commune of the first and third (TV03). */
async function season() {
  const campaignId = await world.campaign();
  const { commune, neighbour } = world.registry;
  const nominationIds = await world.nominations(campaignId, [commune, neighbour, commune]);
  const panelId = await world.panel(campaignId);
  const members: Member[] = [];
  for (const unitId of [null, null, commune]) members.push(await world.member(panelId, { unitId }));
  const path = `/api/campaigns/${campaignId}/assignment-file`;
  const { agent } = world.staff;
  return {
    campaignId,
    nominationIds,
    members,
    path,
    preview: (bytes: Buffer | string) => agent.post(`${path}/preview`).attach('file', Buffer.from(bytes), 'phan-cong.csv'),
    apply: (bytes: Buffer | string, fingerprint: string, skipRefused = false) =>
      agent.post(path).field('fingerprint', fingerprint).field('skipRefused', String(skipRefused)).attach('file', Buffer.from(bytes), 'phan-cong.csv'),
    download: () => agent.get(path).responseType('blob').expect(200),
    covered: async (): Promise<string[][]> => {
      const { body } = await agent.get(`/api/campaigns/${campaignId}/assignments`).expect(200);
      const codeOf = new Map(members.map(({ memberId }, at) => [memberId, `TV0${at + 1}`]));
      return body.items.map(({ assignees }: { assignees: { memberId: string }[] }) => assignees.map(({ memberId }) => codeOf.get(memberId)));
    },
  };
}

describe('assignments as a file', () => {
  it('goes out as it stands, comes back changed in Excel, is looked at, and is applied as a whole', async () => {
    const { campaignId, nominationIds, members, preview, apply, download, covered } = await season();
    await world.assign(campaignId, members[1]!.memberId, nominationIds[1]!);
    const file = await download();
    expect(decodeURIComponent(file.headers['content-disposition'] ?? '')).toContain('Phân công chấm điểm');
    const book = new Workbook();
    await book.xlsx.load(file.body);
    const sheet = book.worksheets[0]!;
    expect(sheet.getRow(6).values).toEqual([undefined, 'Mã hồ sơ', 'Tên mô hình, điển hình', 'Đơn vị', 'Lĩnh vực', 'TV01', 'TV02', 'TV03']);
    expect(sheet.getCell('F8').value).toBe('x');
    for (const cell of ['E7', 'E8', 'G8']) sheet.getCell(cell).value = 'x';
    sheet.getCell('F8').value = null;
    const changed = Buffer.from(await book.xlsx.writeBuffer());
    const { body } = await preview(changed).expect(200);
    expect(body).toMatchObject({ nominations: 3, unchanged: 0, refused: [] });
    expect(body.added.map(({ place, nominationCode, memberCode }: Record<string, string>) => [place, nominationCode, memberCode])).toEqual([
      ['E7', 'MH001', 'TV01'],
      ['E8', 'MH002', 'TV01'],
      ['G8', 'MH002', 'TV03'],
    ]);
    expect(body.removed).toMatchObject([{ nominationCode: 'MH002', memberCode: 'TV02' }]);
    expect(await covered()).toEqual([[], ['TV02'], []]);
    await apply(changed, body.fingerprint).expect(201);
    expect(await covered()).toEqual([['TV01'], ['TV01', 'TV03'], []]);
    expect(await world.registry.actionsOn(campaignId)).toContain('assignment.list-applied');
    expect((await preview(changed).expect(200)).body).toMatchObject({ added: [], removed: [], unchanged: 3 });
  });

  it('names what is refused with its place and reason, and carries the rest out only when that is accepted', async () => {
    const { campaignId, nominationIds, members, preview, apply, covered } = await season();
    await world.assign(campaignId, members[0]!.memberId, nominationIds[1]!);
    const [row] = await world.deskOf(members[0]!, campaignId);
    await members[0]!.agent.put(`/api/score-sheets/${row!.sheetId}`).send(sheetBody(1, { marks: {}, comment: 'Đã đọc' })).expect(200);
    await testApp().dataSource.query(`UPDATE nomination SET state = 'returned', return_reason = 'x' WHERE id = $1`, [nominationIds[2]]);
    const file = 'Mã hồ sơ;TV01;TV02;TV03;TV09\nMH001;x;x;x;x\nMH002;;;?;\nMH003;x;;;\nMH400;x;;;\n';
    const { body } = await preview(file).expect(200);
    expect(body.refused.map(({ place, reason }: Record<string, string>) => `${place} ${reason}`)).toEqual([
      'D3 unreadable',
      'E1 member-unknown',
      'D2 conflict-of-interest',
      'A3 already-marked',
      'A4 nomination-not-accepted',
      'A5 nomination-unknown',
    ]);
    expect(body.added).toHaveLength(2);
    expect(refusal(await apply(file, body.fingerprint))).toEqual([422, 'assignment.refusals-unconfirmed']);
    expect(await covered()).toEqual([[], ['TV01']]);
    await apply(file, body.fingerprint, true).expect(201);
    expect(await covered()).toEqual([['TV01', 'TV02'], ['TV01']]);
  });

  it('does nothing when the situation is no longer the one that was looked at, or the file is another', async () => {
    const { campaignId, nominationIds, members, preview, apply, covered } = await season();
    const file = 'Mã hồ sơ;TV01;TV02\nMH001;x;x\nMH002;x;\n';
    const { body } = await preview(file).expect(200);
    expect(refusal(await apply(file.replace('MH002;x;', 'MH002;;x'), body.fingerprint))).toEqual([409, 'assignment.plan-outdated']);
    await world.assign(campaignId, members[0]!.memberId, nominationIds[0]!);
    expect(refusal(await apply(file, body.fingerprint))).toEqual([409, 'assignment.plan-outdated']);
    expect(await covered()).toEqual([['TV01'], [], []]);
  });

  it('refuses bad files with their own code and closed doors before it reads anything', async () => {
    const { path, members, preview } = await season();
    expect(refusal(await preview(Buffer.from([0x4d, 0xe3])))).toEqual([422, 'assignment-file.not-utf8']);
    expect(refusal(await preview('a;b\n1;2\n'))).toEqual([422, 'assignment-file.head-missing']);
    expect(refusal(await preview(''))).toEqual([422, 'assignment-file.empty']);
    expect(refusal(await preview(Buffer.alloc(5 * 1024 * 1024 + 1)))).toEqual([413, 'http.too-large']);
    const { agent } = world.staff;
    expect(refusal(await agent.post(`${path}/preview`))).toEqual([422, 'assignment-file.missing']);
    expect(refusal(await agent.post(path).field('fingerprint', 'x').field('skipRefused', 'yes').attach('file', Buffer.from('x'), 'x.csv'))).toEqual([422, 'shape.invalid']);
    expect((await world.outsider.agent.get(path)).status).toBe(404);
    expect((await world.outsider.agent.post(`${path}/preview`).attach('file', Buffer.from('x'), 'x.csv')).status).toBe(404);
    expect((await members[0]!.agent.get(path)).status).toBe(403);
    const closed = await world.campaign('scoring-closed');
    expect(refusal(await agent.post(`/api/campaigns/${closed}/assignment-file/preview`).attach('file', Buffer.from('x'), 'x.csv'))).toEqual([409, 'campaign.phase-closed']);
  });
});
