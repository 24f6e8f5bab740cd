import { type SealedResult, ResultsService } from '@dvk/awards';
import { type Actor, AuditLog, JobQueue, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { kindsOf, type PaperKind, takesLong } from '../paper-kinds';
import { PaperMakingsRepository } from '../persistence/paper-makings.repository';
import { PapersRepository } from '../persistence/papers.repository';
import { type PaperMakingPayload, paperMakingJob } from './paper-making.job';
import { toldOf } from './making/behind-the-result';
import { fileNameOf, fits } from './paper-making.service';
import { PaperOrders } from './paper-orders.service';

/** How far the making of a paper in the background has come; `done` and `total` in rows or pages, 0 until they are known. */
export interface MakingView {
  readonly state: 'waiting' | 'making' | 'failed';
  readonly done: number;
  readonly total: number;
}

export interface PaperView {
  readonly kind: PaperKind;
  readonly fileName: string;
  /** When it was made; null: it is not there yet. */
  readonly madeAt: Date | null;
  /** null: nobody has asked for it, or it is made. */
  readonly making: MakingView | null;
  /** Too long to be made while somebody waits for its download: it is asked for beforehand. */
  readonly takesLong: boolean;
}

/** The papers there can be of a result: which are made, and how far those have come that are made in the background. */
@Injectable()
export class PaperOffers {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly jobs: JobQueue,
    private readonly results: ResultsService,
    private readonly papers: PapersRepository,
    private readonly makings: PaperMakingsRepository,
    private readonly orders: PaperOrders,
  ) {}

  /** In the order of a dossier. @throws Problem not found; `campaign.phase-closed` while the phase does not open results; so does `ask` */
  list(actor: Actor, resultId: string): Promise<PaperView[]> {
    return this.transactor.read(async (tx) => this.offered(tx, await this.results.sealed(tx, actor, resultId)));
  }

  /** Has those of these papers made in the background that are neither there nor on their way. */
  ask(actor: Actor, resultId: string, kinds: readonly PaperKind[]): Promise<PaperView[]> {
    return this.transactor.write(async (tx) => {
      const sealed = await this.results.sealed(tx, actor, resultId);
      if (kinds.some((kind) => !kindsOf(sealed).includes(kind))) throw Problem.notFound();
      await this.papers.lockResult(tx, resultId);
      const begun: PaperKind[] = [];
      for (const kind of kinds) {
        if (fits(await this.papers.find(tx, resultId, kind), sealed, await this.told(tx, sealed, kind)) || !(await this.makings.ask(tx, resultId, kind))) continue;
        await this.jobs.enqueue(tx, paperMakingJob, { resultId, kind } satisfies PaperMakingPayload);
        begun.push(kind);
      }
      const offered = await this.offered(tx, sealed);
      if (begun.length > 0) await this.audit.append(tx, { actorId: actor.personId, action: 'paper.making-asked', objectType: 'result', objectId: resultId, data: { kinds: begun } });
      return offered;
    });
  }

  private async told(tx: Tx, sealed: SealedResult, kind: PaperKind): Promise<string> {
    return toldOf(await this.orders.behind(tx, sealed, kind));
  }

  private async offered(tx: Tx, sealed: SealedResult): Promise<PaperView[]> {
    const kept = new Map((await this.papers.ofResult(tx, sealed.id)).map((paper) => [paper.kind, paper]));
    const makings = new Map((await this.makings.ofResult(tx, sealed.id)).map((making) => [making.kind, making]));
    const told = new Map<PaperKind, string>();
    for (const kind of kept.keys()) told.set(kind as PaperKind, await this.told(tx, sealed, kind as PaperKind));
    return kindsOf(sealed).map((kind) => {
      const paper = kept.get(kind) ?? null;
      const making = makings.get(kind);
      return {
        kind,
        fileName: paper?.fileName ?? fileNameOf(kind, sealed.campaign, sealed),
        madeAt: fits(paper, sealed, told.get(kind) ?? '') ? paper.madeAt : null,
        making: making === undefined ? null : { state: making.state, done: making.done, total: making.total },
        takesLong: takesLong(kind, sealed),
      };
    });
  }
}
