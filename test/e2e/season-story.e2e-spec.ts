import type { Page } from 'playwright-core';
import { takePicture, useBrowser } from '../support/browser';
import { addEvidence, join, markOneself, pdf, register, selfMarked, submit } from '../support/clerk-at-work';
import { look } from '../support/looking';
import { declareOnPage, item, markSheet, openSheet, submitSheet, typeMarks } from '../support/panel-at-work';
import { addPerson, confirm, type NewPerson, saved, signInFirst } from '../support/people-at-work';
import { readPaper } from '../support/read-paper';
import {
  acceptAlike,
  appoint,
  beginCriteriaSet,
  endPhase,
  markForOffice,
  openCampaign,
  openSettings,
  phaseDay,
  saveSettings,
  setMaximum,
  writeTiers,
} from '../support/staff-at-work';
import { storyActs } from '../support/story-acts';
import { storyByHand } from '../support/story-by-hand';
import { people, province } from '../support/story-people';
import { storyCommunes, storyItems, storyLeftOpen, storyNominations, storyReturned, type StorySeat, storySeats, storyTiers } from '../support/story-season';
import { useTestProduct } from '../support/test-product';

const product = useTestProduct({ season: 'none' });
const browser = useBrowser();

const criteriaTitle = 'Chấm mô hình Dân vận khéo năm 2026';
const campaignName = 'Xét mô hình Dân vận khéo tỉnh Tuyên Quang năm 2026';
const ownPassword = (username: string): string => `Mật khẩu của ${username}`;

type Who = keyof typeof people | 'administrator';

const pages = new Map<Who, Page>();
const at = (who: Who): Page => pages.get(who)!;
let campaignId: string;

const ofCommune = (commune: 'first' | 'second') => storyNominations.filter((nomination) => nomination.commune === commune);

const written = (hundredths: number): string => `${Math.trunc(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`;

const act = storyActs(async () => {
  for (const [who, page] of pages) await takePicture(page, `story-failed-${who}`);
});

async function newPage(who: Who): Promise<Page> {
  const { page } = await browser().person(product().origin);
  pages.set(who, page);
  return page;
}

describe('a season, from nothing to the award list', () => {
  act('the administrator gives everybody an account and a post; each sets a password of their own', async () => {
    await product().dvk('seed');
    const said = await product().dvk('create-admin', '--username', 'quan.tri', '--name', 'Lê Thanh Sơn', '--unit', '08');
    const temporary = /: (\S+)\s*$/.exec(said)![1]!;
    const administrator = await newPage('administrator');
    await signInFirst(administrator, 'quan.tri', temporary, ownPassword('quan.tri'));
    await administrator.getByRole('heading', { level: 1, name: 'Người dùng' }).waitFor();
    const given: [keyof typeof people, NewPerson, string][] = [];
    for (const [who, person] of Object.entries(people) as [keyof typeof people, NewPerson][]) {
      given.push([who, person, await addPerson(administrator, person)]);
    }
    await Promise.all(
      given.map(async ([who, { username }, password]) => signInFirst(await newPage(who), username, password, ownPassword(username))),
    );
    await administrator.goto('/nguoi-dung');
    await administrator.getByRole('link', { name: people.council.fullName }).waitFor();
    await look(administrator, 'story-01-people');
    await at('member').getByText('Tài khoản này chưa giữ vai trò nào trên hệ thống').waitFor();
  });

  act('staff make a criteria set from an example; what is wrong is told at once and publishing waits for it', async () => {
    const page = at('staff');
    await beginCriteriaSet(page, criteriaTitle);
    await setMaximum(page, 'III.2', '10');
    await page.getByText('Các tiêu chí trong nhóm cộng lại được 27,5 điểm, nhóm ghi 25 điểm.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Ban hành', exact: true }).isDisabled()).toBe(true);
    await look(page, 'story-02-criteria-problem');
    await setMaximum(page, 'III.3', '5');
    await page.getByRole('status').filter({ hasText: 'Không còn lỗi. Có thể ban hành.' }).waitFor();
    await saved(page);
    await confirm(page, 'Ban hành');
    await page.getByText('Đã ban hành · Phiên bản 1').waitFor();
    await look(page, 'story-03-criteria-published');
  });

  act('staff open a campaign with rules, tie chain, tiers, papers and dates', async () => {
    const page = at('staff');
    campaignId = await openCampaign(page, { name: campaignName, code: 'DVK-TQ-2026', host: province, criteriaSet: criteriaTitle });
    await openSettings(page, campaignId, 'quy-tac');
    await page.getByRole('textbox', { name: 'Số phiếu tối thiểu' }).fill('2');
    await saveSettings(page);
    await openSettings(page, campaignId, 'pha-hoa');
    await page.getByRole('combobox', { name: 'Thêm khóa' }).selectOption({ value: 'average:II' });
    const second = 'Chuyển lên: Điểm trung bình mục II cao hơn';
    await page.getByRole('button', { name: second }).click();
    await page.getByRole('button', { name: second }).click();
    expect(await page.getByRole('list', { name: 'Các khóa phá hòa theo thứ tự' }).getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('Điểm trung bình mục II cao hơn'),
      expect.stringContaining('Trung vị các phiếu cao hơn'),
      expect.stringContaining('Các phiếu lệch nhau ít hơn'),
    ]);
    await saveSettings(page);
    await openSettings(page, campaignId, 'khen-thuong');
    await writeTiers(page, storyTiers);
    await look(page, 'story-04-tiers');
    await saveSettings(page);
    await openSettings(page, campaignId, 'giay-to');
    for (const [label, text] of [
      ['Cơ quan cấp trên', 'UBND tỉnh Tuyên Quang'],
      ['Cơ quan ban hành', 'Hội đồng Thi đua – Khen thưởng'],
      ['Địa danh', 'Tuyên Quang'],
    ] as const) {
      await page.getByRole('textbox', { name: label }).first().fill(text);
    }
    await saveSettings(page);
    await openSettings(page, campaignId, 'giai-doan');
    const longer = await page.evaluate(() => {
      const day = new Date(Date.now() + 91 * 86_400_000);
      return [day.getDate(), day.getMonth() + 1].map((part) => String(part).padStart(2, '0')).concat(String(day.getFullYear())).join('/');
    });
    await phaseDay(page, 'Chấm điểm', 'Kết thúc').fill(longer);
    await phaseDay(page, 'Đã khóa sổ chấm điểm', 'Bắt đầu').fill(longer);
    await look(page, 'story-05-phases');
    await saveSettings(page);
    await endPhase(page, campaignId);
    await page.goto(`/dot-xet/${campaignId}`);
    await page.getByText('Đơn vị đăng ký mô hình, điển hình').waitFor();
    await look(page, 'story-06-cockpit');
  });

  act('two clerks at once register, mark themselves, add evidence, hand in and get receipts', async () => {
    const receipts: string[] = [];
    const work = async (page: Page, commune: 'first' | 'second'): Promise<void> => {
      for (const [place, nomination] of ofCommune(commune).entries()) {
        await register(page, nomination);
        if (place === 0) await look(page, `story-07-registration-${commune}`);
        await join(page, nomination.name);
        if (place === 0) {
          await page.getByText('Còn thiếu 10 phần').waitFor();
          expect(await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).isDisabled()).toBe(true);
          await addEvidence(page, 'I.1', 'nghi-quyet-0012.pdf');
        }
        await markOneself(page, nomination.summary);
        await saved(page);
        if (place === 0) await look(page, `story-08-self-marking-${commune}`);
        receipts.push(await submit(page));
        if (place === 0) await look(page, `story-09-receipt-${commune}`);
      }
      await page.goto('/ho-so-don-vi');
      await page.getByText('Chờ tiếp nhận').nth(ofCommune(commune).length - 1).waitFor();
      await look(page, `story-10-unit-home-${commune}`);
    };
    await Promise.all([work(at('firstClerk'), 'first'), work(at('secondClerk'), 'second')]);
    expect(receipts.every((receipt) => /\S{6,}/.test(receipt))).toBe(true);
    expect(new Set(receipts).size).toBe(storyNominations.length);
  });

  act('staff return one with a reason, its clerk mends it, and all are accepted', async () => {
    const page = at('staff');
    await endPhase(page, campaignId);
    await page.goto('/tiep-nhan');
    await page.getByRole('link', { name: storyReturned }).click();
    await confirm(page, 'Trả lại', { reason: 'Ghi rõ căn cứ của mục II.2 và kèm bảng số liệu.' });
    await page.getByText('Đã trả lại hồ sơ.').waitFor();
    const clerk = at('secondClerk');
    await clerk.goto('/ho-so-don-vi');
    await clerk.getByRole('link', { name: 'Xem lý do và sửa' }).click();
    await clerk.getByRole('group', { name: 'Lý do trả lại' }).getByText('Ghi rõ căn cứ của mục II.2 và kèm bảng số liệu.').waitFor();
    await look(clerk, 'story-11-returned');
    await selfMarked(clerk, 'II.2').getByRole('textbox', { name: 'Căn cứ, giải trình' }).fill('Bảng tổng hợp một cửa quý I–III/2026.');
    await saved(clerk);
    await addEvidence(clerk, 'II.2', 'bang-so-lieu.pdf');
    await submit(clerk);
    await page.goto('/tiep-nhan');
    await page.getByText('Nộp lại').first().waitFor();
    await page.getByRole('button', { name: 'Lọc theo đơn vị' }).click();
    await page.getByRole('textbox', { name: 'Đơn vị' }).fill('tan trao');
    await page.getByRole('combobox', { name: 'Chọn đơn vị tìm được' }).selectOption({ index: 1 });
    await page.getByText(`${ofCommune('first').length} kết quả`).waitFor();
    await page.getByRole('button', { name: 'Bỏ lọc đơn vị' }).click();
    await page.getByText('7 kết quả').waitFor();
    await page.getByLabel('Chọn tất cả trong trang này').check();
    await look(page, 'story-12-intake');
    await acceptAlike(page, 7, storyReturned);
  });

  act('staff appoint the panel by a numbered decision and assign evenly; nobody gets their own commune', async () => {
    const page = at('staff');
    await page.goto(`/dot-xet/${campaignId}/to-cham-diem`);
    await page.getByRole('textbox', { name: 'Tên tổ' }).fill('Tổ chấm điểm mô hình năm 2026');
    await page.getByRole('textbox', { name: 'Số quyết định' }).fill('0125-QĐ/BTGDV');
    await page.getByRole('textbox', { name: 'Ngày quyết định' }).fill('02/03/2026');
    await page.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('Ban Tuyên giáo và Dân vận Tỉnh ủy');
    await page.getByRole('button', { name: 'Lập tổ chấm điểm' }).click();
    await page.getByText('Quyết định số 0125-QĐ/BTGDV ngày 02/03/2026').waitFor();
    await appoint(page, { ...people.chair, position: 'Tổ trưởng' });
    await appoint(page, { ...people.member, unit: storyCommunes.first, position: 'Thành viên' });
    await appoint(page, { ...people.secretary, position: 'Thư ký' });
    await look(page, 'story-13-panel');
    await page.goto(`/dot-xet/${campaignId}/phan-cong`);
    await page.getByRole('checkbox', { name: `TV03 ${people.secretary.fullName}` }).check();
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Sẽ thêm 17 lượt phân công cho 7 hồ sơ').waitFor();
    await page.getByText('4 hồ sơ không đủ người chấm').waitFor();
    await look(page, 'story-14-assignment-preview');
    await page.getByRole('checkbox', { name: 'Vẫn phân công, các hồ sơ này nhận số người hiện có' }).check();
    await page.getByRole('button', { name: 'Phân công như trên' }).click();
    await page.getByText('Đã thêm 17 lượt phân công.').waitFor();
    for (const { name } of ofCommune('first')) {
      const row = page.getByRole('row', { name: new RegExp(name) });
      await row.getByText('1 người không được chấm do xung đột lợi ích').click();
      await row.getByText(new RegExp(`^TV02 ${people.member.fullName}: .*${storyCommunes.first}`)).waitFor();
      expect(await row.getByRole('option', { name: new RegExp(people.member.fullName) }).count()).toBe(0);
    }
    await look(page, 'story-15-assigned');
    await endPhase(page, campaignId);
  });

  act('the office marks its own items once', async () => {
    for (const nomination of storyNominations) await markForOffice(at('staff'), campaignId, nomination);
    await look(at('staff'), 'story-16-office-items');
  });

  act('every member declares conflicts on the whole list before a sheet opens', async () => {
    const chair = at('chair');
    await chair.goto('/cham-diem');
    await chair.getByRole('link', { name: new RegExp(storyNominations[0]!.name) }).click();
    await chair.getByRole('heading', { level: 1, name: 'Khai báo xung đột lợi ích' }).waitFor();
    await look(chair, 'story-16b-declaration');
    const member = at('member');
    await member.goto('/cham-diem');
    await member.getByRole('link', { name: 'Khai báo xung đột lợi ích', exact: true }).click();
    await member.getByText(`Cùng đơn vị: ${storyCommunes.first}`).first().waitFor();
    expect(await member.getByRole('checkbox', { name: new RegExp(ofCommune('first')[0]!.name) }).isDisabled()).toBe(true);
    await Promise.all(storySeats.map((seat) => declareOnPage(at(seat))));
  });

  act('the secretary recuses from one; the members mark at once, with the keyboard, and lose nothing by a reload', async () => {
    const secretary = at('secretary');
    await secretary.goto('/cham-diem');
    await look(secretary, 'story-17-desk');
    await openSheet(secretary, storyLeftOpen);
    await secretary.getByRole('link', { name: 'Từ chối chấm' }).click();
    await secretary.getByRole('textbox', { name: /Lý do/ }).fill('Vợ tôi là chủ nhiệm câu lạc bộ.');
    await secretary.getByRole('button', { name: 'Từ chối chấm hồ sơ này' }).click();
    await secretary.getByText(/Đã ghi nhận từ chối chấm/).waitFor();
    const mark = async (seat: StorySeat): Promise<void> => {
      const page = at(seat);
      for (const { name, sheets } of storyNominations) {
        const sheet = sheets[seat];
        if (sheet === undefined) continue;
        await openSheet(page, name);
        await markSheet(page, sheet);
        await page.getByText(`Tổng ${written(storyByHand().find((line) => line.name === name)!.totals[seat]!)} / 100,00 điểm`).waitFor();
        await submitSheet(page);
      }
    };
    await Promise.all(storySeats.map(mark));
    const member = at('member');
    await openSheet(member, storyLeftOpen);
    await item(member, 'I.1').getByLabel('Điểm', { exact: true }).focus();
    await typeMarks(member, ['8,5', '9', '8']);
    await saved(member);
    await member.reload();
    await member.getByText('Tổng 25,50 / 100,00 điểm').waitFor();
    expect(await Promise.all(['I.1', 'I.2', 'I.3'].map((code) => item(member, code).getByLabel('Điểm', { exact: true }).inputValue()))).toEqual(['8,5', '9', '8']);
    await look(member, 'story-18-half-marked');
  });

  act('nobody else learns a mark before closing, not even by the address', async () => {
    const secret = new URL(at('member').url()).pathname;
    const [sheetId] = secret.split('/').slice(-1);
    for (const who of ['staff', 'firstClerk', 'council', 'administrator', 'chair', 'secretary'] as const) {
      const page = at(who);
      const answer = await page.request.get(`/api/score-sheets/${sheetId}`);
      expect([403, 404]).toContain(answer.status());
      expect(await answer.text()).not.toMatch(/marks|hundredths|total/);
      await page.goto(secret);
      await page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang' }).waitFor();
      expect(await page.getByRole('main').innerText()).not.toContain('25,50');
    }
    for (const who of ['staff', 'council', 'secretary'] as const) {
      const page = at(who);
      await page.goto(`/dot-xet/${campaignId}/ket-qua`);
      await page.getByRole('main').getByRole('heading').first().waitFor();
      expect(await page.getByRole('main').innerText()).not.toMatch(/\d,\d\d/);
    }
    await look(at('council'), 'story-19-council-before');
    await look(at('chair'), 'story-20-refused');
  });

  act('the secretary closes, with the late member named and a reason, and freezes the result', async () => {
    const page = at('secretary');
    await page.goto(`/dot-xet/${campaignId}/tien-do`);
    await page.getByRole('button', { name: 'Đóng chấm điểm' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`TV02 ${people.member.fullName}: thiếu 1 phiếu`).waitFor();
    await dialog.getByRole('radio', { name: /Đóng ngay/ }).check();
    expect(await dialog.getByRole('button', { name: 'Đóng chấm điểm' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('Đã đôn đốc hai lần, hết hạn theo kế hoạch.');
    await look(page, 'story-21-closing');
    await dialog.getByRole('button', { name: 'Đóng chấm điểm' }).click();
    await page.getByRole('heading', { name: 'Đã đóng chấm điểm' }).waitFor();
    await page.goto(`/dot-xet/${campaignId}/cham-lai`);
    await confirm(page, 'Khóa kết quả');
    await page.getByText(/đã khóa lúc/).waitFor();
    await page.goto(`/dot-xet/${campaignId}/ket-qua`);
    await look(page, 'story-22-before-freezing');
    await confirm(page, 'Chốt kết quả');
    await page.getByRole('heading', { name: 'Còn 1 việc phải quyết định' }).waitFor();
    await look(page, 'story-23-result');
  });
});

describe('what the council secretary downloads', () => {
  const byHand = storyByHand();
  const codes = new Map<string, string>();

  async function download(link: string): Promise<string> {
    const page = at('council');
    const arriving = page.waitForEvent('download');
    await page.getByRole('link', { name: link }).click();
    return (await arriving).path();
  }

  act('has the award list row by row as it comes out by hand, the tie at the line undecided', async () => {
    const page = at('council');
    await page.goto('/ket-qua');
    await page.getByRole('link', { name: campaignName }).click();
    await page.getByRole('heading', { name: 'Còn 1 việc phải quyết định' }).waitFor();
    await look(page, 'story-24-council-result');
    const file = await download('Danh sách đề nghị khen thưởng (Excel)');
    const { rows } = await readPaper(file, 'Danh sách đề nghị');
    const dataRows = rows.filter(([number, rank]) => typeof number === 'number' && typeof rank === 'number');
    const expected = [
      ...storyTiers.flatMap(({ name }) =>
        ['Mô hình tập thể', 'Mô hình cá nhân'].flatMap((kind) => byHand.filter((line) => line.kind === kind && 'award' in line.outcome && line.outcome.award === name)),
      ),
      ...byHand.filter(({ outcome }) => 'undecided' in outcome).sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    ];
    expect(dataRows.map((row) => row.slice(1))).toEqual(
      expected.map((line) => [
        line.rank,
        line.name,
        line.commune,
        line.commune,
        line.field,
        line.score! / 100,
        line.className,
        line.summary,
        'award' in line.outcome ? line.outcome.award : expect.stringMatching(/^Bằng khen của Chủ tịch UBND tỉnh \(chưa quyết định\)$/),
        'award' in line.outcome ? '' : expect.stringContaining('Đồng hạng tại ngưỡng'),
      ]),
    );
    expect(rows.map(([first]) => first)).toContain('C. CHỜ QUYẾT ĐỊNH DO ĐỒNG HẠNG TẠI NGƯỠNG HẠN MỨC (2)');
    const refused = (await readPaper(file, 'Không đề nghị')).rows.filter(([number, code]) => typeof number === 'number' && code !== '');
    expect(refused.map((row) => [row[2], row[6], row[8]])).toEqual([
      ['Đội dân quân giúp dân ngày mùa', 82.5, expect.stringMatching(/^Không đủ điều kiện: không đạt “Mô hình có tên gọi/)],
      [storyLeftOpen, '', 'Chưa đủ phiếu chấm (tính được 1 phiếu)'],
    ]);
  });

  act('has the score summary with every total typed, every mean and every rank', async () => {
    const file = await download('Bảng tổng hợp kết quả chấm điểm (Excel)');
    const { heads, rows } = await readPaper(file, 'Tổng hợp');
    const column = (head: string): number => heads.findIndex((each) => String(each).includes(head));
    const lines = rows.filter(([number, code]) => typeof number === 'number' && typeof code === 'string' && code !== '');
    expect(lines).toHaveLength(byHand.length);
    for (const line of byHand) {
      const row = lines.find((each) => each[2] === line.name)!;
      codes.set(line.name, String(row[1]));
      const cell = (head: string) => row[column(head)];
      const isLeftOpen = line.name === storyLeftOpen;
      const cellOf = (seat: StorySeat): string | number => {
        const total = line.totals[seat];
        if (isLeftOpen) return { chair: '', member: 'Chưa đủ', secretary: 'Từ chối' }[seat];
        return total === undefined ? '' : total / 100;
      };
      expect({ name: line.name, cells: storySeats.map((seat) => cell(people[seat].fullName)) }).toEqual({ name: line.name, cells: storySeats.map(cellOf) });
      expect({ name: line.name, counted: cell('Số phiếu tính'), final: cell('Tổng điểm'), rank: cell('Hạng chính thức') }).toEqual({
        name: line.name,
        counted: Object.keys(line.totals).length,
        final: line.score === null ? '' : line.score / 100,
        rank: line.rank ?? '',
      });
      if (!isLeftOpen) expect(cell('Điểm cơ quan')).toBe(line.office / 100);
    }
    expect(new Set(codes.values()).size).toBe(byHand.length);
  });

  act('has every single mark as it was typed', async () => {
    const file = await download('Bảng tổng hợp kết quả chấm điểm (Excel)');
    const { heads, rows } = await readPaper(file, 'Chi tiết');
    const columns = storyItems.map((code) => heads.findIndex((head) => String(head).startsWith(`${code}\n`)));
    const levels = ['Mới, lần đầu có trong tỉnh', 'Vận dụng sáng tạo cách làm đã có', 'Làm theo cách làm đã có'];
    const number = (typed: string): number => Number(typed.replace(',', '.'));
    for (const seat of storySeats) {
      for (const { name, sheets } of storyNominations) {
        const sheet = sheets[seat];
        if (sheet === undefined) continue;
        const row = rows.find((each) => each[1] === name && String(each[2]).includes(people[seat].fullName))!;
        expect(columns.map((at) => row[at])).toEqual([...[...sheet.I, ...sheet.II].map(number), levels[sheet.level], ...sheet.III.map(number)]);
      }
    }
  });

  act('is as readable on the command line and in the evidence that was handed in', async () => {
    expect(await product().dvk('invariants')).toContain('Mọi ràng buộc đều đúng.');
    const page = at('firstClerk');
    await page.goto('/ho-so-don-vi');
    await page.getByRole('row', { name: new RegExp(storyNominations[0]!.name) }).getByRole('link', { name: 'Xem hồ sơ' }).click();
    const arriving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải về nghi-quyet-0012.pdf' }).click();
    const stream = await (await arriving).createReadStream();
    expect(Buffer.concat(await stream.toArray())).toEqual(pdf);
    await takePicture(page, 'story-25-accepted');
  });
});
