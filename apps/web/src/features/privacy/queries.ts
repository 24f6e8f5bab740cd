import { infiniteQueryOptions, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';
import type { Found } from '../../ui/found-choice';

type Schemas = components['schemas'];
export type MappedField = Schemas['MappedFieldView'];
export type RetentionRule = Schemas['RetentionRuleView'];
export type DataRequest = Schemas['PersonalDataRequestView'];
export type Findings = Schemas['FindingsView'];
export type FoundPlace = Schemas['FoundPlaceView'];
export type TableCount = Schemas['TableCountView'];

const key = ['personal-data'];
const at = (id: string) => ({ path: { id } });

export const fieldMapQuery = queryOptions({ queryKey: [...key, 'fields'], queryFn: () => answer(api.GET('/api/personal-data/fields')), staleTime: Infinity });

export const retentionQuery = queryOptions({ queryKey: [...key, 'retention'], queryFn: () => answer(api.GET('/api/personal-data/retention')) });

export const requestsQuery = infiniteQueryOptions({
  queryKey: [...key, 'requests', 'list'],
  queryFn: ({ pageParam }) => answer(api.GET('/api/personal-data/requests', { params: { query: pageParam === '' ? {} : { cursor: pageParam } } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

export const requestQuery = (id: string) => queryOptions({ queryKey: [...key, 'requests', 'one', id], queryFn: () => answer(api.GET('/api/personal-data/requests/{id}', { params: at(id) })) });

export const findingsQuery = (id: string) =>
  queryOptions({ queryKey: [...key, 'requests', 'findings', id], queryFn: () => answer(api.GET('/api/personal-data/requests/{id}/findings', { params: at(id) })) });

/** People with an account or a name in the directory, by part of the name. */
export function usePeopleFound(search: string): readonly Found[] | undefined {
  const found = useQuery({
    queryKey: [...key, 'people', search],
    queryFn: () => answer(api.GET('/api/people', { params: { query: { search: search.slice(0, 200), limit: 20 } } })),
    enabled: search.length >= 2,
  });
  return found.data?.items.map(({ id, fullName, title }) => ({ value: id, label: title === '' ? fullName : `${fullName} – ${title}` }));
}

function useRequestMutation<Input>(act: (input: Input) => Promise<DataRequest>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: key }) });
}

export const useReceive = () => useRequestMutation((body: Schemas['ReceiveRequest']) => answer(api.POST('/api/personal-data/requests', { body })));

export const useDecide = (id: string) => useRequestMutation((body: Schemas['DecideRequest']) => answer(api.POST('/api/personal-data/requests/{id}/decision', { params: at(id), body })));

export const useFinish = (id: string) => useRequestMutation((version: number) => answer(api.POST('/api/personal-data/requests/{id}/completion', { params: at(id), body: { version } })));

export const fileAddress = (id: string): string => `/api/personal-data/requests/${id}/file`;
