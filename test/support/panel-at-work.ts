import type { Locator, Page } from 'playwright-core';
import { confirm, saved } from './people-at-work';
import type { StorySheet } from './story-season';

export const item = (page: Page, code: string): Locator => page.locator(`[id="tieu-chi-${code}"]`);

/** Answers for the whole list of conflicts on its own page, as the desk asks: none but those named, each with a reason. */
export async function declareOnPage(page: Page, conflicts: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.goto('/cham-diem');
  await page.getByRole('link', { name: 'Khai báo xung đột lợi ích', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Khai báo xung đột lợi ích' }).waitFor();
  for (const [name, reason] of Object.entries(conflicts)) {
    await page.getByRole('checkbox', { name: new RegExp(`\\. ${name}`) }).check();
    await page.getByRole('listitem').filter({ hasText: name }).getByRole('textbox').fill(reason);
  }
  await confirm(page, 'Khai báo cả danh sách');
  await page.getByText('Đã ghi nhận khai báo của bạn.').first().waitFor();
}

/** Opens a sheet from the member's own list. */
export async function openSheet(page: Page, name: string): Promise<void> {
  await page.goto('/cham-diem');
  await page.getByRole('link', { name: new RegExp(`\\. ${name}$`) }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`\\. ${name}$`) }).waitFor();
}

/** Types marks with the keyboard alone: Enter moves on, the arrow keys walk the levels. */
export async function typeMarks(page: Page, marks: readonly string[]): Promise<void> {
  for (const mark of marks) {
    await page.keyboard.type(mark);
    await page.keyboard.press('Enter');
  }
}

async function chooseLevel(page: Page, place: number): Promise<void> {
  if (place === 0) await page.keyboard.press('Space');
  for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

export async function markSheet(page: Page, { I, II, level, III }: StorySheet): Promise<void> {
  await item(page, 'I.1').getByLabel('Điểm', { exact: true }).focus();
  await typeMarks(page, [...I, ...II]);
  await chooseLevel(page, level);
  await typeMarks(page, III);
  await saved(page);
}

export async function submitSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gửi phiếu', exact: true }).press('Enter');
  await page.getByText('Đã gửi phiếu.').waitFor();
}
