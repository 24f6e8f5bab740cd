import type { Readable } from 'node:stream';
import { ResultsService } from '@dvk/awards';
import type { CampaignView } from '@dvk/campaigns';
import { type Actor, AuditLog, databaseNow, FileStore, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { makePaper } from './make-paper';
import { type PaperKind, paperKinds } from './paper-kinds';
import { PAPER_NAMES } from './papers/messages.vi';
import { PapersRepository } from './persistence/papers.repository';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface PaperView {
  readonly kind: PaperKind;
  readonly fileName: string;
  /** When it was made; null: it will be with its first download. */
  readonly madeAt: Date | null;
}

export interface OpenedPaper {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Readable;
}

/** Papers of frozen results: made once, with their first download, and kept; every later one gives the same bytes. */
@Injectable()
export class PapersService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly files: FileStore,
    private readonly results: ResultsService,
    private readonly papers: PapersRepository,
  ) {}

  /** @throws Problem not found; `campaign.phase-closed` while the phase does not open results */
  list(actor: Actor, resultId: string): Promise<PaperView[]> {
    return this.transactor.read(async (tx) => {
      const campaign = await this.results.requireReadable(tx, actor, resultId);
      const kept = new Map((await this.papers.ofResult(tx, resultId)).map((paper) => [paper.kind, paper]));
      return paperKinds.map((kind) => {
        const paper = kept.get(kind);
        return { kind, fileName: paper?.fileName ?? fileNameOf(kind, campaign), madeAt: paper?.madeAt ?? null };
      });
    });
  }

  /**
   * A paper leaves the house: recorded, whoever takes it.
   *
   * @throws Problem not found; `campaign.phase-closed` while the phase does not open results
   */
  async download(actor: Actor, resultId: string, kind: PaperKind): Promise<OpenedPaper> {
    const { fileName, sha256 } = await this.transactor.write(async (tx) => {
      await this.results.requireReadable(tx, actor, resultId);
      await this.papers.lockResult(tx, resultId);
      const paper = (await this.papers.find(tx, resultId, kind)) ?? (await this.make(tx, actor, resultId, kind));
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'paper.downloaded',
        objectType: 'result',
        objectId: resultId,
        data: { kind, sha256: paper.sha256 },
      });
      return paper;
    });
    return { fileName, mediaType: xlsx, content: this.files.open(sha256) };
  }

  private async make(tx: Tx, actor: Actor, resultId: string, kind: PaperKind) {
    const { campaign, sha256, frozenAt, frozen } = await this.results.open(tx, actor, resultId);
    const bytes = await makePaper(kind, { ...frozen, sha256, frozenAt }, campaign.paperSettings);
    const file = await this.files.put(tx, bytes, xlsx);
    const paper = { resultId, kind, sha256: file.sha256, fileName: fileNameOf(kind, campaign), madeAt: await databaseNow(tx) };
    await this.papers.insert(tx, paper);
    return paper;
  }
}

/** Without the signs that a file system refuses. */
function fileNameOf(kind: PaperKind, campaign: CampaignView): string {
  return `${PAPER_NAMES[kind]} – ${campaign.code.replace(/[\\/:*?"<>|]/g, '-')}.xlsx`;
}
