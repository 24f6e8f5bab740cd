import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components, paths } from '../../api/schema';

type Schemas = components['schemas'];
export type FoundInitiative = Schemas['FoundInitiativeView'];
export type DistinctionKind = Schemas['DistinctionRequest']['kind'];
export type SavedView = Schemas['SavedViewView'];
export type FindingQuery = Omit<NonNullable<paths['/api/found-initiatives']['get']['parameters']['query']>, 'cursor' | 'limit'>;
export type FindingOrder = NonNullable<FindingQuery['order']>;

const pageSize = 50;
const viewsKey = ['finding', 'views'];

export const foundQuery = (query: FindingQuery) =>
  infiniteQueryOptions({
    queryKey: ['finding', 'found', query],
    queryFn: ({ pageParam }) => answer(api.GET('/api/found-initiatives', { params: { query: { ...query, limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const choicesQuery = queryOptions({
  queryKey: ['finding', 'choices'],
  queryFn: () => answer(api.GET('/api/found-initiatives/choices')),
});

export const campaignsQuery = queryOptions({
  queryKey: ['finding', 'campaigns'],
  queryFn: () => answer(api.GET('/api/campaigns', { params: { query: { limit: 200 } } })),
});

export const savedViewsQuery = queryOptions({ queryKey: viewsKey, queryFn: () => answer(api.GET('/api/saved-views')) });

/** Everything the filters find, in the order of the screen, as a workbook. */
export function workbookAddress(query: FindingQuery): string {
  const asked = new URLSearchParams(Object.entries(query).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]])));
  return `/api/found-initiatives/workbook${asked.size === 0 ? '' : `?${asked}`}`;
}

export const usePreviewDistinction = () =>
  useMutation({ mutationFn: (body: Schemas['BulkDistinctionPreviewRequest']) => answer(api.POST('/api/initiative-distinctions/preview', { body })) });

/** What is found, and every page of an initiative, may show it. */
export function useDistinguishTogether() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['BulkDistinctionRequest']) => answer(api.POST('/api/initiative-distinctions', { body })),
    onSettled: () => Promise.all(['finding', 'registry'].map((part) => queries.invalidateQueries({ queryKey: [part] }))),
  });
}

function useViewsMutation<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: viewsKey }) });
}

export const useKeepView = () => useViewsMutation((body: Schemas['SaveViewRequest']) => answer(api.POST('/api/saved-views', { body })));

export const useRenameView = () =>
  useViewsMutation(({ id, ...body }: Schemas['RenameViewRequest'] & { id: string }) => answer(api.PUT('/api/saved-views/{id}', { params: { path: { id } }, body })));

export const useRemoveView = () => useViewsMutation((id: string) => answer(api.DELETE('/api/saved-views/{id}', { params: { path: { id } } })));
