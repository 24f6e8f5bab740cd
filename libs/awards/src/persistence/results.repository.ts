import { randomUUID } from 'node:crypto';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { ResultLine } from '../result-rows';
import { FrozenResultEntity } from './frozen-result.entity';
import { ResultRowEntity } from './result-row.entity';

export interface NewFrozenResult {
  readonly campaignId: string;
  readonly manifest: string;
  readonly sha256: string;
  readonly programVersion: string;
  readonly frozenAt: Date;
  readonly frozenBy: string;
}

/** A line with the nomination it stands for. */
export type StoredResultLine = ResultLine & { readonly nominationId: string };

export interface LineFilter {
  readonly peerGroup: string | null;
  /** Comparison key of the search text; null: no search. */
  readonly searchKey: string | null;
  /** Lines after this position. */
  readonly after: number;
  readonly limit: number;
}

const linesPerInsert = 500;

@Injectable()
export class ResultsRepository {
  /** Serialises freezing of one campaign; taken before anything is read. */
  async lockCampaign(tx: Tx, campaignId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(4901002, hashtext($1))', [campaignId]);
  }

  async insert(tx: Tx, result: NewFrozenResult, lines: readonly StoredResultLine[]): Promise<string> {
    const id = randomUUID();
    await tx.insert(FrozenResultEntity, { id, versionNo: 1, replacesId: null, ...result });
    for (let from = 0; from < lines.length; from += linesPerInsert) {
      await tx.insert(
        ResultRowEntity,
        lines.slice(from, from + linesPerInsert).map((line) => ({ resultId: id, ...line })),
      );
    }
    return id;
  }

  /** Results of a campaign without their manifests, newest first. */
  ofCampaign(tx: Tx, campaignId: string): Promise<Omit<FrozenResultEntity, 'manifest'>[]> {
    return tx
      .createQueryBuilder(FrozenResultEntity, 'result')
      .select([
        'result.id',
        'result.campaignId',
        'result.versionNo',
        'result.sha256',
        'result.programVersion',
        'result.frozenAt',
        'result.frozenBy',
        'result.replacesId',
      ])
      .where('result.campaignId = :campaignId', { campaignId })
      .orderBy('result.versionNo', 'DESC')
      .getMany();
  }

  find(tx: Tx, id: string): Promise<FrozenResultEntity | null> {
    return tx.createQueryBuilder(FrozenResultEntity, 'result').where('result.id = :id', { id }).getOne();
  }

  /** Every manifest with its hash, for checking. */
  all(tx: Tx): Promise<FrozenResultEntity[]> {
    return tx.createQueryBuilder(FrozenResultEntity, 'result').orderBy('result.frozenAt', 'ASC').getMany();
  }

  /** Lines by position, without their trails. */
  lines(tx: Tx, resultId: string, filter: LineFilter): Promise<ResultRowEntity[]> {
    const query = tx
      .createQueryBuilder(ResultRowEntity, 'line')
      .where('line.resultId = :resultId AND line.position > :after', { resultId, after: filter.after })
      .orderBy('line.position', 'ASC')
      .limit(filter.limit);
    if (filter.peerGroup !== null) query.andWhere('line.peerGroup = :peerGroup', { peerGroup: filter.peerGroup });
    if (filter.searchKey !== null) {
      query.andWhere('line.searchKey LIKE :pattern', { pattern: containing(filter.searchKey) });
    }
    return query.getMany();
  }

  line(tx: Tx, resultId: string, position: number): Promise<ResultRowEntity | null> {
    return tx
      .createQueryBuilder(ResultRowEntity, 'line')
      .where('line.resultId = :resultId AND line.position = :position', { resultId, position })
      .getOne();
  }

  /** Rewarded lines of the newest results of these campaigns, newest campaign first. */
  async awarded(
    tx: Tx,
    campaignIds: readonly string[],
    searchKey: string | null,
    limit: number,
  ): Promise<{ campaignId: string; line: ResultRowEntity }[]> {
    const newest = await tx
      .createQueryBuilder(FrozenResultEntity, 'result')
      .select(['result.id', 'result.campaignId'])
      .where('result.campaignId = ANY(:campaignIds)', { campaignIds })
      .andWhere(
        'NOT EXISTS (SELECT 1 FROM frozen_result newer WHERE newer.campaign_id = result.campaign_id AND newer.version_no > result.version_no)',
      )
      .orderBy('result.frozenAt', 'DESC')
      .getMany();
    const campaignOf = new Map(newest.map((result) => [result.id, result.campaignId]));
    const query = tx
      .createQueryBuilder(ResultRowEntity, 'line')
      .where('line.resultId = ANY(:resultIds) AND line.award IS NOT NULL', { resultIds: [...campaignOf.keys()] })
      .orderBy('array_position(:resultIds::uuid[], line.result_id)', 'ASC')
      .addOrderBy('line.position', 'ASC')
      .limit(limit);
    if (searchKey !== null) query.andWhere('line.searchKey LIKE :pattern', { pattern: containing(searchKey) });
    const lines = await query.getMany();
    return lines.map((line) => ({ campaignId: campaignOf.get(line.resultId) ?? '', line }));
  }
}

/** A LIKE pattern that finds the key itself, whatever signs it holds. */
function containing(key: string): string {
  return `%${key.replace(/[\\%_]/g, '\\$&')}%`;
}
