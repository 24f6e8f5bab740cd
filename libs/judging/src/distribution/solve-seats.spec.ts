import fc from 'fast-check';
import loadHighs, { type Highs } from 'highs';
import { findBottleneck } from './find-bottleneck';
import { type NominationSeats, roomOf, type SeatProblem } from './seat-problem';
import { solveInChildProcess } from './seat-solver';
import { solveSeats } from './solve-seats';

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

const seats = (wanted: number, open: readonly number[], fields: Partial<NominationSeats> = {}): NominationSeats => ({
  wanted,
  open,
  conflicted: [],
  leftOut: [],
  preferred: [],
  movable: [],
  ...fields,
});
const room = (load = 0, most: number | null = null) => ({ load, most });
const everybody = (count: number) => Array.from({ length: count }, (_, at) => at);

/** What a plan is worth, the first wish first; smaller is better. */
function worthOf({ nominations, members }: SeatProblem, chosen: readonly (readonly number[])[]): number[] {
  const loads = members.map(({ load }) => load);
  for (const member of chosen.flat()) loads[member] = (loads[member] ?? 0) + 1;
  const squares = (values: readonly number[]): number => values.reduce((sum, value) => sum + value * value, 0);
  const hits = (of: 'preferred' | 'movable'): number => chosen.reduce((sum, each, at) => sum + each.filter((member) => nominations[at]?.[of].includes(member)).length, 0);
  return [squares(nominations.map(({ wanted }, at) => wanted - (chosen[at]?.length ?? 0))), squares(loads), -hits('preferred'), -hits('movable')];
}

const isBetter = (one: readonly number[], other: readonly number[]): boolean => {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
};

/** The best plan there is, by trying every one. */
function bestOfAll(problem: SeatProblem): number[] {
  const subsets = (from: readonly number[], most: number): number[][] =>
    most === 0 || from.length === 0
      ? [[]]
      : [...subsets(from.slice(1), most), ...subsets(from.slice(1), most - 1).map((rest) => [from[0] ?? 0, ...rest])];
  const rooms = problem.members.map(roomOf);
  let best: number[] | null = null;
  const walk = (at: number, chosen: readonly (readonly number[])[]): void => {
    const nomination = problem.nominations[at];
    if (nomination === undefined) {
      const worth = worthOf(problem, chosen);
      if (best === null || isBetter(worth, best)) best = worth;
      return;
    }
    for (const picked of subsets(nomination.open, nomination.wanted)) {
      const next = [...chosen, picked];
      const taken = next.flat();
      if (rooms.every((most, member) => most === null || taken.filter((each) => each === member).length <= most)) walk(at + 1, next);
    }
  };
  walk(0, []);
  return best ?? [];
}

const fromMask = (mask: number, count: number): number[] => everybody(count).filter((at) => ((mask >> at) & 1) === 1);

const problems = fc
  .record({
    members: fc.array(fc.record({ load: fc.nat(3), most: fc.option(fc.nat(5)) }), { minLength: 1, maxLength: 4 }),
    rows: fc.array(fc.record({ open: fc.nat(15), wanted: fc.nat(3), preferred: fc.nat(15), movable: fc.nat(15) }), { maxLength: 4 }),
  })
  .map(({ members, rows }): SeatProblem => ({
    members,
    nominations: rows.map(({ open, wanted, preferred, movable }) =>
      seats(wanted, fromMask(open, members.length), {
        preferred: fromMask(preferred, members.length),
        movable: fromMask(movable & open, members.length),
        conflicted: fromMask(~open, members.length),
      }),
    ),
  }));

describe('solveSeats', () => {
  it('is as good as the best of all plans, wish after wish, and breaks no rule', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { chosen } = solveSeats(highs, problem);
        problem.nominations.forEach(({ open, wanted }, at) => {
          const given = chosen[at] ?? [];
          expect(given.every((member) => open.includes(member))).toBe(true);
          expect(new Set(given).size).toBe(given.length);
          expect(given.length).toBeLessThanOrEqual(wanted);
        });
        problem.members.forEach((member, at) => {
          const most = roomOf(member);
          if (most !== null) expect(chosen.flat().filter((each) => each === at).length).toBeLessThanOrEqual(most);
        });
        expect(worthOf(problem, chosen)).toEqual(bestOfAll(problem));
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same plan for the same problem, in another process too', async () => {
    const problem: SeatProblem = {
      members: everybody(9).map(() => room()),
      nominations: everybody(40).map((at) => seats(3, everybody(9).filter((member) => (at * 7 + member) % 11 !== 0), { preferred: [at % 9] })),
    };
    const [here, there] = [solveSeats(highs, problem), await solveInChildProcess(problem)];
    expect(there).toEqual(here);
    expect(solveSeats(highs, problem)).toEqual(here);
    await expect(solveInChildProcess(problem, 1)).rejects.toMatchObject({ code: 'assignment.solver-gave-up' });
  });

  it('lets different people mark together, not the same three all the time', () => {
    const { chosen } = solveSeats(highs, { members: everybody(9).map(() => room()), nominations: everybody(60).map(() => seats(3, everybody(9))) });
    expect(new Set(chosen.map((each) => each.join())).size).toBeGreaterThan(30);
  });

  it('shares three hundred nominations among nine members within one, preferring those at home in the field', () => {
    const problem: SeatProblem = {
      members: everybody(9).map(() => room()),
      nominations: everybody(300).map((at) => seats(3, everybody(9), { preferred: everybody(9).filter((member) => member % 3 === at % 3) })),
    };
    const { chosen } = solveSeats(highs, problem);
    const loads = everybody(9).map((member) => chosen.flat().filter((each) => each === member).length);
    expect(loads).toEqual(everybody(9).map(() => 100));
    expect(worthOf(problem, chosen)[2]).toBe(-900);
  });
});

describe('what stands in the way', () => {
  const blame = (problem: SeatProblem) => {
    const { reliefs, bottleneck } = solveSeats(highs, problem);
    return { reliefs, bottleneck };
  };

  it('is nothing when every seat is filled', () => {
    expect(blame({ members: [room(), room()], nominations: [seats(2, [0, 1])] })).toEqual({ reliefs: [], bottleneck: null });
  });

  it('is a conflict, or that somebody was left out', () => {
    expect(blame({ members: [room(), room(), room()], nominations: [seats(2, [0], { conflicted: [1], leftOut: [2] })] })).toEqual({
      reliefs: [['participants'], ['conflicts']],
      bottleneck: null,
    });
  });

  it('is the sum of the limits: 8 places for 9', () => {
    const members = [room(0, 3), room(0, 3), room(0, 2)];
    expect(blame({ members, nominations: everybody(9).map(() => seats(1, [0, 1, 2])) })).toEqual({
      reliefs: [['caps']],
      bottleneck: { nominations: everybody(9), needed: 9, available: 8, members: [0, 1, 2] },
    });
  });

  it('is a part of the nominations for whom the limits of a few members are too low, though there is room elsewhere', () => {
    const nominations = [...everybody(5).map(() => seats(1, [0], { conflicted: [1] })), ...everybody(3).map(() => seats(1, [0, 1]))];
    expect(blame({ members: [room(1, 4), room()], nominations })).toEqual({
      reliefs: [['caps'], ['conflicts']],
      bottleneck: { nominations: everybody(5), needed: 5, available: 3, members: [0] },
    });
  });

  it('takes two changes when one is not enough, and says when the members are simply too few', () => {
    expect(blame({ members: [room(0, 1), room()], nominations: [seats(2, [0], { leftOut: [1] }), seats(2, [0], { leftOut: [1] })] }).reliefs).toEqual([['caps', 'participants']]);
    expect(blame({ members: [room(), room()], nominations: [seats(3, [0, 1])] }).reliefs).toEqual([]);
  });

  it('names a set that needs more than it can get, whenever limits are involved', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { chosen } = solveSeats(highs, problem);
        const found = findBottleneck(problem, chosen);
        if (found === null) return;
        expect(found.needed).toBeGreaterThan(found.available);
        // Nothing outside the named members can help: everybody else who may mark one of them does so already.
        const most = found.nominations.reduce((sum, at) => sum + (problem.nominations[at]?.open.filter((member) => !found.members.includes(member)).length ?? 0), 0);
        const places = found.members.reduce((sum, at) => sum + (roomOf(problem.members[at] ?? room()) ?? 0), 0);
        expect(found.needed).toBeGreaterThan(most + places);
      }),
      { numRuns: 300 },
    );
  });
});
