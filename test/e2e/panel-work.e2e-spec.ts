import { JudgingWorld, type Member } from '../integration/judging/judging-world';
import { lookAtEachSize } from '../support/looking';
import { declareOnPage } from '../support/panel-at-work';
import { chooseStartingWith, confirm, saved } from '../support/people-at-work';
import { useWebApp } from '../support/web-app';

const { testApp, visit } = useWebApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

const named = (member: Member, name: string, key: string) =>
  testApp().dataSource.query('UPDATE person SET full_name = $2, search_key = $3 WHERE id = $1', [member.id, name, key]);

/** A panel with secretary and member, three nominations; the member is of the second's unit and has to mark the others. */
async function panel() {
  const campaignId = await world.campaign();
  const { commune, neighbour } = world.registry;
  const nominationIds = await world.nominations(campaignId, [commune, neighbour, commune]);
  const panelId = await world.panel(campaignId);
  const secretary = await world.member(panelId, { unitId: null, position: 'secretary' });
  const member = await world.member(panelId, { unitId: neighbour });
  await named(secretary, 'Lý Văn Bình', 'ly van binh');
  await named(member, 'Trần Thị Lệ', 'tran thi le');
  for (const at of [0, 2]) await world.assign(campaignId, member.memberId, nominationIds[at]!);
  return { campaignId, panelId, nominationIds, secretary, member };
}

describe('a member', () => {
  it('answers for the whole list on a page of its own before a sheet opens', async () => {
    const { campaignId, member } = await panel();
    await testApp().dataSource.query(`INSERT INTO post (id, person_id, unit_id, role, valid_from) VALUES (gen_random_uuid(), $1, $2, 'auditor', current_date)`, [member.id, world.registry.neighbour]);
    const page = await visit(member);
    await page.goto('/cham-diem');
    await page.getByText('còn 3 hồ sơ chưa khai báo').waitFor();
    await lookAtEachSize(page, 'declaration-desk');
    await page.getByRole('link', { name: 'MH001. Mô hình 1' }).click();
    await page.getByRole('heading', { level: 1, name: 'Khai báo xung đột lợi ích' }).waitFor();
    const found = page.getByRole('checkbox', { name: /MH002/ });
    expect([await found.isChecked(), await found.isDisabled()]).toEqual([true, true]);
    await page.getByText('Cùng đơn vị: Xã Bình Minh', { exact: true }).waitFor();
    await page.getByText('Cùng đơn vị: Xã Bình Minh (giữ chức danh “Người kiểm tra” ở Xã Bình Minh)').waitFor();
    await page.getByRole('checkbox', { name: /MH003/ }).check();
    expect(await page.getByRole('button', { name: 'Khai báo cả danh sách' }).isDisabled()).toBe(true);
    await page.getByText('Hãy ghi lý do cho từng hồ sơ có xung đột.').waitFor();
    await page.getByRole('textbox', { name: 'Lý do xung đột với MH003' }).fill('Em ruột là trưởng thôn');
    await lookAtEachSize(page, 'declaration-page');
    await confirm(page, 'Khai báo cả danh sách');
    await page.getByText('Đã ghi nhận khai báo của bạn.').first().waitFor();
    await page.getByText('còn 3 hồ sơ chưa khai báo').waitFor({ state: 'detached' });
    expect(await world.deskOf(member, campaignId)).toMatchObject([{ code: 'MH001', state: 'not-started' }, { code: 'MH003', state: 'recused' }]);
    await page.goto(`/cham-diem/khai-bao/${campaignId}`);
    await page.getByText('Đã khai báo: 3 hồ sơ').waitFor();
    await lookAtEachSize(page, 'declaration-done');
  });

  it('with nothing to answer for is told to come back', async () => {
    const campaignId = await world.campaign('intake');
    const member = await world.member(await world.panel(campaignId), { unitId: null });
    const page = await visit(member);
    await page.goto(`/cham-diem/khai-bao/${campaignId}`);
    await page.getByText('Chưa có hồ sơ nào để khai báo').waitFor();
    await lookAtEachSize(page, 'declaration-empty');
  });
});

describe('the secretary', () => {
  it('sees who has declared, adds a conflict and lifts one', async () => {
    const { campaignId, member, secretary } = await panel();
    await declareOnPage(await visit(member), { 'Mô hình 3': 'Em ruột là trưởng thôn' });
    const page = await visit(secretary);
    await page.goto(`/dot-xet/${campaignId}/xung-dot`);
    await page.getByText('Đã khai báo đủ').waitFor();
    await page.getByText('Chưa khai báo').first().waitFor();
    await page.getByText('Không gỡ được').waitFor();
    await lookAtEachSize(page, 'conflicts-page');
    await chooseStartingWith(page.getByRole('combobox', { name: 'Thành viên' }).first(), 'TV02');
    await chooseStartingWith(page.getByRole('combobox', { name: 'Hồ sơ' }), 'MH001');
    await page.getByRole('textbox', { name: 'Lý do' }).fill('Tham gia biên soạn hồ sơ');
    await page.getByRole('button', { name: 'Thêm xung đột' }).click();
    await page.getByText('Đã thêm xung đột.').waitFor();
    await page.getByRole('button', { name: 'Gỡ xung đột của TV02 Trần Thị Lệ với MH003' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Đã xác minh, không liên quan');
    await lookAtEachSize(page, 'conflict-lifting');
    await dialog.getByRole('button', { name: 'Gỡ', exact: true }).click();
    await page.getByText('Đã gỡ xung đột.').waitFor();
    await page.getByText(/Đã gỡ .* Lý Văn Bình: Đã xác minh, không liên quan/).waitFor();
    expect(await world.deskOf(member, campaignId)).toMatchObject([{ state: 'recused' }, { state: 'not-started' }]);
  });
});

describe('the office', () => {
  it('writes what a panel is appointed for, records a departure and replaces a member in one act', async () => {
    const { campaignId, panelId, member } = await panel();
    await world.submitted(member, await world.sheetOf(member, campaignId));
    const successor = await world.registry.person();
    await testApp().dataSource.query(`UPDATE person SET full_name = 'Ngô Thị Kim', search_key = 'ngo thi kim' WHERE id = $1`, [successor.id]);
    const page = await visit(world.staff);
    await page.goto(`/dot-xet/${campaignId}/to-cham-diem`);
    await page.getByText('Mọi lĩnh vực, mọi nhóm xét').waitFor();
    await page.getByRole('button', { name: 'Sửa quyết định, phạm vi, hiệu lực' }).click();
    await page.getByRole('textbox', { name: 'Đến hết ngày' }).fill('31/12/2030');
    await page.getByRole('checkbox', { name: 'Kinh tế' }).check();
    await lookAtEachSize(page, 'panel-limits');
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await page.getByText('Đến hết 31/12/2030').waitFor();
    await page.getByRole('button', { name: 'Thay Trần Thị Lệ bằng người khác' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 phiếu đã gửi được giữ trong hồ sơ (vẫn được tính). Người thay giữ nguyên vai trò và nhận 1 hồ sơ chưa gửi phiếu').waitFor();
    await dialog.getByRole('textbox', { name: 'Tìm người theo tên' }).fill('ngô thị');
    await dialog.getByLabel('Chọn người').selectOption({ label: 'Ngô Thị Kim' });
    await dialog.getByRole('textbox', { name: 'Lý do, văn bản' }).fill('QĐ 0140 thay thành viên');
    await dialog.getByRole('button', { name: 'Thay người' }).click();
    await dialog.getByText('Hãy chọn đơn vị công tác, hoặc chọn “Không thuộc đơn vị nào”.').waitFor();
    await lookAtEachSize(page, 'panel-unit-missing');
    await dialog.getByLabel('Đơn vị công tác').selectOption({ label: 'Một đơn vị trong hệ thống' });
    await dialog.getByRole('textbox', { name: 'Tìm đơn vị theo tên' }).fill('xa an hoa');
    await chooseStartingWith(dialog.getByLabel('Chọn đơn vị'), 'Xã An Hòa');
    await lookAtEachSize(page, 'panel-replacement');
    await dialog.getByRole('button', { name: 'Thay người' }).click();
    await page.getByText('Hồ sơ chưa giao được cho Ngô Thị Kim vì xung đột lợi ích, cần phân công người khác:').waitFor();
    await page.getByText('Thay TV02').waitFor();
    await lookAtEachSize(page, 'panel-replaced');
    await page.getByRole('button', { name: 'Ghi nhận Lý Văn Bình rời tổ' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Chuyển công tác');
    await page.getByRole('dialog').getByRole('button', { name: 'Rời tổ' }).click();
    await page.getByText('Đã ghi nhận Lý Văn Bình rời tổ.').waitFor();
    const panels = (await world.staff.agent.get(`/api/campaigns/${campaignId}/panels`).expect(200)).body;
    expect(panels[0]).toMatchObject({ id: panelId, fields: ['Kinh tế'], validTo: '2030-12-31', members: [{ leftReason: 'Chuyển công tác' }, { leftReason: 'QĐ 0140 thay thành viên' }, { leftAt: null }] });
  });
});

describe('who sits with a panel', () => {
  it('as an invitee is told so, and that there is nothing to mark', async () => {
    const { panelId } = await panel();
    const page = await visit(await world.member(panelId, { unitId: null, position: 'invitee' }));
    await page.goto('/');
    await page.getByText('Bạn dự họp cùng tổ, được phát biểu và không chấm điểm').waitFor();
    await page.getByText('Số 0125-QĐ/BTGDV ngày 02/03/2026').waitFor();
    await lookAtEachSize(page, 'invitee');
  });

  it('as its chair finds every page that is offered', async () => {
    const { campaignId, panelId } = await panel();
    await world.campaign();
    const page = await visit(await world.member(panelId, { unitId: null, position: 'chair' }));
    await page.goto('/to-cham-diem');
    const links = page.getByRole('navigation', { name: /^Việc của tổ chấm điểm/ }).getByRole('link');
    await links.first().waitFor();
    const paths = await Promise.all((await links.all()).map(async (link) => (await link.getAttribute('href')) ?? ''));
    expect(new Set(paths.map((each) => each.split('/')[2]))).toEqual(new Set([campaignId]));
    for (const each of paths) {
      await page.goto(each);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect([each, await page.getByRole('heading', { name: 'Không tìm thấy trang' }).count()]).toEqual([each, 0]);
    }
  });
});

describe('a clerk', () => {
  it('names the units that work on it together', async () => {
    const { commune } = world.registry;
    const clerk = await world.registry.person(['unit-clerk', commune]);
    const { id } = await world.registry.initiative(clerk, commune);
    const page = await visit(clerk);
    await page.goto(`/mo-hinh/${id}`);
    await page.getByRole('textbox', { name: 'Tìm đơn vị phối hợp' }).fill('xa binh minh');
    await chooseStartingWith(page.getByRole('combobox', { name: 'Thêm đơn vị phối hợp' }), 'Xã Bình Minh');
    await page.getByRole('button', { name: 'Bỏ đơn vị phối hợp Xã Bình Minh' }).waitFor();
    await saved(page);
    await lookAtEachSize(page, 'joint-units');
    expect((await clerk.agent.get(`/api/initiatives/${id}`).expect(200)).body.jointUnits).toEqual([{ id: world.registry.neighbour, name: 'Xã Bình Minh' }]);
  });
});
