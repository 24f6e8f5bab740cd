import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { type Person, RegistryWorld } from '../integration/registry/registry-world';
import { screens } from '../support/browser';
import { look } from '../support/looking';
import { filledIn, RegistrationBook } from '../support/registration-book';
import { useWebApp } from '../support/web-app';

const { testApp, visit } = useWebApp();
let world: RegistryWorld;
let clerk: Person;

beforeAll(async () => {
  world = await RegistryWorld.make(testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
  await world.campaign('registration');
});

const model = { kind: 'Mô hình tập thể', field: 'Kinh tế' } as const;

async function saved(page: Page, press: () => Promise<void>, name: RegExp): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  expect(file.suggestedFilename()).toMatch(name);
  return readFile(await file.path());
}

const template = (page: Page): Promise<Buffer> => saved(page, () => page.getByRole('link', { name: 'Tải tệp mẫu' }).click(), /^Đăng ký mô hình – .+\.xlsx$/);
const upload = (page: Page, bytes: Buffer, name = 'dang-ky.xlsx'): Promise<void> => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });

describe('registering by Excel', () => {
  it('down, filled in, up, looked at, the good rows taken, the others mended in the file of errors and sent again', async () => {
    const page = await visit(clerk);
    await page.goto('/ho-so-don-vi');
    await page.getByRole('link', { name: 'Đăng ký bằng Excel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đăng ký bằng Excel' }).waitFor();
    await look(page, 'registration-file-start');
    const file = await filledIn(await template(page), [
      { ...model, name: 'Ngõ sáng đèn', goals: 'Mọi ngõ có đèn.' },
      { ...model, name: 'Ngõ nở hoa', kind: 'Đội' },
      { ...model, name: 'Ngõ không rác' },
      { ...model, name: 'NGÕ SÁNG  ĐÈN' },
    ]);
    await upload(page, file);
    await page.getByRole('heading', { name: '3. Xem trước' }).waitFor();
    await page.getByText('2 dòng đăng ký mới').waitFor();
    await page.getByText('Ô D5: Không có đối tượng này. Chọn trong danh sách của ô.').waitFor();
    await page.getByText('Ô C7: Trùng với dòng 4 của tệp này.').waitFor();
    await look(page, 'registration-file-preview');
    const button = page.getByRole('button', { name: 'Nhập 2 dòng' });
    expect(await button.isDisabled()).toBe(true);
    await page.getByLabel('Cách nhập').selectOption('Nhập các dòng đúng');
    await button.click();
    await page.getByText('Đã đăng ký 2 mô hình, điển hình và lập hồ sơ tham gia đợt xét cho từng mô hình.').waitFor();
    await look(page, 'registration-file-done');

    const errors = await RegistrationBook.open(await saved(page, () => page.getByRole('button', { name: 'Tải tệp loi.xlsx' }).click(), /^loi\.xlsx$/));
    expect(String(errors.cell(2, 'errors').value)).toBe('Đối tượng: Không có đối tượng này.');
    errors.type(2, { kind: 'Mô hình cá nhân' });
    for (const head of ['name', 'kind', 'field'] as const) errors.cell(4, head).value = null;
    await page.getByRole('button', { name: 'Gửi tệp khác' }).click();
    await upload(page, await errors.bytes());
    await page.getByText('2 dòng đã đăng ký, không đổi').waitFor();
    await page.getByRole('button', { name: 'Nhập 1 dòng' }).press('Enter');
    await page.getByText('Đã đăng ký 1 mô hình, điển hình').waitFor();

    // The very first file once more: nothing is new.
    await page.getByRole('button', { name: 'Gửi tệp khác' }).click();
    await upload(page, file);
    await page.getByText('0 dòng đăng ký mới').waitFor();
    await page.getByText('Không có gì để nhập: mọi dòng đúng của tệp đã được đăng ký.').waitFor();
    await page.getByRole('link', { name: 'Về hồ sơ của đơn vị' }).click();
    const list = page.getByRole('group', { name: 'Danh sách mô hình, điển hình đã đăng ký' });
    await list.getByRole('link', { name: 'Ngõ không rác' }).waitFor();
    expect(await list.getByRole('link', { name: /^Ngõ / }).count()).toBe(3);
  });

  it('says on a phone what is wrong with a file, and shows anew what has changed since it was looked at', async () => {
    const page = await visit(clerk, screens.phone);
    await page.goto('/mo-hinh/dang-ky-excel');
    const empty = await template(page);
    await upload(page, Buffer.from('Tên;Đối tượng'), 'danh-sach.csv');
    await page.getByText(/Tệp không phải sổ tính Excel/).waitFor();
    await upload(page, empty);
    await page.getByText('Trang “Đăng ký” chưa có dòng nào được điền.').waitFor();
    await look(page, 'registration-file-refused-phone');
    await upload(page, await filledIn(empty, [{ ...model, name: 'Sạp hàng không đồng' }]));
    await page.getByText('1 dòng đăng ký mới').waitFor();
    await look(page, 'registration-file-preview-phone');
    await world.initiative(clerk, world.commune, { name: 'Sạp hàng không đồng' });
    await page.getByRole('button', { name: 'Nhập 1 dòng' }).click();
    await page.getByText(/Danh sách đăng ký đã thay đổi từ lúc bạn xem trước nên chưa nhập gì/).waitFor();
    await page.getByText('1 dòng đã đăng ký, không đổi').waitFor();
  });

  it('says so when no campaign takes registrations', async () => {
    const foreign = await world.person(['unit-clerk', world.elsewhere]);
    const page = await visit(foreign);
    await page.goto('/mo-hinh/dang-ky-excel');
    await page.getByText('Hiện không có đợt xét nào đang nhận đăng ký').waitFor();
    await look(page, 'registration-file-none');
  });
});
