import { randomUUID } from 'node:crypto';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { PaperKind } from '../paper-kinds';
import { PaperEntity } from './paper.entity';

export type KeptPaper = Omit<PaperEntity, 'id' | 'kind'> & { readonly kind: PaperKind };

/** Serialises the making of one result's papers. */
const papersLock = 4_901_004;

@Injectable()
export class PapersRepository {
  async lockResult(tx: Tx, resultId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [papersLock, resultId]);
  }

  ofResult(tx: Tx, resultId: string): Promise<PaperEntity[]> {
    return tx.createQueryBuilder(PaperEntity, 'paper').where('paper.resultId = :resultId', { resultId }).getMany();
  }

  find(tx: Tx, resultId: string, kind: PaperKind): Promise<PaperEntity | null> {
    return tx.createQueryBuilder(PaperEntity, 'paper').where('paper.resultId = :resultId AND paper.kind = :kind', { resultId, kind }).getOne();
  }

  /** @throws Error when it has not been made */
  async require(tx: Tx, resultId: string, kind: PaperKind): Promise<PaperEntity> {
    const paper = await this.find(tx, resultId, kind);
    if (paper === null) throw new Error(`paper ${kind} of result ${resultId} has not been made`);
    return paper;
  }

  /** In the place of one that says more or less to units. */
  async put(tx: Tx, paper: KeptPaper): Promise<void> {
    await tx.delete(PaperEntity, { resultId: paper.resultId, kind: paper.kind });
    await tx.insert(PaperEntity, { id: randomUUID(), ...paper });
  }
}
