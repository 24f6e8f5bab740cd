import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { Connection, PoolClient, Submittable } from 'pg';
import type { Tx } from './transactor';

/** What the driver's connection can do of COPY; its types do not name it. */
interface CopyConnection {
  readonly stream: Socket;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(why: string): void;
}

/** Bytes that are handed on together: so few that their memory is used again and again. */
const bytesAtOnce = 64 * 1024;
/** Pieces that may wait for whoever takes them. */
const mostWaiting = 8;

async function clientOf(tx: Tx): Promise<PoolClient> {
  if (tx.queryRunner === undefined || !tx.queryRunner.isTransactionActive) throw new Error('rows are copied inside a transaction');
  return (await tx.queryRunner.connect()) as PoolClient;
}

/** What the driver tells of a statement; what it does not tell here does not concern a COPY. */
abstract class Copying implements Submittable {
  protected connection: CopyConnection | null = null;
  protected failure: Error | null = null;
  protected done = false;
  private wake: () => void = () => undefined;

  constructor(private readonly sql: string) {}

  submit(connection: Connection): void {
    this.connection = connection as unknown as CopyConnection;
    this.connection.query(this.sql);
  }

  handleRowDescription(): void {}
  handleCommandComplete(): void {}
  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFail('nothing is copied in');
  }
  handleCopyData(_message: { readonly chunk: Buffer }): void {}

  handleError(error: Error): void {
    this.failure = error;
    this.end();
  }

  handleReadyForQuery(): void {
    this.end();
  }

  protected end(): void {
    this.done = true;
    this.connection?.stream.resume();
    this.change();
  }

  protected change(): void {
    this.wake();
  }

  protected changed(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }
}

class CopyingOut extends Copying {
  private readonly full: Buffer[] = [];
  private filling = Buffer.allocUnsafe(bytesAtOnce);
  private filled = 0;
  private abandoned = false;

  /** The driver uses the memory of a row again, so it is copied here, once. */
  override handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (this.abandoned) return;
    if (this.filled + chunk.length > this.filling.length) this.turn(chunk.length);
    this.filled += chunk.copy(this.filling, this.filled);
  }

  async *rows(): AsyncGenerator<Buffer> {
    try {
      for (;;) {
        if (this.full.length === 0 && this.done && this.filled > 0) this.turn(0);
        const piece = this.full.shift();
        if (piece !== undefined) yield piece;
        else if (this.done) break;
        else {
          this.connection?.stream.resume();
          await this.changed();
        }
      }
      if (this.failure !== null) throw this.failure;
    } finally {
      // The connection is the transaction's: what is still to come has to come before anything else can be asked of it.
      this.abandoned = true;
      this.connection?.stream.resume();
      while (!this.done) await this.changed();
    }
  }

  private turn(length: number): void {
    if (this.filled > 0) this.full.push(this.filling.subarray(0, this.filled));
    this.filling = Buffer.allocUnsafe(Math.max(bytesAtOnce, length));
    this.filled = 0;
    if (this.full.length >= mostWaiting) this.connection?.stream.pause();
    this.change();
  }
}

class CopyingIn extends Copying {
  private ready = false;

  override handleCopyInResponse(): void {
    this.ready = true;
    this.change();
  }

  async from(pieces: AsyncIterable<Buffer>): Promise<void> {
    while (!this.ready && !this.done) await this.changed();
    const { connection } = this;
    if (connection !== null && !this.done) {
      try {
        for await (const piece of pieces) {
          if (this.done) break;
          connection.sendCopyFromChunk(piece);
          if (connection.stream.writableNeedDrain) await Promise.race([once(connection.stream, 'drain'), this.changed()]);
        }
        if (!this.done) connection.endCopyFrom();
      } catch (error) {
        connection.sendCopyFail('whoever wrote the rows gave up');
        while (!this.done) await this.changed();
        throw error;
      }
    }
    while (!this.done) await this.changed();
    if (this.failure !== null) throw this.failure;
  }
}

/**
 * The rows of a query in COPY's text format, whole rows in each piece; however many there are, only a few pieces are held and none is read.
 *
 * @param query without parameters: COPY takes none
 */
export async function* copiedOut(tx: Tx, query: string): AsyncGenerator<Buffer> {
  const copying = new CopyingOut(`COPY (${query}) TO STDOUT`);
  (await clientOf(tx)).query(copying);
  yield* copying.rows();
}

/**
 * Writes rows that come in COPY's text format, as fast as they are taken; nothing of them stays when they break off.
 *
 * @param target table and columns
 * @throws whatever `pieces` throws
 */
export async function copyIn(tx: Tx, target: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  const copying = new CopyingIn(`COPY ${target} FROM STDIN`);
  (await clientOf(tx)).query(copying);
  await copying.from(pieces);
}
