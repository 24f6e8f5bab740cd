import { randomUUID } from 'node:crypto';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { PaperTemplateEntity } from './paper-template.entity';

export type NewTemplate = Omit<PaperTemplateEntity, 'id' | 'version'>;

/** Serialises the versions of one campaign's templates. */
const templatesLock = 4_901_014;

@Injectable()
export class PaperTemplatesRepository {
  async lockCampaign(tx: Tx, campaignId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [templatesLock, campaignId]);
  }

  /** The newest version of each kind that ever had one. */
  newestOf(tx: Tx, campaignId: string): Promise<PaperTemplateEntity[]> {
    return tx
      .createQueryBuilder(PaperTemplateEntity, 'template')
      .where('template.campaignId = :campaignId', { campaignId })
      .andWhere(
        'NOT EXISTS (SELECT 1 FROM paper_template newer WHERE newer.campaign_id = template.campaign_id AND newer.kind = template.kind AND newer.version > template.version)',
      )
      .getMany();
  }

  /** As the next version of its kind, which it returns. */
  async insert(tx: Tx, template: NewTemplate): Promise<number> {
    const [last] = await tx.query<{ version: number }[]>('SELECT coalesce(max(version), 0) AS version FROM paper_template WHERE campaign_id = $1 AND kind = $2', [
      template.campaignId,
      template.kind,
    ]);
    const version = (last?.version ?? 0) + 1;
    await tx.insert(PaperTemplateEntity, { id: randomUUID(), ...template, version });
    return version;
  }
}
