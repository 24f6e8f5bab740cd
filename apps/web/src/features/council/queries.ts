import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type CampaignCouncil = Schemas['CampaignCouncilView'];
export type Council = Schemas['CouncilView'];
export type CouncilMember = Schemas['CouncilMemberView'];
export type Session = Schemas['CouncilSessionView'];
export type Seat = Schemas['SeatView'];
export type CouncilCase = Schemas['CaseView'];
export type Outcome = Schemas['SessionOutcomeView'];
export type DeskSeat = Schemas['DeskSeatView'];
export type DeskCase = Schemas['DeskCaseView'];
/** What a case looks like to everybody at the table. */
export type CaseHead = Omit<CouncilCase, 'votes' | 'recused' | 'opinions'>;
export type Choice = Schemas['VoteRequest']['choice'];

export const choices: readonly Choice[] = ['yes', 'no', 'blank'];

/** How often a page of a session in progress looks for what others did. */
const refreshEvery = 4_000;

/** Where the browser downloads the minutes of an ended session. */
export const minutesAddress = (id: string): string => `/api/council-sessions/${id}/minutes`;

const campaignAt = (campaignId: string) => ({ path: { campaignId } });
const at = (id: string) => ({ path: { id } });

export const councilQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['council', 'campaign', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{campaignId}/council', { params: campaignAt(campaignId) })),
  });

export const candidatesQuery = (campaignId: string, search: string) =>
  queryOptions({
    queryKey: ['council', 'candidates', campaignId, search],
    queryFn: () => answer(api.GET('/api/campaigns/{campaignId}/council/candidates', { params: { ...campaignAt(campaignId), query: { search: search.slice(0, 200) } } })),
    enabled: search.length >= 2,
  });

export const sessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['council', 'session', id],
    queryFn: () => answer(api.GET('/api/council-sessions/{id}', { params: at(id) })),
    refetchInterval: ({ state }) => (state.data?.state === 'open' ? refreshEvery : false),
  });

export const outcomesQuery = (id: string) =>
  queryOptions({
    queryKey: ['council', 'outcomes', id],
    queryFn: () => answer(api.GET('/api/council-sessions/{id}/outcomes', { params: at(id) })),
  });

/** Nominations and tiers that may be added to an agenda. */
export const rankedQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['council', 'ranked', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{campaignId}/decisions', { params: campaignAt(campaignId) })),
  });

/** Obstacles that may be put to the vote. */
export const obstaclesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['council', 'obstacles', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{campaignId}/obstacles', { params: campaignAt(campaignId) })),
  });

export const deskQuery = queryOptions({
  queryKey: ['council', 'desk'],
  queryFn: () => answer(api.GET('/api/council-desk')),
  refetchInterval: refreshEvery,
});

/** Every act of this feature may change what any of its pages shows. */
function useCouncilMutation<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['council'] }) });
}

export const useWriteCouncil = (campaignId: string) =>
  useCouncilMutation((body: Schemas['CouncilRequest']) => answer(api.PUT('/api/campaigns/{campaignId}/council', { params: campaignAt(campaignId), body })));

export const useAppoint = (campaignId: string) =>
  useCouncilMutation((body: Schemas['CouncilMemberRequest']) => answer(api.POST('/api/campaigns/{campaignId}/council/members', { params: campaignAt(campaignId), body })));

export const useEndMembership = (campaignId: string) =>
  useCouncilMutation(({ memberId, body }: { memberId: string; body: Schemas['CouncilMemberEndRequest'] }) =>
    answer(api.POST('/api/campaigns/{campaignId}/council/members/{memberId}/end', { params: { path: { campaignId, memberId } }, body })),
  );

export const useReplaceMember = (campaignId: string) =>
  useCouncilMutation(({ memberId, body }: { memberId: string; body: Schemas['CouncilMemberRequest'] }) =>
    answer(api.POST('/api/campaigns/{campaignId}/council/members/{memberId}/replacement', { params: { path: { campaignId, memberId } }, body })),
  );

export const usePrepare = (campaignId: string) =>
  useCouncilMutation((body: Schemas['PrepareSessionRequest']) => answer(api.POST('/api/campaigns/{campaignId}/council-sessions', { params: campaignAt(campaignId), body })));

export const useAttend = (id: string) =>
  useCouncilMutation((body: Schemas['AttendanceRequest']) => answer(api.PUT('/api/council-sessions/{id}/attendance', { params: at(id), body })));

export const useOpenSession = (id: string) =>
  useCouncilMutation((version: number) => answer(api.POST('/api/council-sessions/{id}/opening', { params: at(id), body: { version } })));

export const useEndSession = (id: string) =>
  useCouncilMutation((body: Schemas['EndSessionRequest']) => answer(api.POST('/api/council-sessions/{id}/ending', { params: at(id), body })));

export const useAddCase = (id: string) =>
  useCouncilMutation((body: Schemas['AddCaseRequest']) => answer(api.POST('/api/council-sessions/{id}/cases', { params: at(id), body })));

/** What is recorded shows on the pages of the result as well. */
export function useRecordOutcomes(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/council-sessions/{id}/recording', { params: at(id) })),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['council'] }), queries.invalidateQueries({ queryKey: ['awards'] })]),
  });
}

export const useCallCase = (id: string) =>
  useCouncilMutation((ballot: 'open' | 'secret') => answer(api.POST('/api/council-cases/{id}/opening', { params: at(id), body: { ballot } })));

export const useWriteDown = (id: string) =>
  useCouncilMutation((votes: Schemas['WrittenDownVoteRequest'][]) => answer(api.PUT('/api/council-cases/{id}/votes', { params: at(id), body: { votes } })));

export const useCloseCase = (id: string) =>
  useCouncilMutation((body: Schemas['CloseCaseRequest']) => answer(api.POST('/api/council-cases/{id}/closing', { params: at(id), body })));

export const useVote = (id: string) =>
  useCouncilMutation((body: Schemas['VoteRequest']) => answer(api.PUT('/api/council-cases/{id}/vote', { params: at(id), body })));
