import { readFile } from 'node:fs/promises';
import { fullDetails, type Person, RegistryWorld } from '../integration/registry/registry-world';
import { partsOf } from '../support/likeness';
import { lookAtEachSize } from '../support/looking';
import { useWebApp } from '../support/web-app';

const web = useWebApp();
const name = 'Nguyễn Thị Thu Hoài';
let world: RegistryWorld;
let administrator: Person;
let clerk: Person;

beforeAll(async () => {
  world = await RegistryWorld.make(web.testApp());
  administrator = await world.person(['administrator', world.department]);
  clerk = await world.person(['unit-clerk', world.commune]);
  await world.initiative(clerk, world.commune, { name: 'Vườn rau sạch', details: { ...fullDetails, leaderInCharge: name, forces: `Chị ${name} và 12 hội viên cùng làm.` } });
  await world.initiative(clerk, world.commune, { name: `Hộ bà ${name}`, subjectKind: 'household', details: fullDetails });
  await web.testApp().dataSource.query(`INSERT INTO notice (id, person_id, kind, params, created_at) VALUES (gen_random_uuid(), $1, 'result.published', '{}', now() - interval '3 years')`, [clerk.id]);
});

it('is looked up, given, and erased where the person is meant', async () => {
  const page = await web.visit(administrator);
  await page.goto('/du-lieu-ca-nhan');
  await page.getByRole('region', { name: 'Tự xóa khi hết hạn' }).getByRole('row', { name: /Thông báo trong hệ thống.*1$/ }).waitFor();
  await page.getByRole('combobox', { name: 'Của ai' }).selectOption({ label: 'Người được nêu trong đăng ký' });
  await page.getByText('Không thu thập: số định danh, căn cước').waitFor();
  await lookAtEachSize(page, 'personal-data-map');

  await page.getByRole('link', { name: 'Yêu cầu của người dân, cán bộ' }).click();
  await page.getByText('Chưa có yêu cầu nào').waitFor();
  await lookAtEachSize(page, 'personal-data-none');
  await page.getByRole('link', { name: 'Nhập yêu cầu' }).first().click();
  await page.getByRole('button', { name: 'Lưu yêu cầu' }).click();
  await page.getByText('Ghi căn cứ: đơn ngày nào').waitFor();
  await page.getByRole('combobox', { name: 'Yêu cầu gì' }).selectOption({ label: 'Xóa dữ liệu' });
  await page.getByRole('combobox', { name: 'Về ai' }).selectOption({ label: 'Người được nêu trong đăng ký' });
  await page.getByLabel('Họ và tên đầy đủ').fill('Nguyễn thị Thu Hoài');
  await page.getByLabel('Căn cứ').fill('Đơn ngày 12/11/2026, nộp trực tiếp');
  await lookAtEachSize(page, 'personal-data-new');
  await page.getByRole('button', { name: 'Lưu yêu cầu' }).click();

  // Three places bear the name; the household is somebody else's.
  await page.getByText('Đã chọn 0/3 nơi').waitFor();
  expect(await page.getByRole('button', { name: 'Chấp thuận' }).isDisabled()).toBe(true);
  for (const part of [/Người phụ trách,/, /Lực lượng,/]) await page.getByRole('checkbox', { name: part }).check();
  await page.getByText('Đã chọn 2/3 nơi').waitFor();
  await lookAtEachSize(page, 'personal-data-found');
  await page.getByRole('button', { name: 'Chấp thuận' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Chấp thuận' }).click();
  await page.getByRole('button', { name: 'Xóa dữ liệu' }).click();
  await page.getByRole('dialog').getByText('ở 2 nơi đã chọn').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa dữ liệu' }).click();
  await page.getByRole('heading', { level: 1, name: 'Xóa dữ liệu: Đã xóa theo yêu cầu' }).waitFor();
  await lookAtEachSize(page, 'personal-data-done');

  await page.goto('/du-lieu-ca-nhan/yeu-cau/moi');
  await page.getByLabel('Tìm người').fill('Bình');
  await page.getByRole('combobox', { name: 'Chọn người' }).selectOption({ value: clerk.id });
  await page.getByLabel('Căn cứ').fill('Thư điện tử ngày 20/11/2026');
  await page.getByRole('button', { name: 'Lưu yêu cầu' }).click();
  await page.getByRole('region', { name: 'Đang lưu những gì' }).waitFor();
  await lookAtEachSize(page, 'personal-data-account');
  await page.getByRole('button', { name: 'Chấp thuận' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Chấp thuận' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tệp dữ liệu (ZIP)' }).click()]);
  expect(download.suggestedFilename()).toBe('du-lieu-ca-nhan.zip');
  expect(partsOf(await readFile(await download.path()))).toContain('Dữ liệu cá nhân được lưu trong hệ thống Dân vận khéo');
  await page.getByRole('link', { name: 'Yêu cầu về dữ liệu cá nhân' }).click();
  await page.getByRole('link', { name: 'Đã xóa theo yêu cầu' }).waitFor();
  await lookAtEachSize(page, 'personal-data-requests');
});
