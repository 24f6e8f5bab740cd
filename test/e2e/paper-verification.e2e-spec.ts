import { AwardsWorld, decidedNominees } from '../integration/awards/awards-world';
import { lookAtEachSize } from '../support/looking';
import { useWebApp } from '../support/web-app';

const { testApp, visit } = useWebApp();
let world: AwardsWorld;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
}, 60_000);

it('anybody learns of a paper whether it counts; the auditor walks over the chain; the administrator names who keeps it', async () => {
  const frozen = await world.frozen(decidedNominees);
  const code = frozen.sha256.slice(0, 12);
  const page = await visit(null);
  await page.goto('/xac-minh');
  const field = page.getByRole('textbox', { name: 'Mã trên văn bản' });
  await field.fill('3dcc');
  await page.keyboard.press('Enter');
  await page.getByText('Mã gồm đúng 12 ký tự').waitFor();
  await lookAtEachSize(page, 'verify-paper-wrong');
  await field.fill(`${code.slice(0, 4)} ${code.slice(4, 8).toUpperCase()} ${code.slice(8)}`);
  await page.keyboard.press('Enter');
  await page.getByText('Có kết quả với mã này, chưa công bố').waitFor();
  expect(await page.getByText('Đợt xét khen').count()).toBe(0);
  await world.letPublicationCome(frozen.campaignId);
  await world.publish(frozen).expect(201);
  await page.goto(`/xac-minh/${code}`);
  await page.getByText('Đang có giá trị').waitFor();
  await page.getByText('Đợt xét khen năm 2026 (2026)').waitFor();
  await lookAtEachSize(page, 'verify-paper');

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
}, 60_000);
