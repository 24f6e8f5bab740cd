import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rankSeason } from '@dvk/scoring-core';
import { plainSeason, setCell, setItem, writeGrids, type Grid, type GridValue, type Grids } from '../../../../test/support/season-workbook-builder';
import { seasonOfWorkbook } from './mapping/season-of-workbook';
import { readRawWorkbook } from './reading/read-raw-workbook';
import { resultDocument } from './result/result-document';

interface Entry {
  code: string;
  rank: number;
  tied: boolean;
  finalScore: string;
  exactScore: string;
  class: string | null;
  countedSheets: number;
  award: string | null;
  awardStatus: string;
  notes: string[];
}
interface ResultDocument {
  peerGroups: { name: string; entries: Entry[] }[];
  incomplete: unknown[];
  ineligible: unknown[];
  undecided: unknown[];
  warnings: unknown[];
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'computation-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes the workbook, reads the file, ranks, and gives `ket-qua.json`. */
async function resultOf(grids: Grids): Promise<ResultDocument> {
  const path = join(folder, 'season.xlsx');
  await writeGrids(path, grids);
  const raw = await readRawWorkbook(path);
  if ('refusal' in raw) throw new Error(raw.refusal.code);
  const reading = seasonOfWorkbook(raw.workbook);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults.faults));
  return JSON.parse(resultDocument(reading.season, rankSeason(reading.season), '', reading.places)) as ResultDocument;
}

const grid = (grids: Grids, name: string): Grid => grids[name] ?? [];
const put = (grids: Grids, name: string, ...cells: [string, GridValue][]): void => cells.forEach(([at, value]) => setCell(grid(grids, name), at, value));

/** A season with the marks of one nomination (rows of A1, A2, B1, B2 by member) and these rules. */
function seasonWith(marks: GridValue[][], items: Record<string, GridValue> = {}): Grids {
  const grids = plainSeason();
  grids['Mô hình'] = grid(grids, 'Mô hình').slice(0, 2);
  const members = marks.map((_, at) => `TV${at + 1}`);
  grids['Thành viên'] = [grid(grids, 'Thành viên')[0] ?? [], ...members.map((code): GridValue[] => [code, code, null, null, 'Ủy viên'])];
  grids['Điểm'] = [grid(grids, 'Điểm')[0] ?? [], ...marks.map((row, at): GridValue[] => ['MH1', members[at] ?? '', ...row])];
  for (const [item, value] of Object.entries(items)) setItem(grids, item, value);
  return grids;
}
const only = ({ peerGroups }: ResultDocument): Entry | undefined => peerGroups[0]?.entries[0];
const totals = (...values: number[]): GridValue[][] => values.map((value) => [Math.min(40, value), Math.min(20, Math.max(0, value - 40)), Math.min(30, Math.max(0, value - 60)), Math.max(0, value - 90)]);

describe('1. contribution', () => {
  it('is round(mark × weight), and a level its points', async () => {
    const grids = seasonWith([[10, 'Khá', 15, 5]], { 'Số chữ số thập phân': 1 });
    put(grids, 'Tiêu chí', ['E3', 32], ['F3', 1.25], ['G3', 0.25], ['D4', 'Chọn mức'], ['G4', null]);
    grids['Mức'] = [['Mã', 'Mức', 'Điểm'], ['A2', 'Tốt', 20], ['A2', 'Khá', 12.5]];
    put(grids, 'Điểm', ['C2', 8.25]);
    // 8,25 × 1,25 = 10,3125 → 10,3; 10,3 + 12,5 + 15 + 5
    expect(only(await resultOf(grids))).toMatchObject({ finalScore: '42.8', exactScore: '214/5' });
  });
});

describe('2. group sum', () => {
  it('is rescaled by the applicable leaves', async () => {
    // Group A: A2 (20) does not apply: round(33 × 60 ÷ 40) = 49,50; with B: 49,50 + 20 + 5
    expect(only(await resultOf(seasonWith([[33, 'KAD', 20, 5]])))).toMatchObject({ finalScore: '74.50' });
  });
  it('is left out without an applicable leaf, and the rest rescaled', async () => {
    // Group B (40 of 100) is left out: round(47 × 100 ÷ 60) = 78,33
    expect(only(await resultOf(seasonWith([[30, 17, 'KAD', 'KAD']])))).toMatchObject({ finalScore: '78.33', exactScore: '7833/100' });
  });
});

describe('3. sheet total', () => {
  const withExtras = (bonus: number, deduction: number, items: Record<string, GridValue>): Grids => {
    const grids = seasonWith([[40, 20, 30, 8, bonus, deduction]], items);
    put(grids, 'Tiêu chí', ['A8', 'T'], ['C8', 'Thưởng thêm'], ['D8', 'Thưởng'], ['E8', 10], ['A9', 'P'], ['C9', 'Trừ điểm'], ['D9', 'Trừ'], ['E9', 10]);
    put(grids, 'Điểm', ['G1', 'T'], ['H1', 'P']);
    return grids;
  };
  it('caps bonus and deduction', async () => {
    expect(only(await resultOf(withExtras(5, 6, { 'Trần điểm thưởng': 3, 'Trần điểm trừ': 4 })))).toMatchObject({ finalScore: '97.00' });
  });
  it('stays at the maximum unless bonuses may exceed it', async () => {
    expect(only(await resultOf(withExtras(5, 0, {})))).toMatchObject({ finalScore: '100.00' });
    expect(only(await resultOf(withExtras(5, 0, { 'Điểm thưởng vượt trần': 'Có' })))).toMatchObject({ finalScore: '103.00' });
  });
  it('is never below nought', async () => {
    const grids = withExtras(0, 10, {});
    put(grids, 'Điểm', ['C2', 1], ['D2', 0], ['E2', 0], ['F2', 0]);
    expect(only(await resultOf(grids))).toMatchObject({ finalScore: '0.00' });
  });
});

describe('4. counted sheets', () => {
  it('leaves out drafts, recusals and conflicts, and warns at their rows', async () => {
    const grids = seasonWith([[40, 20, 30, 10], [30, 15, null, 8], ['Từ chối', null, null, null], [10, 10, 10, 10]]);
    put(grids, 'Thành viên', ['D5', 'T']);
    expect(await resultOf(grids)).toMatchObject({
      peerGroups: [{ entries: [{ finalScore: '100.00', countedSheets: 1 }] }],
      warnings: [{ code: 'draft-sheet', at: 'Điểm!A3' }, { code: 'conflict-of-interest', at: 'Điểm!A5' }],
    });
  });
  it('too few of them: incomplete', async () => {
    expect(await resultOf(seasonWith(totals(90), { 'Số phiếu tối thiểu': 2 }))).toMatchObject({
      peerGroups: [{ entries: [] }],
      incomplete: [{ code: 'MH1', reason: 'too-few-sheets', countedSheets: 1 }],
    });
  });
  it('without the office row: incomplete', async () => {
    const grids = seasonWith([[40, 20, 30, null]]);
    put(grids, 'Tiêu chí', ['I7', 'Cơ quan']);
    expect((await resultOf(grids)).incomplete).toEqual([{ code: 'MH1', reason: 'office-items-missing', countedSheets: 1 }]);
    put(grids, 'Điểm', ['A3', 'MH1'], ['B3', 'CQ'], ['F3', 7]);
    expect(only(await resultOf(grids))).toMatchObject({ finalScore: '97.00' });
  });
});

describe('5. score', () => {
  const TRIM = { 'Phương pháp': 'Trung bình cắt', 'Số phiếu cắt mỗi đầu': 1, 'Cắt khi có từ (phiếu)': 5 };
  it.each([
    ['mean', [95, 94, 94], {}, '94.33', '283/3'],
    ['median of an odd number', [95, 60, 94], { 'Phương pháp': 'Trung vị' }, '94.00', '94'],
    ['median of an even number', [95, 60, 94, 91], { 'Phương pháp': 'Trung vị' }, '92.50', '185/2'],
    ['trimmed', [100, 90, 80, 70, 10], TRIM, '80.00', '80'],
    ['trimmed below its number is the mean', [100, 90, 80, 70], TRIM, '85.00', '85'],
  ] as const)('%s', async (_, values, items, finalScore, exactScore) => {
    expect(only(await resultOf(seasonWith(totals(...values), items)))).toMatchObject({ finalScore, exactScore });
  });
  it('by criterion: averages are rounded before they are summed', async () => {
    const marks = [[10, 10, 10, 5], [10.5, 10, 10, 5], [10, 10.5, 10.5, 5]];
    // By sheet: 35 + 35,5 + 36 = 106,5 ÷ 3 = 35,5. By criterion: 10,17 + 10,17 + 10,17 + 5 = 35,51
    expect(only(await resultOf(seasonWith(marks)))).toMatchObject({ finalScore: '35.50' });
    expect(only(await resultOf(seasonWith(marks, { 'Phạm vi': 'Theo tiêu chí' })))).toMatchObject({ finalScore: '35.51', exactScore: '3551/100' });
  });
});

describe('6. and 7. gates and floors', () => {
  const withGate = (...words: string[]): Grids => {
    const grids = seasonWith(words.map((word) => [40, 20, 30, 10, word]));
    put(grids, 'Tiêu chí', ['A8', 'DK'], ['C8', 'Hồ sơ'], ['D8', 'Điều kiện']);
    put(grids, 'Điểm', ['G1', 'DK']);
    return grids;
  };
  it('more than half not passed', async () => {
    expect((await resultOf(withGate('Không đạt', 'Đạt'))).ineligible).toEqual([]);
    expect((await resultOf(withGate('Không đạt', 'không đạt', 'ĐẠT'))).ineligible).toEqual([{ code: 'MH1', reason: 'gate', at: 'DK' }]);
  });
  it('a leaf or group under its floor; groups are named first', async () => {
    const grids = seasonWith([[20, 5, 15, 5]]);
    put(grids, 'Tiêu chí', ['H3', 20.5]);
    expect((await resultOf(grids)).ineligible).toEqual([{ code: 'MH1', reason: 'floor', at: 'A1' }]);
    put(grids, 'Tiêu chí', ['H5', 20.5]);
    expect((await resultOf(grids)).ineligible).toEqual([{ code: 'MH1', reason: 'floor', at: 'B' }]);
  });
});

describe('8. class', () => {
  const CLASSES: Grid = [
    ['Tên', 'Từ', 'Gồm cận dưới', 'Đến', 'Gồm cận trên', 'Không có điểm 0'],
    ['Tốt', 80, 'Có', null, null, 'Có'],
    ['Khá', null, null, 80, 'Không', 'Không'],
  ];
  it('is decided on the exact or the rounded score', async () => {
    const grids = seasonWith([[40, 20, 19.5, 0], [40, 20, 20, 0], [40, 20, 20.5, 0]], { 'Số chữ số thập phân': 0 });
    put(grids, 'Điểm', ['E4', 20]);
    grids['Xếp loại'] = CLASSES.map((row) => [...row.slice(0, 5), row[5] === 'Có' ? 'Không' : (row[5] ?? null)]);
    // Sheets of 80 (79,5 rounded), 80, 80
    expect(only(await resultOf(grids))).toMatchObject({ finalScore: '80', class: 'Tốt' });
    put(grids, 'Điểm', ['E2', 19], ['E3', 20], ['E4', 20]);
    expect(only(await resultOf(grids))).toMatchObject({ finalScore: '80', exactScore: '239/3', class: 'Khá' });
    setItem(grids, 'Xếp loại theo', 'Làm tròn');
    expect(only(await resultOf(grids))).toMatchObject({ finalScore: '80', class: 'Tốt' });
  });
  it('is undetermined when a nought bars it', async () => {
    const grids = seasonWith([[40, 20, 30, 0]]);
    grids['Xếp loại'] = CLASSES;
    expect(only(await resultOf(grids))).toMatchObject({ finalScore: '90.00', class: null, notes: ['class-undetermined'] });
  });
  it('is null without the sheet', async () => expect(only(await resultOf(seasonWith(totals(90))))).toMatchObject({ class: null }));
});

/** Nominations with one member's marks each. */
function seasonOf(rows: readonly (readonly [name: string, marks: GridValue[], preference?: string])[]): Grids {
  const grids = plainSeason();
  grids['Mô hình'] = [grid(grids, 'Mô hình')[0] ?? [], ...rows.map(([name, , preference], at): GridValue[] => [`N${at + 1}`, name, 'X1', 'Mô hình tập thể', null, null, null, preference ?? null])];
  grids['Điểm'] = [grid(grids, 'Điểm')[0] ?? [], ...rows.map(([, marks], at): GridValue[] => [`N${at + 1}`, 'TV1', ...marks])];
  return grids;
}
const ranks = ({ peerGroups }: ResultDocument): string[] => (peerGroups[0]?.entries ?? []).map(({ code, rank, tied }) => `${rank}${tied ? '=' : ''} ${code}`);

describe('9. rank', () => {
  const EQUAL = [20, 20, 20, 5];
  it('shares ranks 1-2-2-4 and lists equals alphabetically', async () => {
    const grids = seasonOf([['Đường hoa', EQUAL], ['Ấm áp', EQUAL], ['Ca đầu', [30, 20, 20, 5]], ['Bếp', [10, 20, 20, 5]]]);
    expect(ranks(await resultOf(grids))).toEqual(['1 N3', '2= N2', '2= N1', '4 N4']);
  });
  it('splits equals by the keys in order', async () => {
    const grids = seasonOf([['A', [25, 20, 20, 0]], ['B', [20, 20, 20, 5]], ['C', [20, 20, 20, 5], 'Có']]);
    grids['Phá hòa'] = [['Thứ tự', 'Khóa'], [2, 'ưu tiên nữ'], [1, 'B2']];
    expect(ranks(await resultOf(grids))).toEqual(['1 N3', '2 N2', '3 N1']);
    grids['Phá hòa'] = [['Thứ tự', 'Khóa'], [1, 'A']];
    expect(ranks(await resultOf(grids))).toEqual(['1 N1', '2= N2', '2= N3']);
  });
  it('keeps peer groups apart, in order of appearance', async () => {
    const grids = plainSeason();
    put(grids, 'Mô hình', ['F2', 'Khối xã'], ['D3', 'Hộ gia đình'], ['F4', 'KHỐI  XÃ']);
    const { peerGroups } = await resultOf(grids);
    expect(peerGroups.map(({ name, entries }) => [name, entries.map(({ code }) => code)])).toEqual([['Khối xã', ['MH1', 'MH3']], ['Hộ gia đình', ['MH2']]]);
  });
});

describe('10. awards', () => {
  const HEADS = ['Hình thức', 'Xếp loại tối thiểu', 'Điểm tối thiểu', 'Kiểu hạn mức', 'Giá trị', 'Loại tham chiếu', 'Đồng hạng tại ngưỡng'];
  const five = (): Grids => seasonOf([['A', [40, 20, 30, 0]], ['B', [40, 20, 20, 0]], ['C', [40, 20, 20, 0]], ['D', [40, 20, 10, 0]], ['E', [40, 0, 0, 0]]]);
  const awards = ({ peerGroups }: ResultDocument): string[] => (peerGroups[0]?.entries ?? []).map(({ code, award, awardStatus }) => `${code} ${award ?? '-'} ${awardStatus}`);

  it.each([
    ['a count', ['Giấy khen', null, null, 'Số lượng', 1, null, 'Lấy hết'], ['N1 Giấy khen awarded', 'N2 - over-quota', 'N3 - over-quota', 'N4 - over-quota', 'N5 - over-quota']],
    ['a minimum score', ['Giấy khen', null, 70, null, null, null, null], ['N1 Giấy khen awarded', 'N2 Giấy khen awarded', 'N3 Giấy khen awarded', 'N4 Giấy khen awarded', 'N5 - not-a-candidate']],
    ['a share of all, rounded down', ['Giấy khen', null, null, 'Tỷ lệ dự xét', '79,9', null, 'Lấy hết'], ['N1 Giấy khen awarded', 'N2 Giấy khen awarded', 'N3 Giấy khen awarded', 'N4 - over-quota', 'N5 - over-quota']],
    ['taking all at the line', ['Giấy khen', null, null, 'Số lượng', 2, null, 'Lấy hết'], ['N1 Giấy khen awarded', 'N2 Giấy khen awarded', 'N3 Giấy khen awarded', 'N4 - over-quota', 'N5 - over-quota']],
    ['taking none at the line', ['Giấy khen', null, null, 'Số lượng', 2, null, 'Không lấy'], ['N1 Giấy khen awarded', 'N2 - over-quota', 'N3 - over-quota', 'N4 - over-quota', 'N5 - over-quota']],
    ['waiting at the line', ['Giấy khen', null, null, 'Số lượng', 2, null, 'Chờ quyết định'], ['N1 Giấy khen awarded', 'N2 - tie-at-quota', 'N3 - tie-at-quota', 'N4 - over-quota', 'N5 - over-quota']],
    ['a quota of nought', ['Giấy khen', null, null, 'Số lượng', 0, null, 'Chờ quyết định'], ['N1 - over-quota', 'N2 - over-quota', 'N3 - over-quota', 'N4 - over-quota', 'N5 - over-quota']],
  ] as const)('%s', async (_, tier, expected) => {
    const grids = five();
    grids['Khen thưởng'] = [HEADS, [...tier]];
    expect(awards(await resultOf(grids))).toEqual(expected);
  });

  it('lists the tie as undecided and lets later tiers wait', async () => {
    const grids = five();
    grids['Khen thưởng'] = [HEADS, ['Bằng khen', null, null, 'Số lượng', 2, null, 'Chờ quyết định'], ['Giấy khen', null, 60, null, null, null, null]];
    const result = await resultOf(grids);
    expect(result.undecided).toEqual([{ peerGroup: 'Mô hình tập thể', award: 'Bằng khen', codes: ['N2', 'N3'], reason: 'tie-at-quota' }]);
    expect(awards(result)).toEqual(['N1 Bằng khen awarded', 'N2 - waiting', 'N3 - waiting', 'N4 - waiting', 'N5 - over-quota']);
  });

  it('takes shares of the ranked and of a class', async () => {
    const grids = five();
    grids['Xếp loại'] = [['Tên', 'Từ', 'Gồm cận dưới', 'Đến', 'Gồm cận trên', 'Không có điểm 0'], ['Tốt', 70, 'Có', null, null, 'Không'], ['Khá', null, null, 70, 'Không', 'Không']];
    grids['Khen thưởng'] = [HEADS, ['Bằng khen', 'Tốt', null, 'Tỷ lệ của loại', 25, 'tốt', 'Lấy hết'], ['Giấy khen', 'Khá', null, 'Tỷ lệ đủ điều kiện', 60, null, 'Lấy hết']];
    expect(awards(await resultOf(grids))).toEqual(['N1 Bằng khen awarded', 'N2 Giấy khen awarded', 'N3 Giấy khen awarded', 'N4 Giấy khen awarded', 'N5 - over-quota']);
  });
});
