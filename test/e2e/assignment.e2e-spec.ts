import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import type { Page } from 'playwright-core';
import { JudgingWorld } from '../integration/judging/judging-world';
import { screens } from '../support/browser';
import { look } from '../support/looking';
import { useWebApp } from '../support/web-app';

const { testApp, visit } = useWebApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

/** Twelve nominations of two communes; TV01 is of the first, the others of nobody's unit. */
async function season() {
  const campaignId = await world.campaign();
  const { commune, neighbour } = world.registry;
  await world.nominations(campaignId, Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? commune : neighbour)));
  const panelId = await world.panel(campaignId);
  for (const unitId of [commune, null, null, null]) await world.member(panelId, { unitId });
  return { campaignId, address: `/dot-xet/${campaignId}/phan-cong` };
}

const member = (page: Page, code: string) => page.getByRole('row', { name: new RegExp(`^${code} `) });

describe('giving nominations out', () => {
  it('sets limits, is told what stands in the way, gives out, moves on by hand and by a file', async () => {
    const { address } = await season();
    const page = await visit(world.staff);
    await page.goto(address);
    for (const code of ['TV01', 'TV02', 'TV03', 'TV04']) await member(page, code).getByRole('textbox').fill('5');
    await page.getByRole('button', { name: 'Lưu giới hạn và lĩnh vực' }).click();
    await page.getByText('Đã lưu cho 4 người.').waitFor();
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Sẽ thêm 20 lượt phân công cho 12 hồ sơ').waitFor();
    await page.getByText(/cần 36 lượt chấm, nhưng giới hạn của những người chấm được \(TV01, TV02, TV03, TV04\) chỉ đáp ứng 20 lượt/).waitFor();
    await page.getByText('nâng giới hạn số hồ sơ của thành viên', { exact: true }).waitFor();
    await look(page, 'assignment-shortage');

    for (const code of ['TV01', 'TV02', 'TV03', 'TV04']) await member(page, code).getByRole('textbox').fill('');
    await page.getByLabel(/^Lĩnh vực am hiểu của TV02/).click();
    await member(page, 'TV02').getByRole('checkbox', { name: 'Kinh tế' }).check();
    await page.getByRole('button', { name: 'Lưu giới hạn và lĩnh vực' }).click();
    await page.getByText('0 / 5 hồ sơ').first().waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: /^Số người chấm mỗi hồ sơ/ }).fill('2');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Sẽ thêm 24 lượt phân công cho 12 hồ sơ').waitFor();
    await look(page, 'assignment-plan');
    await page.getByRole('button', { name: 'Phân công như trên' }).click();
    await page.getByText('Đã thêm 24 lượt phân công.').waitFor();

    const first = page.getByRole('row', { name: /^MH001\. / });
    await first.getByText('1 người không được chấm do xung đột lợi ích').click();
    await first.getByText(/^TV01 .*Xã An Hòa/).waitFor();
    const remove = first.getByRole('button', { name: /^Bỏ / }).first();
    await remove.focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^Đã bỏ .* khỏi MH001\.$/).waitFor();
    await page.getByLabel('Thứ tự').selectOption('Ít người nhất trước');
    await page.getByRole('group', { name: 'Hồ sơ và người chấm' }).getByRole('row').nth(1).getByText('MH001. Mô hình 1').waitFor();
    await look(page, 'assignment-list');

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải tệp phân công hiện tại' }).click();
    const book = new Workbook();
    await book.xlsx.load((await readFile(await (await download).path())) as unknown as ArrayBuffer);
    const sheet = book.worksheets[0]!;
    // TV01 is of the commune of MH001: the file may say it, the server does not do it.
    for (const cell of ['E7', 'F7', 'G7', 'H7']) sheet.getCell(cell).value = 'x';
    const changed = path.join(os.tmpdir(), `phan-cong-${process.pid}.xlsx`);
    await writeFile(changed, Buffer.from(await book.xlsx.writeBuffer()));
    await page.locator('input[type=file]').setInputFiles(changed);
    await page.getByText(/^Ô E7 · MH001 · TV01: người này có xung đột lợi ích với hồ sơ$/).waitFor();
    await look(page, 'assignment-file');
    expect(await page.getByRole('button', { name: 'Áp dụng tệp' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: 'Bỏ qua các mục này và thực hiện phần còn lại' }).check();
    await page.getByRole('button', { name: 'Áp dụng tệp' }).click();
    await page.getByText('Đã thêm 2 lượt và rút 0 lượt phân công.').waitFor();
  });

  it('works on a phone, and says why a file cannot be read', async () => {
    const { address } = await season();
    const page = await visit(world.staff, screens.phone);
    await page.goto(address);
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Sẽ thêm 36 lượt phân công cho 12 hồ sơ').waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'danh-sach.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2\n') });
    await page.getByText(/Không tìm thấy dòng tiêu đề/).waitFor();
    await look(page, 'assignment-phone');
  });
});
