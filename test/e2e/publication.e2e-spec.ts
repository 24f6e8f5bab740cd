import { AwardsWorld } from '../integration/awards/awards-world';
import { screens } from '../support/browser';
import { look } from '../support/looking';
import { useWebApp } from '../support/web-app';

const { testApp, visit } = useWebApp();
let world: AwardsWorld;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
}, 60_000);

it('the secretary publishes, a clerk reads the result on a phone and appeals, the panel answers, everybody sees the list', async () => {
  const campaign = await world.beforeCouncil();
  await testApp().dataSource.query(`UPDATE campaign SET show_to_units = 'explanation' WHERE id = $1`, [campaign.campaignId]);
  await world.judging.registry.letDaysPass(campaign.campaignId, 10);

  const anybody = await visit(null);
  await anybody.goto('/cong-khai');
  await anybody.getByText('Chưa có kết quả nào được công bố').waitFor();

  const council = await visit(world.council);
  await council.goto(`/dot-xet/${campaign.campaignId}/ket-qua`);
  await council.getByRole('link', { name: 'Công bố kết quả' }).click();
  await council.getByText('Không còn trường hợp chờ quyết định').waitFor();
  await look(council, 'publication-before');
  await council.getByRole('button', { name: 'Công bố kết quả' }).click();
  const dialog = council.getByRole('dialog');
  await dialog.getByText('Công bố 3 hồ sơ được khen, báo cho 1 người?').waitFor();
  await look(council, 'publication-dialog');
  await dialog.getByRole('button', { name: 'Công bố kết quả' }).click();
  await council.getByText('Đang công bố').waitFor();
  await council.getByText('Không có địa chỉ, chỉ báo trong hệ thống').waitFor();
  await look(council, 'publication-after');

  const clerk = await visit(world.clerk, screens.phone);
  await clerk.goto('/thong-bao');
  await clerk.getByRole('link', { name: 'Xem kết quả của đơn vị' }).click();
  await clerk.getByRole('link', { name: 'Thôn sạch, đường hoa' }).waitFor();
  await look(clerk, 'own-results-phone');
  await clerk.getByRole('link', { name: 'Nói không với rác' }).click();
  await clerk.getByText('Đạt điều kiện nhưng số hồ sơ xếp trên đã đủ hạn mức').waitFor();
  await clerk.getByText('Thành viên 2').first().waitFor();
  expect(await clerk.getByText('TV01').count()).toBe(0);
  await look(clerk, 'own-result-phone');
  await clerk.getByRole('textbox', { name: /Nội dung kiến nghị/ }).fill('Đề nghị xem lại điểm mục Hiệu quả');
  await clerk.getByLabel(/Tệp kèm theo/).setInputFiles({ name: 'bo-sung.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n') });
  await clerk.getByRole('button', { name: 'Gửi kiến nghị' }).click();
  await clerk.getByText(/Mã biên nhận [A-Z0-9]{4}-[A-Z0-9]{4}/).waitFor();
  await look(clerk, 'own-result-appealed-phone');

  const head = await visit(campaign.secretary);
  await head.goto('/thong-bao');
  await head.getByRole('link', { name: 'Xem kiến nghị' }).click();
  await head.getByRole('link', { name: /^[A-Z0-9]{4}-[A-Z0-9]{4}$/ }).click();
  await head.getByRole('heading', { name: 'Giải trình thứ hạng của hồ sơ' }).waitFor();
  await head.getByRole('button', { name: 'Tiếp nhận' }).click();
  await head.getByText('đơn vị thấy kiến nghị đang được xem xét').waitFor();
  await head.getByRole('combobox', { name: /Kết luận/ }).selectOption('upheld');
  await head.getByRole('textbox', { name: /Nội dung trả lời/ }).fill('Tổ chấm đã rà lại và thừa nhận; kết quả sẽ được đính chính.');
  await look(head, 'appeal-answering');
  await head.getByRole('button', { name: 'Gửi trả lời' }).click();
  await head.getByRole('dialog').getByRole('button', { name: 'Gửi trả lời' }).click();
  await head.getByRole('heading', { name: 'Trả lời kiến nghị' }).waitFor({ state: 'detached' });

  await clerk.reload();
  await clerk.getByRole('link', { name: /^[A-Z0-9]{4}-[A-Z0-9]{4}$/ }).click();
  await clerk.getByText('kết quả sẽ được đính chính').waitFor();
  await look(clerk, 'appeal-answered-phone');
  await council.reload();
  await council.getByText('Có kiến nghị được thừa nhận').waitFor();

  await anybody.reload();
  await anybody.getByRole('link', { name: 'Thôn sạch, đường hoa' }).waitFor();
  await look(anybody, 'public-list');
  await anybody.getByRole('searchbox').fill('duong hoa');
  await anybody.getByText('1 kết quả').waitFor();
  await anybody.setViewportSize(screens.phone);
  await look(anybody, 'public-list-phone');
  await anybody.getByRole('link', { name: 'Thôn sạch, đường hoa' }).click();
  await anybody.getByRole('heading', { level: 1, name: 'Thôn sạch, đường hoa' }).waitFor();
  await look(anybody, 'public-entry-phone');
}, 120_000);
