import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Preview = Schemas['ReminderPreviewView'];
export type Recipient = Schemas['ReminderRecipientView'];
export type Run = Schemas['ReminderRunView'];
export type Delivery = Schemas['ReminderDeliveryView'];

const at = (id: string) => ({ path: { id } });
const WHILE_MAILS_WAIT = 5_000;

export const previewQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['reminders', campaignId, 'preview'],
    queryFn: () => answer(api.GET('/api/campaigns/{id}/reminders/preview', { params: at(campaignId) })),
  });

/** While mails wait, the list looks again by itself. */
export const runsQuery = (campaignId: string, page: { readonly limit: number; readonly offset: number }) =>
  queryOptions({
    queryKey: ['reminders', campaignId, 'runs', page],
    queryFn: () => answer(api.GET('/api/campaigns/{id}/reminders', { params: { ...at(campaignId), query: page } })),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (state.data?.items.some(({ deliveries }) => deliveries.some(({ mail }) => mail === 'waiting')) ? WHILE_MAILS_WAIT : false),
  });

function useReminderMutation<Input, Output>(campaignId: string, act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['reminders', campaignId] }) });
}

export const useSendReminders = (campaignId: string) =>
  useReminderMutation(campaignId, (body: Schemas['SendRemindersRequest']) => answer(api.POST('/api/campaigns/{id}/reminders', { params: at(campaignId), body })));

export const useSetReminderDays = (campaignId: string) =>
  useReminderMutation(campaignId, (body: Schemas['SetReminderDaysRequest']) => answer(api.PUT('/api/campaigns/{id}/reminders/days', { params: at(campaignId), body })));
