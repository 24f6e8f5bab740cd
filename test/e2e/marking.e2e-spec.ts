import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { fullMarks, JudgingWorld, type Member } from '../integration/judging/judging-world';
import { screens } from '../support/browser';
import { faultsOf, look } from '../support/looking';
import { useWebApp } from '../support/web-app';

const { testApp, visitor: visit } = useWebApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
}, 60_000);

async function openSheet(page: Page, member: Member, campaignId: string, at = 0): Promise<string> {
  const sheetId = await world.sheetOf(member, campaignId, at);
  await page.goto(`/cham-diem/${sheetId}`);
  await page.getByText('Tổng 0,00 / 50,00 điểm').waitFor();
  return sheetId;
}

const saved = (page: Page) => page.getByText(/^Đã lưu lúc \d\d:\d\d$/).first().waitFor();
const item = (page: Page, code: string) => page.locator(`#tieu-chi-${code}`);

describe('a member marks', () => {
  it('with the keyboard alone: typing, Enter to move on, saved by itself, handed in, on to the next', async () => {
    const { campaignId, members } = await world.marking();
    const { page } = await visit(members[0]!);
    const [first, second] = (await world.deskOf(members[0]!, campaignId)).sort((a, b) => a.turn - b.turn);
    await page.goto('/cham-diem');
    await page.getByRole('link', { name: `Chấm tiếp: ${first!.code}` }).waitFor();
    await look(page, 'marking-desk');
    await page.getByRole('link', { name: `Chấm tiếp: ${first!.code}` }).press('Enter');
    await item(page, 'A1').getByRole('textbox', { name: 'Điểm' }).focus();
    await page.keyboard.type('8.5');
    await page.keyboard.press('Enter');
    await page.keyboard.type('9,0');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.getByText('Tổng 37,50 / 50,00 điểm').waitFor();
    await saved(page);
    await look(page, 'marking-sheet');
    await page.getByRole('button', { name: 'Gửi và chấm hồ sơ tiếp theo' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${second!.code}\\.`) }).waitFor();
    const after = (await world.deskOf(members[0]!, campaignId)).sort((a, b) => (a.code === first!.code ? -1 : b.code === first!.code ? 1 : 0));
    expect(after).toMatchObject([{ state: 'submitted', total: '37.50' }, { state: 'not-started' }]);
  }, 60_000);

  it('needs less than 250 KB of compressed script for the first screen', async () => {
    const { members } = await world.marking();
    const { page } = await visit(members[0]!);
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.body());
    });
    await page.goto('/cham-diem');
    await page.getByRole('link', { name: /^Chấm tiếp: MH00/ }).waitFor();
    const bytes = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0);
    process.stdout.write(`first screen of the desk: ${bytes} bytes of compressed script\n`);
    expect(bytes).toBeLessThan(250_000);
  }, 60_000);

  it('is told what is missing and what cannot stand, and nothing wrong is ever saved', async () => {
    const { campaignId, members } = await world.marking();
    const { page } = await visit(members[0]!);
    const sheetId = await openSheet(page, members[0]!, campaignId);
    const a1 = item(page, 'A1').getByRole('textbox', { name: 'Điểm' });
    await a1.fill('8');
    await saved(page);
    for (const [typed, sentence] of [
      ['8,3', 'Điểm phải là bội số của 0,5.'],
      ['10,5', 'Không được lớn hơn 10.'],
      ['-1', 'Nhập một số, ví dụ 8,5.'],
      ['1.000,5', 'Nhập một số, ví dụ 8,5.'],
    ] as const) {
      await a1.fill(typed);
      await item(page, 'A1').getByText(sentence).waitFor();
    }
    await page.getByRole('button', { name: 'Gửi phiếu' }).click();
    await page.getByText('Có ô điểm chưa đúng nên chưa gửi được.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await a1.fill('0');
    await page.getByRole('button', { name: 'Gửi phiếu' }).click();
    await page.getByText('Còn 3 mục chưa chấm').waitFor();
    await saved(page);
    expect((await members[0]!.agent.get(`/api/score-sheets/${sheetId}`)).body.marks).toEqual({ A1: { kind: 'points', hundredths: 0 } });
  }, 60_000);

  it('loses nothing when the network goes, and is told so plainly', async () => {
    const { campaignId, members } = await world.marking();
    const { page, context } = await visit(members[0]!);
    const sheetId = await openSheet(page, members[0]!, campaignId);
    await context.setOffline(true);
    await item(page, 'A1').getByRole('textbox', { name: 'Điểm' }).fill('7,5');
    await page.getByText('Không có mạng: điểm chưa gửi được, bản nháp đang giữ trên máy này').waitFor();
    await look(page, 'marking-offline');
    await context.setOffline(false);
    await saved(page);
    expect((await members[0]!.agent.get(`/api/score-sheets/${sheetId}`)).body.marks.A1.hundredths).toBe(750);
  }, 60_000);

  it('in two tabs is shown both versions and chooses', async () => {
    const { campaignId, members } = await world.marking();
    const { page, context } = await visit(members[0]!);
    const sheetId = await openSheet(page, members[0]!, campaignId);
    const second = await context.newPage();
    await second.goto(`/cham-diem/${sheetId}`);
    await page.route('**/api/score-sheets/*', (route) => route.abort());
    await item(page, 'A1').getByRole('textbox', { name: 'Điểm' }).fill('9');
    await page.getByText('Chưa gửi được – bản nháp đang giữ trên máy này').first().waitFor();
    await item(second, 'A1').getByRole('textbox', { name: 'Điểm' }).fill('6');
    await saved(second);
    await page.unroute('**/api/score-sheets/*');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('heading', { name: 'Nội dung này vừa được lưu ở nơi khác' }).waitFor();
    await look(page, 'marking-two-tabs');
    await page.getByRole('button', { name: 'Lấy bản đã lưu' }).click();
    await page.getByText('Tổng 6,00 / 50,00 điểm').waitFor();
    expect(await item(page, 'A1').getByRole('textbox', { name: 'Điểm' }).inputValue()).toBe('6');
    expect((await members[0]!.agent.get(`/api/score-sheets/${sheetId}`)).body.marks.A1.hundredths).toBe(600);
  }, 60_000);

  it('on a phone: entry above, marks below', async () => {
    const { campaignId, members } = await world.marking();
    const { page } = await visit(members[0]!, screens.phone);
    await openSheet(page, members[0]!, campaignId);
    await look(page, 'marking-sheet-phone');
    await page.goto('/cham-diem');
    await page.getByText('Phân bố').waitFor({ state: 'detached' });
    await look(page, 'marking-desk-phone');
  }, 60_000);

  it('recuses on a page of its own; a handed-in sheet is read, and opened again', async () => {
    const { campaignId, members } = await world.marking();
    const member = members[0]!;
    await world.submitted(member, await world.sheetOf(member, campaignId, 1), fullMarks(900));
    const { page } = await visit(member);
    await openSheet(page, member, campaignId);
    await page.getByRole('link', { name: 'Từ chối chấm' }).click();
    await page.getByRole('button', { name: 'Từ chối chấm hồ sơ này' }).click();
    await page.getByText('Hãy ghi lý do.').waitFor();
    await look(page, 'marking-recusal');
    await page.getByRole('textbox', { name: /Lý do/ }).fill('Người thân tham gia');
    await page.getByRole('button', { name: 'Từ chối chấm hồ sơ này' }).click();
    await page.getByText('Đã ghi nhận từ chối chấm MH001.').waitFor();
    await page.getByRole('link', { name: 'MH002. Mô hình 2' }).click();
    await page.getByText('Phiếu đã gửi.').waitFor();
    await look(page, 'marking-submitted');
    await page.getByRole('button', { name: 'Mở lại phiếu' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mở lại phiếu' }).click();
    await page.getByText('Tổng 38,00 / 50,00 điểm').waitFor();
  }, 60_000);
});

describe('the office and the secretary', () => {
  it('make a panel, share nominations out with a preview, and see who has finished', async () => {
    const campaignId = await world.campaign();
    await world.nominations(campaignId, [world.registry.commune, world.registry.neighbour, world.registry.commune]);
    const { page } = await visit(world.staff);
    await page.goto('/to-cham-diem');
    await page.getByRole('navigation', { name: /Việc của tổ chấm điểm/ }).first().waitFor();
    await look(page, 'panel-hub');
    await page.goto(`/dot-xet/${campaignId}/to-cham-diem`);
    await page.getByText('Chưa có tổ chấm điểm').waitFor();
    await page.getByRole('textbox', { name: /Tên tổ/ }).fill('Tổ chấm điểm năm 2026');
    await page.getByRole('textbox', { name: /Số quyết định/ }).fill('0125-QĐ/BTGDV');
    await page.getByRole('textbox', { name: /Ngày quyết định/ }).fill('02/03/2026');
    await page.getByRole('textbox', { name: /Cơ quan ban hành/ }).fill('Ban Tuyên giáo và Dân vận');
    await page.getByRole('button', { name: 'Lập tổ chấm điểm' }).click();
    await page.getByText('Quyết định số 0125-QĐ/BTGDV ngày 02/03/2026').waitFor();
    const person = await world.registry.person();
    await testApp().dataSource.query(`UPDATE person SET full_name = 'Lý Thị Hoa', search_key = 'ly thi hoa' WHERE id = $1`, [person.id]);
    await page.getByRole('textbox', { name: 'Tìm người theo tên' }).fill('lý thị');
    await page.getByLabel('Chọn người').selectOption({ label: 'Lý Thị Hoa' });
    await page.getByRole('button', { name: 'Thêm vào tổ' }).click();
    await page.getByText('Hãy chọn đơn vị công tác, hoặc chọn “Không thuộc đơn vị nào”.').waitFor();
    await page.getByLabel('Đơn vị công tác').selectOption({ label: 'Một đơn vị trong hệ thống' });
    await page.getByRole('textbox', { name: 'Tìm đơn vị theo tên' }).fill('xa an hoa');
    await page.getByLabel('Chọn đơn vị').selectOption({ label: 'Xã An Hòa' });
    await page.getByRole('button', { name: 'Thêm vào tổ' }).click();
    await page.getByText('Đã thêm Lý Thị Hoa.').waitFor();
    await look(page, 'panel-members');
    const panelId: string = (await world.staff.agent.get(`/api/campaigns/${campaignId}/panels`)).body[0].id;
    for (const unitId of world.departments) await world.member(panelId, { unitId });
    await page.goto(`/dot-xet/${campaignId}/phan-cong`);
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Sẽ thêm 9 lượt phân công cho 3 hồ sơ').waitFor();
    await look(page, 'assignment-preview');
    await page.getByRole('button', { name: 'Phân công như trên' }).click();
    await page.getByText('Đã thêm 9 lượt phân công.').waitFor();
    await page.goto(`/dot-xet/${campaignId}/tien-do`);
    await page.getByText('TV01 Lý Thị Hoa').waitFor();
    await look(page, 'scoring-progress');
    await page.goto(`/dot-xet/${campaignId}/van-phong-cham`);
    await page.getByRole('link', { name: 'Chấm phần cơ quan của MH001' }).click();
    await item(page, 'Q1').getByRole('textbox', { name: 'Điểm' }).fill('5');
    await saved(page);
    await look(page, 'office-items');
  }, 90_000);

  it('closes with the late members named and a reason', async () => {
    const { campaignId, panelId } = await world.marking(2);
    const secretary = await world.member(panelId, { unitId: null, position: 'secretary' });
    const { page } = await visit(secretary, screens.phone);
    await page.goto(`/dot-xet/${campaignId}/tien-do`);
    await page.getByRole('button', { name: 'Đóng chấm điểm' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('thiếu 2 phiếu').first().waitFor();
    await dialog.getByRole('radio', { name: /Đóng ngay/ }).check();
    await look(page, 'scoring-close-phone');
    await dialog.getByRole('textbox').fill('Hết hạn, đã đôn đốc hai lần');
    await dialog.getByRole('button', { name: 'Đóng chấm điểm' }).click();
    await page.getByRole('heading', { name: 'Đã đóng chấm điểm' }).waitFor();
    await page.getByText('Hết hạn, đã đôn đốc hai lần').waitFor();
    await look(page, 'scoring-closed-phone');
  }, 60_000);
});
