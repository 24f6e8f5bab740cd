import { randomUUID } from 'node:crypto';
import { type Actor, AuditLog, databaseNow, FileStore, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { type ArrivedFile, checkedEvidence } from '../arrived-evidence';
import { mostEvidence } from '../evidence-content';
import type { OpenedEvidence } from '../evidence.service';
import { InitiativeAccess } from '../lifecycle/initiative-access';
import { type NoteRow, ProgressRepository } from '../persistence/progress.repository';
import type { ProgressFile } from './progress';

/** Files that prove what a progress note says: looked at and kept like the evidence of nominations. */
@Injectable()
export class ProgressFilesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly files: FileStore,
    private readonly access: InitiativeAccess,
    private readonly progress: ProgressRepository,
  ) {}

  /** @throws Problem not-found; forbidden; conflict `progress.year-reviewed`, `evidence.too-many`, `initiative.dropped`; invalid `evidence.…` */
  async add(actor: Actor, noteId: string, file: ArrivedFile): Promise<ProgressFile> {
    const { fileName, mediaType, bytes } = await checkedEvidence(file);
    return this.transactor.write(async (tx) => {
      const { initiativeId } = await this.open(tx, actor, noteId);
      if ((await this.progress.countFiles(tx, noteId)) >= mostEvidence) throw Problem.conflict('evidence.too-many', { most: mostEvidence });
      const stored = await this.files.put(tx, bytes, mediaType);
      const summary = { id: randomUUID(), fileName, mediaType, size: stored.size, uploadedAt: await databaseNow(tx) };
      await this.progress.addFile(tx, { ...summary, noteId, sha256: stored.sha256, uploadedBy: actor.personId });
      await this.note(tx, actor, 'progress-file.added', summary.id, { initiativeId, noteId, sha256: stored.sha256 });
      return summary;
    });
  }

  /** @throws Problem as `add` */
  remove(actor: Actor, noteId: string, id: string): Promise<void> {
    return this.transactor.write(async (tx) => {
      const { initiativeId } = await this.open(tx, actor, noteId);
      const file = await this.progress.file(tx, noteId, id);
      if (file === null) throw Problem.notFound();
      await this.progress.removeFile(tx, noteId, id);
      await this.note(tx, actor, 'progress-file.removed', id, { initiativeId, noteId, sha256: file.sha256 });
    });
  }

  /** @throws Problem not-found, also for a note of an initiative the actor may not see */
  read(actor: Actor, noteId: string, id: string): Promise<OpenedEvidence> {
    return this.transactor.read(async (tx) => {
      const note = await this.progress.note(tx, noteId);
      if (note === null) throw Problem.notFound();
      await this.access.requireVisible(tx, actor, note.initiativeId);
      const file = await this.progress.file(tx, noteId, id);
      if (file === null) throw Problem.notFound();
      const { fileName, mediaType, size, sha256 } = file;
      return { fileName, mediaType, size, content: this.files.open(sha256) };
    });
  }

  private async open(tx: Tx, actor: Actor, noteId: string): Promise<NoteRow> {
    const note = await this.progress.note(tx, noteId);
    if (note === null) throw Problem.notFound();
    await this.access.open(tx, actor, note.initiativeId, 'report');
    return note;
  }

  private note(tx: Tx, actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'progress-file', objectId, data });
  }
}
