import type { APIRequestContext, ConsoleMessage, Page } from 'playwright-core';
import { screens, useBrowser } from '../support/browser';
import { faultsOf, settled } from '../support/looking';
import { typeMarks } from '../support/panel-at-work';
import { confirm, saved, signIn } from '../support/people-at-work';
import { useTestProduct } from '../support/test-product';

const product = useTestProduct({ season: 'demonstration' });
const browser = useBrowser();

/** What the demonstration is made of, asked of the product once. */
interface Known {
  readonly campaign: string;
  readonly criteriaSet: string;
  readonly nomination: string;
  readonly accepted: string;
  readonly initiative: string;
  readonly unit: string;
  readonly person: string;
  readonly untouched: readonly string[];
}

let known: Known;
const passwordOf = (username: string): string => product().accounts.find((account) => account.username === username)!.password;

/** A person signed in, on a page that writes down what the console complains of. */
async function visit(username: string): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const { page } = await browser().person(product().origin);
  const complaints: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    // The question who is signed in is answered with 401 for a stranger.
    if (message.type() === 'error' && !message.location().url.endsWith('/api/session')) complaints.push(`${message.text()} at ${page.url()}`);
  });
  await signIn(page, username, passwordOf(username));
  return { page, complaints };
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** Presses Tab until what has the focus bears these words. */
async function reach(page: Page, words: string): Promise<boolean> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate<string>(`document.activeElement?.textContent ?? ''`)).startsWith(words)) return true;
  }
  return false;
}

async function json<T>(request: APIRequestContext, address: string): Promise<T> {
  const answer = await request.get(address);
  expect({ address, status: answer.status() }).toEqual({ address, status: 200 });
  return (await answer.json()) as T;
}

type Listed = { readonly items: readonly { readonly id: string }[] };

beforeAll(async () => {
  const clerk = (await visit('canbo.xa')).page.request;
  const staff = (await visit('chuyenvien')).page.request;
  const member = (await visit('uyvien')).page.request;
  const campaigns = await json<{ items: { id: string; criteriaSetId?: string }[] }>(staff, '/api/campaigns');
  const campaign = campaigns.items[0]!.id;
  const detail = await json<{ criteriaSetId: string }>(staff, `/api/campaigns/${campaign}`);
  const own = await json<Listed>(clerk, '/api/initiatives');
  const nominations = await json<Listed>(staff, `/api/campaigns/${campaign}/nominations`);
  const units = await json<Listed>(staff, '/api/units?limit=1');
  const people = await json<Listed>(staff, '/api/people');
  const desk = await json<{ sheets: { sheetId: string; state: string }[] }>(member, '/api/score-sheets');
  known = {
    campaign,
    criteriaSet: detail.criteriaSetId,
    nomination: nominations.items[0]!.id,
    accepted: nominations.items[1]!.id,
    initiative: own.items[0]!.id,
    unit: units.items[0]!.id,
    person: people.items[0]!.id,
    untouched: desk.sheets.filter(({ state }) => state === 'not-started').map(({ sheetId }) => sheetId),
  };
});

interface Rounds {
  readonly username: string;
  /** Addresses of the path, each with the words of its main act where it has one. */
  readonly pages: () => readonly (readonly [address: string, act?: string])[];
  /** An address that is not for this person. */
  readonly closed: () => string;
}

/** Pages that look the same for all who are signed in; looked at with the first of them. */
const everybody = (): [string, string?][] => [['/dot-xet'], [`/bo-tieu-chi/${known.criteriaSet}`], ['/don-vi'], [`/don-vi/${known.unit}`], ['/mat-khau', 'Đổi mật khẩu']];
const cockpit = (): [string] => [`/dot-xet/${known.campaign}`];
const results = (): [string, string?][] => [['/ket-qua'], [`/dot-xet/${known.campaign}/ket-qua`]];

const rounds: readonly Rounds[] = [
  {
    username: 'canbo.xa',
    pages: () => [['/ho-so-don-vi', 'Đăng ký mới'], ['/viec-phai-lam', 'Ghi đã hoàn thành'], ['/mo-hinh/dang-ky', 'Tạo bản đăng ký'], [`/mo-hinh/${known.initiative}`], ['/tra-cuu?tim=mo+hinh', 'Lưu bộ lọc này'], cockpit(), ...everybody()],
    closed: () => '/tiep-nhan',
  },
  {
    username: 'chuyenvien',
    pages: () => [
      cockpit(),
      ['/lich-viec', 'Thêm việc'],
      ['/bang-dieu-hanh', 'Số liệu chi tiết'],
      ['/to-cham-diem'],
      [`/dot-xet/${known.campaign}/to-cham-diem`],
      [`/dot-xet/${known.campaign}/phan-cong`, 'Xem trước'],
      [`/dot-xet/${known.campaign}/tien-do`],
      ['/dot-xet/moi', 'Mở đợt xét'],
      ...['thong-tin', 'giai-doan', 'tieu-chi', 'quy-tac', 'ban-cham', 'pha-hoa', 'khen-thuong', 'nhom-xet', 'giay-to'].map((section): [string] => [
        `/dot-xet/${known.campaign}/cai-dat?muc=${section}`,
      ]),
      ['/bo-tieu-chi', 'Soạn bộ tiêu chí'],
      [`/bo-tieu-chi/${known.criteriaSet}?xem=phieu`],
      ['/tiep-nhan'],
      ['/tra-cuu', 'Tải danh sách này (Excel)'],
      [`/ho-so/${known.nomination}`],
      [`/dot-xet/${known.campaign}/van-phong-cham`],
      [`/ho-so/${known.accepted}/van-phong-cham`],
      ['/nguoi-dung'],
      ...results(),
    ],
    closed: () => '/cham-diem',
  },
  {
    username: 'uyvien',
    pages: () => [['/cham-diem', 'Chấm tiếp'], [`/cham-diem/${known.untouched[0]}`, 'Gửi phiếu'], [`/cham-diem/${known.untouched[0]}/tu-choi`, 'Từ chối chấm hồ sơ này'], cockpit()],
    closed: () => `/dot-xet/${known.campaign}/ket-qua`,
  },
  { username: 'thuky.to', pages: () => [['/to-cham-diem'], [`/dot-xet/${known.campaign}/tien-do`, 'Đóng chấm điểm'], ['/cham-diem'], ...results()], closed: () => '/bo-tieu-chi' },
  { username: 'thuky.hoidong', pages: () => [...results(), cockpit()], closed: () => '/to-cham-diem' },
  { username: 'giamsat', pages: () => [...results(), cockpit()], closed: () => '/tiep-nhan' },
  {
    username: 'quantri',
    pages: () => [['/nguoi-dung', 'Thêm người'], ['/nguoi-dung/moi', 'Thêm người và cấp mật khẩu'], [`/nguoi-dung/${known.person}`], cockpit()],
    closed: () => `/cham-diem/${known.untouched[0]}`,
  },
];

describe('each page of the path, on a desk and on a phone', () => {
  it.each(rounds)(
    'has no fault, a title and its act within reach of the keyboard: $username',
    async ({ username, pages, closed }) => {
      const { page, complaints } = await visit(username);
      const faults: string[] = [];
      for (const [address, act] of pages()) {
        await page.setViewportSize(screens.desk);
        await open(page, address);
        faults.push(...(await faultsOf(page)).map((fault) => `${address}: ${fault}`));
        if (act !== undefined && !(await reach(page, act))) faults.push(`${address}: Tab does not reach “${act}”`);
        await page.setViewportSize(screens.phone);
        faults.push(...(await faultsOf(page)).map((fault) => `${address} on a phone: ${fault}`));
      }
      expect(complaints).toEqual([]);
      await page.goto(closed());
      await page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang' }).waitFor();
      expect([...faults, ...(await faultsOf(page))]).toEqual([]);
    },
  );

  it('shows a stranger the front page, the awards made public and the way to sign in, and nothing else', async () => {
    const { page } = await browser().person(product().origin);
    const faults: string[] = [];
    for (const address of ['/', '/cong-khai', '/dang-nhap']) {
      for (const size of [screens.desk, screens.phone]) {
        await page.setViewportSize(size);
        await open(page, address);
        faults.push(...(await faultsOf(page)).map((fault) => `${address}: ${fault}`));
      }
    }
    await page.goto(`/dot-xet/${known.campaign}`);
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    expect(new URL(page.url()).searchParams.get('tiep')).toBe(`/dot-xet/${known.campaign}`);
    expect(faults).toEqual([]);
  });
});

it('the demonstration has something to show everywhere: what is owed, what earlier years left, what everybody sees', async () => {
  const staff = (await visit('chuyenvien')).page.request;
  const clerk = (await visit('canbo.xa')).page.request;
  const { year } = await json<{ year: number }>(staff, `/api/campaigns/${known.campaign}`);
  const plans = (await json<{ items: { counts: Record<string, number>; campaignId?: string | null }[] }>(staff, `/api/duty-plans?year=${year}`)).items;
  const counts = (state: string): number => plans.reduce((sum, plan) => sum + (plan.counts[state] ?? 0), 0);
  expect(['ahead', 'near', 'late', 'done', 'done-late'].filter((state) => counts(state) === 0)).toEqual([]);
  expect((await json<{ items: { duties: unknown[] }[] }>(clerk, `/api/duties?year=${year}`)).items[0]!.duties.length).toBeGreaterThan(3);
  expect((await json<{ total: Record<string, number> }>(staff, '/api/dashboard')).total).toMatchObject({ recognised: expect.any(Number), dropped: 1, replicated: 1 });
  const { items } = await json<{ items: { state: string; copyId: string | null }[] }>(clerk, '/api/replications');
  expect(items.map(({ state, copyId }) => [state, copyId === null]).sort()).toEqual([['asked', true], ['copied', false]]);
  expect((await json<{ items: unknown[] }>(staff, '/api/waiting-public-pages')).items).toHaveLength(1);
  const page = (await browser().person(product().origin)).page;
  await open(page, '/kho-mo-hinh');
  const pictures = await page.evaluate<string[]>(`[...document.querySelectorAll('.card img')].map((image) => image.src)`);
  const answers = await Promise.all(pictures.map(async (address) => (await page.request.get(address)).headers()['content-type']));
  expect([await page.locator('.card').count(), answers]).toEqual([6, Array(6).fill('image/webp')]);
});

describe('the server is killed while a member marks', () => {
  interface Sheet {
    readonly marks: Readonly<Record<string, unknown>>;
  }

  it('loses no mark it has acknowledged, three times over', async () => {
    for (const sheetId of known.untouched.slice(1, 4)) {
      const { page } = await visit('uyvien');
      await page.goto(`/cham-diem/${sheetId}`);
      const acknowledged: Sheet[] = [];
      page.on('response', (response) => {
        const request = response.request();
        if (request.method() === 'PUT' && response.status() === 200) acknowledged.push(request.postDataJSON() as Sheet);
      });
      const fields = page.locator('[data-mark] input[type=text]');
      await fields.first().focus();
      const first = page.waitForResponse((response) => response.request().method() === 'PUT' && response.status() === 200);
      await typeMarks(page, ['1', '2']);
      await first;
      await typeMarks(page, ['3', '1']);
      await product().kill();
      const last = acknowledged.at(-1)!;
      await page.close();
      await product().restart();
      const stored = await json<Sheet>(page.context().request, `/api/score-sheets/${sheetId}`);
      expect(Object.keys(last.marks).length).toBeGreaterThan(0);
      expect(stored.marks).toMatchObject(last.marks);
    }
  });

  it('keeps what is typed meanwhile on the page and saves it by itself afterwards', async () => {
    const sheetId = known.untouched[4]!;
    const { page } = await visit('uyvien');
    await page.goto(`/cham-diem/${sheetId}`);
    const fields = page.locator('[data-mark] input[type=text]');
    await fields.first().focus();
    await typeMarks(page, ['1']);
    await saved(page);
    await product().kill();
    await typeMarks(page, ['2', '3']);
    // Which of the two it says depends on whether the device has the draft already.
    const warning = page.getByRole('alert').filter({ hasText: /Mất kết nối mạng\.|Không có mạng: / });
    await warning.waitFor();
    await product().restart();
    await warning.waitFor({ state: 'detached' });
    await saved(page);
    await page.reload();
    await fields.nth(2).waitFor();
    expect(await Promise.all([0, 1, 2].map((at) => fields.nth(at).inputValue()))).toEqual(['1', '2', '3']);
  });
});

describe('once the secretary has closed and frozen the season', () => {
  it('the result, its lines and the reason of a rank have no fault for the council', async () => {
    const secretary = await visit('thuky.to');
    await open(secretary.page, `/dot-xet/${known.campaign}/tien-do`);
    await secretary.page.getByRole('button', { name: 'Đóng chấm điểm' }).click();
    const dialog = secretary.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /Đóng ngay/ }).check();
    await dialog.getByRole('textbox').fill('Hết hạn theo kế hoạch.');
    expect(await faultsOf(secretary.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Đóng chấm điểm' }).click();
    await secretary.page.getByRole('heading', { name: 'Đã đóng chấm điểm' }).waitFor();
    await open(secretary.page, `/dot-xet/${known.campaign}/cham-lai`);
    await confirm(secretary.page, 'Khóa kết quả');
    await secretary.page.getByText(/đã khóa lúc/).waitFor();
    await open(secretary.page, `/dot-xet/${known.campaign}/ket-qua`);
    await secretary.page.getByRole('button', { name: 'Chốt kết quả' }).click();
    await secretary.page.getByRole('dialog').getByRole('button', { name: 'Chốt kết quả' }).click();
    await secretary.page.getByRole('heading', { name: 'Bảng xếp hạng' }).waitFor();
    const { page, complaints } = await visit('thuky.hoidong');
    const faults: string[] = [];
    for (const size of [screens.desk, screens.phone]) {
      await page.setViewportSize(size);
      await open(page, `/dot-xet/${known.campaign}/ket-qua`);
      await page.getByRole('link', { name: 'Danh sách đề nghị khen thưởng (Excel)' }).waitFor();
      faults.push(...(await faultsOf(page)));
      await page.getByRole('heading', { name: 'Bảng xếp hạng' }).locator('xpath=..').getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: /Giải trình thứ hạng/ }).waitFor();
      faults.push(...(await faultsOf(page)));
    }
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
  });
});
