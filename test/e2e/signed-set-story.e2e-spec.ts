import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { ScheduledAnnouncements } from '../../libs/awards/src/publication/scheduled-announcements';
import { AwardsWorld } from '../integration/awards/awards-world';
import { CouncilWorld, tomorrow } from '../integration/awards/council-world';
import type { Person } from '../integration/registry/registry-world';
import { screens, takePicture } from '../support/browser';
import { pdf } from '../support/clerk-at-work';
import { look, lookAtEachSize } from '../support/looking';
import { addressInQr, type Dossier, receivedBytes, unpackDossier } from '../support/paper-dossier';
import { confirm } from '../support/people-at-work';
import { readPaper } from '../support/read-paper';
import { contested, signed, withGap } from '../support/signed-set-season';
import { storyActs } from '../support/story-acts';
import { useWebApp } from '../support/web-app';
import { wordText } from '../support/word-paper';

const publicUrl = 'https://danvan.example.vn';
const { testApp, visit } = useWebApp({ publicUrl });
const tool = path.resolve(__dirname, '../../dist/apps/cli/src/main.js');

const issuer = 'Ủy ban nhân dân tỉnh';

let world: AwardsWorld;
let voters: readonly Person[];
let substitute: { readonly id: string; readonly fullName: string };
let campaign: Awaited<ReturnType<AwardsWorld['beforeCouncil']>>;
let council: Page;
let clerk: Page;
let anybody: Page;
let dossier: Dossier;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
  campaign = await world.beforeCouncil(contested, withGap);
  await testApp().dataSource.query(`UPDATE campaign SET show_to_units = 'explanation' WHERE id = $1`, [campaign.campaignId]);
  const chamber = new CouncilWorld(world, campaign);
  await chamber.rules({ denominator: 'present' });
  voters = await chamber.members(3);
  substitute = { ...(await world.judging.registry.person()), fullName: 'Lê Thị Dự' };
  await testApp().dataSource.query(`UPDATE person SET full_name = $2, search_key = 'le thi du' WHERE id = $1`, [substitute.id, substitute.fullName]);
  council = await visit(world.council);
  clerk = await visit(world.clerk, screens.phone);
  anybody = await visit(null);
});

afterAll(() => {
  if (dossier !== undefined) rmSync(dossier.folder, { recursive: true, force: true });
});

const act = storyActs(async () => {
  for (const [who, page] of Object.entries({ council, clerk, anybody })) await takePicture(page, `signed-set-failed-${who}`);
});

async function fill(form: Page | Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await form.getByRole('textbox', { name: label }).fill(text);
}

async function enterObstacle(nomination: string, kind: string, fields: Readonly<Record<string, string>>, effect = 'Không đủ điều kiện xét'): Promise<void> {
  for (const [label, choice] of Object.entries({ 'Hồ sơ': nomination, 'Loại vướng mắc': kind, 'Tác dụng': effect })) {
    await council.getByRole('combobox', { name: label }).selectOption({ label: choice });
  }
  await fill(council, fields);
  await council.getByRole('button', { name: 'Ghi vướng mắc' }).click();
  await council.getByText(`${fields['Số văn bản']} ngày ${fields['Ngày văn bản']}, ${fields['Nơi ban hành']}`).waitFor();
}

const ground = { 'Người hoặc cơ quan quyết định': `Chủ tịch ${issuer}`, 'Ngày quyết định': '02/03/2026', 'Văn bản, biên bản': '0312/UBND-TH' };

/** The rows of a table as texts, without the columns whose heads are not asked for. */
async function rowsOf(page: Page, table: string, heads: readonly string[]): Promise<string[][]> {
  const shown = page.getByRole('group', { name: table });
  await shown.getByRole('cell').first().waitFor();
  const titles = await shown.getByRole('columnheader').allInnerTexts();
  const rows = await shown.locator('tbody tr').all();
  return Promise.all(rows.map(async (row) => {
    const cells = await row.getByRole('cell').allInnerTexts();
    return heads.map((head) => (cells[titles.indexOf(head)] ?? `no column ${head}`).trim());
  }));
}

describe('from a locked result with two ties on the line to the signed set and the public page', () => {
  act('the secretary finds both ties in red, and nothing can be made final', async () => {
    await council.goto('/ket-qua');
    await council.getByRole('link', { name: 'Đợt xét khen năm 2026' }).click();
    await council.getByRole('heading', { name: 'Còn 3 việc phải quyết định' }).waitFor();
    await council.getByRole('heading', { name: 'Giấy khen, Mô hình tập thể: 3 trường hợp tại ngưỡng, còn 1 suất' }).waitFor();
    await council.getByRole('heading', { name: 'Bằng khen, Mô hình cá nhân: 2 trường hợp tại ngưỡng, còn 1 suất' }).waitFor();
    await council.getByText('Chưa chốt chính thức được: còn 3 việc phải quyết định.').waitFor();
    expect(await council.getByRole('button', { name: 'Chốt chính thức' }).count()).toBe(0);
    await lookAtEachSize(council, 'signed-set-01-open');
  });

  act('one obstacle stands with its document and takes one out of the tie; another is lifted when the paper arrives', async () => {
    await council.getByRole('link', { name: 'Vướng mắc', exact: true }).click();
    await enterObstacle('MH004 Chợ văn minh', 'Đang có khiếu nại, tố cáo', { 'Nội dung vướng mắc': 'Đơn tố cáo đang xác minh', 'Số văn bản': '0112/CV-TTr', 'Ngày văn bản': '02/03/2026', 'Nơi ban hành': 'Thanh tra tỉnh' });
    await enterObstacle('MH001 Thôn sạch, đường hoa', 'Thiếu giấy tờ', { 'Nội dung vướng mắc': 'Thiếu biên bản bình xét', 'Số văn bản': '0045/CV-NV', 'Ngày văn bản': '03/03/2026', 'Nơi ban hành': 'Sở Nội vụ' });
    await enterObstacle('CN003 Anh Ba giữ rừng', 'Đang có khiếu nại, tố cáo', { 'Nội dung vướng mắc': 'Đơn đang xác minh', 'Số văn bản': '0113/CV-TTr', 'Ngày văn bản': '02/03/2026', 'Nơi ban hành': 'Thanh tra tỉnh' }, 'Chỉ lưu ý, không đổi kết quả');
    await council.getByRole('button', { name: 'Gỡ bỏ vướng mắc của MH001' }).click();
    const dialog = council.getByRole('dialog');
    await fill(dialog, { 'Lý do gỡ bỏ': 'Đã bổ sung biên bản bình xét', 'Văn bản (số, ngày)': '07/BB ngày 04/03/2026' });
    await dialog.getByRole('button', { name: 'Gỡ bỏ', exact: true }).click();
    await council.getByText(/Đã bổ sung biên bản bình xét \(07\/BB ngày 04\/03\/2026\)/).waitFor();
    await lookAtEachSize(council, 'signed-set-02-obstacles');
    await council.getByRole('link', { name: 'Đến kết quả xét' }).click();
    await council.getByRole('heading', { name: 'Giấy khen, Mô hình tập thể: 2 trường hợp tại ngưỡng, còn 1 suất' }).waitFor();
  });

  act('one tie and the open class are settled by the authority, by the keyboard; a new proposal says what changed', async () => {
    await council.getByRole('button', { name: /Ghi quyết định về Bằng khen/ }).press('Enter');
    const dialog = council.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Cách giải quyết' }).selectOption('authority');
    await dialog.getByRole('button', { name: 'Đưa CN002 Cô Tư hiến đất lên trước' }).press('Enter');
    await fill(dialog, { 'Lý do': 'Người trực tiếp hiến đất, ưu tiên nữ', ...ground });
    await lookAtEachSize(council, 'signed-set-03-deciding');
    await dialog.getByRole('button', { name: 'Ghi quyết định' }).press('Enter');
    await council.getByText('theo người có thẩm quyền: CN002 Cô Tư hiến đất → CN001 Bác Năm vận động').first().waitFor();
    await council.getByRole('button', { name: 'Ghi quyết định xếp loại của MH005' }).press('Enter');
    await dialog.getByRole('combobox', { name: 'Xếp loại' }).selectOption('Đạt');
    await fill(dialog, { 'Lý do': 'Có tiêu chí 0 điểm', ...ground });
    await dialog.getByRole('button', { name: 'Ghi quyết định' }).press('Enter');
    await council.getByText('Xếp loại của MH005 Tổ hòa giải: Đạt').first().waitFor();
    await council.getByRole('heading', { name: 'Còn 1 việc phải quyết định' }).waitFor();
    // Equals whom no quota sets apart stay equals, unless somebody decided otherwise.
    await council.getByText(/^Mô hình tập thể, hạng \d+: MH007 Nhà văn hóa mở cửa; MH006 Tuyến đường tự quản$/).waitFor();
    await council.getByRole('button', { name: 'Ghi thứ tự…' }).click();
    await dialog.getByRole('combobox', { name: 'Nhóm đồng hạng' }).selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Đưa MH006 Tuyến đường tự quản lên trước' }).click();
    await fill(dialog, { 'Lý do': 'Thành tích trải đều hơn', ...ground });
    await lookAtEachSize(council, 'signed-set-03-equals');
    await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
    await council.getByText('MH006 Tuyến đường tự quản → MH007 Nhà văn hóa mở cửa').first().waitFor();
    expect(await council.getByRole('heading', { name: 'Đồng hạng ngoài ngưỡng' }).count()).toBe(0);
    expect(await council.getByRole('button', { name: 'Chốt chính thức' }).isDisabled()).toBe(true);
    await confirm(council, 'Chốt bản dự kiến mới', { reason: 'Đưa vướng mắc và quyết định vào bản trình Hội đồng' });
    await council.getByRole('heading', { name: 'Khác gì so với bản thứ 1' }).waitFor();
    await council.getByText(/MH004: thêm vướng mắc/).first().waitFor();
    await council.getByRole('link', { name: 'Mở bảng để in' }).click();
    await council.getByRole('heading', { level: 1, name: 'Bảng thay đổi so với kết quả trước' }).waitFor();
    await council.getByRole('link', { name: 'Tải bảng đầy đủ (Word)' }).waitFor();
    await lookAtEachSize(council, 'signed-set-03-changes');
    await council.getByRole('link', { name: 'Về kết quả xét' }).click();
  });

  act('the council meets on the other tie: two members vote on phones, one in writing', async () => {
    await council.getByRole('link', { name: 'Đưa ra phiên họp Hội đồng' }).click();
    await council.getByRole('heading', { name: 'Quy chế biểu quyết' }).waitFor();
    await look(council, 'signed-set-04-council');
    const dialog = council.getByRole('dialog');
    await council.getByRole('button', { name: 'Thay đổi' }).last().click();
    await fill(dialog, { 'Tìm người dự thay': substitute.fullName, 'Từ ngày': tomorrow.split('-').reverse().join('/'), 'Số quyết định': '0007/QĐ-UBND', 'Ngày quyết định': '20/11/2026', 'Cơ quan ban hành': issuer });
    await dialog.getByRole('combobox', { name: 'Người dự thay (có quyền biểu quyết)' }).selectOption(substitute.id);
    await lookAtEachSize(council, 'signed-set-04-change-member');
    await dialog.getByRole('button', { name: 'Thay đổi' }).click();
    await council.getByText(/Thay cho tư cách từ/).waitFor();
    await council.getByRole('button', { name: 'Lập phiên họp' }).click();
    await fill(dialog, { 'Tên phiên họp': 'Phiên xét khen thưởng năm 2026', 'Địa điểm': 'Phòng họp số 1', 'Ngày họp': '05/03/2026' });
    await dialog.getByRole('button', { name: 'Lập phiên họp' }).click();
    await council.getByText('Chưa đủ số người để họp').waitFor();
    expect(await council.getByRole('button', { name: 'Khai mạc' }).isDisabled()).toBe(true);
    await council.getByRole('button', { name: 'Tất cả có mặt' }).click();
    await council.getByRole('combobox', { name: /^Điểm danh/ }).nth(2).selectOption({ label: 'Vắng' });
    await fill(council, { 'Lý do vắng của': 'Đi công tác' });
    await council.getByRole('button', { name: 'Lưu điểm danh' }).click();
    await council.getByText(/✓\s*Đủ số người để họp/).waitFor();
    await confirm(council, 'Khai mạc');
    await council.getByRole('button', { name: 'Thêm nội dung' }).click();
    await dialog.getByRole('combobox', { name: 'Nội dung' }).selectOption('award');
    await dialog.getByRole('combobox', { name: 'Hồ sơ' }).selectOption('CN003');
    await dialog.getByRole('combobox', { name: 'Hình thức khen' }).selectOption('Giấy khen');
    await lookAtEachSize(council, 'signed-set-04-add-case');
    await dialog.getByRole('button', { name: 'Thêm nội dung' }).click();
    await council.getByText(/^\d+\. CN003 – Anh Ba giữ rừng$/).waitFor();

    const [chair, member] = [await visit(voters[0]!, screens.phone), await visit(voters[1]!, screens.phone)];
    const caseOf = (code: string): Locator => council.getByRole('listitem').filter({ has: council.getByRole('heading', { name: new RegExp(`^\\d+\\. ${code} `) }) });
    const open = caseOf('MH002');
    await open.getByRole('button', { name: 'Đưa ra biểu quyết' }).click();
    await open.getByText('0 / 2 đã biểu quyết').waitFor();
    for (const phone of [chair, member]) await phone.goto('/bieu-quyet');
    await chair.getByRole('button', { name: 'Không đồng ý' }).click();
    await chair.getByText('Bạn đã chọn: Không đồng ý').waitFor();
    await chair.getByRole('button', { name: 'Đồng ý', exact: true }).press('Enter');
    await chair.getByText('Bạn đã chọn: Đồng ý').waitFor();
    await look(chair, 'signed-set-04-vote-phone');
    await member.getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await open.getByText('2 / 2 đã biểu quyết').waitFor();
    await open.getByRole('button', { name: 'Ghi ý kiến giơ tay và văn bản' }).click();
    await dialog.getByRole('combobox').nth(2).selectOption({ label: 'Đồng ý' });
    await fill(dialog, { 'Văn bản ý kiến của': '05/CV-SNV' });
    await dialog.getByRole('button', { name: 'Ghi ý kiến giơ tay và văn bản' }).click();
    await open.getByText('3 / 3 đã biểu quyết').waitFor();
    await look(council, 'signed-set-05-session');
    await open.getByRole('button', { name: 'Kết thúc biểu quyết' }).click();
    await dialog.getByRole('textbox', { name: /Kết luận/ }).fill('Nhất trí đề nghị tặng Giấy khen');
    await dialog.getByRole('button', { name: 'Kết thúc biểu quyết' }).click();
    await open.getByText(/Đồng ý 3, không đồng ý 0, ý kiến khác 0; 100 % của 3/).waitFor();
    await chair.getByText('Kết luận: Nhất trí đề nghị tặng Giấy khen').waitFor();

    const secret = caseOf('MH003');
    await secret.getByRole('button', { name: 'Bỏ phiếu kín' }).click();
    await chair.getByRole('button', { name: 'Ý kiến khác' }).click();
    await chair.getByRole('dialog').getByRole('button', { name: 'Bỏ phiếu' }).click();
    await chair.getByText('Phiếu của bạn đã vào hòm phiếu.').waitFor();
    await member.getByRole('button', { name: 'Không đồng ý' }).click();
    await member.getByRole('dialog').getByRole('button', { name: 'Bỏ phiếu' }).click();
    await member.getByText('Phiếu của bạn đã vào hòm phiếu.').waitFor();
    await confirm(council, 'Kết thúc biểu quyết', { reason: 'Không đủ tỷ lệ' });
    await secret.getByText('Không thông qua').waitFor();
    await confirm(council, 'Kết thúc phiên họp', { reason: 'Thống nhất như trên' });
    await council.getByText(/■\s*Đã kết thúc/).waitFor();
    // They ask the server again and again for as long as they are open.
    for (const phone of [chair, member]) await phone.close();
  });

  act('what was voted becomes a decision, the result is made final, and every rank is explained', async () => {
    await council.getByText('Giấy khen tại ngưỡng: chọn MH002 =1+1 camera an ninh').first().waitFor();
    await confirm(council, 'Ghi 1 quyết định');
    await council.getByText(/✓\s*Đã ghi/).waitFor();
    await council.setViewportSize(screens.phone);
    await look(council, 'signed-set-06-session-phone');
    await council.setViewportSize(screens.desk);
    await council.getByRole('link', { name: 'Đến kết quả xét để chốt bản mới' }).click();
    await confirm(council, 'Chốt chính thức', { reason: 'Thay bản thứ 2: Hội đồng đã biểu quyết trường hợp đồng hạng' });
    await council.getByText('Bản thứ 3 (đang xem)').waitFor();
    await council.getByText(/■\s*Chính thức/).first().waitFor();
    expect(await council.getByRole('heading', { name: /việc phải quyết định/ }).count()).toBe(0);
    await look(council, 'signed-set-07-final');
    await council.setViewportSize(screens.phone);
    await look(council, 'signed-set-07-final-phone');
    await council.setViewportSize(screens.desk);
    await council.getByRole('link', { name: '=1+1 camera an ninh' }).first().click();
    await council.getByRole('heading', { name: 'Cách tính và căn cứ' }).waitFor();
    await council.getByText(/Điểm tổ chấm là trung bình cộng của 2 tổng phiếu/).waitFor();
    await lookAtEachSize(council, 'signed-set-08-explained');
    await council.getByRole('link', { name: 'Về bảng kết quả' }).click();
  });

  act('one click makes the set: every hash is right, the list is what the screen shows, and the program finds it unchanged', async () => {
    const columns = ['Hạng', 'Mô hình, điển hình', 'Đơn vị', 'Lĩnh vực', 'Tổng điểm', 'Xếp loại', 'Hình thức đề nghị'];
    const screen = await rowsOf(council, 'Các dòng của bảng xếp hạng', columns);
    await council.getByRole('link', { name: 'Mở bộ hồ sơ' }).click();
    await council.getByRole('heading', { name: 'Các văn bản của kết quả' }).waitFor();
    await look(council, 'signed-set-09-papers');
    const [download] = await Promise.all([council.waitForEvent('download'), council.getByRole('link', { name: 'Tải cả bộ (ZIP)' }).click()]);
    expect(download.suggestedFilename()).toBe(`Bộ hồ sơ khen thưởng – ${campaign.code}.zip`);
    dossier = unpackDossier(await receivedBytes(download));
    expect(dossier.unlike).toEqual([]);
    expect(dossier.names).toHaveLength(12);
    const code = /mã SHA-256: ([0-9a-f]{64})/.exec(dossier.contents)?.[1]?.slice(0, 12) ?? '';
    expect(wordText(dossier.bytesOf('Biên bản'))).toContain('Nhất trí đề nghị tặng Giấy khen');

    const { rows } = await readPaper(dossier.pathOf('Danh sách đề nghị'), 'Danh sách đề nghị');
    const listed = rows.filter(([number, rank]) => typeof number === 'number' && typeof rank === 'number');
    const asNumber = (text: string): string => String(parseFloat(text.replace(',', '.')));
    const paper = listed.map(([, rank, name, unit, , field, score, className, , award]) => [rank, name, unit, field, score, className, award].map(String));
    expect(paper.map(([, name, , , , , award]) => [award, name])).toEqual(signed.map(([award, , name]) => [award, name]));
    const recognised = screen.filter(([, name]) => signed.some(([, , each]) => each === name)).map(([rank = '', name, unit, field, score = '', ...rest]) => [asNumber(rank), name, unit, field, asNumber(score), ...rest]);
    expect(new Set(paper.map((row) => row.join(' | ')))).toEqual(new Set(recognised.map((row) => row.join(' | '))));

    const { DATABASE_URL: _, ...environment } = process.env;
    const { stdout } = await promisify(execFile)(process.execPath, [tool, 'verify', dossier.pathOf('Danh sách đề nghị')], { env: environment });
    expect(stdout).toContain(`Tệp đúng từng ô với kết quả ${code}.`);
    expect(addressInQr(dossier.bytesOf('Tờ trình'))).toBe(`${publicUrl}/xac-minh/${code}`);
    await anybody.goto(`/xac-minh/${code}`);
    await anybody.getByText('Có kết quả với mã này, chưa công bố').waitFor();
    expect(await anybody.getByText('Đợt xét khen').count()).toBe(0);
  });

  act('the registry gives numbers and dates; the rows of the signed list are the numbers in the golden book', async () => {
    await council.getByRole('link', { name: 'Về kết quả xét' }).click();
    await council.getByRole('link', { name: 'Quyết định khen thưởng' }).click();
    const dialog = council.getByRole('dialog');
    const seen: string[][] = [];
    for (const [award, number] of [['Bằng khen', '0124/QĐ-UBND'], ['Giấy khen', '0126/QĐ-UBND']] as const) {
      await council.getByRole('button', { name: `Lập dự thảo quyết định ${award}` }).click();
      await fill(dialog, { 'Cơ quan ban hành': issuer });
      await dialog.getByRole('button', { name: 'Lập dự thảo' }).click();
      await council.getByRole('link', { name: `Quyết định ${award}` }).click();
      await council.getByRole('button', { name: 'Ghi số, ngày ban hành' }).click();
      await fill(dialog, { 'Số quyết định': number, 'Ngày ban hành': '06/03/2026', 'Người ký, chức vụ': 'Nguyễn Văn Ký, Chủ tịch' });
      await look(council, 'signed-set-10-issuing');
      await dialog.getByRole('button', { name: 'Ghi số, ngày ban hành' }).click();
      await council.getByRole('button', { name: 'Đính chính' }).waitFor();
      await look(council, 'signed-set-10-decision');
      seen.push(...(await rowsOf(council, 'Danh sách được khen, theo Số sổ vàng', ['Số sổ vàng', 'Mô hình, điển hình'])).map((row) => [award, ...row]));
      await council.getByRole('link', { name: 'Các quyết định của đợt xét' }).click();
    }
    expect(seen).toEqual(signed);
    await look(council, 'signed-set-10-decisions');
    await council.getByRole('link', { name: 'Quyết định Bằng khen' }).click();
    await council.getByRole('button', { name: 'Đính chính' }).click();
    await fill(dialog, { 'Số quyết định': '0125/QĐ-UBND', 'Lý do': 'Gõ nhầm số' });
    await dialog.getByRole('button', { name: 'Đính chính' }).click();
    await council.getByText('Quyết định số 0124/QĐ-UBND ngày 06/03/2026').waitFor();
  });

  act('the result is published under embargo: nobody outside learns anything yet', async () => {
    await council.goto(`/dot-xet/${campaign.campaignId}/ket-qua`);
    await council.getByRole('link', { name: 'Công bố kết quả' }).click();
    await council.getByText('Không còn trường hợp chờ quyết định').waitFor();
    await council.getByRole('button', { name: 'Công bố kết quả' }).click();
    const dialog = council.getByRole('dialog');
    await dialog.getByText('Công bố 4 hồ sơ được khen, báo cho 1 người?').waitFor();
    await look(council, 'signed-set-11-publishing');
    await dialog.getByRole('button', { name: 'Công bố kết quả' }).click();
    await council.getByText('Đã duyệt, chờ đến ngày công bố').waitFor();
    await testApp().get(ScheduledAnnouncements).announce();
    await anybody.goto('/cong-khai');
    await anybody.getByText('Chưa có kết quả nào được công bố').waitFor();
    await clerk.goto('/ket-qua-don-vi');
    await clerk.getByText('Chưa có kết quả nào được công bố').waitFor();
  });

  act('the day comes: the unit sees its own, rewarded and not, and is told why', async () => {
    await world.judging.registry.letDaysPass(campaign.campaignId, 10);
    await testApp().get(ScheduledAnnouncements).announce();
    await clerk.goto('/thong-bao');
    await clerk.getByRole('link', { name: 'Xem kết quả của đơn vị' }).first().click();
    await clerk.getByRole('link', { name: 'Thôn sạch, đường hoa' }).waitFor();
    expect(await clerk.getByText('=1+1 camera an ninh').count()).toBe(0);
    await look(clerk, 'signed-set-12-own-phone');
    await clerk.getByRole('link', { name: 'Thôn sạch, đường hoa' }).click();
    await clerk.getByText(`Số 0125/QĐ-UBND ngày 06/03/2026 của ${issuer}`).waitFor();
    await clerk.goBack();
    await clerk.getByRole('link', { name: 'Ánh sáng đường quê' }).click();
    await clerk.getByText('Đạt điều kiện nhưng số hồ sơ xếp trên đã đủ hạn mức').waitFor();
    await clerk.getByText('Thành viên 2').first().waitFor();
    expect(await clerk.getByText('TV01').count()).toBe(0);
    await look(clerk, 'signed-set-13-not-rewarded-phone');
    await council.reload();
    await council.getByText('Đang công bố').waitFor();
    await council.getByText('Không có địa chỉ, chỉ báo trong hệ thống').waitFor();
    await look(council, 'signed-set-14-published');
  });

  act('the unit appeals on the phone, a head of the panel answers, and the secretary is told to correct', async () => {
    await clerk.getByRole('textbox', { name: /Nội dung kiến nghị/ }).fill('Đề nghị xem lại điểm mục Hiệu quả');
    await clerk.getByLabel(/Tệp kèm theo/).setInputFiles({ name: 'bo-sung.pdf', mimeType: 'application/pdf', buffer: pdf });
    await clerk.getByRole('button', { name: 'Gửi kiến nghị' }).click();
    await clerk.getByText(/Mã biên nhận [A-Z0-9]{4}-[A-Z0-9]{4}/).waitFor();
    const head = await visit(campaign.secretary);
    await head.goto('/thong-bao');
    await head.getByRole('link', { name: 'Xem kiến nghị' }).click();
    await head.getByRole('link', { name: /^[A-Z0-9]{4}-[A-Z0-9]{4}$/ }).click();
    await head.getByRole('heading', { name: 'Giải trình thứ hạng của hồ sơ' }).waitFor();
    await head.getByRole('button', { name: 'Tiếp nhận' }).click();
    await head.getByText('đơn vị thấy kiến nghị đang được xem xét').waitFor();
    await head.getByRole('combobox', { name: /Kết luận/ }).selectOption('upheld');
    await head.getByRole('textbox', { name: /Nội dung trả lời/ }).fill('Tổ chấm đã rà lại và thừa nhận; kết quả sẽ được đính chính.');
    await look(head, 'signed-set-15-answering');
    await confirm(head, 'Gửi trả lời');
    await head.getByRole('heading', { name: 'Trả lời kiến nghị' }).waitFor({ state: 'detached' });
    await clerk.reload();
    await clerk.getByRole('link', { name: /^[A-Z0-9]{4}-[A-Z0-9]{4}$/ }).click();
    await clerk.getByText('kết quả sẽ được đính chính').waitFor();
    await look(clerk, 'signed-set-16-answered-phone');
    await council.reload();
    await council.getByText('Có kiến nghị được thừa nhận').waitFor();
  });

  act('everybody sees the recognised, with no more than may be known of them, and the paper in hand is verified', async () => {
    await anybody.goto('/cong-khai');
    const rows = await rowsOf(anybody, 'Mô hình, điển hình được khen thưởng', ['Hình thức khen', 'Mô hình, điển hình']);
    expect(new Set(rows.map((row) => row.join(' | ')))).toEqual(new Set(signed.map(([award, , name]) => `${award} | ${name}`)));
    await look(anybody, 'signed-set-17-public');
    await anybody.getByRole('searchbox').fill('duong hoa');
    await anybody.getByText('1 kết quả').waitFor();
    await anybody.setViewportSize(screens.phone);
    await look(anybody, 'signed-set-17-public-phone');
    await anybody.getByRole('link', { name: 'Thôn sạch, đường hoa' }).click();
    await anybody.getByText(`Số 0125/QĐ-UBND ngày 06/03/2026 của ${issuer}`).waitFor();
    expect(await anybody.locator('dt').allInnerTexts()).toEqual(['Hình thức khen', 'Quyết định', 'Số sổ vàng', 'Loại', 'Lĩnh vực', 'Đợt xét', 'Năm', 'Cơ quan chủ trì', 'Công bố lúc', 'Mã kết quả']);
    await look(anybody, 'signed-set-18-entry-phone');
    const ofPaper = new URL(addressInQr(dossier.bytesOf('Tờ trình'))).pathname;
    await anybody.locator('dd').getByRole('link', { name: ofPaper.slice(-12) }).click();
    await anybody.waitForURL(`**${ofPaper}`);
    await anybody.getByText('Đang có giá trị').waitFor();
    await anybody.getByText('Đợt xét khen năm 2026 (2026)').waitFor();
    await lookAtEachSize(anybody, 'signed-set-19-verified');
  });

  act('one reward is taken back by a decision of its own: register, unit and public say so, and the number stays', async () => {
    await council.goto(`/dot-xet/${campaign.campaignId}/khen-thuong`);
    await council.getByRole('link', { name: 'Quyết định Bằng khen' }).click();
    const revocation = { 'Số quyết định thu hồi': '0301/QĐ-UBND', 'Ngày ban hành': '01/04/2026', 'Lý do': 'Kê khai thành tích không đúng', 'Văn bản căn cứ': 'Kết luận số 07/KL-TTr' };
    await council.getByRole('button', { name: 'Thu hồi khen thưởng của Thôn sạch, đường hoa' }).click();
    const dialog = council.getByRole('dialog');
    await fill(dialog, revocation);
    await look(council, 'signed-set-20-revoking');
    await dialog.getByRole('button', { name: 'Thu hồi' }).click();
    await council.getByText('Theo Quyết định số 0301/QĐ-UBND').waitFor();
    await council.getByRole('button', { name: 'Rút ghi thu hồi khen thưởng của Thôn sạch, đường hoa' }).click();
    await fill(dialog, { 'Lý do rút': 'Ghi nhầm số' });
    await dialog.getByRole('button', { name: 'Rút ghi thu hồi' }).click();
    await council.getByRole('heading', { name: 'Thu hồi đã rút' }).waitFor();
    await council.getByRole('button', { name: 'Thu hồi khen thưởng của Thôn sạch, đường hoa', exact: true }).click();
    await fill(dialog, { ...revocation, 'Số quyết định thu hồi': '0310/QĐ-UBND' });
    await dialog.getByRole('button', { name: 'Thu hồi' }).click();
    await council.getByText('Theo Quyết định số 0310/QĐ-UBND').waitFor();
    await council.setViewportSize(screens.phone);
    await look(council, 'signed-set-21-decision-phone');

    const office = await visit(world.staff);
    await office.goto('/so-khen-thuong');
    await office.getByRole('searchbox').fill('duong hoa');
    await office.getByText('1 kết quả').waitFor();
    await office.getByText('Theo Quyết định số 0310/QĐ-UBND').waitFor();
    await look(office, 'signed-set-22-register');
    await office.setViewportSize(screens.phone);
    await look(office, 'signed-set-22-register-phone');

    await clerk.goto('/ket-qua-don-vi');
    await clerk.getByRole('link', { name: 'Thôn sạch, đường hoa' }).click();
    await clerk.getByText('Số 0310/QĐ-UBND ngày 01/04/2026').waitFor();
    await look(clerk, 'signed-set-23-own-revoked-phone');
    await anybody.setViewportSize(screens.phone);
    await anybody.goto('/cong-khai');
    await anybody.getByText('Đã thu hồi').waitFor();
    await anybody.getByRole('link', { name: 'Thôn sạch, đường hoa' }).click();
    await anybody.getByText(/Số 0310\/QĐ-UBND ngày 01\/04\/2026/).waitFor();
    expect(await anybody.getByText('Kê khai thành tích không đúng').count()).toBe(0);
    await look(anybody, 'signed-set-24-entry-revoked-phone');
  });
});
