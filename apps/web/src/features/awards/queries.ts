import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Standing = Schemas['ResultStandingResponse'];
export type CampaignResults = Schemas['CampaignResultsResponse'];
export type Result = Schemas['ResultResponse'];
export type ResultLine = Schemas['ResultLineResponse'];
export type LineDetail = Schemas['ResultLineDetailResponse'];
export type Trail = Schemas['TrailResponse'];
export type Paper = Schemas['PaperResponse'];
export type PaperTemplate = Schemas['PaperTemplateResponse'];
export type Outcome = 'ranked' | 'ineligible' | 'incomplete';

export const PAGE_SIZE = 50;

export const standingsQuery = queryOptions({
  queryKey: ['awards', 'standings'],
  queryFn: () => answer(api.GET('/api/results')),
});

export const campaignResultsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['awards', 'campaign', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{campaignId}/results', { params: { path: { campaignId } } })),
  });

export const resultQuery = (id: string) =>
  queryOptions({
    queryKey: ['awards', 'result', id],
    queryFn: () => answer(api.GET('/api/results/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  });

/** A result never changes, so that pages once read stay good. */
export const linesQuery = (id: string, { outcome, peerGroup, search }: { outcome: Outcome; peerGroup: string; search: string }) =>
  infiniteQueryOptions({
    queryKey: ['awards', 'lines', id, outcome, peerGroup, search],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/results/{id}/lines', {
          params: {
            path: { id },
            query: {
              outcome,
              after: pageParam,
              limit: PAGE_SIZE,
              ...(peerGroup === '' ? {} : { peerGroup }),
              ...(search === '' ? {} : { search: search.slice(0, 200) }),
            },
          },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (page: ResultLine[]) => (page.length < PAGE_SIZE ? null : (page.at(-1)?.position ?? null)),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });

export const lineQuery = (id: string, position: string) =>
  queryOptions({
    queryKey: ['awards', 'line', id, position],
    queryFn: () => answer(api.GET('/api/results/{id}/lines/{position}', { params: { path: { id, position: Number(position) } } })),
    staleTime: Infinity,
  });

const WHILE_PAPERS_ARE_MADE = 1_500;

/** On its way in the background. */
export const isBeingMade = ({ making }: Paper): boolean => making !== null && making.state !== 'failed';

/** While papers are made, the list looks again by itself. */
export const papersQuery = (id: string) =>
  queryOptions({
    queryKey: ['awards', 'papers', id],
    queryFn: () => answer(api.GET('/api/results/{id}/papers', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.some(isBeingMade) ? WHILE_PAPERS_ARE_MADE : false),
  });

export function useMakePapers(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (papers: readonly Paper[]) => answer(api.POST('/api/results/{id}/paper-makings', { params: { path: { id } }, body: { kinds: papers.map(({ kind }) => kind) } })),
    onSettled: () => queries.invalidateQueries({ queryKey: papersQuery(id).queryKey }),
  });
}

export const paperAddress = (id: string, kind: string): string => `/api/results/${id}/papers/${kind}`;
export const paperSetAddress = (id: string): string => `/api/results/${id}/paper-set`;
export const manifestAddress = (id: string): string => `/api/results/${id}/manifest`;

export function useFreeze() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (campaignId: string) => answer(api.POST('/api/campaigns/{campaignId}/results', { params: { path: { campaignId } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['awards'] }),
  });
}

export const templatesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['awards', 'templates', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{id}/paper-templates', { params: { path: { id: campaignId } } })),
  });

export const templateAddress = (campaignId: string, kind: string): string => `/api/campaigns/${campaignId}/paper-templates/${kind}`;

export function useWithdrawTemplate(campaignId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (kind: 'proposal-letter' | 'scoring-report' | 'rank-explanation') =>
      answer(api.DELETE('/api/campaigns/{id}/paper-templates/{kind}', { params: { path: { id: campaignId, kind } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: templatesQuery(campaignId).queryKey }),
  });
}
