import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { keyedRequest } from '../idempotency/keyed-request';
import { once } from '../idempotency/once';
import { withPutOff } from './put-off';

/**
 * The handle of a running transaction (or of a plain read). Services pass it
 * explicitly as the first argument; repositories take it and nothing else.
 */
export type Tx = EntityManager;

/** The only way to open a transaction. One public method of a service opens one. */
@Injectable()
export class Transactor {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * A write: READ COMMITTED, as every connection is told; everything in it is committed together or not at all. In a request with an `Idempotency-Key` the
   * work is done once: a repeated request gets the value that the first one returned, so everything a refusal depends on
   * belongs inside, and the value is plain data (no class of ours, no function).
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const request = keyedRequest.getStore();
    return this.dataSource.transaction((tx) => withPutOff(tx, () => (request === undefined ? work(tx) : once(tx, request, work))));
  }

  /** A plain read without a transaction. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return work(this.dataSource.manager);
  }

  /** One consistent moment over several queries, for exports and results. */
  snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      return work(tx);
    });
  }
}
