import { vietnamDay } from '@dvk/organization';
import type { TestApp } from '../../support/test-app';
import type { Person } from '../registry/registry-world';
import { AwardsWorld, type MarkedCampaign, type Nominee } from './awards-world';

export type Choice = 'yes' | 'no' | 'blank';

export interface MemberShown {
  readonly id: string;
  readonly personId: string;
  readonly substituteId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly replacesId: string | null;
  readonly endDocument: string;
  readonly ended: boolean;
}

export interface SeatShown {
  readonly id: string;
  readonly name: string;
  readonly attendance: string;
}

export interface CaseShown {
  readonly id: string;
  readonly kind: string;
  readonly nominationCode: string;
  readonly award: string;
  readonly state: string;
  readonly adopted: boolean | null;
  readonly recused: readonly string[];
}

export interface SessionShown {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly seats: readonly SeatShown[];
  readonly cases: readonly CaseShown[];
}

/** A member with the seat of one session. */
export interface Sitting extends Person {
  readonly seatId: string;
}

export const settings = {
  version: 0,
  name: 'Hội đồng Thi đua – Khen thưởng tỉnh',
  quorumHundredths: 6667,
  denominator: 'all',
  ballot: 'open',
  standingOnly: false,
  absenteesWrite: true,
  chairBreaksTie: true,
  thresholds: [{ award: '', hundredths: 8000, comparison: 'at-least' }],
};

const appointment = { title: 'Ủy viên', unitId: null, standing: false, substituteId: null, validFrom: '2026-01-01', validTo: null, decisionNumber: '0125/QĐ-UBND', decisionDate: '2026-01-05', decisionIssuer: 'UBND tỉnh' };

const dayIn = (days: number): string => vietnamDay(new Date(Date.now() + days * 86_400_000));
export const [today, tomorrow, dayAfterTomorrow] = [dayIn(0), dayIn(1), dayIn(2)];

/** A frozen result before a council. */
export class CouncilWorld {
  constructor(
    readonly awards: AwardsWorld,
    readonly campaign: MarkedCampaign & { readonly resultId: string },
  ) {}

  static async make(testApp: TestApp): Promise<CouncilWorld> {
    const awards = await AwardsWorld.make(testApp);
    return new CouncilWorld(awards, await awards.frozen());
  }

  /** The same council before the result of a new campaign. */
  async another(entries?: readonly Nominee[]): Promise<CouncilWorld> {
    return new CouncilWorld(this.awards, await this.awards.frozen(entries));
  }

  get secretary(): Person {
    return this.awards.council;
  }

  /** Sets the rules, whatever they were. */
  async rules(fields: object = {}): Promise<void> {
    const { body } = await this.secretary.agent.get(this.path).expect(200);
    await this.secretary.agent.put(this.path).send({ ...settings, version: body.council?.version ?? 0, ...fields }).expect(200);
  }

  /** Somebody new, appointed. */
  async member(fields: object = {}): Promise<Person> {
    const person = await this.awards.judging.registry.person();
    await this.secretary.agent.post(`${this.path}/members`).send({ ...appointment, personId: person.id, position: 'member', ...fields }).expect(201);
    return person;
  }

  /** A chair and so many members, and nobody else. */
  async members(count: number, fields: (at: number) => object = () => ({})): Promise<Person[]> {
    const { body } = await this.secretary.agent.get(this.path).expect(200);
    for (const { id, ended } of body.council.members) if (!ended) await this.end(id, today).expect(200);
    const people: Person[] = [];
    for (let at = 0; at < count; at += 1) people.push(await this.member({ position: at === 0 ? 'chair' : at === 1 ? 'secretary' : 'member', ...fields(at) }));
    return people;
  }

  end(memberId: string, lastDay: string, document = '0126/QĐ-UBND ngày 05/01/2026 của UBND tỉnh') {
    return this.secretary.agent.post(`${this.path}/members/${memberId}/end`).send({ lastDay, document });
  }

  replace(memberId: string, fields: object) {
    return this.secretary.agent.post(`${this.path}/members/${memberId}/replacement`).send({ ...appointment, position: 'member', ...fields });
  }

  /** Members as the page shows them. */
  async shownMembers(): Promise<readonly MemberShown[]> {
    return (await this.secretary.agent.get(this.path).expect(200)).body.council.members;
  }

  /** Planned for tomorrow, when those whose last day was today do not sit any more. */
  async prepared(): Promise<SessionShown> {
    return (await this.prepare().expect(201)).body;
  }

  prepare() {
    const plan = { title: 'Phiên họp xét khen thưởng', place: 'Phòng họp số 1', plannedAt: `${tomorrow}T01:00:00Z` };
    return this.secretary.agent.post(`/api/campaigns/${this.campaign.campaignId}/council-sessions`).send(plan);
  }

  /** Members by the seat they have. */
  async sitting(session: SessionShown, people: readonly Person[]): Promise<Sitting[]> {
    const rows = await this.awards.testApp.dataSource.query<{ id: string; person: string }[]>('SELECT id, person_id AS person FROM council_seat WHERE session_id = $1', [session.id]);
    return people.map((person) => ({ ...person, seatId: rows.find((row) => row.person === person.id)?.id ?? '' }));
  }

  attend(session: SessionShown, seats: readonly { readonly seatId: string; readonly attendance: string; readonly absenceReason?: string }[]) {
    return this.secretary.agent
      .put(`/api/council-sessions/${session.id}/attendance`)
      .send({ version: session.version, seats: seats.map((seat) => ({ absenceReason: seat.attendance === 'absent' ? 'Đi công tác' : '', ...seat })), invitees: [{ name: 'Lê Thị Mời', title: 'Chuyên viên' }] });
  }

  /** Everybody present, and open. */
  async opened(people: readonly Person[], attendance: (at: number) => string = () => 'present'): Promise<{ session: SessionShown; seats: Sitting[] }> {
    const prepared = await this.prepared();
    const seats = await this.sitting(prepared, people);
    const { body } = await this.attend(prepared, seats.map(({ seatId }, at) => ({ seatId, attendance: attendance(at) }))).expect(200);
    const opened = await this.secretary.agent.post(`/api/council-sessions/${prepared.id}/opening`).send({ version: body.version }).expect(200);
    return { session: opened.body, seats };
  }

  call(caseId: string, ballot: 'open' | 'secret' = 'open') {
    return this.secretary.agent.post(`/api/council-cases/${caseId}/opening`).send({ ballot });
  }

  vote(voter: Sitting, caseId: string, choice: Choice) {
    return voter.agent.put(`/api/council-cases/${caseId}/vote`).send({ seatId: voter.seatId, choice });
  }

  /** Calls a case, on which these say yes, and closes it. */
  async allForIt(caseId: string, seats: readonly Sitting[]) {
    await this.call(caseId).expect(200);
    for (const seat of seats) await this.vote(seat, caseId, 'yes').expect(200);
    return this.close(caseId).expect(200);
  }

  close(caseId: string, opinions: readonly { readonly seatId: string; readonly text: string }[] = []) {
    return this.secretary.agent.post(`/api/council-cases/${caseId}/closing`).send({ conclusion: 'Hội đồng thống nhất', opinions });
  }

  /** The case as the secretary sees it in an answer. */
  shown(body: SessionShown, caseId: string): CaseShown | undefined {
    return body.cases.find(({ id }) => id === caseId);
  }

  private get path(): string {
    return `/api/campaigns/${this.campaign.campaignId}/council`;
  }
}

/** Everybody votes as told; `null` keeps still. */
export async function voted(world: CouncilWorld, seats: readonly Sitting[], caseId: string, chosen: readonly (Choice | null)[]): Promise<void> {
  for (const [at, choice] of chosen.entries()) if (choice !== null) await world.vote(seats[at]!, caseId, choice).expect(200);
}

export const times = (count: number, choice: Choice | null) => Array.from({ length: count }, () => choice);
