import type { CampaignView } from '@dvk/campaigns';
import { vietnamDay } from '@dvk/organization';
import { type Actor, Problem, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { CouncilSeatEntity } from '../persistence/council-seat.entity';
import { CouncilSessionsRepository } from '../persistence/council-sessions.repository';
import { ResultsRepository } from '../persistence/results.repository';
import { CouncilVotesRepository } from '../persistence/council-votes.repository';
import { CouncilAccess } from './council-access.service';
import { presiding, sits } from './council.policy';
import { caseHead } from './session.reader';
import type { MinutesAttendance, MinutesPerson, SessionMinutes } from './session-minutes';

const nobody: MinutesPerson = { name: '', title: '' };

/** Minutes of an ended session, with the result that was voted on. */
export interface SealedMinutes {
  readonly minutes: SessionMinutes;
  readonly campaign: CampaignView;
  readonly result: { readonly id: string; readonly sha256: string; readonly frozenAt: Date };
}

/** A session as its minutes tell it. */
@Injectable()
export class CouncilMinutesReader {
  constructor(
    private readonly access: CouncilAccess,
    private readonly sessions: CouncilSessionsRepository,
    private readonly votes: CouncilVotesRepository,
    private readonly results: ResultsRepository,
  ) {}

  /** @throws Problem not found; conflict `campaign.phase-closed`, `council.session-not-ended` */
  async sealed(tx: Tx, actor: Actor, sessionId: string): Promise<SealedMinutes> {
    const { session, campaign } = await this.access.requireReadable(tx, actor, sessionId);
    if (session.endedAt === null) throw Problem.conflict('council.session-not-ended');
    const result = (await this.results.versionsOf(tx, campaign.id)).find(({ id }) => id === session.resultId);
    if (result === undefined) throw Problem.notFound();
    return { minutes: await this.of(tx, actor, sessionId), campaign, result };
  }

  /**
   * Ended sessions whose votes stand behind a version of a result: on this version or one before it, the oldest first. None for those who
   * do not read the council.
   */
  async behind(tx: Tx, actor: Actor, { campaignId, versionNo }: { readonly campaignId: string; readonly versionNo: number }): Promise<string[]> {
    if (!(await this.access.mayRead(tx, actor, campaignId))) return [];
    const before = new Set((await this.results.versionsOf(tx, campaignId)).filter((version) => version.versionNo <= versionNo).map(({ id }) => id));
    const sessions = (await this.sessions.ofCampaign(tx, campaignId)).filter(({ endedAt, resultId }) => endedAt !== null && before.has(resultId));
    return sessions.sort((a, b) => a.number - b.number).map(({ id }) => id);
  }

  /** @throws Problem not found; conflict `campaign.phase-closed`, `council.session-not-open` before it was opened */
  async of(tx: Tx, actor: Actor, sessionId: string): Promise<SessionMinutes> {
    const { session, campaign } = await this.access.requireReadable(tx, actor, sessionId);
    if (session.startedAt === null) throw Problem.conflict('council.session-not-open');
    const seats = await this.sessions.seats(tx, sessionId);
    const rows = await this.sessions.cases(tx, sessionId);
    const opinions = await this.votes.opinions(tx, sessionId);
    const nameOf = new Map(seats.map(({ id, name }) => [id, name]));
    const votes = await this.votes.votes(tx, sessionId);
    const written = votes.filter(({ source }) => source === 'written');
    const wrote = new Set(written.map(({ seatId }) => seatId));
    const recusals = await this.votes.recusals(tx, sessionId, vietnamDay(session.startedAt));
    // Whoever voted was let vote when the vote was taken, whatever came to be known of them later.
    const voted = new Set([...votes, ...(await this.votes.participants(tx, sessionId))].map(({ caseId, seatId }) => `${caseId} ${seatId}`));
    const recusedOn = (caseId: string): string[] => {
      const own = new Set(recusals.filter((each) => each.caseId === caseId && !voted.has(`${caseId} ${each.seatId}`)).map(({ seatId }) => seatId));
      return seats.filter((seat) => own.has(seat.id) && (sits(seat) || session.rules.absenteesWrite)).map(seatedName);
    };
    return {
      sessionId,
      campaignName: campaign.name,
      number: session.number,
      title: session.title,
      place: session.place,
      startedAt: session.startedAt,
      endedAt: session.endedAt,
      chair: presiding(seats) ?? nobody,
      secretary: seats.find((seat) => seat.position === 'secretary' && seat.attendance === 'present') ?? nobody,
      members: seats.length,
      standingOnly: session.rules.standingOnly,
      present: seats.filter(sits).map(attended),
      absent: seats.filter((seat) => !sits(seat)).map(({ id, name, title, absenceReason }) => ({ name, title, reason: absenceReason, wroteOpinion: wrote.has(id) })),
      invitees: session.invitees,
      agenda: rows.map(({ name, kind, award, matter }) => ({ name, kind, award, matter })),
      cases: rows
        .filter(({ state }) => state === 'closed')
        .map(caseHead)
        .map(({ id, ordinal, nominationCode, name, unitName, kind, award, matter, ballot, yes, no, blank, denominator, percentHundredths, thresholdHundredths, comparison, adopted, conclusion }) => ({
          ordinal,
          nominationCode,
          name,
          unitName,
          kind,
          award,
          matter,
          ballot,
          yes,
          no,
          blank,
          denominator,
          percentHundredths,
          thresholdHundredths,
          comparison,
          adopted: adopted === true,
          unanimous: yes > 0 && yes === denominator && no === 0 && blank === 0,
          recused: recusedOn(id),
          writtenOpinions: written.filter(({ caseId }) => caseId === id).length,
          minorityOpinions: opinions.filter(({ caseId }) => caseId === id).map(({ seatId, text }) => ({ name: nameOf.get(seatId) ?? '', text })),
          conclusion,
        })),
      conclusion: session.conclusion,
    };
  }
}

/** Of whoever sat there. */
const seatedName = ({ attendance, name, substituteName }: CouncilSeatEntity): string => (attendance === 'substituted' ? substituteName : name);

function attended({ attendance, name, title, position, substituteName }: CouncilSeatEntity): MinutesAttendance {
  return attendance === 'substituted' ? { name: substituteName, title, position, substituteFor: name } : { name, title, position, substituteFor: null };
}
