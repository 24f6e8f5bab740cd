import { readFile } from 'node:fs/promises';
import { Workbook } from 'exceljs';
import type { Page } from 'playwright-core';
import { AwardsWorld } from '../integration/awards/awards-world';
import { photoOf } from '../support/photo-file';
import { lookAtEachSize } from '../support/looking';
import { useWebApp } from '../support/web-app';

const { testApp, visit } = useWebApp();
let world: AwardsWorld;
let campaignId: string;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
  ({ campaignId } = await world.campaign());
});

async function typeDocument(page: Page, number: string): Promise<void> {
  await page.getByLabel('Số văn bản').fill(number);
  await page.getByLabel(/^Ngày/).fill('01/12/2026');
  await page.getByLabel(/ban hành/).fill('Thanh tra tỉnh');
  await page.getByLabel('Nội dung chung của văn bản').fill('Đang thanh tra việc thu, chi');
}

it('one document is entered for those found and chosen, another by Excel with its faults in their cells, and its scan lies beside', async () => {
  const page = await visit(world.staff);
  await page.goto(`/dot-xet/${campaignId}/vuong-mac`);
  await page.getByRole('link', { name: 'Ghi theo danh sách' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ghi vướng mắc theo danh sách' }).waitFor();
  await typeDocument(page, '0107/KL-TTr');
  await page.getByLabel('Loại vướng mắc').selectOption('Đang thanh tra, kiểm tra');
  await page.getByLabel('Tác dụng').selectOption('Không đủ điều kiện xét');
  await page.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill('xa binh minh');
  await page.getByRole('cell', { name: 'MH001', exact: true }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Chọn cả 3 hồ sơ/ }).press('Enter');
  await page.getByText('Đã chọn 3 hồ sơ').waitFor();
  await lookAtEachSize(page, 'obstacle-list-choose');
  await page.getByRole('button', { name: 'Ghi cho 3 hồ sơ' }).click();
  await page.getByText('Đã ghi 3 vướng mắc').waitFor();

  await page.getByLabel('Cách ghi').selectOption('Gửi danh sách Excel');
  const [template] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải tệp mẫu' }).click()]);
  const book = new Workbook();
  await book.xlsx.load((await readFile(await template.path())) as unknown as ArrayBuffer);
  const sheet = book.getWorksheet('Vướng mắc');
  [['', 'xa binh minh', 'Đang thanh tra, kiểm tra', 'Chặn'], ['MH001', '', 'Đang có khiếu nại, tố cáo', 'Cảnh báo', 'Đơn ngày 30/11'], ['MH099', '', 'Thanh tra', 'Chặn']].forEach((row, at) => row.forEach((text, column) => text !== '' && sheet && (sheet.getCell(4 + at, 1 + column).value = text)));
  await page.locator('input[type=file]').setInputFiles({ name: 'ds.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await book.xlsx.writeBuffer()) });
  await page.getByText('Ô A6: Đợt xét không có hồ sơ đã tiếp nhận nào mang mã này.').waitFor();
  await page.getByText('1 dòng đã ghi từ trước').waitFor();
  await lookAtEachSize(page, 'obstacle-list-preview');
  await page.getByLabel('Cách ghi các dòng').selectOption('Ghi các dòng đúng');
  await page.getByRole('button', { name: 'Ghi 1 vướng mắc' }).click();
  await page.getByText('Đã ghi 1 vướng mắc').waitFor();
  await page.getByText('2 dòng đã ghi từ trước').waitFor();

  await page.getByRole('link', { name: 'Về trang Vướng mắc' }).click();
  await page.getByRole('button', { name: 'Đính kèm bản chụp văn bản 0107/KL-TTr ngày 01/12/2026, Thanh tra tỉnh' }).first().click();
  await page.locator('input[type=file]').first().setInputFiles({ name: 'ket-luan.jpg', mimeType: 'image/jpeg', buffer: photoOf('x', 0, { width: 320, height: 240 }) });
  await page.getByRole('link', { name: 'Mở ket-luan.jpg' }).nth(3).waitFor();
  await lookAtEachSize(page, 'obstacle-list-scans');
  const [register] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải sổ theo dõi (Excel)' }).click()]);
  expect(register.suggestedFilename()).toMatch(/^Sổ theo dõi vướng mắc – .+\.xlsx$/);
});
