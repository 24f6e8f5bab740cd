import { type Actor, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { CouncilSeatEntity } from '../persistence/council-seat.entity';
import { CouncilSessionsRepository } from '../persistence/council-sessions.repository';
import { CouncilVotesRepository } from '../persistence/council-votes.repository';
import { CouncilAccess } from './council-access.service';
import { presiding, sits } from './council.policy';
import { caseHead } from './session.reader';
import type { MinutesAttendance, MinutesPerson, SessionMinutes } from './session-minutes';

const nobody: MinutesPerson = { name: '', title: '' };

/** A session as its minutes tell it. */
@Injectable()
export class CouncilMinutesReader {
  constructor(
    private readonly access: CouncilAccess,
    private readonly sessions: CouncilSessionsRepository,
    private readonly votes: CouncilVotesRepository,
  ) {}

  /** @throws Problem not found; conflict `campaign.phase-closed`, `council.session-not-open` before it was opened */
  async of(tx: Tx, actor: Actor, sessionId: string): Promise<SessionMinutes> {
    const { session, campaign } = await this.access.requireReadable(tx, actor, sessionId);
    if (session.startedAt === null) throw Problem.conflict('council.session-not-open');
    const seats = await this.sessions.seats(tx, sessionId);
    const rows = await this.sessions.cases(tx, sessionId);
    const opinions = await this.votes.opinions(tx, sessionId);
    const nameOf = new Map(seats.map(({ id, name }) => [id, name]));
    const written = new Set((await this.votes.votes(tx, sessionId)).filter(({ source }) => source === 'written').map(({ seatId }) => seatId));
    return {
      sessionId,
      campaignName: campaign.name,
      title: session.title,
      place: session.place,
      startedAt: session.startedAt,
      endedAt: session.endedAt,
      chair: presiding(seats) ?? nobody,
      secretary: seats.find((seat) => seat.position === 'secretary' && seat.attendance === 'present') ?? nobody,
      members: seats.length,
      present: seats.filter(sits).map(attended),
      absent: seats.filter((seat) => !sits(seat)).map(({ id, name, title, absenceReason }) => ({ name, title, reason: absenceReason, wroteOpinion: written.has(id) })),
      invitees: session.invitees,
      agenda: rows.map(({ name, award }) => `${name} – ${award}`),
      cases: rows
        .filter(({ state }) => state === 'closed')
        .map(caseHead)
        .map(({ id, ordinal, nominationCode, name, unitName, award, ballot, yes, no, blank, denominator, percentHundredths, thresholdHundredths, adopted, conclusion }) => ({
          ordinal,
          nominationCode,
          name,
          unitName,
          award,
          ballot,
          yes,
          no,
          blank,
          denominator,
          percentHundredths,
          thresholdHundredths,
          adopted: adopted === true,
          minorityOpinions: opinions.filter(({ caseId }) => caseId === id).map(({ seatId, text }) => ({ name: nameOf.get(seatId) ?? '', text })),
          conclusion,
        })),
      conclusion: session.conclusion,
    };
  }
}

function attended({ attendance, name, title, position, substituteName }: CouncilSeatEntity): MinutesAttendance {
  return attendance === 'substituted' ? { name: substituteName, title, position, substituteFor: name } : { name, title, position, substituteFor: null };
}
