import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { uploadFile, type UploadOptions } from '../../../api/upload';

type Schemas = components['schemas'];
export type InitiativeLife = Schemas['InitiativeLifeView'];
export type Distinction = Schemas['DistinctionView'];
export type OfficeDocument = Schemas['OfficeDocumentFields'];
export type InitiativeAward = Schemas['InitiativeAwardResponse'];
export type Progress = Schemas['InitiativeProgressView'];
export type ProgressNote = Schemas['ProgressNoteView'];
export type Plan = Schemas['PlanView'];
export type FamilyMember = Schemas['FamilyMemberView'];
export type Replication = Schemas['ReplicationView'];
export type Replicable = Schemas['ReplicableView'];
export type ReviewLine = Schemas['YearlyReviewLineView'];
export type ReviewOutcome = NonNullable<ReviewLine['outcome']>;
export type ListedWord = Schemas['ListedWordView'];

const at = (id: string) => ({ path: { id } });

export const lifeQuery = (id: string) =>
  queryOptions({ queryKey: ['registry', 'life', id], queryFn: () => answer(api.GET('/api/initiatives/{id}/life', { params: at(id) })) });

export const awardsQuery = (id: string) =>
  queryOptions({ queryKey: ['registry', 'awards', id], queryFn: () => answer(api.GET('/api/initiatives/{id}/awards', { params: at(id) })) });

export const progressQuery = (id: string) =>
  queryOptions({ queryKey: ['registry', 'progress', id], queryFn: () => answer(api.GET('/api/initiatives/{id}/progress', { params: at(id) })) });

export const familyQuery = (id: string) =>
  queryOptions({ queryKey: ['registry', 'family', id], queryFn: () => answer(api.GET('/api/initiatives/{id}/family', { params: at(id) })) });

export const changesQuery = (id: string, limit: number) =>
  queryOptions({
    queryKey: ['registry', 'changes', id, limit],
    queryFn: () => answer(api.GET('/api/initiatives/{id}/changes', { params: { ...at(id), query: { limit } } })),
    placeholderData: (before) => before,
  });

/** Words that a unit may choose from; without a unit those that the reader keeps. */
export const wordListsQuery = (unitId?: string) =>
  queryOptions({ queryKey: ['registry', 'word-lists', unitId ?? ''], queryFn: () => answer(api.GET('/api/word-lists', { params: { query: unitId === undefined ? {} : { unitId } } })) });

export const replicationsQuery = (page: number, limit: number) =>
  queryOptions({
    queryKey: ['registry', 'replications', page, limit],
    queryFn: () => answer(api.GET('/api/replications', { params: { query: { limit, offset: (page - 1) * limit } } })),
    placeholderData: (before) => before,
  });

export const replicableQuery = (search: string, page: number, limit: number) =>
  queryOptions({
    queryKey: ['registry', 'replicable', search, page, limit],
    queryFn: () => answer(api.GET('/api/replicable-initiatives', { params: { query: { limit, offset: (page - 1) * limit, ...(search !== '' && { search: search.slice(0, 200) }) } } })),
    placeholderData: (before) => before,
  });

export const reviewsQuery = (query: { year: number; search?: string; state?: 'open' | ReviewOutcome; limit: number; offset: number }) =>
  queryOptions({
    queryKey: ['registry', 'reviews', query],
    queryFn: () => answer(api.GET('/api/initiative-reviews', { params: { query } })),
    placeholderData: (before) => before,
  });

/** Every act may change what any list or page of initiatives shows. */
function useAct<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: ['registry'] }) });
}

interface Seen {
  readonly id: string;
  readonly version: number;
}

export const useRegistrationStep = () =>
  useAct(({ id, ...body }: Seen & { step: 'hand-in' | 'take-back' }) => answer(api.POST('/api/initiatives/{id}/registration', { params: at(id), body })));

export const useRegistrationDecision = () =>
  useAct(({ id, ...body }: Seen & { step: 'accept' | 'return'; reason?: string }) => answer(api.POST('/api/initiatives/{id}/registration-decision', { params: at(id), body })));

export const useDistinguish = () =>
  useAct(({ id, ...body }: { id: string } & Schemas['DistinctionRequest']) => answer(api.POST('/api/initiatives/{id}/distinctions', { params: at(id), body })));

export const useWithdrawDistinction = () =>
  useAct(({ id, reason }: { id: string; reason: string }) => answer(api.POST('/api/initiative-distinctions/{id}/withdrawal', { params: at(id), body: { reason } })));

export const useDrop = () => useAct(({ id, ...body }: { id: string } & Schemas['DropRequest']) => answer(api.POST('/api/initiatives/{id}/drop', { params: at(id), body })));

export const useRestore = () =>
  useAct(({ id, reason }: { id: string; reason: string }) => answer(api.POST('/api/initiatives/{id}/restoration', { params: at(id), body: { reason } })));

export const useSavePlan = () => useAct(({ id, ...body }: { id: string } & Schemas['PlanRequest']) => answer(api.PUT('/api/initiatives/{id}/plan', { params: at(id), body })));

export const useTellProgress = () =>
  useAct(({ id, ...body }: { id: string } & Schemas['ProgressRequest']) => answer(api.PUT('/api/initiatives/{id}/progress', { params: at(id), body })));

export const useAddProgressFile = () =>
  useAct(({ noteId, file, ...options }: { noteId: string; file: File } & UploadOptions) => uploadFile<Schemas['ProgressFileView']>(`/api/progress-notes/${noteId}/files`, file, options));

export const useRemoveProgressFile = () =>
  useAct(async ({ noteId, fileId }: { noteId: string; fileId: string }) => {
    await answer(api.DELETE('/api/progress-notes/{id}/files/{fileId}', { params: { path: { id: noteId, fileId } } }));
  });

export const progressFileAddress = (noteId: string, fileId: string, inline: boolean): string => `/api/progress-notes/${noteId}/files/${fileId}${inline ? '?inline=1' : ''}`;

export const usePreviewReview = () =>
  useMutation({ mutationFn: (body: Schemas['ReviewPreviewRequest']) => answer(api.POST('/api/initiative-reviews/preview', { body })) });

export const useReview = () => useAct((body: Schemas['ReviewRequest']) => answer(api.POST('/api/initiative-reviews', { body })));

export const useAddWord = () => useAct((body: Schemas['AddWordRequest']) => answer(api.POST('/api/word-lists', { body })));

export const useEndWord = () => useAct(({ id, ...body }: { id: string } & Schemas['EndWordRequest']) => answer(api.PUT('/api/word-lists/{id}', { params: at(id), body })));

export const useAskReplication = () => useAct((body: Schemas['AskReplicationRequest']) => answer(api.POST('/api/replications', { body })));

export const useAnswerReplication = () =>
  useAct(({ id, ...body }: { id: string } & Schemas['AnswerReplicationRequest']) => answer(api.POST('/api/replications/{id}/answer', { params: at(id), body })));

export const useWithdrawReplication = () => useAct(({ id, version }: Seen) => answer(api.POST('/api/replications/{id}/withdrawal', { params: at(id), body: { version } })));

export const useCopy = () => useAct(({ id, version }: Seen) => answer(api.POST('/api/replications/{id}/copy', { params: at(id), body: { version } })));
