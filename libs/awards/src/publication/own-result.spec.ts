import { shownToUnits } from '@dvk/campaigns';
import type { ScoreTrail } from '@dvk/scoring-core';
import fc from 'fast-check';
import type { FrozenSeason } from '../frozen-season';
import { ownExplanation, shownOf } from './own-result';

const season = {
  rules: { method: 'trimmed', scope: 'sheet', classOn: 'rounded', rankOn: 'rounded' },
  criteriaSet: { groups: [{ kind: 'group', code: 'I', name: 'Nội dung', max: 2000, floor: null, bonusCap: null, deductionCap: null, children: [{ kind: 'points', code: 'A1', name: 'Sáng tạo', max: 1000, weight: 100, markedBy: 'panel' }, { kind: 'points', code: 'A2', name: 'Nhân rộng', max: 500, weight: 200, markedBy: 'office' }] }], decimals: 2, classes: [{ name: 'Tốt', from: 700, fromInclusive: true, to: null, toInclusive: false }] },
  assessors: [],
  sheets: [],
  nominations: [],
  decisions: [],
  tieChain: [{ kind: 'median' }],
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
const line = { exactScore: '8', finalScore: '8.00', rank: 2, nominationCode: 'MH001' };
const explained = (sheets: readonly Given[]) =>
  ownExplanation(
    { ...line, trail: trailOf(sheets.map(({ given: _, ...sheet }) => sheet)) },
    { entries: [], tiers: [], season: { ...season, sheets: sheets.map(({ assessorCode, given = 0 }) => ({ nominationCode: 'MH001', assessorCode, marks: { A1: { kind: 'points', hundredths: given } }, submitted: true, recused: false, inConflict: false })) } },
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
    expect(ownExplanation({ ...line, trail: null }, { season, entries: [], tiers: [] })).toBeNull();
  });
});

describe('why it stands where it stands', () => {
  const facts = [
    { kind: 'class-cap', reason: 'Đơn thư của ông A', sourceDocument: 'CV 12/TTr', className: 'Khá' },
    { kind: 'warning', reason: 'Đang xác minh', sourceDocument: 'CV 13/TTr', className: null },
  ] as const;
  const ground = { reason: 'Theo phiếu của ông B', decidedBy: 'Ông C', decidedAt: '2026-03-02T02:00:00.000Z', document: 'BB 01' };
  const background = {
    season: {
      ...season,
      nominations: ['MH001', 'MH007'].map((code) => ({ code, facts: code === 'MH001' ? facts : [] })),
      decisions: [{ ...ground, kind: 'order', basis: 'vote', peerGroup: 'Mô hình tập thể', codes: ['MH001', 'MH009'] }],
    },
    entries: [
      ['MH007', 1, '9'],
      ['MH001', 2, '8'],
      ['MH009', 3, '8'],
    ].map(([code, rank, median]) => ({ code, rank, exactScore: '8', finalScore: '8.00', trail: { ...trailOf([]), median } })),
    tiers: [{ award: 'Bằng khen', awarded: 2, lastRank: 2, tieAtLine: 'wait' }],
  } as unknown as Parameters<typeof ownExplanation>[1];

  it('says by own figures alone what told equals apart, what lowered the class and what was decided', () => {
    const told = ownExplanation({ ...line, trail: trailOf([]) }, background);
    expect(told).toMatchObject({
      decimals: 2,
      totalMax: '20.00',
      classOn: 'rounded',
      band: { name: 'Tốt' },
      facts: [{ kind: 'class-cap', className: 'Khá', sourceDocument: 'CV 12/TTr' }],
      equals: { count: 2, keys: [{ key: 'median', code: null, own: '8' }, { key: 'decision', code: null, own: '' }] },
      tiers: [{ award: 'Bằng khen', awarded: 2, lastRank: 2 }],
      decisions: [{ kind: 'order', decidedAt: ground.decidedAt, document: 'BB 01' }],
      averages: [{ code: 'I', max: '20.00', weighted: null }, { code: 'A1', max: '10.00', weight: 100, weighted: '8.00' }],
    });
    for (const secret of ['MH007', 'MH009', 'ông A', 'ông B', 'Ông C', 'Đang xác minh', '"9"']) expect(JSON.stringify(told)).not.toContain(secret);
    expect(ownExplanation({ ...line, rank: null, trail: trailOf([]) }, { ...background, entries: [], tiers: [] })).toMatchObject({ equals: null, tiers: [] });
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
