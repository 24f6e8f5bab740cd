import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { setImmediate as othersHadTheirTurn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Settings } from '../config/settings';
import { SETTINGS } from '../config/settings.module';
import type { Tx } from '../database/transactor';
import { StoredFileEntity } from './stored-file.entity';

export interface StoredFile {
  /** Hex SHA-256 of the bytes; the file's only name. */
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

/** Bytes in the store that are older than a moment: a file by its hash, or a draft of one whose writing was cut short. */
export interface StoredBytes {
  readonly path: string;
  readonly sha256: string;
}

const folderName = /^[0-9a-f]{2}$/;
/** Bytes that are hashed at a stretch, in some milliseconds. */
const slice = 2 * 1024 * 1024;
const fileName = /^([0-9a-f]{64})(\.[0-9a-f-]{36})?$/;
/** Held shared by whoever writes bytes until the row is committed, and alone by whoever clears away bytes without a row. */
const writingLock = 4901003;

/** Files by the hash of their content, below `<data>/files`. A file is on disk and synced before its row is written. */
@Injectable()
export class FileStore {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  async put(tx: Tx, bytes: Buffer, mediaType: string): Promise<StoredFile> {
    const sha256 = await sha256Of(bytes);
    await tx.query('SELECT pg_advisory_xact_lock_shared($1)', [writingLock]);
    await this.writeOnce(this.pathOf(sha256), bytes);
    await tx
      .createQueryBuilder()
      .insert()
      .into(StoredFileEntity)
      .values({ sha256, size: bytes.length, mediaType })
      .orIgnore()
      .execute();
    return { sha256, size: bytes.length, mediaType };
  }

  open(sha256: string): Readable {
    return createReadStream(this.pathOf(sha256));
  }

  /** The whole of a file, for those that are small. */
  bytes(sha256: string): Promise<Buffer> {
    return readFile(this.pathOf(sha256));
  }

  /**
   * Removes those of the bytes that no row names, while nobody writes a file.
   *
   * @returns how many were removed
   */
  async clear(tx: Tx, found: readonly StoredBytes[]): Promise<number> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [writingLock]);
    const rows = await tx.query<{ sha256: string }[]>('SELECT sha256 FROM stored_file WHERE sha256 = ANY($1)', [found.map(({ sha256 }) => sha256)]);
    const kept = new Set(rows.map(({ sha256 }) => this.pathOf(sha256)));
    const left = found.filter(({ path }) => !kept.has(path));
    for (const { path } of left) await rm(path, { force: true });
    return left.length;
  }

  /** Everything in the store that was written before the moment; what is not the store's own is passed over. */
  async *writtenBefore(moment: Date): AsyncGenerator<StoredBytes> {
    for (const folder of await namesIn(this.settings.dataDir)) {
      if (!folderName.test(folder)) continue;
      for (const name of await namesIn(join(this.settings.dataDir, folder))) {
        const sha256 = fileName.exec(name)?.[1];
        const path = join(this.settings.dataDir, folder, name);
        const written = sha256 === undefined ? null : await stat(path).catch(() => null);
        if (sha256 !== undefined && written !== null && written.mtime < moment) yield { path, sha256 };
      }
    }
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a content address');
    return join(this.settings.dataDir, sha256.slice(0, 2), sha256);
  }

  private async writeOnce(path: string, bytes: Buffer): Promise<void> {
    const existing = await stat(path).catch(() => null);
    if (existing?.size === bytes.length) return;
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${randomUUID()}`;
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path).catch(async (error: unknown) => {
      await rm(draft, { force: true });
      throw error;
    });
  }
}

/** A paper of thirty thousand rows has tens of megabytes: others are answered between two slices. */
async function sha256Of(bytes: Buffer): Promise<string> {
  const hash = createHash('sha256');
  for (let from = 0; from < bytes.length; from += slice) {
    if (from > 0) await othersHadTheirTurn();
    hash.update(bytes.subarray(from, from + slice));
  }
  return hash.digest('hex');
}

/** Nothing when the folder is not there yet. */
async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  const entries = await opendir(folder).catch(() => null);
  if (entries !== null) for await (const { name } of entries) names.push(name);
  return names;
}
