import { createHmac, timingSafeEqual } from 'node:crypto';

/** First cell of the page on which a workbook says what it is. */
export const IDENTITY_WORD = 'dan-van-kheo/score-sheets/1';

/** What a workbook says it is. */
export interface WorkbookIdentity {
  readonly personId: string;
  readonly campaignId: string;
  readonly criteriaSetId: string;
}

/** What one of its sheets says it is. */
export interface SheetIdentity {
  readonly sheetId: string;
  /** Of the stored sheet, when the workbook was made. */
  readonly version: number;
}

/** Enough that nobody guesses one, short enough to stand in a footer. */
const SEAL_BYTES = 16;
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const STAMP = new RegExp(`^(${UUID})/([1-9][0-9]{0,9})/([0-9a-f]{${SEAL_BYTES * 2}})$`);

/** HMAC-SHA-256 over whose it is, which sheet and version, the criteria set and the layout: whoever changes one of them needs the key. */
export function sheetSeal(key: Buffer, book: WorkbookIdentity, { sheetId, version }: SheetIdentity, layoutDigest: string): string {
  return sealOf(key, ['score-sheet', ...partsOf(book), sheetId, version, layoutDigest]);
}

/** The same over the workbook's own page. */
export function workbookSeal(key: Buffer, book: WorkbookIdentity, layoutDigest: string): string {
  return sealOf(key, ['score-sheet-workbook', ...partsOf(book), layoutDigest]);
}

const partsOf = ({ personId, campaignId, criteriaSetId }: WorkbookIdentity): readonly string[] => [personId, campaignId, criteriaSetId];

/** HMAC-SHA-256 over a list of texts and numbers, which has one form as JSON. */
export function sealOf(key: Buffer, parts: readonly (string | number)[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts), 'utf8').digest('hex').slice(0, SEAL_BYTES * 2);
}

export function sameSeal(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one, 'utf8'), Buffer.from(other, 'utf8'));
}

export interface Stamp extends SheetIdentity {
  readonly seal: string;
}

export const stampText = ({ sheetId, version, seal: checksum }: Stamp): string => `${sheetId}/${version}/${checksum}`;

/** null: not a stamp of ours. */
export function readStamp(text: string): Stamp | null {
  const [, sheetId, version, checksum] = STAMP.exec(text.trim()) ?? [];
  return sheetId === undefined || version === undefined || checksum === undefined ? null : { sheetId, version: Number(version), seal: checksum };
}
