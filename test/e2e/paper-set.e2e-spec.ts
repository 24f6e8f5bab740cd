import { Client } from 'pg';
import { packageParts } from '../../libs/reports/src/papers/word/docx-package';
import { AwardsWorld } from '../integration/awards/awards-world';
import { screens } from '../support/browser';
import { look, lookAtEachSize } from '../support/looking';
import { receivedBytes } from '../support/paper-dossier';
import { useWebApp } from '../support/web-app';
import { zipFile } from '../support/zip-file';

const { testApp, visit } = useWebApp({ takesJobs: true });
let world: AwardsWorld;
let frozen: Awaited<ReturnType<AwardsWorld['frozen']>>;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
  frozen = await world.frozen();
});

it('staff are told that a paper is of a proposal, and learn where their own template is wrong', async () => {
  const { campaignId, code } = frozen;
  const page = await visit(world.staff);
  await page.goto(`/dot-xet/${campaignId}/ket-qua/ho-so`);
  await page.getByText('Các văn bản dưới đây lập từ bản dự kiến').waitFor();
  await page.getByRole('link', { name: 'Tờ trình đề nghị khen thưởng (Word)' }).waitFor();
  expect(await page.getByRole('link', { name: /\((Word|Excel)\)$/ }).count()).toBe(7);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tờ trình đề nghị khen thưởng (Word)' }).click()]);
  expect(download.suggestedFilename()).toBe(`Tờ trình đề nghị khen thưởng – ${code}.docx`);

  const letter = page.getByRole('region', { name: 'Tờ trình đề nghị khen thưởng (Word)' });
  const [standardFile] = await Promise.all([page.waitForEvent('download'), letter.getByRole('link', { name: 'Tải mẫu chuẩn' }).click()]);
  const standard = await receivedBytes(standardFile);
  const wrong = zipFile([...packageParts(standard)].map(([name, bytes]) => ({ name, bytes: bytes.toString('latin1').includes('{{noi_dung}}') ? bytes.toString('utf8').replace('{{noi_dung}}', '{{noi_dug}}') : bytes })));
  const file = { name: 'mau.docx', mimeType: 'application/octet-stream' };
  await letter.locator('input[type=file]').setInputFiles({ ...file, buffer: wrong });
  await letter.getByText('Không có chỗ điền tên “noi_dug”. Vị trí: thân văn bản, đoạn').waitFor();
  await letter.getByText('Các chỗ điền dùng được', { exact: true }).click();
  await look(page, 'paper-set-refused-template');
  await letter.locator('input[type=file]').setInputFiles({ ...file, buffer: standard });
  await letter.getByText('Đang dùng mẫu riêng “mau.docx”, bản thứ 1').waitFor();
  await letter.getByRole('button', { name: 'Dùng lại mẫu chuẩn' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Dùng lại mẫu chuẩn' }).click();
  await letter.getByText('Đang dùng mẫu chuẩn.').waitFor();

  const phone = await visit(world.council, screens.phone);
  await phone.goto(`/dot-xet/${campaignId}/ket-qua/ho-so`);
  await phone.getByRole('link', { name: 'Tải cả bộ (ZIP)' }).waitFor();
  expect(await phone.getByText('Mẫu riêng của cơ quan').count()).toBe(0);
  await look(phone, 'paper-set-phone');
  await page.goto(`/dot-xet/${campaignId}/cai-dat?muc=giay-to`);
  await page.getByRole('heading', { name: 'Danh sách đề nghị khen thưởng' }).waitFor();
  await look(page, 'paper-settings');
});

it('anybody who mistypes a code is told how it looks; the auditor walks over the chain; the administrator names who keeps it', async () => {
  const anybody = await visit(null);
  await anybody.goto('/xac-minh');
  const field = anybody.getByRole('textbox', { name: 'Mã trên văn bản' });
  await field.fill('3dcc');
  await anybody.keyboard.press('Enter');
  await anybody.getByText('Mã gồm đúng 12 ký tự').waitFor();
  await look(anybody, 'verify-paper-wrong');
  const code = frozen.sha256.slice(0, 12);
  await field.fill(`${code.slice(0, 4)} ${code.slice(4, 8).toUpperCase()} ${code.slice(8)}`);
  await anybody.keyboard.press('Enter');
  await anybody.getByText('Có kết quả với mã này, chưa công bố').waitFor();

  const auditor = await visit(world.auditor);
  await auditor.goto('/nhat-ky');
  await auditor.getByRole('button', { name: 'Kiểm tra toàn bộ chuỗi' }).click();
  await auditor.getByText(/Chuỗi nguyên vẹn: \d+ mục/).waitFor();
  await auditor.getByText('Chốt kết quả').first().waitFor();
  await lookAtEachSize(auditor, 'verify-audit');
  await auditor.goto('/nhat-ky/moc');
  await auditor.getByRole('link', { name: /Tải mốc đến mục/ }).waitFor();
  await lookAtEachSize(auditor, 'verify-checkpoints');

  const administrator = await visit(world.administrator);
  await administrator.goto('/nhat-ky/nguoi-giu-moc');
  await administrator.getByRole('textbox', { name: 'Tên' }).fill('Văn thư Tỉnh ủy');
  await administrator.getByRole('textbox', { name: 'Thư điện tử' }).fill('van.thu@tinhuy.example.vn');
  await administrator.getByRole('button', { name: 'Thêm người giữ mốc' }).click();
  await administrator.getByText('van.thu@tinhuy.example.vn').waitFor();
  await lookAtEachSize(administrator, 'verify-holders');
});

it('of a long result papers are made in the background: one sees how far they are, leaves, and finds them', async () => {
  const own = await world.frozen();
  await testApp().dataSource.transaction(async (tx) => {
    await tx.query('ALTER TABLE frozen_result DISABLE TRIGGER USER');
    await tx.query(`UPDATE frozen_result SET summary = jsonb_set(summary, '{incomplete}', '1500') WHERE id = $1`, [own.resultId]);
    await tx.query('ALTER TABLE frozen_result ENABLE TRIGGER USER');
  });
  const address = `/dot-xet/${own.campaignId}/ket-qua/ho-so`;
  const page = await visit(world.council);
  await page.goto(address);
  await page.getByText('Kết quả có rất nhiều hồ sơ').waitFor();
  expect(await page.getByRole('link', { name: /\((Word|Excel|ZIP)\)$/ }).count()).toBe(0);
  const row = page.getByRole('row', { name: /Danh sách đề nghị khen thưởng/ });
  // The last step waits, so that there is something to look at.
  const gate = new Client({ connectionString: testApp().database.url });
  await gate.connect();
  try {
    await gate.query('BEGIN; LOCK TABLE paper IN SHARE MODE');
    await row.getByRole('button', { name: 'Lập văn bản' }).click();
    await row.getByText('12 / 12').waitFor();
    await look(page, 'paper-set-making');
    await page.setViewportSize(screens.phone);
    await look(page, 'paper-set-making-phone');
    await page.setViewportSize(screens.desk);
    await page.goto('/ket-qua');
  } finally {
    await gate.query('ROLLBACK');
    await gate.end();
  }
  await page.goto(address);
  await page.getByRole('link', { name: 'Danh sách đề nghị khen thưởng (Excel)' }).waitFor();
  await page.getByRole('button', { name: 'Lập cả bộ' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải cả bộ (ZIP)' }).click()]);
  expect([...packageParts(await receivedBytes(download)).keys()].filter((name) => /^0\d\. /.test(name))).toHaveLength(7);
});

it('the navigation of an office stands on one line; what is seldom looked up is behind its last button', async () => {
  // However long the name of whoever sits before it.
  await testApp().dataSource.query('UPDATE person SET full_name = $2 WHERE id = $1', [world.staff.id, 'Nguyễn Thị Hoàng Phương Thảo']);
  const page = await visit(world.staff);
  await page.goto('/dot-xet');
  const navigation = page.getByRole('navigation', { name: 'Mục chính' });
  await navigation.getByRole('link', { name: 'Kết quả xét' }).waitFor();
  expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(80);
  expect(await navigation.getByRole('link', { name: 'Đơn vị' }).isVisible()).toBe(false);
  await navigation.getByRole('button', { name: 'Mục khác' }).press('Enter');
  await look(page, 'navigation-more');
  await page.keyboard.press('Escape');
  expect(await navigation.getByRole('link', { name: 'Đơn vị' }).isVisible()).toBe(false);
  await navigation.getByRole('button', { name: 'Mục khác' }).click();
  await navigation.getByRole('link', { name: 'Đơn vị' }).click();
  await page.waitForURL('**/don-vi');
  expect(await navigation.getByRole('button', { name: 'Mục khác' }).getAttribute('data-here')).toBe('true');
  await page.setViewportSize(screens.phone);
  await page.getByRole('button', { name: 'Mở danh mục' }).click();
  await navigation.getByRole('link', { name: 'Đơn vị' }).waitFor();
  expect(await navigation.getByRole('button', { name: 'Mục khác' }).isVisible()).toBe(false);
  await look(page, 'navigation-phone');
});
