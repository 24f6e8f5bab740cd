import { packageParts } from '../../libs/reports/src/papers/word/docx-package';
import { AwardsWorld } from '../integration/awards/awards-world';
import { screens } from '../support/browser';
import { look } from '../support/looking';
import { useWebApp } from '../support/web-app';
import { zipFile } from '../support/zip-file';

const { testApp, visit } = useWebApp();
let world: AwardsWorld;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
}, 90_000);

it('staff find every paper, take the set, and learn where their own template is wrong', async () => {
  const { campaignId, code, resultId } = await world.frozen();
  const page = await visit(world.staff);
  await page.goto(`/dot-xet/${campaignId}/ket-qua`);
  await page.getByRole('link', { name: 'Mở bộ hồ sơ' }).click();
  await page.getByRole('heading', { name: 'Các văn bản của kết quả' }).waitFor();
  expect(await page.getByRole('link', { name: /\((Word|Excel)\)$/ }).count()).toBe(7);
  await look(page, 'paper-set');

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tờ trình đề nghị khen thưởng (Word)' }).click()]);
  expect(download.suggestedFilename()).toBe(`Tờ trình đề nghị khen thưởng – ${code}.docx`);

  const letter = page.getByRole('region', { name: 'Tờ trình đề nghị khen thưởng (Word)' });
  const { body } = await world.staff.agent.get(`/api/campaigns/${campaignId}/paper-templates/proposal-letter/standard`).buffer(true).parse((stream, done) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => done(null, Buffer.concat(parts)));
  });
  const wrong = zipFile([...packageParts(body as Buffer)].map(([name, bytes]) => ({ name, bytes: bytes.toString('latin1').includes('{{noi_dung}}') ? bytes.toString('utf8').replace('{{noi_dung}}', '{{noi_dug}}') : bytes })));
  const file = { name: 'mau.docx', mimeType: 'application/octet-stream' };
  await letter.locator('input[type=file]').setInputFiles({ ...file, buffer: wrong });
  await letter.getByText('Không có chỗ điền tên “noi_dug”. Vị trí: thân văn bản, đoạn').waitFor();
  await letter.getByText('Các chỗ điền dùng được', { exact: true }).click();
  await look(page, 'paper-set-refused-template');
  await letter.locator('input[type=file]').setInputFiles({ ...file, buffer: body as Buffer });
  await letter.getByText('Đang dùng mẫu riêng “mau.docx”, bản thứ 1').waitFor();
  await letter.getByRole('button', { name: 'Dùng lại mẫu chuẩn' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Dùng lại mẫu chuẩn' }).click();
  await letter.getByText('Đang dùng mẫu chuẩn.').waitFor();

  const phone = await visit(world.council, screens.phone);
  await phone.goto(`/dot-xet/${campaignId}/ket-qua/ho-so`);
  await phone.getByRole('link', { name: 'Tải cả bộ (ZIP)' }).waitFor();
  expect(await phone.getByText('Mẫu riêng của cơ quan').count()).toBe(0);
  await look(phone, 'paper-set-phone');
  expect(await phone.getByRole('link', { name: 'Tải cả bộ (ZIP)' }).getAttribute('href')).toBe(`/api/results/${resultId}/paper-set`);
  const settings = await visit(world.staff);
  await settings.goto(`/dot-xet/${campaignId}/cai-dat?muc=giay-to`);
  await settings.getByRole('heading', { name: 'Danh sách đề nghị khen thưởng' }).waitFor();
  await look(settings, 'paper-settings');
}, 120_000);
