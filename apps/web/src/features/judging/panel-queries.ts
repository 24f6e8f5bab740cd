import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';
import { useConflictMutation } from './conflict-queries';

type Schemas = components['schemas'];
export type PanelLimits = Schemas['UpdatePanelRequest'];
export type Conflicts = Schemas['ConflictsView'];
export type Conflict = Schemas['ConflictView'];

const at = (id: string) => ({ path: { id } });
const seat = (panelId: string, memberId: string) => ({ path: { id: panelId, memberId } });

export const scopeChoicesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['judging', 'scope-choices', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{id}/panel-scope-choices', { params: at(campaignId) })),
  });

export const useUpdatePanel = () =>
  useConflictMutation(({ panelId, body }: { panelId: string; body: PanelLimits }) => answer(api.PUT('/api/panels/{id}', { params: at(panelId), body })));

export const useLeave = () =>
  useConflictMutation(({ panelId, memberId, reason }: { panelId: string; memberId: string; reason: string }) =>
    answer(api.POST('/api/panels/{id}/members/{memberId}/departure', { params: seat(panelId, memberId), body: { reason } })),
  );

export const useChangeSeat = () =>
  useConflictMutation(({ panelId, memberId, body }: { panelId: string; memberId: string; body: Schemas['ChangeSeatRequest'] }) =>
    answer(api.PUT('/api/panels/{id}/members/{memberId}', { params: seat(panelId, memberId), body })),
  );

export const useTakeDepartureBack = () =>
  useConflictMutation(({ panelId, memberId }: { panelId: string; memberId: string }) =>
    answer(api.POST('/api/panels/{id}/members/{memberId}/return', { params: seat(panelId, memberId) })),
  );

export const useReplace = () =>
  useConflictMutation(({ panelId, memberId, body }: { panelId: string; memberId: string; body: Schemas['ReplaceMemberRequest'] }) =>
    answer(api.POST('/api/panels/{id}/members/{memberId}/replacement', { params: seat(panelId, memberId), body })),
  );

export const conflictsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['judging', 'conflicts', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{id}/conflicts', { params: at(campaignId) })),
  });

export const useAddConflict = () =>
  useConflictMutation(({ campaignId, body }: { campaignId: string; body: Schemas['AddConflictRequest'] }) =>
    answer(api.POST('/api/campaigns/{id}/conflicts', { params: at(campaignId), body })),
  );

export const useLiftConflict = () =>
  useConflictMutation(({ id, reason }: { id: string; reason: string }) => answer(api.POST('/api/conflicts/{id}/lifting', { params: at(id), body: { reason } })));
