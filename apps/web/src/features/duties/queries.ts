import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components, paths } from '../../api/schema';

type Schemas = components['schemas'];
export type DutyPlan = Schemas['DutyPlanView'];
export type OpenedDutyPlan = Schemas['OpenedDutyPlanView'];
export type Duty = Schemas['DutyView'];
export type DutyState = Duty['state'];
export type OpenedDuty = Schemas['OpenedDutyView'];
export type OwingUnit = Schemas['OwingUnitView'];
export type UsualDuty = Schemas['UsualDutyView'];
export type PlanDuty = Schemas['PlanDutyRequest'];
export type UnitKind = PlanDuty['unitKinds'][number];
export type OwingQuery = paths['/api/duties']['get']['parameters']['query'];

const key = ['duties'];
const at = (id: string) => ({ path: { id } });

export const plansQuery = (year: number) =>
  queryOptions({ queryKey: [...key, 'plans', year], queryFn: () => answer(api.GET('/api/duty-plans', { params: { query: { year } } })), placeholderData: keepPreviousData });

export const planQuery = (id: string) => queryOptions({ queryKey: [...key, 'plan', id], queryFn: () => answer(api.GET('/api/duty-plans/{id}', { params: at(id) })) });

export const usualQuery = (year: number) => queryOptions({ queryKey: [...key, 'usual', year], queryFn: () => answer(api.GET('/api/duty-plans/usual', { params: { query: { year } } })), placeholderData: keepPreviousData });

export const owingQuery = (query: OwingQuery) =>
  infiniteQueryOptions({
    queryKey: [...key, 'owing', query],
    queryFn: ({ pageParam }) => answer(api.GET('/api/duties', { params: { query: { ...query, ...(pageParam !== '' && { afterUnitId: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ items, more }) => (more ? items.at(-1)?.unitId : undefined),
    placeholderData: keepPreviousData,
  });

export const dutyQuery = (id: string) => queryOptions({ queryKey: [...key, 'duty', id], queryFn: () => answer(api.GET('/api/duties/{id}', { params: at(id) })) });

export const reminderPreviewQuery = (planId: string) =>
  queryOptions({ queryKey: [...key, 'reminders', 'preview', planId], queryFn: () => answer(api.GET('/api/duty-plans/{id}/reminders/preview', { params: at(planId) })), staleTime: 0 });

export const reminderLogQuery = (planId: string) => queryOptions({ queryKey: [...key, 'reminders', 'log', planId], queryFn: () => answer(api.GET('/api/duty-plans/{id}/reminders', { params: at(planId) })) });

export const campaignsQuery = queryOptions({ queryKey: ['duties', 'campaigns'], queryFn: () => answer(api.GET('/api/campaigns', { params: { query: { limit: 200 } } })) });

/** @param ask null: nothing is chosen yet */
export const owedPreviewQuery = (ask: Schemas['OwedPreviewRequest'] | null) =>
  queryOptions({
    queryKey: [...key, 'owed', ask],
    queryFn: () => answer(api.POST('/api/duty-plans/preview', { body: ask ?? { hostUnitId: '', unitKinds: [] } })),
    enabled: ask !== null,
    placeholderData: keepPreviousData,
  });

function useDutyMutation<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: key }) });
}

export const usePlanDuty = () => useDutyMutation((body: PlanDuty) => answer(api.POST('/api/duty-plans', { body })));

export const useMovePlan = (id: string) => useDutyMutation((body: Schemas['MoveDutyPlanRequest']) => answer(api.POST('/api/duty-plans/{id}/move', { params: at(id), body })));

export const useWithdrawPlan = (id: string) => useDutyMutation((body: Schemas['WithdrawDutyPlanRequest']) => answer(api.POST('/api/duty-plans/{id}/withdrawal', { params: at(id), body })));

export const useRemind = (planId: string) => useDutyMutation((note: string) => answer(api.POST('/api/duty-plans/{id}/reminders', { params: at(planId), body: { note } })));

export const useDone = (id: string) => useDutyMutation((body: Schemas['DutyDoneRequest']) => answer(api.POST('/api/duties/{id}/done', { params: at(id), body })));

export const useReopen = (id: string) => useDutyMutation((body: Schemas['ReopenDutyRequest']) => answer(api.POST('/api/duties/{id}/reopening', { params: at(id), body })));
