import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { components, operations } from '../../../api/schema';

type Schemas = components['schemas'];
export type CampaignRewards = Schemas['CampaignRewardsView'];
export type RewardTier = Schemas['RewardTierView'];
export type RewardSummary = Schemas['RewardDecisionSummaryView'];
export type RewardDecision = Schemas['RewardDecisionView'];
export type RewardRecipient = Schemas['RewardRecipientView'];
export type RegisteredReward = Schemas['RegisteredRewardResponse'];
export type DraftReward = Schemas['DraftRewardRequest'];
export type RegistryEntry = Omit<Schemas['IssueRewardRequest'], 'version'>;
export type Revocation = Schemas['RevokeRewardRequest'];
type RegisterQuery = NonNullable<operations['RewardRegister_search']['parameters']['query']>;

/** The server gives this many at most. */
export const PAGE_SIZE = 100;

export const campaignRewardsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['awards', 'rewards', 'campaign', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{campaignId}/reward-decisions', { params: { path: { campaignId } } })),
  });

export const rewardDecisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['awards', 'rewards', 'decision', id],
    queryFn: () => answer(api.GET('/api/reward-decisions/{id}', { params: { path: { id } } })),
  });

/** What the register is narrowed and sorted by; empty: by nothing. */
export interface RegisterFilters {
  readonly search: string;
  readonly head: string;
  readonly year: string;
  readonly award: string;
  readonly state: string;
  readonly order: string;
}

const oneOf = <Value extends string>(value: string, known: readonly Value[]): Value | undefined => known.find((each) => each === value);

/** The filters as the server takes them; what it would refuse is left out. */
function wishOf({ search, head, year, award, state, order }: RegisterFilters): RegisterQuery {
  const wish = {
    search: search === '' ? undefined : search.slice(0, 200),
    head: oneOf(head, ['state', 'party']),
    year: /^2\d{3}$/.test(year) ? Number(year) : undefined,
    award: award === '' ? undefined : award.slice(0, 300),
    state: oneOf(state, ['standing', 'revoked']),
    order: oneOf(order, ['newest', 'oldest', 'name', 'unit']),
  };
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
}

export const registerQuery = (filters: RegisterFilters, page: number) =>
  queryOptions({
    queryKey: ['awards', 'rewards', 'register', filters, page],
    queryFn: () => answer(api.GET('/api/reward-register', { params: { query: { ...wishOf(filters), limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE } } })),
    placeholderData: keepPreviousData,
  });

/** Everything that is found, State and Party on sheets of their own. */
export function workbookAddress({ head: _, ...filters }: RegisterFilters): string {
  const wish = new URLSearchParams(Object.entries(wishOf({ ...filters, head: '' })).map(([name, value]) => [name, String(value)]));
  return `/api/reward-register/workbook${wish.size === 0 ? '' : `?${wish}`}`;
}

/** After an act everything that shows rewards is read anew. */
function useAct<Given, Answer>(act: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['awards', 'rewards'] }) });
}

export const useDraftReward = (campaignId: string) =>
  useAct((body: DraftReward) => answer(api.POST('/api/campaigns/{campaignId}/reward-decisions', { params: { path: { campaignId } }, body })));

export const useDiscardReward = () => useAct((id: string) => answer(api.DELETE('/api/reward-decisions/{id}', { params: { path: { id } } })));

export const useIssueReward = ({ id, version }: RewardDecision) =>
  useAct((entry: RegistryEntry) => answer(api.POST('/api/reward-decisions/{id}/issue', { params: { path: { id } }, body: { version, ...entry } })));

export const useCorrectReward = ({ id, version }: RewardDecision) =>
  useAct(({ reason, ...entry }: RegistryEntry & { reason: string }) =>
    answer(api.POST('/api/reward-decisions/{id}/corrections', { params: { path: { id } }, body: { version, reason, ...entry } })),
  );

export const useWithdrawRevocation = (recipientId: string) =>
  useAct((reason: string) => answer(api.POST('/api/reward-recipients/{id}/revocation/withdrawal', { params: { path: { id: recipientId } }, body: { reason } })));

export const useRevokeReward = (recipientId: string) =>
  useAct((body: Revocation) => answer(api.POST('/api/reward-recipients/{id}/revocation', { params: { path: { id: recipientId } }, body })));
