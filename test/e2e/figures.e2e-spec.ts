import { readFile } from 'node:fs/promises';
import { vietnamDay } from '@dvk/organization';
import type { Download, Page } from 'playwright-core';
import { type Person, RegistryWorld } from '../integration/registry/registry-world';
import { lookAtEachSize } from '../support/looking';
import { confirm } from '../support/people-at-work';
import { useWebApp } from '../support/web-app';

const web = useWebApp();
let world: RegistryWorld;
let clerk: Person;
let staff: Person;
let recognised: string;

const today = vietnamDay(new Date());
const document = { number: '0036-QĐ/TU', date: today, issuer: 'Ban Thường vụ Tỉnh ủy' };

async function post(person: Person, path: string, body: object, status: number): Promise<{ id: string }> {
  return (await person.agent.post(`/api/${path}`).send(body).expect(status)).body as { id: string };
}

async function registered(person: Person, unitId: string, name: string): Promise<string> {
  const { id } = await world.initiative(person, unitId, { name });
  await post(person, `initiatives/${id}/registration`, { version: 1, step: 'hand-in' }, 200);
  return id;
}

beforeAll(async () => {
  world = await RegistryWorld.make(web.testApp());
  await world.campaign('registration');
  clerk = await world.person(['unit-clerk', world.commune]);
  const neighbour = await world.person(['unit-clerk', world.neighbour]);
  staff = await world.person(['department-staff', world.department]);
  for (const name of ['Đường hoa, ngõ sạch', 'Tổ liên gia tự quản vận động Nhân dân hiến đất làm đường giao thông nông thôn, giữ gìn vệ sinh môi trường']) recognised = await registered(clerk, world.commune, name);
  await registered(neighbour, world.neighbour, 'Chợ văn minh');
  await post(staff, `initiatives/${recognised}/registration-decision`, { version: 2, step: 'accept' }, 200);
  await post(staff, `initiatives/${recognised}/distinctions`, { kind: 'recognised', document, period: { from: '2026-01-01', to: '2099-12-31' } }, 201);
});

async function downloaded(page: Page, link: string): Promise<{ readonly name: string; readonly beginning: string }> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
  return { name: download.suggestedFilename(), beginning: (await readFile(await download.path())).subarray(0, 2).toString() };
}

const total = (page: Page, figure: string) => page.getByRole('region', { name: 'Kết quả chung' }).getByRole('listitem').filter({ hasText: figure }).first();

it('is made for a cut-off day, sent, and shows what is otherwise once history changes', async () => {
  const page = await web.visit(staff);
  await page.goto('/so-lieu');
  await total(page, 'Đăng ký').getByText('3', { exact: true }).waitFor();
  await lookAtEachSize(page, 'figures');
  await total(page, 'Còn hiệu lực').getByText('Cách tính').click();
  await page.getByText('mà ngày chốt nằm trong thời hạn của một văn bản công nhận').waitFor();

  // Everything that ever was leads to the list that shows just that.
  await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption({ label: 'Từ trước đến ngày chốt' });
  await page.getByRole('link', { name: 'Xem 1 mô hình, điển hình của chỉ tiêu Tiếp nhận trong trang Tra cứu' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Tra cứu mô hình, điển hình' }).waitFor();
  await page.getByRole('link', { name: /^Tổ liên gia/ }).waitFor();
  expect(await page.getByRole('link', { name: 'Chợ văn minh' }).count()).toBe(0);
  await page.goBack();
  await page.getByRole('button', { name: 'Chỉ xem Xã Bình Minh' }).click();
  await page.getByText('Báo cáo của: Xã Bình Minh').waitFor();
  await total(page, 'Đăng ký').getByText('1', { exact: true }).waitFor();
  await page.reload();
  await page.getByText('Báo cáo của: Xã Bình Minh').waitFor();
  await page.getByRole('combobox', { name: 'Hình thức, loại' }).selectOption({ label: 'Hộ gia đình' });
  await page.getByText('Chưa có gì để tính').waitFor();
  await lookAtEachSize(page, 'figures-empty');

  await page.goto('/so-lieu');
  expect(await downloaded(page, 'Tải Excel')).toEqual({ name: `Báo cáo số liệu – Tỉnh Thử – ${today}.xlsx`, beginning: 'PK' });
  expect(await downloaded(page, 'Tải Word')).toEqual({ name: `Báo cáo số liệu – Tỉnh Thử – ${today}.docx`, beginning: 'PK' });
  await confirm(page, 'Chốt và gửi', { confirmation: 'Chốt và gửi' });
  await page.getByText('Hỏi lại hôm nay, số liệu vẫn đúng như bản đã gửi.').waitFor();

  const { distinctions } = (await staff.agent.get(`/api/initiatives/${recognised}/life`).expect(200)).body as { distinctions: { id: string }[] };
  await post(staff, `initiative-distinctions/${distinctions[0]?.id ?? ''}/withdrawal`, { reason: 'Nhập nhầm' }, 200);
  await page.reload();
  await page.getByText('Mô hình không còn trong danh sách công nhận').waitFor();
  await total(page, 'Công nhận').getByText('1', { exact: true }).waitFor();
  await lookAtEachSize(page, 'figures-sent');
  await page.getByRole('button', { name: 'Gửi bản thay thế' }).click();
  await page.getByRole('dialog').getByLabel('Lý do').fill('Thu hồi một văn bản nhập nhầm');
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi bản thay thế' }).click();
  await page.getByText('Thu hồi một văn bản nhập nhầm').waitFor();
  await page.getByText('Hỏi lại hôm nay, số liệu vẫn đúng như bản đã gửi.').waitFor();
  await total(page, 'Công nhận').getByText('0', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Báo cáo đã gửi' }).click();
  await page.getByText('Đã có bản thay thế').waitFor();
  await lookAtEachSize(page, 'figures-sent-list');

  const clerkPage = await web.visit(clerk);
  await clerkPage.goto('/so-lieu');
  await clerkPage.getByText('Báo cáo của: Xã An Hòa').waitFor();
  await total(clerkPage, 'Đăng ký').getByText('2', { exact: true }).waitFor();
});

it('a unit becomes of another kind on a day, and the figures of the day before keep what it was', async () => {
  const administrator = await world.person(['administrator', world.department]);
  const page = await web.visit(administrator);
  await page.goto('/thay-doi-to-chuc/moi');
  await page.getByRole('textbox', { name: 'Số, ngày, cơ quan ban hành' }).fill('Nghị quyết số 12/NQ-HĐND');
  await page.getByRole('textbox', { name: 'Ngày có hiệu lực' }).fill(today.split('-').reverse().join('/'));
  await page.getByRole('combobox', { name: 'Loại việc' }).selectOption({ label: 'Đổi loại đơn vị' });
  await page.getByRole('textbox', { name: 'Tìm đơn vị' }).fill('an hoa');
  await page.getByRole('combobox', { name: 'Chọn đơn vị' }).selectOption({ label: 'Xã An Hòa – Tỉnh Thử' });
  await page.getByRole('combobox', { name: 'Loại mới' }).selectOption({ label: 'Phường' });
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByText('Xã An Hòa: Xã thành Phường').waitFor();
  await lookAtEachSize(page, 'unit-convert');
  await confirm(page, 'Ghi thay đổi', { confirmation: 'Ghi thay đổi' });
  await page.getByText(/Xã An Hòa.* đổi loại thành Phường/).waitFor();
  await page.goto(`/don-vi/${world.commune}`);
  await page.getByText('Là loại đơn vị: Phường').waitFor();
  await lookAtEachSize(page, 'unit-converted');

  const office = await web.visit(staff);
  await office.goto('/so-lieu');
  await office.getByRole('button', { name: 'Theo loại đơn vị' }).click();
  const table = office.getByRole('region', { name: 'Bảng số liệu' });
  await table.getByText('Phường', { exact: true }).first().waitFor();
  await lookAtEachSize(office, 'figures-unit-kind');
  const dayBefore = vietnamDay(new Date(Date.now() - 86_400_000));
  await office.goto(`/so-lieu?chot=${dayBefore}`);
  await office.getByRole('button', { name: 'Chọn đơn vị' }).click();
  await office.getByText(`Chọn trong các đơn vị còn hoạt động ngày ${dayBefore.split('-').reverse().join('/')}`).waitFor();
});
