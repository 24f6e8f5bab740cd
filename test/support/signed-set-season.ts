import type { CriteriaSet } from '@dvk/scoring-core';
import type { Nominee } from '../integration/awards/awards-world';
import { criteriaSet } from '../integration/registry/registry-world';

const collective = { kind: 'collective-model', group: 'Mô hình tập thể' } as const;
const individual = { kind: 'individual-model', group: 'Mô hình cá nhân' } as const;

/** Of two communes in turn. Three tied on the line of one quota, two on the line of another, two off every line; one whose class the set leaves open. */
export const contested: readonly Nominee[] = [
  { code: 'MH001', name: 'Thôn sạch, đường hoa', a1: [1000, 1000], ...collective },
  { code: 'MH002', name: '=1+1 camera an ninh', a1: [900, 900], ...collective },
  { code: 'MH003', name: 'Ánh sáng đường quê', a1: [850, 950], ...collective },
  { code: 'MH004', name: 'Chợ văn minh', a1: [900, 900], ...collective },
  { code: 'MH005', name: 'Tổ hòa giải', a1: [0, 0], ...collective },
  { code: 'MH006', name: 'Tuyến đường tự quản', a1: [300, 300], ...collective },
  { code: 'MH007', name: 'Nhà văn hóa mở cửa', a1: [300, 300], ...collective },
  { code: 'CN001', name: 'Bác Năm vận động', a1: [900, 900], ...individual },
  { code: 'CN002', name: 'Cô Tư hiến đất', a1: [900, 900], ...individual },
  { code: 'CN003', name: 'Anh Ba giữ rừng', a1: [700, 750], ...individual },
];

/** Who marks thirty points with a nought somewhere has no class. */
export const withGap: CriteriaSet = {
  ...criteriaSet,
  classes: [
    { name: 'Tốt', from: 3000, fromInclusive: true, to: 5000, toInclusive: true, zeroBlocked: true },
    { name: 'Đạt', from: 0, fromInclusive: true, to: 3000, toInclusive: false, zeroBlocked: false },
  ],
};

/** Award, golden book number and name as they come out by hand: tier by tier, collectives first. */
export const signed = [
  ['Bằng khen', '1', 'Thôn sạch, đường hoa'],
  ['Bằng khen', '2', 'Cô Tư hiến đất'],
  ['Giấy khen', '1', '=1+1 camera an ninh'],
  ['Giấy khen', '2', 'Bác Năm vận động'],
] as const;
