import { SeasonIntake } from '@dvk/judging';
import { Transactor } from '@dvk/platform';
import type { Season, SeasonAssessor, SeasonSheet } from '@dvk/scoring-core';
import type { Page } from 'playwright-core';
import { AwardsWorld, type Nominee } from '../integration/awards/awards-world';
import type { Person } from '../integration/registry/registry-world';
import { screens, takePicture } from '../support/browser';
import { look } from '../support/looking';
import { useWebApp } from '../support/web-app';

const { testApp, visit } = useWebApp();
let world: AwardsWorld;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
});

const names = ['Trần Văn Bình', 'Nguyễn Thị Ánh Tuyết', 'Lê Hoàng Minh Đức', 'Phạm Thị Hồng Nhung', 'Ma Văn Thành', 'Nông Thị Hiền', 'Đặng Quốc Khánh', 'Vũ Thị Thu Hường', 'Hoàng Nguyễn Bảo Ngọc'];
const ways = ['Vận động hiến đất mở rộng đường liên thôn', 'Thôn sạch, đường hoa', 'Tổ tự quản tuyến đường sáng – xanh – sạch – đẹp', 'Ngày thứ Bảy cùng dân làm thủ tục trực tuyến', 'Câu lạc bộ hát Then gắn kết thôn bản'];

const collective = { kind: 'collective-model', group: 'Mô hình tập thể', a1: [] } as const;
const nominated = (count: number): Nominee[] =>
  Array.from({ length: count }, (_, n) => ({ code: `MH${String(n + 1).padStart(3, '0')}`, name: `${ways[n % ways.length]} ${n + 1}`, ...collective }));

/** Each member sees the same merit through their own hand: strict or generous, wide or narrow, with a little noise. */
function a1Of(nomination: number, member: number): number {
  const merit = 350 + ((nomination * 37) % 40) * 13;
  const noise = ((nomination * 31 + member * 17 + nomination * member * 7) % 13) - 6;
  const seen = merit + (member - 4) * 22 + noise * (member === 8 ? 60 : 14);
  return Math.max(0, Math.min(1000, seen - (seen % 50)));
}

const sheetOf = (nominationCode: string, assessorCode: string | null, marks: SeasonSheet['marks']): SeasonSheet => ({ nominationCode, assessorCode, marks, submitted: true, recused: false, inConflict: false });

/** A panel that marked on paper, brought in, closed, locked and frozen. */
async function frozen(members: number, nominations: number): Promise<{ campaignId: string; resultId: string }> {
  const entries = nominated(nominations);
  const { campaignId, nominationIds } = await world.campaign(entries);
  const people: Person[] = [];
  for (let member = 0; member < members; member += 1) {
    people.push(await world.judging.registry.person([member === 0 ? 'panel-secretary' : 'panel-member', world.judging.registry.province]));
    await testApp().dataSource.query('UPDATE person SET full_name = $2 WHERE id = $1', [people[member]!.id, names[member]]);
  }
  const codes = people.map((_, member) => `TV0${member + 1}`);
  const season = {
    assessors: codes.map((code, member): SeasonAssessor => ({ code, name: names[member] ?? '', title: 'Chuyên viên', unitCode: null, position: member === 0 ? 'secretary' : 'member' })),
    sheets: entries.flatMap(({ code }, at) => [
      ...codes.map((member, seat) =>
        sheetOf(code, member, { A1: { kind: 'points', hundredths: a1Of(at, seat) }, A2: { kind: 'points', hundredths: a1Of(at + 3, seat) }, B1: { kind: 'level', level: 'Tốt' }, C1: { kind: 'gate', passed: true } }),
      ),
      sheetOf(code, null, { Q1: { kind: 'points', hundredths: 500 } }),
    ]),
  } as Pick<Season, 'assessors' | 'sheets'> as Season;
  await testApp().dataSource.query(`UPDATE campaign SET rules = jsonb_set(rules, '{minSheets}', '1') WHERE id = $1`, [campaignId]);
  await testApp().get(Transactor).write((tx) =>
    testApp().get(SeasonIntake).createFromSeason(
      tx,
      season,
      { campaignId, nominations: nominationIds, people: new Map(codes.map((code, at) => [code, people[at]!.id])), units: new Map() },
      { name: 'Tổ chấm điểm', decisionNumber: '0126-QĐ', decisionDate: '2026-03-02', decisionIssuer: 'Ban', recusalReason: '', closed: false, closingReason: '' },
    ),
  );
  const secretary = people[0]!;
  await secretary.agent.post(`/api/campaigns/${campaignId}/scoring-closure`).send({}).expect(201);
  await secretary.agent.post(`/api/campaigns/${campaignId}/scoring-lock`).send({}).expect(201);
  const { body } = await secretary.agent.post(`/api/campaigns/${campaignId}/results`).send({}).expect(201);
  return { campaignId, resultId: body.id };
}

async function pictures(page: Page, count: number): Promise<void> {
  const drawn = page.locator('[data-drawn=true] svg');
  await drawn.nth(count - 1).waitFor();
  expect(await drawn.count()).toBe(count);
}

it('the agreement of a panel of nine with forty nominations, and a trial beside the official result', async () => {
  const { campaignId, resultId } = await frozen(9, 40);
  const page = await visit(world.council);
  await page.goto(`/dot-xet/${campaignId}/ket-qua`);
  await page.getByRole('link', { name: 'Mức độ thống nhất của tổ chấm' }).click();
  await page.getByText('40 hồ sơ có phiếu được tính, 9 thành viên; 40 hồ sơ được mọi thành viên chấm.').waitFor();
  await pictures(page, 4);
  await takePicture(page, 'agreement');
  const { body } = await world.council.agent.get(`/api/results/${resultId}/agreement`).expect(200);
  const w = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(body.scopes[0].kendallW.value);
  await page.getByRole('listitem').filter({ hasText: 'Hệ số W của Kendall' }).getByText(w, { exact: true }).waitFor();
  // The table is there for who listens before anybody asks for it, and by keyboard in place of the picture.
  const table = page.getByRole('table', { name: 'Chênh lệch trung bình của từng thành viên so với phần còn lại của tổ' });
  expect(await table.getByRole('row').count()).toBe(10);
  await page.getByRole('button', { name: /Xem bảng số liệu: Chênh lệch trung bình/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'Chênh lệch trung bình của từng thành viên so với phần còn lại của tổ' }).waitFor();
  await page.getByText('Hồ sơ đổi nhiều nhất khi không có TV09 Hoàng Nguyễn Bảo Ngọc').click();
  await look(page, 'agreement-table');
  await page.setViewportSize(screens.phone);
  await pictures(page, 3);
  await look(page, 'agreement-phone');
  await page.setViewportSize(screens.desk);

  await page.getByRole('link', { name: 'Thử phương án khác' }).click();
  await page.getByText('BẢN THỬ – không phải kết quả chính thức').first().waitFor();
  await page.getByText('Chưa thử gì').waitFor();
  await page.getByRole('textbox', { name: 'Bằng khen: số suất mỗi nhóm xét' }).fill('3');
  await page.getByRole('combobox', { name: 'Bỏ phiếu của thành viên' }).selectOption({ label: 'TV09 Hoàng Nguyễn Bảo Ngọc' });
  await page.getByRole('button', { name: 'Tính thử' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Bằng khen: số suất mỗi nhóm xét: thử 3, chính thức 1').waitFor();
  const tried = await world.council.agent.post(`/api/results/${resultId}/trials`).send({ quotas: [{ award: 'Bằng khen', quota: { kind: 'count', count: 3 } }], withoutAssessor: 'TV09' }).expect(200);
  expect(await page.getByRole('group', { name: 'Các hồ sơ có thay đổi, chính thức và thử' }).getByRole('row').count()).toBe(tried.body.counts.differences + 1);
  await look(page, 'trial');
  await page.setViewportSize(screens.phone);
  await look(page, 'trial-phone');
  await page.setViewportSize(screens.desk);
  await page.emulateMedia({ media: 'print' });
  for (const stamp of await page.getByText('BẢN THỬ – không phải kết quả chính thức').all()) expect(await stamp.isVisible()).toBe(true);
  await takePicture(page, 'trial-print');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Đặt lại như chính thức' }).click();
  await page.getByText('Chưa thử gì').waitFor();
});

it('one member alone: what cannot be worked out says why', async () => {
  const { resultId } = await frozen(1, 2);
  const page = await visit(world.auditor);
  await page.goto(`/ket-qua/${resultId}/muc-do-thong-nhat`);
  await page.getByText('Không tính được: chỉ có một thành viên chấm, không có ai để so sánh.').first().waitFor();
  expect(await page.getByText('Không tính được: chỉ có một thành viên chấm').count()).toBe(7);
  await pictures(page, 2);
  await look(page, 'agreement-one-member');
});
