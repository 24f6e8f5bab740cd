import { randomUUID } from 'node:crypto';
import { type Actor, AuditLog, FileStore, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { type ArrivedFile, checkedEvidence } from '../arrived-evidence';
import { mostEvidence } from '../evidence-content';
import { evidenceFileName } from '../evidence-name';
import type { OpenedEvidence } from '../evidence.service';
import type { Initiative } from '../initiative';
import { InitiativeVersions } from '../lifecycle/initiative-versions';
import { type AttachmentsShown, freeName } from './attachment';
import { AttachmentAccess, type Writer } from './attachment-access';
import { whyNotMove } from './attachments.policy';
import { AttachmentsRepository } from './attachments.repository';
import type { InitiativeFileEntity } from './initiative-file.entity';

/** Files that go along with a registration: looked at and kept like evidence, and part of what the registration says. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly files: FileStore,
    private readonly access: AttachmentAccess,
    private readonly versions: InitiativeVersions,
    private readonly attachments: AttachmentsRepository,
  ) {}

  /** @throws Problem not-found; forbidden; conflict `evidence.too-many` and whatever keeps the registration from being written; invalid `evidence.…` */
  async add(actor: Actor, writer: Writer, initiativeId: string, file: ArrivedFile): Promise<AttachmentsShown> {
    const { fileName, mediaType, bytes } = await checkedEvidence(file);
    return this.change(actor, writer, initiativeId, async (tx, before) => {
      if (before.files.length >= mostEvidence) throw Problem.conflict('evidence.too-many', { most: mostEvidence });
      const { sha256, size } = await this.files.put(tx, bytes, mediaType);
      const id = randomUUID();
      await this.attachments.add(tx, { id, initiativeId, sha256, fileName: freeName(fileName, namesBeside(before, id)), mediaType, size, uploadedBy: actor.personId });
      return { action: 'attachment.added', id, sha256 };
    });
  }

  /** Under a name that is cleaned, keeps its ending and is no other's. @throws Problem as `add`; not-found; conflict `attachment.handed-in` */
  rename(actor: Actor, writer: Writer, initiativeId: string, id: string, wanted: string): Promise<AttachmentsShown> {
    return this.change(actor, writer, initiativeId, async (tx, before) => {
      const { fileName, sha256 } = await this.movable(tx, before, id);
      const cleaned = evidenceFileName(wanted, fileName.slice(fileName.lastIndexOf('.') + 1), 'tep-kem-theo');
      await this.attachments.rename(tx, { id, fileName: freeName(cleaned, namesBeside(before, id)) });
      return { action: 'attachment.renamed', id, sha256 };
    });
  }

  /** @throws Problem as `rename` */
  remove(actor: Actor, writer: Writer, initiativeId: string, id: string): Promise<AttachmentsShown> {
    return this.change(actor, writer, initiativeId, async (tx, before) => {
      const { sha256 } = await this.movable(tx, before, id);
      await this.attachments.remove(tx, id);
      return { action: 'attachment.removed', id, sha256 };
    });
  }

  /** @throws Problem not-found, also for a registration the actor may not see */
  open(actor: Actor, initiativeId: string, id: string): Promise<OpenedEvidence> {
    return this.transactor.read(async (tx) => {
      await this.access.requireVisible(tx, actor, initiativeId);
      const file = await this.attachments.find(tx, initiativeId, id);
      if (file === null) throw Problem.notFound();
      const { fileName, mediaType, size, sha256 } = file;
      return { fileName, mediaType, size, content: this.files.open(sha256) };
    });
  }

  private async movable(tx: Tx, { id: initiativeId, registration }: Initiative, id: string): Promise<InitiativeFileEntity> {
    const file = await this.attachments.find(tx, initiativeId, id);
    if (file === null) throw Problem.notFound();
    const reason = whyNotMove(registration);
    if (reason !== null) throw Problem.conflict(reason);
    return file;
  }

  /** Opens the registration, changes its files and makes that a version of it like any other change. */
  private change(
    actor: Actor,
    writer: Writer,
    initiativeId: string,
    act: (tx: Tx, before: Initiative) => Promise<{ readonly action: string; readonly id: string; readonly sha256: string }>,
  ): Promise<AttachmentsShown> {
    return this.transactor.write(async (tx) => {
      const opened = await this.access.open(tx, actor, writer, initiativeId);
      // Whoever waited for the lock was told the files as they were before.
      const before = { ...opened, files: await this.attachments.of(tx, initiativeId) };
      const { action, id, sha256 } = await act(tx, before);
      await this.attachments.newVersion(tx, initiativeId);
      const after = await this.access.requireVisible(tx, actor, initiativeId);
      await this.versions.keep(tx, before, after, actor.personId);
      await this.audit.append(tx, { actorId: actor.personId, action, objectType: 'attachment', objectId: id, data: { initiativeId, version: after.version, sha256 } });
      return { files: after.files, version: after.version };
    });
  }
}

const namesBeside = ({ files }: Initiative, exceptId: string): ReadonlySet<string> => new Set(files.filter(({ id }) => id !== exceptId).map(({ fileName }) => fileName));
