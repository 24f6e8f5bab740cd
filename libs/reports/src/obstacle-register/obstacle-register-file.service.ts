import { ObstaclesService } from '@dvk/awards';
import { CampaignsService } from '@dvk/campaigns';
import { type Actor, AuditLog, Clock, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { inFileName } from '../file-name';
import { writtenFile } from '../writing/written-file';
import { OBSTACLE_REGISTER } from './messages.vi';

/** Every obstacle of a campaign, the lifted ones too, as a workbook that an office can file. */
@Injectable()
export class ObstacleRegisterFile {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly campaigns: CampaignsService,
    private readonly obstacles: ObstaclesService,
  ) {}

  /** Leaving the house: recorded. @throws Problem not found; conflict `paper.not-made`; too-many `paper.busy` */
  async download(actor: Actor, campaignId: string): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
    const { campaignName, obstacles } = await this.obstacles.read(actor, campaignId);
    const { code } = await this.transactor.read((tx) => this.campaigns.require(tx, campaignId));
    await this.transactor.write((tx) =>
      this.audit.append(tx, { actorId: actor.personId, action: 'obstacle-register.downloaded', objectType: 'campaign', objectId: campaignId, data: { rows: obstacles.length } }),
    );
    const bytes = await writtenFile('obstacle-register', [{ at: this.clock.now().toISOString(), campaignName, rows: obstacles }]);
    return { fileName: OBSTACLE_REGISTER.fileName(inFileName(code)), bytes };
  }
}
