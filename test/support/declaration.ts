import type { Agent } from './test-app';

interface Declaration {
  readonly open: boolean;
  readonly nominations: readonly { readonly nominationId: string; readonly declaredAt: string | null }[];
}

/** Declares on everything the member has not answered for yet: no conflict but those given. Nothing happens once it is done or over. */
export async function declareConflicts(
  agent: Agent,
  campaignId: string,
  conflicts: readonly { readonly nominationId: string; readonly reason: string }[] = [],
): Promise<void> {
  const address = `/api/campaigns/${campaignId}/conflict-declaration`;
  const { body } = (await agent.get(address).expect(200)) as { body: Declaration };
  const fresh = body.nominations.filter(({ declaredAt }) => declaredAt === null);
  if (!body.open || fresh.length + conflicts.length === 0) return;
  await agent.put(address).send({ nominationIds: fresh.map(({ nominationId }) => nominationId), conflicts }).expect(200);
}
