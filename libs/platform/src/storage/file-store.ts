import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
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

/** Files by the hash of their content, below `<data>/files`. A file is on disk and synced before its row is written. */
@Injectable()
export class FileStore {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  async put(tx: Tx, bytes: Buffer, mediaType: string): Promise<StoredFile> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
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
