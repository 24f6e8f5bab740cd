import { fullMarks, JudgingWorld, type Member } from '../integration/judging/judging-world';
import { screens } from '../support/browser';
import { look } from '../support/looking';
import { useWebApp } from '../support/web-app';

const { testApp, visit } = useWebApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
}, 60_000);

/** Three members and the secretary; the third is late with both sheets, the second lies far apart on the first nomination. */
async function closingDay() {
  const { campaignId, panelId, members } = await world.marking(3);
  const secretary = await world.member(panelId, { unitId: null, position: 'secretary' });
  await testApp().dataSource.query(`UPDATE campaign SET rules = jsonb_set(rules, '{spreadLimit}', '500') WHERE id = $1`, [campaignId]);
  for (const nominationId of (await testApp().dataSource.query('SELECT id FROM nomination WHERE campaign_id = $1', [campaignId])) as { id: string }[]) {
    await world.staff.agent.put(`/api/nominations/${nominationId.id}/office-sheet`).send({ version: 0, marks: { Q1: { kind: 'points', hundredths: 500 } }, remarks: {} }).expect(200);
  }
  const [first, second] = members as [Member, Member];
  for (const [member, marks] of [[first, [1000, 600]], [second, [100, 650]]] as const) {
    const desk = await world.deskOf(member, campaignId);
    for (const [at, { sheetId }] of desk.entries()) await world.submitted(member, sheetId, fullMarks(marks[at]));
  }
  return { campaignId, members, secretary, second };
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
  await page.goto(`/dot-xet/${campaignId}/ma-tran`);
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
}, 180_000);
