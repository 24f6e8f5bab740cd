import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';

/**
 * The handle of a running transaction (or of a plain read). Services pass it
 * explicitly as the first argument; repositories take it and nothing else.
 */
export type Tx = EntityManager;

/** The only way to open a transaction. One public method of a service opens one. */
@Injectable()
export class Transactor {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** A write: READ COMMITTED; everything in it is committed together or not at all. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('READ COMMITTED', work);
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
