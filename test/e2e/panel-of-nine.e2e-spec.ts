import type { Page } from 'playwright-core';
import { JudgingWorld, type Member } from '../integration/judging/judging-world';
import { type Person as Visitor, takePicture } from '../support/browser';
import { look } from '../support/looking';
import { declareOnPage, item } from '../support/panel-at-work';
import { saved } from '../support/people-at-work';
import { storyActs } from '../support/story-acts';
import { useWebApp, type WiredPerson } from '../support/web-app';

const { testApp, visitor, wired } = useWebApp();

const nominations = ['MH001', 'MH002', 'MH003'] as const;
type Code = (typeof nominations)[number];

/** A1 and A2 as typed; the level is always the best and the gate passed. */
type Typed = readonly [string, string];

/** Who of the nine is who, by seat: TV01 leads the panel, TV09 is its secretary. */
const seats = { chair: 0, outlier: 1, recused: 3, offline: 4, late: 6, secretary: 8 } as const;

/** What each seat types for each nomination; absent where nothing is handed in. */
const typedBy: readonly Readonly<Partial<Record<Code, Typed>>>[] = [
  { MH001: ['9', '9'], MH002: ['8', '8'], MH003: ['7', '7,5'] },
  { MH001: ['2', '3'], MH002: ['8', '8,5'], MH003: ['7', '7'] },
  { MH001: ['9', '8,5'], MH002: ['8,5', '8'], MH003: ['7,5', '7'] },
  { MH001: ['9', '9'], MH003: ['7', '7'] },
  { MH001: ['9', '9'], MH002: ['8', '8'], MH003: ['7', '7'] },
  { MH001: ['9,5', '9'], MH002: ['8', '8'], MH003: ['7,5', '7'] },
  { MH001: ['9', '9'] },
  { MH001: ['8,5', '9'], MH002: ['8', '8'], MH003: ['7', '7'] },
  { MH001: ['9', '9'], MH002: ['8,5', '8,5'], MH003: ['7', '7,5'] },
];

let world: JudgingWorld;
let campaignId: string;
let nominationIds: readonly string[];
const members: Member[] = [];
const visitors: Visitor[] = [];
/** Whose network comes and goes. */
let away: WiredPerson;
let staff: Page;

const pageOf = (seat: number): Page => visitors[seat]!.page;
const nameOf = (code: Code): string => `Mô hình ${Number(code.slice(2))}`;

function patient<Opened extends Visitor>(opened: Opened): Opened {
  return opened;
}

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
  campaignId = await world.campaign('scoring', { minSheets: 5, spreadLimit: 500 });
  nominationIds = await world.nominations(campaignId, [world.registry.commune, world.registry.neighbour, world.registry.commune]);
  const panelId = await world.panel(campaignId);
  for (let seat = 0; seat < 9; seat += 1) {
    const position = seat === seats.chair ? 'chair' : seat === seats.secretary ? 'secretary' : 'member';
    members.push(await world.member(panelId, { unitId: world.departments[seat % world.departments.length]!, position }));
  }
  away = patient(await wired(members[seats.offline]!));
  for (const [seat, member] of members.entries()) visitors.push(seat === seats.offline ? away : patient(await visitor(member)));
  staff = patient(await visitor(world.staff)).page;
});

const act = storyActs(async () => {
  for (const [seat, { page }] of visitors.entries()) await takePicture(page, `nine-failed-${seat + 1}`);
  await takePicture(staff, 'nine-failed-staff');
});

async function openSheet(page: Page, code: Code): Promise<void> {
  await page.goto('/cham-diem');
  await page.getByRole('link', { name: `${code}. ${nameOf(code)}`, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: `${code}. ${nameOf(code)}` }).waitFor();
}

/** Types a whole sheet with the keyboard alone; a finished number moves on by itself, Enter after it skips nothing. */
async function typeSheet(page: Page, [a1, a2]: Typed): Promise<void> {
  await item(page, 'A1').getByRole('textbox', { name: 'Điểm' }).focus();
  for (const mark of [a1, a2]) {
    await page.keyboard.type(mark);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gửi phiếu', exact: true }).press('Enter');
  await page.getByText('Đã gửi phiếu.').first().waitFor();
}

/** Two at a time: people work at once, and two cores carry two browsers. */
async function inPairs<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += 2) await Promise.all(all.slice(at, at + 2).map(work));
}

describe('a panel of nine', () => {
  act('each declares on the whole list before anything opens; one recuses by it', async () => {
    await pageOf(0).goto('/cham-diem');
    await pageOf(0).getByText(/Trước khi chấm, hãy khai báo xung đột lợi ích/).waitFor();
    await look(pageOf(0), 'nine-01-before-declaring');
    await inPairs([...visitors.keys()], (seat) => declareOnPage(pageOf(seat), seat === seats.recused ? { [nameOf('MH002')]: 'Em ruột là trưởng thôn.' } : {}));
    await staff.goto(`/dot-xet/${campaignId}/xung-dot`);
    await staff.getByText('Em ruột là trưởng thôn.').waitFor();
    await look(staff, 'nine-02-conflicts');
  });

  act('staff share the nominations out to everybody; the one in conflict is foreseen', async () => {
    await staff.goto(`/dot-xet/${campaignId}/phan-cong`);
    await staff.getByRole('textbox', { name: 'Số người chấm mỗi hồ sơ' }).fill('9');
    for (const box of await staff.getByRole('checkbox', { name: /^TV\d\d / }).all()) await box.check();
    await staff.getByRole('button', { name: 'Xem trước' }).click();
    await staff.getByText('Sẽ thêm 26 lượt phân công cho 3 hồ sơ').waitFor();
    await look(staff, 'nine-03-assignment');
    await staff.getByRole('checkbox', { name: 'Vẫn phân công, các hồ sơ này nhận số người hiện có' }).check();
    await staff.getByRole('button', { name: 'Phân công như trên' }).click();
    await staff.getByText('Đã thêm 26 lượt phân công.').waitFor();
    for (const id of nominationIds) {
      await world.staff.agent.put(`/api/nominations/${id}/office-sheet`).send({ version: 0, marks: { Q1: { kind: 'points', hundredths: 500 } }, remarks: { Q1: 'Theo sổ theo dõi.' } }).expect(200);
    }
  });

  act('one takes the sheets along and marks without a network, closes the page, and comes back to it', async () => {
    const { page } = away;
    await page.goto('/cham-diem');
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.getByText('Chấm khi không có mạng', { exact: true }).click();
    await page.getByRole('button', { name: 'Tải xuống để chấm khi không có mạng' }).click();
    await page.getByText('Đã có 3 phiếu trên máy này').waitFor();
    await away.goOffline();
    await page.reload();
    for (const code of nominations) {
      await openSheet(page, code);
      await typeSheet(page, typedBy[seats.offline]![code]!);
      await page.getByText('Chưa gửi được – bản nháp đang giữ trên máy này').first().waitFor();
    }
    await page.goto('/cham-diem');
    await page.getByRole('heading', { name: '3 phiếu trên máy này chưa gửi được' }).waitFor();
    await takePicture(page, 'nine-04-offline');
  });

  act('the others mark with the keyboard alone and hand in; one is late and leaves a draft', async () => {
    const online = [...visitors.keys()].filter((seat) => seat !== seats.offline);
    await inPairs(online, async (seat) => {
      const page = pageOf(seat);
      for (const code of nominations) {
        const typed = typedBy[seat]![code];
        if (typed === undefined) continue;
        await openSheet(page, code);
        await typeSheet(page, typed);
        await saved(page);
        await handIn(page);
      }
    });
    const late = pageOf(seats.late);
    await openSheet(late, 'MH002');
    await item(late, 'A1').getByRole('textbox', { name: 'Điểm' }).fill('6');
    await saved(late);
    await look(late, 'nine-05-draft');
  });

  act('back in the network everything arrives by itself and is handed in at once', async () => {
    const { page } = away;
    await away.goOnline();
    await page.getByRole('heading', { name: /chưa gửi được/ }).waitFor({ state: 'detached' });
    await page.goto('/cham-diem');
    await page.getByRole('button', { name: 'Gửi tất cả phiếu đủ điểm' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Sẽ gửi 3 phiếu đã đủ điểm:').waitFor();
    await dialog.getByRole('button', { name: 'Gửi 3 phiếu' }).click();
    await page.getByText('Đã gửi 3 phiếu.').first().waitFor();
    await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
    await look(page, 'nine-06-arrived');
  });

  act('secretary and chair see who has finished and no mark; only the late one is reminded', async () => {
    const secretary = pageOf(seats.secretary);
    await secretary.goto(`/dot-xet/${campaignId}/don-doc`);
    await secretary.getByRole('button', { name: 'Nhắc tất cả 1 người' }).click();
    const dialog = secretary.getByRole('dialog');
    await dialog.getByText(/^TV07 .* – còn 2 phiếu$/).waitFor();
    await dialog.getByRole('button', { name: 'Gửi lời nhắc' }).click();
    await secretary.getByText('Đã nhắc 1 người.').first().waitFor();
    await look(secretary, 'nine-07-reminded');
    for (const seat of [seats.chair, seats.secretary]) {
      const page = pageOf(seat);
      await page.goto(`/dot-xet/${campaignId}/tien-do`);
      await page.getByText('TV07', { exact: false }).first().waitFor();
      expect(await page.getByRole('main').innerText()).not.toMatch(/\d,\d\d điểm/);
      const matrix = await page.request.get(`/api/campaigns/${campaignId}/scoring-matrix`);
      expect(matrix.status()).toBe(409);
      expect((await matrix.json()).code).toBe('scoring.not-closed');
    }
    const late = pageOf(seats.late);
    await late.goto('/thong-bao');
    await late.getByText(/còn 2 phiếu/).first().waitFor();
    await look(late, 'nine-08-notice');
  });

  act('the secretary closes: the late one is named, a reason is given, the draft never counts', async () => {
    const page = pageOf(seats.secretary);
    await page.goto(`/dot-xet/${campaignId}/tien-do`);
    await page.getByRole('button', { name: 'Đóng chấm điểm' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('thiếu 2 phiếu').first().waitFor();
    await dialog.getByRole('radio', { name: 'Đóng ngay, không tính phiếu chưa gửi' }).check();
    await dialog.getByRole('textbox').fill('Đã nhắc, thành viên đi công tác dài ngày.');
    await dialog.getByRole('button', { name: 'Đóng chấm điểm' }).click();
    await page.getByRole('heading', { name: 'Đã đóng chấm điểm' }).waitFor();
    await look(page, 'nine-09-closed');
    const late = pageOf(seats.late);
    await openSheet(late, 'MH002');
    await late.getByText('Giai đoạn chấm điểm đã đóng', { exact: false }).or(late.getByText('Giai đoạn chấm điểm không mở nên phiếu chỉ xem được.')).first().waitFor();
  });

  act('the matrix opens; the one mark that stands apart is on the list to be talked about', async () => {
    const page = pageOf(seats.secretary);
    await page.goto(`/dot-xet/${campaignId}/ma-tran`);
    const table = page.getByRole('region', { name: 'Bảng tổng điểm theo người chấm' });
    await table.getByRole('button', { name: /^Xem phiếu của TV02 cho MH001: 25,00, lệch$/ }).waitFor();
    for (const [member, code, said] of [
      ['TV05', 'MH003', '34,00'],
      ['TV07', 'MH002', 'không gửi'],
    ] as const) {
      const cell = table.getByRole('button', { name: new RegExp(`^Xem phiếu của ${member} cho ${code}: ${said}`) });
      expect({ member, code, shown: await cell.count() }).toEqual({ member, code, shown: 1 });
    }
    expect(await table.getByRole('button', { name: /^Xem phiếu của TV04 cho MH002/ }).count()).toBe(0);
    const counted = await table.getByRole('row').filter({ has: page.getByRole('rowheader') }).locator('td:nth-child(3)').allInnerTexts();
    expect(counted.map(Number).sort()).toEqual([7, 8, 9]);
    await look(page, 'nine-10-matrix');
    await page.goto(`/dot-xet/${campaignId}/thao-luan`);
    await page.getByRole('heading', { level: 2, name: 'MH001. Mô hình 1' }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1);
    await page.getByText('TV02 chấm 2,00 (trung vị 9,00)').waitFor();
    await look(page, 'nine-11-discussion');
  });

  act('after the meeting the sheet is given back, with what that could do to the ranks shown first', async () => {
    const page = pageOf(seats.secretary);
    await page.getByRole('link', { name: 'Mở lại các phiếu lệch của MH001' }).click();
    await page.getByRole('heading', { name: 'Ảnh hưởng đến thứ hạng' }).waitFor();
    await page.getByRole('textbox', { name: 'Lý do mở lại' }).fill('Tổ họp: chấm nhầm thang điểm ở mục A1 và A2.');
    await look(page, 'nine-12-giving-back');
    await page.getByRole('button', { name: 'Mở lại 1 phiếu' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mở lại 1 phiếu' }).click();
    await page.getByText('Đã mở lại 1 phiếu.').first().waitFor();
    await page.getByText('chưa gửi lại, tính điểm lần trước').waitFor();
  });

  act('the member marks again beside the first marking, which stays', async () => {
    const page = pageOf(seats.outlier);
    await openSheet(page, 'MH001');
    await page.getByText('Lý do: Tổ họp: chấm nhầm thang điểm ở mục A1 và A2.').first().waitFor();
    for (const [code, typed] of [
      ['A1', '8'],
      ['A2', '8'],
    ] as const) {
      await item(page, code).getByRole('textbox', { name: 'Điểm' }).fill(typed);
    }
    await saved(page);
    await page.getByText('Tổng điểm của bạn: lần trước 25,00, hiện nay 36,00').waitFor();
    await look(page, 'nine-13-marking-again');
    await handIn(page);
  });

  act('old and new stand side by side, then the result is locked and nothing opens any more', async () => {
    const page = pageOf(seats.secretary);
    await page.goto(`/dot-xet/${campaignId}/cham-lai`);
    await page.getByText('25,00 → 36,00').waitFor();
    await look(page, 'nine-14-second-marking');
    await page.getByRole('button', { name: 'Khóa kết quả' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Khóa kết quả' }).click();
    await page.getByText('Đã khóa kết quả.').first().waitFor();
    await look(page, 'nine-15-locked');
    await page.goto(`/dot-xet/${campaignId}/ma-tran`);
    await page.getByRole('button', { name: /^Xem phiếu của TV02 cho MH001: 36,00, lần 2$/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('Lần chấm 1. Tổng 25,00 điểm', { exact: false }).waitFor();
    expect(await sheet.getByRole('button', { name: 'Chọn để mở lại' }).count()).toBe(0);
    await look(page, 'nine-16-both-markings');
    const member = pageOf(seats.outlier);
    await openSheet(member, 'MH001');
    expect(await item(member, 'A1').getByRole('textbox', { name: 'Điểm' }).count()).toBe(0);
  });
});
