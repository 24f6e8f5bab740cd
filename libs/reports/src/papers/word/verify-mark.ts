import { toBuffer } from 'qrcode';
import { FRAME } from '../messages.vi';

/** The checkpoint of the audit chain signed when a result was frozen, as papers print it. */
export interface PrintedCheckpoint {
  readonly sequence: string;
  /** First 12 hexadecimal characters of its hash. */
  readonly hash: string;
}

/** A checkpoint as papers print it; null: there is none. */
export const printedCheckpoint = (checkpoint: PrintedCheckpoint | null): PrintedCheckpoint | null =>
  checkpoint === null ? null : { sequence: checkpoint.sequence, hash: checkpoint.hash.slice(0, 12) };

/** Which result a paper is of. */
export interface ResultMark {
  /** First 12 hexadecimal characters of the result's SHA-256. */
  readonly code: string;
  /** null: the paper is of no frozen result. */
  readonly checkpoint: PrintedCheckpoint | null;
}

/** As a page says it in a line. */
export const markInWords = ({ code, checkpoint }: ResultMark): string => [FRAME.verifyCode(code), ...(checkpoint === null ? [] : [FRAME.checkpoint(checkpoint)])].join(' · ');

/** What leads from a paper to the page that says whether it is genuine. */
export interface VerifyMark extends ResultMark {
  /** Address of the page that verifies; a path without an origin while nobody has set one. */
  readonly address: string;
  readonly picture: Buffer;
}

const codeLength = 12;

export const resultMarkOf = (sha256: string, checkpoint: PrintedCheckpoint | null): ResultMark => ({ code: sha256.slice(0, codeLength), checkpoint });

/** @param publicUrl origin of the public pages, without a slash at its end; null: none is known */
export async function verifyMarkOf(sha256: string, checkpoint: PrintedCheckpoint | null, publicUrl: string | null): Promise<VerifyMark> {
  const { code } = resultMarkOf(sha256, checkpoint);
  const address = `${publicUrl ?? ''}/xac-minh/${code}`;
  // Four modules of white around it are part of a QR code; 6 pixels a module print sharply at 15 mm.
  return { code, checkpoint, address, picture: await toBuffer(address, { type: 'png', errorCorrectionLevel: 'M', margin: 4, scale: 6 }) };
}
