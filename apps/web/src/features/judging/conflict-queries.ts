import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Declaration = Schemas['DeclarationView'];
export type DeclaredNomination = Schemas['DeclaredNominationView'];

const at = (id: string) => ({ path: { id } });

export const declarationQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['judging', 'declaration', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{id}/conflict-declaration', { params: at(campaignId) })),
    // Ticks and reasons are typed upon the list as it was read; a newer list is met by the server's answer.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: 0,
  });

/** Conflicts decide what every other page of this feature shows. */
export function useConflictMutation<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries({ queryKey: ['judging'] }) });
}

export const useDeclare = () =>
  useConflictMutation(({ campaignId, body }: { campaignId: string; body: Schemas['DeclarationRequest'] }) =>
    answer(api.PUT('/api/campaigns/{id}/conflict-declaration', { params: at(campaignId), body })),
  );
