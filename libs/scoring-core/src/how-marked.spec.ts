import type { Leaf } from './criteria-set';
import { howMarked, levelLines, rangeText } from './how-marked.messages.vi';

const usual = { code: 'X', name: 'Mục', guidance: '', max: 1_000, weight: 100, markedBy: 'panel', mayBeNotApplicable: false, floor: null } as const;
const step = (from: number | null, fromInclusive: boolean, to: number | null, toInclusive: boolean, points = 0) => ({ from, fromInclusive, to, toInclusive, points });

it.each<[string, Leaf, readonly string[]]>([
  ['a mark', { ...usual, kind: 'points', step: 25 }, ['Chấm từ 0 đến 10 điểm, lẻ đến 0,25.']],
  ['a bonus', { ...usual, kind: 'bonus', step: 50, max: 300 }, ['Điểm cộng: từ 0 đến 3 điểm, lẻ đến 0,5. Khác 0 thì ghi lý do.']],
  ['a deduction', { ...usual, kind: 'deduction', step: 100 }, ['Điểm trừ: ghi số điểm bị trừ, từ 0 đến 10, lẻ đến 1. Khác 0 thì ghi lý do.']],
  [
    'a count, and from where on nothing is added',
    { ...usual, kind: 'count', pointsEach: 40 },
    ['Nhập số lượng. Mỗi đơn vị đếm được 0,4 điểm, tối đa 10 điểm (từ 25 trở lên không thêm điểm).'],
  ],
  ['a ratio, and where its rounding falls', { ...usual, kind: 'ratio' }, ['Điểm = 10 × số đã thực hiện ÷ số được giao, làm tròn đến 2 chữ số thập phân. Làm vượt số được giao vẫn là 10 điểm.']],
  [
    'steps with their bounds',
    { ...usual, kind: 'steps', steps: [step(9_000, true, null, false, 1_000), step(7_000, true, 9_000, false, 725), step(null, false, 7_000, false)] },
    ['Nhập giá trị đo được, tối đa 10 điểm:', 'từ 90 trở lên: 10 điểm', 'từ 70 đến dưới 90: 7,25 điểm', 'dưới 70: 0 điểm'],
  ],
  ['a gate of the panel', { ...usual, kind: 'gate', whenFailed: 'ineligible' }, ['Không đạt thì hồ sơ không đủ điều kiện xét (khi quá nửa số phiếu ghi “Không đạt”).']],
  ['a gate of the office', { ...usual, kind: 'gate', whenFailed: 'group-zero', markedBy: 'office' }, ['Không đạt thì cả nhóm này được 0 điểm.']],
  ['nothing of a gate that only the unit answers', { ...usual, kind: 'gate', whenFailed: 'ineligible', markedBy: 'unit' }, []],
  [
    'a weight and a floor',
    { ...usual, kind: 'choice', levels: [], weight: 150, floor: { kind: 'percent', value: 5_000 } },
    [
      'Hệ số 1,5: điểm trên được nhân 1,5, làm tròn đến 2 chữ số thập phân, tối đa 15,00 điểm.',
      'Điểm bình quân của mục này dưới 50% điểm tối đa thì hồ sơ không đủ điều kiện xét.',
    ],
  ],
])('tells of %s', (_, leaf, lines) => expect(howMarked(leaf, 2)).toEqual(lines));

it('rounds to whole points where the set has no places', () => {
  expect(howMarked({ ...usual, kind: 'ratio', weight: 200 }, 0)).toEqual([
    'Điểm = 10 × số đã thực hiện ÷ số được giao, làm tròn đến số nguyên. Làm vượt số được giao vẫn là 10 điểm.',
    'Hệ số 2: điểm trên được nhân 2, làm tròn đến số nguyên, tối đa 20 điểm.',
  ]);
});

it('keeps quiet about what an unfinished draft does not say yet', () => {
  expect(howMarked({ ...usual, kind: 'count', pointsEach: 0 }, 2)).toEqual(['Nhập số lượng. Mỗi đơn vị đếm được 0 điểm, tối đa 10 điểm.']);
});

it.each([
  [step(null, false, null, false), 'mọi giá trị'],
  [step(500, false, null, false), 'trên 5'],
  [step(null, false, 500, true), 'từ 5 trở xuống'],
  [step(500, false, 1_050, true), 'trên 5 đến 10,5'],
  [step(500, true, 500, true), 'đúng 5'],
])('says on which side of each bound a value falls', (bounds, text) => expect(rangeText(bounds)).toBe(text));

it('names each level with its points', () => {
  expect(levelLines({ ...usual, kind: 'choice', levels: [{ name: 'Tốt', points: 1_000 }, { name: 'Khá', points: 650 }] })).toEqual(['Tốt: 10 điểm', 'Khá: 6,5 điểm']);
});
