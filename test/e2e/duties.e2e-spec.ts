import { vietnamDay } from '@dvk/organization';
import { type Person, RegistryWorld } from '../integration/registry/registry-world';
import { screens } from '../support/browser';
import { lookAtEachSize } from '../support/looking';
import { confirm } from '../support/people-at-work';
import { useWebApp } from '../support/web-app';

const web = useWebApp();
let world: RegistryWorld;
let clerk: Person;
let staff: Person;

const inDays = (days: number): string => vietnamDay(new Date(Date.now() + days * 86_400_000));
const typed = (day: string): string => day.split('-').reverse().join('/');
const year = inDays(0).slice(0, 4);
const document = { number: '0036-QĐ/TU', date: inDays(0), issuer: 'Ban Thường vụ Tỉnh ủy' };

async function post(person: Person, path: string, body: object, status: number): Promise<{ id: string }> {
  return (await person.agent.post(`/api/${path}`).send(body).expect(status)).body as { id: string };
}

async function registered(person: Person, unitId: string, name: string, accepted: boolean): Promise<string> {
  const { id } = await world.initiative(person, unitId, { name });
  await post(person, `initiatives/${id}/registration`, { version: 1, step: 'hand-in' }, 200);
  if (accepted) await post(staff, `initiatives/${id}/registration-decision`, { version: 2, step: 'accept' }, 200);
  return id;
}

beforeAll(async () => {
  world = await RegistryWorld.make(web.testApp());
  await world.campaign('registration');
  clerk = await world.person(['unit-clerk', world.commune]);
  const neighbour = await world.person(['unit-clerk', world.neighbour]);
  staff = await world.person(['department-staff', world.department]);
  const administrator = await world.person(['administrator', world.department]);
  const communes = ['Xã Vĩnh Phước Đông', 'Phường Trần Hưng Đạo', 'Xã Ea Kly', 'Xã Nghĩa Thuận', 'Xã Tân Trào', 'Phường Hòa Khánh Bắc', 'Xã Sơn Thủy', 'Xã Mường Lay', 'Xã Chợ Gạo', 'Xã Thạnh Phú'];
  for (const [at, name] of communes.entries()) await post(administrator, 'units', { code: `XA-${at}`, kind: name.startsWith('Xã') ? 'commune' : 'ward', name, parentId: world.province }, 201);
  const recognised = await registered(clerk, world.commune, 'Đường hoa, ngõ sạch', true);
  await registered(neighbour, world.neighbour, 'Chợ văn minh', false);
  await post(staff, `initiatives/${recognised}/distinctions`, { kind: 'recognised', document, period: { from: `${year}-01-01`, to: '2099-12-31' } }, 201);
});

/** Words of tiles that are wider than the tile, less the room at its right edge. */
const tilesTooNarrow = `[...document.querySelectorAll('svg[role=group] a')].flatMap((tile) => {
  const room = tile.querySelector('rect').getBBox().width - 4;
  return [...tile.querySelectorAll('text')].filter((text) => text.getBBox().x + text.getBBox().width > room).map((text) => text.textContent);
})`;

it('is planned, done, urged and looked at', async () => {
  const page = await web.visit(staff);
  await page.goto('/lich-viec');
  await page.getByText('Lịch năm này còn trống').waitFor();
  await page.goto('/don-doc-don-vi');
  await page.getByText('Không có đơn vị nào').first().waitFor();
  expect(await page.getByText('Chọn một việc ở bộ lọc').count()).toBe(0);
  await page.goto('/lich-viec');
  await lookAtEachSize(page, 'duties-calendar-empty');
  await page.getByRole('link', { name: 'Thêm việc' }).first().click();
  await page.getByRole('combobox', { name: 'Loại việc' }).selectOption({ label: 'Trả lời sau kiểm tra' });
  await page.getByRole('textbox', { name: 'Bắt đầu từ ngày' }).fill(typed(inDays(-40)));
  await page.getByRole('textbox', { name: 'Hạn: hết ngày' }).fill(typed(inDays(-4)));
  await page.getByText('12 đơn vị sẽ nhận việc này.').waitFor();
  const campaign = page.getByRole('combobox', { name: 'Đợt xét' });
  await campaign.selectOption({ index: 1 });
  await lookAtEachSize(page, 'duties-new-plan');
  await confirm(page, 'Giao việc', { confirmation: 'Giao việc' });
  await page.getByRole('heading', { level: 1, name: `Trả lời sau kiểm tra ${year}` }).waitFor();
  await page.getByText('Quá hạn: 24').waitFor();
  const plan = { hostUnitId: world.province, unitKinds: ['commune', 'ward', 'party-committee'], year: Number(year), note: '', startsOn: inDays(-200), lines: [], remindDays: [-7, -1, 1], escalateAfter: 3 };
  await post(staff, 'duty-plans', { ...plan, kind: 'registration', title: 'Đăng ký mô hình, điển hình', dueOn: inDays(-30) }, 201);
  await post(staff, 'duty-plans', { ...plan, kind: 'report', title: 'Báo cáo năm', dueOn: inDays(4) }, 201);

  const own = await web.visit(clerk);
  await own.goto('/viec-phai-lam');
  await own.getByText('Còn 3 việc chưa hoàn thành.').waitFor();
  await lookAtEachSize(own, 'duties-own');
  await own.getByRole('button', { name: /^Trả lời sau kiểm tra \d+: Đảng, Xã An Hòa: Quá hạn 4 ngày$/ }).click();
  await own.getByLabel('Số văn bản').fill('0007-BC/ĐU');
  await own.getByLabel('Ngày văn bản').fill(typed(inDays(0)));
  await lookAtEachSize(own, 'duties-record');
  await own.getByRole('dialog').getByRole('button', { name: 'Ghi đã hoàn thành' }).click();
  await own.getByText(`trễ 4 ngày so với hạn ${typed(inDays(-4))}`).waitFor();
  await own.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  await own.getByText('Còn 2 việc chưa hoàn thành.').waitFor();

  await page.goto('/lich-viec');
  await page.getByText('2/13 xong').first().waitFor();
  await lookAtEachSize(page, 'duties-calendar');
  await page.getByRole('combobox', { name: 'Đợt xét' }).selectOption({ index: 1 });
  await page.getByRole('link', { name: 'Báo cáo năm' }).waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('dot')).toMatch(/^[0-9a-f-]{36}$/);
  await page.getByRole('link', { name: `Trả lời sau kiểm tra ${year}` }).waitFor();
  await page.getByRole('link', { name: 'Ai còn nợ việc gì' }).click();
  await page.getByRole('button', { name: /Xã An Hòa: Đảng: Xong, trễ 4 ngày$/ }).waitFor();
  await lookAtEachSize(page, 'duties-matrix');
  expect(await page.getByRole('table').getByText('–', { exact: true }).count()).toBeGreaterThan(0);
  await page.setViewportSize(screens.phone);
  await page.getByRole('list', { name: 'Đơn vị và việc phải làm' }).waitFor();
  expect(await page.getByRole('list', { name: 'Đơn vị và việc phải làm' }).getByText('–', { exact: true }).count()).toBe(0);
  await page.setViewportSize(screens.desk);
  await page.getByRole('combobox', { name: 'Việc', exact: true }).selectOption({ label: 'Báo cáo năm' });
  await page.getByRole('button', { name: 'Nhắc đơn vị chậm' }).click();
  await page.getByRole('dialog').getByText('Trần Văn Bình – Xã An Hòa').waitFor();
  await lookAtEachSize(page, 'duties-remind');
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi lời nhắc' }).click();
  await page.getByText('Đã nhắc 2 người.').waitFor();
  await own.goto('/thong-bao');
  await own.getByText(`Báo cáo năm: còn 1 việc chưa hoàn thành, hạn là hết ngày ${typed(inDays(4))}.`).waitFor();

  await page.goto('/lich-viec');
  await page.getByRole('link', { name: 'Báo cáo năm' }).click();
  await page.getByText('2 người nhận thông báo').waitFor();
  await page.getByRole('button', { name: 'Đổi hạn' }).click();
  await page.getByRole('dialog').getByLabel('Hạn mới: hết ngày').fill(typed(inDays(14)));
  await page.getByRole('dialog').getByLabel('Lý do').fill('Bão lụt');
  await page.getByRole('dialog').getByRole('button', { name: 'Đổi hạn' }).click();
  await page.getByText(`Từ ${typed(inDays(4))} sang ${typed(inDays(14))}`).waitFor();
  await lookAtEachSize(page, 'duties-plan');

  await page.goto('/bang-dieu-hanh');
  await page.getByRole('link', { name: 'Xã An Hòa: Công nhận' }).waitFor();
  await page.getByRole('link', { name: 'Xã Bình Minh: Đăng ký' }).waitFor();
  await lookAtEachSize(page, 'dashboard');
  // Every word of a tile lies within it.
  expect(await page.evaluate<string[]>(tilesTooNarrow)).toEqual([]);
  await page.getByRole('combobox', { name: 'Tô theo' }).selectOption({ index: 1 });
  await page.getByRole('link', { name: 'Xã Tân Trào: Quá hạn 3' }).waitFor();
  await lookAtEachSize(page, 'dashboard-duties');
  await page.getByRole('link', { name: 'Kinh tế', exact: true }).click();
  await page.getByRole('link', { name: 'Chợ văn minh' }).waitFor();
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ 'linh-vuc': 'Kinh tế', 'don-vi': world.province, 'truc-thuoc': '1', nam: year });
  await page.goBack();
  await page.getByRole('combobox', { name: 'Kỳ' }).selectOption({ label: 'Từ trước đến nay' });
  await page.getByRole('link', { name: 'Công nhận: 1, xem danh sách' }).click();
  await page.getByRole('link', { name: 'Đường hoa, ngõ sạch' }).waitFor();
});
