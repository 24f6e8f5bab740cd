import { createHash } from 'node:crypto';
import { CouncilMinutesReader, CouncilOutcomesReader } from '@dvk/awards';
import { Transactor } from '@dvk/platform';
import { useTestApp } from '../../support/test-app';
import { refusal } from '../judging/judging-world';
import type { Person } from '../registry/registry-world';
import { type Choice, CouncilWorld, type SessionShown, type Sitting } from './council-world';

const testApp = useTestApp();
let world: CouncilWorld;

beforeAll(async () => {
  world = await CouncilWorld.make(testApp());
}, 90_000);

const asActor = (person: Person) => ({ personId: person.id, posts: [{ role: 'council-secretary', unitId: world.awards.judging.registry.department }], permissions: new Set<string>(), requestId: 'test' });

/** Everybody votes as told; `null` keeps still. */
async function voted(seats: readonly Sitting[], caseId: string, chosen: readonly (Choice | null)[]): Promise<void> {
  for (const [at, choice] of chosen.entries()) if (choice !== null) await world.vote(seats[at]!, caseId, choice).expect(200);
}

const times = (count: number, choice: Choice | null) => Array.from({ length: count }, () => choice);

describe('a session', () => {
  it('is made of the newest result, ties on the line first, and opens with a quorum', async () => {
    await world.rules();
    const people = await world.members(6);
    const prepared = await world.prepared();
    expect(prepared.cases.map(({ kind, nominationCode, award }) => [kind, nominationCode, award])).toEqual([
      ['tie', 'MH002', 'Giấy khen'],
      ['tie', 'MH003', 'Giấy khen'],
      ['award', 'MH007', 'Bằng khen'],
      ['award', 'MH001', 'Bằng khen'],
    ]);
    const seats = await world.sitting(prepared, people);
    const attendance = (present: number) => seats.map(({ seatId }, at) => ({ seatId, attendance: at < present ? 'present' : 'absent' }));
    const open = ({ version }: SessionShown) => world.secretary.agent.post(`/api/council-sessions/${prepared.id}/opening`).send({ version });
    const three = await world.attend(prepared, attendance(3)).expect(200);
    expect(three.body.quorum).toEqual({ present: 3, members: 6, percentHundredths: 5000, neededHundredths: 6667, holds: false });
    expect(refusal(await open(three.body))).toEqual([409, 'council.no-quorum']);
    const four = await world.attend(three.body, attendance(4)).expect(200);
    expect(refusal(await world.attend(three.body, attendance(5)))).toEqual([409, 'council.stale-version']);
    const opened = await open(four.body).expect(200);
    expect([opened.body.state, opened.body.quorum.holds]).toEqual(['open', true]);
    expect(refusal(await open(opened.body))).toEqual([409, 'council.session-begun']);
    const left = await world.attend(opened.body, attendance(3)).expect(200);
    expect(refusal(await world.call(left.body.cases[0].id))).toEqual([409, 'council.no-quorum']);
    expect(refusal(await world.attend(left.body, [{ seatId: seats[0]!.seatId, attendance: 'absent', absenceReason: ' ' }]))).toEqual([422, 'council.absence-reason-missing']);
    expect(refusal(await world.attend(left.body, [{ seatId: seats[0]!.seatId, attendance: 'substituted' }]))).toEqual([422, 'council.no-substitute']);
  }, 60_000);

  it('counts on all members or on those present, with a substitute, opinions in writing and the last choice', async () => {
    const outcome = async (denominator: 'all' | 'present') => {
      await world.rules({ denominator });
      const substitute = await world.awards.judging.registry.person();
      const people = await world.members(6, (at) => (at === 3 ? { substituteId: substitute.id } : {}));
      const { session, seats } = await world.opened(people, (at) => (at === 3 ? 'substituted' : at === 4 || at === 5 ? 'absent' : 'present'));
      const caseId = session.cases[3]!.id;
      await world.call(caseId).expect(200);
      await voted(seats, caseId, ['no', 'yes', 'yes']);
      await voted(seats, caseId, ['yes']);
      expect(refusal(await world.vote(seats[3]!, caseId, 'yes'))).toEqual([409, 'council.member-not-present']);
      expect(refusal(await world.vote(seats[4]!, caseId, 'yes'))).toEqual([409, 'council.member-not-present']);
      const inPlace = { ...substitute, seatId: seats[3]!.seatId };
      await world.vote(inPlace, caseId, 'no').expect(200);
      const write = (seatId: string, document: string | null) => world.secretary.agent.put(`/api/council-cases/${caseId}/votes`).send({ votes: [{ seatId, choice: 'yes', document }] });
      expect(refusal(await write(seats[0]!.seatId, 'Phiếu lấy ý kiến số 01'))).toEqual([409, 'council.member-not-absent']);
      expect(refusal(await write(seats[4]!.seatId, ' '))).toEqual([422, 'council.document-missing']);
      expect(refusal(await write(seats[4]!.seatId, null))).toEqual([409, 'council.member-not-present']);
      await write(seats[4]!.seatId, 'Phiếu lấy ý kiến số 02').expect(200);
      const { body } = await world.close(caseId, [{ seatId: seats[3]!.seatId, text: 'Đề nghị xem lại mức khen' }]).expect(200);
      expect(refusal(await world.vote(seats[0]!, caseId, 'no'))).toEqual([409, 'council.case-not-open']);
      return { ...world.shown(body, caseId), session: body as SessionShown };
    };
    expect(await outcome('all')).toMatchObject({ yes: 4, no: 1, blank: 0, denominator: 6, percentHundredths: 6667, adopted: false });
    const present = await outcome('present');
    expect(present).toMatchObject({ yes: 4, no: 1, blank: 0, denominator: 5, percentHundredths: 8000, adopted: true });

    const { body } = await world.secretary.agent.post(`/api/council-sessions/${present.session.id}/ending`).send({ version: present.session.version, conclusion: 'Thông qua' }).expect(200);
    expect([body.state, refusal(await world.call(body.cases[0].id))]).toEqual(['ended', [409, 'council.session-not-open']]);
    const minutes = await testApp().get(Transactor).read((tx) => testApp().get(CouncilMinutesReader).of(tx, asActor(world.secretary), present.session.id));
    expect(minutes).toMatchObject({
      members: 6,
      chair: { name: 'Trần Văn Bình' },
      absent: [{ wroteOpinion: true, reason: 'Đi công tác' }, { wroteOpinion: false }],
      invitees: [{ name: 'Lê Thị Mời' }],
      cases: [{ nominationCode: 'MH001', yes: 4, denominator: 5, thresholdHundredths: 8000, adopted: true, minorityOpinions: [{ name: 'Trần Văn Bình', text: 'Đề nghị xem lại mức khen' }] }],
    });
    expect(minutes.present.filter(({ substituteFor }) => substituteFor !== null)).toHaveLength(1);
    expect(await testApp().get(Transactor).read((tx) => testApp().get(CouncilOutcomesReader).ofCampaign(tx, world.campaign.campaignId))).toMatchObject([
      { sessionId: present.session.id, kind: 'award', nominationCode: 'MH001', award: 'Bằng khen', adopted: true, basis: 'vote', yes: 4 },
    ]);
  }, 90_000);

  it('is nobody else\'s: members see their own desk, the auditor what has ended, and who comes from the commune has no vote on it', async () => {
    await world.rules();
    const { commune } = world.awards.judging.registry;
    const people = await world.members(6, (at) => (at === 2 ? { unitId: commune } : {}));
    const { session, seats } = await world.opened(people);
    const caseId = session.cases.find(({ nominationCode }) => nominationCode === 'MH001')!.id;
    const { body } = await world.call(caseId).expect(200);
    expect(world.shown(body, caseId)?.recused).toEqual([seats[2]!.seatId]);
    expect(refusal(await world.vote(seats[2]!, caseId, 'yes'))).toEqual([409, 'council.member-recused']);
    await expect(testApp().dataSource.query(`INSERT INTO council_vote (case_id, seat_id, choice, source, document) VALUES ($1, $2, 'yes', 'own', '')`, [caseId, seats[2]!.seatId])).rejects.toThrow('does not vote on this case');
    expect(refusal(await world.vote({ ...seats[1]!, seatId: seats[0]!.seatId }, caseId, 'yes'))).toEqual([404, 'http.not-found']);
    const desk = await seats[2]!.agent.get('/api/council-desk').expect(200);
    expect(desk.body.seats[0].cases.find(({ id }: { id: string }) => id === caseId)).toMatchObject({ refusal: 'council.member-recused', hasVoted: false });
    for (const stranger of [world.awards.foreigner, world.awards.communeCouncil, world.awards.auditor]) {
      expect(refusal(await stranger.agent.get(`/api/council-sessions/${session.id}`))).toEqual([404, 'http.not-found']);
    }
    expect(refusal(await seats[0]!.agent.get(`/api/council-sessions/${session.id}`))).toEqual([403, 'http.forbidden']);
    await testApp().dataSource.query(`UPDATE campaign_phase SET permits = array_remove(permits, 'result.read') WHERE campaign_id = $1`, [world.campaign.campaignId]);
    expect((await seats[0]!.agent.get('/api/council-desk').expect(200)).body.seats).toEqual([]);
    expect(refusal(await world.vote(seats[0]!, caseId, 'yes'))).toEqual([409, 'campaign.phase-closed']);
    expect(refusal(await world.close(caseId))).toEqual([409, 'campaign.phase-closed']);
    await testApp().dataSource.query(`UPDATE campaign_phase SET permits = array_append(permits, 'result.read') WHERE campaign_id = $1 AND kind IN ('scoring', 'scoring-closed', 'council', 'published')`, [world.campaign.campaignId]);
  }, 60_000);
});

describe('a secret ballot', () => {
  it('leaves nothing by which a vote could be traced to its voter, neither while it is open nor afterwards', async () => {
    await world.rules();
    const people = await world.members(12);
    const { session, seats } = await world.opened(people);
    const { dataSource } = testApp();
    const caseId = session.cases[3]!.id;
    await world.call(caseId, 'secret').expect(200);
    const chosen: Choice[] = [...(times(8, 'yes') as Choice[]), 'no', 'no', 'no', 'blank'];
    const open = async () => {
      const [row] = await dataSource.query<{ yes: number; no: number; blank: number; sealed: Buffer }[]>('SELECT yes, no, blank, sealed FROM council_case WHERE id = $1', [caseId]);
      return row!;
    };
    const boxes: Buffer[] = [];
    for (const [at, choice] of chosen.entries()) {
      const key = `khoa-bo-phieu-${at}`;
      const once = () => world.vote(seats[at]!, caseId, choice).set('Idempotency-Key', key);
      expect((await once().expect(200)).body).toEqual({ caseId, seatId: seats[at]!.seatId, choice: null });
      expect((await once().expect(200)).body.choice).toBeNull();
      const { sealed, ...counts } = await open();
      expect(counts).toEqual({ yes: 0, no: 0, blank: 0 });
      boxes.push(sealed);
    }
    expect(refusal(await world.vote(seats[0]!, caseId, 'no'))).toEqual([409, 'council.voted-already']);
    expect(refusal(await world.secretary.agent.put(`/api/council-cases/${caseId}/votes`).send({ votes: [{ seatId: seats[0]!.seatId, choice: 'yes', document: null }] }))).toEqual([409, 'council.ballot-is-secret']);
    // The box looks the same whatever went into it, and nothing but the box holds a choice.
    expect(new Set(boxes.map(({ length }) => length)).size).toBe(1);
    expect(new Set(boxes.map((box) => box.toString('hex'))).size).toBe(boxes.length);
    expect(await dataSource.query('SELECT 1 FROM council_ballot WHERE case_id = $1 UNION ALL SELECT 1 FROM council_vote WHERE case_id = $1', [caseId])).toEqual([]);
    const before = (await world.secretary.agent.get(`/api/council-sessions/${session.id}`).expect(200)).body as SessionShown;
    expect(world.shown(before, caseId)).toMatchObject({ yes: 0, no: 0, adopted: null });

    const { body } = await world.close(caseId).expect(200);
    expect(world.shown(body, caseId)).toMatchObject({ yes: 8, no: 3, blank: 1, denominator: 12, adopted: false });
    // Columns, place on disk, transaction: ballots share one transaction that no participation shares.
    const ballots = await dataSource.query<Record<string, unknown>[]>('SELECT *, ctid::text, xmin::text, cmin::text FROM council_ballot WHERE case_id = $1 ORDER BY ctid', [caseId]);
    const parts = await dataSource.query<Record<string, unknown>[]>('SELECT *, xmin::text FROM council_participation WHERE case_id = $1', [caseId]);
    expect(Object.keys(ballots[0]!).sort()).toEqual(['case_id', 'choice', 'cmin', 'ctid', 'id', 'xmin']);
    expect(Object.keys(parts[0]!).sort()).toEqual(['case_id', 'seat_id', 'xmin']);
    expect([new Set(ballots.map(({ xmin }) => xmin)).size, new Set(ballots.map(({ cmin }) => cmin)).size]).toEqual([1, 1]);
    expect(parts.some(({ xmin }) => xmin === ballots[0]!['xmin'])).toBe(false);
    // Audit and the record of repeated requests: the choice is in none of them, nor a hash that trying three choices would find.
    const told = await dataSource.query<{ data: object }[]>(`SELECT data FROM audit_entry WHERE object_id = $1 AND action = 'council.voted'`, [caseId]);
    expect(told.map(({ data }) => Object.keys(data))).toEqual(times(12, null).map(() => ['seatId']));
    const hashes = await dataSource.query<{ hash: string }[]>('SELECT content_hash AS hash FROM idempotency_record WHERE person_id = ANY($1::uuid[])', [people.map(({ id }) => id)]);
    const guesses = seats.flatMap(({ seatId }) => ['yes', 'no', 'blank'].map((choice) => createHash('sha256').update(JSON.stringify(['PUT', `/api/council-cases/${caseId}/vote`, { seatId, choice }, []])).digest('hex')));
    expect(hashes.length).toBe(12);
    expect(hashes.filter(({ hash }) => guesses.includes(hash))).toEqual([]);
  }, 90_000);
});

describe('twenty voters and one who closes the case', () => {
  it.each(['open', 'secret'] as const)('whoever was told that the vote is taken is counted, nobody else is (%s)', async (ballot) => {
    await world.rules({ denominator: 'present' });
    const people = await world.members(20);
    const { session, seats } = await world.opened(people);
    for (const { id: caseId } of session.cases.slice(0, 2)) {
      await world.call(caseId, ballot).expect(200);
      await voted(seats, caseId, times(3, 'yes'));
      const [closing, ...answers] = await Promise.all([
        ...[...seats.slice(3, 10)].map((seat) => world.vote(seat, caseId, 'yes')),
        world.close(caseId),
        ...[...seats.slice(10)].map((seat) => world.vote(seat, caseId, 'no')),
      ]).then((all) => [all[7]!, ...all.slice(0, 7), ...all.slice(8)]);
      expect(closing!.status).toBe(200);
      const counted = world.shown(closing!.body, caseId) as unknown as { yes: number; no: number };
      const taken = answers.filter(({ status }) => status === 200).length;
      expect(answers.filter(({ status }) => status !== 200).map(refusal)).toEqual(times(answers.length - taken, null).map(() => [409, 'council.case-not-open']));
      expect(counted.yes + counted.no).toBe(3 + taken);
    }
  }, 120_000);
});
