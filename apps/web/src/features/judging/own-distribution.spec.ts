import { distributionOf } from './own-distribution';

const counts = (totals: readonly string[], max: number, current: string | null = null) =>
  distributionOf(totals, max, current)?.bins.map(({ from, to, count, here }) => `${from}-${to}: ${count}${here ? ' *' : ''}`);

describe('distributionOf', () => {
  it('is none below three totals', () => expect(distributionOf(['1.00', '2.00'], 50, null)).toBeNull());
  it('counts in steps that give at most ten columns, from the lowest to the highest in use', () => {
    expect(counts(['31.50', '38.00', '44.99', '45.00', '50.00'], 50)).toEqual(['30-35: 1', '35-40: 1', '40-45: 1', '45-50: 2']);
    expect(counts(['12', '55', '99'], 100)).toEqual(['10-20: 1', '20-30: 0', '30-40: 0', '40-50: 0', '50-60: 1', '60-70: 0', '70-80: 0', '80-90: 0', '90-100: 1']);
  });
  it('marks the column of the sheet in hand', () => expect(counts(['31.50', '38.00', '44.99'], 50, '46.00')).toEqual(['30-35: 1', '35-40: 1', '40-45: 1', '45-50: 0 *']));
  it('names lowest, middle and highest as they are printed', () => {
    expect(distributionOf(['100.00', '9.50', '38.00', '44.99'], 100, null)?.summary).toBe('4 phiếu đủ điểm: thấp nhất 9,50, ở giữa 38,00, cao nhất 100,00.');
  });
});
