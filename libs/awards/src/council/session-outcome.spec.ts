import type { Season } from '@dvk/scoring-core';
import { band, criteriaSet, group, nomination, pointsLeaf, season, seasonOfTotals, sheet, assessor } from '../../../scoring-core/test-oracle/small-season';
import type { DecisionSubject } from '../decisions/recorded-act';
import { whyNotByHand, whyNotLiftByHand } from './by-hand.policy';
import type { CouncilOutcome } from './council-outcome';
import { sessionOutcomes } from './session-outcome';

const peerGroup = 'Mô hình tập thể';
const tier = (name: string, count: number): Season['tiers'][number] => ({ name, minClass: null, minScore: null, quota: { kind: 'count', count }, tieAtLine: 'wait' });

/** A alone on top; B, C and D share the line of the second tier, which has so many places. */
const tiedSeason = (places: number): Season => seasonOfTotals({ A: 9000, B: 8000, C: 8000, D: 8000 }, { tiers: [tier('Bằng khen', 1), tier('Giấy khen', places)] });

let ordinal = 0;
const voted = (kind: CouncilOutcome['kind'], nominationCode: string, award: string, yes: number, fields: Partial<CouncilOutcome> = {}): CouncilOutcome => ({
  sessionId: 'one',
  sessionNumber: 1,
  resultId: 'result',
  endedAt: new Date('2026-11-20T04:00:00Z'),
  ordinal: (ordinal += 1),
  kind,
  nominationCode,
  award,
  matter: '',
  line: null,
  obstacleId: null,
  adopted: yes > 4,
  yes,
  no: 9 - yes,
  blank: 0,
  denominator: 9,
  conclusion: 'Theo biểu quyết',
  ...fields,
});
const ties = (places: number, yes: Readonly<Record<string, number>>): CouncilOutcome[] =>
  Object.entries(yes).map(([code, count]) => voted('tie', code, 'Giấy khen', count, { line: { peerGroup, codes: ['B', 'C', 'D'], places } }));

const after = (played: Season, cases: readonly CouncilOutcome[], standing: readonly DecisionSubject[] = [], lifted: readonly string[] = []) =>
  sessionOutcomes(cases, played, { standing, lifted, superseded: cases.flatMap(({ matter, ordinal: own }) => (matter === 'sau' ? [own] : [])) }).map(({ state, code, subject }) => [
    state,
    ...(code === null ? [] : [code]),
    ...(subject?.kind === 'line' ? [subject.awarded.join(' ')] : subject?.kind === 'departure' ? [subject.award] : subject?.kind === 'class' ? [subject.className] : []),
  ]);

describe('a line that was voted on', () => {
  it.each([
    [1, { B: 5, C: 9, D: 8 }, ['ready', 'C']],
    [2, { B: 5, C: 9, D: 8 }, ['ready', 'C D']],
    [2, { B: 1, C: 9, D: 2 }, ['ready', 'C']],
    [2, { B: 1, C: 2, D: 3 }, ['ready', '']],
    [1, { B: 9, C: 9, D: 8 }, ['open', 'council.votes-equal-on-line']],
    [2, { B: 9, C: 9, D: 8 }, ['ready', 'B C']],
    [2, { B: 9, C: 9 }, ['open', 'council.line-not-all-voted']],
  ])('%i places, votes %j', (places, yes, expected) => {
    expect(after(tiedSeason(places), ties(places, yes))).toEqual([expected]);
  });

  it('compares shares, not counts, where somebody had no vote', () => {
    const [b, c, d] = ties(1, { B: 6, C: 6, D: 1 });
    expect(after(tiedSeason(1), [b!, { ...c!, denominator: 8 }, d!])).toEqual([['ready', 'C']]);
  });

  it('does not fit once the line is another one, and is no question any more when a later session took it up', () => {
    const settled = seasonOfTotals({ A: 9000, B: 8000, C: 7000, D: 8000 }, { tiers: [tier('Bằng khen', 1), tier('Giấy khen', 1)] });
    expect(after(settled, ties(1, { B: 5, C: 9, D: 8 }))).toEqual([['unfit', 'decision.line-settled', 'C']]);
    expect(after(tiedSeason(1), ties(1, { B: 5, C: 9, D: 8 }).map((item) => ({ ...item, matter: 'sau' })))).toEqual([['superseded']]);
  });
});

describe('proposals that were voted on', () => {
  const settled = seasonOfTotals({ A: 9000, B: 8000, C: 7000 }, { tiers: [tier('Bằng khen', 1), tier('Giấy khen', 1)] });
  it.each([
    [[voted('award', 'A', 'Bằng khen', 9)], ['confirmed']],
    [[voted('award', 'A', 'Bằng khen', 1)], ['ready', null]],
    [[voted('award', 'A', 'Bằng khen', 1), voted('award', 'A', 'Giấy khen', 9)], ['ready', 'Giấy khen']],
    [[voted('award', 'C', 'Giấy khen', 9)], ['ready', 'Giấy khen']],
    [[voted('award', 'C', 'Giấy khen', 1)], ['confirmed']],
    [[voted('award', 'X', 'Giấy khen', 9)], ['unfit', 'decision.not-ranked', 'Giấy khen']],
    [[voted('award', 'X', 'Giấy khen', 1)], ['confirmed']],
  ])('%#', (cases, expected) => {
    expect(after(settled, cases)).toEqual([expected]);
  });

  it('a decision that stands is the same, or must go first', () => {
    const act = (award: string | null) => ({ kind: 'departure', nominationCode: 'A', award }) as const;
    const withAct = (award: string | null) => ({ ...settled, decisions: [{ ...act(award), reason: 'x', decidedBy: 'x', decidedAt: '', document: '' }] });
    expect(after(withAct(null), [voted('award', 'A', 'Bằng khen', 1)], [act(null)])).toEqual([['recorded']]);
    expect(after(withAct(null), [voted('award', 'A', 'Bằng khen', 9)], [act(null)])).toEqual([['unfit', 'decision.doubled']]);
    expect(after(withAct('Giấy khen'), [voted('award', 'A', 'Bằng khen', 1)], [act('Giấy khen')])).toEqual([['recorded']]);
  });

  it('what one decision spoils leaves the others to be recorded', () => {
    expect(after(settled, [voted('award', 'X', 'Giấy khen', 9), voted('award', 'A', 'Bằng khen', 1)])).toEqual([['unfit', 'decision.not-ranked', 'Giấy khen'], ['ready', null]]);
  });
});

it('a class is given by the first vote that adopts one; the line comes after it', () => {
  const open = season({
    criteriaSet: criteriaSet([group('A', [pointsLeaf('a'), pointsLeaf('b')])], { classes: [band('Tốt', 1000, null, { zeroBlocked: true }), band('Đạt', null, 1000)] }),
    nominations: [nomination('N')],
    assessors: [assessor('J')],
    sheets: [sheet('N', 'J', { a: 1000, b: 0 })],
    tiers: [{ ...tier('Giấy khen', 1), minClass: 'Đạt' }],
  });
  expect(after(open, [voted('class', 'N', 'Tốt', 1), voted('class', 'N', 'Đạt', 9)])).toEqual([['ready', 'Đạt']]);
  expect(after(open, [voted('class', 'N', 'Tốt', 1)])).toEqual([['open', 'council.no-class-adopted']]);
});

it('an obstacle is lifted once', () => {
  const settled = seasonOfTotals({ A: 9000 });
  const lifting = voted('obstacle', 'A', '', 9, { obstacleId: 'o' });
  expect(after(settled, [lifting])).toEqual([['ready']]);
  expect(after(settled, [lifting], [], ['o'])).toEqual([['recorded']]);
  expect(after(settled, [{ ...lifting, adopted: false }])).toEqual([['confirmed']]);
});

describe('by hand', () => {
  const line = { kind: 'line', peerGroup, award: 'Giấy khen', codes: ['B', 'C', 'D'] } as const;
  const equal = ties(1, { B: 9, C: 9, D: 1 });
  const codeOf = (refused: { code: string } | null) => refused?.code ?? null;
  it.each([
    ['what nobody voted on', { kind: 'departure', nominationCode: 'A', award: null } as const, equal, null],
    ['equal votes, for one of the equal', { ...line, awarded: ['C'] }, equal, null],
    ['equal votes, for one voted down', { ...line, awarded: ['D'] }, equal, 'decision.council-decided'],
    ['equal votes, in order', { kind: 'order', basis: 'authority', peerGroup, codes: ['C', 'B', 'D'] } as const, equal, null],
    ['equal votes, one voted down first', { kind: 'order', basis: 'authority', peerGroup, codes: ['D', 'B', 'C'] } as const, equal, 'decision.council-decided'],
    ['a decided line', { ...line, awarded: ['C'] }, ties(1, { B: 5, C: 9, D: 8 }), 'decision.council-decided'],
    ['another tier for one voted down', { kind: 'departure', nominationCode: 'A', award: 'Giấy khen' } as const, [voted('award', 'A', 'Bằng khen', 1)], 'decision.council-decided'],
    ['the class that was voted down', { kind: 'class', nominationCode: 'N', className: 'Tốt' } as const, [voted('class', 'N', 'Tốt', 1)], 'decision.council-decided'],
    ['a class nobody voted on', { kind: 'class', nominationCode: 'N', className: 'Đạt' } as const, [voted('class', 'N', 'Tốt', 1)], null],
    ['beside an adopted class', { kind: 'class', nominationCode: 'N', className: 'Đạt' } as const, [voted('class', 'N', 'Tốt', 9)], 'decision.council-decided'],
    ['while the council sits', { ...line, awarded: ['C'] }, equal.map((item) => ({ ...item, endedAt: null })), 'decision.council-sitting'],
  ])('%s', (_, subject, cases, expected) => {
    expect(codeOf(whyNotByHand(subject, cases))).toBe(expected);
  });

  it('no obstacle is lifted that the council left standing', () => {
    const left = voted('obstacle', 'A', '', 1, { obstacleId: 'o' });
    expect(codeOf(whyNotLiftByHand('o', [left]))).toBe('decision.council-decided');
    expect(codeOf(whyNotLiftByHand('o', [{ ...left, endedAt: null }]))).toBe('decision.council-sitting');
    expect(whyNotLiftByHand('o', [left, { ...left, adopted: true }])).toBeNull();
    expect(whyNotLiftByHand('other', [left])).toBeNull();
  });
});
