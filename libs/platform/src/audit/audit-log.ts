import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactor';
import { chainStart, linkHash } from './audit-chain';
import { AuditEntryEntity } from './audit-entry.entity';

export interface AuditEvent {
  /** null: the program itself. */
  readonly actorId: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** Plain JSON: ids, states, versions. Never names or marks that are still secret. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface ChainFault {
  readonly sequence: string;
  readonly fault: 'missing' | 'wrong-previous' | 'wrong-hash';
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

  /** Walks the chain from its start and names every fault; an empty list means it is whole. */
  async verify(tx: Tx): Promise<ChainFault[]> {
    const faults: ChainFault[] = [];
    let expected = 1n;
    let previous = chainStart;
    for (;;) {
      const page = await tx
        .createQueryBuilder(AuditEntryEntity, 'entry')
        .where('entry.sequence >= :from', { from: String(expected) })
        .orderBy('entry.sequence', 'ASC')
        .limit(pageSize)
        .getMany();
      for (const entry of page) {
        const sequence = BigInt(entry.sequence);
        if (sequence !== expected) faults.push({ sequence: String(expected), fault: 'missing' });
        if (entry.previousHash !== previous) faults.push({ sequence: entry.sequence, fault: 'wrong-previous' });
        const { hash, at, ...rest } = entry;
        if (linkHash({ ...rest, at: at.toISOString() }) !== hash) faults.push({ sequence: entry.sequence, fault: 'wrong-hash' });
        previous = hash;
        expected = sequence + 1n;
      }
      if (page.length < pageSize) return faults;
    }
  }
}
