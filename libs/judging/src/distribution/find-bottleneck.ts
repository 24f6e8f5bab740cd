import { type Bottleneck, roomOf, type SeatProblem } from './seat-problem';

/**
 * Why a best plan leaves seats empty: from the nominations that lack a member, every way of handing a seat on is
 * followed. What is reached can only end at members who are full, so the nominations reached need more than those
 * members can take (Hall's condition, as a cut of the network). null: no member's limit is involved, the nominations
 * simply have too few members each.
 *
 * @param chosen a plan that fills as many seats as can be filled
 */
export function findBottleneck({ nominations, members }: SeatProblem, chosen: readonly (readonly number[])[]): Bottleneck | null {
  const held = chosen.map((seats) => new Set(seats));
  const holders: number[][] = members.map(() => []);
  held.forEach((seats, nomination) => seats.forEach((member) => holders[member]?.push(nomination)));
  const lacking = nominations.flatMap(({ wanted }, at) => ((held[at]?.size ?? 0) < wanted ? [at] : []));
  const reached = new Set(lacking);
  const full = new Set<number>();
  for (const nomination of reached) {
    for (const member of nominations[nomination]?.open ?? []) {
      if (held[nomination]?.has(member) === true || full.has(member)) continue;
      full.add(member);
      for (const other of holders[member] ?? []) reached.add(other);
    }
  }
  if (full.size === 0) return null;
  const rising = (values: Iterable<number>): number[] => [...values].sort((a, b) => a - b);
  return {
    nominations: rising(reached),
    needed: sum([...reached].map((at) => nominations[at]?.wanted ?? 0)),
    available: sum([...reached].map((at) => held[at]?.size ?? 0)),
    members: rising(full).filter((member) => members[member] !== undefined && roomOf(members[member]) !== null),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
