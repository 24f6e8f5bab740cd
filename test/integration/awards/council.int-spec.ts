import { createHash, randomUUID } from 'node:crypto';
import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CouncilMinutesReader, CouncilOutcomesReader, KeyFiles } from '@dvk/awards';
import { type Role, roles } from '@dvk/identity';
import { Transactor } from '@dvk/platform';
import { packageParts } from '../../../libs/reports/src/papers/word/docx-package';
import { Client } from 'pg';
import { eventually } from '../../support/eventually';
import { zipFile } from '../../support/zip-file';
import { useTestApp } from '../../support/test-app';
import { wordText } from '../../support/word-paper';
import { refusal } from '../judging/judging-world';
import type { Person } from '../registry/registry-world';
import { type Choice, CouncilWorld, type SessionShown, times, voted } from './council-world';

const testApp = useTestApp();
let world: CouncilWorld;

beforeAll(async () => {
  world = await CouncilWorld.make(testApp());
});

const asActor = (person: Person) => ({ personId: person.id, posts: [{ role: 'council-secretary', unitId: world.awards.judging.registry.department }], permissions: new Set<string>(), requestId: 'test' });


const ground = { reason: 'Theo kết luận', decidedBy: 'Hội đồng', decidedAt: '2026-03-02T01:00:00Z', document: 'Biên bản số 02' };

/** Does something while an act waits for a lock that somebody else holds; whoever is answered at once has not waited. */
async function held<Answer>(lock: string, act: () => Promise<Answer>, meanwhile: () => Promise<unknown>): Promise<Answer> {
  const gate = new Client({ connectionString: testApp().database.url });
  await gate.connect();
  try {
    await gate.query(`BEGIN; ${lock}`);
    const answer = act();
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    await eventually('the act waits', async () => (await testApp().dataSource.query<unknown[]>(waiting)).length > 0, () => Promise.resolve());
    await meanwhile();
    await gate.query('ROLLBACK');
    return await answer;
  } finally {
    await gate.end();
  }
}

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
  });

  it('counts on all members or on those present, with a substitute, opinions in writing and the last choice', async () => {
    const outcome = async (denominator: 'all' | 'present') => {
      await world.rules({ denominator });
      const substitute = await world.awards.judging.registry.person();
      const people = await world.members(6, (at) => (at === 3 ? { substituteId: substitute.id } : {}));
      const { session, seats } = await world.opened(people, (at) => (at === 3 ? 'substituted' : at === 4 || at === 5 ? 'absent' : 'present'));
      const caseId = session.cases[3]!.id;
      await world.call(caseId).expect(200);
      await voted(world, seats, caseId, ['no', 'yes', 'yes']);
      await voted(world, seats, caseId, ['yes']);
      expect(refusal(await world.vote(seats[3]!, caseId, 'yes'))).toEqual([409, 'council.member-not-present']);
      expect(refusal(await world.vote(seats[4]!, caseId, 'yes'))).toEqual([409, 'council.member-not-present']);
      await world.vote({ ...substitute, seatId: seats[3]!.seatId }, caseId, 'no').expect(200);
      const write = (seatId: string, document: string | null) => world.secretary.agent.put(`/api/council-cases/${caseId}/votes`).send({ votes: [{ seatId, choice: 'yes', document }] });
      expect(refusal(await write(seats[0]!.seatId, 'Phiếu lấy ý kiến số 01'))).toEqual([409, 'council.member-not-absent']);
      expect(refusal(await write(seats[4]!.seatId, ' '))).toEqual([422, 'council.document-missing']);
      expect(refusal(await write(seats[4]!.seatId, null))).toEqual([409, 'council.member-not-present']);
      await write(seats[4]!.seatId, 'Phiếu lấy ý kiến số 02').expect(200);
      await world.close(caseId, [{ seatId: seats[3]!.seatId, text: 'Đề nghị xem lại mức khen' }]).expect(200);
      const { body } = await world.allForIt(session.cases[2]!.id, seats.slice(0, 3));
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
      cases: [{ yes: 3, writtenOpinions: 0, minorityOpinions: [] }, { nominationCode: 'MH001', yes: 4, denominator: 5, thresholdHundredths: 8000, adopted: true, unanimous: false, writtenOpinions: 1, recused: [], minorityOpinions: [{ name: 'Trần Văn Bình', text: 'Đề nghị xem lại mức khen' }] }],
    });
    expect(minutes.present.filter(({ substituteFor }) => substituteFor !== null)).toHaveLength(1);
    expect(await testApp().get(Transactor).read((tx) => testApp().get(CouncilOutcomesReader).ofCampaign(tx, world.campaign.campaignId))).toMatchObject([
      { yes: 3 }, { sessionId: present.session.id, sessionNumber: present.session.number, kind: 'award', nominationCode: 'MH001', award: 'Bằng khen', adopted: true, yes: 4, denominator: 5 },
    ]);
  });

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
    await world.close(caseId).expect(200);
    expect((await testApp().get(Transactor).read((tx) => testApp().get(CouncilMinutesReader).of(tx, asActor(world.secretary), session.id))).cases).toMatchObject([{ recused: [session.seats[2]!.name], unanimous: false }]);
  });
});

const line = ['own', 'above', 'below', 'predecessor', 'successor'];
const unitAlone = ['own', 'predecessor', 'successor'];

/** Whose cases a post takes the vote on, as it stands among the conflicts of panels. */
const reach: Readonly<Record<Role, readonly string[]>> = {
  'unit-clerk': line,
  'department-staff': unitAlone,
  'council-secretary': unitAlone,
  auditor: unitAlone,
  administrator: unitAlone,
  // Seats, not places of work.
  'panel-member': [],
  'panel-secretary': [],
  'council-member': [],
};

it('each post of a member or a substitute takes the vote on its own unit, on what that came from or became, and no further than on a panel', async () => {
  const sql = (text: string, values: readonly unknown[]) => testApp().dataSource.query(text, [...values]);
  const { registry } = world.awards.judging;
  const { commune, province } = registry;
  const places = { own: commune, above: province, below: randomUUID(), predecessor: randomUUID(), successor: randomUUID(), beside: randomUUID() };
  for (const id of [places.below, places.predecessor, places.successor, places.beside]) await sql(`INSERT INTO unit (id, code, kind) VALUES ($1, $2, 'commune')`, [id, id.slice(0, 8)]);
  const gavePart = (from: string, to: string) =>
    sql(`INSERT INTO unit_succession (id, from_unit_id, to_unit_id, effective_on, kind, legal_document) VALUES ($1, $2, $3, '2025-07-01', 'transfer', '')`, [randomUUID(), from, to]);
  await gavePart(places.predecessor, commune);
  await gavePart(commune, places.successor);
  // Gave a part to the same successor: kin to that one, not to the commune.
  await gavePart(places.beside, places.successor);
  await sql('INSERT INTO unit_parent (id, unit_id, parent_id) VALUES ($1, $2, $3)', [randomUUID(), places.below, commune]);
  await world.rules();
  const substitute = await registry.person();
  const { session, seats } = await world.opened(await world.members(6, (at) => (at === 2 ? { substituteId: substitute.id } : {})));
  const seat = seats[2]!;
  for (const role of roles) {
    for (const holder of [seat.id, substitute.id]) {
      const found: string[] = [];
      for (const [place, unitId] of Object.entries(places)) {
        await sql(`INSERT INTO post (id, person_id, unit_id, role, valid_from) VALUES ($1, $2, $3, $4, 'today')`, [randomUUID(), holder, unitId, role]);
        const { body } = await world.secretary.agent.get(`/api/council-sessions/${session.id}`).expect(200);
        if ((body as SessionShown).cases.some(({ nominationCode, recused }) => nominationCode === 'MH001' && recused.includes(seat.seatId))) found.push(place);
        await sql('DELETE FROM post WHERE person_id = $1 AND unit_id = $2', [holder, unitId]);
      }
      expect({ role, found }).toEqual({ role, found: reach[role] });
    }
  }
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
      // Emptied after the first voter, the box would tell what that one chose.
      if (at === 1) expect(refusal(await world.close(caseId))).toEqual([409, 'council.ballots-too-few']);
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
    // Its key lies outside the database: without it no start, and never a second one.
    const keyFile = join(testApp().storageFolder, 'ballot-box.key');
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    renameSync(keyFile, `${keyFile}.away`);
    await expect(testApp().get(KeyFiles).ready()).rejects.toThrow(`thiếu tệp khóa hòm phiếu ${keyFile}`);
    expect(existsSync(keyFile)).toBe(false);
    renameSync(`${keyFile}.away`, keyFile);
    await testApp().get(KeyFiles).ready();
    // The box looks the same whatever went into it, and nothing but the box holds a choice.
    expect(new Set(boxes.map(({ length }) => length)).size).toBe(1);
    expect(new Set(boxes.map((box) => box.toString('hex'))).size).toBe(boxes.length);
    expect(await dataSource.query('SELECT 1 FROM council_ballot WHERE case_id = $1 UNION ALL SELECT 1 FROM council_vote WHERE case_id = $1', [caseId])).toEqual([]);
    const before = (await world.secretary.agent.get(`/api/council-sessions/${session.id}`).expect(200)).body as SessionShown;
    expect(world.shown(before, caseId)).toMatchObject({ yes: 0, no: 0, adopted: null });

    // Somebody with the database's account puts the box back to what it was before a vote, to see by the count what that vote was.
    const putBack = (box: Buffer) => dataSource.query('UPDATE council_case SET sealed = $2 WHERE id = $1', [caseId, box]);
    await putBack(boxes.at(-2)!);
    expect(refusal(await world.close(caseId))).toEqual([409, 'council.box-not-whole']);
    await putBack(boxes.at(-1)!);

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
  });
});

describe('twenty voters and one who closes the case', () => {
  it.each(['open', 'secret'] as const)('whoever was told that the vote is taken is counted, nobody else is (%s)', async (ballot) => {
    await world.rules({ denominator: 'present' });
    const people = await world.members(20);
    const { session, seats } = await world.opened(people);
    for (const { id: caseId } of session.cases.slice(0, 2)) {
      await world.call(caseId, ballot).expect(200);
      await voted(world, seats, caseId, times(3, 'yes'));
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
  });
});

describe('what the votes of a session decide', () => {
  const kept = 'Biên bản phiên họp thứ 1';

  it('becomes recorded decisions by one act after the end, cannot be gone against by hand, and waits for nobody to be made final', async () => {
    const own = await world.another();
    const { campaignId, resultId } = own.campaign;
    await own.rules({ denominator: 'present', standingOnly: true, thresholds: [{ award: '', hundredths: 5000, comparison: 'more-than' }] });
    const people = await own.members(4, (at) => ({ standing: at < 3 }));
    const { session, seats } = await own.opened(people.slice(0, 3));
    expect([session.number, session.seats.length]).toEqual([1, 3]);

    const nominationOf = async (code: string) => (await testApp().dataSource.query<{ id: string }[]>('SELECT id FROM nomination WHERE campaign_id = $1 AND code = $2', [campaignId, code]))[0]!.id;
    const complaint = { kind: 'complaint', effect: 'block', className: null, reason: 'Đơn đang xem xét', documentNumber: '0112/CV-TTr', documentDate: '2026-03-02', documentIssuer: 'Thanh tra tỉnh' };
    const entered = await own.secretary.agent.post(`/api/campaigns/${campaignId}/obstacles`).send({ ...complaint, nominationId: await nominationOf('MH004') }).expect(201);
    const add = (fields: object) => own.secretary.agent.post(`/api/council-sessions/${session.id}/cases`).send({ nominationCode: null, award: null, obstacleId: null, ...fields });
    const lower = { nominationCode: 'MH004', award: 'Giấy khen' };
    expect(refusal(await add({ ...lower, award: 'Huân chương' }))).toEqual([422, 'council.award-unknown']);
    expect(refusal(await add({ ...lower, obstacleId: entered.body.obstacles[0].id }))).toEqual([422, 'council.question-unclear']);
    await add({ obstacleId: entered.body.obstacles[0].id }).expect(201);
    const { body: agenda } = await add(lower).expect(201);
    expect(refusal(await add(lower))).toEqual([409, 'council.case-on-agenda']);
    expect(agenda.cases.map(({ kind, nominationCode, award, matter }: Record<string, string>) => [kind, nominationCode, award || matter])).toEqual([
      ['tie', 'MH002', 'Giấy khen'],
      ['tie', 'MH003', 'Giấy khen'],
      ['award', 'MH007', 'Bằng khen'],
      ['award', 'MH001', 'Bằng khen'],
      ['obstacle', 'MH004', 'Đơn đang xem xét (0112/CV-TTr ngày 02/03/2026 của Thanh tra tỉnh)'],
      ['award', 'MH004', 'Giấy khen'],
    ]);
    const votes: Choice[][] = [['yes', 'yes', 'no'], ['yes', 'yes', 'yes'], ['no', 'no', 'yes'], ['yes', 'yes', 'yes'], ['yes', 'yes', 'blank'], ['yes', 'yes', 'yes']];
    let version = 0;
    for (const [at, { id }] of (agenda as SessionShown).cases.entries()) {
      await own.call(id).expect(200);
      await voted(world, seats, id, votes[at]!);
      ({ version } = (await own.close(id).expect(200)).body);
    }

    const outcomes = `/api/council-sessions/${session.id}/outcomes`;
    const record = () => own.secretary.agent.post(`/api/council-sessions/${session.id}/recording`).send({});
    const byHand = (subject: object) => own.secretary.agent.post(`/api/campaigns/${campaignId}/decisions`).send({ reason: 'Ghi tay', decidedBy: 'Thư ký', decidedAt: '2026-03-02T02:00:00Z', document: '', ...subject });
    const spare = { kind: 'departure', nominationCode: 'MH007', award: 'Giấy khen' };
    const line = { kind: 'line', peerGroup: 'Mô hình tập thể', award: 'Giấy khen', codes: ['MH002', 'MH003'], awarded: ['MH002'] };
    const finalise = (replacesId: string) => own.secretary.agent.post(`/api/campaigns/${campaignId}/result-versions`).send({ replacesId, reason: 'Theo biểu quyết', finalise: true });
    expect((await own.secretary.agent.get(outcomes).expect(200)).body.outcomes).toEqual([]);
    expect(refusal(await record())).toEqual([409, 'council.session-not-ended']);
    expect(refusal(await own.secretary.agent.get(`/api/council-sessions/${session.id}/minutes`))).toEqual([409, 'council.session-not-ended']);
    expect(refusal(await byHand(spare))).toEqual([409, 'decision.council-sitting']);
    await expect(
      testApp().dataSource.query(
        `INSERT INTO recorded_act (id, campaign_id, kind, subject, reason, decided_by, decided_at, document, council_session_id, entered_at, entered_by)
         VALUES (gen_random_uuid(), $1, 'departure', '{}', 'x', 'x', now(), '', $2, now(), $3)`,
        [campaignId, session.id, own.secretary.id],
      ),
    ).rejects.toThrow('the session has not ended');

    await own.secretary.agent.post(`/api/council-sessions/${session.id}/ending`).send({ version, conclusion: 'Thông qua' }).expect(200);
    expect(refusal(await byHand(spare))).toEqual([409, 'decision.council-decided']);
    expect(refusal(await byHand(line))).toEqual([409, 'decision.council-decided']);
    expect(refusal(await finalise(resultId))).toEqual([409, 'result.session-unrecorded']);
    const before = (await world.awards.auditor.agent.get(outcomes).expect(200)).body;
    const states = (body: { outcomes: { kind: string; state: string; nominations: { code: string }[]; awarded: string[]; given: string | null }[] }) =>
      body.outcomes.map(({ kind, state, nominations, awarded, given }) => [kind, nominations.map(({ code }) => code).join(' '), awarded.join(' '), given, state]);
    expect([before.ready, before.mayRecord, states(before)]).toEqual([
      4,
      false,
      [
        ['tie', 'MH002 MH003', 'MH003', 'Giấy khen', 'ready'],
        ['award', 'MH007', '', null, 'ready'],
        ['award', 'MH001', '', 'Bằng khen', 'confirmed'],
        ['obstacle', 'MH004', '', expect.stringContaining('Đơn đang xem xét'), 'ready'],
        ['award', 'MH004', '', 'Giấy khen', 'ready'],
      ],
    ]);
    const after = (await record().expect(200)).body;
    expect([after.ready, after.outcomes.map(({ state }: { state: string }) => state)]).toEqual([0, ['recorded', 'recorded', 'confirmed', 'recorded', 'recorded']]);
    expect(refusal(await record())).toEqual([409, 'council.nothing-to-record']);

    const decided = (await own.secretary.agent.get(`/api/campaigns/${campaignId}/decisions`).expect(200)).body;
    expect(decided.acts).toHaveLength(3);
    for (const act of decided.acts) expect(act).toMatchObject({ councilSessionId: session.id, decidedBy: 'Thường trực Hội đồng Thi đua – Khen thưởng tỉnh', document: expect.stringContaining(kept) });
    expect(decided.acts.find(({ kind }: { kind: string }) => kind === 'line')).toMatchObject({ awarded: ['MH003'], reason: 'MH002: đồng ý 2, không đồng ý 1, ý kiến khác 0 trên 3. Hội đồng thống nhất. MH003: đồng ý 3, không đồng ý 0, ý kiến khác 0 trên 3. Hội đồng thống nhất.' });
    const lifted = (await own.secretary.agent.get(`/api/campaigns/${campaignId}/obstacles`).expect(200)).body;
    expect(lifted.obstacles[0].lifting.document).toContain(kept);

    // A recorded vote that is withdrawn waits again: nothing is final against it.
    const down = decided.acts.find(({ nominations }: { nominations: { code: string }[] }) => nominations[0]?.code === 'MH007');
    await own.secretary.agent.post(`/api/decisions/${down.id}/withdrawal`).send({ reason: 'Ghi lại' }).expect(201);
    expect(refusal(await finalise(resultId))).toEqual([409, 'result.session-unrecorded']);
    await record().expect(200);
    const final = (await finalise(resultId).expect(201)).body;
    const lines = (await own.secretary.agent.get(`/api/results/${final.id}/lines`).expect(200)).body;
    expect(lines.flatMap(({ nominationCode, award }: { nominationCode: string; award: string | null }) => (award === null ? [] : [[nominationCode, award]]))).toEqual([
      ['MH001', 'Bằng khen'],
      ['MH003', 'Giấy khen'],
      ['MH004', 'Giấy khen'],
    ]);

    // The minutes are kept as they were made, and lie in the dossier of the version that follows from them.
    const bytesAt = async ({ agent }: Person, path: string): Promise<Buffer> => {
      const pieces: Buffer[] = [];
      await agent.get(path).buffer(true).parse((stream, done) => stream.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => done(null, null))).expect(200);
      return Buffer.concat(pieces);
    };
    const templates = `/api/campaigns/${campaignId}/paper-templates/council-minutes`;
    const standard = packageParts(await bytesAt(world.awards.staff, `${templates}/standard`));
    const reworded = (to: string) => zipFile([...standard].map(([name, bytes]) => ({ name, bytes: name === 'word/document.xml' ? Buffer.from(bytes.toString('utf8').replace('BIÊN BẢN', to)) : bytes })));
    expect(refusal(await world.awards.staff.agent.post(templates).attach('file', reworded('{{bien_ban}}'), 'x.docx'))).toEqual([422, 'paper-template.placeholders']);
    await world.awards.staff.agent.post(templates).attach('file', reworded('BIÊN BẢN RIÊNG'), 'x.docx').expect(201);
    const minutes = await bytesAt(own.secretary, `/api/council-sessions/${session.id}/minutes`);
    for (const said of ['BIÊN BẢN RIÊNG', 'Thường trực Hội đồng có 3 (ba) thành viên', 'gỡ bỏ vướng mắc: Đơn đang xem xét', 'Kết quả: nhất trí (3/3).', 'Kết quả: tán thành 2, không tán thành 1, phiếu trắng 0 trên tổng số 3.', '3 (ba) trong 6 (sáu) nội dung biểu quyết được nhất trí']) expect(wordText(minutes)).toContain(said);
    expect(wordText(minutes)).toMatch(/Mốc nhật ký: \d+-[0-9a-f]{12}/);
    expect(wordText(await bytesAt(own.secretary, `/api/results/${final.id}/papers/proposal-letter`))).toMatch(/Thường trực Hội đồng Thi đua – Khen thưởng họp phiên thứ 1 ngày \d\d\/\d\d\/\d{4}, có mặt 3 \(ba\) trên tổng số 3 \(ba\) thành viên; biểu quyết 6 \(sáu\) nội dung, thông qua 5 \(năm\) nội dung\./);
    expect(await testApp().dataSource.query('SELECT kind, mail FROM notice WHERE person_id = $1', [people[0]!.id])).toEqual([{ kind: 'council.session-called', mail: 'no-address' }]);
    expect((await people[0]!.agent.get('/api/notices').expect(200)).body.items).toEqual([expect.objectContaining({ kind: 'council.session-called', params: expect.objectContaining({ campaignId, title: expect.any(String), place: expect.any(String) }) })]);
    expect((await bytesAt(world.awards.auditor, `/api/council-sessions/${session.id}/minutes`)).equals(minutes)).toBe(true);
    expect((await world.awards.staff.agent.get(`/api/council-sessions/${session.id}/minutes`)).status).toBe(403);
    expect((await world.awards.foreigner.agent.get(`/api/council-sessions/${session.id}/minutes`)).status).toBe(404);
    const set = packageParts(await bytesAt(own.secretary, `/api/results/${final.id}/paper-set`));
    const name = [...set.keys()].find((each) => each.startsWith('03. Biên bản họp Hội đồng (phiên 1)')) ?? '';
    expect(set.get(name)?.equals(minutes)).toBe(true);
    expect(set.get('muc-luc.txt')?.toString('utf8')).toContain(`SHA-256: ${createHash('sha256').update(minutes).digest('hex')}`);
    expect([...packageParts(await bytesAt(world.awards.staff, `/api/results/${final.id}/paper-set`)).keys()].some((each) => each.includes('Biên bản'))).toBe(false);
  });
});

// The last here: it leaves members behind whose time begins tomorrow.

describe('the agenda', () => {
  it('is reckoned before anything is locked, and not made of a result that was replaced meanwhile', async () => {
    const own = await world.another();
    await own.rules();
    await own.members(3);
    const { campaignId, resultId } = own.campaign;
    const prepare = () => own.prepare().then((response) => response);
    // While the manifest is read nothing of the council is locked: its rules are changed, and it is they that count.
    const prepared = await held('LOCK TABLE manifest_part IN ACCESS EXCLUSIVE MODE', prepare, async () => {
      await testApp().dataSource.query('SELECT FROM council FOR UPDATE NOWAIT');
      await own.rules({ quorumHundredths: 5000 });
    });
    expect([prepared.status, prepared.body.quorum.neededHundredths]).toEqual([201, 5000]);

    // Its result is replaced between the reckoning and the act.
    await own.secretary.agent.post(`/api/campaigns/${campaignId}/decisions`).send({ kind: 'departure', nominationCode: 'MH001', award: null, ...ground }).expect(201);
    const version = { replacesId: resultId, reason: 'Theo kết luận của Hội đồng', finalise: false };
    const replaced = await held('SELECT FROM council FOR UPDATE', prepare, () => own.secretary.agent.post(`/api/campaigns/${campaignId}/result-versions`).send(version).expect(201));
    expect(refusal(replaced)).toEqual([409, 'council.newer-result']);
    expect((await prepare()).status).toBe(201);
  });
});
