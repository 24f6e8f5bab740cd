import type { Locator } from 'playwright-core';
import { AwardsWorld } from '../integration/awards/awards-world';
import { screens } from '../support/browser';
import { look } from '../support/looking';
import { useWebApp } from '../support/web-app';

const { testApp, visit } = useWebApp();
let world: AwardsWorld;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
}, 60_000);

const fill = async (dialog: Locator, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(fields)) await dialog.getByRole('textbox', { name: label }).fill(text);
};

it('the secretary drafts a decision, types in number and date, takes one reward back; office, unit and public see it', async () => {
  const campaign = await world.beforeCouncil();
  await world.publish(campaign).expect(201);
  await world.letPublicationCome(campaign.campaignId);

  const council = await visit(world.council);
  await council.goto(`/dot-xet/${campaign.campaignId}/ket-qua`);
  await council.getByRole('link', { name: 'Quyết định khen thưởng' }).click();
  await council.getByRole('button', { name: 'Lập dự thảo quyết định Bằng khen' }).click();
  const dialog = council.getByRole('dialog');
  await fill(dialog, { 'Cơ quan ban hành': 'Ủy ban nhân dân tỉnh' });
  await dialog.getByRole('button', { name: 'Lập dự thảo' }).click();
  const decision = council.getByRole('link', { name: 'Quyết định Bằng khen' });
  await decision.waitFor();
  await look(council, 'rewards-campaign');
  await decision.click();
  await council.getByRole('button', { name: 'Ghi số, ngày ban hành' }).click();
  await fill(dialog, { 'Số quyết định': '0125/QĐ-UBND', 'Ngày ban hành': '02/03/2026', 'Người ký, chức vụ': 'Nguyễn Văn Ký, Chủ tịch' });
  await look(council, 'reward-issuing');
  await dialog.getByRole('button', { name: 'Ghi số, ngày ban hành' }).click();
  await council.getByRole('button', { name: 'Đính chính' }).click();
  await fill(dialog, { 'Số quyết định': '0126/QĐ-UBND', 'Lý do': 'Gõ nhầm số' });
  await dialog.getByRole('button', { name: 'Đính chính' }).click();
  await council.getByText('Quyết định số 0125/QĐ-UBND ngày 02/03/2026').waitFor();
  await council.getByRole('button', { name: 'Thu hồi khen thưởng của Thôn sạch, đường hoa' }).click();
  await fill(dialog, { 'Số quyết định thu hồi': '0310/QĐ-UBND', 'Ngày ban hành': '01/04/2026', 'Lý do': 'Kê khai thành tích không đúng', 'Văn bản căn cứ': 'Kết luận số 07/KL-TTr' });
  await look(council, 'reward-revoking');
  await dialog.getByRole('button', { name: 'Thu hồi' }).click();
  await council.getByText('Theo Quyết định số 0310/QĐ-UBND').waitFor();
  await council.getByRole('button', { name: 'Rút ghi thu hồi khen thưởng của Thôn sạch, đường hoa' }).click();
  await fill(dialog, { 'Lý do rút': 'Ghi nhầm số' });
  await dialog.getByRole('button', { name: 'Rút ghi thu hồi' }).click();
  await council.getByRole('heading', { name: 'Thu hồi đã rút' }).waitFor();
  await council.getByRole('button', { name: 'Thu hồi khen thưởng của Thôn sạch, đường hoa', exact: true }).click();
  await fill(dialog, { 'Số quyết định thu hồi': '0310/QĐ-UBND', 'Ngày ban hành': '01/04/2026', 'Lý do': 'Kê khai thành tích không đúng', 'Văn bản căn cứ': 'Kết luận số 07/KL-TTr' });
  await dialog.getByRole('button', { name: 'Thu hồi' }).click();
  await council.getByText('Theo Quyết định số 0310/QĐ-UBND').waitFor();
  await look(council, 'reward-decision');
  await council.setViewportSize(screens.phone);
  await look(council, 'reward-decision-phone');

  const office = await visit(world.staff);
  await office.goto('/so-khen-thuong');
  await office.getByRole('searchbox').fill('duong hoa');
  await office.getByText('1 kết quả').waitFor();
  await office.getByText('Theo Quyết định số 0310/QĐ-UBND').waitFor();
  await look(office, 'reward-register');
  await office.setViewportSize(screens.phone);
  await look(office, 'reward-register-phone');

  const clerk = await visit(world.clerk, screens.phone);
  await clerk.goto('/ket-qua-don-vi');
  await clerk.getByRole('link', { name: 'Thôn sạch, đường hoa' }).click();
  await clerk.getByText('Số 0310/QĐ-UBND ngày 01/04/2026').waitFor();
  await look(clerk, 'own-reward-revoked-phone');

  const anybody = await visit(null);
  await anybody.goto('/cong-khai');
  await anybody.getByText('Đã thu hồi').waitFor();
  await look(anybody, 'public-list-revoked');
  await anybody.getByRole('link', { name: 'Thôn sạch, đường hoa' }).click();
  await anybody.getByText('Số 0126/QĐ-UBND ngày 02/03/2026').waitFor();
  await look(anybody, 'public-entry-revoked');
}, 120_000);
