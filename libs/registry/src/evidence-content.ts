import { fileTypeFromBuffer } from 'file-type/core';
import { type ImageMediaType, imageSize } from './image-size';
import { zipEntries } from './zip-entries';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What evidence may be, by content, and the extension it is kept under. */
const evidenceTypes = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  [word]: 'docx',
} as const;

export type EvidenceMediaType = keyof typeof evidenceTypes;

/** Bytes of one file, and files of one nomination. */
export const largestEvidence = 20 * 1024 * 1024;
export const mostEvidence = 40;

/** More pixels than any office scanner or telephone makes; a browser that opens more runs out of memory. */
const mostPixels = 100_000_000;
const largestUnpacked = 400 * 1024 * 1024;
const mostEntries = 10_000;

export type EvidenceFault =
  | 'evidence.empty'
  | 'evidence.too-large'
  | 'evidence.type-not-allowed'
  | 'evidence.broken'
  | 'evidence.encrypted'
  | 'evidence.has-macros'
  | 'evidence.too-many-pixels'
  | 'evidence.unpacks-too-large';

export type EvidenceContent =
  | { readonly ok: true; readonly mediaType: EvidenceMediaType; readonly extension: string }
  | { readonly ok: false; readonly fault: EvidenceFault };

function pdfFault(bytes: Buffer): EvidenceFault | null {
  if (!bytes.subarray(-2_048).includes('%%EOF')) return 'evidence.broken';
  return bytes.includes('/Encrypt') ? 'evidence.encrypted' : null;
}

function isWhole(bytes: Buffer, mediaType: ImageMediaType): boolean {
  if (mediaType === 'image/png') return bytes.subarray(-64).includes('IEND');
  if (mediaType === 'image/jpeg') return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > bytes.length / 2;
  return bytes.length >= bytes.readUInt32LE(4) + 8;
}

function imageFault(bytes: Buffer, mediaType: ImageMediaType): EvidenceFault | null {
  const size = imageSize(bytes, mediaType);
  if (size === null || size.width === 0 || size.height === 0 || !isWhole(bytes, mediaType)) return 'evidence.broken';
  return size.width * size.height > mostPixels ? 'evidence.too-many-pixels' : null;
}

function wordFault(bytes: Buffer): EvidenceFault | null {
  const entries = zipEntries(bytes);
  if (entries === null || !entries.some(({ name }) => name === 'word/document.xml')) return 'evidence.broken';
  if (entries.some(({ encrypted }) => encrypted)) return 'evidence.encrypted';
  if (entries.some(({ name }) => /vbaproject\.bin$|vbadata\.xml$|\/activex\//i.test(name))) return 'evidence.has-macros';
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  return entries.length > mostEntries || unpacked > largestUnpacked ? 'evidence.unpacks-too-large' : null;
}

function faultOf(bytes: Buffer, mediaType: EvidenceMediaType): EvidenceFault | null {
  if (mediaType === 'application/pdf') return pdfFault(bytes);
  return mediaType === word ? wordFault(bytes) : imageFault(bytes, mediaType);
}

function isEvidenceType(mediaType: string): mediaType is EvidenceMediaType {
  return Object.hasOwn(evidenceTypes, mediaType);
}

/**
 * What a file is, by its bytes alone; its name is not looked at. Refused: everything but PDF, JPEG, PNG, WebP and Word
 * without macros, and of these what is empty, cut off, encrypted, or grows out of bounds when it is opened.
 */
export async function readEvidence(bytes: Buffer): Promise<EvidenceContent> {
  if (bytes.length === 0) return { ok: false, fault: 'evidence.empty' };
  if (bytes.length > largestEvidence) return { ok: false, fault: 'evidence.too-large' };
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found === undefined) return { ok: false, fault: 'evidence.type-not-allowed' };
  if (found.mime.includes('macroenabled')) return { ok: false, fault: 'evidence.has-macros' };
  if (!isEvidenceType(found.mime)) return { ok: false, fault: 'evidence.type-not-allowed' };
  const fault = faultOf(bytes, found.mime);
  return fault === null ? { ok: true, mediaType: found.mime, extension: evidenceTypes[found.mime] } : { ok: false, fault };
}
