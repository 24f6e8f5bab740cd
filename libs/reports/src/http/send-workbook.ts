import type { Response } from 'express';
import { sendFile } from './send-file';

/** A workbook as a file to be kept: never shown inside a page, never kept by a cache. */
export const sendWorkbook = (response: Response, file: { readonly fileName: string; readonly bytes: Buffer }): void => sendFile(response, 'xlsx', file);
