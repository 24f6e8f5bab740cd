import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Appeal, AppealStep } from '../appeals/appeal';
import { AppealStepEntity } from './appeal-step.entity';
import { AppealEntity } from './appeal.entity';

const appeals = `
  SELECT appeal.id, appeal.campaign_id AS "campaignId", appeal.publication_id AS "publicationId", appeal.result_id AS "resultId",
         appeal.nomination_id AS "nominationId", nomination.unit_id AS "unitId", line.nomination_code AS "nominationCode", line.name,
         line.unit_name AS "unitName", campaign.name AS "campaignName", result.version_no AS "versionNo",
         appeal.receipt_code AS "receiptCode", appeal.text, appeal.file_sha256 AS "fileSha256", appeal.file_name AS "fileName",
         appeal.file_media_type AS "fileMediaType", appeal.file_size AS "fileSize", appeal.filed_by AS "filedBy", appeal.filed_at AS "filedAt"
  FROM appeal
  JOIN nomination ON nomination.id = appeal.nomination_id
  JOIN campaign ON campaign.id = appeal.campaign_id
  JOIN frozen_result result ON result.id = appeal.result_id
  JOIN result_row line ON line.result_id = appeal.result_id AND line.nomination_id = appeal.nomination_id`;

@Injectable()
export class AppealsRepository {
  async insert(tx: Tx, appeal: AppealEntity): Promise<void> {
    await tx.insert(AppealEntity, appeal);
  }

  async insertStep(tx: Tx, step: AppealStep): Promise<void> {
    await tx.insert(AppealStepEntity, { ...step });
  }

  async find(tx: Tx, id: string): Promise<Appeal | null> {
    const rows = await tx.query<Appeal[]>(`${appeals} WHERE appeal.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Newest first. */
  ofCampaign(tx: Tx, campaignId: string): Promise<Appeal[]> {
    return tx.query<Appeal[]>(`${appeals} WHERE appeal.campaign_id = $1 ORDER BY appeal.filed_at DESC, appeal.id`, [campaignId]);
  }

  /** About nominations of these units, newest first. */
  ofUnits(tx: Tx, unitIds: readonly string[]): Promise<Appeal[]> {
    return tx.query<Appeal[]>(`${appeals} WHERE nomination.unit_id = ANY($1::uuid[]) ORDER BY appeal.filed_at DESC, appeal.id`, [unitIds]);
  }

  /** Of several appeals, each from its first step on. */
  stepsOf(tx: Tx, appealIds: readonly string[]): Promise<AppealStep[]> {
    return tx
      .createQueryBuilder(AppealStepEntity, 'step')
      .where('step.appealId = ANY(:appealIds::uuid[])', { appealIds })
      .orderBy('step.appealId', 'ASC')
      .addOrderBy('step.ordinal', 'ASC')
      .getMany() as Promise<AppealStep[]>;
  }

  /** Keeps others from taking a step until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.query('SELECT 1 FROM appeal WHERE id = $1 FOR UPDATE', [id]);
  }
}
