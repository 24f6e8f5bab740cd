import { CouncilWorld } from '../integration/awards/council-world';
import { screens } from '../support/browser';
import { look } from '../support/looking';
import { confirm } from '../support/people-at-work';
import { useWebApp } from '../support/web-app';

const { testApp, visit } = useWebApp();
let world: CouncilWorld;

beforeAll(async () => {
  world = await CouncilWorld.make(testApp());
}, 60_000);

it('the secretary holds a session on the desk, a member votes on a phone, and the result stands', async () => {
  await world.rules({ denominator: 'present' });
  const [chair] = await world.members(2);
  await world.prepared();
  const desk = await visit(world.secretary, screens.desk);
  await desk.goto(`/dot-xet/${world.campaign.campaignId}/hoi-dong`);
  await look(desk, 'council-rules');
  await desk.getByRole('link', { name: 'Phiên họp xét khen thưởng' }).click();
  await desk.getByText('Chưa đủ số người để họp').waitFor();
  expect(await desk.getByRole('button', { name: 'Khai mạc' }).isDisabled()).toBe(true);
  await desk.getByRole('button', { name: 'Tất cả có mặt' }).click();
  await desk.getByRole('button', { name: 'Lưu điểm danh' }).click();
  await desk.getByText(/✓\s*Đủ số người để họp/).waitFor();
  await confirm(desk, 'Khai mạc');
  await desk.getByRole('button', { name: 'Đưa ra biểu quyết' }).first().click();
  await desk.getByText('0 / 2 đã biểu quyết').waitFor();

  const phone = await visit(chair!, screens.phone);
  await phone.goto('/bieu-quyet');
  await phone.getByRole('button', { name: 'Không đồng ý' }).click();
  await phone.getByText('Bạn đã chọn: Không đồng ý').waitFor();
  await phone.getByRole('button', { name: 'Đồng ý', exact: true }).focus();
  await phone.keyboard.press('Enter');
  await phone.getByText('Bạn đã chọn: Đồng ý').waitFor();
  await look(phone, 'council-vote-phone');
  await desk.getByText('1 / 2 đã biểu quyết').waitFor();
  await desk.getByRole('button', { name: 'Ghi ý kiến giơ tay và văn bản' }).click();
  await desk.getByRole('dialog').getByRole('combobox').nth(1).selectOption({ label: 'Đồng ý' });
  await desk.getByRole('dialog').getByRole('button', { name: 'Ghi ý kiến giơ tay và văn bản' }).click();
  await desk.getByText('2 / 2 đã biểu quyết').waitFor();
  await look(desk, 'council-desk');
  await desk.getByRole('button', { name: 'Kết thúc biểu quyết' }).click();
  await desk.getByRole('dialog').getByRole('textbox', { name: /Kết luận/ }).fill('Nhất trí đề nghị tặng Giấy khen');
  await desk.getByRole('dialog').getByRole('button', { name: 'Kết thúc biểu quyết' }).click();
  await desk.getByText('Đồng ý 2, không đồng ý 0, ý kiến khác 0; 100 % của 2').waitFor();
  await phone.getByText('Kết luận: Nhất trí đề nghị tặng Giấy khen').waitFor();

  await desk.getByRole('button', { name: 'Bỏ phiếu kín' }).first().click();
  await phone.getByRole('button', { name: 'Ý kiến khác' }).click();
  await phone.getByRole('dialog').getByRole('button', { name: 'Bỏ phiếu' }).click();
  await phone.getByText('Phiếu của bạn đã vào hòm phiếu.').waitFor();
  await confirm(desk, 'Kết thúc biểu quyết', { reason: 'Không đủ tỷ lệ' });
  await desk.getByText('Không thông qua').first().waitFor();
  await confirm(desk, 'Kết thúc phiên họp', { reason: 'Thông qua một trường hợp' });
  await desk.getByText(/■\s*Đã kết thúc/).waitFor();
  await desk.getByText('Giấy khen tại ngưỡng: chọn MH002 =1+1 camera an ninh').waitFor();
  await look(desk, 'council-outcomes');
  await confirm(desk, 'Ghi 1 quyết định');
  await desk.getByText(/✓\s*Đã ghi/).waitFor();
  await desk.setViewportSize(screens.phone);
  await look(desk, 'council-session-phone');
}, 120_000);
