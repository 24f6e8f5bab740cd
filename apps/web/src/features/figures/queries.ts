import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components, paths } from '../../api/schema';

type Schemas = components['schemas'];
export type Figures = Schemas['FiguresView'];
export type FigureRow = Schemas['FigureRowView'];
export type Figure = Schemas['FigureDefinitionView']['figure'];
export type RecognisedModel = Schemas['RecognisedModelView'];
export type SentReport = Schemas['SentReportView'];
export type OpenedReport = Schemas['OpenedReportView'];
export type FigureDifference = Schemas['FigureDifferenceView'];
export type ModelMention = Schemas['ModelMentionView'];
export type FiguresQuery = NonNullable<paths['/api/figures']['get']['parameters']['query']>;

const sentKey = ['figures', 'sent'];
export const pageSize = 50;

/** @param query null: what to ask is not known yet */
export const figuresQuery = (query: FiguresQuery | null) =>
  queryOptions({
    queryKey: ['figures', 'asked', query],
    queryFn: () => answer(api.GET('/api/figures', { params: { query: query ?? {} } })),
    enabled: query !== null,
    placeholderData: keepPreviousData,
  });

export const sentReportsQuery = (page: number) =>
  queryOptions({
    queryKey: [...sentKey, 'list', page],
    queryFn: () => answer(api.GET('/api/sent-reports', { params: { query: { limit: pageSize, offset: (page - 1) * pageSize } } })),
    placeholderData: keepPreviousData,
  });

export const sentReportQuery = (id: string) => queryOptions({ queryKey: [...sentKey, 'one', id], queryFn: () => answer(api.GET('/api/sent-reports/{id}', { params: { path: { id } } })) });

export const differenceQuery = (id: string) =>
  queryOptions({ queryKey: [...sentKey, 'difference', id], queryFn: () => answer(api.GET('/api/sent-reports/{id}/difference', { params: { path: { id } } })) });

function useSentMutation<Input>(act: (input: Input) => Promise<SentReport>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: sentKey }) });
}

export const useSendReport = () => useSentMutation((body: FiguresQuery) => answer(api.POST('/api/sent-reports', { body })));

export const useCorrectReport = (id: string) => useSentMutation((reason: string) => answer(api.POST('/api/sent-reports/{id}/correction', { params: { path: { id } }, body: { reason } })));

/** Of the question, as a file. */
export function fileAddress(kind: 'workbook' | 'document', query: FiguresQuery): string {
  const asked = new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]));
  return `/api/figures/${kind}${asked.size === 0 ? '' : `?${asked.toString()}`}`;
}

/** Of a sent report. */
export const sentFileAddress = (kind: 'workbook' | 'document' | 'content', id: string): string => `/api/sent-reports/${id}/${kind}`;
