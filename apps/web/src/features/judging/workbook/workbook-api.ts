import { REQUEST_HEADERS, refuse } from '../../../api/client';
import { NetworkLoss } from '../../../api/problem';
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

/** Puts the workbook among the browser's downloads. @throws ApiProblem, NetworkLoss */
export async function downloadWorkbook(campaignId: string): Promise<void> {
  const response = await fetch(address(campaignId), { headers: REQUEST_HEADERS, credentials: 'same-origin' }).catch((reason: unknown) => {
    throw new NetworkLoss('unreachable', { cause: reason });
  });
  if (!response.ok) refuse(response.status, await response.json().catch(() => null), response.headers.get('x-request-id'));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(response.headers.get('content-disposition') ?? '');
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}

function fileNameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded === undefined ? 'phieu-cham-diem.xlsx' : decodeURIComponent(encoded);
}

/** The bytes are taken once: what is written later is what was looked at, whatever becomes of the file on the disk. */
export async function keepFile(file: File): Promise<File> {
  return new File([await file.arrayBuffer()], file.name, { type: file.type, lastModified: file.lastModified });
}

export const previewWorkbook = (campaignId: string, file: File, options: UploadOptions = {}): Promise<Difference> =>
  uploadFile<Difference>(`${address(campaignId)}/preview`, file, options);

export function applyWorkbook(campaignId: string, file: File, fingerprint: string, takeFromFile: readonly string[], handIn: boolean): Promise<Applied> {
  const fields = { fingerprint, takeFromFile: takeFromFile.join(','), ...(handIn ? { handIn: '1' } : {}) };
  return uploadFile<Applied>(`${address(campaignId)}/application`, file, { fields });
}
