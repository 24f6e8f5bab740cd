import { toBuffer } from 'qrcode';

/** What leads from a paper to the page that says whether it is genuine. */
export interface VerifyMark {
  /** First 12 hexadecimal characters of the result's SHA-256. */
  readonly code: string;
  /** Address of the page that verifies; a path without an origin while nobody has set one. */
  readonly address: string;
  readonly picture: Buffer;
}

const codeLength = 12;

/** @param publicUrl origin of the public pages, without a slash at its end; null: none is known */
export async function verifyMarkOf(sha256: string, publicUrl: string | null): Promise<VerifyMark> {
  const code = sha256.slice(0, codeLength);
  const address = `${publicUrl ?? ''}/xac-minh/${code}`;
  // Four modules of white around it are part of a QR code; 6 pixels a module print sharply at 15 mm.
  return { code, address, picture: await toBuffer(address, { type: 'png', errorCorrectionLevel: 'M', margin: 4, scale: 6 }) };
}
