import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { type Campaign, asCampaign, asDocument, type CriteriaSetDocument } from './campaign';

export const PAGE_SIZE = 50;

export const campaignsQuery = (search: string, page: number) =>
  queryOptions({
    queryKey: ['campaigns', 'list', search, page],
    queryFn: () => answer(api.GET('/api/campaigns', { params: { query: { search, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE } } })),
    placeholderData: keepPreviousData,
  });

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', 'one', id],
    queryFn: async () => asCampaign(await answer(api.GET('/api/campaigns/{id}', { params: { path: { id } } }))),
  });

export const hostsQuery = queryOptions({
  queryKey: ['campaigns', 'hosts'],
  queryFn: () => answer(api.GET('/api/campaigns/hosts')),
});

export const criteriaSetsQuery = (search: string, state: 'draft' | 'published' | undefined, page: number) =>
  queryOptions({
    queryKey: ['criteria-sets', 'list', search, state ?? '', page],
    queryFn: () =>
      answer(api.GET('/api/criteria-sets', { params: { query: { search, ...(state === undefined ? {} : { state }), limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE } } })),
    placeholderData: keepPreviousData,
  });

export const criteriaSetQuery = (id: string) =>
  queryOptions({
    queryKey: ['criteria-sets', 'one', id],
    queryFn: async () => asDocument(await answer(api.GET('/api/criteria-sets/{id}', { params: { path: { id } } }))),
  });

export const criteriaExamplesQuery = queryOptions({
  queryKey: ['criteria-sets', 'examples'],
  queryFn: () => answer(api.GET('/api/criteria-sets/examples')),
  staleTime: Infinity,
});

/** Any write that answers with the campaign as it is now. */
export function useCampaignWrite<Given>(write: (given: Given) => Promise<Campaign>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: (campaign) => {
      queries.setQueryData(campaignQuery(campaign.id).queryKey, campaign);
      void queries.invalidateQueries({ queryKey: ['campaigns', 'list'] });
    },
  });
}

/** Any write that answers with the criteria set as it is now. */
export function useCriteriaSetWrite<Given>(write: (given: Given) => Promise<CriteriaSetDocument>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: (set) => {
      queries.setQueryData(criteriaSetQuery(set.id).queryKey, set);
      void queries.invalidateQueries({ queryKey: ['criteria-sets', 'list'] });
    },
  });
}
