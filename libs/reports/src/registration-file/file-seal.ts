import { sealOf } from '../score-sheet-workbook/sheet-seal';

/** What a registration file says it is. */
export interface FileIdentity {
  /** Of this one file: its rows are known by it. */
  readonly templateId: string;
  readonly campaignId: string;
  /** Of the columns. */
  readonly version: string;
}

export interface SealedIdentity extends FileIdentity {
  readonly seal: string;
}

/** HMAC-SHA-256: whoever changes what the file says it is needs the key. */
export function fileSeal(key: Buffer, { templateId, campaignId, version }: FileIdentity): string {
  return sealOf(key, ['registration-file', templateId, campaignId, version]);
}
