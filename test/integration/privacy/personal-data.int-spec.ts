import { ERASED_NAME, SessionsService } from '@dvk/identity';
import { AuditLog, comparisonKey, Transactor } from '@dvk/platform';
import { fieldMap, Retention } from '@dvk/privacy';
import { readdirSync, readFileSync, utimesSync, writeFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { checkInvariants } from '../../../apps/api/src/database/invariants';
import { apiOperations, permissionsOfOperations } from '../../support/api-operations';
import { captureLog, type CapturedLog } from '../../support/captured-log';
import { countQueries } from '../../support/count-queries';
import { databaseContent } from '../../support/database-content';
import { type ActorName, FullSeason } from '../../support/full-season';
import { factsNow, goodRequest } from '../../support/good-request';
import { partsOf } from '../../support/likeness';
import { knowledgeOf } from '../../support/operation-knowledge';
import { openTestApp, type TestApp } from '../../support/test-app';
import { type Answer, inParallel, send } from '../../support/wire';
import { fullDetails } from '../registry/registry-world';
import { columnsWith, mayRead, PlantedMarkers } from './planted-markers';

let testApp: TestApp;
let season: FullSeason;
let log: CapturedLog;

beforeAll(async () => {
  log = captureLog();
  testApp = await openTestApp({ environment: { LOG_LEVEL: 'debug' } });
  season = await FullSeason.make(testApp);
  await season.openPhase(testApp, 'scoring');
});

afterAll(async () => {
  log?.release();
  try {
    expect(await checkInvariants(testApp.dataSource)).toEqual([]);
  } finally {
    await testApp?.close();
  }
});

interface Told {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
}

async function ask(who: ActorName, method: string, where: string, body?: object): Promise<Told> {
  const { status, bytes } = await send(testApp.origin, { method, path: `/api/${where}`, token: season.token(who), body: body === undefined ? undefined : JSON.stringify(body) });
  return { status, bytes, body: bytes.subarray(0, 1).toString() === '{' || bytes.subarray(0, 1).toString() === '[' ? (JSON.parse(bytes.toString('utf8')) as Readonly<Record<string, unknown>>) : {} };
}

const refused = ({ status, body }: Told): unknown[] => [status, body['code']];
const requests = 'personal-data/requests';
const source = 'Đơn ngày 12/11/2026';
const today = '2026-11-12';

async function received(fields: object): Promise<{ id: string; version: number }> {
  const told = await ask('administrator', 'POST', requests, { kind: 'export', source, receivedOn: today, ...fields });
  if (told.status !== 201) throw new Error(told.bytes.toString('utf8'));
  return told.body as unknown as { id: string; version: number };
}

const decide = (id: string, fields: object = {}): Promise<Told> => ask('administrator', 'POST', `${requests}/${id}/decision`, { version: 1, approve: true, reason: '', places: [], ...fields });
const finish = (id: string, version = 2): Promise<Told> => ask('administrator', 'POST', `${requests}/${id}/completion`, { version });

const chainFaults = () => testApp.get(Transactor).read((tx) => testApp.get(AuditLog).verify(tx));

async function somebody(fullName: string, username: string): Promise<string> {
  const { body } = await ask('administrator', 'POST', 'people', { fullName, title: 'Chuyên viên', email: `${username}@example.vn`, username });
  return (body['person'] as { id: string }).id;
}

describe('the map of personal data', () => {
  it('knows every column of the database, those it keeps by itself too', async () => {
    const columns = await testApp.dataSource.query<{ name: string }[]>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'schema_migration'`,
    );
    const declared = new Set(Object.entries(fieldMap).flatMap(([table, { personal, none }]) => [...Object.keys(personal), ...none.split(' ')].map((column) => `${table}.${column}`)));
    expect(columns.map(({ name }) => name).filter((name) => !declared.has(name))).toEqual([]);
  });

  it('is read with the retention table by the office, the auditor and the administrator', async () => {
    const map = await ask('staff', 'GET', 'personal-data/fields');
    expect((map.body['fields'] as object[]).length).toBeGreaterThan(200);
    expect(((await ask('auditor', 'GET', 'personal-data/retention')).body as unknown as { name: string }[]).map(({ name }) => name)).toContain('drafts');
  });
});

/** Everything that anybody may ask by reading, in the names of these people. */
async function readings(actors: readonly ActorName[]): Promise<{ operation: string; actor: ActorName; text: string }[]> {
  const facts = await factsNow(testApp, season);
  const rows = apiOperations.filter(({ method, id }) => method === 'GET' && knowledgeOf(id).heavy !== true).flatMap((operation) => actors.map((actor) => ({ operation, actor })));
  return inParallel(rows, async ({ operation, actor }) => ({ operation: operation.id, actor, text: textOf(await send(testApp.origin, goodRequest(operation, season, facts, actor))) }));
}

const textOf = ({ bytes, headers }: Answer): string => `${JSON.stringify(headers)}${bytes.subarray(0, 2).toString('latin1') === 'PK' ? partsOf(bytes) : bytes.toString('utf8')}`.toLowerCase();

describe('a word planted in each column of personal data', () => {
  let planted: PlantedMarkers;

  beforeAll(async () => {
    planted = new PlantedMarkers(testApp, season);
    log.take();
    const { initiativeId } = await planted.plant();
    season.keep('initiative:free', initiativeId);
  });

  it('stands in columns that are declared, and never in the audit chain or a job', async () => {
    const content = await databaseContent(testApp.dataSource);
    const astray = planted.all.flatMap(({ word, column }) =>
      columnsWith(content, word).flatMap((found) => {
        const [table = '', name = ''] = found.split('.');
        return fieldMap[table]?.personal[name] === undefined || table === 'audit_entry' || table === 'idempotency_record' ? [`${column} stands in ${found}`] : [];
      }),
    );
    expect(astray).toEqual([]);
    expect(planted.all.filter(({ word, column }) => !columnsWith(content, word).includes(column))).toEqual([]);
  });

  it('is told to nobody whom the map does not name, by no operation, and to nobody signed out', async () => {
    const permissions = permissionsOfOperations();
    const asked = await readings(['signed-out', 'clerk', 'clerk-foreign', 'staff', 'member', 'secretary', 'council', 'auditor', 'administrator']);
    const seen = new Set<string>();
    const leaks = new Set<string>();
    for (const { operation, actor, text } of asked) {
      for (const { word, column } of planted.all.filter((marker) => text.includes(marker.word))) {
        seen.add(column);
        if (!mayRead(column, permissions.get(operation) ?? null, actor !== 'signed-out')) leaks.add(`${operation} tells ${actor} ${column} ${word}`);
      }
    }
    expect([...leaks].sort()).toEqual([]);
    // What nobody could be shown would prove nothing.
    expect(seen.size).toBeGreaterThan(15);
  });

  it('stands in no line of the log, in no address and in no mail', async () => {
    const [{ word: name } = { word: '' }] = planted.all;
    // Searched for: what is typed into an address is nobody's to read in the log.
    const searched = [await ask('staff', 'GET', `found-initiatives?search=${name}`), await ask('clerk-foreign', 'GET', `found-initiatives?search=${name}`), await ask('administrator', 'GET', `people?search=${name}`)];
    expect(searched.map(({ status }) => status)).toEqual([200, 200, 200]);
    await ask('administrator', 'POST', 'people', { fullName: name, title: '', username: planted.all.find(({ column }) => column === 'account.username')?.word });
    const lines = log.take();
    expect(lines.length).toBeGreaterThan(500);
    expect(planted.all.flatMap(({ word, column }) => lines.filter((line) => line.toLowerCase().includes(word)).map((line) => `${column}: ${line}`))).toEqual([]);
    const mails = readdirSync(testApp.storageFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.eml'));
    const mailed = mails.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8').toLowerCase());
    const inMails = planted.all.filter(({ word, column }) => {
      const [table = '', field = ''] = column.split('.');
      return !fieldMap[table]?.personal[field]?.leaves.includes('mail') && mailed.some((mail) => mail.includes(word));
    });
    expect(inMails).toEqual([]);
  });
});

describe('a request', () => {
  it('is refused where it says too little', async () => {
    const about = { kind: 'export', source, receivedOn: today };
    const said = [
      { ...about, subject: 'account' },
      { ...about, subject: 'account', personId: season.id('unit:commune') },
      { ...about, subject: 'named', subjectName: 'Ánh' },
      { ...about, subject: 'named', subjectName: 'Nguyễn Thị Ánh', source: ' ' },
      { ...about, subject: 'named', subjectName: 'Nguyễn Thị Ánh', receivedOn: '2098-01-01' },
      { ...about, subject: 'named', subjectName: 'Nguyễn Thị Ánh', receivedOn: '2026-02-31' },
    ];
    const told = [];
    for (const body of said) told.push(refused(await ask('administrator', 'POST', requests, body)));
    expect(told).toEqual([
      [422, 'personal-data.person-unknown'],
      [422, 'personal-data.person-unknown'],
      [422, 'personal-data.name-too-short'],
      [422, 'personal-data.source-missing'],
      [422, 'personal-data.day-to-come'],
      [422, 'shape.invalid'],
    ]);
  });

  it('goes from state to state and never back, has its days, and is nobody’s own', async () => {
    const { id } = await received({ subject: 'account', personId: season.id('person:idle') });
    expect((await ask('administrator', 'GET', `${requests}/${id}`)).body).toMatchObject({ state: 'received', answerDue: '2026-11-16', finishDue: '2026-11-22', enteredByName: expect.stringMatching(/./) });
    expect(refused(await finish(id, 1))).toEqual([409, 'personal-data.not-decided']);
    expect(refused(await ask('administrator', 'GET', `${requests}/${id}/file`))).toEqual([409, 'personal-data.no-file']);
    expect(refused(await decide(id, { approve: false }))).toEqual([422, 'personal-data.reason-missing']);
    expect(refused(await decide(id, { version: 9 }))).toEqual([409, 'personal-data.stale-version']);
    expect((await decide(id, { approve: false, reason: 'Không chứng minh được nhân thân' })).body).toMatchObject({ state: 'refused', version: 2 });
    expect(refused(await decide(id, { version: 2 }))).toEqual([409, 'personal-data.decided-already']);
    const own = await received({ subject: 'account', personId: season.id('person:administrator') });
    expect(refused(await decide(own.id))).toEqual([409, 'personal-data.own-request']);
    const named = await received({ subject: 'named', subjectName: 'Nguyễn Thị Ánh' });
    expect(refused(await decide(named.id, { places: [{ table: 'initiative', id: season.id('initiative:settled'), version: 0, part: 'name' }] }))).toEqual([409, 'personal-data.place-unknown']);
  });

  it('is listed page by page, with as many queries for one as for many', async () => {
    const page = async (query: string) => (await ask('administrator', 'GET', `${requests}?${query}`)).body as unknown as { items: { id: string }[]; next: string | null };
    const all = await page('limit=200');
    const walked: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const { items, next: behind }: { items: { id: string }[]; next: string | null } = await page(`limit=2${next === '' ? '' : `&cursor=${next}`}`);
      walked.push(...items.map(({ id }) => id));
      next = behind;
    }
    expect(walked).toEqual(all.items.map(({ id }) => id));
    expect(walked.length).toBeGreaterThan(4);
    const [one, many] = [await countQueries(testApp, () => page('limit=1')), await countQueries(testApp, () => page('limit=200'))];
    expect(many).toBe(one);
    expect(refused(await ask('administrator', 'GET', `${requests}?cursor=W10`))).toEqual([422, 'personal-data.page-unknown']);
  });
});

describe('everything about one person', () => {
  it('of an account: each row that is theirs, what they did as counts, what is held back and why', async () => {
    const personId = season.id('person:staff');
    const { id } = await received({ subject: 'account', personId });
    const found = await ask('administrator', 'GET', `${requests}/${id}/findings`);
    expect((found.body['own'] as { table: string }[]).map(({ table }) => table)).toEqual(expect.arrayContaining(['account', 'audit_entry', 'person', 'post', 'saved_view']));
    expect((found.body['acts'] as { column: string }[]).length).toBeGreaterThan(0);
    await decide(id);
    const file = await ask('administrator', 'GET', `${requests}/${id}/file`);
    expect(file.status).toBe(200);
    const text = partsOf(file.bytes);
    const data = JSON.parse(text.slice(text.indexOf('2. du-lieu.json\n') + 16)) as { own: Record<string, Record<string, unknown>[]>; notGiven: { table: string; because: string }[]; acts: object[] };
    const [person] = await testApp.dataSource.query<{ full_name: string }[]>('SELECT full_name FROM person WHERE id = $1', [personId]);
    expect(data.own['person']).toEqual([expect.objectContaining({ full_name: person?.full_name })]);
    expect(data.own['post']?.[0]).toMatchObject({ role: 'department-staff', unit_id: expect.stringMatching(/./) });
    expect(data.notGiven).toEqual(expect.arrayContaining([expect.objectContaining({ table: 'account', because: 'secret' }), expect.objectContaining({ table: 'score_sheet', because: 'secret' })]));
    expect(text).toContain(person?.full_name);
    expect(text).not.toContain('argon2');
    expect((await finish(id)).body).toMatchObject({ state: 'done', outcome: { done: expect.arrayContaining([{ table: 'person', rows: 1 }]) } });
    expect((await ask('administrator', 'GET', `${requests}/${id}/file`)).status).toBe(200);
  });

  it('of somebody named: the chosen places alone, each whole', async () => {
    const name = 'Đặng Thị Thu Thảo';
    const content = { subjectKind: 'household', field: 'Kinh tế', programmeTags: [], details: { ...fullDetails, leaderInCharge: 'ĐẶNG THỊ THU THẢO', forces: `Bà ${name.normalize('NFD')} <i>vận động</i>.` }, continuesId: null };
    await ask('clerk', 'POST', 'initiatives', { ...content, unitId: season.id('unit:commune'), name: `Hộ bà ${name}` });
    const { id } = await received({ subject: 'named', subjectName: name });
    const { body } = await ask('administrator', 'GET', `${requests}/${id}/findings`);
    const places = body['places'] as unknown as { part: string; table: string; id: string; version: number; excerpt: string }[];
    expect(places.map(({ part }) => part).sort()).toEqual(['details.forces', 'details.leaderInCharge', 'name']);
    const chosen = places.filter(({ part }) => part !== 'name').map(({ table, id: row, version, part }) => ({ table, id: row, version, part }));
    expect((await decide(id, { places: chosen })).body).toMatchObject({ state: 'approved', places: 2 });
    const text = partsOf((await ask('administrator', 'GET', `${requests}/${id}/file`)).bytes);
    const data = JSON.parse(text.slice(text.indexOf('2. du-lieu.json\n') + 16)) as { places: { part: string; text: string }[]; own: object };
    expect(data.places.map(({ part }) => part).sort()).toEqual(['details.forces', 'details.leaderInCharge']);
    expect(text).toContain('&lt;i&gt;vận động&lt;/i&gt;');
    expect(data.own).toEqual({});
  });
});

describe('an erasure', () => {
  it('of an account waits until the posts ended, then leaves an id without a name, and the chain holds', async () => {
    const personId = await somebody('Phan Văn Sắp Xóa', 'phan.van.sap.xoa');
    const post = await ask('administrator', 'POST', `people/${personId}/posts`, { role: 'department-staff', unitId: season.id('unit:province'), validFrom: '2026-01-01' });
    const [{ id: postId }] = post.body['posts'] as unknown as [{ id: string }];
    const token = await testApp.get(Transactor).write((tx) => testApp.get(SessionsService).open(tx, personId));
    await testApp.dataSource.query('UPDATE account SET must_change_password = false WHERE person_id = $1', [personId]);
    const saved = await send(testApp.origin, { method: 'POST', path: '/api/saved-views', token, body: JSON.stringify({ name: 'Của tôi', address: '' }) });
    expect(saved.status).toBe(201);
    await ask('administrator', 'PUT', `people/${personId}/password-reset`);
    const { id } = await received({ kind: 'erasure', subject: 'account', personId });
    expect((await ask('administrator', 'GET', `${requests}/${id}/findings`)).body['faults']).toEqual(['personal-data.posts-held']);
    await decide(id);
    expect(refused(await finish(id))).toEqual([409, 'personal-data.posts-held']);
    await ask('administrator', 'POST', `posts/${postId}/end`);
    expect((await finish(id)).body).toMatchObject({ state: 'done', name: ERASED_NAME, outcome: { done: expect.arrayContaining([{ table: 'account', rows: 1 }, { table: 'saved_view', rows: 1 }, { table: 'notice', rows: 1 }]) } });
    expect((await send(testApp.origin, { method: 'GET', path: '/api/session', token })).status).toBe(401);
    expect((await ask('administrator', 'GET', `people/${personId}`)).body).toMatchObject({ fullName: ERASED_NAME, title: '', email: null, account: null });
    const content = await databaseContent(testApp.dataSource);
    for (const word of ['sắp xóa', 'sap xoa', 'phan.van.sap.xoa']) expect(columnsWith(content, word)).toEqual([]);
    expect(await chainFaults()).toEqual([]);
    const [{ acts } = { acts: 0 }] = await testApp.dataSource.query<{ acts: number }[]>('SELECT count(*)::int AS acts FROM audit_entry WHERE actor_id = $1', [personId]);
    expect(acts).toBeGreaterThan(0);
    // Neither the table nor the check of production lets anything come back.
    await expect(testApp.dataSource.query(`UPDATE person SET title = 'Chuyên viên' WHERE id = $1`, [personId])).rejects.toThrow('ck_person_erased');
    expect(refused(await ask('administrator', 'POST', `people/${personId}/account`, { username: 'phan.van' }))).toEqual([404, 'http.not-found']);
    await testApp.dataSource.query(`INSERT INTO notice (id, person_id, kind, params, created_at) VALUES (gen_random_uuid(), $1, 'result.published', '{}', now())`, [personId]);
    expect(await checkInvariants(testApp.dataSource)).toEqual([{ invariant: 'nothing-is-left-of-an-erased-person', at: personId }]);
    await testApp.dataSource.query('DELETE FROM notice WHERE person_id = $1', [personId]);
    const again = await received({ kind: 'erasure', subject: 'account', personId });
    await decide(again.id);
    expect(refused(await finish(again.id))).toEqual([409, 'personal-data.erased-already']);
  });

  it('of somebody named takes the name out of the chosen texts and their earlier versions, and no other’s', async () => {
    const name = 'Vũ Thị Hòa Bình';
    const body = { subjectKind: 'individual-exemplar', field: 'Kinh tế', programmeTags: [], details: { ...fullDetails, leaderInCharge: name, forces: `Bà ${name}, ông Vũ Thị Hoa Bình.` }, continuesId: null };
    const made = (await ask('clerk', 'POST', 'initiatives', { ...body, unitId: season.id('unit:commune'), name: `Bà ${name}` })).body;
    const initiativeId = String(made['id']);
    const handedIn = await ask('clerk', 'POST', `initiatives/${initiativeId}/registration`, { version: made['version'], step: 'hand-in' });
    const returned = await ask('staff', 'POST', `initiatives/${initiativeId}/registration-decision`, { version: Number(handedIn.body['version']), step: 'return', reason: 'Bổ sung' });
    await ask('clerk', 'PUT', `initiatives/${initiativeId}`, { ...body, name: `Bà Vũ Thị Hoà Bình, thôn Đông`, version: Number(returned.body['version']) });
    await ask('clerk', 'PUT', `initiatives/${initiativeId}/progress`, { year: 2026, version: 0, text: `${name} nuôi ong.` });
    // A reviewed year stands but for the name.
    await testApp.dataSource.query(`INSERT INTO initiative_review (initiative_id, year, outcome, reason, reviewed_by, reviewed_at) VALUES ($1, 2026, 'keep', 'Còn hiệu quả', $2, now())`, [initiativeId, season.id('person:staff')]);
    // What everybody sees of it is a copy.
    await testApp.dataSource.query(
      `INSERT INTO public_page (initiative_id, address, summary, written_by, written_at, waiting, public_name, public_summary, public_field, public_kind, public_since, search_key, decision_published_on, published_by, published_at)
       VALUES ($1, 'abcdefghijkl', $2, $3, now(), false, $2, $2, 'Kinh tế', 'individual-exemplar', 2026, 'vu thi hoa binh', '2026-11-01', $3, now())`,
      [initiativeId, `Bà ${name}`, season.id('person:staff')],
    );
    // What was handed in for a campaign stands but for the name, too.
    const said = { summary: `${name} giúp 20 hộ.`, legalPreference: false, selfMarks: {}, selfRemarks: { A1: `Xem báo cáo của bà ${name}` }, evidence: [], initiative: { ...body, name: `Bà ${name}`, jointUnits: [] } };
    const nomination = season.id('nomination:marked');
    await testApp.dataSource.query(`INSERT INTO nomination_version (nomination_id, number, content, handed_in_at) VALUES ($1, 7, $2, now())`, [nomination, JSON.stringify(said)]);
    const { id } = await received({ kind: 'erasure', subject: 'named', subjectName: name });
    const places = ((await ask('administrator', 'GET', `${requests}/${id}/findings`)).body['places'] as unknown as { table: string; id: string; version: number; part: string }[]).map(({ table, id: row, version, part }) => ({ table, id: row, version, part }));
    expect([...new Set(places.map(({ table }) => table))].sort()).toEqual(['initiative', 'initiative_version', 'nomination_version', 'progress_note', 'public_page']);
    await decide(id, { places });
    expect((await finish(id)).body).toMatchObject({ state: 'done', name: '', outcome: { done: expect.arrayContaining([{ table: 'initiative', rows: 1 }, { table: 'initiative_version', rows: 1 }, { table: 'nomination_version', rows: 1 }, { table: 'progress_note', rows: 1 }, { table: 'public_page', rows: 1 }]) } });
    const pages = await testApp.dataSource.query<object[]>('SELECT public_name, public_summary, search_key FROM public_page WHERE initiative_id = $1', [initiativeId]);
    expect(pages).toEqual([{ public_name: `Bà ${ERASED_NAME}`, public_summary: `Bà ${ERASED_NAME}`, search_key: comparisonKey(`Bà ${ERASED_NAME} Bà ${ERASED_NAME}`) }]);
    const [kept] = await testApp.dataSource.query<{ content: object }[]>('SELECT content FROM nomination_version WHERE nomination_id = $1 AND number = 7', [nomination]);
    expect(kept?.content).toEqual(JSON.parse(JSON.stringify(said).replaceAll(name, ERASED_NAME)));
    const shown = await ask('clerk', 'GET', `initiatives/${initiativeId}`);
    expect(shown.body).toMatchObject({ name: `Bà ${ERASED_NAME}, thôn Đông`, details: { leaderInCharge: ERASED_NAME, forces: `Bà ${ERASED_NAME}, ông Vũ Thị Hoa Bình.` } });
    const content = await databaseContent(testApp.dataSource);
    for (const spelled of [name, 'Vũ Thị Hoà Bình']) expect(columnsWith(content, spelled.toLowerCase())).toEqual([]);
    // Found no more, also without marks; the row of the other name is.
    const found = await ask('staff', 'GET', `found-initiatives?search=${encodeURIComponent('vu thi hoa binh')}`);
    expect([found.status, JSON.stringify(found.body).includes(initiativeId)]).toEqual([200, false]);
    expect(await chainFaults()).toEqual([]);
  });
});

describe('what has had its time', () => {
  it('is counted before, goes once, and leaves counts alone in the chain', async () => {
    const { dataSource } = testApp;
    const old = "now() - interval '10 years'";
    const draft = (await ask('clerk', 'POST', 'initiatives', { subjectKind: 'household', name: 'Hộ ông Bỏ Dở', field: 'Kinh tế', programmeTags: [], details: fullDetails, continuesId: null, unitId: season.id('unit:commune') })).body;
    await dataSource.query('INSERT INTO initiative_file SELECT gen_random_uuid(), $1, sha256, file_name, media_type, size, uploaded_by, uploaded_at FROM progress_file LIMIT 1', [draft['id']]);
    await dataSource.query(`UPDATE initiative SET updated_at = ${old} WHERE id = ANY($1::uuid[])`, [[draft['id'], season.id('initiative:settled'), season.id('initiative:waiting')]]);
    await dataSource.query(`INSERT INTO notice (id, person_id, kind, params, created_at) VALUES (gen_random_uuid(), $1, 'result.published', '{}', ${old})`, [season.id('person:staff')]);
    await dataSource.query(`INSERT INTO sign_in_throttle (key, failures, last_failure_at) VALUES ('old', 1, ${old})`);
    await dataSource.query(`UPDATE personal_data_request SET decided_at = ${old} WHERE state = 'refused'`);
    const mailFolder = path.join(testApp.storageFolder, 'mail');
    mkdirSync(mailFolder, { recursive: true });
    for (const [name, at] of [['old.eml', new Date('2020-01-01')], ['new.eml', new Date()]] as const) {
      writeFileSync(path.join(mailFolder, name), 'x');
      utimesSync(path.join(mailFolder, name), at, at);
    }
    const due = async (): Promise<Record<string, number>> =>
      Object.fromEntries(((await ask('administrator', 'GET', 'personal-data/retention')).body as unknown as { name: string; due: number }[]).map((rule) => [rule.name, rule.due]));
    const before = await due();
    expect(before).toMatchObject({ notices: 1, drafts: 1, attempts: 1, mails: 1, 'finished-requests': 1, 'repeated-requests': 0 });
    const [{ last } = { last: '0' }] = await dataSource.query<{ last: string }[]>('SELECT max(sequence) AS last FROM audit_entry');
    await testApp.get(Retention).apply();
    expect(Object.values(await due()).every((rows) => rows === 0)).toBe(true);
    await testApp.get(Retention).apply();
    const entries = await dataSource.query<{ object_id: string; data: object }[]>(`SELECT object_id, data FROM audit_entry WHERE action = 'retention.applied' AND sequence > $1 ORDER BY sequence`, [last]);
    expect(Object.fromEntries(entries.map(({ object_id: rule, data }) => [rule, data]))).toEqual(
      Object.fromEntries(Object.entries(before).filter(([, rows]) => rows > 0).map(([rule, gone]) => [rule, { gone, days: expect.any(Number) }])),
    );
    expect(entries.length).toBe(Object.values(before).filter((rows) => rows > 0).length);
    expect(readdirSync(mailFolder)).toEqual(['new.eml']);
    expect((await ask('clerk', 'GET', `initiatives/${String(draft['id'])}`)).body).toMatchObject({ name: 'Bản nháp đã hết thời hạn lưu', details: { leaderInCharge: '', forces: '' }, files: [] });
    for (const kept of ['initiative:settled', 'initiative:waiting'] as const) {
      expect((await ask('staff', 'GET', `initiatives/${season.id(kept)}`)).body['details']).toMatchObject({ leaderInCharge: fullDetails.leaderInCharge });
    }
    expect(await chainFaults()).toEqual([]);
  });
});
