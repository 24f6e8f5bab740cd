import { PeopleDirectory, type Role } from '@dvk/identity';
import { Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { PanelsRepository } from './persistence/panels.repository';
import type { Position } from './position';

/**
 * The rights that come with a seat: everybody but those invited may mark what is assigned to them; chair and secretary hold the
 * same post, and `CampaignAccess` tells by the seat what each of them does in this campaign.
 */
const rolesOf: Readonly<Record<Position, readonly Role[]>> = {
  chair: ['panel-member', 'panel-secretary'],
  member: ['panel-member'],
  secretary: ['panel-member', 'panel-secretary'],
  invitee: [],
};

/** Gives and takes the posts at a campaign's host unit that seats need. */
@Injectable()
export class SeatRights {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly panels: PanelsRepository,
  ) {}

  /** @throws Problem invalid `panel.person-unknown` */
  async give(tx: Tx, personId: string, hostUnitId: string, position: Position): Promise<void> {
    const unknown = () => Problem.invalid('panel.person-unknown', {}, [{ field: 'personId', code: 'panel.person-unknown' }]);
    if ((await this.people.namesOf(tx, [personId])).size === 0) throw unknown();
    for (const role of rolesOf[position]) if (!(await this.people.appoint(tx, { personId, unitId: hostUnitId, role }))) throw unknown();
  }

  /** After a seat has ended: whatever no other seat at the same host needs is gone with the next request. */
  async takeBack(tx: Tx, personId: string, hostUnitId: string, position: Position): Promise<void> {
    const still = new Set((await this.panels.positionsAt(tx, personId, hostUnitId)).flatMap((each) => rolesOf[each]));
    for (const role of rolesOf[position]) if (!still.has(role)) await this.people.dismiss(tx, { personId, unitId: hostUnitId, role });
  }
}
