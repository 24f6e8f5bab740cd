import { shownToUnits } from '@dvk/campaigns';
import type { ScoreTrail } from '@dvk/scoring-core';
import fc from 'fast-check';
import type { FrozenSeason } from '../frozen-season';
import { ownExplanation, shownOf } from './own-result';

const season = {
  rules: { method: 'trimmed', scope: 'sheet' },
  criteriaSet: { groups: [{ kind: 'group', code: 'I', name: 'Nội dung', children: [{ kind: 'points', code: 'A1', name: 'Sáng tạo' }] }] },
  assessors: [],
} as unknown as FrozenSeason['season'];

const anySheet = fc.record({
  assessorCode: fc.string({ minLength: 8, maxLength: 12 }).map((code) => `TV-${code}`),
  total: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`),
  state: fc.constantFrom('counted' as const, 'draft' as const, 'recused' as const, 'conflict' as const),
  trimmed: fc.boolean(),
});

const trailOf = (sheets: ScoreTrail['sheets']): ScoreTrail => ({
  sheets,
  averages: { I: '8.00', A1: '8.00' },
  notApplicable: [],
  panelExact: '8',
  officeTotal: null,
  mean: '8',
  median: '8',
  range: '0.00',
});

const explained = (sheets: ScoreTrail['sheets']) => ownExplanation({ trail: trailOf(sheets), exactScore: '8' }, { season });

describe('the explanation a unit gets', () => {
  it('is the same whoever gave which total and wherever they sat, and names nobody', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anySheet, { selector: ({ assessorCode }) => assessorCode, maxLength: 9 }), fc.infiniteStream(fc.nat()), (sheets, dice) => {
        const order = sheets.map((_, at) => ({ at, key: dice.next().value })).sort((one, other) => one.key - other.key);
        const codes = sheets.map(({ assessorCode }) => assessorCode);
        const elsewhere = order.map(({ at }, place) => ({ ...sheets[at]!, assessorCode: codes[place]! }));
        expect(JSON.stringify(explained(elsewhere))).toBe(JSON.stringify(explained(sheets)));
        for (const code of codes) expect(JSON.stringify(explained(sheets))).not.toContain(code);
      }),
    );
  });

  it('has every counted total and the number of the others', () => {
    expect(
      explained([
        { assessorCode: 'TV01', total: '9.50', state: 'counted', trimmed: false },
        { assessorCode: 'TV02', total: null, state: 'recused', trimmed: false },
        { assessorCode: 'TV03', total: '10.00', state: 'counted', trimmed: true },
      ]),
    ).toMatchObject({ sheets: [{ total: '10.00', trimmed: true }, { total: '9.50', trimmed: false }], notCounted: 1, averages: [{ code: 'I' }, { code: 'A1' }] });
    expect(ownExplanation({ trail: null, exactScore: null }, { season })).toBeNull();
  });
});

describe('what each level shows', () => {
  const ranked = { outcome: 'ranked', award: 'Bằng khen', awardStatus: 'awarded', reason: null, reasonAtName: null, className: 'Tốt', rank: 2, tied: true, peerGroup: 'Mô hình tập thể', finalScore: '94.33' };
  const below = { ...ranked, award: null, awardStatus: 'over-quota' };
  const barred = { ...below, outcome: 'ineligible', awardStatus: null, reason: 'floor', reasonAtName: 'Hiệu quả', rank: null, className: null };

  it.each(shownToUnits)('%s', (shown) => {
    const figures = shown === 'outcome' ? { place: null, finalScore: null } : { place: { rank: 2, tied: true, peerGroup: 'Mô hình tập thể' }, finalScore: '94.33' };
    expect(shownOf(ranked, shown)).toEqual({ award: 'Bằng khen', className: 'Tốt', notRewarded: null, ...figures });
    expect(shownOf(below, shown)).toEqual({ award: null, className: 'Tốt', notRewarded: { code: 'over-quota', at: null }, ...figures });
    expect(shownOf(barred, shown)).toEqual({ award: null, className: null, notRewarded: { code: 'floor', at: 'Hiệu quả' }, place: null, finalScore: figures.finalScore });
  });
});
