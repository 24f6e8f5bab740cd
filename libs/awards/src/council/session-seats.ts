import { randomUUID } from 'node:crypto';
import { PeopleDirectory } from '@dvk/identity';
import { vietnamDay } from '@dvk/organization';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { CouncilMemberEntity } from '../persistence/council-member.entity';
import type { CouncilSeatEntity } from '../persistence/council-seat.entity';
import type { CouncilSessionEntity } from '../persistence/council-session.entity';
import { CouncilSessionsRepository } from '../persistence/council-sessions.repository';
import { CouncilNotices } from './council-notices';
import { CouncilsRepository } from '../persistence/councils.repository';

/** Members of the day in Viet Nam on which a session is planned. */
export function sittingOn(members: readonly CouncilMemberEntity[], at: Date, standingOnly: boolean): CouncilMemberEntity[] {
  const day = vietnamDay(at);
  return members.filter(({ validFrom, validTo, standing }) => validFrom <= day && (validTo === null || validTo >= day) && (standing || !standingOnly));
}

/** Who has a seat in a session: the members of its day until it begins, and from then on whoever they were. */
@Injectable()
export class SessionSeats {
  constructor(
    private readonly councils: CouncilsRepository,
    private readonly sessions: CouncilSessionsRepository,
    private readonly people: PeopleDirectory,
    private readonly notices: CouncilNotices,
  ) {}

  /** A seat for each member, with names and titles as they are now. */
  async of(tx: Tx, sessionId: string, members: readonly CouncilMemberEntity[]): Promise<CouncilSeatEntity[]> {
    const names = await this.people.namesOf(tx, members.flatMap(({ personId, substituteId }) => [personId, ...(substituteId === null ? [] : [substituteId])]));
    return members.map(({ id, personId, title, position, unitId, substituteId }, at) => ({
      id: randomUUID(),
      sessionId,
      memberId: id,
      personId,
      ordinal: at + 1,
      name: names.get(personId) ?? '',
      title,
      position,
      unitId,
      substituteId,
      substituteName: substituteId === null ? '' : (names.get(substituteId) ?? ''),
      attendance: 'expected',
      absenceReason: '',
    }));
  }

  /**
   * Lets the sessions that have not begun follow the council as it is now. Where somebody comes or goes the session has a new version,
   * so that an attendance list that was open then is not written over it.
   *
   * @param drafts locked
   * @returns ids of the sessions that have other seats now
   */
  async follow(tx: Tx, councilId: string, drafts: readonly CouncilSessionEntity[]): Promise<string[]> {
    const members = await this.councils.members(tx, councilId);
    const changed: string[] = [];
    for (const session of drafts) if (await this.seatAnew(tx, session, sittingOn(members, session.plannedAt, session.rules.standingOnly))) changed.push(session.id);
    return changed;
  }

  private async seatAnew(tx: Tx, session: CouncilSessionEntity, members: readonly CouncilMemberEntity[]): Promise<boolean> {
    const { id, version } = session;
    const seats = await this.sessions.seats(tx, id);
    const place = new Map(members.map((member, at) => [member.id, at + 1]));
    const gone = seats.filter(({ memberId }) => !place.has(memberId));
    const come = members.filter((member) => !seats.some(({ memberId }) => memberId === member.id));
    if (gone.length === 0 && come.length === 0) return false;
    for (const seat of gone) await this.sessions.deleteSeat(tx, seat.id);
    for (const seat of seats) await this.sessions.moveSeat(tx, seat.id, place.get(seat.memberId) ?? seat.ordinal);
    await this.sessions.insertSeats(tx, (await this.of(tx, id, come)).map((seat) => ({ ...seat, ordinal: place.get(seat.memberId) ?? seat.ordinal })));
    await this.sessions.update(tx, id, version, {});
    await this.notices.called(tx, session, come.map(({ personId }) => personId));
    return true;
  }
}
