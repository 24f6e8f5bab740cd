import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { type Person, RegistryWorld } from '../integration/registry/registry-world';
import { screens } from '../support/browser';
import { photoOf } from '../support/photo-file';
import { lookAtEachSize } from '../support/looking';
import { confirm, saved } from '../support/people-at-work';
import { pngPixels } from '../support/png-pixels';
import { useWebApp } from '../support/web-app';

const web = useWebApp();
let world: RegistryWorld;
let clerk: Person;
let neighbour: Person;
let staff: Person;

const words = [
  ['field', 'Kinh tế'],
  ['programme', 'Nông thôn mới'],
  ['programme', 'Chuyển đổi số'],
] as const;

beforeAll(async () => {
  world = await RegistryWorld.make(web.testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
  neighbour = await world.person(['unit-clerk', world.neighbour]);
  staff = await world.person(['department-staff', world.department]);
  for (const [list, word] of words) await staff.agent.post('/api/word-lists').send({ unitId: world.province, list, word, validFrom: '2026-01-01' }).expect(201);
});

const dialog = (page: Page) => page.getByRole('dialog');

async function fillDocument(page: Page, number: string): Promise<void> {
  await dialog(page).getByLabel('Số văn bản').fill(number);
  await dialog(page).getByLabel('Ngày văn bản').fill('03/02/2026');
  await dialog(page).getByLabel('Cơ quan ban hành').fill('Ban Thường vụ Tỉnh ủy');
}

/** An initiative of the commune of which the form is whole but for a field and two parts. */
async function begun(name: string): Promise<string> {
  const { details } = world.initiativeBody(world.commune);
  return (await world.initiative(clerk, world.commune, { name, field: '', details: { ...details, goals: '', outputs: '' } })).id;
}

it('is registered, accepted, recognised, told of year by year, copied elsewhere and dropped', async () => {
  const [clerkPage, neighbourPage, staffPage] = [await web.visit(clerk), await web.visit(neighbour), await web.visit(staff)];
  const id = await begun('Đường hoa, ngõ sạch');

  await clerkPage.goto(`/mo-hinh/${id}`);
  await lookAtEachSize(clerkPage, 'initiative-form');
  await clerkPage.getByRole('combobox', { name: 'Lĩnh vực chính' }).selectOption({ label: 'Kinh tế' });
  await clerkPage.getByLabel('Mục tiêu', { exact: true }).fill('Hết năm cả ba thôn có đường hoa.');
  await clerkPage.getByLabel('Kết quả kiểm chứng được', { exact: true }).fill('3 km đường hoa.');
  await clerkPage.getByText('Bản đăng ký đã đủ các phần.').waitFor();
  await confirm(clerkPage, 'Gửi đăng ký', { confirmation: 'Gửi đăng ký' });
  await clerkPage.getByText('Bản đăng ký đang chờ tiếp nhận.').waitFor();

  await staffPage.goto('/tiep-nhan');
  await staffPage.getByRole('link', { name: 'Đăng ký chờ tiếp nhận (1)' }).click();
  await staffPage.getByRole('link', { name: 'Đường hoa, ngõ sạch' }).waitFor();
  await lookAtEachSize(staffPage, 'intake-registrations');
  await staffPage.getByRole('link', { name: 'Đường hoa, ngõ sạch' }).click();
  await staffPage.getByText('Bản đăng ký đang chờ tiếp nhận.').waitFor();
  await lookAtEachSize(staffPage, 'initiative-at-desk');
  await confirm(staffPage, 'Tiếp nhận đăng ký', { confirmation: 'Tiếp nhận đăng ký' });
  await staffPage.getByText('Đã tiếp nhận bản đăng ký.').waitFor();
  await staffPage.goto('/tiep-nhan?xem=dang-ky');
  await staffPage.getByText('Không có bản đăng ký nào chờ tiếp nhận').waitFor();
  await lookAtEachSize(staffPage, 'intake-no-registrations');
  await begun('Hũ gạo tiết kiệm');
  await staffPage.goto('/tra-cuu');
  for (const name of ['Đường hoa, ngõ sạch', 'Hũ gạo tiết kiệm']) await staffPage.getByRole('checkbox', { name }).check();
  await staffPage.getByRole('button', { name: 'Nhập công nhận cho 2 mô hình' }).click();
  await fillDocument(staffPage, '0036-QĐ/TU');
  await dialog(staffPage).getByLabel('Thời hạn từ ngày').fill('01/01/2026');
  await dialog(staffPage).getByLabel('Đến hết ngày').fill('31/12/2030');
  await dialog(staffPage).getByText('1 mô hình không ghi được và sẽ được để lại').waitFor();
  await lookAtEachSize(staffPage, 'recognised-together');
  await dialog(staffPage).getByRole('button', { name: 'Ghi nhận' }).click();
  await staffPage.getByText('Đã ghi văn bản cho 1 mô hình.').waitFor();
  // The same document once more: nothing is entered, and the list says of which and why.
  await staffPage.getByRole('checkbox', { name: 'Đường hoa, ngõ sạch' }).check();
  await staffPage.getByRole('button', { name: 'Nhập công nhận cho 1 mô hình' }).click();
  await fillDocument(staffPage, '0036-QĐ/TU');
  await dialog(staffPage).getByText('đang được công nhận đến 31/12/2030').waitFor();
  await dialog(staffPage).getByRole('button', { name: 'Ghi nhận' }).click();
  await dialog(staffPage).getByText(/Danh sách nêu lý do từng mô hình/).waitFor();
  await dialog(staffPage).getByText(/Văn bản này đã được nhập cho mô hình/).waitFor();
  await lookAtEachSize(staffPage, 'recognised-already');
  await staffPage.keyboard.press('Escape');
  await staffPage.getByRole('combobox', { name: 'Trạng thái' }).selectOption({ label: 'Còn hiệu lực công nhận' });
  await staffPage.getByText('1 kết quả').waitFor();
  await lookAtEachSize(staffPage, 'found-in-force');
  await staffPage.goto(`/mo-hinh/${id}`);
  await staffPage.getByRole('link', { name: 'Công nhận, rà soát' }).click();
  await staffPage.getByText('đến 31/12/2030').waitFor();
  await staffPage.getByRole('button', { name: 'Nhập chọn tiêu biểu' }).click();
  await fillDocument(staffPage, '12-QĐ/BDV');
  await dialog(staffPage).getByRole('button', { name: 'Ghi nhận' }).click();
  await staffPage.getByText('Đã ghi nhận văn bản.').waitFor();

  await clerkPage.goto(`/mo-hinh/${id}`);
  await clerkPage.getByLabel('Mục tiêu', { exact: true }).fill('Hết năm cả bốn thôn có đường hoa.');
  await clerkPage.getByRole('link', { name: 'Mốc và tiến độ' }).click();
  await clerkPage.getByRole('button', { name: 'Thêm mốc' }).click();
  await clerkPage.getByLabel('Bắt đầu').fill('01/03/2026');
  await clerkPage.getByLabel('Mốc cần đạt').fill('Sơ kết sáu tháng');
  await clerkPage.getByLabel('Hạn', { exact: true }).fill('30/06/2026');
  await clerkPage.getByRole('button', { name: 'Lưu các mốc' }).click();
  await clerkPage.getByText('Đã lưu các mốc.').waitFor();
  await clerkPage.getByRole('textbox', { name: /^Tiến độ năm/ }).fill('Đã trồng 3 km đường hoa, 412 hộ tham gia.');
  await clerkPage.getByRole('button', { name: 'Lưu tiến độ' }).click();
  await clerkPage.getByText('Đã lưu tiến độ của năm.').waitFor();
  await lookAtEachSize(clerkPage, 'initiative-progress');
  await clerkPage.getByRole('link', { name: 'Lịch sử sửa' }).click();
  await clerkPage.getByRole('cell', { name: 'Hết năm cả bốn thôn có đường hoa.' }).waitFor();
  await lookAtEachSize(clerkPage, 'initiative-changes');

  await neighbourPage.goto('/nhan-rong');
  await confirm(neighbourPage, 'Xin nhân rộng Đường hoa, ngõ sạch', { confirmation: 'Xin nhân rộng' });
  await neighbourPage.getByText('Đã gửi đề nghị nhân rộng.').waitFor();
  await clerkPage.goto('/nhan-rong');
  await clerkPage.getByRole('button', { name: /^Trả lời đề nghị/ }).click();
  await dialog(clerkPage).getByLabel('Lời trả lời').fill('Liên hệ chị Ánh, Hội Phụ nữ xã.');
  await dialog(clerkPage).getByRole('button', { name: 'Gửi trả lời' }).click();
  await clerkPage.getByText('Đã trả lời đề nghị.').waitFor();
  await neighbourPage.reload();
  await neighbourPage.getByText('Liên hệ chị Ánh, Hội Phụ nữ xã.').waitFor();
  await lookAtEachSize(neighbourPage, 'replications');
  await confirm(neighbourPage, 'Lập bản nhân rộng', { confirmation: 'Lập bản nhân rộng' });
  await neighbourPage.getByRole('heading', { level: 1, name: 'Bản đăng ký' }).waitFor();
  await neighbourPage.getByRole('navigation', { name: 'Các phần của mô hình' }).getByRole('link', { name: 'Nhân rộng' }).click();
  await neighbourPage.getByRole('list', { name: 'Cây nhân rộng' }).waitFor();
  await lookAtEachSize(neighbourPage, 'initiative-family');

  await staffPage.goto('/ra-soat-mo-hinh');
  await lookAtEachSize(staffPage, 'yearly-review');
  await staffPage.getByRole('checkbox', { name: /Đường hoa/ }).first().check();
  await staffPage.getByRole('button', { name: 'Rà soát 1 mô hình' }).click();
  await dialog(staffPage).getByRole('combobox', { name: 'Kết quả rà soát' }).selectOption({ label: 'Loại bỏ' });
  await dialog(staffPage).getByLabel('Lý do chung').fill('Không còn hiệu quả');
  await fillDocument(staffPage, '0050-QĐ/TU');
  await lookAtEachSize(staffPage, 'yearly-review-dialog');
  await dialog(staffPage).getByRole('button', { name: 'Ghi kết quả' }).click();
  await staffPage.getByText('Đã ghi kết quả rà soát cho 1 mô hình.').waitFor();
  await staffPage.goto(`/mo-hinh/${id}/quyet-dinh`);
  await staffPage.getByText('Đã loại bỏ').first().waitFor();
  await lookAtEachSize(staffPage, 'initiative-decisions');
  await staffPage.goto('/linh-vuc-chuong-trinh');
  await lookAtEachSize(staffPage, 'word-lists');
});

it('can be begun from what another own one says', async () => {
  const id = await begun('Hũ gạo tình thương');
  const page = await web.visit(clerk);
  await page.goto('/mo-hinh/dang-ky');
  await page.getByRole('combobox', { name: 'Chép nội dung từ' }).selectOption({ value: id });
  await lookAtEachSize(page, 'initiative-new-copy');
  await page.getByRole('button', { name: 'Tạo bản đăng ký' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bản đăng ký' }).waitFor();
  await page.getByLabel('Nội dung và cách làm', { exact: true }).waitFor();
  const copied = (await clerk.agent.get(`/api/initiatives/${new URL(page.url()).pathname.split('/').at(-1)}`).expect(200)).body;
  expect(copied).toMatchObject({ name: 'Hũ gạo tình thương', continuesId: id, details: { content: world.initiativeBody(world.commune).details.content } });
});

it('is registered by the office for a unit that asked by paper, told to the unit, and gone on with by it', async () => {
  const [clerkPage, staffPage] = [await web.visit(clerk), await web.visit(staff)];
  await staffPage.goto('/tiep-nhan');
  await staffPage.getByRole('link', { name: 'Đăng ký thay đơn vị' }).click();
  await staffPage.getByLabel('Tìm đơn vị').fill('an hoa');
  await staffPage.getByRole('combobox', { name: 'Đơn vị được đăng ký thay' }).selectOption({ index: 1 });
  await staffPage.getByLabel('Ai đề nghị').fill('Văn phòng Đảng ủy xã');
  await staffPage.getByLabel('Số văn bản').fill('0125-CV/ĐU');
  await staffPage.getByLabel('Ngày văn bản').fill('03/02/2026');
  await staffPage.getByLabel('Tên mô hình, điển hình').fill('Bếp ấm tình dân');
  await lookAtEachSize(staffPage, 'on-behalf-new');
  await staffPage.getByRole('button', { name: 'Tạo bản đăng ký' }).click();
  await staffPage.getByText('Đề nghị của Văn phòng Đảng ủy xã, văn bản số 0125-CV/ĐU ngày 03/02/2026').waitFor();
  await staffPage.getByLabel('Mục tiêu', { exact: true }).fill('Mỗi tuần một bữa ăn cho người già neo đơn.');
  await staffPage.getByText('Đã lưu').first().waitFor();
  await lookAtEachSize(staffPage, 'on-behalf-form');

  await clerkPage.goto('/thong-bao');
  await clerkPage.getByRole('link', { name: 'Mở bản đăng ký' }).first().click();
  await clerkPage.getByText('Cơ quan đăng ký thay đơn vị').waitFor();
  expect(await clerkPage.getByLabel('Mục tiêu', { exact: true }).inputValue()).toBe('Mỗi tuần một bữa ăn cho người già neo đơn.');
  await clerkPage.getByRole('link', { name: 'Lịch sử sửa' }).click();
  await clerkPage.getByText('Đề nghị của Văn phòng Đảng ủy xã').waitFor();
  await lookAtEachSize(clerkPage, 'on-behalf-history');
});

it('takes photos from a phone while it is written, and gives a receipt whose code leads to where it is checked', async () => {
  const [phone, staffPage] = [await web.visit(clerk, screens.phone), await web.visit(staff)];
  const { id } = await world.initiative(clerk, world.commune, { name: 'Sông quê sạch' });
  const photo = (name: string, seed: number) => ({ name, mimeType: 'image/jpeg', buffer: photoOf('GPS-TOA-DO', seed, { width: 320, height: 240 }) });
  await phone.goto(`/mo-hinh/${id}`);
  const files = phone.getByRole('group', { name: 'Tệp kèm bản đăng ký' });
  await files.getByText('Vị trí và dữ liệu máy ảnh được bỏ khỏi ảnh').waitFor();
  await files.locator('input[multiple]').setInputFiles([photo('IMG_1.jpg', 1), photo('IMG_2.jpg', 2)]);
  // Typing goes on while they are sent.
  await phone.getByLabel('Mục tiêu', { exact: true }).fill('Không còn rác ven sông.');
  await files.locator('input[capture]').setInputFiles(photo('IMG_3.jpg', 3));
  await phone.getByRole('button', { name: 'Xóa tệp IMG_3.jpg' }).waitFor();
  await phone.getByRole('button', { name: 'Xóa tệp IMG_2.jpg' }).click();
  await phone.getByRole('button', { name: 'Đổi tên IMG_1.jpg' }).click();
  await dialog(phone).getByLabel('Tên mới').fill('Ngày ra quân');
  await dialog(phone).getByRole('button', { name: 'Đổi tên', exact: true }).click();
  await phone.getByRole('link', { name: 'Mở Ngày ra quân.jpg trong trang mới' }).waitFor();
  await lookAtEachSize(phone, 'initiative-attachments');
  await phone.setViewportSize(screens.phone);
  await confirm(phone, 'Gửi đăng ký', { confirmation: 'Gửi đăng ký' });
  await phone.getByRole('link', { name: /^Biên nhận / }).click();
  await phone.getByRole('heading', { level: 1, name: 'Biên nhận đăng ký' }).waitFor();
  const code = new URL(phone.url()).pathname.split('/').at(-1) ?? '';
  await phone.getByText('2 tệp').waitFor();
  await lookAtEachSize(phone, 'registration-receipt');
  const { data, width, height } = pngPixels(await phone.getByRole('img', { name: /^Mã QR/ }).screenshot());
  const scanned = jsQR(data, width, height)?.data ?? '';
  expect(scanned).toBe(`${new URL(phone.url()).origin}/bien-nhan/${code}`);

  await staffPage.goto(new URL(scanned).pathname);
  await staffPage.getByText('Chờ tiếp nhận').waitFor();
  await staffPage.getByRole('link', { name: 'Mở bản đăng ký' }).click();
  await staffPage.getByRole('link', { name: 'Mở Ngày ra quân.jpg trong trang mới' }).waitFor();
  expect((await clerk.agent.get(`/api/initiatives/${id}`).expect(200)).body).toMatchObject({ details: { goals: 'Không còn rác ven sông.' }, files: [{ fileName: 'Ngày ra quân.jpg' }, { fileName: 'IMG_3.jpg' }] });
});

it('that came back says so, and why, in the clerk’s own list', async () => {
  const { id, version } = await world.initiative(clerk, world.commune, { name: 'Nhà sạch, vườn xanh', field: 'Kinh tế' });
  const handedIn = (await clerk.agent.post(`/api/initiatives/${id}/registration`).send({ version, step: 'hand-in' }).expect(200)).body;
  await staff.agent.post(`/api/initiatives/${id}/registration-decision`).send({ version: handedIn.version, step: 'return', reason: 'Ghi rõ số hộ tham gia.' }).expect(200);
  const page = await web.visit(clerk);
  await page.goto('/ho-so-don-vi');
  const row = page.getByRole('row', { name: /Nhà sạch, vườn xanh/ });
  await row.getByText('Bị trả lại').waitFor();
  await row.getByText('Ghi rõ số hộ tham gia.').waitFor();
  await lookAtEachSize(page, 'clerk-home-returned');
  await row.getByRole('link', { name: 'Xem lý do và sửa' }).click();
  await page.getByLabel('Mục tiêu', { exact: true }).waitFor();
});

it('given back in a campaign, is handed in again with what changed shown to its unit before and to the desk after', async () => {
  const campaign = await world.campaign('intake');
  const { id, version } = await world.submitted(clerk, world.commune, campaign, { name: 'Tiếng kẻng bình yên' });
  const reason = 'Điểm A1 chưa có căn cứ, kèm biên bản.';
  await staff.agent.post(`/api/nominations/${id}/return`).send({ version, reason }).expect(200);
  const [clerkPage, staffPage] = [await web.visit(clerk), await web.visit(staff)];
  await clerkPage.goto(`/ho-so/${id}/tu-cham`);
  const own = clerkPage.getByRole('region', { name: 'Đã sửa gì từ khi bị trả lại' });
  await own.getByText('Chưa sửa gì so với lần nộp trước.').waitFor();
  await own.getByText(reason).waitFor();
  await lookAtEachSize(clerkPage, 'nomination-nothing-changed');
  const item = clerkPage.getByRole('group', { name: 'A1. Sáng tạo' });
  await item.getByRole('textbox').first().fill('7,5');
  await item.getByRole('textbox', { name: 'Căn cứ, giải trình' }).fill('Biên bản họp thôn ngày 3/2, trang 2.');
  await saved(clerkPage);
  await own.getByRole('row', { name: 'A1. Sáng tạo 8,5 7,5' }).waitFor();
  await own.getByRole('cell', { name: 'Biên bản họp thôn ngày 3/2, trang 2.' }).waitFor();
  await lookAtEachSize(clerkPage, 'nomination-changed');

  await staffPage.goto(`/ho-so/${id}`);
  await staffPage.getByText(reason).waitFor();
  await staffPage.getByText('Đơn vị đang sửa.').waitFor();
  await staffPage.getByText('8,5').waitFor();
  await clerkPage.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click();
  await dialog(clerkPage).getByRole('button', { name: 'Nộp', exact: true }).click();
  await clerkPage.getByRole('heading', { level: 1, name: 'Biên nhận hồ sơ' }).waitFor();

  await staffPage.goto(`/tiep-nhan?dot=${campaign}`);
  const row = staffPage.getByRole('row', { name: /Tiếng kẻng bình yên/ });
  await row.getByText('Nộp lại').waitFor();
  await lookAtEachSize(staffPage, 'intake-handed-in-again');
  await row.getByRole('link', { name: 'Xem thay đổi so với lần trước của Tiếng kẻng bình yên' }).click();
  const changes = staffPage.getByRole('region', { name: 'Thay đổi so với lần nộp trước' });
  await changes.getByText(reason).waitFor();
  await changes.getByRole('row', { name: 'A1. Sáng tạo 8,5 7,5' }).waitFor();
  await staffPage.waitForFunction(`document.querySelector('#thay-doi').getBoundingClientRect().top < innerHeight / 2`);
  await lookAtEachSize(staffPage, 'nomination-handed-in-again');
});
