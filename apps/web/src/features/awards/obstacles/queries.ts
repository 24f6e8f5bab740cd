import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { components } from '../../../api/schema';

type Schemas = components['schemas'];
export type CampaignObstacles = Schemas['CampaignObstaclesView'];
export type Obstacle = Schemas['ObstacleView'];
export type Finding = Schemas['FindingView'];
export type ObstacleDraft = Schemas['EnterObstacleRequest'];

export const obstaclesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['awards', 'obstacles', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{campaignId}/obstacles', { params: { path: { campaignId } } })),
  });

/** Each act answers with the page as it is after it; what is open about the result and is said beside publishing it may have changed with it. */
function useObstacleAct<Sent>(send: (sent: Sent) => Promise<CampaignObstacles>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (page) => {
      queries.setQueryData(obstaclesQuery(page.campaignId).queryKey, page);
      await Promise.all([['awards', 'decisions', page.campaignId], ['publication', page.campaignId]].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
}

export const useEnterObstacle = () =>
  useObstacleAct(({ campaignId, body }: { campaignId: string; body: ObstacleDraft }) => answer(api.POST('/api/campaigns/{campaignId}/obstacles', { params: { path: { campaignId } }, body })));

export const useLiftObstacle = () =>
  useObstacleAct(({ id, reason, document }: { id: string; reason: string; document: string }) => answer(api.POST('/api/obstacles/{id}/lifting', { params: { path: { id } }, body: { reason, document } })));

export const useDismissFinding = () =>
  useObstacleAct(({ campaignId, finding, reason }: { campaignId: string; finding: Finding; reason: string }) =>
    answer(
      api.POST('/api/campaigns/{campaignId}/obstacle-findings/dismissal', {
        params: { path: { campaignId } },
        body: { nominationId: finding.nomination.id, kind: finding.kind, reason },
      }),
    ),
  );
