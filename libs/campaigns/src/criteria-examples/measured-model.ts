import type { CriteriaSet } from '@dvk/scoring-core';
import { bands, group, leaf } from './building';

/**
 * A model whose results are counted and measured: a sample of people at so many points each, a ratio of tasks done,
 * steps of a survey's result. The shapes come from published scales of emulation movements.
 */
export const measuredModelExample: CriteriaSet = {
  title: 'Ví dụ: Chấm mô hình có chỉ tiêu đo được',
  issuer: '',
  number: '',
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  subjectKinds: ['collective-model'],
  scores: 'model',
  decimals: 2,
  declaredTotal: 10_000,
  bonusCap: 300,
  deductionCap: 800,
  bonusMayExceedMax: true,
  groups: [
    group('1', 'Chỉ tiêu đo được', 6_000, [
      leaf({
        kind: 'count',
        code: '1.1',
        name: 'Số người được hỏi biết và tham gia mô hình (trong 50 người)',
        max: 2_000,
        pointsEach: 40,
        markedBy: 'office',
        guidance: 'Hỏi 50 người dân chọn ngẫu nhiên; mỗi người 0,4 điểm.',
      }),
      leaf({
        kind: 'ratio',
        code: '1.2',
        name: 'Tỷ lệ việc hoàn thành so với kế hoạch của mô hình',
        max: 2_000,
        markedBy: 'office',
        mayBeNotApplicable: true,
        guidance: 'Số việc đã làm xong trên số việc đã đăng ký.',
      }),
      leaf({
        kind: 'steps',
        code: '1.3',
        name: 'Tỷ lệ người dân hài lòng (%)',
        max: 2_000,
        markedBy: 'office',
        steps: [
          { from: 9_500, fromInclusive: true, to: 10_000, toInclusive: true, points: 2_000 },
          { from: 9_000, fromInclusive: true, to: 9_500, toInclusive: false, points: 1_500 },
          { from: 8_000, fromInclusive: true, to: 9_000, toInclusive: false, points: 1_000 },
          { from: 0, fromInclusive: true, to: 8_000, toInclusive: false, points: 0 },
        ],
      }),
    ]),
    group(
      '2',
      'Đánh giá của tổ chấm điểm',
      4_000,
      [
        leaf({ kind: 'points', code: '2.1', name: 'Cách làm khéo, sáng tạo', max: 1_000, weight: 200, step: 25, guidance: 'Chấm thang 10, hệ số 2.' }),
        leaf({ kind: 'points', code: '2.2', name: 'Khả năng nhân rộng và duy trì', max: 1_000, weight: 200, step: 25, guidance: 'Chấm thang 10, hệ số 2.' }),
      ],
      5_000,
    ),
    leaf({ kind: 'bonus', code: '3', name: 'Mô hình đã được cấp có thẩm quyền công nhận nhân rộng', max: 300, step: 50, markedBy: 'office' }),
    leaf({ kind: 'deduction', code: '4', name: 'Không báo cáo kết quả đúng hạn', max: 800, step: 50, markedBy: 'office' }),
  ],
  classes: bands(['Hoàn thành xuất sắc', 9_500, true], ['Hoàn thành tốt', 8_500], ['Hoàn thành', 7_500], ['Không hoàn thành', 0]),
};
