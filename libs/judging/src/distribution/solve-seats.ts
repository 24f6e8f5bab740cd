import type { Highs } from 'highs';
import { findBottleneck } from './find-bottleneck';
import { SeatNetwork } from './seat-network';
import { type Relief, reliefs, type SeatPlan, type SeatProblem } from './seat-problem';

/**
 * The best plan there is, one wish after the other:
 *
 * 1. every nomination gets its members, and where that cannot be, the shortfall is spread thinly (least sum of squares);
 * 2. loads are as even as they can be (least sum of squares, which is also the least largest and the greatest smallest load);
 * 3. as many seats as possible go to members at home in the field;
 * 4. as few as possible of those who sit there already are moved;
 * 5. what is left open is settled by a fixed scatter, so that the same few do not always mark together.
 *
 * The same problem gives the same plan, on every machine.
 */
export function solveSeats(highs: Highs, problem: SeatProblem): SeatPlan {
  const { nominations } = problem;
  const preferred = nominations.map((each) => new Set(each.preferred));
  const movable = nominations.map((each) => new Set(each.movable));
  const network = new SeatNetwork(highs, problem);
  try {
    network.minimise({ empty: square });
    network.minimise({ load: square });
    network.minimise({ edge: (nomination, member) => (preferred[nomination]?.has(member) === true ? -1 : 0) });
    if (movable.some(({ size }) => size > 0)) {
      network.minimise({ edge: (nomination, member) => (movable[nomination]?.has(member) === true ? -1 : 0) });
    }
    network.minimise({ edge: scatter });
    const chosen = network.chosen(nominations.length);
    const complete = network.missing() === 0;
    return { chosen, reliefs: complete ? [] : reliefsOf(highs, problem), bottleneck: complete ? null : findBottleneck(problem, chosen) };
  } finally {
    network.dispose();
  }
}

/** The n-th unit of something costs what it adds to the square. */
const square = (ordinal: number): number => 2 * ordinal - 1;

/** Whole numbers below 1,000 in no order a reader would notice; the same for the same places. */
function scatter(nomination: number, member: number): number {
  const mixed = Math.imul(nomination + 1, 0x9e3779b1) ^ Math.imul(member + 1, 0x85ebca6b);
  return (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 12) % 1_000;
}

/** Lifts constraints, one at a time, then two, then all: the first number that fills every seat. */
function reliefsOf(highs: Highs, problem: SeatProblem): Relief[][] {
  const [caps, participants, conflicts] = reliefs;
  const bySize: Relief[][][] = [
    [[caps], [participants], [conflicts]],
    [
      [caps, participants],
      [caps, conflicts],
      [participants, conflicts],
    ],
    [[...reliefs]],
  ];
  for (const lifts of bySize) {
    const enough = lifts.filter((lifted) => fillsWith(highs, lift(problem, new Set(lifted))));
    if (enough.length > 0) return enough;
  }
  return [];
}

function lift({ nominations, members }: SeatProblem, lifted: ReadonlySet<Relief>): SeatProblem {
  return {
    members: lifted.has('caps') ? members.map(({ load }) => ({ load, most: null })) : members,
    nominations: nominations.map((each) => ({
      ...each,
      open: [...each.open, ...(lifted.has('conflicts') ? each.conflicted : []), ...(lifted.has('participants') ? each.leftOut : [])],
    })),
  };
}

function fillsWith(highs: Highs, problem: SeatProblem): boolean {
  if (problem.nominations.some(({ wanted, open }) => open.length < wanted)) return false;
  const network = new SeatNetwork(highs, problem);
  try {
    network.minimise({ empty: () => 1 });
    return network.missing() === 0;
  } finally {
    network.dispose();
  }
}
