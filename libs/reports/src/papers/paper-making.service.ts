import { type SealedResult, ResultsService, VersionChangesService } from '@dvk/awards';
import type { CampaignView } from '@dvk/campaigns';
import { type Actor, databaseNow, FileStore, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { inFileName } from '../file-name';
import { formatOf, kindsOf, mediaTypeOf, type PaperBasis, type PaperKind, showsFigures, takesLong } from '../paper-kinds';
import type { PaperEntity } from '../persistence/paper.entity';
import { PaperMakingsRepository } from '../persistence/paper-makings.repository';
import { PapersRepository } from '../persistence/papers.repository';
import type { PaperChanges } from './change-table/change-table-view';
import { toldOf } from './making/behind-the-result';
import { longestMakingSeconds, makePaper, type Patience } from './making/make-paper';
import type { Progress } from './making/progress';
import { PAPER_NAMES } from './messages.vi';
import { PaperOrders, type ReadyOrder } from './paper-orders.service';

type TellProgress = (progress: Progress) => Promise<void>;
/** An open page waits for it: nobody looks at a bar, and it is not kept waiting for ever. */
const waitedFor: Patience = { told: () => Promise.resolve(), seconds: 120 };

/** Makes what has not been made yet, in processes of their own and outside every transaction; what is made is kept for good. */
@Injectable()
export class PaperMaking {
  /** What is being made at this moment, by result and kind: who asks meanwhile waits for the same. */
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(
    private readonly transactor: Transactor,
    private readonly files: FileStore,
    private readonly results: ResultsService,
    private readonly papers: PapersRepository,
    private readonly makings: PaperMakingsRepository,
    private readonly orders: PaperOrders,
    private readonly differences: VersionChangesService,
  ) {}

  /**
   * While somebody waits for it: what takes long must have been made before.
   *
   * @throws Problem not found; `campaign.phase-closed`; conflict `paper.made-beforehand`, `paper.not-made`; too-many `paper.busy`
   */
  async ensureMade(actor: Actor, resultId: string, kinds: readonly PaperKind[]): Promise<void> {
    await this.transactor.read(async (tx) => this.refuseLong(tx, await this.results.sealed(tx, actor, resultId), kinds));
    for (const kind of kinds) {
      // Asked anew for each: who may not read the result learns nothing of what others make.
      const sealed = await this.transactor.read((tx) => this.results.sealed(tx, actor, resultId));
      if (!kindsOf(sealed).includes(kind)) throw Problem.notFound();
      await this.make(sealed, kind, waitedFor);
    }
  }

  /** For a job that somebody entitled has left behind. @throws Problem conflict `paper.not-made`; too-many `paper.busy` */
  async makeForJob(resultId: string, kind: PaperKind, told: TellProgress): Promise<void> {
    await this.make(await this.transactor.read((tx) => this.results.sealedForWork(tx, resultId)), kind, { told, seconds: longestMakingSeconds });
  }

  private async refuseLong(tx: Tx, sealed: SealedResult, kinds: readonly PaperKind[]): Promise<void> {
    const missing: PaperKind[] = [];
    for (const kind of kinds) if (takesLong(kind, sealed) && !(await this.isThere(tx, sealed, kind))) missing.push(kind);
    if (missing.length > 0) throw Problem.conflict('paper.made-beforehand', { kinds: missing.join(' ') });
  }

  private async isThere(tx: Tx, sealed: SealedResult, kind: PaperKind): Promise<boolean> {
    return fits(await this.papers.find(tx, sealed.id, kind), sealed, toldOf(await this.orders.behind(tx, sealed, kind)));
  }

  private async make(sealed: SealedResult, kind: PaperKind, patience: Patience): Promise<void> {
    const ready = await this.transactor.read(async (tx) => ((await this.isThere(tx, sealed, kind)) ? null : this.orders.of(tx, sealed, kind)));
    if (ready === null) return;
    const key = [sealed.id, kind, ready.order.showsFigures, toldOf(ready.order.behind)].join(' ');
    const making = this.underWay.get(key) ?? this.drawAndKeep(ready, patience).finally(() => this.underWay.delete(key));
    this.underWay.set(key, making);
    await making;
  }

  /** Both manifests are read: outside every transaction, and in a process of its own when they are long. */
  private async changesOf(sealed: SealedResult): Promise<PaperChanges> {
    const { replaces, changes } = await this.differences.ofSealed(sealed);
    if (replaces === null || changes === null) throw Problem.notFound();
    return { versionNo: sealed.versionNo, reason: sealed.reason ?? '', replaces: { versionNo: replaces.versionNo, sha256: replaces.sha256, frozenAt: replaces.frozenAt.toISOString() }, changes };
  }

  private async drawAndKeep({ order, manifest, sealed }: ReadyOrder, patience: Patience): Promise<void> {
    const { kind } = order;
    const bytes = await makePaper(kind === 'change-table' ? { ...order, behind: { ...order.behind, changes: await this.changesOf(sealed) } } : order, manifest, patience);
    await this.transactor.write(async (tx) => {
      await this.papers.lockResult(tx, sealed.id);
      await this.makings.end(tx, sealed.id, kind);
      const told = toldOf(order.behind);
      if (fits(await this.papers.find(tx, sealed.id, kind), sealed, told)) return;
      const { sha256 } = await this.files.put(tx, bytes, mediaTypeOf[formatOf(kind, sealed.lines)]);
      await this.papers.put(tx, { resultId: sealed.id, kind, sha256, fileName: fileNameOf(kind, sealed.campaign, sealed), madeAt: await databaseNow(tx), showsFigures: order.showsFigures, toldOf: told });
    });
  }
}

/** Whether the paper is there, says to units what they may know now, and tells what there is to tell. */
export const fits = (paper: PaperEntity | null, basis: PaperBasis, told: string): paper is PaperEntity =>
  paper !== null && paper.showsFigures === showsFigures(paper.kind as PaperKind, basis) && paper.toldOf === told;

/** Without the signs that a file system refuses. */
export function fileNameOf(kind: PaperKind, { code }: Pick<CampaignView, 'code'>, { lines }: Pick<PaperBasis, 'lines'>): string {
  return `${PAPER_NAMES[kind]} – ${inFileName(code)}.${formatOf(kind, lines)}`;
}
