import type { CriteriaSet } from '@dvk/scoring-core';
import { bands, group, leaf } from './building';

const part = (code: string, name: string, max: number, guidance: string) => leaf({ kind: 'points', code, name, max, step: 50, guidance });

/**
 * A model judged point by point; its standards are those that guidances of provinces name for a model (an address and a
 * body that stands behind it, many forces, effect, trust of the people, lasting), its points are only an example.
 */
export const modelExample: CriteriaSet = {
  title: 'Ví dụ: Chấm mô hình Dân vận khéo, thang 100 điểm',
  issuer: '',
  number: '',
  issuedOn: null,
  effectiveFrom: null,
  effectiveTo: null,
  subjectKinds: ['collective-model', 'individual-model'],
  scores: 'model',
  decimals: 2,
  declaredTotal: 10_000,
  bonusCap: 500,
  deductionCap: 500,
  bonusMayExceedMax: false,
  groups: [
    group(
      'I',
      'Xây dựng và tổ chức thực hiện mô hình',
      3_000,
      [
        leaf({
          kind: 'gate',
          code: 'I.0',
          name: 'Mô hình có tên gọi, địa chỉ cụ thể và đã đăng ký với cơ quan phát động',
          max: 0,
          whenFailed: 'ineligible',
          markedBy: 'office',
          guidance: 'Căn cứ sổ đăng ký và hồ sơ gửi kèm.',
        }),
        part('I.1', 'Có sự lãnh đạo của cấp ủy, sự vào cuộc của chính quyền', 1_000, 'Nghị quyết, kế hoạch, phân công người phụ trách.'),
        part('I.2', 'Phối hợp nhiều lực lượng cùng tham gia', 1_000, 'Mặt trận, đoàn thể, lực lượng vũ trang, người có uy tín.'),
        part('I.3', 'Cách làm phù hợp, khéo trong tuyên truyền, vận động', 1_000, 'Nghe dân nói, nói dân hiểu, làm dân tin.'),
      ],
      5_000,
    ),
    group(
      'II',
      'Hiệu quả của mô hình',
      4_500,
      [
        part('II.1', 'Giải quyết được việc bức thiết, việc khó ở cơ sở', 1_500, 'Nêu việc trước và sau khi có mô hình.'),
        part('II.2', 'Kết quả cụ thể, đo đếm được', 1_500, 'Số hộ, số tiền, số mét đường, số việc đã giải quyết…'),
        part('II.3', 'Được Nhân dân đồng tình, ủng hộ, hưởng lợi', 1_500, 'Ý kiến của người dân nơi thực hiện mô hình.'),
      ],
      5_000,
    ),
    group('III', 'Sáng tạo, lan tỏa và bền vững', 2_500, [
      leaf({
        kind: 'choice',
        code: 'III.1',
        name: 'Mức độ mới, sáng tạo',
        max: 1_000,
        levels: [
          { name: 'Mới, lần đầu có trong tỉnh', points: 1_000 },
          { name: 'Vận dụng sáng tạo cách làm đã có', points: 700 },
          { name: 'Làm theo cách làm đã có', points: 400 },
        ],
      }),
      part('III.2', 'Đã được nơi khác học tập, làm theo', 750, 'Tên đơn vị đã làm theo, văn bản nhân rộng.'),
      part('III.3', 'Duy trì được lâu dài', 750, 'Thời gian hoạt động, nguồn lực, người kế tục.'),
    ]),
    leaf({
      kind: 'bonus',
      code: 'T',
      name: 'Điểm thưởng: được báo, đài Trung ương hoặc của tỉnh giới thiệu',
      max: 500,
      step: 50,
      markedBy: 'office',
      guidance: 'Ghi rõ tên báo, ngày đăng.',
    }),
    leaf({
      kind: 'deduction',
      code: 'Đ',
      name: 'Điểm trừ: gửi hồ sơ không đúng thể thức hoặc quá hạn bổ sung',
      max: 500,
      step: 50,
      markedBy: 'office',
    }),
  ],
  classes: bands(['Xuất sắc', 9_000, true], ['Tốt', 8_000], ['Khá', 6_500], ['Chưa đạt', 0]),
};
