import { type CheckpointFile, isSignedWith, type SignedCheckpoint, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CheckpointsRepository } from '../persistence/checkpoints.repository';

/** Front door to checkpoints for papers and for the command line. It asks for no permission: the caller has decided. */
@Injectable()
export class CheckpointReader {
  constructor(private readonly checkpoints: CheckpointsRepository) {}

  /** The newest one; null while none was made. Papers print its number and the first 12 characters of its hash. */
  newest(tx: Tx): Promise<SignedCheckpoint | null> {
    return this.checkpoints.newest(tx);
  }

  /** One as a file that stands alone; null: there is none for this link. */
  async file(tx: Tx, sequence: string): Promise<CheckpointFile | null> {
    const checkpoint = await this.checkpoints.find(tx, sequence);
    if (checkpoint === null) return null;
    return { ...checkpoint, publicKey: (await this.checkpoints.keys(tx)).get(checkpoint.keyId) ?? '' };
  }

  /** Those above a number, by their signatures: what somebody put in without the key is no checkpoint. */
  async checked(tx: Tx, after: string, limit: number): Promise<CheckedCheckpoints> {
    const keys = await this.checkpoints.keys(tx);
    const good: SignedCheckpoint[] = [];
    const forged: SignedCheckpoint[] = [];
    for (const checkpoint of await this.checkpoints.after(tx, after, limit)) {
      (isSignedWith(checkpoint, keys.get(checkpoint.keyId) ?? '') ? good : forged).push(checkpoint);
    }
    return { good, forged };
  }
}

export interface CheckedCheckpoints {
  readonly good: readonly SignedCheckpoint[];
  /** Whose signature is not that of their key. */
  readonly forged: readonly SignedCheckpoint[];
}
