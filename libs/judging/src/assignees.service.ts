import { PhaseGate } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import { type Actor, AuditLog, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { AssigneeView } from './assignment-overview-view.dto';
import { CampaignAccess } from './campaign-access.service';
import { type Capacity, SeatsRepository } from './persistence/seats.repository';

export interface CapacityChange extends Capacity {
  readonly memberId: string;
  /** What was seen before it was changed. */
  readonly seen: Capacity;
}

/** Members as those nominations are given to: how much they carry, how much they take on, where they are at home. */
@Injectable()
export class AssigneesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly access: CampaignAccess,
    private readonly people: PeopleDirectory,
    private readonly seats: SeatsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Members of all panels, those who left too, in the order of the decisions. @throws Problem not found */
  list(actor: Actor, campaignId: string): Promise<AssigneeView[]> {
    return this.transactor.read(async (tx) => {
      await this.access.requireHeadOrOffice(tx, actor, campaignId);
      return this.views(tx, campaignId);
    });
  }

  /**
   * Limits and fields of several members, all or none.
   *
   * @throws Problem not found; conflict `campaign.phase-closed`, `assignment.capacity-outdated`; invalid `assignment.field-unknown`
   */
  change(actor: Actor, campaignId: string, changes: readonly CapacityChange[]): Promise<AssigneeView[]> {
    return this.transactor.write(async (tx) => {
      const { fields } = await this.access.requireHeadOrOffice(tx, actor, campaignId);
      await this.gate.require(tx, campaignId, 'assignment.edit', 'share');
      const known = new Set((await this.seats.seatsOf(tx, campaignId)).map(({ memberId }) => memberId));
      if (changes.some(({ memberId }) => !known.has(memberId))) throw Problem.notFound();
      const strange = changes.flatMap(({ preferredFields }) => preferredFields.filter((field) => !fields.includes(field)));
      if (strange.length > 0) throw Problem.invalid('assignment.field-unknown', { fields: strange });
      for (const { memberId, seen, ...wanted } of inOneOrder(changes)) {
        if (!(await this.seats.setCapacity(tx, memberId, seen, wanted))) throw Problem.conflict('assignment.capacity-outdated');
      }
      const views = await this.views(tx, campaignId);
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'panel.capacity-changed',
        objectType: 'campaign',
        objectId: campaignId,
        data: { members: changes.map(({ memberId, mostNominations, preferredFields }) => ({ memberId, mostNominations, preferredFields: preferredFields.length })) },
      });
      return views;
    });
  }

  private async views(tx: Tx, campaignId: string): Promise<AssigneeView[]> {
    const seats = await this.seats.seatsOf(tx, campaignId);
    const names = await this.people.namesOf(
      tx,
      seats.map(({ personId }) => personId),
    );
    return seats.map(({ personId, preferredFields, ...seat }) => ({ ...seat, preferredFields: [...preferredFields], fullName: names.get(personId) ?? '' }));
  }
}

/** Two savings lock the same rows in the same order. */
function inOneOrder(changes: readonly CapacityChange[]): CapacityChange[] {
  return [...changes].sort((one, other) => (one.memberId < other.memberId ? -1 : 1));
}
