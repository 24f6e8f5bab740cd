import { randomUUID } from 'node:crypto';
import { phaseKinds, type PhaseKind } from '@dvk/campaigns';
import { apiOperations, type Operation, permissionsOfOperations } from '../../../support/api-operations';
import { type ActorName, actorNames, FullSeason } from '../../../support/full-season';
import { factsNow, goodRequest } from '../../../support/good-request';
import { KeptState } from '../../../support/kept-state';
import { likeness } from '../../../support/likeness';
import { type Facts, knowledgeOf, mayOf, operationKnowledge } from '../../../support/operation-knowledge';
import { filledIn } from '../../../support/registration-book';
import { editWorkbook, openWorkbook, rowOf, typeMark } from '../../../support/score-sheet-upload';
import { type Answer, type Ask, fileForm, send } from '../../../support/wire';
import { useTestApp } from '../../../support/test-app';
import { type Holders, holdersOf } from '../../../support/expected-outcomes';
import { countJobs, dump, effectOf } from './database-dump';

const testApp = useTestApp({ environment: { DATABASE_POOL_SIZE: '12' } });
let season: FullSeason;
let holders: Holders;
let permissions: ReadonlyMap<string, string | null>;

/** Writes that cannot promise one effect, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  Session_signIn: 'public: nobody is known whose key it could be, and an answer that opens a session must not be kept',
  Session_signOut: 'public; ending a session that has ended does nothing',
};

/** Asked by POST for the size of the question alone: without any effect there is nothing to remember, so a key is never used up. */
const withoutEffect = new Set(['Intake_preview', 'Assignments_preview', 'AssignmentFile_preview', 'ScoreSheetWorkbook_preview', 'RegistrationFile_preview', 'RegistrationFile_errors', 'ObstacleFile_preview', 'ObstacleFile_errors', 'AfterClosing_preview', 'Agreement_tryOut', 'UnitChanges_preview', 'DutyPlans_preview', 'YearlyReviews_preview', 'BulkDistinctions_preview', 'Duplicates_whileTyping']);

/** What has to be asked first, so that the good request is done rather than refused at its end. */
const asked: Readonly<Record<string, (ask: Ask) => Promise<Ask>>> = {
  Assignments_distribute: async (ask) => {
    const { fingerprint: _, acceptShortfalls: __, ...wish } = JSON.parse(String(ask.body)) as Record<string, unknown>;
    const { fingerprint } = await previewed({ ...ask, path: ask.path.replace(/distribution$/, 'preview'), body: JSON.stringify(wish) });
    return { ...ask, body: JSON.stringify({ ...wish, fingerprint, acceptShortfalls: true }) };
  },
  AssignmentFile_preview: async (ask) => ({ ...ask, ...fileForm('phan-cong.xlsx', await listFilledUp(ask, ask.path.replace(/\/preview$/, ''))) }),
  AssignmentFile_apply: async (ask) => {
    const bytes = await listFilledUp(ask, ask.path);
    const { fingerprint } = await previewed({ ...ask, path: `${ask.path}/preview`, ...fileForm('phan-cong.xlsx', bytes) });
    return { ...ask, ...fileForm('phan-cong.xlsx', bytes, { fingerprint, skipRefused: 'true' }) };
  },
  RegistrationFile_preview: async (ask) => ({ ...ask, ...fileForm('dang-ky.xlsx', await registrationFilled(ask, ask.path.replace(/\/preview$/, ''))) }),
  RegistrationFile_errors: async (ask) => ({ ...ask, ...fileForm('dang-ky.xlsx', await registrationFilled(ask, ask.path.replace(/\/errors$/, ''))) }),
  RegistrationFile_apply: async (ask) => {
    const bytes = await registrationFilled(ask, ask.path);
    const { fingerprint } = await previewed({ ...ask, path: `${ask.path}/preview`, ...fileForm('dang-ky.xlsx', bytes) });
    return { ...ask, ...fileForm('dang-ky.xlsx', bytes, { fingerprint, choice: 'good' }) };
  },
  ObstacleFile_preview: async (ask) => ({ ...ask, ...fileForm('ds.xlsx', await obstaclesListed(ask, ask.path.replace(/\/preview$/, '')), listed) }),
  ObstacleFile_errors: async (ask) => ({ ...ask, ...fileForm('ds.xlsx', await obstaclesListed(ask, ask.path.replace(/\/errors$/, '')), listed) }),
  ObstacleFile_apply: async (ask) => {
    const bytes = await obstaclesListed(ask, ask.path);
    const { fingerprint } = await previewed({ ...ask, path: `${ask.path}/preview`, ...fileForm('ds.xlsx', bytes, listed) });
    return { ...ask, ...fileForm('ds.xlsx', bytes, { ...listed, fingerprint, choice: 'good' }) };
  },
  PanelSeats_takeDepartureBack: (ask) => after(ask, ask.path.replace(/return$/, 'departure'), { reason: 'Ghi nhầm' }),
  PaperTemplates_upload: async (ask) => ({ ...ask, ...fileForm('to-trinh.docx', await downloaded(ask, `${ask.path}/standard`)) }),
  Obstacles_dismiss: async (ask) => {
    await testApp().dataSource.query(`UPDATE unit SET dissolved_on = '2026-01-01' WHERE id = (SELECT unit_id FROM nomination WHERE id = $1)`, [season.id('nomination:marked')]);
    return ask;
  },
  Decisions_record: (ask) => after(ask, `/api/decisions/${season.id('decision:own')}/withdrawal`, { reason: 'Ghi nhầm' }),
  CouncilSessions_record: async (request) => {
    const session = season.id('council-session:voting');
    const opened = season.id('council-case:open');
    await after(request, `/api/council-cases/${opened}/votes`, { votes: [{ seatId: season.id('council-seat:voting'), choice: 'no', document: null }] }, 'PUT');
    await after(request, `/api/council-cases/${opened}/closing`, { conclusion: 'Không thông qua', opinions: [] });
    const { bytes } = await ask({ method: 'GET', path: `/api/council-sessions/${session}`, token: request.token });
    const { version } = JSON.parse(bytes.toString('utf8')) as { version: number };
    await after(request, `/api/council-sessions/${session}/ending`, { version, conclusion: 'Không thông qua' });
    await after(request, `/api/decisions/${season.id('decision:own')}/withdrawal`, { reason: 'Ghi nhầm' });
    return { ...request, path: request.path.replace(season.id('council-session:ended'), session) };
  },
  RewardDecisions_withdrawRevocation: (request) => after(request, request.path.replace(/\/withdrawal$/, ''), knowledgeOf('RewardDecisions_revoke').body as object),
  RewardDecisions_draft: async (request) => {
    await ask({ method: 'DELETE', path: `/api/reward-decisions/${season.id('reward-decision:draft')}`, token: request.token });
    return request;
  },
  Results_freeze: async (ask) => {
    await locked(ask);
    return ask;
  },
  Papers_make: async (ask) => {
    await testApp().dataSource.query(`DELETE FROM paper WHERE result_id = $1`, [season.id('result:own')]);
    return ask;
  },
  ScoreSheetWorkbook_preview: async (ask) => ({ ...ask, ...fileForm('phieu.xlsx', await workbookMarked(ask, ask.path.replace(/\/preview$/, ''))) }),
  ScoreSheetWorkbook_apply: async (ask) => {
    const path = ask.path.replace(/\/application$/, '');
    const bytes = await workbookMarked(ask, path);
    const { fingerprint } = await previewed({ ...ask, path: `${path}/preview`, ...fileForm('phieu.xlsx', bytes) });
    return { ...ask, ...fileForm('phieu.xlsx', bytes, { fingerprint }) };
  },
};

/** The request, once another act of the same person is done. */
async function after(request: Ask, path: string, body: object, method = 'POST'): Promise<Ask> {
  const { status, bytes } = await ask({ method, path, token: request.token, body: JSON.stringify(body) });
  if (status >= 300) throw new Error(`${path}: ${status} ${bytes.toString('utf8')}`);
  return request;
}

async function locked({ path, token }: Ask): Promise<void> {
  const { status, bytes } = await ask({ method: 'POST', path: path.replace(/results$/, 'scoring-lock'), token, body: '{"countFirst":true}' });
  if (status !== 201) throw new Error(`locking: ${status} ${bytes.toString('utf8')}`);
}

async function previewed(request: Ask): Promise<{ fingerprint: string }> {
  const { status, bytes } = await ask(request);
  if (status !== 200) throw new Error(`${request.path}: ${status} ${bytes.toString('utf8')}`);
  return JSON.parse(bytes.toString('utf8')) as { fingerprint: string };
}

async function downloaded({ token }: Ask, path: string): Promise<Buffer> {
  return (await ask({ method: 'GET', path, token })).bytes;
}

/** The assignment file with a cross in every place that was empty. */
async function listFilledUp(request: Ask, path: string): Promise<Buffer> {
  const book = await openWorkbook(await downloaded(request, path));
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('the assignment file has no sheet');
  const head = rowOf(sheet, 'Mã hồ sơ');
  const members = sheet.getRow(head).cellCount;
  for (let row = head + 1; row <= sheet.rowCount; row += 1) {
    for (let column = 5; column <= members; column += 1) sheet.getCell(row, column).value ??= 'x';
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Two models and one row that is refused. */
async function registrationFilled(request: Ask, path: string): Promise<Buffer> {
  const kind = 'Mô hình tập thể';
  return filledIn(await downloaded(request, path), [{ name: 'Đường cờ', kind, field: 'Kinh tế' }, { name: 'Ngõ sạch', kind }, { name: 'Không rõ', kind: 'Đội' }]);
}

const listed = { documentNumber: '0114/CV-TTr', documentDate: '2026-03-02', documentIssuer: 'Thanh tra tỉnh', summary: 'Đang thanh tra' };

/** An obstacle of the first nomination that may be named, and one of none. */
async function obstaclesListed(request: Ask, path: string): Promise<Buffer> {
  return editWorkbook(await downloaded(request, path), (sheetOf) => {
    const known = sheetOf('Danh mục').getCell('C2').value;
    for (const [at, code] of [known, 'Không có'].entries()) [code, null, 'Vướng mắc khác', 'Cảnh báo'].forEach((value, column) => (sheetOf('Vướng mắc').getCell(4 + at, 1 + column).value = value));
  });
}

/** The member's workbook with one mark more on the draft. */
async function workbookMarked(request: Ask, path: string): Promise<Buffer> {
  return editWorkbook(await downloaded(request, path), (sheetOf) => typeMark(sheetOf('Z002'), 'A2', 5));
}

const promising = apiOperations.filter(({ id, method }) => method !== 'GET' && !(id in exceptions));
const writes = promising.filter(({ id }) => id in operationKnowledge);

/** The phase in which the operation is done: marking when it can be. */
function phaseOf({ id }: Operation): PhaseKind {
  const { during } = knowledgeOf(id);
  const open = during === undefined ? ['scoring'] : during.split(' ');
  const phase = phaseKinds.find((kind) => (open.includes('scoring') ? kind === 'scoring' : open.includes(kind)));
  if (phase === undefined) throw new Error(`${id} is done in no phase`);
  return phase;
}

/** Who has something to do where most have nothing. */
const busy: Readonly<Record<string, ActorName>> = { Notices_markAllRead: 'member' };

function actorOf({ id }: Operation): ActorName {
  const named = busy[id];
  if (named !== undefined) return named;
  const permission = permissions.get(id) ?? null;
  const [actor] = mayOf(knowledgeOf(id), permission === null ? actorNames : holders(permission), actorNames);
  if (actor === undefined) throw new Error(`nobody may ${id}`);
  return actor;
}

beforeAll(async () => {
  season = await FullSeason.make(testApp());
  permissions = permissionsOfOperations();
  holders = await holdersOf(testApp(), season);
});

const packed = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04';
/** Of a workbook its parts: when it was packed is no part of what it says. */
const told = (answer: Answer): string => (packed(answer.bytes) ? `${answer.status} ${likeness({ ...answer, headers: {} }, { ids: new Set(), at: began })}` : `${answer.status} ${answer.bytes.toString('utf8')}`);
const began = new Date();
const keyed = (ask: Ask, key: string): Ask => ({ ...ask, headers: { ...ask.headers, 'Idempotency-Key': key } });
const ask = (request: Ask): Promise<Answer> => send(testApp().origin, request);
/** Other content: another address of the same operation, as a retry of something else under this key would be. */
const other = (request: Ask): Ask => ({ ...request, path: `${request.path}?khac=1` });

/** Sends the operation so many times at once under one key, twice more after that, and once with other content. */
async function effectOfSending(operation: Operation, facts: Facts, times: number): Promise<object> {
  const { dataSource } = testApp();
  const good = goodRequest(operation, season, facts, actorOf(operation));
  const request = keyed(await (asked[operation.id]?.(good) ?? good), randomUUID());
  const [before, jobsBefore] = [await dump(dataSource), await countJobs(dataSource)];
  const answers = await Promise.all(Array.from({ length: times }, () => ask(request)));
  const [after, jobsAfter] = [await dump(dataSource), await countJobs(dataSource)];
  const [first = ''] = answers.map(told);
  expect([operation.id, first]).toEqual([operation.id, expect.stringMatching(/^2\d\d /)]);
  for (const answer of [...answers, await ask(request), await ask(request)]) expect([operation.id, told(answer)]).toEqual([operation.id, first]);
  if (!withoutEffect.has(operation.id)) {
    const { status, bytes } = await ask(other(request));
    expect([operation.id, status, JSON.parse(bytes.toString('utf8'))]).toEqual([operation.id, 422, expect.objectContaining({ code: 'request.idempotency-key-reused' })]);
  }
  expect(effectOf(after, await dump(dataSource))).toEqual({});
  expect(await countJobs(dataSource)).toBe(jobsAfter);
  return { operation: operation.id, rows: effectOf(before, after), jobs: jobsAfter - jobsBefore };
}

const phases = phaseKinds.filter((phase) => writes.some((operation) => phaseOf(operation) === phase));

describe('every write, sent 1, 2 and 8 times under one key, has one effect and one answer', () => {
  it.each(phases)('in the phase %s', async (phase) => {
    await season.openPhase(testApp(), phase);
    if (phase === 'scoring-closed') await season.closeScoring(testApp());
    if (phase === 'council') await season.freeze(testApp());
    if (phase === 'published') await season.publish(testApp());
    const facts = await factsNow(testApp(), season);
    const state = await KeptState.of(testApp().database);
    try {
      for (const operation of writes.filter((each) => phaseOf(each) === phase)) {
        const once = await effectOfSending(operation, facts, 1);
        await state.restore();
        const eightfold = await effectOfSending(operation, facts, 8);
        await state.restore();
        expect(eightfold).toEqual(once);
        expect([operation.id, Object.keys((once as { rows: object }).rows).length > 0]).toEqual([operation.id, !withoutEffect.has(operation.id)]);
      }
    } finally {
      await state.forget();
    }
  });
});

describe('the list of exceptions', () => {
  it('is all that is left out: every other write of openapi.json is sent', () => {
    expect(promising.filter((operation) => !writes.includes(operation)).map(({ id }) => id)).toEqual([]);
  });

  it('is short, reasoned, and names only what there is', () => {
    const known = new Set(apiOperations.map(({ id }) => id));
    expect(Object.keys(exceptions).filter((id) => !known.has(id))).toEqual([]);
    expect([...withoutEffect].filter((id) => !known.has(id))).toEqual([]);
    expect(writes.length).toBeGreaterThan(90);
  });
});
