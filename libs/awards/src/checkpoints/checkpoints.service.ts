import { type Actor, AuditLog, type CheckpointFile, Problem, type SignedCheckpoint, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CheckpointsRepository } from '../persistence/checkpoints.repository';
import { CheckpointReader } from './checkpoint-reader';

const pageSize = 50;

/** Checkpoints for those who keep them outside by their own hand. They say nothing of anybody, so every auditor and council secretary has all of them. */
@Injectable()
export class CheckpointsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly checkpoints: CheckpointsRepository,
    private readonly reader: CheckpointReader,
  ) {}

  /** At most 50, newest first, those before a number. */
  page(before: string | null): Promise<SignedCheckpoint[]> {
    return this.transactor.read((tx) => this.checkpoints.page(tx, before, pageSize));
  }

  /**
   * One leaves the house: recorded.
   *
   * @param sequence null: the newest
   * @throws Problem not found
   */
  download(actor: Actor, sequence: string | null): Promise<CheckpointFile> {
    return this.transactor.write(async (tx) => {
      const number = sequence ?? (await this.checkpoints.newest(tx))?.sequence ?? null;
      const file = number === null ? null : await this.reader.file(tx, number);
      if (file === null) throw Problem.notFound();
      await this.audit.append(tx, { actorId: actor.personId, action: 'checkpoint.downloaded', objectType: 'checkpoint', objectId: file.sequence });
      return file;
    });
  }
}
