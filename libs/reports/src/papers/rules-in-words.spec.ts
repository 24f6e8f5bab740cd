import type { AwardTier, Quota } from '@dvk/scoring-core';
import { tierInWords } from './rules-in-words';

const tier: Omit<AwardTier, 'quota'> = { name: 'Bằng khen', minClass: 'Tốt', minScore: 8_250, tieAtLine: 'wait' };
const percent = { kind: 'percent', base: 'participants', percent: 2_050, rounding: 'down' } as const;

/** Every shape of a quota (scoring rules §8) as somebody would have to read it to count the places again. */
const said: readonly [quota: Quota, words: string][] = [
  [{ kind: 'unlimited' }, 'không hạn chế số lượng'],
  [{ kind: 'count', count: 3 }, 'tối đa 3 trường hợp mỗi nhóm xét'],
  [{ kind: 'count-by-peer-group', counts: { 'Mô hình tập thể': 5, 'Điển hình cá nhân': 3 } }, 'tối đa theo nhóm xét: Mô hình tập thể 5, Điển hình cá nhân 3 (nhóm không nêu thì không có suất)'],
  [{ kind: 'per-unit', pool: { collective: 1, individual: 3 } }, 'mỗi đơn vị tối đa 1 tập thể và 3 cá nhân (hộ gia đình không có suất riêng)'],
  [{ kind: 'per-unit', pool: { shared: 2 } }, 'mỗi đơn vị tối đa 2 trường hợp, tính chung tập thể, cá nhân và hộ gia đình'],
  [{ kind: 'shared-total', total: 28 }, 'tổng cộng tối đa 28 trường hợp, chia cho các nhóm xét theo số dự xét, phần dư cho nhóm có số dư lớn nhất'],
  [percent, 'tối đa 20,5% số dự xét của nhóm, lấy phần nguyên'],
  [{ ...percent, rounding: 'up', base: 'eligible' }, 'tối đa 20,5% số được xếp hạng của nhóm, phần lẻ làm tròn lên'],
  [{ ...percent, rounding: 'half-up', base: { ofClass: 'Xuất sắc' } }, 'tối đa 20,5% số được xếp loại Xuất sắc của nhóm, phần lẻ từ 0,5 làm tròn lên'],
];

it.each(said)('a paper says the quota %j', (quota, words) => {
  const line = quota.kind === 'unlimited' ? '' : '; đồng hạng tại ngưỡng thì chờ quyết định';
  expect(tierInWords({ ...tier, quota })).toBe(`Bằng khen: xếp loại từ Tốt trở lên; từ 82,5 điểm; ${words}${line}.`);
});

it('no two of them are said alike', () => {
  const sentences = said.map(([quota]) => tierInWords({ ...tier, quota }));
  expect(new Set(sentences).size).toBe(sentences.length);
});
