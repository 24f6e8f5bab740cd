import { type Actor, comparisonKey, Transactor, type Tx } from '@dvk/platform';
import { type NominationHead, NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import type { AssignedNominationView, AssignmentsView, MemberConflictView } from './assignments-view.dto';
import { CampaignAccess } from './campaign-access.service';
import { ConflictGrounds } from './conflict-grounds';
import { inScope } from './panel-scope';
import { ConflictsRepository, type Pair } from './persistence/conflicts.repository';
import { type HeldSeat, type PanelScope, SeatsRepository } from './persistence/seats.repository';

export interface OverviewQuery {
  /** Part of a code, a name or a unit's name, with or without marks. */
  readonly search: string;
  readonly field: string | null;
  readonly memberId: string | null;
  readonly order: 'code' | 'least';
  readonly limit: number;
  readonly offset: number;
}

/** Nominations with who marks them, for whoever gives them out. */
@Injectable()
export class AssignmentOverview {
  constructor(
    private readonly transactor: Transactor,
    private readonly access: CampaignAccess,
    private readonly nominations: NominationsReader,
    private readonly seats: SeatsRepository,
    private readonly grounds: ConflictGrounds,
    private readonly conflicts: ConflictsRepository,
  ) {}

  /** A page of the accepted nominations with their members. @throws Problem not found */
  list(actor: Actor, campaignId: string, query: OverviewQuery): Promise<AssignmentsView> {
    return this.transactor.read(async (tx) => {
      await this.access.requireHeadOrOffice(tx, actor, campaignId);
      const held = new Map<string, HeldSeat[]>();
      for (const seat of await this.seats.heldIn(tx, campaignId)) held.set(seat.nominationId, [...(held.get(seat.nominationId) ?? []), seat]);
      const wanted = select(await this.nominations.acceptedHeads(tx, campaignId), held, query);
      const page = wanted.slice(query.offset, query.offset + query.limit);
      const conflicts = await this.conflictsOf(tx, campaignId, page);
      const scopes = await this.seats.scopesOf(tx, campaignId);
      return { total: wanted.length, items: page.map((head) => viewOf(head, held.get(head.id) ?? [], conflicts.get(head.id) ?? [], scopes)) };
    });
  }

  /** By nomination, in the order of the members; the same number of queries, however many there are. */
  private async conflictsOf(tx: Tx, campaignId: string, heads: readonly NominationHead[]): Promise<ReadonlyMap<string, readonly MemberConflictView[]>> {
    const memberIds = (await this.seats.seatsOf(tx, campaignId)).map(({ memberId }) => memberId);
    const nominationIds = heads.map(({ id }) => id);
    const keyOf = (pair: Pair): string => `${pair.memberId} ${pair.nominationId}`;
    const found = new Map((await this.grounds.found(tx, memberIds, nominationIds)).map((pair) => [keyOf(pair), pair.grounds]));
    const told = new Set((await this.conflicts.told(tx, memberIds)).flatMap((each) => (each.liftedAt === null ? [keyOf(each)] : [])));
    const byNomination = new Map<string, MemberConflictView[]>();
    for (const pair of await this.conflicts.standing(tx, memberIds, nominationIds)) {
      const view = { memberId: pair.memberId, grounds: found.get(keyOf(pair)) ?? [], told: told.has(keyOf(pair)) };
      byNomination.set(pair.nominationId, [...(byNomination.get(pair.nominationId) ?? []), view]);
    }
    const order = new Map(memberIds.map((id, at) => [id, at]));
    for (const views of byNomination.values()) views.sort((one, other) => (order.get(one.memberId) ?? 0) - (order.get(other.memberId) ?? 0));
    return byNomination;
  }
}

const coverage = (seats: readonly HeldSeat[] | undefined): number => (seats ?? []).filter(({ counts }) => counts).length;

/** Those asked for, in the order asked for. */
function select(heads: readonly NominationHead[], held: ReadonlyMap<string, readonly HeldSeat[]>, { search, field, memberId, order }: OverviewQuery): readonly NominationHead[] {
  const key = comparisonKey(search);
  const found = heads.filter(
    (head) =>
      (field === null || head.field === field) &&
      (memberId === null || (held.get(head.id) ?? []).some((seat) => seat.memberId === memberId && seat.counts)) &&
      (key === '' || comparisonKey(`${head.code} ${head.initiativeName} ${head.unitName}`).includes(key)),
  );
  // The sort is stable: among equally covered ones the order by code stays.
  return order === 'code' ? found : [...found].sort((one, other) => coverage(held.get(one.id)) - coverage(held.get(other.id)));
}

function viewOf(head: NominationHead, held: readonly HeldSeat[], conflicts: readonly MemberConflictView[], scopes: ReadonlyMap<string, PanelScope>): AssignedNominationView {
  const { id, code, initiativeName, unitName, field, peerGroup } = head;
  return {
    id,
    code,
    initiativeName,
    unitName,
    field,
    peerGroup,
    assignees: held.map(({ assignmentId, memberId, standing }) => ({
      assignmentId,
      memberId,
      state: standing === 'free' || standing === 'started' ? 'assigned' : standing,
      removable: standing === 'free',
    })),
    covered: coverage(held),
    panelIds: [...scopes].flatMap(([panelId, scope]) => (inScope(scope, head) ? [panelId] : [])),
    conflicts: [...conflicts],
  };
}
