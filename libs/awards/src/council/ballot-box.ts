import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Problem, SETTINGS, type Settings } from '@dvk/platform';
import type { VoteCount } from '@dvk/scoring-core';
import { Inject, Injectable } from '@nestjs/common';
import { makeSecret, readSecret } from '../key-files/secret-file';
import { type Choice, choices } from './council-rules';

const cipher = 'aes-256-gcm';
const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;
const numberLength = 4;

/**
 * The box of a secret ballot: how many of each choice, all in one closed row. No ballot of anybody's ever stands alone, and the key
 * lies beside the stored files and not in the database, so that looking at the box before and after somebody voted shows nothing.
 */
@Injectable()
export class BallotBox {
  private secret: Promise<Buffer> | null = null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  get path(): string {
    return join(this.settings.dataDir, 'ballot-box.key');
  }

  async isThere(): Promise<boolean> {
    return (await readSecret(this.path)) !== null;
  }

  /** Makes the key unless it is there. */
  async makeKey(): Promise<void> {
    await this.key(true);
  }

  /** A box for a case that is called; the first one may make the key. */
  async empty(caseId: string): Promise<Buffer> {
    await this.makeKey();
    return this.close(caseId, { yes: 0, no: 0, blank: 0 });
  }

  async add(caseId: string, box: Buffer, choice: Choice): Promise<Buffer> {
    const counted = await this.open(caseId, box);
    return this.close(caseId, { ...counted, [choice]: counted[choice] + 1 });
  }

  /** @throws Problem conflict `council.box-sealed-elsewhere` when the key is not the one it was closed with */
  async open(caseId: string, box: Buffer): Promise<VoteCount> {
    try {
      const opening = createDecipheriv(cipher, await this.key(false), box.subarray(0, nonceLength), { authTagLength: tagLength });
      opening.setAAD(Buffer.from(caseId));
      opening.setAuthTag(box.subarray(nonceLength, nonceLength + tagLength));
      const plain = Buffer.concat([opening.update(box.subarray(nonceLength + tagLength)), opening.final()]);
      const [yes = 0, no = 0, blank = 0] = choices.map((_, at) => plain.readUInt32BE(at * numberLength));
      return { yes, no, blank };
    } catch {
      throw Problem.conflict('council.box-sealed-elsewhere');
    }
  }

  private async close(caseId: string, counted: VoteCount): Promise<Buffer> {
    const plain = Buffer.alloc(choices.length * numberLength);
    for (const [at, choice] of choices.entries()) plain.writeUInt32BE(counted[choice], at * numberLength);
    const nonce = randomBytes(nonceLength);
    const closing = createCipheriv(cipher, await this.key(false), nonce, { authTagLength: tagLength });
    closing.setAAD(Buffer.from(caseId));
    const content = Buffer.concat([closing.update(plain), closing.final()]);
    return Buffer.concat([nonce, closing.getAuthTag(), content]);
  }

  private key(mayMake: boolean): Promise<Buffer> {
    this.secret ??= this.readKey(mayMake).catch((error: unknown) => {
      this.secret = null;
      throw error;
    });
    return this.secret;
  }

  /** Made by whichever process needs it first; the others find it. A box that was closed with another key is opened by none. */
  private async readKey(mayMake: boolean): Promise<Buffer> {
    const found = await readSecret(this.path);
    if (found?.length === keyLength) return found;
    if (found !== null || !mayMake) throw Problem.conflict('council.box-sealed-elsewhere');
    return makeSecret(this.path, randomBytes(keyLength));
  }
}
