import type { Locator, Page } from 'playwright-core';
import { look } from './looking';
import { chooseStartingWith, confirm, saved } from './people-at-work';
import type { StoryNomination, storyTiers } from './story-season';

export interface NewCampaign {
  readonly name: string;
  readonly code: string;
  readonly host: string;
  readonly criteriaSet: string;
}

/** Begins a draft from the example for models and gives it a head of its own. */
export async function beginCriteriaSet(page: Page, title: string): Promise<void> {
  await page.goto('/bo-tieu-chi');
  await page.getByRole('button', { name: 'Soạn bộ tiêu chí' }).first().click();
  await page.getByRole('button', { name: 'Tạo bản nháp: Ví dụ: Chấm mô hình Dân vận khéo, thang 100 điểm' }).click();
  await page.getByRole('textbox', { name: 'Tên bộ tiêu chí' }).fill(title);
  await page.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('Ban Tuyên giáo và Dân vận Tỉnh ủy');
  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('0005-HD/BTGDV');
  await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill('12/01/2026');
}

/** Opens an item of the tree and gives it another maximum. */
export async function setMaximum(page: Page, code: string, maximum: string): Promise<void> {
  await page.getByRole('group', { name: 'Cây tiêu chí' }).getByRole('button', { name: new RegExp(`^${code.replace('.', '\\.')}\\s`) }).click();
  await page.getByRole('textbox', { name: 'Điểm tối đa' }).fill(maximum);
}

export async function openCampaign(page: Page, { name, code, host, criteriaSet }: NewCampaign): Promise<string> {
  await page.goto('/dot-xet/moi');
  await page.getByRole('textbox', { name: 'Tên đợt xét' }).fill(name);
  await page.getByRole('textbox', { name: 'Ký hiệu' }).fill(code);
  await page.getByRole('textbox', { name: 'Cơ quan tổ chức' }).fill('Ban Tuyên giáo và Dân vận Tỉnh ủy');
  await chooseStartingWith(page.getByRole('combobox', { name: 'Địa bàn' }), host);
  await page.getByRole('button', { name: 'Mở đợt xét' }).click();
  await page.waitForURL(/\/cai-dat\?muc=tieu-chi$/);
  await page.getByRole('button', { name: `Chọn bộ này: ${criteriaSet}` }).click();
  await page.getByRole('button', { name: `Chọn bộ này: ${criteriaSet}` }).waitFor({ state: 'detached' });
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

/** One of the pages on which a campaign is set up. */
export async function openSettings(page: Page, campaignId: string, section: string): Promise<void> {
  await page.goto(`/dot-xet/${campaignId}/cai-dat?muc=${section}`);
  await page.getByRole('button', { name: 'Lưu', exact: true }).waitFor();
}

export async function saveSettings(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'PUT');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  expect((await answered).status()).toBe(200);
}

/** Adds the tiers, the highest first; what is left equal at the line waits for the council. */
export async function writeTiers(page: Page, tiers: typeof storyTiers): Promise<void> {
  for (const [at, { name, minClass, count }] of tiers.entries()) {
    await page.getByRole('button', { name: 'Thêm hình thức khen' }).click();
    const card = page.locator('ol > li').filter({ has: page.getByLabel('Tên hình thức') }).nth(at);
    await card.getByRole('textbox', { name: 'Tên hình thức' }).fill(name);
    await card.getByRole('combobox', { name: 'Xếp loại tối thiểu' }).selectOption({ label: minClass });
    await card.getByRole('textbox', { name: 'Số lượng' }).fill(String(count));
  }
}

/** The day in a phase's card, `opens` or `closes`. */
export function phaseDay(page: Page, phase: string, end: 'Bắt đầu' | 'Kết thúc'): Locator {
  return page
    .locator('ol > li')
    .filter({ has: page.getByRole('heading', { name: phase, exact: true }) })
    .getByRole('group', { name: end })
    .getByLabel('Ngày');
}

/** Ends the open phase now; the next one opens with it. */
export async function endPhase(page: Page, campaignId: string): Promise<void> {
  await page.goto(`/dot-xet/${campaignId}/cai-dat?muc=giai-doan`);
  await confirm(page, 'Kết thúc sớm, chuyển tiếp');
  await page.getByText('Đã chuyển giai đoạn.').waitFor();
}

export interface Seat {
  readonly fullName: string;
  readonly unit?: string;
  readonly title: string;
  readonly position: 'Tổ trưởng' | 'Thư ký' | 'Thành viên';
}

export async function appoint(page: Page, { fullName, unit, title, position }: Seat): Promise<void> {
  await page.getByRole('textbox', { name: 'Tìm người theo tên' }).fill(fullName);
  await chooseStartingWith(page.getByRole('combobox', { name: 'Chọn người' }), fullName);
  await page.getByRole('combobox', { name: 'Đơn vị công tác' }).selectOption({ label: unit === undefined ? 'Không thuộc đơn vị nào' : 'Một đơn vị trong hệ thống' });
  if (unit !== undefined) {
    await page.getByRole('textbox', { name: 'Tìm đơn vị theo tên' }).fill(unit);
    await chooseStartingWith(page.getByRole('combobox', { name: 'Chọn đơn vị' }), unit);
  }
  await page.getByRole('textbox', { name: 'Chức vụ' }).fill(title);
  await page.getByRole('combobox', { name: 'Vai trò' }).selectOption({ label: position });
  await page.getByRole('button', { name: 'Thêm vào tổ' }).click();
  await page.getByText(`Đã thêm ${fullName}.`).waitFor();
}

/** The office's own items of one nomination. */
export async function markForOffice(page: Page, campaignId: string, { name, office }: StoryNomination): Promise<void> {
  await page.goto(`/dot-xet/${campaignId}/van-phong-cham`);
  await page.getByRole('row', { name: new RegExp(name) }).getByRole('link').click();
  await page.getByRole('radio', { name: office.gate, exact: true }).check();
  const items = { T: office.bonus, Đ: office.deduction };
  for (const [code, mark] of Object.entries(items)) {
    const item = page.locator(`[id="tieu-chi-${code}"]`);
    await item.getByLabel('Điểm', { exact: true }).fill(mark);
    if (mark !== '0') await item.getByRole('textbox', { name: 'Lý do cộng hoặc trừ điểm' }).fill('Theo hồ sơ lưu tại cơ quan thường trực.');
  }
  await saved(page);
}

/** Accepts all that is chosen of the list, though it is alike: whoever typed one text into every form is looked at first. */
export async function acceptAlike(page: Page, count: number, oneOf: string): Promise<void> {
  await page.getByRole('button', { name: `Tiếp nhận ${count} hồ sơ` }).click();
  await page.getByRole('dialog', { name: 'Tiếp nhận 0 hồ sơ?' }).getByText(`${count} hồ sơ giống mô hình khác, chưa có kết luận`).waitFor();
  await look(page, 'story-12b-alike');
  await page.getByLabel('Để lại các hồ sơ này để xem và kết luận trước').uncheck();
  const dialog = page.getByRole('dialog', { name: `Tiếp nhận ${count} hồ sơ?` });
  await dialog.getByRole('listitem').filter({ hasText: oneOf }).first().waitFor();
  await dialog.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await page.getByText(`Đã tiếp nhận ${count} hồ sơ.`).waitFor();
}
