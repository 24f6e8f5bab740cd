import { officialDraft, quotaNumbers, triedChanges, wishOf } from './trial-wish';

const official = {
  method: 'mean',
  trimEachEnd: 1,
  trimFrom: 5,
  minSheets: 2,
  withoutAssessor: null,
  tiers: [
    { award: 'Bằng khen', minClass: null, quota: { kind: 'percent', base: 'eligible', percent: 1050, rounding: 'down' } },
    { award: 'Giấy khen', minClass: null, quota: { kind: 'per-unit', pool: { collective: 1, individual: 3 } } },
  ],
};

describe('what is tried', () => {
  it('is only what differs from the official rules', () => {
    const start = officialDraft({ official: official as never });
    expect(wishOf(start, start)).toEqual({});
    const [, individual] = quotaNumbers('Giấy khen', start.quotas['Giấy khen']!);
    const draft = { ...start, method: 'median' as const, withoutAssessor: 'TV01', quotas: { ...start.quotas, 'Giấy khen': individual!.with(2) } };
    expect(wishOf(draft, start)).toEqual({
      quotas: [{ award: 'Giấy khen', quota: { kind: 'per-unit', pool: { collective: 1, individual: 2 } } }],
      method: 'median',
      withoutAssessor: 'TV01',
    });
    // Typed back to what it was: nothing is tried.
    expect(wishOf({ ...start, quotas: { ...start.quotas, 'Giấy khen': quotaNumbers('Giấy khen', draft.quotas['Giấy khen']!)[1]!.with(3) } }, start)).toEqual({});
  });

  it('every shape of a quota has its numbers, and a changed one keeps the rest', () => {
    const shapes = [
      { kind: 'unlimited' },
      { kind: 'count', count: 1 },
      { kind: 'shared-total', total: 9 },
      { kind: 'count-by-peer-group', counts: { A: 1, B: 2 } },
      { kind: 'per-unit', pool: { shared: 2 } },
    ] as const;
    expect(shapes.map((quota) => quotaNumbers('T', quota).map(({ value }) => value))).toEqual([[], [1], [9], [1, 2], [2]]);
    expect(quotaNumbers('T', shapes[3])[1]!.with(7)).toEqual({ kind: 'count-by-peer-group', counts: { A: 1, B: 7 } });
  });

  it('is said in words with the official value beside', () => {
    const tried = { ...official, minSheets: 1, withoutAssessor: 'TV02', tiers: [{ ...official.tiers[0], quota: { kind: 'percent', base: 'eligible', percent: 2000, rounding: 'down' } }, official.tiers[1]] };
    expect(triedChanges({ official, tried, members: [{ code: 'TV02', name: 'Lò Thị Mai' }] } as never)).toEqual([
      { label: 'Bằng khen: tỷ lệ phần trăm', official: '10,50', tried: '20,00' },
      { label: 'Số phiếu tối thiểu', official: '2', tried: '1' },
      { label: 'Bỏ phiếu của thành viên', official: 'Không bỏ ai', tried: 'TV02 Lò Thị Mai' },
    ]);
  });
});
