import { apiOperations, type Operation, permissionsOfOperations } from '../../support/api-operations';
import { queriesIn } from '../../support/count-queries';
import { holdersOf } from '../../support/expected-outcomes';
import { type ActorName, actorNames, FullSeason } from '../../support/full-season';
import { factsNow, goodRequest } from '../../support/good-request';
import { knowledgeOf, mayOf, type Facts } from '../../support/operation-knowledge';
import { openTestApp, type TestApp } from '../../support/test-app';
import { type Copied, threefold } from '../../support/threefold';
import { send } from '../../support/wire';

const lists = apiOperations.filter((operation) => operation.method === 'GET' && operation.lists.length > 0);

/** Lists that are not compared here, by the reason. A line that need not stand here fails the test. */
const reasons: Readonly<Record<string, readonly string[]>> = {
  'the program says how many there are': [
    'CriteriaSets_examples', 'CriteriaSets_problems', 'Dashboard_years', 'DutyPlans_usual', 'PaperTemplates_list', 'PersonalDataMap_read', 'PersonalDataMap_retention', 'Campaigns_hosts', 'Campaigns_read', 'Councils_read', 'Publications_notices', 'Papers_list',
  ],
  'never more than twenty, and the season has as many': ['Councils_candidates', 'Panels_candidates'],
  'faults and late changes of the audit chain, which no copied row makes': ['AuditChain_check', 'AuditChain_lateChanges'],
  'of a result that is frozen as a whole: compared in awards/reading': ['Results_get', 'Agreement_read', 'Decisions_changes', 'Decisions_read', 'InitiativeAwards_read', 'OwnResults_read', 'Publications_read'],
  'of a panel closed as a whole: compared in judging/after-closing': ['AfterClosing_readMatrix', 'AfterClosing_readSheet', 'AfterClosing_readReopenings'],
  'of an open phase, which the season has behind it': ['Reminders_runs', 'Reminders_preview', 'CouncilSessions_readDesk', 'CouncilSessions_readOutcomes'],
  'of one object, a few lines without a page': [
    'Duties_open', 'DutyPlans_open', 'InitiativeLife_changes', 'NominationVersions_changes', 'PersonalDataRequests_findings', 'Replications_family', 'Duplicates_similar', 'SentReports_read', 'UnitChanges_get',
  ],
  'pages that wait, of which a copy is none: compared in registry/public-pages': ['PublicPages_waiting'],
};
const notCompared = new Set(Object.values(reasons).flat());

/** Who is asked where the first who sees a row sees no more of them. */
const askedOf: Readonly<Record<string, readonly ActorName[]>> = { Duties_owing: ['staff'] };

/** Questions whose first row is like the others. */
const alike: Readonly<Record<string, string>> = { People_list: 'role=unit-clerk' };

/** What is put threefold, step by step: first what a campaign holds, then what hangs on each alone, then the campaigns, units and people themselves. */
const steps: readonly Copied[] = [
  {
    tables: [
      'initiative', 'initiative_search', 'initiative_distinction', 'nomination', 'nomination_version', 'evidence_file', 'obstacle', 'result_row', 'appeal', 'appeal_step', 'assignment', 'score_sheet', 'reward_recipient',
      'progress_note', 'replication', 'public_page',
    ],
  },
  ...[
    'appeal_step', 'evidence_file', 'initiative_distinction', 'initiative_review', 'initiative_version', 'progress_note', 'notice', 'saved_view', 'paper', 'checkpoint_holder', 'audit_checkpoint', 'duty_step', 'sent_report',
    'personal_data_request', 'unit_change', 'word_list_entry', 'criteria_set', 'recorded_act', 'council_case', 'reminder_run', 'duty_reminder_run', 'score_sheet_round', 'sheet_reopening', 'unit_name', 'public_photo', 'initiative_file', 'post',
  ].map((table) => ({ tables: [table] })),
  { tables: ['frozen_result', 'result_row'] },
  { tables: ['reward_decision'] },
  { tables: ['duty_plan', 'duty'] },
  { tables: ['duty'] },
  { tables: ['campaign', 'campaign_phase'] },
  { tables: ['person', 'account', 'post', 'panel_member'] },
  { tables: ['panel', 'panel_member'] },
  { tables: ['unit', 'unit_name', 'unit_parent', 'duty'], kept: ['unit_parent.parent_id'] },
];

interface Asked {
  readonly actor: ActorName;
  readonly rows: number;
  readonly queries: readonly string[];
}

let testApp: TestApp;
let season: FullSeason;
let facts: Facts;
const few = new Map<string, Asked>();

/** The second asking is counted: by then the process has what it keeps, and the session was seen. */
async function ask(operation: Operation, actor: ActorName, limit: number): Promise<Asked | null> {
  const { path, ...asked } = goodRequest(operation, season, facts, actor);
  const query = [...(alike[operation.id] === undefined ? [] : [alike[operation.id]]), ...(operation.queryParameters.some(({ name }) => name === 'limit') ? [`limit=${limit}`] : [])].join('&');
  const whole = { ...asked, path: query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}` };
  const first = await send(testApp.origin, whole);
  if (first.status !== 200) return null;
  let rows = 0;
  const queries = await queriesIn(testApp, async () => {
    const answer = JSON.parse((await send(testApp.origin, whole)).bytes.toString('utf8')) as Readonly<Record<string, readonly unknown[]>> & readonly unknown[];
    rows = operation.lists.reduce((sum, name) => sum + (name === '' ? answer : (answer[name] ?? [])).length, 0);
  });
  return { actor, rows, queries };
}

/** As whoever is the first to see a row; null: nobody sees any. */
async function askedByWhoever(operation: Operation, permission: string | null, holders: (permission: string) => readonly ActorName[]): Promise<Asked | null> {
  for (const actor of askedOf[operation.id] ?? mayOf(knowledgeOf(operation.id), permission === null ? actorNames : holders(permission), actorNames)) {
    const asked = await ask(operation, actor, 1);
    if (asked !== null && asked.rows > 0) return asked;
  }
  return null;
}

/** What is wrong with a list, in words. */
async function fault(operation: Operation): Promise<string[]> {
  const one = few.get(operation.id);
  const excused = notCompared.has(operation.id);
  if (one === undefined) return excused ? [] : [`${operation.id}: nobody in the season sees a row of it`];
  const many = await ask(operation, one.actor, 3);
  if (many === null || many.rows < one.rows + 2) return excused ? [] : [`${operation.id}: ${one.rows} rows stay ${many?.rows ?? 'unanswered'}`];
  if (excused) return [`${operation.id}: is compared, and need not be excused`];
  const again = many.queries.filter((query, at) => many.queries.indexOf(query) !== at);
  return many.queries.length === one.queries.length ? [] : [`${operation.id}: ${one.queries.length} queries for ${one.rows} rows, ${many.queries.length} for ${many.rows}: ${again.join(' | ').slice(0, 500)}`];
}

beforeAll(async () => {
  testApp = await openTestApp();
  season = await FullSeason.make(testApp);
  await season.openPhase(testApp, 'scoring');
  await season.closeScoring(testApp);
  await season.openPhase(testApp, 'council');
  await season.freeze(testApp);
  await season.openPhase(testApp, 'published');
  await season.publish(testApp);
  facts = await factsNow(testApp, season);
  const permissions = permissionsOfOperations();
  const holders = await holdersOf(testApp, season);
  for (const operation of lists) {
    const asked = await askedByWhoever(operation, permissions.get(operation.id) ?? null, holders);
    if (asked !== null) few.set(operation.id, asked);
  }
  await threefold(testApp.database.name, steps);
});

afterAll(() => testApp?.close());

it('every list asks the database as often for many rows as for one', async () => {
  const faults: string[] = [];
  for (const operation of lists) faults.push(...(await fault(operation)));
  expect(faults).toEqual([]);
});
