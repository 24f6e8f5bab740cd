import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import { outlivesPage } from '../../../api/outlives-page';
import type { components } from '../../../api/schema';

type Schemas = components['schemas'];
export type Asked = Schemas['AskedFields'];
export type OnBehalf = Schemas['OnBehalfView'];

function useOnBehalfMutation<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['registry'] }) });
}

export const useRegisterForUnit = () => useOnBehalfMutation((body: Schemas['RegisterForUnitRequest']) => answer(api.POST('/api/initiatives/on-behalf', { body })));

export const useHandInForUnit = () =>
  useOnBehalfMutation(({ id, version }: { id: string; version: number }) => answer(api.POST('/api/initiatives/{id}/on-behalf/submission', { params: { path: { id } }, body: { version } })));

export const saveForUnit = (id: string, body: Schemas['UpdateInitiativeRequest'], leaving: boolean) =>
  answer(api.PUT('/api/initiatives/{id}/on-behalf', { params: { path: { id } }, body, keepalive: leaving && outlivesPage(body) }));
