import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Actor, AuditLog, databaseNow, FileStore, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { type ArrivedFile, checkedEvidence } from './arrived-evidence';
import type { EvidenceSummary } from './campaign-nomination';
import { mostEvidence } from './evidence-content';
import { NominationVersions } from './handed-in/nomination-versions.service';
import { NominationAccess } from './nomination-access';
import { EvidenceRepository } from './persistence/evidence.repository';
import { selfMarkedLeaves } from './self-marks';

export interface OpenedEvidence {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly content: Readable;
}

/** Files that prove what a nomination claims. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly files: FileStore,
    private readonly access: NominationAccess,
    private readonly evidence: EvidenceRepository,
    private readonly versions: NominationVersions,
  ) {}

  /**
   * Adds a file to an own nomination that has not been handed in, for one leaf or (`leafCode` null) for the whole.
   * @throws Problem not-found; conflict `campaign.phase-closed`, `nomination.wrong-state`, `evidence.too-many`; invalid `evidence.…`
   */
  async add(actor: Actor, nominationId: string, leafCode: string | null, file: ArrivedFile): Promise<EvidenceSummary> {
    const { fileName, mediaType, bytes } = await checkedEvidence(file);
    return this.transactor.write(async (tx) => {
      const { campaign } = await this.access.open(tx, actor, nominationId, 'edit');
      if (leafCode !== null && !selfMarkedLeaves(campaign.criteriaSet).some(({ code }) => code === leafCode)) {
        throw Problem.invalid('mark.code-unknown', { leafCode }, [{ field: 'leafCode', code: 'mark.code-unknown' }]);
      }
      if ((await this.evidence.count(tx, nominationId)) >= mostEvidence) throw Problem.conflict('evidence.too-many', { most: mostEvidence });
      const stored = await this.files.put(tx, bytes, mediaType);
      const summary = { id: randomUUID(), leafCode, fileName, mediaType, size: stored.size, uploadedAt: await databaseNow(tx) };
      await this.evidence.insert(tx, { ...summary, nominationId, sha256: stored.sha256, uploadedBy: actor.personId });
      await this.audit.append(tx, this.event(actor, 'evidence.added', summary.id, { nominationId, leafCode, sha256: stored.sha256 }));
      return summary;
    });
  }

  /** @throws Problem not-found; conflict `campaign.phase-closed`, `nomination.wrong-state` */
  remove(actor: Actor, nominationId: string, evidenceId: string): Promise<void> {
    return this.transactor.write(async (tx) => {
      await this.access.open(tx, actor, nominationId, 'edit');
      const found = await this.evidence.find(tx, nominationId, evidenceId);
      if (found === null) throw Problem.notFound();
      await this.evidence.remove(tx, nominationId, evidenceId);
      await this.audit.append(tx, this.event(actor, 'evidence.removed', evidenceId, { nominationId, sha256: found.sha256 }));
    });
  }

  /** @throws Problem not-found, also when the actor may not see the nomination */
  open(actor: Actor, nominationId: string, evidenceId: string): Promise<OpenedEvidence> {
    return this.transactor.read(async (tx) => {
      const handedIn = await this.versions.insteadOfDraft(tx, actor, await this.access.requireVisible(tx, actor, nominationId));
      if (handedIn !== null && !handedIn.evidence.some(({ id }) => id === evidenceId)) throw Problem.notFound();
      return this.openOf(tx, nominationId, evidenceId);
    });
  }

  /**
   * The file for a caller that has decided itself who may read it, such as the desk of an assessor.
   * @throws Problem not-found
   */
  async openOf(tx: Tx, nominationId: string, evidenceId: string): Promise<OpenedEvidence> {
    const found = await this.evidence.find(tx, nominationId, evidenceId);
    if (found === null) throw Problem.notFound();
    const { fileName, mediaType, size, sha256 } = found;
    return { fileName, mediaType, size, content: this.files.open(sha256) };
  }

  private event(actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>) {
    return { actorId: actor.personId, action, objectType: 'evidence', objectId, data };
  }
}
