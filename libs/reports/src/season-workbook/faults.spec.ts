import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainSeason, setCell, setItem, writeGrids, type Grids } from '../../../../test/support/season-workbook-builder';
import type { Fault, FaultCode } from './faults';
import { faultSentence } from './messages.vi';
import { seasonOfWorkbook } from './mapping/season-of-workbook';
import { readRawWorkbook } from './reading/read-raw-workbook';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faults-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function faultsOf(grids: Grids): Promise<readonly Fault[]> {
  const path = join(folder, 'season.xlsx');
  await writeGrids(path, grids);
  const raw = await readRawWorkbook(path);
  if ('refusal' in raw) throw new Error(raw.refusal.code);
  const reading = seasonOfWorkbook(raw.workbook);
  return 'faults' in reading ? reading.faults.faults : [];
}

const grid = (grids: Grids, name: string): Grids[string] => {
  const found = grids[name];
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
const put = (name: string, ...cells: [string, string | number | boolean | null][]) => (grids: Grids): void => {
  for (const [address, value] of cells) setCell(grid(grids, name), address, value);
};
const add = (name: string, ...rows: Grids[string]) => (grids: Grids): void => {
  grids[name] = [...(grids[name] ?? []), ...rows];
};
const item = (name: string, value: string | number | null) => (grids: Grids): void => setItem(grids, name, value);
const CLASSES = ['Tên', 'Từ', 'Gồm cận dưới', 'Đến', 'Gồm cận trên', 'Không có điểm 0'];
const TIERS = ['Hình thức', 'Xếp loại tối thiểu', 'Điểm tối thiểu', 'Kiểu hạn mức', 'Giá trị', 'Loại tham chiếu', 'Đồng hạng tại ngưỡng'];
const LEVELS = ['Mã', 'Mức', 'Điểm'];

/** Makes A2 a leaf of levels, with these rows of sheet "Mức". */
const choice = (...levels: Grids[string]) => (grids: Grids): void => {
  put('Tiêu chí', ['D4', 'Chọn mức'], ['G4', null])(grids);
  grids['Mức'] = [LEVELS, ...levels];
  grid(grids, 'Điểm').slice(1).forEach((row) => (row[3] = 'Tốt'));
};
const office = (grids: Grids): void => {
  put('Tiêu chí', ['I7', 'Cơ quan'])(grids);
  for (const row of grid(grids, 'Điểm').slice(1)) row[5] = null;
};
const allOf = (...changes: ((grids: Grids) => void)[]) => (grids: Grids): void => changes.forEach((change) => change(grids));

const CASES: readonly (readonly [title: string, change: (grids: Grids) => void, place: string, code: FaultCode])[] = [
  ['a missing sheet', (g) => delete g['Đơn vị'], 'Đơn vị!A1', 'sheet-missing'],
  ['an unknown sheet', add('Trang tính1', ['x']), 'Trang tính1!A1', 'sheet-unknown'],
  ['a sheet twice', add('DIEM', ['Mã mô hình']), 'DIEM!A1', 'sheet-doubled'],
  ['a sheet without a head', (g) => (g['Đơn vị'] = [['x', 'y']]), 'Đơn vị!A1', 'head-missing'],
  ['an unknown head', put('Mô hình', ['I1', 'Số điện thoại']), 'Mô hình!I1', 'column-unknown'],
  ['an unknown head among the leaf codes', put('Điểm', ['G1', 'C9']), 'Điểm!G1', 'column-unknown'],
  ['a group code as a head of marks', put('Điểm', ['G1', 'A']), 'Điểm!G1', 'column-unknown'],
  ['a missing column', put('Mô hình', ['H1', null]), 'Mô hình!A1', 'column-missing'],
  ['a missing leaf column', put('Điểm', ['F1', null]), 'Điểm!A1', 'column-missing'],
  ['a doubled column', put('Điểm', ['G1', 'A1']), 'Điểm!G1', 'column-doubled'],
  ['a value beside the table', put('Mô hình', ['K3', 'x']), 'Mô hình!K3', 'value-outside-table'],
  ['an unknown item', add('Thông tin', ['Người lập', 'An']), 'Thông tin!A16', 'item-unknown'],
  ['a doubled item', add('Thông tin', ['năm', 2025]), 'Thông tin!A16', 'item-doubled'],
  ['a missing item', (g) => (g['Thông tin'] = grid(g, 'Thông tin').filter(([name]) => name !== 'Phạm vi')), 'Thông tin!A1', 'item-missing'],
  ['a blank required item', item('Tên đợt xét', null), 'Thông tin!B2', 'value-missing'],
  ['an unknown method', item('Phương pháp', 'Cộng dồn'), 'Thông tin!B5', 'not-in-list'],
  ['trimming without a number', allOf(item('Phương pháp', 'Trung bình cắt'), item('Số phiếu cắt mỗi đầu', null)), 'Thông tin!B6', 'value-missing'],
  ['too many decimals', item('Số chữ số thập phân', 5), 'Thông tin!B10', 'number-above'],
  ['a broken number of sheets', item('Số phiếu tối thiểu', '2,5'), 'Thông tin!B9', 'number-not-whole'],
  ['a year in words', item('Năm', 'hai nghìn'), 'Thông tin!B3', 'number-expected'],
  ['a doubled criterion code', put('Tiêu chí', ['A4', 'A1']), 'Tiêu chí!A4', 'code-doubled'],
  ['a blank criterion code', put('Tiêu chí', ['A4', ' ']), 'Tiêu chí!A4', 'value-missing'],
  ['an unknown kind of criterion', put('Tiêu chí', ['D4', 'Cộng']), 'Tiêu chí!D4', 'not-in-list'],
  ['an unknown marker', put('Tiêu chí', ['I4', 'Đơn vị']), 'Tiêu chí!I4', 'not-in-list'],
  ['a group that does not add up', put('Tiêu chí', ['E4', 19]), 'Tiêu chí!E2', 'group-sum-differs'],
  ['a weight that breaks the sum', put('Tiêu chí', ['F4', 2]), 'Tiêu chí!E2', 'group-sum-differs'],
  ['a weight of zero', put('Tiêu chí', ['F4', 0]), 'Tiêu chí!F4', 'number-below'],
  ['an unknown group', put('Tiêu chí', ['B4', 'Z']), 'Tiêu chí!B4', 'group-unknown'],
  ['a leaf as group', put('Tiêu chí', ['B4', 'A1']), 'Tiêu chí!B4', 'group-is-leaf'],
  ['a group inside itself', put('Tiêu chí', ['B2', 'A']), 'Tiêu chí!B2', 'group-cyclic'],
  ['a points leaf without group', put('Tiêu chí', ['B4', null]), 'Tiêu chí!B4', 'group-missing'],
  ['a weighted group', put('Tiêu chí', ['F2', 2]), 'Tiêu chí!F2', 'group-weighted'],
  ['a step that does not divide', put('Tiêu chí', ['G3', 3]), 'Tiêu chí!G3', 'step-does-not-divide'],
  ['a step of zero', put('Tiêu chí', ['G3', 0]), 'Tiêu chí!G3', 'number-below'],
  ['a floor above the maximum', put('Tiêu chí', ['H3', 41]), 'Tiêu chí!H3', 'number-above'],
  ['a maximum in words', put('Tiêu chí', ['E3', 'bốn mươi']), 'Tiêu chí!E3', 'number-expected'],
  ['a missing maximum', put('Tiêu chí', ['E3', null]), 'Tiêu chí!E3', 'value-missing'],
  ['levels of an unknown leaf', choice(['A2', 'Tốt', 20], ['Z9', 'Khá', 1]), 'Mức!A3', 'level-of-unknown'],
  ['levels of a leaf of points', choice(['A2', 'Tốt', 20], ['A1', 'Khá', 1]), 'Mức!A3', 'level-of-other-kind'],
  ['a level above the maximum', choice(['A2', 'Tốt', 21]), 'Mức!C2', 'number-above'],
  ['levels that never reach the maximum', choice(['A2', 'Tốt', 19]), 'Tiêu chí!E4', 'levels-miss-max'],
  ['a leaf of levels without levels', choice(), 'Tiêu chí!A4', 'levels-missing'],
  ['a level twice', choice(['A2', 'Tốt', 20], ['A2', 'Tốt', 10]), 'Mức!B3', 'level-doubled'],
  ['an unknown level as mark', allOf(choice(['A2', 'Tốt', 20]), put('Điểm', ['D2', 'Giỏi'])), 'Điểm!D2', 'level-unknown'],
  ['classes that overlap', add('Xếp loại', CLASSES, ['Tốt', 80, 'Có', null, null, 'Không'], ['Khá', 50, 'Có', 85, 'Không', 'Không']), 'Xếp loại!D3', 'class-overlap'],
  ['classes that both hold the line', add('Xếp loại', CLASSES, ['Tốt', 80, 'Có', null, null, 'Không'], ['Khá', 50, 'Có', 80, 'Có', 'Không']), 'Xếp loại!E3', 'class-overlap'],
  ['classes with a gap', add('Xếp loại', CLASSES, ['Tốt', 80, 'Có', null, null, 'Không'], ['Khá', 50, 'Có', 79, 'Có', 'Không']), 'Xếp loại!D3', 'class-gap'],
  ['classes of which neither holds the line', add('Xếp loại', CLASSES, ['Tốt', 80, 'Không', null, null, 'Không'], ['Khá', 50, 'Có', 80, 'Không', 'Không']), 'Xếp loại!E3', 'class-gap'],
  ['classes lowest first', add('Xếp loại', CLASSES, ['Khá', 50, 'Có', 80, 'Không', 'Không'], ['Tốt', 80, 'Có', null, null, 'Không']), 'Xếp loại!B3', 'class-order'],
  ['an empty class', add('Xếp loại', CLASSES, ['Tốt', 80, 'Có', 80, 'Không', 'Không']), 'Xếp loại!B2', 'class-empty'],
  ['a class twice', add('Xếp loại', CLASSES, ['Tốt', 80, 'Có', null, null, 'Không'], ['Tốt', 50, 'Có', 80, 'Không', 'Không']), 'Xếp loại!A3', 'name-doubled'],
  ['an unknown class of a tier', add('Khen thưởng', TIERS, ['Bằng khen', 'Tốt', null, null, null, null, null]), 'Khen thưởng!B2', 'class-unknown'],
  ['an unknown kind of quota', add('Khen thưởng', TIERS, ['Bằng khen', null, null, 'Vài', 1, null, 'Lấy hết']), 'Khen thưởng!D2', 'not-in-list'],
  ['a quota without a value', add('Khen thưởng', TIERS, ['Bằng khen', null, null, 'Số lượng', null, null, 'Lấy hết']), 'Khen thưởng!E2', 'value-missing'],
  ['a value without a kind of quota', add('Khen thưởng', TIERS, ['Bằng khen', null, null, null, 3, null, null]), 'Khen thưởng!D2', 'quota-kind-missing'],
  ['a broken count', add('Khen thưởng', TIERS, ['Bằng khen', null, null, 'Số lượng', 2.5, null, 'Lấy hết']), 'Khen thưởng!E2', 'number-not-whole'],
  ['more than all', add('Khen thưởng', TIERS, ['Bằng khen', null, null, 'Tỷ lệ dự xét', 101, null, 'Lấy hết']), 'Khen thưởng!E2', 'number-above'],
  ['a percentage of no class', add('Khen thưởng', TIERS, ['Bằng khen', null, null, 'Tỷ lệ của loại', 20, null, 'Lấy hết']), 'Khen thưởng!F2', 'value-missing'],
  ['a tier twice', add('Khen thưởng', TIERS, ['Bằng khen', null, null, null, null, null, null], ['Bằng khen', null, null, null, null, null, null]), 'Khen thưởng!A3', 'name-doubled'],
  ['an unknown tie key', add('Phá hòa', ['Thứ tự', 'Khóa'], [1, 'Bốc thăm']), 'Phá hòa!B2', 'tie-key-unknown'],
  ['a tie key twice', add('Phá hòa', ['Thứ tự', 'Khóa'], [1, 'B1'], [2, 'B1']), 'Phá hòa!B3', 'tie-key-doubled'],
  ['an order twice', add('Phá hòa', ['Thứ tự', 'Khóa'], [1, 'B1'], [1, 'A1']), 'Phá hòa!A3', 'tie-order-doubled'],
  ['a doubled unit code', put('Đơn vị', ['A4', 'X1']), 'Đơn vị!A4', 'code-doubled'],
  ['an unknown unit above', put('Đơn vị', ['D3', 'Z']), 'Đơn vị!D3', 'unit-unknown'],
  ['units in a circle', put('Đơn vị', ['D2', 'X1']), 'Đơn vị!D2', 'unit-cyclic'],
  ['a doubled initiative code', put('Mô hình', ['A3', 'MH1']), 'Mô hình!A3', 'code-doubled'],
  ['an initiative without name', put('Mô hình', ['B3', null]), 'Mô hình!B3', 'value-missing'],
  ['an initiative of an unknown unit', put('Mô hình', ['C3', 'Z']), 'Mô hình!C3', 'unit-unknown'],
  ['an unknown subject', put('Mô hình', ['D3', 'Câu lạc bộ']), 'Mô hình!D3', 'not-in-list'],
  ['an over-long name', put('Mô hình', ['B3', 'a'.repeat(501)]), 'Mô hình!B3', 'text-too-long'],
  ['a doubled member code', put('Thành viên', ['A3', 'TV1']), 'Thành viên!A3', 'code-doubled'],
  ['a member called CQ', put('Thành viên', ['A4', 'CQ']), 'Thành viên!A4', 'code-reserved'],
  ['a class called twice in other letters', add('Xếp loại', CLASSES, ['Tốt', 80, 'Có', null, null, 'Không'], ['TỐT', 50, 'Có', 80, 'Không', 'Không']), 'Xếp loại!A3', 'name-doubled'],
  ['an award called twice in other letters', add('Khen thưởng', TIERS, ['Bằng khen'], ['bằng  khen']), 'Khen thưởng!A3', 'name-doubled'],
  ['a member of an unknown unit', put('Thành viên', ['D3', 'Z']), 'Thành viên!D3', 'unit-unknown'],
  ['an unknown position', put('Thành viên', ['E3', 'Khách mời']), 'Thành viên!E3', 'not-in-list'],
  ['an initiative that does not exist', put('Điểm', ['A4', 'MH9']), 'Điểm!A4', 'nomination-unknown'],
  ['a member that does not exist', put('Điểm', ['B4', 'TV9']), 'Điểm!B4', 'assessor-unknown'],
  ['a sheet twice', put('Điểm', ['B3', 'TV1']), 'Điểm!B3', 'sheet-row-doubled'],
  ['a mark above the maximum', put('Điểm', ['C2', 40.5]), 'Điểm!C2', 'mark-above-max'],
  ['a mark off the step', put('Điểm', ['C2', 39.25]), 'Điểm!C2', 'mark-off-step'],
  ['a mark off the step as text', put('Điểm', ['C2', '39,25']), 'Điểm!C2', 'mark-off-step'],
  ['a negative mark', put('Điểm', ['C2', -1]), 'Điểm!C2', 'number-signed'],
  ['text where a number belongs', put('Điểm', ['C2', 'giỏi']), 'Điểm!C2', 'number-expected'],
  ['thousands', put('Điểm', ['C2', '1.000,5']), 'Điểm!C2', 'number-thousands'],
  ['an exponent', put('Điểm', ['C2', '1e400']), 'Điểm!C2', 'number-exponent'],
  ['three places', put('Điểm', ['C2', 8.345]), 'Điểm!C2', 'number-too-many-places'],
  ['Arabic digits', put('Điểm', ['C2', '٨']), 'Điểm!C2', 'number-expected'],
  ['a truth value', put('Điểm', ['C2', true]), 'Điểm!C2', 'number-expected'],
  ['KAD in one row of three', put('Điểm', ['C3', 'KAD']), 'Điểm!C3', 'not-applicable-differs'],
  ['KAD in two rows of three', put('Điểm', ['C2', 'KAD'], ['C3', 'KAD']), 'Điểm!C4', 'not-applicable-differs'],
  ['a panel cell in the office row', allOf(office, add('Điểm', ['MH1', 'CQ', 1, null, null, 5])), 'Điểm!C11', 'panel-cell-in-office-row'],
  ['an office cell in a member row', allOf(office, put('Điểm', ['F2', 5])), 'Điểm!F2', 'office-cell-in-member-row'],
  ['an office that recuses itself', allOf(office, add('Điểm', ['MH1', 'CQ', null, null, null, 'Từ chối'])), 'Điểm!F11', 'office-recused'],
  ['a gate with a number', allOf(put('Tiêu chí', ['A8', 'G'], ['C8', 'Hồ sơ'], ['D8', 'Điều kiện']), put('Điểm', ['G1', 'G'], ['G2', 1])), 'Điểm!G2', 'gate-word-expected'],
  ['a leaf called like a column', put('Tiêu chí', ['A4', 'Mã mô hình']), 'Tiêu chí!A4', 'code-reserved'],
];

describe('faults of a season workbook', () => {
  it('finds none in a plain season', async () => expect(await faultsOf(plainSeason())).toEqual([]));

  it.each(CASES)('%s', async (_, change, place, code) => {
    const grids = plainSeason();
    change(grids);
    const found = await faultsOf(grids);
    const at = found.find((fault) => `${fault.sheet}!${fault.cell}` === place && fault.code === code);
    expect({ found, at: at?.code }).toMatchObject({ at: code });
    for (const fault of found) expect(faultSentence(fault)).toMatch(/[.…]$/);
    for (const fault of found) expect(faultSentence(fault)).not.toMatch(/undefined|NaN|\[object/);
  });

  it('names every column and every item that is missing', async () => {
    const grids = plainSeason();
    put('Mô hình', ['E1', null], ['H1', null])(grids);
    grids['Thông tin'] = grid(grids, 'Thông tin').filter(([name]) => name !== 'Trần điểm thưởng' && name !== 'Trần điểm trừ');
    const missing = (await faultsOf(grids)).filter(({ code }) => code === 'column-missing' || code === 'item-missing').map(faultSentence);
    expect(missing).toEqual([
      'Thiếu mục “Trần điểm thưởng”.',
      'Thiếu mục “Trần điểm trừ”.',
      'Thiếu cột “Lĩnh vực”.',
      'Thiếu cột “Ưu tiên nữ”.',
    ]);
  });

  it('does not take units without a code for a circle', async () => {
    const grids = plainSeason();
    add('Đơn vị', [null, 'Thôn', 'thôn', 'X1'], [null, 'Bản', 'bản', 'X1'])(grids);
    expect((await faultsOf(grids)).map(({ code }) => code)).toEqual(['value-missing', 'value-missing']);
  });

  it('says where two classes overlap that have no line between them', async () => {
    const grids = plainSeason();
    add('Xếp loại', CLASSES, ['Đạt', null, null, 50, 'Không', 'Không'], ['Khá', null, null, null, null, 'Không'])(grids);
    const sentences = (await faultsOf(grids)).map(faultSentence);
    expect(sentences).toEqual(['Loại “Đạt” và loại “Khá” chồng lên nhau tại 50 điểm.']);
  });

  it('finds every fault in one run', async () => {
    const grids = plainSeason();
    put('Điểm', ['C2', 'x'], ['B4', 'TV9'], ['E5', 99])(grids);
    put('Mô hình', ['C3', 'Z'])(grids);
    put('Tiêu chí', ['E2', 61])(grids);
    const places = (await faultsOf(grids)).map((fault) => `${fault.sheet}!${fault.cell}`);
    expect(places).toEqual(['Tiêu chí!E2', 'Mô hình!C3', 'Điểm!C2', 'Điểm!B4', 'Điểm!E5']);
  });
});
