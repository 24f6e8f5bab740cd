import { randomUUID } from 'node:crypto';
import { FileStore, Transactor } from '@dvk/platform';
import type { Page } from 'playwright-core';
import { fullMarks, JudgingWorld, type Member, sheetBody } from '../integration/judging/judging-world';
import { screens } from '../support/browser';
import { pdfOf, pngOf } from '../support/evidence-files';
import { look } from '../support/looking';
import { item } from '../support/panel-at-work';
import { saved } from '../support/people-at-work';
import { useWebApp } from '../support/web-app';

const { testApp, visitor: visit } = useWebApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

/** One member with `count` nominations. */
async function deskOf(count: number): Promise<{ campaignId: string; panelId: string; member: Member; nominationIds: string[]; sheetIds: string[] }> {
  const campaignId = await world.campaign();
  const nominationIds = await world.nominations(
    campaignId,
    Array.from({ length: count }, () => world.registry.commune),
  );
  const panelId = await world.panel(campaignId);
  const member = await world.member(panelId, { unitId: null });
  for (const id of nominationIds) await world.assign(campaignId, member.memberId, id);
  const sheetIds = (await world.deskOf(member, campaignId)).map(({ sheetId }) => sheetId);
  return { campaignId, panelId, member, nominationIds, sheetIds };
}

const saveMarks = async (member: Member, sheetId: string, marks: object): Promise<void> => {
  const { body } = await member.agent.get(`/api/score-sheets/${sheetId}`).expect(200);
  await member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(body.version, { marks })).expect(200);
};

const marksOn = async (member: Member, sheetId: string) => (await member.agent.get(`/api/score-sheets/${sheetId}`).expect(200)).body.marks;

async function evidence(nominationId: string, file: { name: string; mediaType: string; bytes: Buffer; leafCode?: string }): Promise<void> {
  const { sha256, size } = await testApp().get(Transactor).write((tx) => testApp().get(FileStore).put(tx, file.bytes, file.mediaType));
  await testApp().dataSource.query(
    `INSERT INTO evidence_file (id, nomination_id, leaf_code, sha256, file_name, media_type, size, uploaded_by, uploaded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, now())`,
    [randomUUID(), nominationId, file.leafCode ?? null, sha256, file.name, file.mediaType, size],
  );
}

const mark = (page: Page, code: string) => item(page, code).getByRole('textbox', { name: 'Điểm' });
const focusedItem = (page: Page) => page.evaluate<string>(`document.activeElement?.closest('[data-item]')?.getAttribute('data-item') ?? ''`);
const focusedWords = (page: Page) => page.evaluate<string>(`document.activeElement?.textContent ?? ''`);
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('a sheet by the keyboard alone', () => {
  it('is opened from the list, marked with comma and point, corrected, handed in, and the next one stands there', async () => {
    const { campaignId, member } = await deskOf(2);
    const [first, second] = (await world.deskOf(member, campaignId)).sort((a, b) => a.turn - b.turn);
    const { page } = await visit(member);
    await page.goto('/cham-diem');
    const next = page.getByRole('link', { name: `Chấm tiếp: ${first!.code}` });
    await next.waitFor();
    // Nothing but Tab from the top of the page to the link, as somebody without a mouse goes.
    for (let tabs = 0; tabs < 40 && !(await focusedWords(page)).startsWith('Chấm tiếp'); tabs += 1) await press(page, 'Tab');
    await press(page, 'Enter');
    await page.getByText('Tổng 0,00 / 50,00 điểm').waitFor();
    await press(page, 'F8');
    expect(await focusedItem(page)).toBe('A1');
    // "8" may still become "8,5": it stays. "8,5" cannot grow: on by itself, and the Enter pressed out of habit skips nothing.
    await page.keyboard.type('8');
    expect(await focusedItem(page)).toBe('A1');
    await page.keyboard.type(',5');
    await press(page, 'Enter');
    expect(await focusedItem(page)).toBe('A2');
    await page.keyboard.type('9.0');
    expect(await focusedItem(page)).toBe('B1');
    await press(page, 'Space', 'Enter');
    expect(await focusedItem(page)).toBe('C1');
    await press(page, 'Space');
    await page.getByText('Tổng 37,50 / 50,00 điểm').waitFor();
    await press(page, 'Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp');
    expect(await focusedItem(page)).toBe('A1');
    await page.keyboard.type('7');
    await press(page, 'Tab');
    await page.keyboard.type('Cần thêm số liệu?');
    await page.getByText('Tổng 36,00 / 50,00 điểm').waitFor();
    await press(page, 'Control+s');
    await saved(page);
    await press(page, 'Control+Enter');
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${second!.code}\\.`) }).waitFor();
    const sheet = (await member.agent.get(`/api/score-sheets/${first!.sheetId}`).expect(200)).body;
    expect(sheet).toMatchObject({ state: 'submitted', remarks: { A1: 'Cần thêm số liệu?' }, marks: { A1: { hundredths: 700 }, A2: { hundredths: 900 } } });
  });

  it('is taken back step by step over all its items, what cannot stand included', async () => {
    const { member, sheetIds } = await deskOf(1);
    const { page } = await visit(member);
    await page.goto(`/cham-diem/${sheetIds[0]}`);
    await mark(page, 'A1').focus();
    await page.keyboard.type('8,5');
    await page.keyboard.type('9,0');
    await press(page, 'Space');
    await page.getByText('Tổng 37,50 / 50,00 điểm').waitFor();
    await mark(page, 'A1').focus();
    await page.keyboard.type('99');
    await item(page, 'A1').getByText('Không được lớn hơn 10.').waitFor();
    // Of "99" the 9 could stand and was not meant: what stood when the field got the focus is kept, and said.
    await item(page, 'A1').getByText('mục này vẫn giữ điểm trước đó: 8,5.').waitFor();
    await page.getByText('Tổng 37,50 / 50,00 điểm').waitFor();
    await saved(page);
    expect((await marksOn(member, sheetIds[0]!)).A1).toMatchObject({ hundredths: 850 });
    expect(await mark(page, 'A1').inputValue()).toBe('99');
    await press(page, 'Control+z');
    await page.getByText('Tổng 37,50 / 50,00 điểm').waitFor();
    expect(await mark(page, 'A1').inputValue()).toBe('8,5');
    expect(await item(page, 'A1').getByText('Không được lớn hơn 10.').count()).toBe(0);
    await press(page, 'Control+z');
    expect(await focusedItem(page)).toBe('B1');
    await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter');
    expect(await mark(page, 'A2').inputValue()).toBe('');
    await page.getByText('Tổng 8,50 / 50,00 điểm').waitFor();
    await press(page, 'Control+z');
    await page.getByText('Tổng 0,00 / 50,00 điểm').waitFor();
    expect(await page.getByRole('button', { name: 'Hoàn tác' }).isDisabled()).toBe(true);
    await saved(page);
    expect(await marksOn(member, sheetIds[0]!)).toEqual({});
  });

  it('tells its keys, and lets each person choose whether a finished number moves on', async () => {
    const { member, sheetIds } = await deskOf(1);
    const { page } = await visit(member);
    await page.goto(`/cham-diem/${sheetIds[0]}`);
    await mark(page, 'A1').focus();
    await press(page, '?');
    const help = page.getByRole('dialog', { name: 'Phím tắt khi chấm điểm' });
    await help.getByText('Đến mục chưa chấm kế tiếp').waitFor();
    await look(page, 'desk-keys');
    await help.getByRole('checkbox').press('Space');
    await press(page, 'Escape');
    await help.waitFor({ state: 'detached' });
    expect(await focusedItem(page)).toBe('A1');
    await page.keyboard.type('8,5');
    expect(await focusedItem(page)).toBe('A1');
    await press(page, 'Enter');
    expect(await focusedItem(page)).toBe('A2');
  });
});

describe('the list', () => {
  it('is searched without marks, filtered by state, sorted and paged', async () => {
    const { campaignId, member, sheetIds } = await deskOf(60);
    await testApp().dataSource.query(
      `UPDATE initiative SET name = 'Đường hoa nông thôn' WHERE id IN (SELECT initiative_id FROM nomination WHERE campaign_id = $1 AND code = 'MH057')`,
      [campaignId],
    );
    await world.submitted(member, sheetIds[3]!);
    await world.submitted(member, sheetIds[4]!, fullMarks(1_000));
    await world.submitted(member, sheetIds[5]!, fullMarks(100));
    await saveMarks(member, sheetIds[7]!, { A1: { kind: 'points', hundredths: 500 } });
    const { page } = await visit(member);
    await page.goto('/cham-diem');
    await page.getByText('3 / 60').first().waitFor();
    await page.getByText('Trang 1 / 2').waitFor();
    await page.getByText('3 phiếu đủ điểm: thấp nhất 30,00, ở giữa 37,50, cao nhất 39,00.').waitFor();
    await look(page, 'desk-list');
    await page.getByRole('button', { name: 'Trang sau' }).click();
    await page.getByRole('link', { name: 'MH060. Mô hình 60' }).waitFor();
    await page.getByRole('searchbox').fill('duong hoa');
    await page.getByText('1 kết quả').waitFor();
    expect(await page.getByRole('link', { name: /^MH\d+\. / }).allInnerTexts()).toEqual(['MH057. Đường hoa nông thôn']);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('combobox', { name: 'Trạng thái' }).selectOption({ label: 'Đã gửi (3)' });
    await page.getByRole('button', { name: /^Tổng điểm/ }).click();
    await page.waitForURL(/sap-xep=total/);
    expect(await page.getByRole('link', { name: /^MH\d+\. / }).allInnerTexts()).toEqual(['MH006. Mô hình 6', 'MH004. Mô hình 4', 'MH005. Mô hình 5']);
    await page.getByRole('combobox', { name: 'Trạng thái' }).selectOption({ label: 'Nháp (1)' });
    await page.getByRole('link', { name: 'MH008. Mô hình 8' }).waitFor();
  });

  it('hands in all that is complete after saying how many and which, and names what the others lack', async () => {
    const { campaignId, member, sheetIds } = await deskOf(4);
    await saveMarks(member, sheetIds[0]!, fullMarks());
    await saveMarks(member, sheetIds[1]!, fullMarks(900));
    await saveMarks(member, sheetIds[2]!, { A1: { kind: 'points', hundredths: 0 } });
    const { page } = await visit(member);
    await page.goto('/cham-diem');
    await page.getByRole('button', { name: 'Gửi tất cả phiếu đủ điểm' }).click();
    const dialog = page.getByRole('dialog', { name: 'Gửi các phiếu đã đủ điểm' });
    await dialog.getByText('Sẽ gửi 2 phiếu đã đủ điểm:').waitFor();
    await dialog.getByText('MH001. Mô hình 1').waitFor();
    await dialog.getByText('MH003. Mô hình 3: thiếu mục A2, B1, C1').waitFor();
    await dialog.getByText('Ngoài ra còn 1 hồ sơ chưa chấm mục nào.').waitFor();
    await look(page, 'desk-submit-all');
    // Another tab takes one of them further while the dialog stands open.
    await saveMarks(member, sheetIds[1]!, fullMarks(950));
    await dialog.getByRole('button', { name: 'Gửi 2 phiếu' }).click();
    await dialog.getByText('Đã gửi 1 phiếu.').waitFor();
    await dialog.getByText('MH002. Mô hình 2: Phiếu vừa được lưu ở nơi khác. Chưa có gì bị ghi đè.').waitFor();
    await look(page, 'desk-submit-all-done');
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    await page.getByText('1 / 4').first().waitFor();
    expect((await world.deskOf(member, campaignId)).map(({ state }) => state)).toEqual(['submitted', 'draft', 'draft', 'not-started']);
  });

  it('leads to two nominations side by side', async () => {
    const { member, sheetIds } = await deskOf(3);
    await saveMarks(member, sheetIds[0]!, fullMarks());
    await saveMarks(member, sheetIds[1]!, { ...fullMarks(), A2: { kind: 'points', hundredths: 600 } });
    const { page } = await visit(member);
    await page.goto('/cham-diem');
    await page.getByRole('checkbox', { name: /MH001/ }).check();
    await page.getByRole('checkbox', { name: /MH002/ }).check();
    await page.getByRole('link', { name: 'So sánh 2 hồ sơ đã chọn' }).click();
    const row = (name: RegExp) => page.getByRole('row', { name });
    await row(/^A2\./).getByText('6').waitFor();
    expect(await row(/^A2\./).getByRole('cell').allInnerTexts()).toEqual(['9', '6']);
    await page.getByText('MH001 hơn 3,00').waitFor();
    await look(page, 'desk-compare');
    await page.getByRole('combobox', { name: 'Hồ sơ thứ hai' }).selectOption({ label: 'MH003. Mô hình 3' });
    await page.getByText('Chưa so được tổng điểm: còn mục chưa chấm.').waitFor();
    await page.setViewportSize(screens.phone);
    await look(page, 'desk-compare-phone');
  });
});

describe('evidence', () => {
  it('is shown in its place: a PDF page by page, a picture that enlarges, the rest to download', async () => {
    const { member, nominationIds, sheetIds } = await deskOf(1);
    const [nominationId = ''] = nominationIds;
    await evidence(nominationId, { name: 'bao-cao.pdf', mediaType: 'application/pdf', bytes: pdfOf(['Trang dau', 'Trang hai']), leafCode: 'A1' });
    await evidence(nominationId, { name: 'anh.png', mediaType: 'image/png', bytes: pngOf(900, 600) });
    await evidence(nominationId, { name: 'hong.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 nothing') });
    await evidence(nominationId, { name: 'so-lieu.xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: Buffer.from('PK') });
    const { page } = await visit(member);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.goto(`/cham-diem/${sheetIds[0]}`);
    await item(page, 'A1').getByRole('button', { name: 'Minh chứng: bao-cao.pdf' }).waitFor();
    expect(scripts.filter((url) => /pdf.*\.m?js/.test(url))).toEqual([]);
    await item(page, 'A1').getByRole('button', { name: 'Minh chứng: bao-cao.pdf' }).click();
    const panel = page.getByRole('region', { name: 'Đang xem bao-cao.pdf' });
    const drawn = (number: number) => panel.locator(`canvas[data-drawn="${number}"]`).waitFor();
    await drawn(1);
    await panel.getByText('Trang dau').waitFor({ state: 'attached' });
    await panel.getByText('Trang 1 / 2').waitFor();
    const darkPixels = () =>
      page.evaluate<number>(`(() => {
        const canvas = document.querySelector('canvas');
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        let dark = 0;
        for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 0 && data[at] < 100) dark += 1;
        return dark;
      })()`);
    expect(await darkPixels()).toBeGreaterThan(500);
    await look(page, 'desk-evidence-pdf');
    await panel.getByRole('button', { name: 'Trang sau' }).press('Enter');
    await drawn(2);
    await panel.getByText('Trang hai').waitFor({ state: 'attached' });
    const widthBefore = await page.evaluate<number>(`document.querySelector('canvas').clientWidth`);
    await panel.getByRole('button', { name: 'Phóng to' }).click();
    await panel.getByText('125 %').waitFor();
    await page.waitForFunction(`document.querySelector('canvas').clientWidth > ${widthBefore}`);
    await page.getByRole('button', { name: 'Xem anh.png' }).click();
    await page.getByRole('img', { name: 'Hình: anh.png' }).click();
    const lightbox = page.getByRole('dialog', { name: 'anh.png' });
    await lightbox.getByRole('button', { name: 'Phóng to' }).click();
    await lightbox.getByText('125 %').waitFor();
    await look(page, 'desk-evidence-picture');
    await press(page, 'Escape');
    await page.getByRole('button', { name: 'Xem hong.pdf' }).click();
    await page.getByText('Không mở được tệp này tại chỗ. Hãy tải về để xem.').waitFor();
    expect(await page.getByRole('button', { name: 'Xem so-lieu.xlsx' }).count()).toBe(0);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải về so-lieu.xlsx' }).click()]);
    expect(download.suggestedFilename()).toBe('so-lieu.xlsx');
  });

  it('works on a phone, where entry and marks are two tabs that keep their places', async () => {
    const { member, nominationIds, sheetIds } = await deskOf(1);
    await evidence(nominationIds[0]!, { name: 'bao-cao.pdf', mediaType: 'application/pdf', bytes: pdfOf(['Trang dau']), leafCode: 'B1' });
    const { page } = await visit(member, screens.phone);
    await page.goto(`/cham-diem/${sheetIds[0]}`);
    await page.getByRole('tab', { name: 'Hồ sơ', selected: true }).waitFor();
    await look(page, 'desk-phone-entry');
    await page.getByRole('tab', { name: 'Hồ sơ' }).press('ArrowRight');
    await page.getByRole('tab', { name: 'Phiếu chấm', selected: true }).waitFor();
    await mark(page, 'A1').fill('8.5');
    await page.getByText('Tổng 8,50 / 50,00 điểm').waitFor();
    await look(page, 'desk-phone-marks');
    await item(page, 'B1').getByRole('button', { name: 'Minh chứng: bao-cao.pdf' }).click();
    await page.getByRole('region', { name: 'Đang xem bao-cao.pdf' }).locator('canvas[data-drawn="1"]').waitFor();
    await look(page, 'desk-phone-pdf');
    await page.getByRole('tab', { name: 'Phiếu chấm' }).click();
    await page.getByRole('button', { name: 'Đến mục chưa chấm' }).click();
    expect(await focusedItem(page)).toBe('A2');
    await saved(page);
  });
});

describe('each state says what it is and why', () => {
  const openAt = async (member: Member, sheetId: string) => {
    const { page } = await visit(member);
    await page.goto(`/cham-diem/${sheetId}`);
    return page;
  };

  it('not open yet', async () => {
    const { campaignId, member, sheetIds } = await deskOf(1);
    await world.registry.letDaysPass(campaignId, -1);
    const page = await openAt(member, sheetIds[0]!);
    await page.getByText(/^Chưa đến giờ chấm\./).waitFor();
    await page.getByText(/^Bắt đầu chấm/).waitFor();
    await look(page, 'desk-sheet-early');
    await page.goto('/cham-diem');
    await page.getByText(/^Chưa đến giờ chấm\./).waitFor();
    await look(page, 'desk-early');
  });

  it('closed: own marks can still be read', async () => {
    const { campaignId, member, sheetIds } = await deskOf(2);
    await world.submitted(member, sheetIds[0]!);
    await world.registry.letDaysPass(campaignId, 1);
    const page = await openAt(member, sheetIds[0]!);
    await page.getByText('Đã gửi, đã khóa').waitFor();
    await page.getByText('Tổng 37,50 / 50,00 điểm').waitFor();
    await item(page, 'A1').getByText('8,5').waitFor();
    await look(page, 'desk-sheet-closed');
    await page.goto('/cham-diem');
    await page.getByRole('cell', { name: 'Chưa gửi, đã khóa' }).waitFor();
    await look(page, 'desk-closed');
  });

  it('in conflict', async () => {
    const { member, sheetIds } = await deskOf(1);
    await saveMarks(member, sheetIds[0]!, fullMarks());
    await testApp().dataSource.query('UPDATE panel_member SET unit_id = $2 WHERE id = $1', [member.memberId, world.registry.commune]);
    const page = await openAt(member, sheetIds[0]!);
    await page.getByText('Hồ sơ này có xung đột lợi ích với bạn nên phiếu chỉ xem được và không được tính.').waitFor();
    await page.getByText(/Xung đột$/).waitFor();
    await look(page, 'desk-sheet-conflict');
    await testApp().dataSource.query('UPDATE panel_member SET unit_id = NULL WHERE id = $1', [member.memberId]);
  });

  it('given back for a second marking', async () => {
    const { campaignId, panelId, member, nominationIds, sheetIds } = await deskOf(1);
    const secretary = await world.member(panelId, { unitId: null, position: 'secretary' });
    await world.staff.agent.put(`/api/nominations/${nominationIds[0]}/office-sheet`).send({ version: 0, marks: { Q1: { kind: 'points', hundredths: 500 } }, remarks: {} }).expect(200);
    await world.submitted(member, sheetIds[0]!);
    await secretary.agent.post(`/api/campaigns/${campaignId}/scoring-closure`).send({}).expect(201);
    await secretary.agent.post(`/api/campaigns/${campaignId}/sheet-reopenings`).send({ sheetIds: [sheetIds[0]], reason: 'Thống nhất lại sau họp' }).expect(201);
    const { page } = await visit(member);
    await page.goto('/cham-diem');
    await page.getByText('Có phiếu được mở để chấm lại.').waitFor();
    await page.getByRole('cell', { name: 'Chấm lại', exact: true }).waitFor();
    await look(page, 'desk-again');
  });

  it('without the unit’s own marks where the campaign hides them', async () => {
    const { campaignId, member, sheetIds } = await deskOf(1);
    const page = await openAt(member, sheetIds[0]!);
    await item(page, 'A1').getByText('Đơn vị không tự chấm mục này').waitFor();
    await testApp().dataSource.query('UPDATE campaign SET show_self_marks = false WHERE id = $1', [campaignId]);
    await page.reload();
    await mark(page, 'A1').waitFor();
    expect(await page.getByText('Đơn vị không tự chấm mục này').count()).toBe(0);
  });

  it('empty, for somebody on no panel', async () => {
    const { page } = await visit(await world.registry.person(['panel-member', world.registry.province]));
    await page.goto('/cham-diem');
    await page.getByText('Chưa có hồ sơ nào được giao cho bạn').waitFor();
    await look(page, 'desk-empty');
  });
});
