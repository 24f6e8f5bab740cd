/** A nomination to be marked and who may never mark it, or marks it already. */
export interface NominationToAssign {
  readonly id: string;
  /** Members who may take it on: nobody in conflict, nobody who recused, nobody who has it already. */
  readonly candidates: readonly string[];
  /** Members still wanted. */
  readonly wanted: number;
}

export interface MemberLoad {
  readonly id: string;
  /** Nominations the member has already; they stay with the member. */
  readonly load: number;
}

export interface Shortfall {
  readonly nominationId: string;
  /** How many members it gets fewer than wanted. */
  readonly missing: number;
}

export interface Distribution {
  /** In the order of the nominations, then of the members. */
  readonly pairs: readonly { readonly nominationId: string; readonly memberId: string }[];
  /** Old and new together, in the order of the members. */
  readonly loads: readonly MemberLoad[];
  /** Nominations for which there are too few members without a conflict. */
  readonly shortfalls: readonly Shortfall[];
}

/**
 * Shares nominations out so that the loads are as even as they can be: each
 * nomination gets `wanted` members out of its candidates (as many as there are
 * when they are too few), and no other choice gives a smaller sum of squared
 * loads. Where conflicts allow loads that differ by one at most, such loads are
 * found. The same input gives the same output.
 *
 * A first choice takes the least loaded candidates; then, as long as a chain of
 * hand-overs leads from a member to one with at least two nominations less, the
 * chain is carried out (optimal semi-matching after Harvey, Ladner, Lovász and
 * Tamir, 2006).
 */
export function distributeEvenly(nominations: readonly NominationToAssign[], members: readonly MemberLoad[]): Distribution {
  const seat = new Map(members.map((member, at) => [member.id, at]));
  const loads = members.map((member) => member.load);
  const candidates = nominations.map((nomination) => seatsOf(nomination.candidates, seat));
  const chosen = candidates.map((seats, at) => {
    const wanted = Math.max(0, nominations[at]?.wanted ?? 0);
    const picked = [...seats].sort((a, b) => loadAt(loads, a) - loadAt(loads, b) || turn(a, at, members.length) - turn(b, at, members.length)).slice(0, wanted);
    for (const member of picked) loads[member] = loadAt(loads, member) + 1;
    return new Set(picked);
  });
  while (handOver(candidates, chosen, loads));
  return {
    pairs: nominations.flatMap((nomination, at) =>
      members.filter((_, member) => chosen[at]?.has(member) === true).map((member) => ({ nominationId: nomination.id, memberId: member.id })),
    ),
    loads: members.map((member, at) => ({ id: member.id, load: loadAt(loads, at) })),
    shortfalls: nominations.flatMap((nomination, at) => {
      const missing = nomination.wanted - (chosen[at]?.size ?? 0);
      return missing > 0 ? [{ nominationId: nomination.id, missing }] : [];
    }),
  };
}

const loadAt = (loads: readonly number[], member: number): number => loads[member] ?? 0;

/** Among equally loaded members the turn moves on with each nomination, so that the same few do not always mark together. */
const turn = (member: number, nomination: number, count: number): number => (member + nomination) % count;

function seatsOf(ids: readonly string[], seat: ReadonlyMap<string, number>): readonly number[] {
  return [...new Set(ids)].flatMap((id) => seat.get(id) ?? []);
}

/** One chain of hand-overs that makes the loads more even; false when there is none. */
function handOver(candidates: readonly (readonly number[])[], chosen: readonly Set<number>[], loads: number[]): boolean {
  const order = loads.map((_, member) => member).sort((a, b) => loadAt(loads, b) - loadAt(loads, a) || a - b);
  return order.some((giver) => {
    const reached = reachableFrom(giver, candidates, chosen);
    const taker = [...reached.keys()].reduce((least, member) => (loadAt(loads, member) < loadAt(loads, least) ? member : least), giver);
    if (loadAt(loads, giver) - loadAt(loads, taker) < 2) return false;
    for (let member = taker; member !== giver; ) {
      const step = reached.get(member);
      if (step === undefined) break;
      chosen[step.nomination]?.delete(step.from);
      chosen[step.nomination]?.add(member);
      member = step.from;
    }
    loads[giver] = loadAt(loads, giver) - 1;
    loads[taker] = loadAt(loads, taker) + 1;
    return true;
  });
}

/** Members that can be reached from `giver` by handing nominations over, each with the last step to it; breadth first. */
function reachableFrom(
  giver: number,
  candidates: readonly (readonly number[])[],
  chosen: readonly ReadonlySet<number>[],
): Map<number, { readonly nomination: number; readonly from: number }> {
  const reached = new Map<number, { readonly nomination: number; readonly from: number }>();
  const queue = [giver];
  for (const from of queue) {
    chosen.forEach((holders, nomination) => {
      if (!holders.has(from)) return;
      for (const to of candidates[nomination] ?? []) {
        if (to === giver || holders.has(to) || reached.has(to)) continue;
        reached.set(to, { nomination, from });
        queue.push(to);
      }
    });
  }
  return reached;
}
