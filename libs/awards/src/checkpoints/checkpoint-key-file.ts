import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Problem, SETTINGS, type Settings } from '@dvk/platform';
import { Inject, Injectable } from '@nestjs/common';

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
    return (await readIfThere(this.path)) !== null;
  }

  /**
   * @param mayMake nothing was signed yet: a key that is missing is made
   * @throws Problem conflict `checkpoint.key-unreadable` when the file cannot be read or made, is not there, or holds no such key
   */
  async key(mayMake: boolean): Promise<CheckpointKey> {
    try {
      const privateKey = (await readIfThere(this.path)) ?? (mayMake ? await make(this.path) : '');
      const key = createPrivateKey(privateKey);
      if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
      return { privateKey, publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString() };
    } catch {
      throw Problem.conflict('checkpoint.key-unreadable');
    }
  }
}

function readIfThere(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Written and synced beside, then put in its place: of two programs that start at once one makes it and both read that one. */
async function make(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path, 'utf8');
}
