import { useTestApp } from '../../support/test-app';
import { JudgingWorld, sheetBody } from './judging-world';
import { countQueries } from '../../support/count-queries';

const testApp = useTestApp();

/** Session 1, transaction 2, key 2, sheet under its locks with all that decides 1, update 1, audit 1; the criteria are known to the process. */
const roundTrips = 8;

it('saving a mark asks the database no oftener than its locks, its policy, its guard and its audit need', async () => {
  const world = await JudgingWorld.make(testApp());
  const { campaignId, members } = await world.marking();
  const sheetId = await world.sheetOf(members[0]!, campaignId);
  const { body } = await members[0]!.agent.get(`/api/score-sheets/${sheetId}`).expect(200);
  const save = () => members[0]!.agent.put(`/api/score-sheets/${sheetId}`).set('Idempotency-Key', 'saving-once').send(sheetBody(body.version)).expect(200);
  const count = await countQueries(testApp(), save);
  process.stdout.write(`queries of a save: ${count}\n`);
  expect(count).toBeLessThanOrEqual(roundTrips);
});
