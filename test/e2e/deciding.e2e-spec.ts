import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { AwardsWorld, type Nominee } from '../integration/awards/awards-world';
import { screens, takePicture, useBrowser } from '../support/browser';
import { useTestApp } from '../support/test-app';

const testApp = useTestApp({ environment: { WEB_DIR: process.env['DVK_TEST_WEB'] ?? path.resolve(__dirname, '../../dist/web') } });
const browser = useBrowser();
let world: AwardsWorld;

const collective = { kind: 'collective-model', group: 'Mô hình tập thể' } as const;
const contested: readonly Nominee[] = [
  { code: 'MH001', name: 'Thôn sạch, đường hoa', a1: [900, 900], ...collective },
  { code: 'MH002', name: 'Camera an ninh', a1: [900, 900], ...collective },
  { code: 'MH003', name: 'Ánh sáng đường quê', a1: [800, 700], ...collective },
];

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
}, 60_000);

async function look(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(screens)) {
    await page.setViewportSize(viewport);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')).toBe(false);
    await takePicture(page, `${name}-${size}`);
  }
  await page.setViewportSize(screens.desk);
}

it('the secretary enters an obstacle, resolves a tie by the keyboard and makes the result final', async () => {
  const { campaignId } = await world.frozen(contested);
  const { context, page } = await browser().person(testApp().origin, { viewport: screens.desk });
  await context.addCookies([{ name: 'dvk', value: world.council.token, url: testApp().origin }]);

  await page.goto(`/dot-xet/${campaignId}/vuong-mac`);
  await page.getByRole('combobox', { name: 'Hồ sơ' }).selectOption({ label: 'MH003 Ánh sáng đường quê' });
  await page.getByRole('combobox', { name: 'Loại vướng mắc' }).selectOption({ label: 'Đang có khiếu nại, tố cáo' });
  await page.getByRole('combobox', { name: 'Tác dụng' }).selectOption({ label: 'Chỉ lưu ý, không đổi kết quả' });
  await page.getByRole('textbox', { name: 'Nội dung vướng mắc' }).fill('Đơn đang xác minh');
  await page.getByRole('textbox', { name: 'Số văn bản' }).fill('0112/CV-TTr');
  await page.getByRole('textbox', { name: 'Ngày văn bản' }).fill('02/03/2026');
  await page.getByRole('textbox', { name: 'Nơi ban hành' }).fill('Thanh tra tỉnh');
  await page.getByRole('button', { name: 'Ghi vướng mắc' }).click();
  await page.getByText('0112/CV-TTr ngày 02/03/2026, Thanh tra tỉnh').waitFor();
  await look(page, 'obstacles');

  await page.getByRole('link', { name: 'Đến kết quả xét' }).click();
  await page.getByRole('heading', { name: 'Còn 1 việc phải quyết định' }).waitFor();
  expect(await page.getByRole('button', { name: 'Chốt chính thức' }).isDisabled()).toBe(true);
  await look(page, 'deciding-open');
  await page.getByRole('button', { name: /Ghi quyết định về Bằng khen/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Cách giải quyết' }).selectOption('vote');
  await dialog.getByRole('button', { name: /Đưa .* lên trước/ }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Biểu quyết 7/9');
  await dialog.getByRole('textbox', { name: /Người hoặc cơ quan quyết định/ }).fill('Nguyễn Văn Hội, Chủ tịch Hội đồng');
  await dialog.getByRole('textbox', { name: 'Ngày quyết định' }).fill('02/03/2026');
  await dialog.getByRole('textbox', { name: /Văn bản, biên bản/ }).fill('12-BB/HĐ');
  await look(page, 'deciding-dialog');
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).press('Enter');
  await page.getByText(/theo biểu quyết: .* → /).first().waitFor();

  await page.getByRole('button', { name: 'Chốt chính thức' }).click();
  await dialog.getByRole('textbox').fill('Thay bản 1: Hội đồng đã biểu quyết trường hợp đồng hạng');
  await dialog.getByRole('button', { name: 'Chốt chính thức' }).click();
  await page.getByRole('heading', { name: 'Khác gì so với bản thứ 1' }).waitFor();
  await page.getByText('Bản thứ 2 (đang xem)').waitFor();
  await look(page, 'deciding-final');

  await page.getByRole('link', { name: 'Thôn sạch, đường hoa' }).first().click();
  await page.getByRole('heading', { name: 'Cách tính và căn cứ' }).waitFor();
  await page.getByText(/Điểm tổ chấm là trung bình cộng của 2 tổng phiếu/).waitFor();
  await look(page, 'rank-explained');
}, 120_000);
