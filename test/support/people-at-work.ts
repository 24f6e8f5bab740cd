import type { Locator, Page } from 'playwright-core';

/** Whom an administrator adds: who, under which name, and a first post when there is one. */
export interface NewPerson {
  readonly fullName: string;
  readonly username: string;
  readonly title: string;
  readonly post?: { readonly role: string; readonly unit: string };
}

/** Signs in on the page given, whatever page asked for it. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/dang-nhap');
}

/** First sign-in with a password somebody else gave: nothing opens until it is changed. */
export async function signInFirst(page: Page, username: string, temporary: string, own: string): Promise<void> {
  await signIn(page, username, temporary);
  await page.getByText('Mật khẩu hiện tại do người khác cấp.').waitFor();
  await page.getByLabel('Mật khẩu hiện tại').fill(temporary);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(own);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(own);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await page.waitForURL((url) => url.pathname !== '/mat-khau');
}

/** Adds a person with an account. @returns the temporary password, shown this one time */
export async function addPerson(page: Page, { fullName, username, title, post }: NewPerson): Promise<string> {
  await page.goto('/nguoi-dung/moi');
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill(fullName);
  await page.getByRole('textbox', { name: 'Chức vụ' }).fill(title);
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username);
  if (post !== undefined) {
    await page.getByRole('combobox', { name: 'Vai trò' }).selectOption({ label: post.role });
    await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill(post.unit);
    await chooseStartingWith(page.getByRole('combobox', { name: 'Đơn vị' }), post.unit);
  }
  await page.getByRole('button', { name: 'Thêm người và cấp mật khẩu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mật khẩu tạm' });
  const password = await dialog.locator('code').innerText();
  await dialog.getByRole('button', { name: 'Tôi đã ghi lại, đóng' }).click();
  await page.getByRole('heading', { level: 1, name: fullName }).waitFor();
  return password;
}

/** Chooses the option whose words begin so, as soon as the list has it. */
export async function chooseStartingWith(select: Locator, words: string): Promise<void> {
  const option = select.locator('option').filter({ hasText: new RegExp(`^${words}`) });
  await option.first().waitFor({ state: 'attached' });
  await select.selectOption({ label: (await option.first().textContent()) ?? '' });
}

/** The words beside a form that saves by itself, once everything typed is saved. */
export function saved(page: Page): Promise<void> {
  return page.getByText(/^Đã lưu lúc \d\d:\d\d$/).first().waitFor();
}

/** Presses a button that asks back, fills what the dialog wants and confirms. */
export async function confirm(page: Page, button: string, { confirmation = button, reason }: { confirmation?: string; reason?: string } = {}): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name: confirmation, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
