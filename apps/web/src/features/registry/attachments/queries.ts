import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { uploadFile, type UploadOptions } from '../../../api/upload';

type Schemas = components['schemas'];
export type Attachment = Schemas['AttachmentView'];
export type Attachments = Schemas['AttachmentsView'];

/** A registration as its files are written: by its unit, or by the office for the unit. */
export interface Written {
  readonly id: string;
  readonly mayWriteForUnit: boolean;
}

export const receiptQuery = (code: string) =>
  queryOptions({ queryKey: ['registry', 'receipt', code], queryFn: () => answer(api.GET('/api/receipts/{code}', { params: { path: { code } } })) });

export const attachmentAddress = (id: string, fileId: string, inline: boolean): string => `/api/initiatives/${id}/files/${fileId}${inline ? '?inline=1' : ''}`;

export const addAttachment = ({ id, mayWriteForUnit }: Written, file: File, options: UploadOptions): Promise<Attachments> =>
  uploadFile<Attachments>(`/api/initiatives/${id}/${mayWriteForUnit ? 'on-behalf/files' : 'files'}`, file, options);

export function renameAttachment({ id, mayWriteForUnit }: Written, fileId: string, fileName: string): Promise<Attachments> {
  const asked = { params: { path: { id, fileId } }, body: { fileName } };
  return answer(mayWriteForUnit ? api.PUT('/api/initiatives/{id}/on-behalf/files/{fileId}', asked) : api.PUT('/api/initiatives/{id}/files/{fileId}', asked));
}

export function removeAttachment({ id, mayWriteForUnit }: Written, fileId: string): Promise<Attachments> {
  const asked = { params: { path: { id, fileId } } };
  return answer(mayWriteForUnit ? api.DELETE('/api/initiatives/{id}/on-behalf/files/{fileId}', asked) : api.DELETE('/api/initiatives/{id}/files/{fileId}', asked));
}
