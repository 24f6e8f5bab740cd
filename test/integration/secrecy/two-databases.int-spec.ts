import { AuditLog, Problem } from '@dvk/platform';
import { Logger, type Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { ScoreSheetsService } from '../../../libs/judging/src/score-sheets.service';
import { ScoringProgressReader } from '../../../libs/judging/src/scoring-progress.reader';
import { ScoringService } from '../../../libs/judging/src/scoring.service';
import { SecondMarkingReader } from '../../../libs/judging/src/second-marking.reader';
import { NominationListService } from '../../../libs/registry/src/nomination-list.service';
import { apiOperations, permissionsOfOperations } from '../../support/api-operations';
import { expectedOutcome, holdersOf } from '../../support/expected-outcomes';
import type { ActorName } from '../../support/full-season';
import { fullMarks } from '../judging/judging-world';
import { entitled, secondDraftsOf, secondResultsOf } from './secrets';
import { type Difference, TwinDatabases } from './twin-databases';

let twins: TwinDatabases;

beforeAll(async () => {
  twins = await TwinDatabases.make();
});

afterAll(() => twins?.close());

/** Leaks of which it is found out what they tell. */
const mostTraced = 5;

/** Those who learnt what they may not, with the secrets that made the difference; each pair of person and operation once. */
async function leaks(found: readonly Difference[]): Promise<string[]> {
  const told = found.filter(({ actor, operation }) => !(entitled[actor] ?? []).includes(operation));
  const firsts = [...new Map(told.map((difference) => [`${difference.actor} ${difference.operation}`, difference])).values()];
  const lines: string[] = [];
  for (const [at, difference] of firsts.entries()) {
    const { actor, operation, ask, where } = difference;
    const secrets = at < mostTraced ? (await twins.revealedBy(difference)).join(', ') : 'something';
    lines.push(`${operation} tells ${actor} ${secrets}: ${ask.method} ${ask.path} ${where}`);
  }
  return lines;
}

/** One for each way of standing to the secrets; those elsewhere and beside are the matrix's. */
const curious: readonly ActorName[] = [
  'signed-out',
  'clerk',
  'clerk-neighbour',
  'clerk-foreign',
  'staff',
  'staff-foreign',
  'member',
  'other-member',
  'chair',
  'secretary',
  'member-b',
  'secretary-b',
  'council',
  'auditor',
  'administrator',
];

const pairs = (found: readonly Difference[]): string[] => [...new Set(found.map(({ actor, operation }) => `${actor} ${operation}`))].sort();

/** Acts that end what the others need; they come last. */
const last = ['Scoring_close', 'Results_freeze'];

/** Whom no phase before publication opens anything: neither office nor head of the panel, nor council or audit. */
const outside: readonly ActorName[] = ['signed-out', 'clerk', 'clerk-neighbour', 'clerk-foreign', 'staff-foreign', 'member', 'other-member', 'member-b', 'voter', 'administrator'];
const reading = apiOperations.filter(({ method }) => method === 'GET');
const operation = (id: string) => apiOperations.filter((each) => each.id === id);

it('while marking is open, nobody learns of a mark, a remark, a total or their order but the member', async () => {
  const { asked, found, logged } = await twins.differences(curious);
  expect(await leaks(found)).toEqual([]);
  expect(pairs(found)).toEqual(Object.entries(entitled).flatMap(([actor, operations]) => operations.map((id) => `${actor} ${id}`)).sort());
  expect(logged).toEqual([]);
  expect(asked).toBeGreaterThan(2_500);
});

/** Replaces a method in both programs; `tell` gets the database it may leak from. */
function plant<Provider extends object, Method extends keyof Provider & string>(
  type: new (...parts: never[]) => Provider,
  method: Method,
  tell: (original: (...args: unknown[]) => Promise<unknown>, dataSource: DataSource) => (...args: unknown[]) => Promise<unknown>,
): void {
  for (const testApp of [twins.one, twins.other]) {
    const provider = testApp.get<Provider>(type as Type<Provider>);
    const original = (provider[method] as (...args: unknown[]) => Promise<unknown>).bind(provider);
    Object.defineProperty(provider, method, { value: tell(original, testApp.dataSource), configurable: true });
    planted.push(() => Reflect.deleteProperty(provider, method));
  }
}
const planted: (() => void)[] = [];
afterEach(() => {
  for (const restore of planted.splice(0)) restore();
});

describe('a planted leak is named, with what it tells', () => {
  const one = async (dataSource: DataSource, sql: string, values: unknown[] = []): Promise<string> => {
    const [row] = await dataSource.query<{ told: unknown }[]>(sql, values);
    return String(row?.told);
  };
  const told = async (actors: readonly ActorName[], id: string): Promise<string[]> => (await leaks((await twins.differences(actors, operation(id))).found)).map((line) => line.split(': ')[0] ?? '');
  const sum = 'SELECT sum(total) AS told FROM score_sheet';

  it('an order by totals', async () => {
    plant(ScoringProgressReader, 'of', (original, dataSource) => async (...args) => {
      const view = (await original(...args)) as { members: { memberId: string }[] };
      const rows = await dataSource.query<{ id: string }[]>(
        'SELECT member_id AS id FROM assignment JOIN score_sheet sheet ON sheet.assignment_id = assignment.id GROUP BY member_id ORDER BY max(total) DESC NULLS LAST, member_id',
      );
      const place = (id: string): number => rows.findIndex((row) => row.id === id);
      return { ...view, members: [...view.members].sort((a, b) => place(a.memberId) - place(b.memberId)) };
    });
    expect(await told(['secretary'], 'Scoring_progress')).toEqual([expect.stringMatching(/^Scoring_progress tells secretary .*the order of two totals/)]);
  });

  it('a count of sheets above a figure', async () => {
    plant(ScoringProgressReader, 'of', (original, dataSource) => async (...args) => ({
      ...((await original(...args)) as object),
      unassignedNominations: Number(await one(dataSource, 'SELECT count(*) AS told FROM score_sheet WHERE total > 35')),
    }));
    expect(await told(['staff'], 'Scoring_progress')).toEqual([expect.stringMatching(/^Scoring_progress tells staff one mark of a complete draft/)]);
  });

  it('a header over what is not shown', async () => {
    for (const { app, dataSource } of [twins.one, twins.other]) {
      const tag = `"${await one(dataSource, sum)}"`;
      app.set('etag', () => tag);
    }
    const tells = await told(['administrator'], 'Campaigns_list');
    for (const { app } of [twins.one, twins.other]) app.set('etag', 'weak');
    expect(tells).toEqual([expect.stringMatching(/^Campaigns_list tells administrator /)]);
  });

  it('a status', async () => {
    plant(ScoreSheetsService, 'read', (original, dataSource) => async (...args) => {
      if ((await one(dataSource, 'SELECT total > 35 AS told FROM score_sheet WHERE id = $1', [args[1]])) === 'true') throw Problem.conflict('score-sheet.already-submitted');
      return original(...args);
    });
    expect(await told(['other-member'], 'ScoreSheets_read')).toEqual([expect.stringMatching(/^ScoreSheets_read tells other-member one mark/)]);
  });

  it('a search', async () => {
    plant(NominationListService, 'list', (original, dataSource) => async (...args) => {
      const { search } = args[1] as { search: string };
      const hit = await one(dataSource, `SELECT count(*) AS told FROM score_sheet WHERE comment LIKE '%' || $1 || '%' AND $1 <> ''`, [search]);
      return hit === '0' ? original(...args) : original(args[0], { ...(args[1] as object), search: '' });
    });
    expect(await told(['auditor'], 'Nominations_listAll')).toEqual(['Nominations_listAll tells auditor one comment']);
  });

  it('a parameter of a refusal', async () => {
    plant(ScoringProgressReader, 'lateMembers', (original, dataSource) => async (...args) => {
      const late = (await original(...args)) as object[];
      return Promise.all(late.map(async (member) => ({ ...member, mean: await one(dataSource, sum) })));
    });
    plant(ScoringService, 'close', (original) => (actor, campaignId) => original(actor, campaignId, ''));
    expect(await told(['secretary'], 'Scoring_close')).toEqual([expect.stringMatching(/^Scoring_close tells secretary one mark/)]);
  });

  it('a line in the log', async () => {
    plant(ScoringProgressReader, 'of', (original, dataSource) => async (...args) => {
      new Logger('planted').log({ total: await one(dataSource, sum) });
      return original(...args);
    });
    const { found, logged } = await twins.differences(['staff'], operation('Scoring_progress'));
    expect([found, logged.length > 1, logged.every((line) => line.includes('"total"'))]).toEqual([[], true, true]);
  });
});

/** Gives a second initiative one title: the two stand by their ids, which are anew in each of the databases. */
const twice = ['Replications_copy'];

it('what is done for good is answered alike and leaves the same behind: rows, audit, jobs, notices, mails', async () => {
  const holders = await holdersOf(twins.one, twins.season);
  const permissions = permissionsOfOperations();
  const told: Difference[] = [];
  let acts = 0;
  for (const each of apiOperations) {
    if (each.method === 'GET' || each.id.startsWith('ScoreSheets_') || last.includes(each.id) || twice.includes(each.id)) continue;
    const permission = permissions.get(each.id) ?? null;
    const actor = curious.find((one) => expectedOutcome(each.id, one, permission, holders, 'scoring') === 'done');
    if (actor === undefined) continue;
    acts += 1;
    told.push(...(await twins.act(actor, each)));
  }
  expect(await leaks(told)).toEqual([]);
  expect(acts).toBeGreaterThan(25);
  await twins.jobsDone();
  expect(await twins.remains()).toEqual([]);
});

it.each(['Results_freeze', 'Scoring_close'])('%s, refused or done, says nothing', async (id) => {
  for (const each of operation(id)) expect(await leaks(await twins.act('secretary', each))).toEqual([]);
  expect(await twins.remains()).toEqual([]);
});

describe('after closing, of sheets that were given back', () => {
  /** Who sees every first marking by now: heads of the campaign's panels, and who audits them. */
  const knowing: readonly ActorName[] = ['chair', 'secretary', 'auditor'];
  const acts = apiOperations.filter(({ id, method }) => method !== 'GET' && /^(AfterClosing|Results|Agreement|Scoring|ScoreSheets)_/.test(id));
  const path = (sheet: string): string => `/api/score-sheets/${twins.season.id(`sheet:member-${sheet}`)}`;
  const entry = (label: string, marks: object) =>
    twins.must('member', 'PUT', path(label), ({ version }) => ({ version: version(`sheet:member-${label}`), marks, remarks: {}, comment: '' }));

  beforeAll(async () => {
    await twins.openPhase('scoring-closed');
    await twins.differIn([]);
    const campaign = twins.season.id('campaign:own');
    const sheetIds = ['marked', 'second'].map((label) => twins.season.id(`sheet:member-${label}`));
    await twins.must('secretary', 'POST', `/api/campaigns/${campaign}/sheet-reopenings`, () => ({ sheetIds, reason: 'Thống nhất lại sau khi họp' }));
    await entry('marked', fullMarks(200));
    await entry('second', { A1: { kind: 'points', hundredths: 300 } });
  });

  it('nobody but the member learns what is entered before it is handed in, not even who knows the first marking', async () => {
    await twins.differIn(secondDraftsOf(twins.season));
    const { found, logged } = await twins.differences(['member', ...knowing], [...reading, ...acts]);
    expect(await leaks(found)).toEqual([]);
    expect(pairs(found)).toEqual(expect.arrayContaining(['member ScoreSheets_read', 'member ScoreSheets_submit']));
    expect(logged).toEqual([]);
  });

  it('a planted sum of them is named', async () => {
    plant(SecondMarkingReader, 'of', (original, dataSource) => async (...args) => {
      const [row] = await dataSource.query<{ told: string }[]>('SELECT sum(total) AS told FROM score_sheet WHERE round > 1');
      return { ...((await original(...args)) as object), unfinished: Number(row?.told) };
    });
    const { found } = await twins.differences(['secretary'], operation('AfterClosing_readReopenings'));
    expect((await leaks(found)).map((line) => line.split(': ')[0])).toEqual(['AfterClosing_readReopenings tells secretary one mark of a complete second marking']);
  });

  it('those to whom no result is open yet learn nothing, neither of first nor of second markings, handed in or not', async () => {
    await twins.differIn([]);
    await twins.must('member', 'POST', `${path('marked')}/submission`, ({ version }) => ({ version: version('sheet:member-marked') }));
    await twins.differIn(secondResultsOf(twins.season));
    // Neither the office nor the council: what was marked is the panel's until a result is frozen.
    const { found } = await twins.differences([...outside, 'staff', 'council'], reading);
    expect(await leaks(found)).toEqual([]);
    const { found: known } = await twins.differences(['chair'], reading);
    expect(pairs(known)).toEqual(expect.arrayContaining(['chair AfterClosing_readMatrix', 'chair AfterClosing_readReopenings', 'chair AfterClosing_readSheet']));
    expect(await twins.remains()).toEqual([]);
  });
});

it('a planted total in the audit is named', async () => {
  for (const testApp of [twins.one, twins.other]) {
    const audit = testApp.get(AuditLog);
    const append = audit.append.bind(audit);
    jest.spyOn(audit, 'append').mockImplementation(async (tx, event) => {
      const [row] = await testApp.dataSource.query<{ total: string }[]>('SELECT sum(total) AS total FROM score_sheet');
      return append(tx, { ...event, data: { ...event.data, total: row?.total } });
    });
  }
  for (const each of operation('Campaigns_setPaper')) await twins.act('staff', each);
  const remains = await twins.remains();
  jest.restoreAllMocks();
  expect(remains.map((row) => row.split(':')[0])).toEqual(['public.audit_entry', 'public.audit_entry']);
});

it('a second marking that is never handed in leaves nothing in the result', async () => {
  await twins.differIn(secondDraftsOf(twins.season).filter(({ name }) => name === 'one mark of an unfinished second marking'));
  const path = `/api/campaigns/${twins.season.id('campaign:own')}`;
  await twins.must('secretary', 'POST', `${path}/scoring-lock`, () => ({ countFirst: true }));
  await twins.must('secretary', 'POST', `${path}/results`, () => ({}));
  // The chain and its checkpoint hold new ids, so they differ whatever was marked.
  expect((await twins.remains()).filter((row) => /^public\.(frozen_result|result_row)/.test(row))).toEqual([]);
});
