import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { PaperKind } from '../paper-kinds';
import { PaperMakingEntity } from './paper-making.entity';

/** What is known of a paper that is being made. */
export type MakingState = Pick<PaperMakingEntity, 'kind' | 'state' | 'done' | 'total'>;

/** Nothing was heard of it for so long that whoever made it is gone. */
const silent = `state = 'making' AND told_at < now() - interval '5 minutes'`;

/** Papers that are being made in the background. */
@Injectable()
export class PaperMakingsRepository {
  /** One that has fallen silent counts as failed. */
  ofResult(tx: Tx, resultId: string): Promise<MakingState[]> {
    return tx.query<MakingState[]>(`SELECT kind, CASE WHEN ${silent} THEN 'failed' ELSE state END AS state, done, total FROM paper_making WHERE result_id = $1`, [resultId]);
  }

  /** @returns whether it has to be left behind as a job: nobody has asked before, or what came of it failed */
  async ask(tx: Tx, resultId: string, kind: PaperKind): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO paper_making AS known (result_id, kind, state, told_at) VALUES ($1, $2, 'waiting', now())
       ON CONFLICT (result_id, kind) DO UPDATE SET state = 'waiting', done = 0, total = 0, told_at = now()
       WHERE known.state = 'failed' OR (known.state = 'making' AND known.told_at < now() - interval '5 minutes') RETURNING kind`,
      [resultId, kind],
    );
    return rows.length > 0;
  }

  /** @returns whether it is still wanted */
  begin(tx: Tx, resultId: string, kind: PaperKind): Promise<boolean> {
    return this.set(tx, { resultId, kind, state: 'making', done: 0, total: 0 });
  }

  async tell(tx: Tx, resultId: string, kind: PaperKind, { done, total }: { readonly done: number; readonly total: number }): Promise<void> {
    await this.set(tx, { resultId, kind, state: 'making', done, total });
  }

  async fail(tx: Tx, resultId: string, kind: PaperKind): Promise<void> {
    await this.set(tx, { resultId, kind, state: 'failed', done: 0, total: 0 });
  }

  async end(tx: Tx, resultId: string, kind: PaperKind): Promise<void> {
    await tx.delete(PaperMakingEntity, { resultId, kind });
  }

  private async set(tx: Tx, { resultId, kind, state, done, total }: Omit<PaperMakingEntity, 'toldAt'>): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>('UPDATE paper_making SET state = $3, done = $4, total = $5, told_at = now() WHERE result_id = $1 AND kind = $2', [resultId, kind, state, done, total]);
    return changed === 1;
  }
}
