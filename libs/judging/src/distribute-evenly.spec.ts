import fc from 'fast-check';
import { distributeEvenly, type MemberLoad, type NominationToAssign } from './distribute-evenly';

const members = (...loads: number[]): MemberLoad[] => loads.map((load, at) => ({ id: `m${at}`, load }));
const spread = (loads: readonly MemberLoad[]): number => Math.max(...loads.map(({ load }) => load)) - Math.min(...loads.map(({ load }) => load));

/** Smallest sum of squared loads over every possible choice, by trying them all. */
function leastSquares(nominations: readonly NominationToAssign[], loads: readonly MemberLoad[]): number {
  const choose = (from: readonly string[], count: number): string[][] =>
    count === 0 ? [[]] : from.flatMap((id, at) => choose(from.slice(at + 1), count - 1).map((rest) => [id, ...rest]));
  const walk = (at: number, current: ReadonlyMap<string, number>): number => {
    const nomination = nominations[at];
    if (nomination === undefined) return [...current.values()].reduce((sum, load) => sum + load * load, 0);
    const count = Math.min(nomination.wanted, nomination.candidates.length);
    return Math.min(
      ...choose(nomination.candidates, count).map((picked) => {
        const next = new Map(current);
        for (const id of picked) next.set(id, (next.get(id) ?? 0) + 1);
        return walk(at + 1, next);
      }),
    );
  };
  return walk(0, new Map(loads.map(({ id, load }) => [id, load])));
}

describe('distributeEvenly', () => {
  it('gives each nomination its members and balances within one', () => {
    const all = members(0, 0, 0, 0, 0, 0, 0);
    const nominations = Array.from({ length: 62 }, (_, at) => ({ id: `n${at}`, candidates: all.map(({ id }) => id), wanted: 3 }));
    const { pairs, loads, shortfalls } = distributeEvenly(nominations, all);
    expect(pairs).toHaveLength(186);
    expect(shortfalls).toEqual([]);
    expect(spread(loads)).toBe(1);
  });

  it('hands over along a chain when the first choice was short-sighted', () => {
    const nominations = [
      { id: 'n0', candidates: ['m0', 'm1'], wanted: 1 },
      { id: 'n1', candidates: ['m0'], wanted: 1 },
      { id: 'n2', candidates: ['m0'], wanted: 1 },
      { id: 'n3', candidates: ['m1', 'm2'], wanted: 1 },
      { id: 'n4', candidates: ['m1', 'm2'], wanted: 1 },
    ];
    const { loads } = distributeEvenly(nominations, members(0, 0, 0));
    expect(loads.map(({ load }) => load).sort()).toEqual([1, 2, 2]);
  });

  it('keeps what members have already and fills up around it', () => {
    const { loads } = distributeEvenly(
      Array.from({ length: 6 }, (_, at) => ({ id: `n${at}`, candidates: ['m0', 'm1', 'm2'], wanted: 1 })),
      members(4, 0, 1),
    );
    expect(loads.map(({ load }) => load)).toEqual([4, 4, 3]);
  });

  it('names the nominations with too few members and still gives them those there are', () => {
    const result = distributeEvenly(
      [
        { id: 'n0', candidates: ['m1'], wanted: 3 },
        { id: 'n1', candidates: [], wanted: 1 },
      ],
      members(0, 0),
    );
    expect(result.shortfalls).toEqual([
      { nominationId: 'n0', missing: 2 },
      { nominationId: 'n1', missing: 1 },
    ]);
    expect(result.pairs).toEqual([{ nominationId: 'n0', memberId: 'm1' }]);
  });

  it('has nothing to do without nominations or without members', () => {
    expect(distributeEvenly([], members(0, 3))).toMatchObject({ pairs: [], shortfalls: [] });
    expect(distributeEvenly([{ id: 'n0', candidates: ['m0'], wanted: 1 }], []).shortfalls).toEqual([{ nominationId: 'n0', missing: 1 }]);
  });

  it('is as even as any choice can be, gives nobody a conflict and nobody the same nomination twice', () => {
    const cases = fc
      .record({
        loads: fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }),
        rows: fc.array(fc.record({ mask: fc.nat(15), wanted: fc.nat(3) }), { maxLength: 5 }),
      })
      .map(({ loads, rows }) => {
        const all = members(...loads);
        return { all, nominations: rows.map(({ mask, wanted }, at) => ({ id: `n${at}`, wanted, candidates: all.flatMap(({ id }, seat) => ((mask >> seat) & 1 ? [id] : [])) })) };
      });
    fc.assert(
      fc.property(cases, ({ all, nominations }) => {
        const { pairs, loads, shortfalls } = distributeEvenly(nominations, all);
        expect(loads.reduce((sum, { load }) => sum + load * load, 0)).toBe(leastSquares(nominations, all));
        expect(new Set(pairs.map((pair) => `${pair.nominationId}/${pair.memberId}`)).size).toBe(pairs.length);
        for (const { id, candidates, wanted } of nominations) {
          const given = pairs.filter((pair) => pair.nominationId === id);
          expect(given.every((pair) => candidates.includes(pair.memberId))).toBe(true);
          expect(given).toHaveLength(Math.min(wanted, candidates.length));
          expect(shortfalls.find((each) => each.nominationId === id)?.missing ?? 0).toBe(wanted - given.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('shares a large season out in good time', () => {
    const all = members(...Array.from({ length: 9 }, () => 0));
    const nominations = Array.from({ length: 300 }, (_, at) => ({
      id: `n${at}`,
      wanted: 5,
      candidates: all.map(({ id }) => id).filter((_id, seat) => (at * 7 + seat) % 11 !== 0),
    }));
    expect(spread(distributeEvenly(nominations, all).loads)).toBeLessThanOrEqual(1);
  });
});
