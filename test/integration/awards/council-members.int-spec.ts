import { useTestApp } from '../../support/test-app';
import { refusal } from '../judging/judging-world';
import type { Person } from '../registry/registry-world';
import { CouncilWorld, dayAfterTomorrow, type SessionShown, times, today, tomorrow, voted } from './council-world';

const testApp = useTestApp();
let world: CouncilWorld;

beforeAll(async () => {
  world = await CouncilWorld.make(testApp());
});

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

describe('a member who is replaced', () => {
  const postsOf = async ({ id }: Person) =>
    (await testApp().dataSource.query<{ until: string | null }[]>(`SELECT valid_to::text AS until FROM post WHERE person_id = $1 AND role = 'council-member' ORDER BY valid_to NULLS LAST`, [id])).map(({ until }) => until);
  const attendanceOf = ({ seats }: SessionShown) => seats.map(({ name, attendance }) => [name, attendance]);

  it('makes room by one act with its document: sessions that have not begun follow, those that have keep seats, attendance and votes', async () => {
    await world.rules();
    const [substitute, newSubstitute] = [await world.awards.judging.registry.person(), await world.awards.judging.registry.person()];
    const people = await world.members(4, (at) => (at === 3 ? { substituteId: substitute.id } : {}));
    const { session, seats } = await world.opened(people);
    const caseId = session.cases[3]!.id;
    await world.call(caseId).expect(200);
    await voted(world, seats, caseId, times(3, 'yes'));
    const draft = await world.prepared();
    const { body: attended } = await world.attend(draft, draft.seats.map(({ id }) => ({ seatId: id, attendance: 'present' }))).expect(200);
    const member = async (at: number) => (await world.shownMembers()).find(({ personId, ended }) => personId === people[at]!.id && !ended)!;
    const successor = await world.awards.judging.registry.person();
    const second = await member(2);
    const change = { personId: successor.id, validFrom: tomorrow, decisionNumber: '0007/QĐ-UBND' };

    // What happened stays true: nobody is replaced from a day on which they sat, nor by somebody who sits already.
    expect(refusal(await world.replace(second.id, { ...change, validFrom: today }))).toEqual([409, 'council.has-sat-since']);
    expect(refusal(await world.end(second.id, dayBefore(today)))).toEqual([409, 'council.has-sat-since']);
    expect(refusal(await world.replace(second.id, { ...change, validFrom: '2026-01-01' }))).toEqual([422, 'council.validity-reversed']);
    expect(refusal(await world.replace(second.id, { ...change, personId: people[1]!.id }))).toEqual([409, 'council.already-member']);
    expect(refusal(await world.replace(second.id, { ...change, decisionNumber: ' ' }))).toEqual([422, 'council.decision-incomplete']);
    expect(refusal(await world.end(second.id, tomorrow, ' '))).toEqual([422, 'council.document-missing']);
    expect((await world.shownMembers()).filter(({ ended }) => !ended)).toHaveLength(4);

    await world.replace(second.id, change).expect(201);
    const shown = await world.shownMembers();
    expect(shown.find(({ id }) => id === second.id)).toMatchObject({ validTo: today, ended: true });
    expect(shown.find(({ replacesId }) => replacesId === second.id)).toMatchObject({ personId: successor.id, validFrom: tomorrow, validTo: null, ended: false });
    expect(refusal(await world.replace(second.id, change))).toEqual([409, 'council.membership-ended']);
    expect([await postsOf(people[2]!), await postsOf(successor)]).toEqual([[tomorrow], [null]]);

    // The session that goes on: the same seats, the vote cast, and today is still the member's day.
    const going = (await world.secretary.agent.get(`/api/council-sessions/${session.id}`).expect(200)).body as SessionShown;
    expect(attendanceOf(going)).toEqual(attendanceOf(session));
    await world.vote(seats[2]!, caseId, 'no').expect(200);
    expect(world.shown((await world.close(caseId).expect(200)).body, caseId)).toMatchObject({ yes: 2, no: 1 });
    // The one of tomorrow: the successor in the same place, the others as they were, and no list written over it.
    const followed = (await world.secretary.agent.get(`/api/council-sessions/${draft.id}`).expect(200)).body as SessionShown;
    expect(followed.seats.map(({ attendance }) => attendance)).toEqual(['present', 'present', 'expected', 'present']);
    expect(refusal(await world.attend(attended, []))).toEqual([409, 'council.stale-version']);

    // The same member with another substitute: a membership of its own, the old one to be read.
    const third = await member(3);
    await world.replace(third.id, { personId: people[3]!.id, substituteId: newSubstitute.id, validFrom: dayAfterTomorrow }).expect(201);
    expect([await postsOf(people[3]!), await postsOf(substitute), await postsOf(newSubstitute)]).toEqual([[null], [dayAfterTomorrow], [null]]);
    const still = (await world.secretary.agent.get(`/api/council-sessions/${draft.id}`).expect(200)).body as SessionShown & { version: number };
    expect([still.version, attendanceOf(still)]).toEqual([followed.version, attendanceOf(followed)]);

    // Somebody more, somebody fewer; a first chair who runs out on a day can be ended before it, not after.
    const more = await world.member({ validFrom: tomorrow });
    const fixed = await world.member({ validTo: dayAfterTomorrow });
    const ending = (await world.shownMembers()).find(({ personId }) => personId === fixed.id)!;
    expect(refusal(await world.end(ending.id, '2199-12-31'))).toEqual([422, 'council.after-term']);
    const seated = async () => (await world.sitting(draft, [more, fixed])).map(({ seatId }) => seatId !== '');
    expect(await seated()).toEqual([true, true]);
    await world.end(ending.id, today).expect(200);
    expect([await seated(), await postsOf(fixed)]).toEqual([[true, false], [tomorrow]]);
    const acts = await testApp().dataSource.query<{ action: string }[]>(`SELECT action FROM audit_entry WHERE object_type = 'council' ORDER BY sequence DESC LIMIT 5`);
    expect(acts.map(({ action }) => action)).toEqual(['council.member-ended', 'council.member-appointed', 'council.member-appointed', 'council.member-replaced', 'council.member-replaced']);
  });
});
