import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactor';
import { chainStart, linkHash } from './audit-chain';
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
   * Call it last in a use case: the chain is locked until the transaction ends,
   * so that links are numbered in the order of their commits.
   */
  async append(tx: Tx, event: AuditEvent): Promise<void> {
    const [last] = await tx.query<[{ at: Date; sequence: string | null; hash: string | null }]>('SELECT at, sequence, hash FROM audit_chain_head()');
    const link = {
      sequence: String(BigInt(last.sequence ?? '0') + 1n),
      at: last.at.toISOString(),
      actorId: event.actorId,
      action: event.action,
      objectType: event.objectType,
      objectId: event.objectId,
      data: { ...(event.data ?? {}) },
      previousHash: last.hash ?? chainStart,
    };
    await tx.query(
      `INSERT INTO audit_entry (sequence, at, actor_id, action, object_type, object_id, data, previous_hash, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [link.sequence, link.at, link.actorId, link.action, link.objectType, link.objectId, JSON.stringify(link.data), link.previousHash, linkHash(link)],
    );
  }

  /** The last link; null while nothing was ever recorded. */
  async head(tx: Tx): Promise<KeptLink | null> {
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
