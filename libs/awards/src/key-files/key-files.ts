import { Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CheckpointKeyFile } from '../checkpoints/checkpoint-key-file';
import { BallotBox } from '../council/ballot-box';
import { CheckpointsRepository } from '../persistence/checkpoints.repository';
import { CouncilSessionsRepository } from '../persistence/council-sessions.repository';
import { keyMissing } from './messages.vi';

/** A key is missing that the database needs; the message is for whoever starts the server. */
export class KeyMissingError extends Error {}

/**
 * The two keys that lie beside the stored files and not in the database: that of checkpoints and that of secret ballots. A start makes
 * what is missing, once; where the database holds what only the missing key could have signed or closed, it refuses.
 */
@Injectable()
export class KeyFiles {
  constructor(
    private readonly transactor: Transactor,
    private readonly checkpointKey: CheckpointKeyFile,
    private readonly box: BallotBox,
    private readonly checkpoints: CheckpointsRepository,
    private readonly sessions: CouncilSessionsRepository,
  ) {}

  /** Before the server listens. @throws KeyMissingError */
  async ready(): Promise<void> {
    const { signed, sealed } = await this.transactor.read(async (tx) => ({
      signed: (await this.checkpoints.newest(tx)) !== null,
      sealed: await this.sessions.hasSealedBoxes(tx),
    }));
    if (signed && !(await this.checkpointKey.isThere())) throw new KeyMissingError(keyMissing.checkpoint(this.checkpointKey.path));
    if (sealed && !(await this.box.isThere())) throw new KeyMissingError(keyMissing.ballot(this.box.path));
    if (!signed) await this.checkpointKey.key(true);
    if (!sealed) await this.box.makeKey();
  }
}
