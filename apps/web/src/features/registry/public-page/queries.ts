import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { components } from '../../../api/schema';

type Schemas = components['schemas'];
export type PublicPageShown = Schemas['InitiativePublicPageView'];
export type PublicPhoto = Schemas['PublicPhotoView'];
export type Picture = Schemas['PictureView'];
export type WaitingPage = Schemas['WaitingPageView'];

const at = (id: string) => ({ path: { id } });

export const publicPageQuery = (id: string) =>
  queryOptions({ queryKey: ['registry', 'public-page', id], queryFn: () => answer(api.GET('/api/initiatives/{id}/public-page', { params: at(id) })) });

export const waitingPagesQuery = infiniteQueryOptions({
  queryKey: ['registry', 'waiting-public-pages'],
  queryFn: ({ pageParam }) => answer(api.GET('/api/waiting-public-pages', { params: { query: pageParam === '' ? {} : { cursor: pageParam } } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

/** The model behind a public page, by the last part of its address. */
export const originQuery = (address: string) =>
  queryOptions({ queryKey: ['registry', 'public-origin', address], queryFn: () => answer(api.GET('/api/public-pages/{address}/origin', { params: { path: { address } } })), retry: false });

export const photoAddress = ({ id }: PublicPhoto): string => `/api/public-photos/${id}`;

function useAct<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['registry'] }) });
}

interface Seen {
  readonly id: string;
  readonly version: number;
}

export const useWriteSummary = () => useAct(({ id, ...body }: Seen & { summary: string }) => answer(api.PUT('/api/initiatives/{id}/public-page', { params: at(id), body })));

export const usePublish = () =>
  useAct(({ id, ...body }: Seen & { decisionPublishedOn: string | null }) => answer(api.POST('/api/initiatives/{id}/public-page/publication', { params: at(id), body })));

export const useWithdrawPage = () => useAct(({ id, ...body }: Seen & { reason: string }) => answer(api.POST('/api/initiatives/{id}/public-page/withdrawal', { params: at(id), body })));

export const useMarkPhoto = () => useAct(({ id, ...body }: { id: string } & Schemas['MarkPhotoRequest']) => answer(api.POST('/api/initiatives/{id}/public-photos', { params: at(id), body })));

export const useDecidePhoto = () => useAct(({ id, ...body }: Seen & { approve: boolean; reason: string }) => answer(api.POST('/api/public-photos/{id}/decision', { params: at(id), body })));

export const useWithdrawPhoto = () => useAct(({ id, version }: Seen) => answer(api.POST('/api/public-photos/{id}/withdrawal', { params: at(id), body: { version } })));
