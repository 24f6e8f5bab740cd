import type { Tx } from '@dvk/platform';
import { Problem } from '@dvk/platform';
import { type NominationHead, NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { AssignmentsService } from '../assignments.service';
import { inScope } from '../panel-scope';
import { PanelsRepository } from '../persistence/panels.repository';
import { type HeldSeat, type SeatRow, SeatsRepository } from '../persistence/seats.repository';
import type { NominationSeats, SeatProblem } from './seat-problem';

/** How nominations are to be shared out. */
export interface DistributionWish {
  readonly panelId: string;
  /** Who takes part; members who sit on the panel today. */
  readonly memberIds: readonly string[];
  readonly membersPerNomination: number;
  /** Only nominations of this field; null: of all that the panel marks. */
  readonly field: string | null;
  /** True: what nobody has begun to mark may be given to somebody else. */
  readonly rebalance?: boolean;
}

/** The situation as the solver is asked about it, and what its numbers stand for. */
export interface Situation {
  readonly problem: SeatProblem;
  readonly heads: readonly NominationHead[];
  /** Members in the order of the problem; those taking part come first. */
  readonly members: readonly SeatRow[];
  readonly takingPart: number;
  /** Seats that stay as they are, by nomination. */
  readonly covered: readonly number[];
  readonly recused: readonly number[];
  /** Seats that may be given to somebody else, by nomination. */
  readonly movable: readonly (readonly HeldSeat[])[];
}

/** Puts the situation of a campaign into the solver's numbers. */
@Injectable()
export class SeatPlanner {
  constructor(
    private readonly nominations: NominationsReader,
    private readonly panels: PanelsRepository,
    private readonly seats: SeatsRepository,
    private readonly assignments: AssignmentsService,
  ) {}

  /** @throws Problem invalid `assignment.members-unknown` */
  async situation(tx: Tx, campaignId: string, wish: DistributionWish): Promise<Situation> {
    const ofPanel = (await this.seats.seatsOf(tx, campaignId)).filter(({ panelId, sits }) => sits && panelId === wish.panelId);
    const taking = ofPanel.filter(({ memberId }) => wish.memberIds.includes(memberId));
    if (taking.length === 0 || taking.length !== new Set(wish.memberIds).size) throw Problem.invalid('assignment.members-unknown');
    const scope = (await this.seats.scopesOf(tx, campaignId)).get(wish.panelId);
    const heads = (await this.nominations.acceptedHeads(tx, campaignId)).filter((head) => scope !== undefined && inScope(scope, head) && (wish.field === null || head.field === wish.field));
    const members = [...taking, ...ofPanel.filter((seat) => !taking.includes(seat))];
    const heldBy = groupByNomination(await this.seats.heldIn(tx, campaignId));
    const seated = (await this.panels.membersOfCampaign(tx, campaignId)).filter(({ id }) => ofPanel.some(({ memberId }) => memberId === id));
    const conflicts = await this.assignments.conflictsOf(tx, heads, seated);
    const rows = heads.map((head) => {
      const held = heldBy.get(head.id) ?? [];
      const isMovable = ({ standing, memberId }: HeldSeat): boolean => wish.rebalance === true && standing === 'free' && taking.some((seat) => seat.memberId === memberId);
      return seatsOf(head, wish, { members, takingPart: taking.length, conflicted: new Set(conflicts(head)), kept: held.filter((seat) => !isMovable(seat)), movable: held.filter(isMovable) });
    });
    const moved = new Map<string, number>();
    for (const { memberId } of rows.flatMap(({ movable }) => movable)) moved.set(memberId, (moved.get(memberId) ?? 0) + 1);
    return {
      problem: {
        nominations: rows.map(({ seats }) => seats),
        members: members.map(({ memberId, load, mostNominations }) => ({ load: load - (moved.get(memberId) ?? 0), most: mostNominations })),
      },
      heads,
      members,
      takingPart: taking.length,
      covered: rows.map(({ covered }) => covered),
      recused: rows.map(({ recused }) => recused),
      movable: rows.map(({ movable }) => movable),
    };
  }
}

interface Circumstances {
  readonly members: readonly SeatRow[];
  readonly takingPart: number;
  readonly conflicted: ReadonlySet<string>;
  readonly kept: readonly HeldSeat[];
  readonly movable: readonly HeldSeat[];
}

function seatsOf(head: NominationHead, wish: DistributionWish, { members, takingPart, conflicted, kept, movable }: Circumstances) {
  const held = new Set(kept.map(({ memberId }) => memberId));
  const covered = kept.filter(({ counts, panelId, memberId }) => counts && panelId === wish.panelId && !conflicted.has(memberId)).length;
  const numbers = (pick: (seat: SeatRow, takesPart: boolean) => boolean): number[] => members.flatMap((seat, at) => (pick(seat, at < takingPart) ? [at] : []));
  const isFree = ({ memberId }: SeatRow): boolean => !held.has(memberId) && !conflicted.has(memberId);
  const seats: NominationSeats = {
    wanted: Math.max(0, wish.membersPerNomination - covered),
    open: numbers((seat, takesPart) => takesPart && isFree(seat)),
    conflicted: numbers(({ memberId }, takesPart) => takesPart && !held.has(memberId) && conflicted.has(memberId)),
    leftOut: numbers((seat, takesPart) => !takesPart && isFree(seat)),
    preferred: numbers(({ preferredFields }) => preferredFields.includes(head.field)),
    movable: numbers(({ memberId }) => movable.some((seat) => seat.memberId === memberId)),
  };
  const recused = kept.filter(({ standing, memberId }) => standing === 'recused' && numbers((seat, takesPart) => takesPart && seat.memberId === memberId).length > 0).length;
  return { seats, covered, recused, movable };
}

function groupByNomination(held: readonly HeldSeat[]): ReadonlyMap<string, readonly HeldSeat[]> {
  const byNomination = new Map<string, HeldSeat[]>();
  for (const seat of held) byNomination.set(seat.nominationId, [...(byNomination.get(seat.nominationId) ?? []), seat]);
  return byNomination;
}
