import { type CheckpointFile, isSignedWith, type SignedCheckpoint, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CheckpointsRepository } from '../persistence/checkpoints.repository';

/** Front door to checkpoints for papers and for the command line. It asks for no permission: the caller has decided. */
@Injectable()
export class CheckpointReader {
  constructor(private readonly checkpoints: CheckpointsRepository) {}

  /** The newest one; null while none was made. */
  newest(tx: Tx): Promise<SignedCheckpoint | null> {
    return this.checkpoints.newest(tx);
  }

  /** One as a file that stands alone; null: there is none for this link. */
  async file(tx: Tx, sequence: string): Promise<CheckpointFile | null> {
    return this.standingAlone(tx, await this.checkpoints.find(tx, sequence));
  }

  /** What was signed when the result was frozen: it leaves the house with every dossier of that result. */
  async ofResult(tx: Tx, campaignId: string, resultId: string): Promise<CheckpointFile | null> {
    return this.standingAlone(tx, await this.checkpoints.atFreezing(tx, campaignId, resultId));
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

  private async standingAlone(tx: Tx, checkpoint: SignedCheckpoint | null): Promise<CheckpointFile | null> {
    return checkpoint === null ? null : { ...checkpoint, publicKey: (await this.checkpoints.keys(tx)).get(checkpoint.keyId) ?? '' };
  }
}

export interface CheckedCheckpoints {
  readonly good: readonly SignedCheckpoint[];
  /** Whose signature is not that of their key. */
  readonly forged: readonly SignedCheckpoint[];
}
