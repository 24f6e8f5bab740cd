import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type SimilarInitiative = Schemas['SimilarInitiativeView'];
export type Verdict = Schemas['DuplicateDecisionRequest']['verdict'];

/** Fewer letters are like too many titles. */
const shortestName = 8;

export const similarTitlesQuery = (unitId: string, name: string, exceptId: string | undefined) =>
  queryOptions({
    queryKey: ['registry', 'similar-titles', unitId, name, exceptId],
    queryFn: () => answer(api.POST('/api/initiatives/similar-titles', { body: { unitId, name, ...(exceptId === undefined ? {} : { exceptId }) } })),
    enabled: unitId !== '' && name.trim().length >= shortestName,
    staleTime: 60_000,
    // A hint: it is no matter when it does not come.
    retry: false,
  });

export const unitAwardsQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['registry', 'unit-awards', unitId],
    queryFn: () => answer(api.GET('/api/units/{id}/awards', { params: { path: { id: unitId } } })),
    enabled: unitId !== '',
    staleTime: 300_000,
  });

export const similarQuery = (id: string) =>
  queryOptions({ queryKey: ['registry', 'similar', id], queryFn: () => answer(api.GET('/api/initiatives/{id}/similar', { params: { path: { id } } })) });

function useDuplicateMutation<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['registry'] }) });
}

export const useDecide = () =>
  useDuplicateMutation(({ id, ...body }: Schemas['DuplicateDecisionRequest'] & { id: string }) =>
    answer(api.POST('/api/initiatives/{id}/duplicate-decisions', { params: { path: { id } }, body })),
  );

export const useMerge = () =>
  useDuplicateMutation(({ id, ...body }: Schemas['MergeRequest'] & { id: string }) => answer(api.POST('/api/initiatives/{id}/merge', { params: { path: { id } }, body })));
