import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../../api/client';
import { saveFile } from '../../../../api/save-file';
import type { components } from '../../../../api/schema';
import { uploadFile, type UploadOptions } from '../../../../api/upload';
import { obstacleLists } from '../../../../messages/vi/obstacle-lists';
import type { FileRules } from '../../../../ui/files/file-rules';
import { obstaclesQuery } from '../queries';

type Schemas = components['schemas'];
export type ListPreview = Schemas['ObstacleFilePreview'];
export type ListRow = Schemas['ObstacleRowView'];
export type RowState = ListRow['state'];
export type ListApplied = Schemas['ObstacleFileApplied'];
export type ObstacleListDraft = Schemas['EnterObstacleListRequest'];

/** The document as the form beside the file carries it. */
export interface ListDocument {
  readonly documentNumber: string;
  readonly documentDate: string;
  readonly documentIssuer: string;
  readonly summary: string;
}

/** Other endings are let through, so that the server says what to do with an .xls or a .csv. */
export const fileRules: FileRules = { endings: ['.xlsx', '.xls', '.xlsm', '.csv', '.ods'], kinds: obstacleLists.kinds, maxBytes: 10 * 1024 * 1024 };

export const fileAddress = (campaignId: string): string => `/api/campaigns/${campaignId}/obstacle-file`;

export const previewFile = (campaignId: string, file: File, document: ListDocument, options: UploadOptions = {}) =>
  uploadFile<ListPreview>(`${fileAddress(campaignId)}/preview`, file, { ...options, fields: { ...document } });

/** Puts the rows with their errors among the browser's downloads. @throws ApiProblem, NetworkLoss */
export function saveErrors(campaignId: string, file: File, document: ListDocument): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries(document)) body.append(name, value);
  body.append('file', file);
  return saveFile(`${fileAddress(campaignId)}/errors`, 'loi.xlsx', { method: 'POST', body });
}

/** What is open about the result and is said beside publishing it may have changed as well. */
const touched = (campaignId: string) => [['awards', 'decisions', campaignId], ['publication', campaignId]];

export function useApplyList(campaignId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, document, fingerprint, choice }: { file: File; document: ListDocument; fingerprint: string; choice: 'all' | 'good' }) =>
      uploadFile<ListApplied>(fileAddress(campaignId), file, { fields: { ...document, fingerprint, choice } }),
    onSuccess: () => Promise.all([obstaclesQuery(campaignId).queryKey, ...touched(campaignId)].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

export function useEnterMany(campaignId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ObstacleListDraft) => answer(api.POST('/api/campaigns/{campaignId}/obstacles/list', { params: { path: { campaignId } }, body })),
    onSuccess: async (page) => {
      queries.setQueryData(obstaclesQuery(campaignId).queryKey, page);
      await Promise.all(touched(campaignId).map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
}
