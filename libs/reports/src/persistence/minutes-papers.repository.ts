import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { MinutesPaperEntity } from './minutes-paper.entity';

/** Minutes that were made. */
@Injectable()
export class MinutesPapersRepository {
  find(tx: Tx, sessionId: string): Promise<MinutesPaperEntity | null> {
    return tx.createQueryBuilder(MinutesPaperEntity, 'paper').where('paper.sessionId = :sessionId', { sessionId }).getOne();
  }

  /** The first one stays, whoever else made the same meanwhile. */
  async insert(tx: Tx, paper: MinutesPaperEntity): Promise<void> {
    await tx.createQueryBuilder().insert().into(MinutesPaperEntity).values(paper).orIgnore().execute();
  }
}
