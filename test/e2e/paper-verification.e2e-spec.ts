import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { AwardsWorld, decidedNominees } from '../integration/awards/awards-world';
import { screens, takePicture, useBrowser } from '../support/browser';
import { useTestApp } from '../support/test-app';

const testApp = useTestApp({ environment: { WEB_DIR: process.env['DVK_TEST_WEB'] ?? path.resolve(__dirname, '../../dist/web') } });
const browser = useBrowser();
let world: AwardsWorld;

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

it('anybody learns of a paper whether it counts; the auditor walks over the chain; the administrator names who keeps it', async () => {
  const frozen = await world.frozen(decidedNominees);
  const code = frozen.sha256.slice(0, 12);
  const { page } = await browser().person(testApp().origin, { viewport: screens.desk });
  await page.goto('/xac-minh');
  const field = page.getByRole('textbox', { name: 'Mã trên văn bản' });
  await field.fill('3dcc');
  await page.keyboard.press('Enter');
  await page.getByText('Mã gồm đúng 12 ký tự').waitFor();
  await look(page, 'verify-paper-wrong');
  await field.fill(`${code.slice(0, 4)} ${code.slice(4, 8).toUpperCase()} ${code.slice(8)}`);
  await page.keyboard.press('Enter');
  await page.getByText('Có kết quả với mã này, chưa công bố').waitFor();
  expect(await page.getByText('Đợt xét khen').count()).toBe(0);
  await world.letPublicationCome(frozen.campaignId);
  await world.publish(frozen).expect(201);
  await page.goto(`/xac-minh/${code}`);
  await page.getByText('Đang có giá trị').waitFor();
  await page.getByText('Đợt xét khen năm 2026 (2026)').waitFor();
  await look(page, 'verify-paper');

  const visit = async (token: string) => {
    const { context, page: own } = await browser().person(testApp().origin, { viewport: screens.desk });
    await context.addCookies([{ name: 'dvk', value: token, url: testApp().origin }]);
    return own;
  };
  const auditor = await visit(world.auditor.token);
  await auditor.goto('/nhat-ky');
  await auditor.getByRole('button', { name: 'Kiểm tra toàn bộ chuỗi' }).click();
  await auditor.getByText(/Chuỗi nguyên vẹn: \d+ mục/).waitFor();
  await auditor.getByText('Chốt kết quả').first().waitFor();
  await look(auditor, 'verify-audit');
  await auditor.goto('/nhat-ky/moc');
  await auditor.getByRole('link', { name: /Tải mốc đến mục/ }).waitFor();
  await look(auditor, 'verify-checkpoints');

  const administrator = await visit(world.administrator.token);
  await administrator.goto('/nhat-ky/nguoi-giu-moc');
  await administrator.getByRole('textbox', { name: 'Tên' }).fill('Văn thư Tỉnh ủy');
  await administrator.getByRole('textbox', { name: 'Thư điện tử' }).fill('van.thu@tinhuy.example.vn');
  await administrator.getByRole('button', { name: 'Thêm người giữ mốc' }).click();
  await administrator.getByText('van.thu@tinhuy.example.vn').waitFor();
  await look(administrator, 'verify-holders');
}, 60_000);
