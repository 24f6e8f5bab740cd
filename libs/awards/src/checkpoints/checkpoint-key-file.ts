import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { Problem, SETTINGS, type Settings } from '@dvk/platform';
import { Inject, Injectable } from '@nestjs/common';
import { makeSecret, readSecret } from '../key-files/secret-file';

/** Both halves of a key, PEM. */
export interface CheckpointKey {
  readonly privateKey: string;
  readonly publicKey: string;
}

/**
 * The private key of checkpoints: a file outside the database, so that whoever can change every row can still sign nothing. Made,
 * readable for this program's account alone, at the first start; never a second one while there are checkpoints of a first.
 */
@Injectable()
export class CheckpointKeyFile {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  get path(): string {
    return this.settings.checkpointKeyPath;
  }

  async isThere(): Promise<boolean> {
    return (await readSecret(this.path)) !== null;
  }

  /**
   * @param mayMake nothing was signed yet: a key that is missing is made
   * @throws Problem conflict `checkpoint.key-unreadable` when the file cannot be read or made, is not there, or holds no such key
   */
  async key(mayMake: boolean): Promise<CheckpointKey> {
    try {
      const found = (await readSecret(this.path)) ?? (mayMake ? await makeSecret(this.path, newKey()) : null);
      const privateKey = found?.toString('utf8') ?? '';
      const key = createPrivateKey(privateKey);
      if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
      return { privateKey, publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString() };
    } catch {
      throw Problem.conflict('checkpoint.key-unreadable');
    }
  }
}

const newKey = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
