import type { Page } from 'playwright-core';
import { fullMarks, JudgingWorld, type Member } from '../integration/judging/judging-world';
import { screens, takePicture } from '../support/browser';
import { look } from '../support/looking';
import { useWebApp } from '../support/web-app';

const { testApp, visit } = useWebApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

/**
 * Three members and the secretary; the third is late with both sheets, the second lies far apart on the first nomination. A
 * fourth handed everything in and left: by the panel's rule it is set aside.
 */
async function closingDay() {
  const { campaignId, panelId, members } = await world.marking(4);
  const secretary = await world.member(panelId, { unitId: null, position: 'secretary' });
  await testApp().dataSource.query(`UPDATE campaign SET rules = jsonb_set(rules, '{spreadLimit}', '500') WHERE id = $1`, [campaignId]);
  for (const nominationId of (await testApp().dataSource.query('SELECT id FROM nomination WHERE campaign_id = $1', [campaignId])) as { id: string }[]) {
    await world.staff.agent.put(`/api/nominations/${nominationId.id}/office-sheet`).send({ version: 0, marks: { Q1: { kind: 'points', hundredths: 500 } }, remarks: {} }).expect(200);
  }
  const [first, second, , left] = members as [Member, Member, Member, Member];
  for (const [member, marks] of [[first, [1000, 600]], [second, [100, 650]], [left, [500, 500]]] as const) {
    const desk = await world.deskOf(member, campaignId);
    for (const [at, { sheetId }] of desk.entries()) await world.submitted(member, sheetId, fullMarks(marks[at]));
  }
  const [panel] = (await world.staff.agent.get(`/api/campaigns/${campaignId}/panels`).expect(200)).body;
  const { name, decisionNumber, decisionDate, decisionIssuer, version } = panel;
  await world.staff.agent.put(`/api/panels/${panelId}`).send({ name, decisionNumber, decisionDate, decisionIssuer, version, departedSheets: 'set-aside' }).expect(200);
  await world.staff.agent.post(`/api/panels/${panelId}/members/${left.memberId}/departure`).send({ reason: 'Nghỉ hưu theo quyết định' }).expect(201);
  return { campaignId, members, secretary, second };
}

/** Rows, columns and outliers, by the keyboard too; the choice outlives sorting, filtering, the way back and reloading, and is given up in the end. */
async function chooseMany(page: Page): Promise<void> {
  const chosen = (count: string) => page.getByText(`Đã chọn ${count} hồ sơ`).waitFor();
  await page.getByRole('button', { name: 'Chọn tất cả phiếu lệch (2)' }).click();
  await chosen('2 phiếu của 1');
  await page.getByRole('checkbox', { name: /Chọn cả cột TV01 .* \(2 phiếu\)/ }).check();
  await chosen('3 phiếu của 2');
  await page.getByRole('checkbox', { name: 'Chọn cả hàng MH002 (2 phiếu)' }).focus();
  await page.keyboard.press('Space');
  await chosen('4 phiếu của 2');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate<string>('document.activeElement.getAttribute("aria-label")')).toMatch(/Xem phiếu của TV01 cho MH002/);
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate<string>('document.activeElement.getAttribute("aria-label")')).toMatch(/Xem phiếu của TV01 cho MH001.*đã chọn/);
  await page.getByRole('button', { name: 'Độ lệch chuẩn' }).click();
  await page.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill('mh002');
  await page.getByRole('row', { name: /MH001/ }).waitFor({ state: 'detached' });
  await chosen('4 phiếu của 2');
  await page.reload();
  await chosen('4 phiếu của 2');
  await page.getByRole('link', { name: 'Mở lại các phiếu đã chọn' }).click();
  await page.getByRole('heading', { name: 'Mở lại 4 phiếu của 2 hồ sơ' }).waitFor();
  await page.getByText('chưa đủ số phiếu').first().waitFor();
  await look(page, 'after-closing-reopen-many');
  await page.setViewportSize(screens.phone);
  await look(page, 'after-closing-reopen-many-phone');
  await page.setViewportSize(screens.desk);
  await page.goBack();
  await chosen('4 phiếu của 2');
  await page.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill('');
  await page.getByRole('row', { name: /MH001/ }).waitFor();
  await look(page, 'after-closing-matrix-chosen');
  await page.setViewportSize(screens.phone);
  await look(page, 'after-closing-matrix-chosen-phone');
  await page.setViewportSize(screens.desk);
  await page.emulateMedia({ media: 'print' });
  await takePicture(page, 'after-closing-matrix-print');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Bỏ chọn', exact: true }).click();
  await page.getByText('Đã chọn').waitFor({ state: 'detached' });
}

it('closing with a late member, the matrix, a second marking, and the locked result', async () => {
  const { campaignId, secretary, second } = await closingDay();
  const page = await visit(secretary);

  await page.goto(`/dot-xet/${campaignId}/tien-do`);
  await page.getByRole('timer').waitFor();
  await page.getByRole('button', { name: 'Đóng chấm điểm' }).click();
  const closing = page.getByRole('dialog');
  await closing.getByText('TV03 Trần Văn Bình: thiếu 2 phiếu').waitFor();
  await closing.getByRole('radio', { name: /Chờ, gia hạn/ }).check();
  await closing.getByRole('textbox', { name: /Ngày hết hạn mới/ }).waitFor();
  await look(page, 'after-closing-wait');
  await closing.getByRole('radio', { name: /Đóng ngay/ }).check();
  expect(await closing.getByRole('button', { name: 'Đóng chấm điểm' }).isDisabled()).toBe(true);
  await closing.getByRole('textbox').fill('Đã đôn đốc hai lần');
  await closing.getByRole('button', { name: 'Đóng chấm điểm' }).click();
  await page.getByRole('heading', { name: 'Đã đóng chấm điểm' }).waitFor();

  await page.getByRole('link', { name: 'Ma trận điểm' }).click();
  await page.getByRole('region', { name: 'Bảng tổng điểm theo người chấm' }).waitFor();
  await page.getByRole('row', { name: /MH001/ }).getByText('vượt giới hạn').waitFor();
  expect(await page.getByRole('row', { name: /MH001/ }).getByText('không gửi').count()).toBe(1);
  await look(page, 'after-closing-matrix');
  await page.setViewportSize(screens.phone);
  await look(page, 'after-closing-matrix-phone');
  await page.setViewportSize(screens.desk);
  await page.getByRole('button', { name: /Xem phiếu của TV02 cho MH001/ }).click();
  await page.getByRole('dialog').getByText('Lần chấm 1').waitFor();
  await look(page, 'after-closing-sheet');
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng', exact: true }).click();

  await page.getByRole('link', { name: 'Thảo luận' }).click();
  await page.getByText('TV02 chấm 1,00').waitFor();
  await look(page, 'after-closing-discussion');
  await page.setViewportSize(screens.phone);
  await look(page, 'after-closing-discussion-phone');
  await page.setViewportSize(screens.desk);
  await page.getByRole('link', { name: 'Mở lại tất cả 2 phiếu lệch của 1 hồ sơ' }).waitFor();
  await page.goto(`/dot-xet/${campaignId}/ma-tran`);
  await page.getByText('2 phiếu đã gửi được để riêng, không tính').waitFor();
  await chooseMany(page);
  await page.getByRole('button', { name: /Xem phiếu của TV02 cho MH001/ }).click();
  await page.getByRole('button', { name: 'Chọn để mở lại' }).click();
  await page.getByRole('link', { name: 'Mở lại các phiếu đã chọn' }).click();
  await page.getByRole('heading', { name: 'Ảnh hưởng đến thứ hạng' }).waitFor();
  await page.getByText('hạng 2 / 2').first().waitFor();
  await page.getByRole('textbox', { name: /Lý do mở lại/ }).fill('Thống nhất lại sau khi họp tổ');
  await look(page, 'after-closing-reopen');
  await page.getByRole('button', { name: 'Mở lại 1 phiếu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mở lại 1 phiếu' }).click();
  await page.getByText('chưa gửi lại, tính điểm lần trước').waitFor();
  await page.getByRole('button', { name: 'Khóa kết quả' }).click();
  expect(await page.getByRole('dialog').getByRole('button', { name: 'Khóa kết quả' }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');

  const own = await visit(second);
  const [sheet] = await world.deskOf(second, campaignId);
  await own.goto(`/cham-diem/${sheet!.sheetId}`);
  await own.getByText('Lý do: Thống nhất lại sau khi họp tổ').first().waitFor();
  await own.locator('#tieu-chi-A1').getByRole('textbox', { name: 'Điểm' }).fill('9,5');
  await own.getByText('1 → 9,5').waitFor();
  await look(own, 'after-closing-second-marking');
  await own.getByText(/^Đã lưu lúc \d\d:\d\d$/).first().waitFor();
  await own.getByRole('button', { name: 'Gửi phiếu', exact: true }).click();
  await own.waitForURL('**/cham-diem');

  await page.reload();
  await page.getByText('30,00 → 38,50').waitFor();
  await page.getByText('A1. Sáng tạo: 1 → 9,5').waitFor();
  await page.getByText('hạng 2 / 2 → hạng 1 / 2').waitFor();
  await look(page, 'after-closing-history');
  await page.setViewportSize(screens.phone);
  await look(page, 'after-closing-history-phone');
  await page.setViewportSize(screens.desk);
  await page.getByRole('button', { name: 'Khóa kết quả' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Khóa kết quả' }).click();
  await page.getByText(/đã khóa lúc/).waitFor();
  await look(page, 'after-closing-locked');
});
