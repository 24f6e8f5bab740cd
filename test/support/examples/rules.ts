import type { AwardTier, ClassBand, CriteriaNode, Leaf, ScoringRules, TieKey } from '@dvk/scoring-core';

interface LeafSketch {
  readonly code: string;
  readonly name: string;
  readonly max: number;
  readonly floor?: number;
  readonly office?: true;
}

function sharedOf({ code, name, max, floor, office }: LeafSketch) {
  return {
    code,
    name,
    guidance: '',
    max: max * 100,
    weight: 100,
    markedBy: office === true ? ('office' as const) : ('panel' as const),
    mayBeNotApplicable: true,
    floor: floor === undefined ? null : { kind: 'points' as const, value: floor * 100 },
  };
}

const points = (sketch: LeafSketch): Leaf => ({ ...sharedOf(sketch), kind: 'points', step: 50 });
const bonus = (sketch: LeafSketch): Leaf => ({ ...sharedOf(sketch), kind: 'bonus', step: 50 });
const group = (code: string, name: string, max: number, children: readonly Leaf[]): CriteriaNode => ({
  kind: 'group',
  code,
  name,
  max: max * 100,
  floor: null,
  bonusCap: null,
  deductionCap: null,
  children,
});

export const GATE = 'DK';
export const OFFICE_POINTS = 'D3';
export const OFFICE_BONUS = 'T2';
export const LATE = 'P1';

export const EXAMPLE_CRITERIA: readonly CriteriaNode[] = [
  { ...sharedOf({ code: GATE, name: 'Được cấp ủy cơ sở công nhận, hồ sơ hợp lệ', max: 0, office: true }), kind: 'gate', whenFailed: 'ineligible' },
  group('A', 'Mục tiêu và tổ chức thực hiện', 20, [
    points({ code: 'A1', name: 'Bám sát nhiệm vụ chính trị và nhu cầu của nhân dân', max: 10 }),
    points({ code: 'A2', name: 'Kế hoạch, phân công, tiến độ rõ ràng', max: 10 }),
  ]),
  group('B', 'Cách làm khéo', 30, [
    points({ code: 'B1', name: 'Cách tuyên truyền, vận động sáng tạo', max: 15 }),
    points({ code: 'B2', name: 'Phát huy dân chủ, vai trò chủ thể của nhân dân', max: 10 }),
    {
      ...sharedOf({ code: 'B3', name: 'Phối hợp các lực lượng', max: 5 }),
      kind: 'choice',
      levels: [
        { name: 'Chặt chẽ, thường xuyên', points: 500 },
        { name: 'Khá chặt chẽ', points: 400 },
        { name: 'Có phối hợp', points: 300 },
        { name: 'Rời rạc', points: 100 },
      ],
    },
  ]),
  group('C', 'Hiệu quả', 40, [
    points({ code: 'C1', name: 'Kết quả cụ thể, đo đếm được', max: 20, floor: 10 }),
    points({ code: 'C2', name: 'Tác động đến đời sống, sự đồng thuận của nhân dân', max: 10 }),
    points({ code: 'C3', name: 'Hiệu quả kinh tế, tiết kiệm nguồn lực', max: 10 }),
  ]),
  group('D', 'Bền vững và nhân rộng', 10, [
    points({ code: 'D1', name: 'Khả năng duy trì bền vững', max: 4 }),
    points({ code: 'D2', name: 'Khả năng nhân rộng', max: 4 }),
    points({ code: OFFICE_POINTS, name: 'Hồ sơ, báo cáo đầy đủ', max: 2, office: true }),
  ]),
  bonus({ code: 'T1', name: 'Sáng kiến lần đầu áp dụng trong tỉnh', max: 2 }),
  bonus({ code: OFFICE_BONUS, name: 'Được tỉnh khác học tập hoặc cấp trên nêu gương', max: 1, office: true }),
  { ...sharedOf({ code: LATE, name: 'Nộp hồ sơ, báo cáo chậm', max: 3, office: true }), kind: 'deduction', step: 50 },
];

const band = (name: string, from: number | null, to: number | null, zeroBlocked: boolean): ClassBand => ({
  name,
  from: from === null ? null : from * 100,
  fromInclusive: from !== null,
  to: to === null ? null : to * 100,
  toInclusive: false,
  zeroBlocked,
});

export const EXAMPLE_CLASSES: readonly ClassBand[] = [
  band('Xuất sắc', 90, null, true),
  band('Tốt', 80, 90, true),
  band('Khá', 65, 80, false),
  band('Đạt', 50, 65, false),
  band('Chưa đạt', null, 50, false),
];

export const EXAMPLE_RULES: ScoringRules = {
  method: 'trimmed',
  trimEachEnd: 1,
  trimFrom: 5,
  scope: 'sheet',
  minSheets: 4,
  classOn: 'exact',
  rankOn: 'rounded',
  spreadLimit: null,
};

export const EXAMPLE_TIES: readonly TieKey[] = [
  { kind: 'average', code: 'C' },
  { kind: 'average', code: 'B1' },
  { kind: 'median' },
  { kind: 'legal-preference' },
];

const percent = (base: 'participants' | 'eligible', value: number) => ({ kind: 'percent', base, percent: value * 100, rounding: 'down' }) as const;

export const EXAMPLE_TIERS: readonly AwardTier[] = [
  { name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', minClass: 'Xuất sắc', minScore: null, quota: percent('participants', 20), tieAtLine: 'wait' },
  { name: 'Giấy khen của Ban Tuyên giáo và Dân vận Tỉnh ủy', minClass: 'Tốt', minScore: 8200, quota: percent('eligible', 30), tieAtLine: 'wait' },
  { name: 'Biểu dương trong toàn tỉnh', minClass: 'Khá', minScore: 7000, quota: { kind: 'unlimited' }, tieAtLine: 'wait' },
];
