import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema';
import { type MatrixChoice, writeChoice } from './matrix-choice';
import { useJudgingMutation } from './queries';

type Schemas = components['schemas'];
export type Matrix = Schemas['MatrixView'];
export type MatrixRow = Schemas['MatrixRowView'];
export type MatrixCell = Schemas['MatrixCellView'];
export type MatrixSheet = Schemas['MatrixSheetView'];
export type RankPlace = Schemas['RankPlaceView'];
export type SecondMarking = Schemas['SecondMarkingView'];
export type ReopenedSheet = Schemas['ReopenedSheetView'];
export type ReopeningPreview = Schemas['ReopeningPreviewView'];

export const sorts = ['rank', 'code', 'name', 'final', 'n', 'range', 'deviation'] as const;
export type MatrixSort = (typeof sorts)[number];

export const onlyChoices = ['over-limit', 'apart'] as const;

export interface MatrixWish {
  readonly peerGroup: string;
  /** Empty: all. */
  readonly only: (typeof onlyChoices)[number] | '';
  readonly search: string;
  readonly sort: MatrixSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

export const matrixPage = 300;

const at = (id: string) => ({ path: { id } });

export const matrixQuery = (campaignId: string, { peerGroup, only, search, sort, descending, offset, limit }: MatrixWish) =>
  queryOptions({
    queryKey: ['judging', 'matrix', campaignId, peerGroup, only, search, sort, descending, offset, limit],
    queryFn: () =>
      answer(
        api.GET('/api/campaigns/{id}/scoring-matrix', {
          params: {
            ...at(campaignId),
            query: {
              sort,
              direction: descending ? 'descending' : 'ascending',
              limit,
              offset,
              ...(peerGroup === '' ? {} : { peerGroup }),
              ...(only === '' ? {} : { only }),
              ...(search === '' ? {} : { search }),
            },
          },
        }),
      ),
    placeholderData: (before) => before,
  });

export const matrixSheetQuery = (campaignId: string, sheetId: string) =>
  queryOptions({
    queryKey: ['judging', 'matrix-sheet', campaignId, sheetId],
    queryFn: () => answer(api.GET('/api/campaigns/{id}/scoring-matrix/sheets/{sheetId}', { params: { path: { id: campaignId, sheetId } } })),
  });

export const secondMarkingQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['judging', 'second-marking', campaignId],
    queryFn: () => answer(api.GET('/api/campaigns/{id}/sheet-reopenings', { params: at(campaignId) })),
  });

/** What giving these sheets back could do; asked anew whenever the choice changes. */
export const useReopeningPreview = (campaignId: string, choice: MatrixChoice) =>
  useQuery({
    queryKey: ['judging', 'reopening-preview', campaignId, writeChoice(choice)],
    queryFn: () =>
      answer(
        api.POST('/api/campaigns/{id}/sheet-reopenings/preview', {
          params: at(campaignId),
          body: { chosen: [...choice].map(([nominationCode, memberCodes]) => ({ nominationCode, memberCodes: [...memberCodes] })) },
        }),
      ),
    enabled: choice.size > 0,
    placeholderData: (before) => before,
  });

export const useGiveBack = () =>
  useJudgingMutation(({ campaignId, sheetIds, reason }: { campaignId: string; sheetIds: readonly string[]; reason: string }) =>
    answer(api.POST('/api/campaigns/{id}/sheet-reopenings', { params: at(campaignId), body: { sheetIds: [...sheetIds], reason } })),
  );

export const useLockScoring = () =>
  useJudgingMutation(({ campaignId, countFirst }: { campaignId: string; countFirst: boolean }) =>
    answer(api.POST('/api/campaigns/{id}/scoring-lock', { params: at(campaignId), body: { countFirst } })),
  );
