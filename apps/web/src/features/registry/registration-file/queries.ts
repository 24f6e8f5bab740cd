import { useMutation, useQueryClient } from '@tanstack/react-query';
import { saveFile } from '../../../api/save-file';
import type { components } from '../../../api/schema';
import { uploadFile, type UploadOptions } from '../../../api/upload';
import type { FileRules } from '../../../ui/files/file-rules';
import { registrationFile } from '../../../messages/vi/registration-file';

type Schemas = components['schemas'];
export type FilePreview = Schemas['RegistrationFilePreview'];
export type RowView = Schemas['RegistrationRowView'];
export type RowState = RowView['state'];
export type FileApplied = Schemas['RegistrationFileApplied'];
export type ImportChoice = 'all' | 'good';

/** Other endings are let through, so that the server says what to do with an .xls or a .csv. */
export const fileRules: FileRules = { endings: ['.xlsx', '.xls', '.xlsm', '.csv', '.ods'], kinds: registrationFile.up.kinds, maxBytes: 10 * 1024 * 1024 };

export const fileAddress = (campaignId: string): string => `/api/campaigns/${campaignId}/registration-file`;

export const previewFile = (campaignId: string, file: File, options: UploadOptions = {}) => uploadFile<FilePreview>(`${fileAddress(campaignId)}/preview`, file, options);

/** Puts the rows with their errors among the browser's downloads. @throws ApiProblem, NetworkLoss */
export function saveErrors(campaignId: string, file: File): Promise<void> {
  const body = new FormData();
  body.append('file', file);
  return saveFile(`${fileAddress(campaignId)}/errors`, 'loi.xlsx', { method: 'POST', body });
}

export function useApplyFile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ campaignId, file, fingerprint, choice }: { campaignId: string; file: File; fingerprint: string; choice: ImportChoice }) =>
      uploadFile<FileApplied>(fileAddress(campaignId), file, { fields: { fingerprint, choice } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['registry'] }),
  });
}
