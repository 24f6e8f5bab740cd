import { AwardsWorld, type Nominee } from '../integration/awards/awards-world';
import { lookAtEachSize } from '../support/looking';
import { useWebApp } from '../support/web-app';

const { testApp, visit } = useWebApp();
let world: AwardsWorld;

const collective = { kind: 'collective-model', group: 'Mô hình tập thể' } as const;
const contested: readonly Nominee[] = [
  { code: 'MH001', name: 'Thôn sạch, đường hoa', a1: [900, 900], ...collective },
  { code: 'MH002', name: 'Camera an ninh', a1: [900, 900], ...collective },
  { code: 'MH003', name: 'Ánh sáng đường quê', a1: [800, 700], ...collective },
  { code: 'MH004', name: 'Tổ tự quản đường biên', a1: [400, 400], ...collective },
  { code: 'MH005', name: 'Nói không với rác', a1: [400, 400], ...collective },
];

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
}, 60_000);

it('the secretary enters an obstacle, resolves a tie by the keyboard and makes the result final', async () => {
  const { campaignId } = await world.frozen(contested);
  const page = await visit(world.council);
  await page.goto(`/dot-xet/${campaignId}/vuong-mac`);
  await page.getByRole('combobox', { name: 'Hồ sơ' }).selectOption({ label: 'MH003 Ánh sáng đường quê' });
  await page.getByRole('combobox', { name: 'Loại vướng mắc' }).selectOption({ label: 'Đang có khiếu nại, tố cáo' });
  await page.getByRole('combobox', { name: 'Tác dụng' }).selectOption({ label: 'Chỉ lưu ý, không đổi kết quả' });
  await page.getByRole('textbox', { name: 'Nội dung vướng mắc' }).fill('Đơn đang xác minh');
  await page.getByRole('textbox', { name: 'Số văn bản' }).fill('0112/CV-TTr');
  await page.getByRole('textbox', { name: 'Ngày văn bản' }).fill('02/03/2026');
  await page.getByRole('textbox', { name: 'Nơi ban hành' }).fill('Thanh tra tỉnh');
  await page.getByRole('button', { name: 'Ghi vướng mắc' }).click();
  await page.getByText('0112/CV-TTr ngày 02/03/2026, Thanh tra tỉnh').waitFor();
  await lookAtEachSize(page, 'obstacles');

  await page.getByRole('link', { name: 'Đến kết quả xét' }).click();
  await page.getByRole('heading', { name: 'Còn 1 việc phải quyết định' }).waitFor();
  expect(await page.getByRole('button', { name: 'Chốt chính thức' }).isDisabled()).toBe(true);
  await lookAtEachSize(page, 'deciding-open');
  await page.getByRole('button', { name: /Ghi quyết định về Bằng khen/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Cách giải quyết' }).selectOption('vote');
  await dialog.getByRole('button', { name: /Đưa .* lên trước/ }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Biểu quyết 7/9');
  await dialog.getByRole('textbox', { name: /Người hoặc cơ quan quyết định/ }).fill('Nguyễn Văn Hội, Chủ tịch Hội đồng');
  await dialog.getByRole('textbox', { name: 'Ngày quyết định' }).fill('02/03/2026');
  await dialog.getByRole('textbox', { name: /Văn bản, biên bản/ }).fill('12-BB/HĐ');
  await lookAtEachSize(page, 'deciding-dialog');
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).press('Enter');
  await page.getByText(/theo biểu quyết: .* → /).first().waitFor();

  // Equals whom no quota sets apart stay equals, unless somebody decided otherwise.
  await page.getByText('Mô hình tập thể, hạng 4: MH005 Nói không với rác; MH004 Tổ tự quản đường biên').waitFor();
  await page.getByRole('button', { name: 'Ghi thứ tự…' }).click();
  await dialog.getByRole('combobox', { name: 'Nhóm đồng hạng' }).selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Đưa MH004 Tổ tự quản đường biên lên trước' }).click();
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Biểu quyết 6/9');
  await dialog.getByRole('textbox', { name: /Người hoặc cơ quan quyết định/ }).fill('Nguyễn Văn Hội, Chủ tịch Hội đồng');
  await dialog.getByRole('textbox', { name: 'Ngày quyết định' }).fill('02/03/2026');
  await lookAtEachSize(page, 'deciding-equals');
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
  await page.getByText('MH004 Tổ tự quản đường biên → MH005 Nói không với rác').first().waitFor();
  expect(await page.getByRole('heading', { name: 'Đồng hạng ngoài ngưỡng' }).count()).toBe(0);

  await page.getByRole('button', { name: 'Chốt chính thức' }).click();
  await dialog.getByRole('textbox').fill('Thay bản 1: Hội đồng đã biểu quyết trường hợp đồng hạng');
  await dialog.getByRole('button', { name: 'Chốt chính thức' }).click();
  await page.getByRole('heading', { name: 'Khác gì so với bản thứ 1' }).waitFor();
  await page.getByText('Bản thứ 2 (đang xem)').waitFor();
  await lookAtEachSize(page, 'deciding-final');

  await page.getByRole('link', { name: 'Thôn sạch, đường hoa' }).first().click();
  await page.getByRole('heading', { name: 'Cách tính và căn cứ' }).waitFor();
  await page.getByText(/Điểm tổ chấm là trung bình cộng của 2 tổng phiếu/).waitFor();
  await lookAtEachSize(page, 'rank-explained');
}, 120_000);
