import { randomUUID } from 'node:crypto';
import { type Actor, AuditLog, databaseNow, FileStore, Problem, Transactor } from '@dvk/platform';
import { type ArrivedFile, checkedEvidence, type OpenedEvidence } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { ObstacleScansRepository } from '../persistence/obstacle-scans.repository';
import { ObstaclesRepository } from '../persistence/obstacles.repository';
import { ResultAccess } from '../result-access.service';
import { entering, ObstacleGate } from './obstacle-gate.service';
import { documentKey } from './obstacle-list';

/** More is a file of a case and no document. */
const mostScans = 10;

/** Scans of the documents behind obstacles: whoever may read an obstacle may read them. */
@Injectable()
export class ObstacleScans {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly files: FileStore,
    private readonly access: ResultAccess,
    private readonly gate: ObstacleGate,
    private readonly obstacles: ObstaclesRepository,
    private readonly scans: ObstacleScansRepository,
  ) {}

  /**
   * Attaches a scan to the document of an obstacle, and so to every obstacle that names the document.
   * @throws Problem not found; conflict `obstacle.archived`, `obstacle.too-many-scans` {most}; invalid `evidence.…`
   */
  async attach(actor: Actor, obstacleId: string, file: ArrivedFile): Promise<{ readonly id: string }> {
    const checked = await checkedEvidence(file);
    return this.transactor.write(async (tx) => {
      const obstacle = await this.obstacles.find(tx, obstacleId);
      if (obstacle === null) throw Problem.notFound();
      const { campaignId, documentNumber, documentDate, documentIssuer } = obstacle;
      await this.gate.require(tx, actor, campaignId, entering, 'campaign');
      const key = documentKey(obstacle);
      const there = (await this.scans.ofCampaign(tx, campaignId)).filter((scan) => documentKey(scan) === key);
      if (there.length >= mostScans) throw Problem.conflict('obstacle.too-many-scans', { most: mostScans });
      const { sha256, size } = await this.files.put(tx, checked.bytes, checked.mediaType);
      const id = randomUUID();
      await this.scans.insert(tx, { id, campaignId, documentNumber, documentDate, documentIssuer, sha256, fileName: checked.fileName, mediaType: checked.mediaType, size, uploadedBy: actor.personId, uploadedAt: await databaseNow(tx) });
      await this.audit.append(tx, { actorId: actor.personId, action: 'obstacle-scan.attached', objectType: 'campaign', objectId: campaignId, data: { scanId: id, obstacleId, sha256 } });
      return { id };
    });
  }

  /** @throws Problem not found */
  open(actor: Actor, scanId: string): Promise<OpenedEvidence> {
    return this.transactor.read(async (tx) => {
      const scan = await this.scans.find(tx, scanId);
      if (scan === null) throw Problem.notFound();
      await this.access.requireHost(tx, actor, scan.campaignId);
      const { fileName, mediaType, size, sha256 } = scan;
      return { fileName, mediaType, size, content: this.files.open(sha256) };
    });
  }

  /** Takes away one that was attached wrongly; that it was there stays in the log. @throws Problem not found; conflict `obstacle.archived` */
  remove(actor: Actor, scanId: string): Promise<void> {
    return this.transactor.write(async (tx) => {
      const scan = await this.scans.find(tx, scanId);
      if (scan === null) throw Problem.notFound();
      await this.gate.require(tx, actor, scan.campaignId, entering, 'campaign');
      await this.scans.remove(tx, scanId);
      await this.audit.append(tx, { actorId: actor.personId, action: 'obstacle-scan.removed', objectType: 'campaign', objectId: scan.campaignId, data: { scanId, sha256: scan.sha256 } });
    });
  }
}
