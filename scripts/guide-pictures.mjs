import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './find-browser.mjs';
import { demonstrationFile, projectFolder } from './paths.mjs';

/**
 * `node scripts/guide-pictures.mjs ADDRESS [ACCOUNTS.json]`: takes the pictures of `docs/guide` from a running product with the
 * demonstration season. The last steps close the marking and freeze the result, so give it a product that nobody needs.
 */
const [address, accountsFile = demonstrationFile] = process.argv.slice(2);
if (!address) {
  console.error('usage: node scripts/guide-pictures.mjs ADDRESS [ACCOUNTS.json]');
  process.exit(2);
}
const accounts = JSON.parse(readFileSync(accountsFile, 'utf8'));
const folder = path.join(projectFolder, 'docs/guide/pictures');
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: await ensureBrowser(console.error),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});

async function signedIn(username) {
  const context = await browser.newContext({ baseURL: address, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport: { width: 1366, height: 900 } });
  const page = await context.newPage();
  const account = accounts.find((known) => known.username === username);
  const answer = await page.request.post('/api/session', {
    headers: { 'X-Requested-With': 'dvk' },
    data: { username, password: account.password },
  });
  if (!answer.ok()) throw new Error(`${username}: ${answer.status()}`);
  return page;
}

async function json(page, route) {
  const answer = await page.request.get(route);
  if (!answer.ok()) throw new Error(`${route}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

async function act(page, method, route, data) {
  const answer = await page.request[method](route, { headers: { 'X-Requested-With': 'dvk' }, data });
  if (!answer.ok()) throw new Error(`${route}: ${answer.status()} ${await answer.text()}`);
}

async function picture(page, name, route, ready = (shown) => shown.locator('h1')) {
  if (route !== null) await page.goto(route);
  await ready(page).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  console.log(name);
}

const anonymous = await (await browser.newContext({ baseURL: address, locale: 'vi-VN', viewport: { width: 1366, height: 900 } })).newPage();
await picture(anonymous, 'dang-nhap', '/dang-nhap');

const clerk = await signedIn('canbo.xa');
await picture(clerk, 'ho-so-don-vi', '/ho-so-don-vi', (page) => page.getByRole('table'));
await picture(clerk, 'dang-ky', '/mo-hinh/dang-ky');

const staff = await signedIn('chuyenvien');
const [campaign] = (await json(staff, '/api/campaigns')).items;
await picture(staff, 'dot-xet', `/dot-xet/${campaign.id}`);
await picture(staff, 'tiep-nhan', '/tiep-nhan', (page) => page.getByRole('table'));
const detail = await json(staff, `/api/campaigns/${campaign.id}`);
await picture(staff, 'bo-tieu-chi', `/bo-tieu-chi/${detail.criteriaSetId}`);
await picture(staff, 'phan-cong', `/dot-xet/${campaign.id}/phan-cong`, (page) => page.getByRole('table'));

const table = (page) => page.getByRole('table');

const member = await signedIn('uyvien');
await picture(member, 'khai-bao', `/cham-diem/khai-bao/${campaign.id}`);
const declaration = await json(member, `/api/campaigns/${campaign.id}/conflict-declaration`);
const open = declaration.nominations.filter(({ declaredAt }) => declaredAt === null);
if (open.length > 0) await act(member, 'put', `/api/campaigns/${campaign.id}/conflict-declaration`, { nominationIds: open.map(({ nominationId }) => nominationId), conflicts: [] });
await picture(member, 'ban-cham', '/cham-diem', table);
const desk = await json(member, `/api/score-sheets?campaignId=${campaign.id}`);
const [begun, submitted] = [desk.sheets.find(({ code }) => code === 'HG005'), desk.sheets.find(({ state }) => state === 'submitted')];
await picture(member, 'cham-diem', `/cham-diem/${begun.sheetId}`, (page) => page.getByRole('textbox'));
await picture(member, 'so-sanh', `/cham-diem/so-sanh?a=${begun.sheetId}&b=${submitted.sheetId}`, table);
await picture(member, 'tep-cham-diem', '/cham-diem/tep-cham-diem');
await member.setViewportSize({ width: 360, height: 740 });
await picture(member, 'cham-diem-dien-thoai', `/cham-diem/${begun.sheetId}`, (page) => page.getByRole('tab', { name: 'Phiếu chấm' }));

const secretary = await signedIn('thuky.to');
await picture(secretary, 'tien-do', `/dot-xet/${campaign.id}/tien-do`, table);
await picture(secretary, 'don-doc', `/dot-xet/${campaign.id}/don-doc`, table);
await act(secretary, 'post', `/api/campaigns/${campaign.id}/scoring-closure`, { reason: 'Đã quá hạn chấm, tổ thống nhất kết thúc.' });
await picture(secretary, 'ma-tran', `/dot-xet/${campaign.id}/ma-tran`, table);
await picture(secretary, 'thao-luan', `/dot-xet/${campaign.id}/thao-luan`);
await act(secretary, 'post', `/api/campaigns/${campaign.id}/scoring-lock`, {});
await act(secretary, 'post', `/api/campaigns/${campaign.id}/results`, {});

const council = await signedIn('thuky.hoidong');
await picture(council, 'ket-qua', `/dot-xet/${campaign.id}/ket-qua`, table);

const administrator = await signedIn('quantri');
await picture(administrator, 'nguoi-dung', '/nguoi-dung', (page) => page.getByRole('table'));

await browser.close();
