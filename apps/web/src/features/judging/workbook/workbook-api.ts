import { saveFile } from '../../../api/save-file';
import type { components } from '../../../api/schema';
import { uploadFile, type UploadOptions } from '../../../api/upload';
import type { FileRules } from '../../../ui/files/file-rules';

type Schemas = components['schemas'];
export type Difference = Schemas['WorkbookDifferenceResponse'];
export type SheetDifference = Schemas['SheetDifferenceResponse'];
export type ItemChange = Schemas['ItemChangeResponse'];
export type Applied = Schemas['WorkbookAppliedResponse'];

/** Other endings are let through, so that the server says what to do with an .xls or a .csv. */
export const workbookRules: FileRules = { endings: ['.xlsx', '.xls', '.xlsm', '.csv', '.ods'], kinds: 'Excel (.xlsx)', maxBytes: 24 * 1024 * 1024 };

const address = (campaignId: string): string => `/api/campaigns/${encodeURIComponent(campaignId)}/score-sheet-workbook`;

/** @throws ApiProblem, NetworkLoss */
export const downloadWorkbook = (campaignId: string): Promise<void> => saveFile(address(campaignId), 'phieu-cham-diem.xlsx');

export const previewWorkbook = (campaignId: string, file: File, options: UploadOptions = {}): Promise<Difference> =>
  uploadFile<Difference>(`${address(campaignId)}/preview`, file, options);

export function applyWorkbook(campaignId: string, file: File, fingerprint: string, takeFromFile: readonly string[], handIn: boolean): Promise<Applied> {
  const fields = { fingerprint, takeFromFile: takeFromFile.join(','), ...(handIn ? { handIn: '1' } : {}) };
  return uploadFile<Applied>(`${address(campaignId)}/application`, file, { fields });
}
