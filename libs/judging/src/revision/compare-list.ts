import type { NominationHead, NominationState } from '@dvk/registry';
import { inScope } from '../panel-scope';
import type { HeldSeat, PanelScope, SeatRow } from '../persistence/seats.repository';
import type { AssignmentList, ListRefusal, WrittenMember, WrittenNomination } from './assignment-list';

/** A campaign as it stands, to hold a list against. */
export interface Standing {
  readonly heads: readonly NominationHead[];
  readonly states: ReadonlyMap<string, NominationState>;
  readonly seats: readonly SeatRow[];
  readonly held: readonly HeldSeat[];
  readonly scopes: ReadonlyMap<string, PanelScope>;
  readonly inConflict: (nominationId: string, memberId: string) => boolean;
}

export interface RefusedEntry {
  readonly place: string;
  readonly nominationCode: string;
  readonly memberCode: string;
  readonly reason: ListRefusal;
}

export interface ListedPair {
  readonly place: string;
  readonly head: NominationHead;
  readonly seat: SeatRow;
}

export interface ListDifference {
  readonly added: readonly ListedPair[];
  readonly removed: readonly (ListedPair & { readonly assignmentId: string })[];
  readonly unchanged: number;
  /** In the order of the list. */
  readonly refused: readonly RefusedEntry[];
}

/** Codes are the same when nothing but case and spaces around them differs. */
const keyOf = (code: string): string => code.trim().toUpperCase();

/** What carrying a list out would change, and what of it cannot be done. */
export function compareList(list: AssignmentList, standing: Standing): ListDifference {
  const seatOf = new Map(standing.seats.map((seat) => [keyOf(seat.code), seat]));
  const headOf = new Map(standing.heads.map((head) => [keyOf(head.code), head]));
  const known = new Set([...standing.states.keys()].map(keyOf));
  const heldBy = new Map<string, HeldSeat[]>();
  for (const seat of standing.held) heldBy.set(seat.nominationId, [...(heldBy.get(seat.nominationId) ?? []), seat]);
  const refused: RefusedEntry[] = [];
  const refuse = (place: string, nominationCode: string, memberCode: string, reason: ListRefusal): void =>
    void refused.push({ place, nominationCode, memberCode, reason });

  for (const { place, code } of list.unreadable) refuse(place, '', code, 'unreadable');
  const columns = list.memberColumns === null ? null : spokenOf(list.memberColumns, seatOf, refuse);
  const wishes: ListedPair[] = [];
  const removed: (ListedPair & { assignmentId: string })[] = [];
  const seen = new Set<string>();
  let unchanged = 0;

  for (const row of list.rows) {
    const head = headOf.get(keyOf(row.code));
    if (head === undefined) refuse(row.place, row.code, '', known.has(keyOf(row.code)) ? 'nomination-not-accepted' : 'nomination-unknown');
    else if (seen.has(head.id)) refuse(row.place, row.code, '', 'nomination-doubled');
    if (head === undefined || seen.has(head.id)) continue;
    seen.add(head.id);
    const held = heldBy.get(head.id) ?? [];
    const named = membersOf(row, seatOf, columns, refuse);
    for (const { place, seat } of named.values()) {
      const holds = held.find(({ memberId }) => memberId === seat.memberId);
      if (holds?.counts === true) unchanged += 1;
      else {
        const reason = whyNotGive(head, seat, holds, standing);
        if (reason === null) wishes.push({ place, head, seat });
        else refuse(place, head.code, seat.code, reason);
      }
    }
    for (const holds of held) {
      const seat = standing.seats.find(({ memberId }) => memberId === holds.memberId);
      if (seat?.sits !== true || !holds.counts || named.has(seat.memberId) || columns?.has(seat.memberId) === false) continue;
      if (holds.standing === 'free') removed.push({ place: row.place, head, seat, assignmentId: holds.assignmentId });
      else refuse(row.place, head.code, seat.code, 'already-marked');
    }
  }
  return { added: withinLimits(wishes, removed, refuse), removed, unchanged, refused };
}

type Refuse = (place: string, nominationCode: string, memberCode: string, reason: ListRefusal) => void;

/** Members the columns of a list stand for. */
function spokenOf(columns: readonly WrittenMember[], seatOf: ReadonlyMap<string, SeatRow>, refuse: Refuse): ReadonlySet<string> {
  const spoken = new Set<string>();
  for (const { place, code } of columns) {
    const seat = seatOf.get(keyOf(code));
    if (seat === undefined) refuse(place, '', code, 'member-unknown');
    else if (spoken.has(seat.memberId)) refuse(place, '', code, 'member-doubled');
    else spoken.add(seat.memberId);
  }
  return spoken;
}

/** Members a row names, each once. An unknown column is refused once, at its head. */
function membersOf(row: WrittenNomination, seatOf: ReadonlyMap<string, SeatRow>, columns: ReadonlySet<string> | null, refuse: Refuse) {
  const named = new Map<string, { readonly place: string; readonly seat: SeatRow }>();
  for (const { place, code } of row.members) {
    const seat = seatOf.get(keyOf(code));
    if (seat === undefined) {
      if (columns === null) refuse(place, row.code, code, 'member-unknown');
    } else if (named.has(seat.memberId)) refuse(place, row.code, code, 'member-doubled');
    else named.set(seat.memberId, { place, seat });
  }
  return named;
}

function whyNotGive(head: NominationHead, seat: SeatRow, holds: HeldSeat | undefined, { scopes, inConflict }: Standing): ListRefusal | null {
  if (seat.position === 'invitee') return 'member-invitee';
  if (!seat.sits || holds?.standing === 'withdrawn') return 'member-left';
  if (inConflict(head.id, seat.memberId)) return 'conflict-of-interest';
  if (holds?.standing === 'recused') return 'recused';
  const scope = scopes.get(seat.panelId);
  return scope === undefined || inScope(scope, head) ? null : 'out-of-scope';
}

/** Gives in the order of the list until a member's limit is reached. */
function withinLimits(wishes: readonly ListedPair[], removed: readonly ListedPair[], refuse: Refuse): ListedPair[] {
  const loads = new Map<string, number>();
  const loadOf = ({ memberId, load }: SeatRow): number => loads.get(memberId) ?? load;
  for (const { seat } of removed) loads.set(seat.memberId, loadOf(seat) - 1);
  return wishes.filter(({ place, head, seat }) => {
    const free = seat.mostNominations === null || loadOf(seat) < seat.mostNominations;
    if (free) loads.set(seat.memberId, loadOf(seat) + 1);
    else refuse(place, head.code, seat.code, 'limit-reached');
    return free;
  });
}
