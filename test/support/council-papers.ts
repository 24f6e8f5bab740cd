import type { FullSeason } from './full-season';

/** What the registry gave the season's own decision. */
export const registryEntry = { date: '2026-03-02', issuer: 'Ủy ban nhân dân tỉnh', signer: 'Nguyễn Văn Ký, Chủ tịch' };

type Post = (path: string, body: object) => Promise<{ acts: { id: string }[]; decisions: { id: string }[]; rows: { id: string }[] }>;

/** The council departs from the proposal in one case, so that the next version has something to differ in. */
export async function departFromProposal(season: FullSeason, post: Post): Promise<void> {
  const { acts } = await post(`/api/campaigns/${season.id('campaign:own')}/decisions`, {
    kind: 'departure',
    nominationCode: season.id('code:marked'),
    award: null,
    reason: 'Hội đồng đã thảo luận',
    decidedBy: 'Nguyễn Văn Hội, Chủ tịch Hội đồng',
    decidedAt: '2026-03-02T02:00:00.000Z',
    document: '12-BB/HĐ',
  });
  season.keep('decision:own', acts[0]?.id ?? '');
}

/** One tier is decided on and registered, the other drafted. */
export async function decideRewards(season: FullSeason, post: Post): Promise<void> {
  for (const [at, [award, label]] of [['Bằng khen', 'issued'] as const, ['Giấy khen', 'draft'] as const].entries()) {
    const { decisions } = await post(`/api/campaigns/${season.id('campaign:own')}/reward-decisions`, { resultId: season.id('result:own'), award, head: 'state', issuer: registryEntry.issuer });
    season.keep(`reward-decision:${label}`, decisions[at]?.id ?? '');
  }
  const { rows } = await post(`/api/reward-decisions/${season.id('reward-decision:issued')}/issue`, { version: 1, number: '0125/QĐ-UBND', ...registryEntry });
  season.keep('reward-recipient:own', rows[0]?.id ?? '');
}
