import { useTestApp, type Agent } from '../../support/test-app';
import { AwardsWorld, type MarkedCampaign, type Nominee, nominees } from './awards-world';

const testApp = useTestApp();
let world: AwardsWorld;

beforeAll(async () => {
  world = await AwardsWorld.make(testApp());
});

/** Every answer of these contexts to somebody, with what names the campaign itself blotted out. */
async function everyAnswer(agent: Agent, { campaignId, code }: MarkedCampaign): Promise<string[]> {
  const blot = (text: string) => text.replaceAll(campaignId, '*').replaceAll(code, '*').replace(/"requestId":"[^"]*"/g, '');
  const answers = [
    await agent.get(`/api/campaigns/${campaignId}/results`),
    await agent.post(`/api/campaigns/${campaignId}/results`).send({}),
    ...(await Promise.all(['', '/lines', '/lines/1', '/manifest', '/papers', '/papers/award-list'].map((tail) => agent.get(`/api/results/${campaignId}${tail}`)))),
    await agent.get('/api/public/awards?search=Thôn'),
  ].map(({ status, text }) => `${status} ${blot(text)}`);
  const { status, body } = await agent.get('/api/results');
  const own = Array.isArray(body) ? body.filter((row: { campaignId: string }) => row.campaignId === campaignId) : body;
  return [...answers, `${status} ${blot(JSON.stringify(own))}`];
}

it('before closing, two campaigns that differ in marks answer alike to everybody', async () => {
  const turned = nominees.map((nominee): Nominee => ({ ...nominee, a1: nominee.a1.map((a1) => (a1 === null ? null : 1000 - a1)), gatePassed: nominee.gatePassed === undefined ? false : true }));
  const [one, other] = [await world.marked(), await world.marked(turned)];
  for (const { agent } of [world.staff, world.council, world.auditor, world.clerk, world.administrator, world.foreigner, world.communeCouncil]) {
    expect(await everyAnswer(agent, one)).toEqual(await everyAnswer(agent, other));
  }
  expect(await everyAnswer(one.secretary.agent, one)).toEqual(await everyAnswer(other.secretary.agent, other));
  expect(await everyAnswer(one.members[0]!.agent, one)).toEqual(await everyAnswer(other.members[0]!.agent, other));
  expect(await everyAnswer(testApp().agent(), one)).toEqual(await everyAnswer(testApp().agent(), other));
});

it('the two differ once they are frozen: the comparison can see a difference', async () => {
  const [one, other] = [await world.frozen(), await world.frozen(nominees.slice(0, 3))];
  expect(await everyAnswer(world.council.agent, one)).not.toEqual(await everyAnswer(world.council.agent, other));
});
