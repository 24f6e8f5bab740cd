import { CheckpointReader, CouncilMinutesReader } from '@dvk/awards';
import { type Actor, AuditLog, databaseNow, FileStore, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { mediaTypeOf } from '../../paper-kinds';
import type { OpenedPaper } from '../../opened-paper';
import type { MinutesPaperEntity } from '../../persistence/minutes-paper.entity';
import { MinutesPapersRepository } from '../../persistence/minutes-papers.repository';
import { PaperTemplatesRepository } from '../../persistence/paper-templates.repository';
import { printedCheckpoint } from '../word/verify-mark';
import { MinutesPapers } from './minutes-papers.service';

/** Minutes of ended sessions: made once, with their first download, and kept; every later one gives the same bytes. */
@Injectable()
export class MinutesFiles {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly files: FileStore,
    private readonly minutes: CouncilMinutesReader,
    private readonly papers: MinutesPapersRepository,
    private readonly drawing: MinutesPapers,
    private readonly templates: PaperTemplatesRepository,
    private readonly checkpoints: CheckpointReader,
  ) {}

  /** @throws Problem not found; conflict `campaign.phase-closed`, `council.session-not-ended`, `paper.not-made`; too-many `paper.busy` */
  async download(actor: Actor, sessionId: string): Promise<OpenedPaper> {
    await this.ensureMade(actor, sessionId);
    const { fileName, sha256 } = await this.transactor.write(async (tx) => {
      await this.minutes.sealed(tx, actor, sessionId);
      const paper = await this.require(tx, sessionId);
      await this.audit.append(tx, { actorId: actor.personId, action: 'paper.downloaded', objectType: 'council-session', objectId: sessionId, data: { kind: 'council-minutes', sha256: paper.sha256 } });
      return paper;
    });
    return { fileName, mediaType: mediaTypeOf.docx, content: this.files.open(sha256) };
  }

  /** Outside every transaction: the drawing takes a process of its own. */
  async ensureMade(actor: Actor, sessionId: string): Promise<void> {
    const source = await this.transactor.read(async (tx) => {
      const sealed = await this.minutes.sealed(tx, actor, sessionId);
      if ((await this.papers.find(tx, sessionId)) !== null) return null;
      const { campaign, result } = sealed;
      const template = (await this.templates.newestOf(tx, campaign.id)).find(({ kind }) => kind === 'council-minutes')?.sha256 ?? null;
      return { ...sealed, template, checkpoint: printedCheckpoint(await this.checkpoints.ofResult(tx, campaign.id, result.id)) };
    });
    if (source === null) return;
    const { minutes, campaign, result, checkpoint, template } = source;
    const { fileName, bytes } = await this.drawing.make(minutes, campaign, { ...result, checkpoint }, template === null ? null : await this.files.bytes(template));
    await this.transactor.write(async (tx) => {
      const { sha256 } = await this.files.put(tx, bytes, mediaTypeOf.docx);
      await this.papers.insert(tx, { sessionId, sha256, fileName, madeAt: await databaseNow(tx) });
    });
  }

  /** What was made. @throws Problem not found */
  async require(tx: Tx, sessionId: string): Promise<MinutesPaperEntity> {
    const paper = await this.papers.find(tx, sessionId);
    if (paper === null) throw Problem.notFound();
    return paper;
  }
}
