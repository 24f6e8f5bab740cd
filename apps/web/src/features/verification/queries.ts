import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type PaperStanding = Schemas['PaperStandingResponse'];
export type Checkpoint = Schemas['CheckpointResponse'];
export type ChainFault = Schemas['ChainFaultResponse'];
export type ChainStretch = Schemas['ChainStretchResponse'];
export type LateChange = Schemas['LateChangeResponse'];
export type Holder = Schemas['CheckpointHolderResponse'];

/** A page of checkpoints as the server cuts it. */
const CHECKPOINTS = 50;

export const paperQuery = (code: string) =>
  queryOptions({
    queryKey: ['verification', 'paper', code],
    queryFn: () => answer(api.GET('/api/public/papers/{code}', { params: { path: { code } } })),
    retry: false,
  });

export const chainQuery = queryOptions({
  queryKey: ['verification', 'chain'],
  queryFn: () => answer(api.GET('/api/audit/chain')),
});

export const checkStretch = (after: number): Promise<ChainStretch> => answer(api.GET('/api/audit/chain/check', { params: { query: { after } } }));

export const lateChangesQuery = queryOptions({
  queryKey: ['verification', 'late-changes'],
  queryFn: () => answer(api.GET('/api/audit/late-changes')),
});

export const checkpointsQuery = infiniteQueryOptions({
  queryKey: ['verification', 'checkpoints'],
  queryFn: ({ pageParam }) => answer(api.GET('/api/checkpoints', { params: { query: pageParam === 0 ? {} : { before: pageParam } } })),
  initialPageParam: 0,
  getNextPageParam: (page: Checkpoint[]) => (page.length < CHECKPOINTS ? null : Number(page.at(-1)?.sequence)),
});

export const checkpointAddress = (sequence: string): string => `/api/checkpoints/${sequence}`;

export const holdersQuery = queryOptions({
  queryKey: ['verification', 'holders'],
  queryFn: () => answer(api.GET('/api/checkpoint-holders')),
});

function useHolderMutation<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['verification', 'holders'] }) });
}

export const useAddHolder = () => useHolderMutation((body: Schemas['AddHolderRequest']) => answer(api.POST('/api/checkpoint-holders', { body })));

export const useRemoveHolder = () =>
  useHolderMutation((id: string) => answer(api.DELETE('/api/checkpoint-holders/{id}', { params: { path: { id } } })));
