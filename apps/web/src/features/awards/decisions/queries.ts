import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { components } from '../../../api/schema';

type Schemas = components['schemas'];
export type Decisions = Schemas['CampaignDecisionsView'];
export type Act = Schemas['ActView'];
export type OpenLine = Schemas['OpenLineView'];
export type RankedNomination = Schemas['RankedNominationView'];
export type DecisionDraft = Schemas['RecordDecisionRequest'];
export type Version = Schemas['ResultVersionResponse'];
export type Changes = Schemas['ResultChangesResponse'];
export type ChangedLine = Changes['lines'][number];
export type ChangeKind = ChangedLine['kind'];
export type FrozenDecision = Schemas['FrozenDecisionResponse'];

const linesAtOnce = 50;

export const decisionsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['awards', 'decisions', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{campaignId}/decisions', { params: { path: { campaignId } } })),
  });

export const versionsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['awards', 'versions', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{campaignId}/result-versions', { params: { path: { campaignId } } })),
  });

/** A result never changes, nor does what differs from the one before; there may be tens of thousands of lines. */
export const changesQuery = (resultId: string, kind: ChangeKind | null = null) =>
  infiniteQueryOptions({
    queryKey: ['awards', 'changes', resultId, kind],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/results/{id}/changes', { params: { path: { id: resultId }, query: { after: pageParam, limit: linesAtOnce, ...(kind === null ? {} : { kind }) } } })),
    initialPageParam: 0,
    getNextPageParam: ({ next }: Changes) => next,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });

/** Each act answers with everything that is decided and open after it. */
function useAct<Sent>(send: (sent: Sent) => Promise<Decisions>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (page) => queries.setQueryData(decisionsQuery(page.campaignId).queryKey, page),
  });
}

export const useRecord = () =>
  useAct(({ campaignId, body }: { campaignId: string; body: DecisionDraft }) => answer(api.POST('/api/campaigns/{campaignId}/decisions', { params: { path: { campaignId } }, body })));

export const useWithdraw = () => useAct(({ id, reason }: { id: string; reason: string }) => answer(api.POST('/api/decisions/{id}/withdrawal', { params: { path: { id } }, body: { reason } })));

export function useNewVersion() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ campaignId, ...body }: { campaignId: string } & Schemas['NewVersionRequest']) =>
      answer(api.POST('/api/campaigns/{campaignId}/result-versions', { params: { path: { campaignId } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['awards'] }),
  });
}
