import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

const cipher = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/**
 * An answer may hold what is told once (a password given by the administrator) or to one person alone (marks), so it is kept
 * under the key that asked for it: whoever reads the table without that key reads nothing.
 */
export class AnswerSeal {
  private readonly secret: Buffer;

  constructor(key: string, personId: string) {
    this.secret = Buffer.from(hkdfSync('sha256', key, personId, 'dvk idempotent answer', 32));
  }

  /** Values as structured cloning knows them: dates, maps and `undefined` survive. */
  close(value: unknown): Buffer {
    const nonce = randomBytes(nonceLength);
    const closing = createCipheriv(cipher, this.secret, nonce);
    const content = Buffer.concat([closing.update(serialize(value)), closing.final()]);
    return Buffer.concat([nonce, closing.getAuthTag(), content]);
  }

  /** @throws when the bytes were not closed by this seal */
  open(bytes: Buffer): unknown {
    const opening = createDecipheriv(cipher, this.secret, bytes.subarray(0, nonceLength));
    opening.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
    return deserialize(Buffer.concat([opening.update(bytes.subarray(nonceLength + tagLength)), opening.final()]));
  }
}
