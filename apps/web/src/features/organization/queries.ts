import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components, paths } from '../../api/schema';

type Schemas = components['schemas'];
export type Unit = Schemas['UnitListedView'];
export type UnitDetail = Schemas['UnitView'];
export type UnitLink = Schemas['UnitLinkView'];
export type AreaClass = NonNullable<UnitDetail['areaClass']>;
export type UnitsQuery = NonNullable<paths['/api/units']['get']['parameters']['query']>;
export type UnitChange = Schemas['UnitChangeView'];
export type ChangePreview = Schemas['UnitChangePreview'];
export type ChangeDraft = Schemas['UnitChangeDraft'];
export type StepKind = UnitChange['steps'][number]['kind'];

export const unitsQuery = (query: UnitsQuery) =>
  queryOptions({
    queryKey: ['organization', 'units', query],
    queryFn: () => answer(api.GET('/api/units', { params: { query } })),
    placeholderData: (before) => before,
  });

export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['organization', 'unit', id],
    queryFn: () => answer(api.GET('/api/units/{id}', { params: { path: { id } } })),
  });

export const changesQuery = (page: { readonly limit: number; readonly offset: number }) =>
  queryOptions({
    queryKey: ['organization', 'changes', page],
    queryFn: () => answer(api.GET('/api/unit-changes', { params: { query: page } })),
    placeholderData: (before) => before,
  });

const at = (id: string) => ({ path: { id } });

/** Every act of this feature may change what any of its pages shows. */
function useUnitMutation<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['organization'] }) });
}

export const useCreateUnit = () => useUnitMutation((body: Schemas['CreateUnitRequest']) => answer(api.POST('/api/units', { body })));

export const useCorrectUnit = (id: string) =>
  useUnitMutation((body: Schemas['CorrectUnitRequest']) => answer(api.PUT('/api/units/{id}', { params: at(id), body })));

export const useClassifyUnit = (id: string) =>
  useUnitMutation((body: Schemas['ClassifyUnitRequest']) => answer(api.PUT('/api/units/{id}/area-class', { params: at(id), body })));

/** Writes nothing: nothing shown becomes stale by it. */
export const usePreviewChange = () => useMutation({ mutationFn: (body: ChangeDraft) => answer(api.POST('/api/unit-changes/preview', { body })) });

export const useRecordChange = () => useUnitMutation((body: Schemas['RecordUnitChangeRequest']) => answer(api.POST('/api/unit-changes', { body })));

export const useUndoChange = () =>
  useUnitMutation(({ id, reason }: { readonly id: string; readonly reason: string }) =>
    answer(api.POST('/api/unit-changes/{id}/undo', { params: at(id), body: { reason } })),
  );
