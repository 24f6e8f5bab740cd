import { type Actor, comparisonKey, Transactor } from '@dvk/platform';
import { type NominationHead, NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import type { AssignedNominationView, AssignmentsView } from './assignments-view.dto';
import { AssignmentsService } from './assignments.service';
import { CampaignAccess } from './campaign-access.service';
import { inScope } from './panel-scope';
import { PanelsRepository } from './persistence/panels.repository';
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
    private readonly panels: PanelsRepository,
    private readonly seats: SeatsRepository,
    private readonly assignments: AssignmentsService,
  ) {}

  /** A page of the accepted nominations with their members. @throws Problem not found */
  list(actor: Actor, campaignId: string, query: OverviewQuery): Promise<AssignmentsView> {
    return this.transactor.read(async (tx) => {
      await this.access.requireOversight(tx, actor, campaignId);
      const held = new Map<string, HeldSeat[]>();
      for (const seat of await this.seats.heldIn(tx, campaignId)) held.set(seat.nominationId, [...(held.get(seat.nominationId) ?? []), seat]);
      const wanted = select(await this.nominations.acceptedHeads(tx, campaignId), held, query);
      const page = wanted.slice(query.offset, query.offset + query.limit);
      const conflicts = await this.assignments.conflictsOf(tx, page, await this.panels.membersOfCampaign(tx, campaignId));
      const scopes = await this.seats.scopesOf(tx, campaignId);
      return { total: wanted.length, items: page.map((head) => viewOf(head, held.get(head.id) ?? [], conflicts(head), scopes)) };
    });
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

function viewOf(head: NominationHead, held: readonly HeldSeat[], conflicts: readonly string[], scopes: ReadonlyMap<string, PanelScope>): AssignedNominationView {
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
    conflictedMemberIds: [...conflicts],
  };
}
