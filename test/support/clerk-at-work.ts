import type { Locator, Page } from 'playwright-core';
import { confirm, saved } from './people-at-work';
import type { StoryNomination } from './story-season';

/** A PDF small enough to read: one empty page. */
export const pdf = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF',
    '',
  ].join('\n'),
);

const texts: readonly (readonly [label: string, text: string])[] = [
  ['Tình hình, lý do xây dựng', 'Trước khi làm, đường thôn lầy lội, người dân ngại đi họp.'],
  ['Mục tiêu', 'Hết năm 2026 cả sáu thôn có đường đi sạch.'],
  ['Nội dung và cách làm', 'Họp từng xóm, nghe dân bàn; đảng viên làm trước; công khai từng khoản thu, chi.'],
  ['Địa bàn và đối tượng hưởng lợi', 'Sáu thôn, 214 hộ, 863 người.'],
  ['Lực lượng tham gia', 'Chi bộ chủ trì; Mặt trận vận động; đoàn thanh niên và dân quân làm cùng dân.'],
  ['Nguồn lực', 'Dân góp 3.100 ngày công và 180 triệu đồng.'],
  ['Thời gian bắt đầu, các mốc và thời điểm đánh giá', 'Bắt đầu 03/2026, sơ kết 08/2026, đánh giá 11/2026.'],
  ['Kết quả kiểm chứng được', 'Từ 2 km lên 12 km đường có đèn; nguồn: biên bản nghiệm thu.'],
  ['Khả năng duy trì và nhân rộng', 'Mỗi thôn có tổ tự quản; hai xã bên đã đến học.'],
  ['Lãnh đạo phụ trách', 'Bà Hà Thị Lan, Bí thư Đảng ủy xã'],
  ['Cấp đề nghị công nhận', 'Cấp tỉnh'],
];

/** What a unit gives itself, by code; the choice of III.1 comes on top. */
const ownMarks = { 'I.1': '10', 'I.2': '9,5', 'I.3': '9', 'II.1': '14', 'II.2': '14,5', 'II.3': '14', 'III.2': '9', 'III.3': '5' } as const;

export const selfMarked = (page: Page, code: string): Locator => page.locator(`[id="tieu-chi-${code}"]`);

/** Registers an initiative and writes every part of its form. @returns its address */
export async function register(page: Page, { name, kind, field }: StoryNomination): Promise<string> {
  await page.goto('/mo-hinh/dang-ky');
  await page.getByRole('textbox', { name: 'Tên mô hình, điển hình' }).fill(name);
  await page.getByRole('combobox', { name: 'Đối tượng' }).selectOption({ label: kind });
  await page.getByRole('button', { name: 'Tạo bản đăng ký' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bản đăng ký' }).waitFor();
  await page.getByRole('combobox', { name: 'Lĩnh vực chính' }).selectOption({ label: field });
  for (const [label, text] of texts) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByText('Bản đăng ký đã đủ các phần.').waitFor();
  await saved(page);
  return new URL(page.url()).pathname;
}

/** Begins the nomination of an initiative in the only campaign that is open. */
export async function join(page: Page, name: string): Promise<void> {
  await page.goto('/ho-so-don-vi');
  await confirm(page, `Tham gia đợt xét – ${name}`, { confirmation: 'Lập hồ sơ' });
  await page.getByRole('heading', { level: 1, name: 'Tự chấm điểm' }).waitFor();
}

/** Marks every item for the unit itself, with remark and evidence at the first. */
export async function markOneself(page: Page, summary: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tóm tắt thành tích' }).fill(summary);
  for (const [code, mark] of Object.entries(ownMarks)) await selfMarked(page, code).getByRole('textbox', { name: 'Điểm tự chấm' }).fill(mark);
  await selfMarked(page, 'III.1').getByRole('combobox', { name: 'Chọn mức' }).selectOption({ index: 1 });
  await selfMarked(page, 'I.1').getByRole('textbox', { name: 'Căn cứ, giải trình' }).fill('Nghị quyết số 0012-NQ/ĐU ngày 15/01/2026.');
}

export async function addEvidence(page: Page, code: string, fileName: string): Promise<void> {
  const item = selfMarked(page, code);
  await item.locator('input[type=file][multiple]').setInputFiles({ name: fileName, mimeType: 'application/pdf', buffer: pdf });
  await item.getByRole('link', { name: `Mở ${fileName} trong trang mới` }).waitFor();
}

/** Hands the nomination in. @returns the code of the receipt */
export async function submit(page: Page): Promise<string> {
  await page.getByText('Hồ sơ đã đủ các phần, có thể nộp.').waitFor();
  await confirm(page, 'Nộp hồ sơ', { confirmation: 'Nộp' });
  await page.getByRole('heading', { level: 1, name: 'Biên nhận hồ sơ' }).waitFor();
  return page.getByText('Mã biên nhận', { exact: true }).locator('xpath=following-sibling::*[1]').innerText();
}
