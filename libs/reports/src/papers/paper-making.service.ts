import type { CampaignView } from '@dvk/campaigns';
import { type Actor, databaseNow, FileStore, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { formatOf, mediaTypeOf, type PaperKind } from '../paper-kinds';
import { PapersRepository } from '../persistence/papers.repository';
import { makePaper } from './making/make-paper';
import { PAPER_NAMES } from './messages.vi';
import { PaperOrders } from './paper-orders.service';

/** Makes what has not been made yet, in processes of their own and outside every transaction; what is made is kept for good. */
@Injectable()
export class PaperMaking {
  /** What is being made at this moment, by result and kind: who asks meanwhile waits for the same. */
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(
    private readonly transactor: Transactor,
    private readonly files: FileStore,
    private readonly papers: PapersRepository,
    private readonly orders: PaperOrders,
  ) {}

  /** @throws Problem not found; `campaign.phase-closed`; conflict `paper.not-made`; too-many `paper.busy` */
  async ensureMade(actor: Actor, resultId: string, kinds: readonly PaperKind[]): Promise<void> {
    for (const kind of kinds) {
      if ((await this.transactor.read((tx) => this.papers.find(tx, resultId, kind))) !== null) continue;
      // Asked anew for each actor: who may not read the result learns nothing of what others make.
      const ready = await this.transactor.read((tx) => this.orders.of(tx, actor, resultId, kind));
      const key = `${resultId} ${kind}`;
      const making = this.underWay.get(key) ?? this.make(resultId, ready).finally(() => this.underWay.delete(key));
      this.underWay.set(key, making);
      await making;
    }
  }

  private async make(resultId: string, { order, manifest, campaign }: Awaited<ReturnType<PaperOrders['of']>>): Promise<void> {
    const { kind } = order;
    const bytes = await makePaper(order, manifest);
    await this.transactor.write(async (tx) => {
      await this.papers.lockResult(tx, resultId);
      if ((await this.papers.find(tx, resultId, kind)) !== null) return;
      const { sha256 } = await this.files.put(tx, bytes, mediaTypeOf[formatOf[kind]]);
      await this.papers.insert(tx, { resultId, kind, sha256, fileName: fileNameOf(kind, campaign), madeAt: await databaseNow(tx) });
    });
  }
}

/** Without the signs that a file system refuses. */
export function fileNameOf(kind: PaperKind, { code }: Pick<CampaignView, 'code'>): string {
  return `${PAPER_NAMES[kind]} – ${code.replace(/[\\/:*?"<>|]/g, '-')}.${formatOf[kind]}`;
}
