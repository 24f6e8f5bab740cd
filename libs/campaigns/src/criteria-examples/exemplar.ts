import type { CriteriaSet } from '@dvk/scoring-core';
import { bands, group, leaf } from './building';

const mark = (code: string, name: string, max: number, guidance = '') => leaf({ kind: 'points', code, name, max, step: 25, guidance });

/**
 * A person judged as an exemplar: the person's own life, the work, its effect. Standards as published for individuals,
 * with a hundred points spread over them by way of example.
 */
export const exemplarExample: CriteriaSet = {
  title: 'Ví dụ: Chấm điển hình Dân vận khéo là cá nhân, thang 100 điểm',
  issuer: '',
  number: '',
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  subjectKinds: ['individual-exemplar', 'household'],
  scores: 'exemplar',
  decimals: 2,
  declaredTotal: 10_000,
  bonusCap: null,
  deductionCap: null,
  bonusMayExceedMax: false,
  groups: [
    group('A', 'Gương mẫu của bản thân và gia đình', 3_000, [
      leaf({
        kind: 'gate',
        code: 'a',
        name: 'Không vi phạm kỷ luật, pháp luật trong thời gian xét',
        max: 0,
        whenFailed: 'ineligible',
        markedBy: 'office',
      }),
      mark('b', 'Bản thân và gia đình gương mẫu chấp hành chủ trương, chính sách', 1_500),
      mark('c', 'Sâu sát, gần dân, được Nhân dân tin cậy', 1_500, 'Nhận xét của khu dân cư hoặc cơ quan.'),
    ]),
    group('B', 'Việc làm dân vận khéo', 4_000, [
      mark('d', 'Có sáng kiến, cách làm hay', 2_000, 'Nêu rõ cách làm và điểm khác với trước.'),
      mark('đ', 'Đề xuất, tham gia giải quyết việc tồn đọng, vướng mắc', 2_000),
    ]),
    group('C', 'Kết quả và sức lan tỏa', 3_000, [
      mark('e', 'Kết quả cụ thể do việc làm mang lại', 2_000),
      leaf({
        kind: 'choice',
        code: 'g',
        name: 'Phạm vi ảnh hưởng',
        max: 1_000,
        levels: [
          { name: 'Toàn tỉnh trở lên', points: 1_000 },
          { name: 'Nhiều xã, phường', points: 800 },
          { name: 'Trong xã, phường', points: 600 },
          { name: 'Trong thôn, tổ dân phố', points: 400 },
        ],
      }),
    ]),
  ],
  classes: bands(['Tiêu biểu xuất sắc', 9_000, true], ['Tiêu biểu', 7_500], ['Chưa tiêu biểu', 0]),
};
