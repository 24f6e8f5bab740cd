import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { fullMarks, JudgingWorld, type Member } from '../integration/judging/judging-world';
import { screens } from '../support/browser';
import { everyKind } from '../support/every-kind';
import { faultsOf, look } from '../support/looking';
import { chooseStartingWith } from '../support/people-at-work';
import { useWebApp } from '../support/web-app';

const { testApp, visitor: visit, wired } = useWebApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

async function openSheet(page: Page, member: Member, campaignId: string, at = 0): Promise<string> {
  const sheetId = await world.sheetOf(member, campaignId, at);
  await page.goto(`/cham-diem/${sheetId}`);
  await page.getByText('Tổng 0,00 / 50,00 điểm').waitFor();
  return sheetId;
}

const saved = (page: Page) => page.getByText(/^Đã lưu lúc \d\d:\d\d$/).first().waitFor();
const item = (page: Page, code: string) => page.locator(`#tieu-chi-${code}`);

describe('a member marks', () => {
  it('with the keyboard alone: typing, Enter to move on, saved by itself, handed in, on to the next', async () => {
    const { campaignId, members } = await world.marking();
    const { page } = await visit(members[0]!);
    const [first, second] = (await world.deskOf(members[0]!, campaignId)).sort((a, b) => a.turn - b.turn);
    await page.goto('/cham-diem');
    await page.getByRole('link', { name: `Chấm tiếp: ${first!.code}` }).waitFor();
    await look(page, 'marking-desk');
    await page.getByRole('link', { name: `Chấm tiếp: ${first!.code}` }).press('Enter');
    await item(page, 'A1').getByRole('textbox', { name: 'Điểm' }).focus();
    await page.keyboard.type('8.5');
    await page.keyboard.press('Enter');
    await page.keyboard.type('9,0');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.getByText('Tổng 37,50 / 50,00 điểm').waitFor();
    await saved(page);
    await look(page, 'marking-sheet');
    await page.getByRole('button', { name: 'Gửi và chấm hồ sơ tiếp theo' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${second!.code}\\.`) }).waitFor();
    const after = (await world.deskOf(members[0]!, campaignId)).sort((a, b) => (a.code === first!.code ? -1 : b.code === first!.code ? 1 : 0));
    expect(after).toMatchObject([{ state: 'submitted', total: '37.50' }, { state: 'not-started' }]);
  });

  it('needs less than 250 KB of compressed script for the first screen', async () => {
    const { members } = await world.marking();
    const { page } = await visit(members[0]!);
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.body());
    });
    await page.goto('/cham-diem');
    await page.getByRole('link', { name: /^Chấm tiếp: MH00/ }).waitFor();
    const bytes = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0);
    process.stdout.write(`first screen of the desk: ${bytes} bytes of compressed script\n`);
    expect(bytes).toBeLessThan(250_000);
  });

  it('is told what is missing and what cannot stand, and nothing wrong is ever saved', async () => {
    const { campaignId, members } = await world.marking();
    const { page } = await visit(members[0]!);
    const sheetId = await openSheet(page, members[0]!, campaignId);
    const a1 = item(page, 'A1').getByRole('textbox', { name: 'Điểm' });
    await a1.fill('8');
    await saved(page);
    await a1.blur();
    for (const [typed, sentence] of [
      ['8,3', 'Điểm phải là bội số của 0,5.'],
      ['10,5', 'Không được lớn hơn 10.'],
      ['-1', 'Nhập một số, ví dụ 8,5.'],
      ['1.000,5', 'Nhập một số, ví dụ 8,5.'],
    ] as const) {
      await a1.fill(typed);
      await item(page, 'A1').getByText(sentence).waitFor();
    }
    await page.getByRole('button', { name: 'Gửi phiếu' }).click();
    await page.getByText('Có ô điểm chưa đúng nên chưa gửi được.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect((await members[0]!.agent.get(`/api/score-sheets/${sheetId}`)).body.marks).toEqual({ A1: { kind: 'points', hundredths: 800 } });
    await a1.fill('0');
    await page.getByRole('button', { name: 'Gửi phiếu' }).click();
    await page.getByText('Còn 3 mục chưa chấm').waitFor();
    await saved(page);
    expect((await members[0]!.agent.get(`/api/score-sheets/${sheetId}`)).body.marks).toEqual({ A1: { kind: 'points', hundredths: 0 } });
  });

  it('loses nothing when the network goes, and is told so plainly', async () => {
    const { campaignId, members } = await world.marking();
    const { page, goOffline, goOnline } = await wired(members[0]!);
    const sheetId = await openSheet(page, members[0]!, campaignId);
    await goOffline();
    await item(page, 'A1').getByRole('textbox', { name: 'Điểm' }).fill('7,5');
    await page.getByText('Không có mạng: điểm chưa gửi được, bản nháp đang giữ trên máy này').waitFor();
    await look(page, 'marking-offline');
    await goOnline();
    await saved(page);
    expect((await members[0]!.agent.get(`/api/score-sheets/${sheetId}`)).body.marks.A1.hundredths).toBe(750);
  });

  it('is asked before leaving behind what is neither saved nor on the device, and stays or goes as chosen', async () => {
    const { campaignId, members } = await world.marking();
    const { page, goOffline, goOnline } = await wired(members[0]!);
    // A browser that keeps nothing, as in some private windows.
    await page.addInitScript('delete window.indexedDB; Object.defineProperty(window, "indexedDB", { value: undefined })');
    const sheetId = await openSheet(page, members[0]!, campaignId);
    await goOffline();
    await item(page, 'A1').getByRole('textbox', { name: 'Điểm' }).fill('7,5');
    const leave = () => page.getByRole('link', { name: 'Về danh sách' }).click();
    const question = page.getByRole('dialog', { name: 'Nội dung chưa lưu được' });
    await leave();
    await question.getByText('Nếu rời trang này, những gì vừa nhập sẽ mất.').waitFor();
    await question.getByRole('button', { name: 'Ở lại trang' }).click();
    await page.getByText('Tổng 7,50 / 50,00 điểm').waitFor();
    const told: string[] = [];
    page.on('dialog', (dialog) => {
      told.push(dialog.type());
      void dialog.dismiss();
    });
    await page.evaluate('window.location.assign("/thong-bao")');
    expect([told, new URL(page.url()).pathname]).toEqual([['beforeunload'], `/cham-diem/${sheetId}`]);
    await goOnline();
    await saved(page);
    await leave();
    await page.waitForURL(/cham-diem$/);
    expect((await members[0]!.agent.get(`/api/score-sheets/${sheetId}`)).body.marks.A1.hundredths).toBe(750);
  });

  it('in two tabs is shown both versions and chooses', async () => {
    const { campaignId, members } = await world.marking();
    const { page, context } = await visit(members[0]!);
    const sheetId = await openSheet(page, members[0]!, campaignId);
    const second = await context.newPage();
    await second.goto(`/cham-diem/${sheetId}`);
    await page.route('**/api/score-sheets/*', (route) => route.abort());
    await item(page, 'A1').getByRole('textbox', { name: 'Điểm' }).fill('9');
    await page.getByText('Chưa gửi được – bản nháp đang giữ trên máy này').first().waitFor();
    await item(second, 'A1').getByRole('textbox', { name: 'Điểm' }).fill('6');
    await saved(second);
    await page.unroute('**/api/score-sheets/*');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('heading', { name: 'Nội dung này vừa được lưu ở nơi khác' }).waitFor();
    await look(page, 'marking-two-tabs');
    await page.getByRole('button', { name: 'Lấy bản đã lưu' }).click();
    await page.getByText('Tổng 6,00 / 50,00 điểm').waitFor();
    expect(await item(page, 'A1').getByRole('textbox', { name: 'Điểm' }).inputValue()).toBe('6');
    expect((await members[0]!.agent.get(`/api/score-sheets/${sheetId}`)).body.marks.A1.hundredths).toBe(600);
  });

  it('on a phone: entry above, marks below', async () => {
    const { campaignId, members } = await world.marking();
    const { page } = await visit(members[0]!, screens.phone);
    await openSheet(page, members[0]!, campaignId);
    await look(page, 'marking-sheet-phone');
    await page.goto('/cham-diem');
    await page.getByRole('link', { name: /^Chấm tiếp: MH00/ }).waitFor();
    await page.getByText('Phân bố').waitFor({ state: 'detached' });
    await look(page, 'marking-desk-phone');
  });

  it('recuses on a page of its own; a handed-in sheet is read, and opened again', async () => {
    const { campaignId, members } = await world.marking();
    const member = members[0]!;
    await world.submitted(member, await world.sheetOf(member, campaignId, 1), fullMarks(900));
    const { page } = await visit(member);
    await openSheet(page, member, campaignId);
    await page.getByRole('link', { name: 'Từ chối chấm' }).click();
    await page.getByRole('button', { name: 'Từ chối chấm hồ sơ này' }).click();
    await page.getByText('Hãy ghi lý do.').waitFor();
    await look(page, 'marking-recusal');
    await page.getByRole('textbox', { name: /Lý do/ }).fill('Người thân tham gia');
    await page.getByRole('button', { name: 'Từ chối chấm hồ sơ này' }).click();
    await page.getByText('Đã ghi nhận từ chối chấm MH001.').waitFor();
    await page.getByRole('link', { name: 'MH002. Mô hình 2' }).click();
    await page.getByText('Phiếu đã gửi.').waitFor();
    await look(page, 'marking-submitted');
    await page.getByRole('button', { name: 'Mở lại phiếu' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mở lại phiếu' }).click();
    await page.getByText('Tổng 38,00 / 50,00 điểm').waitFor();
  });
});

/** What keeps the focused control from being seen whole: what lies over it, or that it is out of sight. In the browser. */
const covering = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))).then(() => {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return 'nothing focused';
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const places = [[left + 2, top + 2], [(left + right) / 2, (top + bottom) / 2], [right - 2, bottom - 2]];
  const over = places.map(([x, y]) => document.elementFromPoint(x, y)).find((shown) => !shown || !(focused.contains(shown) || shown.contains(focused)));
  const name = (element) => element?.closest('[data-item]')?.getAttribute('data-item') ?? element?.textContent?.slice(0, 40) ?? 'out of sight';
  return over === undefined ? '' : name(focused) + ' ' + focused.tagName + ' under: ' + name(over);
})`;

describe('a sheet with an item of every kind', () => {
  const focusedItem = (page: Page) => page.evaluate<string>(`document.activeElement?.closest('[data-item]')?.getAttribute('data-item') ?? ''`);
  const walk = async (page: Page, key: string, isOver: (page: Page) => Promise<boolean>): Promise<{ stops: number; faults: string[] }> => {
    const faults: string[] = [];
    let stops = 0;
    for (; stops < 80; stops += 1) {
      const fault = await page.evaluate<string>(covering);
      if (fault !== '') faults.push(`${key}: ${fault}`);
      if (await isOver(page)) break;
      await page.keyboard.press(key);
    }
    return { stops, faults };
  };

  it('never has the focus under the bar or the footer, on a phone and with its keyboard up, by Tab and by Enter, there and back', async () => {
    const { campaignId, members } = await world.marking(1, { criteriaSet: everyKind });
    const { page } = await visit(members[0]!, screens.phone);
    await page.goto(`/cham-diem/${await world.sheetOf(members[0]!, campaignId)}`);
    const first = () => item(page, 'A0').getByRole('radio', { name: 'Đạt', exact: true });
    const atComment = async () => (await page.evaluate<string>(`document.activeElement?.closest('#nhan-xet-chung') === null ? '' : 'comment'`)) !== '';
    const atItem = (code: string) => async () => (await focusedItem(page)) === code;
    for (const height of [740, 420]) {
      await page.setViewportSize({ width: 360, height });
      await page.getByRole('tab', { name: 'Phiếu chấm' }).click();
      await first().focus();
      const walks = [await walk(page, 'Tab', atComment), await walk(page, 'Shift+Tab', atItem('A0'))];
      await first().focus();
      walks.push(await walk(page, 'Enter', atItem('D')), await walk(page, 'Alt+ArrowUp', atItem('A0')));
      expect({ height, faults: walks.flatMap(({ faults }) => faults) }).toEqual({ height, faults: [] });
      // Eight items, one of them with two fields, each with a remark; Enter and the arrow pass the remarks by.
      expect(Math.min(...walks.slice(0, 2).map(({ stops }) => stops))).toBeGreaterThan(15);
      expect(walks.slice(2).map(({ stops }) => stops)).toEqual([8, 8]);
    }
  });

  it('says beside each how it is marked, and half a ratio or a value outside all steps costs no mark that stood', async () => {
    const { campaignId, members } = await world.marking(1, { criteriaSet: everyKind });
    const { page } = await visit(members[0]!);
    const sheetId = await world.sheetOf(members[0]!, campaignId);
    await page.goto(`/cham-diem/${sheetId}`);
    await item(page, 'B3').getByText('từ 80 đến dưới 95: 10 điểm').waitFor();
    const [assigned, done, measured] = [item(page, 'B2').getByRole('textbox', { name: 'Được giao' }), item(page, 'B2').getByRole('textbox', { name: 'Đã thực hiện' }), item(page, 'B3').getByRole('textbox', { name: 'Giá trị đo được' })];
    await assigned.fill('4');
    await item(page, 'B2').getByText('Nhập cả hai số thì mục này mới có điểm.').waitFor();
    await done.fill('3');
    await item(page, 'B2').getByText('Được 15,00 điểm').waitFor();
    await measured.fill('80');
    await page.getByText('Tổng 25,00 / 100,00 điểm').waitFor();
    await assigned.fill('');
    await item(page, 'B2').getByText('Chưa đủ hai số; mục này vẫn giữ điểm trước đó: 3 / 4.').waitFor();
    await measured.fill('101');
    await item(page, 'B3').getByText('vẫn giữ điểm trước đó: 80.').waitFor();
    await page.getByText('Tổng 25,00 / 100,00 điểm').waitFor();
    await look(page, 'desk-every-kind');
    await page.setViewportSize(screens.phone);
    await page.getByRole('tab', { name: 'Phiếu chấm' }).click();
    await look(page, 'desk-every-kind-phone');
    await saved(page);
    await page.getByRole('link', { name: 'Về danh sách' }).click();
    const question = page.getByRole('dialog', { name: 'Nội dung chưa lưu được' });
    await question.getByText('Nội dung đang gõ ở mục B2, B3 không thành điểm').waitFor();
    await look(page, 'desk-leaving-unread-phone');
    await question.getByRole('button', { name: 'Rời đi' }).click();
    await page.waitForURL(/cham-diem$/);
    expect((await members[0]!.agent.get(`/api/score-sheets/${sheetId}`)).body.marks).toEqual({ B2: { kind: 'ratio', done: 3, assigned: 4 }, B3: { kind: 'measured', hundredths: 8_000 } });
  });
});

describe('the office and the secretary', () => {
  it('make a panel, share nominations out with a preview, and see who has finished', async () => {
    const campaignId = await world.campaign();
    await world.nominations(campaignId, [world.registry.commune, world.registry.neighbour, world.registry.commune]);
    const { page } = await visit(world.staff);
    await page.goto('/to-cham-diem');
    await page.getByRole('navigation', { name: /Việc của tổ chấm điểm/ }).first().waitFor();
    await look(page, 'panel-hub');
    await page.goto(`/dot-xet/${campaignId}/to-cham-diem`);
    await page.getByText('Chưa có tổ chấm điểm').waitFor();
    await page.getByRole('textbox', { name: /Tên tổ/ }).fill('Tổ chấm điểm năm 2026');
    await page.getByRole('textbox', { name: /Số quyết định/ }).fill('0125-QĐ/BTGDV');
    await page.getByRole('textbox', { name: /Ngày quyết định/ }).fill('02/03/2026');
    await page.getByRole('textbox', { name: /Cơ quan ban hành/ }).fill('Ban Tuyên giáo và Dân vận');
    await page.getByRole('button', { name: 'Lập tổ chấm điểm' }).click();
    await page.getByText('Quyết định số 0125-QĐ/BTGDV ngày 02/03/2026').waitFor();
    const person = await world.registry.person();
    await testApp().dataSource.query(`UPDATE person SET full_name = 'Lý Thị Hoa', search_key = 'ly thi hoa' WHERE id = $1`, [person.id]);
    await page.getByRole('textbox', { name: 'Tìm người theo tên' }).fill('lý thị');
    await page.getByLabel('Chọn người').selectOption({ label: 'Lý Thị Hoa' });
    await page.getByRole('button', { name: 'Thêm vào tổ' }).click();
    await page.getByText('Hãy chọn đơn vị công tác, hoặc chọn “Không thuộc đơn vị nào”.').waitFor();
    await page.getByLabel('Đơn vị công tác').selectOption({ label: 'Một đơn vị trong hệ thống' });
    await page.getByRole('textbox', { name: 'Tìm đơn vị theo tên' }).fill('xa an hoa');
    await chooseStartingWith(page.getByLabel('Chọn đơn vị'), 'Xã An Hòa');
    await page.getByRole('button', { name: 'Thêm vào tổ' }).click();
    await page.getByText('Đã thêm Lý Thị Hoa.').waitFor();
    await look(page, 'panel-members');
    const panelId: string = (await world.staff.agent.get(`/api/campaigns/${campaignId}/panels`)).body[0].id;
    for (const unitId of world.departments) await world.member(panelId, { unitId });
    await page.goto(`/dot-xet/${campaignId}/phan-cong`);
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Sẽ thêm 9 lượt phân công cho 3 hồ sơ').waitFor();
    await look(page, 'assignment-preview');
    await page.getByRole('button', { name: 'Phân công như trên' }).click();
    await page.getByText('Đã thêm 9 lượt phân công.').waitFor();
    await page.goto(`/dot-xet/${campaignId}/tien-do`);
    await page.getByText('TV01 Lý Thị Hoa').waitFor();
    await look(page, 'scoring-progress');
    await page.goto(`/dot-xet/${campaignId}/van-phong-cham`);
    await page.getByRole('link', { name: 'Chấm phần cơ quan của MH001' }).click();
    await item(page, 'Q1').getByRole('textbox', { name: 'Điểm' }).fill('5');
    await saved(page);
    await look(page, 'office-items');
  });

  it('closes with the late members named and a reason', async () => {
    const { campaignId, panelId } = await world.marking(2);
    const secretary = await world.member(panelId, { unitId: null, position: 'secretary' });
    const { page } = await visit(secretary, screens.phone);
    await page.goto(`/dot-xet/${campaignId}/tien-do`);
    await page.getByRole('button', { name: 'Đóng chấm điểm' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('thiếu 2 phiếu').first().waitFor();
    await dialog.getByRole('radio', { name: /Đóng ngay/ }).check();
    await look(page, 'scoring-close-phone');
    await dialog.getByRole('textbox').fill('Hết hạn, đã đôn đốc hai lần');
    await dialog.getByRole('button', { name: 'Đóng chấm điểm' }).click();
    await page.getByRole('heading', { name: 'Đã đóng chấm điểm' }).waitFor();
    await page.getByText('Hết hạn, đã đôn đốc hai lần').waitFor();
    await look(page, 'scoring-closed-phone');
  });
});
