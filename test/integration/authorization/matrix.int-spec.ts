import { type PhaseKind, phaseKinds } from '@dvk/campaigns';
import { rolePermissions } from '@dvk/identity';
import { CampaignAccess } from '@dvk/judging';
import { apiOperations, type Operation, permissionsOfOperations } from '../../support/api-operations';
import { expectedOutcome, type Holders, holdersOf } from '../../support/expected-outcomes';
import { type ActorName, actorNames, FullSeason } from '../../support/full-season';
import { absentRequest, factsNow, goodRequest } from '../../support/good-request';
import { knowledgeOf, mayOf } from '../../support/operation-knowledge';
import { useTestApp } from '../../support/test-app';
import { forgetWrites } from '../../support/unkept-writes';
import { type Answer, inParallel, send } from '../../support/wire';

const testApp = useTestApp();
let season: FullSeason;
let permissions: ReadonlyMap<string, string | null>;
let holders: Holders;

beforeAll(async () => {
  season = await FullSeason.make(testApp());
  permissions = permissionsOfOperations();
  holders = await holdersOf(testApp(), season);
});

interface Question {
  readonly operation: Operation;
  readonly actor: ActorName;
  readonly permission: string | null;
}

/** What is worth asking in a phase: who lacks the permission is refused before anything is looked at, so one phase shows it. */
function questionsIn(phase: PhaseKind, operations: readonly Operation[]): Question[] {
  return operations.flatMap((operation) => {
    if (phase !== 'scoring' && knowledgeOf(operation.id).phaseless === true) return [];
    const permission = permissions.get(operation.id) ?? null;
    const [, ...further] = knowledgeOf(operation.id).heavy === true && phase !== 'scoring' ? mayOf(knowledgeOf(operation.id), actorNames, actorNames) : [];
    const asking = actorNames.filter((actor) => phase === 'scoring' || permission === null || (holders(permission).includes(actor) && !further.includes(actor)));
    return asking.map((actor) => ({ operation, actor, permission }));
  });
}

/** Asks all questions of a phase, each upon the same state, and names every answer that is not the expected one. */
async function surprisesIn(phase: PhaseKind, operations: readonly Operation[] = apiOperations): Promise<{ asked: number; surprises: string[] }> {
  const { dataSource, origin } = testApp();
  const facts = await factsNow(testApp(), season);
  const questions = questionsIn(phase, operations);
  const memory = forgetWrites(dataSource);
  try {
    const found = await inParallel(questions, async ({ operation, actor, permission }) => {
      const expected = expectedOutcome(operation.id, actor, permission, holders, phase);
      const answer = await send(origin, goodRequest(operation, season, facts, actor));
      const where = `${operation.id} · ${actor} · ${phase}`;
      const outcome = outcomeOf(answer);
      if (outcome !== expected) return [`${where}: ${outcome}, expected ${expected}`];
      if (outcome !== 'http.not-found') return [];
      const absent = await send(origin, absentRequest(operation, season, facts, actor));
      return likeness(answer) === likeness(absent) ? [] : [`${where}: forbidden ${likeness(answer)}, absent ${likeness(absent)}`];
    });
    return { asked: questions.length, surprises: found.flat() };
  } finally {
    memory.remember();
  }
}

function outcomeOf({ status, bytes }: Answer): string {
  if (status >= 200 && status < 300) return 'done';
  const { code } = JSON.parse(bytes.toString('utf8')) as { code?: string };
  return code ?? `status ${status}`;
}

const likeness = ({ status, bytes }: Answer): string => `${status} ${bytes.toString('utf8').replace(/"requestId":"[^"]*"/, '')}`;

const only = (...ids: string[]): Operation[] => apiOperations.filter(({ id }) => ids.includes(id));

describe('a planted hole is named', () => {
  beforeAll(() => season.openPhase(testApp(), 'scoring'));

  it('a permission given to one more role', async () => {
    const held = rolePermissions.administrator as string[];
    held.push('score-sheet.read');
    const { surprises } = await surprisesIn('scoring', only('ScoreSheets_read')).finally(() => held.pop());
    expect(surprises).toEqual(['ScoreSheets_read · administrator · scoring: http.not-found, expected http.forbidden']);
  });

  it('a check left out of the policy', async () => {
    const access = testApp().get(CampaignAccess);
    const open = jest.spyOn(access, 'requireHeadOrOffice').mockImplementation((tx, _, campaignId) => access['campaigns'].require(tx, campaignId));
    const { surprises } = await surprisesIn('scoring', only('Scoring_progress'));
    open.mockRestore();
    expect(surprises).toEqual(['staff-foreign', 'secretary-foreign'].map((actor) => `Scoring_progress · ${actor} · scoring: done, expected http.not-found`));
  });

  it('a phase that permits too much', async () => {
    const { dataSource } = testApp();
    await dataSource.query(`UPDATE campaign_phase SET permits = array_append(permits, 'nomination.decide') WHERE kind = 'scoring'`);
    const { surprises } = await surprisesIn('scoring', only('Intake_accept'));
    await dataSource.query(`UPDATE campaign_phase SET permits = array_remove(permits, 'nomination.decide') WHERE kind = 'scoring'`);
    expect(surprises).toEqual(['Intake_accept · staff · scoring: done, expected campaign.phase-closed']);
  });
});

describe('every operation, asked by everybody, is answered as docs/operations.md says', () => {
  it.each(phaseKinds)('in the phase %s', async (phase) => {
    await season.openPhase(testApp(), phase);
    if (phase === 'scoring-closed') await season.closeScoring(testApp());
    if (phase === 'council') await season.freeze(testApp());
    if (phase === 'published') await season.publish(testApp());
    const { asked, surprises } = await surprisesIn(phase);
    expect(surprises).toEqual([]);
    expect(asked).toBeGreaterThan(phase === 'scoring' ? 1_500 : 250);
  });
});
