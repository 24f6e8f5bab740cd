import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SessionsService } from '@dvk/identity';
import { Transactor } from '@dvk/platform';
import type { Page } from 'playwright-core';
import { fullMarks, JudgingWorld, type Member, sheetBody } from '../integration/judging/judging-world';
import { screens } from '../support/browser';
import { look } from '../support/looking';
import { builtPages, useWebApp } from '../support/web-app';

/** A copy of the built site, for a new version of it. */
const site = mkdtempSync(path.join(os.tmpdir(), 'dvk-site-'));
cpSync(builtPages, site, { recursive: true });
afterAll(() => rmSync(site, { recursive: true, force: true }));

const { testApp, cookieOf, wired: visit } = useWebApp({ pages: site });
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

const field = (page: Page, code: string) => page.locator(`#tieu-chi-${code}`).getByRole('textbox', { name: 'Điểm' });
const saved = (page: Page) => page.getByText(/^Đã lưu lúc \d\d:\d\d$/).first().waitFor();
const heldHere = (page: Page) => page.getByText('Chưa gửi được – bản nháp đang giữ trên máy này').first().waitFor();
const sheetOnServer = async (member: Member, sheetId: string) => (await member.agent.get(`/api/score-sheets/${sheetId}`).expect(200)).body;
const pointsOf = async (member: Member, sheetId: string) => {
  const { marks } = await sheetOnServer(member, sheetId);
  return Object.fromEntries(Object.entries(marks).map(([code, mark]) => [code, (mark as { hundredths?: number }).hundredths]));
};

/** Drafts of anybody that lie on this device; in the browser. */
const counting = `() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('dvk');
  opening.onerror = reject;
  opening.onsuccess = () => {
    const count = opening.result.transaction('drafts').objectStore('drafts').count();
    count.onsuccess = () => { opening.result.close(); resolve(count.result); };
  };
})`;
const unsentCount = (page: Page): Promise<number> => page.evaluate<number>(`(${counting})()`);
const allSent = (page: Page) =>
  page.evaluate(`new Promise((resolve) => {
    const look = async () => ((await (${counting})()) === 0 ? resolve(true) : requestAnimationFrame(look));
    void look();
  })`);

/** The same person with a new session: the old one ended with signing out. */
async function signedInAgain(member: Member): Promise<Member> {
  const token = await testApp().get(Transactor).write((tx) => testApp().get(SessionsService).open(tx, member.id));
  return { ...member, token, agent: testApp().agent().set('Cookie', `dvk=${token}`) };
}

/** Opens the desk, waits until the site itself is on the device, and takes all sheets along. */
async function prepare(page: Page): Promise<void> {
  await page.goto('/cham-diem');
  await page.evaluate(`new Promise((resolve) => {
    const look = () => (navigator.serviceWorker.controller === null ? requestAnimationFrame(look) : resolve(true));
    look();
  })`);
  await page.getByText('Chấm khi không có mạng', { exact: true }).click();
  await page.getByRole('button', { name: 'Tải xuống để chấm khi không có mạng' }).click();
  await page.getByText('Đã có 2 phiếu trên máy này').waitFor();
}

describe('without a network', () => {
  it('the desk opens, marks are entered, survive reloads and a closed tab, and arrive', async () => {
    const { campaignId, members } = await world.marking();
    const member = members[0]!;
    const { page, context, goOffline, goOnline } = await visit(member);
    await prepare(page);
    await look(page, 'offline-prepared');
    const [first = '', second = ''] = [await world.sheetOf(member, campaignId, 0), await world.sheetOf(member, campaignId, 1)];
    await goOffline();
    await page.reload();
    await page.getByText('Chấm khi không có mạng', { exact: true }).click();
    await page.getByText('Đã có 2 phiếu trên máy này').waitFor();
    await page.getByRole('link', { name: 'MH001. Mô hình 1' }).click();
    await field(page, 'A1').fill('7,5');
    await heldHere(page);
    // Opened by its address, so that nothing but what lies on the device can tell which sheet comes next.
    await page.goto(`/cham-diem/${first}`);
    await page.getByRole('button', { name: 'Lưu và sang phiếu tiếp theo' }).click();
    await page.getByRole('heading', { name: 'MH002. Mô hình 2' }).waitFor();
    await page.goto(`/cham-diem/so-sanh?a=${first}&b=${second}`);
    await page.getByRole('heading', { name: 'Điểm từng mục' }).waitFor();
    // A page that nobody needs without the network does not lie on the device: it says so.
    await page.goto('/tra-cuu');
    await page.getByText('Máy này chưa tải được trang.').waitFor();
    await look(page, 'offline-page-missing');
    await page.goto(`/cham-diem/${first}`);
    await field(page, 'A1').waitFor();
    await look(page, 'offline-marking');
    await page.reload();
    await page.getByText('Tổng 7,50 / 50,00 điểm').waitFor();
    await field(page, 'A2').fill('9');
    await page.getByText('Tổng 16,50 / 50,00 điểm').waitFor();
    await page.goto('/cham-diem');
    await page.getByRole('heading', { name: '1 phiếu trên máy này chưa gửi được' }).waitFor();
    await look(page, 'offline-desk');
    await page.getByRole('link', { name: 'MH002. Mô hình 2' }).click();
    await field(page, 'A1').fill('6');
    await heldHere(page);
    await page.close();
    expect([await pointsOf(member, first), await pointsOf(member, second)]).toEqual([{}, {}]);
    const later = await context.newPage();
    await later.goto('/cham-diem');
    await later.getByRole('heading', { name: '2 phiếu trên máy này chưa gửi được' }).waitFor();
    await goOnline();
    await later.getByRole('heading', { name: /chưa gửi được/ }).waitFor({ state: 'detached' });
    expect(await pointsOf(member, first)).toEqual({ A1: 750, A2: 900 });
    expect(await pointsOf(member, second)).toEqual({ A1: 600 });
    await allSent(later);
  });

  it('handing in waits, is shown as not yet sent, and is done when the network returns', async () => {
    const { campaignId, members } = await world.marking();
    const member = members[0]!;
    const sheetId = await world.sheetOf(member, campaignId);
    const opened = await sheetOnServer(member, sheetId);
    await member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(opened.version)).expect(200);
    const { page, goOffline, goOnline } = await visit(member, screens.phone);
    await prepare(page);
    await page.getByRole('link', { name: 'MH001. Mô hình 1' }).click();
    await page.getByText('Phiếu chấm', { exact: true }).click();
    await goOffline();
    await field(page, 'A1').fill('10');
    await page.getByRole('button', { name: 'Gửi phiếu', exact: true }).click();
    await page.getByText('Máy chủ chưa xác nhận đã nhận phiếu. Phiếu sẽ tự gửi lại khi có mạng.').waitFor();
    await page.goto('/cham-diem');
    await page.getByText('Đang chờ gửi – máy chủ chưa xác nhận đã nhận phiếu').waitFor();
    await look(page, 'offline-queued-phone');
    await page.getByRole('link', { name: 'MH001. Mô hình 1' }).first().click();
    await page.getByRole('heading', { name: 'Phiếu đang chờ gửi – máy chủ chưa xác nhận đã nhận' }).waitFor();
    await look(page, 'offline-queued-sheet-phone');
    expect(await sheetOnServer(member, sheetId)).toMatchObject({ state: 'draft', marks: { A1: { hundredths: 850 } } });
    await goOnline();
    await allSent(page);
    expect(await sheetOnServer(member, sheetId)).toMatchObject({ state: 'submitted', marks: { A1: { hundredths: 1000 } } });
  });

  it('handing in whose answer is lost ends as handed in, with no refusal shown', async () => {
    const { campaignId, members } = await world.marking();
    const member = members[0]!;
    const sheetId = await world.sheetOf(member, campaignId);
    const { version } = await sheetOnServer(member, sheetId);
    await member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(version)).expect(200);
    const { page } = await visit(member);
    await page.route(
      '**/api/score-sheets/*/submission',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await page.goto(`/cham-diem/${sheetId}`);
    await page.getByRole('button', { name: 'Gửi phiếu', exact: true }).click();
    await page.getByText('Máy chủ chưa xác nhận đã nhận phiếu. Phiếu sẽ tự gửi lại khi có mạng.').waitFor();
    await allSent(page);
    expect(await sheetOnServer(member, sheetId)).toMatchObject({ state: 'submitted' });
    await page.getByRole('heading', { name: /chưa gửi được/ }).waitFor({ state: 'detached' });
  });

  it('a version saved elsewhere meanwhile is shown beside the own one, and nothing is overwritten', async () => {
    const { campaignId, members } = await world.marking();
    const member = members[0]!;
    const sheetId = await world.sheetOf(member, campaignId);
    const { page, goOffline, goOnline } = await visit(member);
    await prepare(page);
    await page.getByRole('link', { name: 'MH001. Mô hình 1' }).click();
    await goOffline();
    await field(page, 'A1').fill('3');
    await heldHere(page);
    await page.goto('/cham-diem');
    await page.getByRole('heading', { name: /chưa gửi được/ }).waitFor();
    const { version } = await sheetOnServer(member, sheetId);
    await member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(version, { marks: fullMarks(900) })).expect(200);
    await goOnline();
    await page.getByText('Có hai bản: mở phiếu để chọn bản muốn giữ').waitFor();
    await look(page, 'offline-conflict');
    expect(await pointsOf(member, sheetId)).toMatchObject({ A1: 900 });
    await page.getByRole('link', { name: 'MH001. Mô hình 1' }).first().click();
    await page.getByRole('heading', { name: 'Nội dung này vừa được lưu ở nơi khác' }).waitFor();
    await look(page, 'offline-conflict-sheet');
    await page.getByRole('button', { name: 'Giữ bản của tôi' }).click();
    await saved(page);
    expect(await pointsOf(member, sheetId)).toEqual({ A1: 300 });
  });

  it('a phase that closed meanwhile is told, and the draft stays readable', async () => {
    const { campaignId, members } = await world.marking();
    const member = members[0]!;
    const { page, goOffline, goOnline } = await visit(member);
    await prepare(page);
    await page.getByRole('link', { name: 'MH001. Mô hình 1' }).click();
    await goOffline();
    await field(page, 'A1').fill('3,5');
    await heldHere(page);
    await page.goto('/cham-diem');
    await page.getByRole('heading', { name: /chưa gửi được/ }).waitFor();
    await world.registry.letDaysPass(campaignId, 1);
    await goOnline();
    await page.getByText(/^Máy chủ không nhận: /).waitFor();
    await look(page, 'offline-closed');
    await page.getByRole('link', { name: 'MH001. Mô hình 1' }).first().click();
    await page.getByText('Máy này còn giữ bản nháp chưa gửi của bạn').waitFor();
    await page.getByText(/^Máy chủ không nhận: /).waitFor();
    await page.getByText('Xem bản nháp chưa gửi').click();
    await page.locator('mark', { hasText: '3,5' }).waitFor();
    await look(page, 'offline-closed-sheet');
    expect(await unsentCount(page)).toBe(1);
  });
});

describe('a tab that dies in the middle of a save', () => {
  it.each(['before the request leaves', 'before the answer comes'] as const)('%s: what was typed is back after a reload, without a false second version', async (moment) => {
    const { campaignId, members } = await world.marking();
    const member = members[0]!;
    const { page, context } = await visit(member);
    const sheetId = await world.sheetOf(member, campaignId);
    await page.goto(`/cham-diem/${sheetId}`);
    let reached: () => void = () => undefined;
    const cut = new Promise<void>((resolve) => (reached = resolve));
    await page.route('**/api/score-sheets/*', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      if (moment === 'before the answer comes') await route.fetch();
      // Never answered: the tab dies waiting.
      reached();
    });
    await field(page, 'A1').fill('4');
    await cut;
    await field(page, 'A2').fill('5');
    await page.getByText('Tổng 9,00 / 50,00 điểm').waitFor();
    await page.close({ runBeforeUnload: false });
    const back = await context.newPage();
    await back.goto(`/cham-diem/${sheetId}`);
    await back.getByText('Đã đưa lại nội dung chưa gửi mà máy này còn giữ.').waitFor();
    await back.getByText('Tổng 9,00 / 50,00 điểm').waitFor();
    await saved(back);
    expect(await back.getByRole('dialog').count()).toBe(0);
    expect(await pointsOf(member, sheetId)).toEqual({ A1: 400, A2: 500 });
    await allSent(back);
  });
});

describe('three tabs on one sheet', () => {
  it('follow one another, and of what was acknowledged nothing is lost', async () => {
    const { campaignId, members } = await world.marking();
    const member = members[0]!;
    const { page, context } = await visit(member);
    const sheetId = await world.sheetOf(member, campaignId);
    const tabs = [page, await context.newPage(), await context.newPage()];
    for (const tab of tabs) {
      await tab.goto(`/cham-diem/${sheetId}`);
      await field(tab, 'A1').waitFor();
    }
    const last: Record<string, number> = {};
    for (let round = 0; round < 12; round += 1) {
      const tab = tabs[round % 3]!;
      const code = round % 2 === 0 ? 'A1' : 'A2';
      const half = (round % 10) + 1;
      await field(tab, code).fill(String(half / 2).replace('.', ','));
      await saved(tab);
      last[code] = half * 50;
      await expect(pointsOf(member, sheetId)).resolves.toEqual(last);
      const total = Object.values(last).reduce((sum, value) => sum + value, 0);
      for (const other of tabs) await other.getByText(`Tổng ${Math.floor(total / 100)},${String(total % 100).padStart(2, '0')} / 50,00 điểm`).waitFor();
    }
    for (const tab of tabs) expect(await tab.getByRole('dialog').count()).toBe(0);
  });
});

describe('a computer that several people use', () => {
  it('keeps nothing of a person who signed out but unsent drafts, which nobody else is shown', async () => {
    const { campaignId, members } = await world.marking(2);
    const [member, other] = members as [Member, Member];
    const sheetId = await world.sheetOf(member, campaignId);
    const { page, context } = await visit(member);
    await prepare(page);
    await page.route('**/api/score-sheets/*', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
    await page.getByRole('link', { name: 'MH001. Mô hình 1' }).click();
    await field(page, 'A1').fill('2,5');
    await heldHere(page);
    await page.getByRole('button', { name: /^Tài khoản/ }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('heading', { name: 'Còn nội dung chưa gửi' }).waitFor();
    await look(page, 'offline-sign-out');
    await page.getByRole('button', { name: 'Đăng xuất, giữ bản nháp' }).click();
    await page.waitForURL(/dang-nhap/);
    const kept = await page.evaluate<unknown>(`new Promise((resolve) => {
      const opening = indexedDB.open('dvk');
      opening.onsuccess = () => {
        const reading = opening.result.transaction(['answers', 'session', 'drafts']);
        const counts = ['answers', 'session', 'drafts'].map((name) => reading.objectStore(name).count());
        reading.oncomplete = () => { opening.result.close(); resolve(counts.map(({ result }) => result)); };
      };
    })`);
    expect(kept).toEqual([0, 0, 1]);

    await context.addCookies(cookieOf(other));
    await page.goto('/cham-diem');
    await page.getByRole('link', { name: 'MH001. Mô hình 1' }).waitFor();
    expect(await page.getByRole('heading', { name: /chưa gửi được/ }).count()).toBe(0);
    const others = await world.sheetOf(other, campaignId);
    await page.goto(`/cham-diem/${others}`);
    await page.getByText('Tổng 0,00 / 50,00 điểm').waitFor();
    expect(await unsentCount(page)).toBe(1);

    await page.unroute('**/api/score-sheets/*');
    await context.clearCookies();
    const again = await signedInAgain(member);
    await context.addCookies(cookieOf(again));
    await page.goto('/cham-diem');
    await allSent(page);
    expect(await pointsOf(again, sheetId)).toEqual({ A1: 250 });
  });

  it('has no answer of the API in any cache of the browser', async () => {
    const { members } = await world.marking();
    const { page, goOffline, goOnline } = await visit(members[0]!);
    await prepare(page);
    const cached = await page.evaluate<string[]>(`caches.keys().then(async (names) => {
      const all = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)));
      return all.flat();
    })`);
    const pages = cached.flatMap((url) => /\/([a-z-]+-page)-[^/]+\.js$/.exec(url)?.[1] ?? []);
    expect(pages).toEqual(expect.arrayContaining(['desk-page', 'sheet-page', 'compare-page']));
    expect(pages).not.toContain('finding-page');
    expect(cached.filter((url) => url.startsWith('/api'))).toEqual([]);
    await goOffline();
    await page.goto('/thong-bao');
    await page.getByText('Máy này chưa tải được trang.').waitFor();
    await goOnline();
    await page.getByRole('button', { name: 'Tải lại trang' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thông báo' }).waitFor();
    const { headers } = await members[0]!.agent.get('/api/score-sheets');
    expect(headers['cache-control']).toBe('no-store');
    const worker = await testApp().bareAgent().get('/sw.js').expect(200);
    expect([worker.headers['cache-control'], worker.headers['content-type']]).toEqual(['no-cache', expect.stringContaining('javascript')]);
    expect((await testApp().bareAgent().get('/manifest.webmanifest').expect(200)).headers['content-type']).toContain('manifest');
  });
});

describe('once the site was updated', () => {
  const change = (file: string, from: string | RegExp, to: string): void => {
    const before = readFileSync(path.join(site, file), 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    writeFileSync(path.join(site, file), after);
  };

  it('a page that only the older version knows says so, and loading anew brings the newer one', async () => {
    const { members } = await world.marking();
    const { page } = await visit(members[0]!);
    await prepare(page);
    const [chunk = ''] = readdirSync(path.join(site, 'assets')).filter((name) => /^notices-page-.*\.js$/.test(name));
    renameSync(path.join(site, 'assets', chunk), path.join(site, chunk));
    change('index.html', '<head>', '<head><meta name="dvk-version" content="newer">');
    change('sw.js', /(index\.html`,revision:`)[0-9a-f]+/, '$1newer');
    await page.goto('/thong-bao');
    await page.getByText('hệ thống vừa được cập nhật').waitFor();
    expect(await page.locator('meta[name="dvk-version"]').count()).toBe(0);
    await look(page, 'offline-older-version');
    renameSync(path.join(site, chunk), path.join(site, 'assets', chunk));
    await page.getByRole('button', { name: 'Tải lại trang' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thông báo' }).waitFor();
    expect(await page.locator('meta[name="dvk-version"]').count()).toBe(1);
  });
});
