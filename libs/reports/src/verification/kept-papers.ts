import { createHash } from 'node:crypto';
import { FileStore, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { PapersRepository } from '../persistence/papers.repository';

export interface KeptPaperFault {
  readonly fileName: string;
  /** `changed`: its bytes are not those that were kept; `gone`: there is no file. */
  readonly fault: 'changed' | 'gone';
}

/** Papers that were made of results and kept: whether each still has the bytes of its hash. */
@Injectable()
export class KeptPapers {
  constructor(
    private readonly papers: PapersRepository,
    private readonly files: FileStore,
  ) {}

  /** @returns how many were looked at, and what is wrong */
  async check(tx: Tx, resultId: string): Promise<{ readonly checked: number; readonly faults: readonly KeptPaperFault[] }> {
    const papers = await this.papers.ofResult(tx, resultId);
    const faults: KeptPaperFault[] = [];
    for (const { fileName, sha256 } of papers) {
      const found = await this.hashOf(sha256);
      if (found !== sha256) faults.push({ fileName, fault: found === null ? 'gone' : 'changed' });
    }
    return { checked: papers.length, faults };
  }

  private async hashOf(sha256: string): Promise<string | null> {
    const hash = createHash('sha256');
    try {
      for await (const piece of this.files.open(sha256)) hash.update(piece as Buffer);
      return hash.digest('hex');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}
