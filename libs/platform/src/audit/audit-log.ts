import { Injectable } from '@nestjs/common';
import { putOff, settlePutOff } from '../database/put-off';
import type { Tx } from '../database/transactor';
import { piecesOfLink } from './audit-chain';
import { AuditEntryEntity } from './audit-entry.entity';
import { type ChainFault, ChainWalk, type KeptLink } from './chain-walk';

export interface AuditEvent {
  /** null: the program itself. */
  readonly actorId: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** Plain JSON: ids, states, versions. Never names or marks that are still secret. */
  readonly data?: Readonly<Record<string, unknown>>;
}

const pageSize = 5_000;

/** Appends to the hash chain inside the caller's transaction and checks the chain. */
@Injectable()
export class AuditLog {
  /**
   * Adds the entry as the last statement of the transaction: the chain is locked from there until the commit, so that links are
   * numbered in the order of their commits. What it says is fixed now.
   */
  async append(tx: Tx, event: AuditEvent): Promise<void> {
    const { actorId, action, objectType, objectId } = event;
    const data = { ...(event.data ?? {}) };
    const { beforeTime, afterTime } = piecesOfLink({ actorId, action, objectType, objectId, data });
    const values = [actorId, action, objectType, objectId, JSON.stringify(data), beforeTime, afterTime];
    await putOff(tx, async () => void (await tx.query('SELECT audit_chain_append($1, $2, $3, $4, $5, $6, $7)', values)));
  }

  /** The last link, those of this transaction among them; null while nothing was ever recorded. */
  async head(tx: Tx): Promise<KeptLink | null> {
    await settlePutOff(tx);
    const entry = await tx.createQueryBuilder(AuditEntryEntity, 'entry').orderBy('entry.sequence', 'DESC').limit(1).getOne();
    return entry === null ? null : keptLink(entry);
  }

  /** Links with numbers above `after`, in their order. */
  async page(tx: Tx, after: string, limit: number): Promise<KeptLink[]> {
    const entries = await tx
      .createQueryBuilder(AuditEntryEntity, 'entry')
      .where('entry.sequence > :after', { after })
      .orderBy('entry.sequence', 'ASC')
      .limit(limit)
      .getMany();
    return entries.map(keptLink);
  }

  /** Walks the chain from its start and names its faults; an empty list means it is whole. */
  async verify(tx: Tx): Promise<readonly ChainFault[]> {
    const walk = new ChainWalk();
    await this.walk(tx, walk);
    return walk.faults;
  }

  /** Leads a walk over the whole chain, page by page; what it found stands in the walk. */
  async walk(tx: Tx, walk: ChainWalk): Promise<void> {
    for (;;) {
      const links = await this.page(tx, walk.reached, pageSize);
      for (const link of links) walk.step(link);
      if (links.length < pageSize) return walk.end();
    }
  }
}

function keptLink({ at, ...rest }: AuditEntryEntity): KeptLink {
  return { ...rest, at: at.toISOString() };
}
