import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { JudgingWorld, type Member, sheetBody } from '../integration/judging/judging-world';
import { screens } from '../support/browser';
import { look } from '../support/looking';
import { editWorkbook, rowOf, typeMark } from '../support/score-sheet-upload';
import { useWebApp } from '../support/web-app';

const { testApp, visitor: visit } = useWebApp();
let world: JudgingWorld;

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

async function download(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tệp phiếu chấm' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^Phiếu chấm điểm – CH-\d+\.xlsx$/);
  return readFile(await file.path());
}

const upload = (page: Page, bytes: Buffer, name = 'Phiếu đã chấm.xlsx'): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });

const marksOf = async (member: Member, sheetId: string) => (await member.agent.get(`/api/score-sheets/${sheetId}`).expect(200)).body.marks;

describe('marking in a workbook', () => {
  it('down, marked, up: looked at, chosen where another page has saved meanwhile, written and handed in', async () => {
    const { campaignId, members } = await world.marking();
    const member = members[0]!;
    const second = await world.sheetOf(member, campaignId, 1);
    const { page } = await visit(member);
    await page.goto('/cham-diem/tep-cham-diem');
    await page.getByRole('heading', { level: 1, name: 'Chấm điểm bằng tệp Excel' }).waitFor();
    await look(page, 'workbook-start');
    const bytes = await editWorkbook(await download(page), (sheetOf) => {
      for (const name of ['MH001', 'MH002']) {
        typeMark(sheetOf(name), 'A1', 8.5, 'Sáng tạo rõ');
        typeMark(sheetOf(name), 'A2', '9,0');
        typeMark(sheetOf(name), 'B1', 'Tốt');
        typeMark(sheetOf(name), 'C1', 'Đạt');
      }
      sheetOf('MH001').getCell(rowOf(sheetOf('MH001'), 'A2'), 7).value = { formula: '1+1' } as unknown as string;
    });
    await member.agent.put(`/api/score-sheets/${second}`).send(sheetBody(1, { marks: { A1: { kind: 'points', hundredths: 300 } } })).expect(200);
    await upload(page, bytes);
    await page.getByRole('heading', { name: '3. Xem khác biệt' }).waitFor();
    await page.getByText('1 phiếu có thay đổi, 0 phiếu không thay đổi.').waitFor();
    await page.getByText('Ô nhận xét chứa công thức. Hãy nhập chữ.').waitFor();
    await look(page, 'workbook-difference');
    expect(await marksOf(member, second)).toEqual({ A1: { kind: 'points', hundredths: 300 } });
    await page.getByRole('checkbox', { name: 'Lấy điểm trong tệp cho MH002' }).check();
    await page.getByRole('checkbox', { name: 'Gửi luôn các phiếu đã đủ điểm' }).check();
    await page.getByRole('button', { name: 'Ghi vào phiếu (2)' }).press('Enter');
    await page.getByText('Đã ghi 2 phiếu.').waitFor();
    await page.getByText('Trong đó 2 phiếu đã gửi.').waitFor();
    await look(page, 'workbook-written');
    expect((await world.deskOf(member, campaignId)).map(({ state, total }) => [state, total])).toEqual([
      ['submitted', '37.50'],
      ['submitted', '37.50'],
    ]);
    await page.getByRole('link', { name: 'Về danh sách chấm điểm' }).click();
    await page.getByRole('link', { name: /MH001/ }).first().waitFor();
  });

  it('says what is wrong with a file, on a phone too, and shows anew what has changed since it was looked at', async () => {
    const { campaignId, members } = await world.marking(2);
    const [member, other] = members as [Member, Member];
    const { page } = await visit(member, screens.phone);
    await page.goto('/cham-diem/tep-cham-diem');
    const empty = await download(page);
    await upload(page, Buffer.from('Mã;Điểm'), 'diem.csv');
    await page.getByText(/Tệp không phải sổ tính Excel/).waitFor();
    const { page: theirs } = await visit(other);
    await theirs.goto('/cham-diem/tep-cham-diem');
    await upload(page, await download(theirs));
    await page.getByText('Đây là tệp của thành viên khác. Mỗi người chỉ gửi được tệp của mình.').waitFor();
    await look(page, 'workbook-refused-phone');
    await upload(page, await editWorkbook(empty, (sheetOf) => {
      typeMark(sheetOf('MH001'), 'A1', 11);
      typeMark(sheetOf('MH001'), 'A2', 7);
    }));
    await page.getByText('Điểm lớn hơn mức tối đa 10.').waitFor();
    await look(page, 'workbook-difference-phone');
    const first = await world.sheetOf(member, campaignId);
    await member.agent.put(`/api/score-sheets/${first}`).send(sheetBody(1, { marks: { A1: { kind: 'points', hundredths: 300 } } })).expect(200);
    await page.getByRole('button', { name: 'Ghi vào phiếu (1)' }).click();
    await page.getByText('Phiếu đã thay đổi từ lúc bạn xem khác biệt nên chưa ghi gì. Khác biệt mới đã được lập lại, hãy xem lại.').waitFor();
    await page.getByRole('checkbox', { name: 'Lấy điểm trong tệp cho MH001' }).waitFor();
    expect(await marksOf(member, first)).toEqual({ A1: { kind: 'points', hundredths: 300 } });
  });
});
