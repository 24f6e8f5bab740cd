import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { uploadFile } from '../../../api/upload';

type Schemas = components['schemas'];
export type Board = Schemas['PublicationResponse'];
export type BoardPreview = Schemas['PublicationPreviewResponse'];
export type BoardEntry = Schemas['PublicationEntryResponse'];
export type BoardNotice = Schemas['PublicationNoticeResponse'];
export type OwnResult = Schemas['OwnResultResponse'];
export type OwnResultDetail = Schemas['OwnResultDetailResponse'];
export type OwnExplanation = Schemas['OwnExplanationResponse'];
export type Appeal = Schemas['AppealResponse'];
export type AppealDetail = Schemas['AppealDetailResponse'];
export type AppealOutcome = Schemas['AnswerAppealRequest']['outcome'];

export const boardQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['publication', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{campaignId}/publication', { params: { path: { campaignId } } })),
  });

export const boardNoticesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['publication', campaignId, 'notices'],
    queryFn: () => answer(api.GET('/api/campaigns/{campaignId}/publication/notices', { params: { path: { campaignId } } })),
  });

export const ownResultsQuery = queryOptions({ queryKey: ['own-results'], queryFn: () => answer(api.GET('/api/own-results')) });

export const ownResultQuery = (nominationId: string) =>
  queryOptions({
    queryKey: ['own-results', nominationId],
    queryFn: () => answer(api.GET('/api/own-results/{nominationId}', { params: { path: { nominationId } } })),
  });

export const appealsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['appeals', 'campaign', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{campaignId}/appeals', { params: { path: { campaignId } } })),
  });

export const appealQuery = (id: string) =>
  queryOptions({ queryKey: ['appeals', id], queryFn: () => answer(api.GET('/api/appeals/{id}', { params: { path: { id } } })) });

export const appealFileAddress = (id: string): string => `/api/appeals/${id}/file`;

/** After an act everything around publishing and appeals is read anew. */
function useAct<Given, Answer>(act: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => Promise.all([['publication'], ['own-results'], ['appeals'], ['awards']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

export const usePublish = (campaignId: string) =>
  useAct((body: Schemas['PublishRequest']) => answer(api.POST('/api/campaigns/{campaignId}/publication', { params: { path: { campaignId } }, body })));

export const useWithdraw = (campaignId: string) =>
  useAct((reason: string) => answer(api.POST('/api/campaigns/{campaignId}/publication/withdrawal', { params: { path: { campaignId } }, body: { reason } })));

export const useFileAppeal = (nominationId: string) =>
  useAct(({ text, file }: { text: string; file: File | null }) =>
    uploadFile<Schemas['AppealReceiptResponse']>(`/api/nominations/${nominationId}/appeals`, file, { fields: { text } }),
  );

export const useReceiveAppeal = (id: string) => useAct(() => answer(api.POST('/api/appeals/{id}/receipt', { params: { path: { id } } })));

export const useWithdrawAppeal = (id: string) => useAct(() => answer(api.POST('/api/appeals/{id}/withdrawal', { params: { path: { id } } })));

export const useAnswerAppeal = (id: string) =>
  useAct((body: Schemas['AnswerAppealRequest']) => answer(api.POST('/api/appeals/{id}/answer', { params: { path: { id } }, body })));
