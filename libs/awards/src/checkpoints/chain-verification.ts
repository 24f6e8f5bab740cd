import { AuditLog, type ChainFault, ChainWalk, type CheckpointFile, isSignedWith, type KnownPoint, type SignedCheckpoint, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CheckpointsRepository } from '../persistence/checkpoints.repository';

/** What is wrong with a checkpoint itself, whatever the chain says. */
export type CheckpointFault = 'wrong-signature' | 'unknown-key';

export interface CheckpointFinding {
  readonly sequence: string;
  readonly fault: CheckpointFault;
  /** Brought from outside; false: a row of this database. */
  readonly outside: boolean;
}

/** What a walk over the whole chain found. */
export interface ChainFindings {
  /** Number of the last link. */
  readonly reached: string;
  readonly faults: readonly ChainFault[];
  /** Faults beyond those that are listed. */
  readonly unlisted: number;
  readonly checkpointFaults: readonly CheckpointFinding[];
  /** Checkpoints of this database, and from outside, that the chain was compared with. */
  readonly compared: { readonly inside: number; readonly outside: number };
}

const pageSize = 1_000;

/** Walks the whole audit chain at one moment, with the checkpoints of the database and with those that were kept outside. */
@Injectable()
export class ChainVerification {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly checkpoints: CheckpointsRepository,
  ) {}

  /**
   * @param outside checkpoints that were kept outside
   * @param printed what papers print of checkpoints: number and the beginning of the hash, signed by nobody but the paper's signer
   * @param trustedKeys public keys (PEM) known from elsewhere; none: those of the database are believed
   */
  whole(outside: readonly CheckpointFile[], printed: readonly KnownPoint[], trustedKeys: readonly string[]): Promise<ChainFindings> {
    return this.transactor.snapshot(async (tx) => {
      const keys = trustedKeys.length > 0 ? trustedKeys : [...(await this.checkpoints.keys(tx)).values()];
      const faults: CheckpointFinding[] = [];
      const sound = <Checkpoint extends SignedCheckpoint>(checkpoint: Checkpoint, own: string | null): boolean => {
        const fault = faultOf(checkpoint, keys, own);
        if (fault !== null) faults.push({ sequence: checkpoint.sequence, fault, outside: own !== null });
        return fault !== 'wrong-signature';
      };
      const inside = (await this.all(tx)).filter((checkpoint) => sound(checkpoint, null));
      const brought = outside.filter((checkpoint) => sound(checkpoint, checkpoint.publicKey));
      const walk = new ChainWalk([...inside, ...brought, ...printed]);
      await this.audit.walk(tx, walk);
      const compared = { inside: inside.length, outside: brought.length + printed.length };
      return { reached: walk.reached, faults: walk.faults, unlisted: walk.unlisted, checkpointFaults: faults, compared };
    });
  }

  private async all(tx: Tx): Promise<SignedCheckpoint[]> {
    const all: SignedCheckpoint[] = [];
    for (;;) {
      const page = await this.checkpoints.after(tx, all.at(-1)?.sequence ?? '0', pageSize);
      all.push(...page);
      if (page.length < pageSize) return all;
    }
  }
}

/** A checkpoint from outside that is whole under its own key is still compared: that its key is unknown here is a finding of its own. */
function faultOf(checkpoint: SignedCheckpoint, keys: readonly string[], own: string | null): CheckpointFault | null {
  if (keys.some((key) => isSignedWith(checkpoint, key))) return null;
  return own !== null && isSignedWith(checkpoint, own) ? 'unknown-key' : 'wrong-signature';
}
