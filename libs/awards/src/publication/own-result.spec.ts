import { shownToUnits } from '@dvk/campaigns';
import type { ScoreTrail } from '@dvk/scoring-core';
import fc from 'fast-check';
import type { FrozenSeason } from '../frozen-season';
import { ownExplanation, shownOf } from './own-result';

const season = {
  rules: { method: 'trimmed', scope: 'sheet' },
  criteriaSet: { groups: [{ kind: 'group', code: 'I', name: 'Nội dung', children: [{ kind: 'points', code: 'A1', name: 'Sáng tạo', max: 1000, weight: 100, markedBy: 'panel' }, { kind: 'points', code: 'A2', name: 'Nhân rộng', max: 500, weight: 200, markedBy: 'office' }] }], decimals: 2 },
  assessors: [],
  sheets: [],
} as unknown as FrozenSeason['season'];

const anySheet = fc.record({
  assessorCode: fc.string({ minLength: 8, maxLength: 12 }).map((code) => `TV-${code}`),
  total: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`),
  state: fc.constantFrom('counted' as const, 'draft' as const, 'recused' as const, 'conflict' as const),
  trimmed: fc.boolean(),
  given: fc.integer({ min: 0, max: 1_000 }),
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

type Given = ScoreTrail['sheets'][number] & { readonly given?: number };
const explained = (sheets: readonly Given[]) =>
  ownExplanation(
    { trail: trailOf(sheets.map(({ given: _, ...sheet }) => sheet)), exactScore: '8', nominationCode: 'MH001' },
    { season: { ...season, sheets: sheets.map(({ assessorCode, given = 0 }) => ({ nominationCode: 'MH001', assessorCode, marks: { A1: { kind: 'points', hundredths: given } }, submitted: true, recused: false, inConflict: false })) } },
  );

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

  it('does not tell by their order whose equal totals are whose', () => {
    const sheet = (assessorCode: string, given: number) => ({ assessorCode, total: '9.50', state: 'counted' as const, trimmed: false, given });
    const [one, other] = [[sheet('TV01', 950), sheet('TV02', 100)], [sheet('TV01', 100), sheet('TV02', 950)]];
    expect(explained(one)?.marks).toEqual(explained(other)?.marks);
    expect(explained(one)?.marks[0]?.marks).toHaveLength(2);
  });

  it('has every counted total and the number of the others', () => {
    expect(
      explained([
        { assessorCode: 'TV01', total: '9.50', state: 'counted', trimmed: false, given: 950 },
        { assessorCode: 'TV02', total: null, state: 'recused', trimmed: false, given: 100 },
        { assessorCode: 'TV03', total: '10.00', state: 'counted', trimmed: true, given: 1000 },
      ]),
    ).toMatchObject({ sheets: [{ total: '10.00', trimmed: true }, { total: '9.50', trimmed: false }], notCounted: 1, averages: [{ code: 'I' }, { code: 'A1' }], marks: [{ code: 'A1', name: 'Sáng tạo', max: '10.00', weight: 100, marks: ['10.00', '9.50'] }] });
    expect(ownExplanation({ trail: null, exactScore: null, nominationCode: 'MH001' }, { season })).toBeNull();
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
