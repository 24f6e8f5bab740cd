import type { CriteriaGroup, CriteriaNode, CriteriaSet, Leaf } from '@dvk/scoring-core';

type Usual = Pick<Leaf, 'guidance' | 'weight' | 'markedBy' | 'mayBeNotApplicable' | 'floor'>;
type Own<L extends Leaf> = L extends Leaf ? Omit<L, keyof Usual> & Partial<Usual> : never;

const leaf = (own: Own<Leaf>): Leaf => ({ guidance: '', weight: 100, markedBy: 'panel', mayBeNotApplicable: false, floor: null, ...own });

const group = (code: string, name: string, max: number, children: readonly CriteriaNode[]): CriteriaGroup => ({
  kind: 'group',
  code,
  name,
  max,
  floor: null,
  bonusCap: null,
  deductionCap: null,
  children,
});

/** A set in which the panel marks an item of every kind, with and without a weight, guidance of the issuer included. */
export const everyKind: CriteriaSet = {
  title: 'Bộ tiêu chí có đủ loại mục',
  issuer: 'Ban Tuyên giáo và Dân vận',
  number: '0126/HD-BTGDV',
  issuedOn: '2026-01-15',
  effectiveFrom: null,
  effectiveTo: null,
  subjectKinds: ['collective-model', 'individual-model'],
  scores: 'model',
  decimals: 2,
  declaredTotal: 10_000,
  bonusCap: 300,
  deductionCap: 500,
  bonusMayExceedMax: false,
  groups: [
    group('A', 'Cách làm', 4_000, [
      leaf({ kind: 'gate', code: 'A0', name: 'Không có đơn thư khiếu nại đúng', max: 0, whenFailed: 'ineligible' }),
      leaf({ kind: 'points', code: 'A1', name: 'Sáng tạo, sát dân', max: 1_000, step: 50, weight: 200, guidance: 'Chấm thang 10. Cách làm mới so với địa bàn, dân bàn và dân làm.' }),
      leaf({
        kind: 'choice',
        code: 'A2',
        name: 'Sức lan tỏa',
        max: 2_000,
        floor: { kind: 'percent', value: 5_000 },
        levels: [
          { name: 'Đã nhân rộng ra ngoài xã', points: 2_000 },
          { name: 'Đã nhân rộng trong xã', points: 1_250 },
          { name: 'Chưa nhân rộng', points: 0 },
        ],
      }),
    ]),
    group('B', 'Kết quả đo được', 6_000, [
      leaf({ kind: 'count', code: 'B1', name: 'Số hộ tham gia', max: 2_000, pointsEach: 40, guidance: 'Đếm hộ có tên trong sổ của thôn.' }),
      leaf({ kind: 'ratio', code: 'B2', name: 'Tỷ lệ việc hoàn thành', max: 2_000 }),
      leaf({
        kind: 'steps',
        code: 'B3',
        name: 'Tỷ lệ người dân hài lòng (%)',
        max: 2_000,
        steps: [
          { from: 9_500, fromInclusive: true, to: 10_000, toInclusive: true, points: 2_000 },
          { from: 8_000, fromInclusive: true, to: 9_500, toInclusive: false, points: 1_000 },
          { from: 0, fromInclusive: true, to: 8_000, toInclusive: false, points: 0 },
        ],
      }),
    ]),
    leaf({ kind: 'bonus', code: 'C', name: 'Đã được cấp có thẩm quyền công nhận', max: 300, step: 50 }),
    leaf({ kind: 'deduction', code: 'D', name: 'Báo cáo chậm', max: 500, step: 50 }),
  ],
  classes: [{ name: 'Đạt', from: 0, fromInclusive: true, to: null, toInclusive: false, zeroBlocked: false }],
};
