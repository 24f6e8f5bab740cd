import jsQR from 'jsqr';
import { hashPassword } from '@dvk/identity';
import type { Page } from 'playwright-core';
import { type Person, RegistryWorld } from '../integration/registry/registry-world';
import { screens } from '../support/browser';
import { look, lookAtEachSize } from '../support/looking';
import { confirm } from '../support/people-at-work';
import { photoOf } from '../support/photo-file';
import { pngPixels } from '../support/png-pixels';
import { useWebApp } from '../support/web-app';

const web = useWebApp();
const password = 'mat-khau-cua-xa-2026';
let world: RegistryWorld;
let clerk: Person;
let neighbour: Person;
let staff: Person;

const document = { number: '0036-QĐ/TU', date: '2026-02-03', issuer: 'Ban Thường vụ Tỉnh ủy' };
const period = { from: '2026-01-01', to: '2030-12-31' };
const others = [
  ['Tổ tự quản giữ bình yên khu dân cư', 'Quốc phòng – an ninh'],
  ['Chợ văn minh, an toàn, thân thiện', 'Kinh tế'],
  ['Hũ gạo tình thương của chi hội phụ nữ thôn Đông', 'Văn hóa – xã hội'],
] as const;
const summary =
  'Trước đây đường thôn lầy lội, rác thải bừa bãi. Chi bộ họp dân ba lần, nghe hết ý kiến rồi mới làm: mỗi hộ nhận một đoạn đường trước nhà, tự chọn hoa, tự chăm.\n\nSau hai năm, 12 km đường làng đã thành đường hoa; 412 hộ ký cam kết phân loại rác. Tiền bán phế liệu góp vào quỹ giúp các hộ khó khăn.';

async function recognised(name: string, field: string): Promise<string> {
  const { id } = await world.initiative(clerk, world.commune, { name, field, programmeTags: [] });
  await clerk.agent.post(`/api/initiatives/${id}/registration`).send({ version: 1, step: 'hand-in' }).expect(200);
  await staff.agent.post(`/api/initiatives/${id}/registration-decision`).send({ version: 2, step: 'accept' }).expect(200);
  await staff.agent.post(`/api/initiatives/${id}/distinctions`).send({ kind: 'recognised', document, period }).expect(201);
  return id;
}

async function addPicture(id: string, seed: number, name: string): Promise<string> {
  const note = (await clerk.agent.get(`/api/initiatives/${id}/progress`).expect(200)).body.notes[0] ?? (await clerk.agent.put(`/api/initiatives/${id}/progress`).send({ year: 2026, version: 0, text: 'Đã làm.' }).expect(200)).body.notes[0];
  return (await clerk.agent.post(`/api/progress-notes/${note.id}/files`).attach('file', photoOf('', seed), name).expect(201)).body.id;
}

async function shown(name: string, field: string, seed: number | null): Promise<void> {
  const id = await recognised(name, field);
  await staff.agent.put(`/api/initiatives/${id}/public-page`).send({ version: 0, summary: `${name}: bà con cùng làm.` }).expect(200);
  await staff.agent.post(`/api/initiatives/${id}/public-page/publication`).send({ version: 1, decisionPublishedOn: null }).expect(200);
  if (seed === null) return;
  const photo = (await staff.agent.post(`/api/initiatives/${id}/public-photos`).send({ fileId: await addPicture(id, seed, 'anh.jpg'), alt: name, caption: '' }).expect(201)).body;
  await staff.agent.post(`/api/public-photos/${photo.id}/decision`).send({ version: 1, approve: true, reason: '' }).expect(200);
}

interface FirstView {
  /** Bytes over the wire. */
  readonly page: number;
  readonly style: number;
  readonly fonts: number;
  readonly pictures: number;
  readonly scripts: number;
  readonly styles: number;
  readonly requests: number;
  /** How much of the page moved while it came. */
  readonly shift: number;
}

/** What a browser fetched for the page it shows, and how much moved meanwhile. */
const firstView = `new Promise((done) => {
  let shift = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { shift += value; })).observe({ type: 'layout-shift', buffered: true });
  const parts = performance.getEntriesByType('resource');
  const bytes = (ending) => parts.filter(({ name }) => ending.test(name)).reduce((sum, { transferSize }) => sum + transferSize, 0);
  const count = (ending) => parts.filter(({ name }) => ending.test(name)).length;
  requestAnimationFrame(() => requestAnimationFrame(() => done({
    page: performance.getEntriesByType('navigation')[0].transferSize, style: bytes(/\\.css$/), fonts: bytes(/\\.woff2$/), pictures: bytes(/\\.webp$/),
    scripts: count(/\\.js$/), styles: count(/\\.css$/), requests: parts.length + 1, shift,
  })));
})`;

/** A browser in which no program runs. */
async function withoutPrograms(viewport: { width: number; height: number }): Promise<Page> {
  const browser = (await web.visit(null)).context().browser();
  if (browser === null) throw new Error('no browser');
  return (await browser.newContext({ baseURL: web.testApp().origin, javaScriptEnabled: false, viewport, locale: 'vi-VN' })).newPage();
}

beforeAll(async () => {
  world = await RegistryWorld.make(web.testApp());
  clerk = await world.person(['unit-clerk', world.commune]);
  neighbour = await world.person(['unit-clerk', world.neighbour]);
  staff = await world.person(['department-staff', world.department]);
  await web.testApp().dataSource.query('UPDATE account SET password_hash = $1', [await hashPassword(password)]);
  for (const [at, [name, field]] of others.entries()) await shown(name, field, at === 1 ? null : at + 3);
});

it('a model is written of by its unit, approved by the office, read by everybody, asked for by another unit', async () => {
  const id = await recognised('Đường hoa, ngõ sạch – nhà nhà cùng làm', 'Văn hóa – xã hội');
  await addPicture(id, 1, 'duong-hoa.jpg');
  await addPicture(id, 2, 'hop-dan.jpg');
  const [clerkPage, staffPage] = [await web.visit(clerk), await web.visit(staff)];
  await clerkPage.goto(`/mo-hinh/${id}/cong-khai`);
  await clerkPage.getByLabel('Giới thiệu mô hình').fill(summary);
  await clerkPage.getByRole('button', { name: 'Gửi để duyệt' }).click();
  await clerkPage.getByText('Đã lưu phần giới thiệu; nội dung này chờ cơ quan duyệt.').waitFor();
  for (const [name, alt] of [['duong-hoa.jpg', 'Đường hoa đầu thôn trong nắng sớm'], ['hop-dan.jpg', 'Đồi chè nhìn từ nhà văn hóa thôn']] as const) {
    await clerkPage.getByRole('button', { name: `Đánh dấu công khai: ${name}` }).click();
    await clerkPage.getByLabel('Ảnh chụp gì').fill(alt);
    await clerkPage.getByLabel('Chú thích dưới ảnh').fill(alt);
    await clerkPage.getByRole('dialog').getByRole('button', { name: 'Đánh dấu công khai' }).click();
    await clerkPage.getByRole('img', { name: alt }).waitFor();
  }
  await lookAtEachSize(clerkPage, 'public-page-clerk');

  await staffPage.goto('/cho-cong-khai');
  await staffPage.getByText('Phần giới thiệu, 2 ảnh').waitFor();
  await lookAtEachSize(staffPage, 'public-pages-waiting');
  await staffPage.getByRole('link', { name: 'Đường hoa, ngõ sạch – nhà nhà cùng làm' }).click();
  for (const alt of ['Đường hoa đầu thôn trong nắng sớm', 'Đồi chè nhìn từ nhà văn hóa thôn']) await confirm(staffPage, `Duyệt ảnh: ${alt}`, { confirmation: 'Duyệt' });
  await confirm(staffPage, 'Công khai');
  await staffPage.getByText('Đã công khai mô hình.').waitFor();
  await lookAtEachSize(staffPage, 'public-page-desk');
  const path = (await staffPage.getByRole('link', { name: 'Mở trang công khai' }).getAttribute('href')) ?? '';

  for (const viewport of [screens.phone, screens.desk]) {
    const page = await withoutPrograms(viewport);
    await page.goto('/kho-mo-hinh');
    await page.getByRole('searchbox').fill('duong hoa ngo sach');
    await page.getByRole('searchbox').press('Enter');
    await page.getByText('Tìm thấy 1 mô hình, điển hình.').waitFor();
    await page.getByRole('link', { name: 'Đường hoa, ngõ sạch – nhà nhà cùng làm' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đường hoa, ngõ sạch – nhà nhà cùng làm' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
    await page.getByRole('img', { name: 'Đường hoa đầu thôn trong nắng sớm' }).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await page.goto('/kho-mo-hinh');
    await page.getByRole('combobox', { name: 'Lĩnh vực' }).selectOption({ label: 'Kinh tế (1)' });
    await page.getByRole('button', { name: 'Tìm' }).click();
    await page.getByRole('link', { name: 'Chợ văn minh, an toàn, thân thiện' }).waitFor();
    await page.context().close();
  }

  const { page: reader, close } = await web.visitor(null);
  await reader.goto('/kho-mo-hinh', { waitUntil: 'networkidle' });
  const load = await reader.evaluate<FirstView>(firstView);
  process.stdout.write(`first view of the gallery: ${JSON.stringify(load)}\n`);
  expect(load).toMatchObject({ scripts: 0, styles: 1 });
  expect(load.shift).toBeLessThan(0.01);
  expect(load.page + load.style).toBeLessThan(20_000);
  await lookAtEachSize(reader, 'gallery');
  await reader.getByRole('link', { name: 'Lĩnh vực và địa bàn' }).click();
  await lookAtEachSize(reader, 'gallery-map');
  await reader.getByRole('link', { name: /Văn hóa – xã hội/ }).click();
  await reader.getByRole('link', { name: 'Đường hoa, ngõ sạch – nhà nhà cùng làm' }).click();
  await lookAtEachSize(reader, 'gallery-model');
  const code = reader.getByRole('img', { name: 'Mã QR mở trang này trên điện thoại' });
  await code.scrollIntoViewIfNeeded();
  await reader.waitForLoadState('networkidle');
  const { data, width, height } = pngPixels(await code.screenshot());
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(`${web.testApp().origin}${path}`);
  await reader.getByRole('button', { name: 'In trang này' }).waitFor();
  await reader.emulateMedia({ media: 'print' });
  await look(reader, 'gallery-model-print');
  await reader.emulateMedia({ media: 'screen' });

  await reader.getByRole('link', { name: 'Xin nhân rộng' }).click();
  await reader.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(`nguoi-${neighbour.id.slice(0, 8)}`);
  await reader.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await reader.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await reader.getByRole('heading', { name: 'Mô hình vừa xem' }).waitFor();
  await lookAtEachSize(reader, 'replication-from-gallery');
  await reader.getByRole('button', { name: 'Xin nhân rộng Đường hoa, ngõ sạch – nhà nhà cùng làm' }).first().click();
  await reader.getByRole('dialog').getByRole('button', { name: 'Xin nhân rộng' }).click();
  await reader.getByText('Đã gửi đề nghị nhân rộng.').waitFor();
  await close();
});
