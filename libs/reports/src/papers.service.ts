import { CheckpointReader, CouncilMinutesReader, manifestFileName, ResultsService, type SealedResult } from '@dvk/awards';
import { type Actor, AuditLog, FileStore, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { inFileName } from './file-name';
import type { OpenedPaper } from './opened-paper';
import { kindsOf, mediaTypeOfName, type PaperKind } from './paper-kinds';
import { MinutesFiles } from './papers/council-minutes/minutes-files.service';
import { SET } from './papers/messages.vi';
import { PaperMaking } from './papers/paper-making.service';
import { contentsSha256, type PaperOfSet, paperSet, tableOfContents } from './papers/paper-set';
import type { MinutesPaperEntity } from './persistence/minutes-paper.entity';
import { PapersRepository } from './persistence/papers.repository';

/** Papers of frozen results: made once, with their first download, and kept; every later one gives the same bytes. */
@Injectable()
export class PapersService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly files: FileStore,
    private readonly results: ResultsService,
    private readonly papers: PapersRepository,
    private readonly making: PaperMaking,
    private readonly council: CouncilMinutesReader,
    private readonly minutes: MinutesFiles,
    private readonly checkpoints: CheckpointReader,
  ) {}

  /**
   * A paper leaves the house: recorded, whoever takes it.
   *
   * @throws Problem besides: conflict `paper.made-beforehand`, `paper.not-made`; too-many `paper.busy`
   */
  async download(actor: Actor, resultId: string, kind: PaperKind): Promise<OpenedPaper> {
    await this.transactor.read((tx) => this.results.requireReadable(tx, actor, resultId));
    await this.making.ensureMade(actor, resultId, [kind]);
    const { fileName, sha256 } = await this.transactor.write(async (tx) => {
      await this.results.requireReadable(tx, actor, resultId);
      const paper = await this.papers.require(tx, resultId, kind);
      await this.audit.append(tx, { actorId: actor.personId, action: 'paper.downloaded', objectType: 'result', objectId: resultId, data: { kind, sha256: paper.sha256 } });
      return { fileName: paper.fileName, sha256: paper.sha256 };
    });
    return { fileName, mediaType: mediaTypeOfName(fileName), content: this.files.open(sha256) };
  }

  /**
   * All papers of a result as one archive with a table of contents, the frozen result itself and the checkpoint signed when it was
   * frozen, with the minutes of the sessions behind it for those who read the council; each file is the one that is downloaded alone.
   *
   * @throws Problem besides: conflict `paper.made-beforehand`, `paper.not-made`; too-many `paper.busy`
   */
  async downloadSet(actor: Actor, resultId: string): Promise<OpenedPaper> {
    const { sessions, kinds } = await this.transactor.read(async (tx) => {
      const sealed = await this.results.sealed(tx, actor, resultId);
      return { sessions: await this.sessionsBehind(tx, actor, sealed), kinds: kindsOf(sealed) };
    });
    await this.making.ensureMade(actor, resultId, kinds);
    for (const sessionId of sessions) await this.minutes.ensureMade(actor, sessionId);
    const { fileName, contents, papers, proofs } = await this.transactor.write(async (tx) => {
      const { sha256, campaign } = await this.results.sealed(tx, actor, resultId);
      const kept = new Map((await this.papers.ofResult(tx, resultId)).map((paper) => [paper.kind, paper]));
      const minutes: PaperOfSet[] = [];
      for (const sessionId of sessions) minutes.push(minutesOfSet(await this.minutes.require(tx, sessionId)));
      const all = kinds.flatMap((kind): PaperOfSet[] => {
        const paper = kept.get(kind);
        const own = paper === undefined ? [] : [{ kind, fileName: paper.fileName, sha256: paper.sha256 }];
        return kind === 'award-list' ? [...own, ...minutes] : own;
      });
      const proofs = { manifest: { fileName: manifestFileName(sha256), pieces: () => this.results.piecesOf(resultId), sha256 }, checkpoint: await this.checkpoints.ofResult(tx, campaign.id, resultId) };
      const contents = tableOfContents(campaign.name, all, proofs);
      await this.audit.append(tx, {
        actorId: actor.personId,
        action: 'paper.set-downloaded',
        objectType: 'result',
        objectId: resultId,
        data: { contentsSha256: contentsSha256(contents), papers: all.length },
      });
      return { fileName: SET.fileName(inFileName(campaign.code)), contents, proofs, papers: all };
    });
    return { fileName, mediaType: 'application/zip', content: paperSet(contents, papers, proofs, (sha256) => this.files.open(sha256)) };
  }

  private sessionsBehind(tx: Tx, actor: Actor, { campaign, versionNo }: SealedResult): Promise<string[]> {
    return this.council.behind(tx, actor, { campaignId: campaign.id, versionNo });
  }
}

const minutesOfSet = ({ fileName, sha256 }: MinutesPaperEntity): PaperOfSet => ({ kind: 'council-minutes', fileName, sha256 });
