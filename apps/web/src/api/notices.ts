import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from './client';
import type { components } from './schema';

export type Notice = components['schemas']['NoticeView'];

/** How often an open page looks for news. */
const LOOK_EVERY = 60_000;

/** How many notices wait; asked for by the header on every page. */
export const unreadNoticesQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: () => answer(api.GET('/api/notices/unread')),
  refetchInterval: LOOK_EVERY,
  staleTime: LOOK_EVERY / 2,
});

export const noticesQuery = (page: { readonly limit: number; readonly offset: number }) =>
  queryOptions({
    queryKey: ['notices', 'list', page],
    queryFn: () => answer(api.GET('/api/notices', { params: { query: page } })),
    placeholderData: (before) => before,
  });

function useNoticeMutation<Input>(act: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }) });
}

export const useReadNotice = () =>
  useNoticeMutation((id: string) => answer(api.POST('/api/notices/{id}/reading', { params: { path: { id } } })));

export const useReadAllNotices = () => useNoticeMutation(() => answer(api.POST('/api/notices/reading')));
